// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/statement.h"
#include "models/storage/tablerows.h"

namespace effectif::storage {

/// Writes canonical rows (tablerows.h) into a table as they stand, numbers of sequences included.
class RowWriter
{
public:
    /// `columns` in the order of the values.
    static Result<RowWriter> create(Connection &connection, const QString &table, const QList<TableColumn> &columns);

    Result<void> write(const QVariantList &values);
    /// After the last row.
    Result<void> flush();

private:
    RowWriter(Statement insert, QList<TableColumn> columns, bool sqlite);
    void append(const QVariantList &values);

    Statement m_insert;
    QList<TableColumn> m_columns;
    bool m_sqlite;
    QString m_batch; ///< PostgreSQL: the rows to come, as JSON
    int m_rows = 0;
};

} // namespace effectif::storage
