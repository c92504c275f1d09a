// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

class QSqlDriver;

namespace effectif::storage {

/// The text of a statement with its named values numbered as PostgreSQL wants them. Each place has a number of its own:
/// what type the server takes for one says nothing about another.
struct NumberedSql
{
    QString text;
    QStringList holders; ///< ":id" for $1, and so on
};
/// Texts in quotes, comments, and casts (`::integer`) are left as they are.
NumberedSql numberedSql(const QString &sql);

/// A statement that is prepared once and run often. On a server it is prepared by the same message that runs it first, as
/// libpq may send several statements at once: over a slow line each message costs its round trip.
class PreparedQuery
{
public:
    PreparedQuery(const QSqlDatabase &database, bool forwardOnly);

    /// SQLite: at once. A server has a say only at the first run.
    bool prepare(const QString &sql, const QString &name);
    void bind(const QString &holder, const QVariant &value);
    /// On a server `before` goes in front; `generation` is that of the connection: what was prepared in an earlier one was
    /// forgotten there since.
    bool run(const QStringList &before, int generation);
    bool isPreparedIn(int generation) const { return m_generation == generation; }
    QSqlQuery &query() { return m_query; }

private:
    QString call() const;

    QSqlQuery m_query;
    const QSqlDriver *m_server = nullptr; ///< null on SQLite
    NumberedSql m_sql;
    QString m_name;
    QHash<QString, QVariant> m_values;
    int m_generation = -1; ///< in which it was prepared
};

} // namespace effectif::storage
