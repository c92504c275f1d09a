// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/services/importtypes.h"

namespace effectif {

/// A column of the file that leads to a field.
struct ImportColumn
{
    qsizetype index = 0;
    QString header;
    FieldDefinition field;
    const FieldType *type = nullptr;
};

/// Which column of a file is which field.
struct ImportColumns
{
    QList<ImportColumn> columns;
    qsizetype width = 0;  ///< cells of the header
    qsizetype uid = -1;   ///< the column of a card's UID, which is no field and may say which sheet is meant
    QStringList unmapped; ///< headers that lead to no field
    QStringList missing;  ///< headers of the map that the file lacks
    Language language = Language::French;

    /// By the map, else by labels in either language and keys, blind to case and accents. Where the headers are the
    /// labels of one language, the numbers in the file are taken to be written in it too.
    /// Invalid: the map names a field that does not exist, two columns lead to one field, or none leads anywhere.
    static Result<ImportColumns> match(const QStringList &header, const ImportOptions &options,
                                       const Catalogue &catalogue);

    bool leadTo(const QString &key) const;
};

} // namespace effectif
