// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldtype.h"
#include "models/storage/connection.h"

#include <iterator>
#include <type_traits>
#include <utility>

namespace effectif::storage {

/// Shows each row of a statement to `visit`; an error where the database broke off before the last one.
template <typename Visit>
Result<void> eachRow(Connection &connection, const QString &sql, const QList<Bind> &binds, const Visit &visit)
{
    auto rows = connection.query(sql, binds);
    if (!rows)
        return fail(rows.error());
    while (rows->next())
        visit(std::as_const(*rows));
    return rows->ended();
}

/// All rows of a statement, each as `read` makes it; an error rather than half of them.
template <typename Read>
auto rowList(Connection &connection, const QString &sql, const QList<Bind> &binds, const Read &read)
    -> Result<QList<std::invoke_result_t<Read, const Statement &>>>
{
    QList<std::invoke_result_t<Read, const Statement &>> result;
    const auto done = eachRow(connection, sql, binds, [&](const Statement &row) { result.append(read(row)); });
    if (!done)
        return fail(done.error());
    return result;
}

/// Ids as a statement or a bound list takes them: "4,8,15".
QString numberList(const auto &numbers)
{
    QString text;
    text.reserve(std::size(numbers) * 8);
    for (const auto number : numbers) {
        if (!text.isEmpty())
            text += u',';
        text += QString::number(number);
    }
    return text;
}

/// Where the first column is an id and the second one a name.
inline Reference referenceIn(const Statement &row)
{
    return {row.integer(0), row.text(1)};
}

/// Where the only column is an id.
inline RecordId idIn(const Statement &row)
{
    return row.integer(0);
}

} // namespace effectif::storage
