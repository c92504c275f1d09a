// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/statement.h"

#include "models/storage/connection.h"
#include "models/storage/sqlerror.h"

#include <QSqlError>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
/// The drivers take a null QString for NULL; here NULL is an invalid or null QVariant, and an empty text is a text.
QVariant bindable(const QVariant &value)
{
    const bool emptyText = !value.isNull() && value.metaType() == QMetaType::fromType<QString>() && value.toString().isEmpty();
    return emptyText ? QVariant(u""_s) : value;
}
} // namespace

Statement::Statement(Connection &connection, std::unique_ptr<PreparedQuery> query, QString sql)
    : m_connection(&connection)
    , m_query(std::move(query))
    , m_sql(std::move(sql))
{
}

Statement::~Statement()
{
    if (!m_query)
        return;
    m_query->query().finish();
    if (!m_failed)
        m_connection->keep(m_sql, std::move(m_query));
}

Result<void> Statement::run(std::initializer_list<Bind> binds)
{
    for (const Bind &bind : binds)
        m_query->bind(bind.name, bindable(bind.value));
    return execute();
}

Result<void> Statement::run(const QList<Bind> &binds)
{
    for (const Bind &bind : binds)
        m_query->bind(bind.name, bindable(bind.value));
    return execute();
}

Result<void> Statement::execute()
{
    m_failure.reset();
    if (m_connection->isInterrupted()) // also between two statements of a job
        return fail(cancelledError());
    m_failed = !m_connection->run(*m_query);
    if (m_failed)
        return fail(m_connection->failed(errorFromSql(m_query->query().lastError(), m_sql)));
    return {};
}

bool Statement::next()
{
    QSqlQuery &query = m_query->query();
    if (query.next())
        return true;
    if (query.lastError().isValid())
        m_failure = m_connection->failed(errorFromSql(query.lastError(), m_sql));
    query.finish();
    return false;
}

Result<void> Statement::ended() const
{
    return m_failure ? Result<void>(fail(*m_failure)) : Result<void>();
}

} // namespace effectif::storage
