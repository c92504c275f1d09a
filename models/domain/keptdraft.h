// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/sheetdraft.h"

#include <QJsonObject>

#include <variant>

namespace effectif {

/// What was typed on a page that is no sheet and not saved.
struct PageDraft : DraftHead
{
    QString page;        ///< its id in the table of pages
    int fields = 0;      ///< how many hold something that is not saved
    QJsonObject content; ///< the page's own; it reads whatever it is given without harm
};

/// What was typed and not saved, as it is kept outside the database until it is: it survives the program.
using KeptDraft = std::variant<SheetDraft, PageDraft>;

const DraftHead &headOf(const KeptDraft &draft);
DraftHead &headOf(KeptDraft &draft);
/// How many fields it holds something for.
int fieldCountOf(const KeptDraft &draft);

QByteArray bytesOf(const KeptDraft &draft);
/// Invalid: these bytes are no draft of this version of the program. Reads whatever it is given without harm.
Result<KeptDraft> keptDraftFromBytes(const QByteArray &bytes);

} // namespace effectif
