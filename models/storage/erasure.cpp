// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/erasure.h"

#include "models/storage/fieldcolumns.h"
#include "models/storage/recordsql.h"
#include "models/storage/rowlist.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kTablesSqlite = u"SELECT t.name, '' FROM sqlite_schema t WHERE t.type = 'table' "
                           "AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = 'kind') "
                           "AND EXISTS (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = 'record_id') "
                           "ORDER BY t.name"_s;
const auto kTablesPostgres =
    u"SELECT c.relname, '' FROM pg_class c WHERE c.relnamespace = to_regnamespace('effectif') AND c.relkind = 'r' "
    "AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'kind') "
    "AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'record_id') "
    "ORDER BY c.relname"_s;
/// Every column that is a foreign key to `blob`.
const auto kBlobColumns = u"SELECT t.name, k.\"from\" FROM sqlite_schema t, pragma_foreign_key_list(t.name) k "
                                "WHERE t.type = 'table' AND k.\"table\" = 'blob'"_s;
const auto kHasDepartment = u"SELECT count(*) FROM pragma_table_info(:t) WHERE name = 'department_id'"_s;
/// The departments of a table's rows, one probe of its index each: a row may be of a department that is gone.
const auto kDepartments =
    u"WITH RECURSIVE d(x) AS (SELECT min(department_id) FROM %1 UNION ALL "
    "SELECT (SELECT min(department_id) FROM %1 WHERE department_id > d.x) FROM d WHERE d.x IS NOT NULL) "
    "SELECT x FROM d WHERE x IS NOT NULL"_s;
/// What a photo was before, "<photo>/<thumbnail>", is in the journal.
const QString kEarlierPhotos[] = {u"substr(old_value, 1, 64)"_s, u"substr(old_value, 66, 64)"_s};
} // namespace

Erasure::Erasure(Connection &connection, CataloguePtr catalogue)
    : m_connection(connection)
    , m_catalogue(std::move(catalogue))
    , m_kind(m_catalogue->kind())
    , m_sqlite(connection.isSqlite())
{
}

QStringList Erasure::keptTables()
{
    return {u"audit"_s, u"change"_s, u"number_retired"_s, u"operation"_s};
}

Result<QList<Erasure::Column>> Erasure::pairs(const QString &sql)
{
    return rowList(m_connection, sql, {}, [](const Statement &row) { return Column{row.text(0), row.text(1)}; });
}

Result<QStringList> Erasure::tables()
{
    const auto found = pairs(m_sqlite ? kTablesSqlite : kTablesPostgres);
    if (!found)
        return fail(found.error());
    QStringList names;
    for (const Column &table : *found) {
        if (!keptTables().contains(table.table))
            names << table.table;
    }
    return names;
}

Result<QList<Erasure::Column>> Erasure::blobColumns()
{
    return pairs(kBlobColumns);
}

Result<QString> Erasure::theirs(const QString &table)
{
    const QString condition = u"kind = '%1' AND %2"_s.arg(
        m_kind, RecordSql(*m_catalogue, m_sqlite).idCondition(u"record_id"_s));
    const auto scoped = m_connection.scalar(kHasDepartment, {{u":t"_s, table}});
    if (!scoped)
        return fail(scoped.error());
    if (scoped->toInt() == 0)
        return condition;
    return u"department_id IN (%1) AND %2"_s.arg(kDepartments.arg(table), condition);
}

Result<QList<EraseInventory::Entry>> Erasure::count(const QList<RecordId> &ids)
{
    if (!m_sqlite) // accounts read no table that is behind functions
        return rowList(m_connection, u"SELECT source, n FROM count_hanging(:kind, CAST(:ids AS integer[])) ORDER BY source"_s,
                       {{u":kind"_s, m_kind}, {u":ids"_s, RecordSql(*m_catalogue, false).idList(ids)}},
                       [](const Statement &row) { return EraseInventory::Entry{row.text(0), row.integer(1), {}}; });
    const auto names = tables();
    if (!names)
        return fail(names.error());
    QList<EraseInventory::Entry> entries;
    for (const QString &table : *names) {
        const auto where = theirs(table);
        if (!where)
            return fail(where.error());
        const auto rows = m_connection.scalar(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(table, *where),
                                              {{u":ids"_s, RecordSql(*m_catalogue, m_sqlite).idList(ids)}});
        if (!rows)
            return fail(rows.error());
        if (rows->toInt() > 0)
            entries.append({table, rows->toInt(), {}});
    }
    return entries;
}

