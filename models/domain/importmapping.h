// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/tablefile.h"

#include <QDateTime>

namespace effectif {

/// How a file with these columns is imported: kept under a name, and found again by the columns' names.
struct ImportMapping
{
    QString name;
    QStringList header;  ///< of the table
    QStringList columns; ///< a field's key for each name of the header; empty: not imported
    TableFormat format;  ///< with what was said, not with what was guessed
    QJsonObject choices; ///< mode, key and the like: the page's
    QDateTime used;      ///< UTC
    bool operator==(const ImportMapping &) const = default;

    /// The same columns in the same order, whatever their case and accents.
    bool fits(const QStringList &otherHeader) const;
    QString toText() const;
    /// Nothing of it may be trusted: another version of the program may have written it.
    static ImportMapping fromText(const QString &text);
};

} // namespace effectif
