// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/tablerows.h"

#include "models/storage/connection.h"

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
/// Table, column, type, place in the primary key, whether a sequence fills it.
const auto kDescribeSqlite =
    u"SELECT t.name, c.name, c.type, c.pk, 0 FROM sqlite_schema t, pragma_table_info(t.name, 'main') c "
    "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY t.name, c.name"_s;
/// xid8 columns are the server's own: the transaction that wrote the row.
const auto kDescribePostgres =
    u"SELECT t.relname, a.attname, format_type(a.atttypid, NULL), "
    "coalesce(array_position(k.indkey::int2[], a.attnum), -1) + 1, CAST(a.attidentity <> '' AS int) "
    "FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped "
    "LEFT JOIN pg_index k ON k.indrelid = t.oid AND k.indisprimary "
    "WHERE t.relkind = 'r' AND t.relnamespace = CAST('effectif' AS regnamespace) "
    "AND a.atttypid <> CAST('xid8' AS regtype) "
    "ORDER BY t.relname COLLATE \"C\", a.attname COLLATE \"C\""_s;

Result<ColumnShape> shapeOf(const QString &type)
{
    static const QHash<QString, ColumnShape> kShapes{
        {u"text"_s, ColumnShape::Text},        {u"integer"_s, ColumnShape::Integer},
        {u"bigint"_s, ColumnShape::Integer},   {u"smallint"_s, ColumnShape::Integer},
        {u"numeric"_s, ColumnShape::Decimal},  {u"date"_s, ColumnShape::Date},
        {u"bytea"_s, ColumnShape::Bytes},      {u"blob"_s, ColumnShape::Bytes},
        {u"timestamp with time zone"_s, ColumnShape::Timestamp}};
    const auto shape = kShapes.constFind(type.toLower());
    return shape == kShapes.cend() ? fail(ErrorKind::Internal, u"unknown column type"_s, type) : Result<ColumnShape>(*shape);
}

QString canonicalSql(const TableColumn &column, bool sqlite)
{
    switch (column.shape) {
    case ColumnShape::Decimal:
        return (sqlite ? u"CASE WHEN %1 IS NOT NULL THEN printf('%.4f', %1) END"_s : u"CAST(round(%1, 4) AS text)"_s)
            .arg(column.name);
    case ColumnShape::Date:
        return sqlite ? column.name : u"CAST(%1 AS text)"_s.arg(column.name);
    case ColumnShape::Timestamp:
        return sqlite ? column.name
                      : u"to_char(%1 AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"_s.arg(column.name);
    case ColumnShape::Text:
    case ColumnShape::Integer:
    case ColumnShape::Bytes:
        return column.name;
    }
    return {};
}

QString orderSql(const TableShape &table, bool sqlite)
{
    QList<TableColumn> keys;
    std::copy_if(table.columns.begin(), table.columns.end(), std::back_inserter(keys),
                 [](const TableColumn &column) { return column.keyPosition > 0; });
    std::sort(keys.begin(), keys.end(),
              [](const TableColumn &a, const TableColumn &b) { return a.keyPosition < b.keyPosition; });
    QStringList order;
    for (const TableColumn &key : std::as_const(keys))
        order << (key.shape == ColumnShape::Text && !sqlite ? key.name + u" COLLATE \"C\""_s : key.name);
    return order.join(u", "_s);
}
} // namespace

QStringList TableShape::columnNames() const
{
    QStringList names;
    for (const TableColumn &column : columns)
        names << column.name;
    return names;
}

const TableColumn *TableShape::column(const QString &name) const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const TableColumn &column) { return column.name == name; });
    return found == columns.end() ? nullptr : &*found;
}

Result<QList<TableShape>> officeTables(Connection &connection, const QStringList &kinds)
{
    // what proves who somebody is belongs to one database; whoever moves gets a one-time code in the other
    QStringList ignored{u"schema_migrations"_s, u"account_secret"_s, u"field_key"_s, u"account_request"_s, u"sign_in_failure"_s};
    // what is on its way goes from where it was written: two offices would send it twice
    ignored << u"outbox"_s << u"outbox_part"_s << u"sender"_s << u"clockwork"_s << u"notification"_s;
    for (const QString &kind : kinds)
        ignored << kind + u"_search"_s << kind + u"_token"_s;
    auto rows = connection.query(connection.isSqlite() ? kDescribeSqlite : kDescribePostgres);
    if (!rows)
        return fail(rows.error());
    QList<TableShape> tables;
    while (rows->next()) {
        if (ignored.contains(rows->text(0)))
            continue;
        const auto shape = shapeOf(rows->text(2));
        if (!shape)
            return fail(shape.error());
        if (tables.isEmpty() || tables.last().name != rows->text(0))
            tables.append({rows->text(0), {}});
        tables.last().columns.append({rows->text(1), *shape, rows->integer(3), rows->integer(4) != 0});
    }
    if (auto ended = rows->ended(); !ended)
        return fail(ended.error());
    return tables;
}

Result<void> eachRow(Connection &connection, const TableShape &table,
                     const std::function<Result<void>(const QVariantList &)> &visit)
{
    QStringList columns;
    for (const TableColumn &column : table.columns)
        columns << canonicalSql(column, connection.isSqlite());
    auto rows = connection.prepare(u"SELECT %1 FROM %2 ORDER BY %3"_s.arg(columns.join(u", "_s), table.name,
                                                                          orderSql(table, connection.isSqlite())),
                                   Statement::Fetch::Streamed);
    if (!rows)
        return fail(rows.error());
    if (auto done = rows->run(); !done)
        return done;
    QVariantList values(table.columns.size());
    while (rows->next()) {
        for (qsizetype i = 0; i < values.size(); ++i) {
            const QVariant value = rows->value(static_cast<int>(i));
            if (value.isNull())
                values[i] = QVariant();
            else
                values[i] = table.columns.at(i).shape == ColumnShape::Bytes ? QVariant(value.toByteArray())
                                                                            : QVariant(value.toString());
        }
        if (auto done = visit(values); !done)
            return done;
    }
    return rows->ended();
}

} // namespace effectif::storage