Result<QStringList> Erasure::numbers(const QList<RecordId> &ids)
{
    const RecordSql sql(*m_catalogue, m_sqlite);
    QStringList parts;
    for (const FieldDefinition &field : m_catalogue->fields()) {
        if (!field.numberSeries.isEmpty() && partOf(field) == TablePart::Main)
            parts << u"SELECT %1 AS n FROM %2 r WHERE %3 AND %1 IS NOT NULL"_s.arg(columnOf(field), m_kind,
                                                                                   sql.idCondition());
    }
    QSet<QString> found;
    for (const QString &part : std::as_const(parts)) {
        if (auto done = gather(part, {{u":ids"_s, sql.idList(ids)}}, found); !done)
            return fail(done.error());
    }
    QStringList result(found.cbegin(), found.cend());
    result.sort();
    return result;
}

Result<QList<RecordId>> Erasure::referring(const CataloguePtr &referring, const FieldDefinition &field,
                                           const QList<RecordId> &ids)
{
    const RecordSql sql(*m_catalogue, m_sqlite);
    auto found = rowList(m_connection,
                         u"SELECT DISTINCT t.%1 FROM %2 t WHERE %3 ORDER BY 1"_s.arg(
                             idColumnOf(field), tableName(referring->kind(), partOf(field)),
                             sql.idCondition(u"t."_s + columnOf(field))),
                         {{u":ids"_s, sql.idList(ids)}}, idIn);
    if (found && referring->kind() == m_kind)
        found->removeIf([&](RecordId id) { return ids.contains(id); });
    return found;
}

Result<void> Erasure::gather(const QString &sql, const QList<Bind> &binds, QSet<QString> &into)
{
    return eachRow(m_connection, sql, binds, [&](const Statement &row) { into.insert(row.text(0)); });
}

QList<FieldDefinition> Erasure::fileFields(const Catalogue &catalogue) const
{
    QList<FieldDefinition> fields = catalogue.fields();
    fields.removeIf([](const FieldDefinition &field) { return field.type != "file"_L1; });
    return fields;
}

Result<QSet<QString>> Erasure::files(const QList<RecordId> &ids)
{
    const RecordSql sql(*m_catalogue, m_sqlite);
    const QList<Bind> binds{{u":ids"_s, sql.idList(ids)}};
    QSet<QString> hashes;
    const auto ours = tables();
    const auto columns = blobColumns();
    if (!ours || !columns)
        return fail(!ours ? ours.error() : columns.error());
    for (const Column &column : *columns) {
        if (!ours->contains(column.table))
            continue;
        const auto where = theirs(column.table);
        if (!where)
            return fail(where.error());
        if (auto done = gather(u"SELECT %1 FROM %2 WHERE %3 AND %1 IS NOT NULL"_s.arg(column.name, column.table, *where),
                               binds, hashes);
            !done)
            return fail(done.error());
    }
    const auto journalled = theirs(u"journal"_s);
    if (!journalled)
        return fail(journalled.error());
    for (const QString &hash : kEarlierPhotos) {
        if (auto done = gather(u"SELECT %1 FROM journal WHERE %2 AND field = 'photo/hash' AND old_value IS NOT NULL"_s.arg(
                                   hash, *journalled),
                               binds, hashes);
            !done)
            return fail(done.error());
    }
    for (const FieldDefinition &field : fileFields(*m_catalogue)) { // hash|name|size: see domain/filevalue.h
        QStringList sources{u"SELECT substr(%1, 1, 64) FROM %2 WHERE %1 IS NOT NULL AND %3"_s.arg(
            columnOf(field), tableName(m_kind, partOf(field)), sql.idCondition(idColumnOf(field)))};
        for (const QString &journal : {u"journal"_s, u"journal_private"_s}) {
            const auto where = theirs(journal);
            if (!where)
                return fail(where.error());
            sources << u"SELECT substr(old_value, 1, 64) FROM %1 WHERE %2 AND field = '%3' AND old_value IS NOT NULL"_s
                           .arg(journal, *where, columnOf(field));
        }
        for (const QString &source : std::as_const(sources)) {
            if (auto done = gather(source, binds, hashes); !done)
                return fail(done.error());
        }
    }
    return hashes;
}

