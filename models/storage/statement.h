// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/storage/preparedquery.h"

#include <initializer_list>
#include <memory>
#include <optional>

namespace effectif::storage {

class Connection;

struct Bind
{
    QString name; ///< ":id"
    QVariant value;
};

/// A prepared statement of one connection. Rows are read forward once; the read lock ends with the last row or with
/// the statement.
class Statement
{
public:
    /// How the rows are fetched: whole at once, or streamed. A streamed statement on PostgreSQL occupies the
    /// connection until its last row was read.
    enum class Fetch { Whole, Streamed };

    Statement(Statement &&) noexcept = default;
    Statement &operator=(Statement &&) noexcept = default;
    ~Statement();

    /// Runs it with these values; runs it again with others afterwards.
    [[nodiscard]] Result<void> run(std::initializer_list<Bind> binds = {});
    [[nodiscard]] Result<void> run(const QList<Bind> &binds);
    /// False after the last row, and where the database broke off before it: ended() tells which.
    bool next();
    /// After a loop over next(): whether it saw the last row. Half an answer is no answer.
    [[nodiscard]] Result<void> ended() const;
    QVariant value(int column) const { return m_query->query().value(column); }
    QString text(int column) const { return m_query->query().value(column).toString(); }
    int integer(int column) const { return m_query->query().value(column).toInt(); }
    bool isNull(int column) const { return m_query->query().isNull(column); }
    int rowsAffected() const { return m_query->query().numRowsAffected(); }
    /// Gives the read lock back before the last row.
    void finish() { m_query->query().finish(); }

private:
    friend class Connection;
    Statement(Connection &connection, std::unique_ptr<PreparedQuery> query, QString sql);
    Result<void> execute();

    Connection *m_connection;
    std::unique_ptr<PreparedQuery> m_query; ///< on the heap: a moved-from QSqlQuery may not even be asked to finish
    QString m_sql;
    bool m_failed = false; ///< not worth keeping for the next use
    std::optional<Error> m_failure; ///< why next() stopped before the last row
};

} // namespace effectif::storage
