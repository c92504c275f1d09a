// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlitescan.h"

#include "models/storage/connection.h"
#include "models/storage/sqlerror.h"

#include <QSqlError>

#include <sqlite3.h>

namespace effectif::storage {

Result<SqliteScan> SqliteScan::create(Connection &connection, const QString &sql, const QList<Bind> &binds)
{
    connection.noteUse();
    if (connection.isInterrupted())
        return fail(cancelledError());
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v2(connection.nativeSqlite(), text.constData(), static_cast<int>(text.size()),
                                        &statement, nullptr);
    SqliteScan scan(connection, statement);
    if (code != SQLITE_OK)
        return fail(scan.lastError());
    for (const Bind &bind : binds) {
        const int position = sqlite3_bind_parameter_index(statement, bind.name.toUtf8().constData());
        scan.bindVariant(position, bind.value);
    }
    return scan;
}

SqliteScan::SqliteScan(SqliteScan &&other) noexcept
    : m_connection(other.m_connection)
    , m_statement(std::exchange(other.m_statement, nullptr))
{
}

SqliteScan::~SqliteScan()
{
    sqlite3_finalize(m_statement);
}

Error SqliteScan::lastError() const
{
    sqlite3 *handle = m_connection->nativeSqlite();
    return errorFromSql(QSqlError(QString(), QString::fromUtf8(sqlite3_errmsg(handle)), QSqlError::StatementError,
                                  QString::number(sqlite3_extended_errcode(handle))));
}

Result<bool> SqliteScan::next()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return fail(lastError());
}

qint32 SqliteScan::integer(int column) const
{
    return sqlite3_column_int(m_statement, column);
}

double SqliteScan::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

bool SqliteScan::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QByteArrayView SqliteScan::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

QByteArrayView SqliteScan::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

void SqliteScan::bindText(int position, QByteArrayView utf8)
{
    const char *const bytes = utf8.isNull() ? "" : utf8.data(); // no bytes are an empty text, and no NULL
    sqlite3_bind_text(m_statement, position, bytes, static_cast<int>(utf8.size()), SQLITE_STATIC);
}

void SqliteScan::bindInteger(int position, qint64 value)
{
    sqlite3_bind_int64(m_statement, position, value);
}

void SqliteScan::bindDouble(int position, double value)
{
    sqlite3_bind_double(m_statement, position, value);
}

void SqliteScan::bindNull(int position)
{
    sqlite3_bind_null(m_statement, position);
}

void SqliteScan::bindVariant(int position, const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return bindNull(position);
    switch (value.metaType().id()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
        return bindInteger(position, value.toLongLong());
    case QMetaType::Double:
        return bindDouble(position, value.toDouble());
    default: {
        const QByteArray text = value.toString().toUtf8();
        sqlite3_bind_text(m_statement, position, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    }
    }
}

Result<void> SqliteScan::runOnce()
{
    const int code = sqlite3_step(m_statement);
    sqlite3_reset(m_statement);
    if (code != SQLITE_DONE && code != SQLITE_ROW)
        return fail(lastError());
    return {};
}

} // namespace effectif::storage
