// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sheetdraft.h"

namespace effectif {

/// A new sheet begun with texts from elsewhere: a card, a signature, a row of a table.
struct SheetPrefill
{
    SheetDraft draft;     ///< a new sheet; texts that mean nothing stand in it as typed
    QStringList fields;   ///< labels of the fields that got something

    /// `texts`: keys of fields and what was found. What a field cannot take by itself (names of other things) is left out,
    /// and so are fields that the catalogue does not show.
    static SheetPrefill from(const QList<std::pair<QString, QString>> &texts, const Catalogue &catalogue, Language language);
};

} // namespace effectif
