// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QVariant>

#include <vector>

namespace effectif {

/// What the texts of a file were found to mean, for whoever reads it from its beginning to its end: an office has a few
/// departments, towns and functions, which stand in every row. Columns of ever new texts are left alone.
class CellMemo
{
public:
    /// Null: not known.
    const QVariant *find(qsizetype column, const QString &text);
    /// A value that nothing stands against.
    void keep(qsizetype column, const QString &text, const QVariant &value);

private:
    struct Column
    {
        QHash<QString, QVariant> values;
        int asked = 0;
        int found = 0;
        bool worthIt = true;
    };
    Column &at(qsizetype column);
    std::vector<Column> m_columns;
};

} // namespace effectif
