// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalogue.h"

#include <QStringList>

namespace effectif {

/// The field that a column of a file leads to, and what speaks for it.
struct ColumnMatch
{
    enum class By {
        Nothing, ///< no field was found
        Key,     ///< the name of the column is the field's key
        Label,   ///< … its label, in either language
        Usual,   ///< … another usual word for it (columnwords.h)
        Values,  ///< its values look like the field's
        Person   ///< a person said so
    };
    QString key; ///< empty: none
    By by = By::Nothing;
    int confidence = 0; ///< per cent
    bool operator==(const ColumnMatch &) const = default;
};

/// Finds the fields of a table's columns: by their names, and by what their values look like, as the field types read them.
/// No field is given to two columns. Names whose values contradict them are not believed. `rows` are some of the first ones;
/// the answer has a match for each name of the header.
QList<ColumnMatch> matchColumns(const QStringList &header, const QList<QStringList> &rows, const Catalogue &catalogue, Language language);

/// A name as columns are compared by: blind to case, accents and punctuation ("N° de S.S." is "n de s s").
QString columnName(const QString &header);

} // namespace effectif