Result<void> Erasure::dropUnused(QSet<QString> files, const QList<CataloguePtr> &catalogues)
{
    if (files.isEmpty())
        return {};
    const auto columns = blobColumns();
    if (!columns)
        return fail(columns.error());
    const auto among = u" IN (SELECT value FROM json_each(:hashes))"_s;
    const auto listed = [&files] {
        return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(files.values())).toJson(QJsonDocument::Compact));
    };
    QStringList users;
    for (const Column &column : *columns)
        users << u"SELECT %1 FROM %2 WHERE %1%3"_s.arg(column.name, column.table, among);
    for (const QString &hash : kEarlierPhotos) // somebody else's, who had the same picture
        users << u"SELECT %1 FROM journal WHERE field = 'photo/hash' AND %1%2"_s.arg(hash, among);
    for (const CataloguePtr &catalogue : catalogues) {
        for (const FieldDefinition &field : fileFields(*catalogue)) {
            users << u"SELECT substr(%1, 1, 64) FROM %2 WHERE substr(%1, 1, 64)%3"_s.arg(
                columnOf(field), tableName(catalogue->kind(), partOf(field)), among);
            for (const QString &journal : {u"journal"_s, u"journal_private"_s})
                users << u"SELECT substr(old_value, 1, 64) FROM %1 WHERE kind = '%2' AND field = '%3' "
                         "AND substr(old_value, 1, 64)%4"_s.arg(journal, catalogue->kind(), columnOf(field), among);
        }
    }
    QSet<QString> used;
    for (const QString &user : std::as_const(users)) {
        if (auto done = gather(user, {{u":hashes"_s, listed()}}, used); !done)
            return done;
    }
    files.subtract(used);
    const auto done = m_connection.execute(u"DELETE FROM blob WHERE hash"_s + among, {{u":hashes"_s, listed()}});
    return done ? Result<void>() : fail(done.error());
}

Result<void> Erasure::erase(const QList<RecordId> &ids, const QList<CataloguePtr> &catalogues)
{
    const RecordSql sql(*m_catalogue, m_sqlite);
    if (!m_sqlite) { // no account deletes from a table: resources/rights/2_erasure.sql
        const auto done = m_connection.query(u"SELECT erase_records(:kind, CAST(:ids AS integer[]))"_s,
                                             {{u":kind"_s, m_kind}, {u":ids"_s, sql.idList(ids)}});
        return done ? Result<void>() : fail(done.error());
    }
    const QList<Bind> binds{{u":ids"_s, sql.idList(ids)}};
    const auto hashes = files(ids);
    if (!hashes)
        return fail(hashes.error());
    // first the records: what their triggers write of them into the journal is erased with the rest of it
    if (auto done = m_connection.execute(u"DELETE FROM %1 AS r WHERE %2"_s.arg(m_kind, sql.idCondition()), binds); !done)
        return fail(done.error());
    if (auto done = m_connection.execute(u"DELETE FROM merged_sheet WHERE kind = '%1' AND %2"_s.arg(m_kind, sql.idCondition(u"merged_id"_s)), binds); !done)
        return fail(done.error());
    const auto names = tables();
    if (!names)
        return fail(names.error());
    for (const QString &table : *names) {
        const auto where = theirs(table);
        if (!where)
            return fail(where.error());
        if (auto done = m_connection.execute(u"DELETE FROM %1 WHERE %2"_s.arg(m_connection.base(table), *where), binds); !done)
            return fail(done.error());
    }
    return dropUnused(*hashes, catalogues);
}

} // namespace effectif::storage
