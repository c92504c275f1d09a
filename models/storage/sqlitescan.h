// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/storage/statement.h"

#include <QByteArrayView>

struct sqlite3_stmt;

namespace effectif::storage {

class Connection;

/// A statement on SQLite's own handle, for the loops over a whole table and for bulk inserts: through the driver, a
/// QVariant a cell costs several times what the database does. Everything else uses Statement.
class SqliteScan
{
public:
    static Result<SqliteScan> create(Connection &connection, const QString &sql, const QList<Bind> &binds = {});
    SqliteScan(SqliteScan &&other) noexcept;
    SqliteScan &operator=(SqliteScan &&) = delete;
    ~SqliteScan();

    /// False after the last row. Unavailable if it was interrupted.
    Result<bool> next();
    qint32 integer(int column) const;
    double real(int column) const;
    bool isNull(int column) const;
    /// UTF-8, valid until the next call of next().
    QByteArrayView text(int column) const;
    /// A text as it lies in the file, UTF-8: no copy of it is made. Valid until the next call of next().
    QByteArrayView bytes(int column) const;

    /// Binds by position, from 1. The bytes must live until the statement was run.
    void bindText(int position, QByteArrayView utf8);
    void bindInteger(int position, qint64 value);
    void bindDouble(int position, double value);
    void bindNull(int position);
    void bindVariant(int position, const QVariant &value);
    /// Runs an insert and makes the statement ready for the next row.
    Result<void> runOnce();

private:
    SqliteScan(Connection &connection, sqlite3_stmt *statement) : m_connection(&connection), m_statement(statement) { }
    Error lastError() const;

    Connection *m_connection;
    sqlite3_stmt *m_statement;
};

} // namespace effectif::storage
