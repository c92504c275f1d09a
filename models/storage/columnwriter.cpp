// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/columnwriter.h"

#include "models/storage/columnvalue.h"
#include "models/storage/connection.h"
#include "models/storage/recordsql.h"

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kOperation = u"SELECT seq, kind FROM operation WHERE uuid = :uuid"_s;
const auto kFields = u"SELECT DISTINCT field FROM journal WHERE operation = :operation"_s;
const auto kChanges = u"SELECT record_id, old_value, new_value FROM journal WHERE operation = :operation "
                      "AND field = :field ORDER BY record_id"_s;

QString idCondition(bool sqlite)
{
    return sqlite ? u"r.id IN (SELECT value FROM json_each(:ids))"_s : u"r.id = ANY (CAST(:ids AS integer[]))"_s;
}
} // namespace

Result<void> ColumnWriter::lock(const QList<RecordId> &ids)
{
    if (m_connection.isSqlite())
        return {};
    // in one order everywhere, so that two such writers wait for each other and never stand still
    const auto done = m_connection.execute(
        u"SELECT r.id FROM %1 r WHERE %2 ORDER BY r.id FOR UPDATE"_s.arg(m_catalogue->kind(), idCondition(false)),
        {{u":ids"_s, RecordSql(*m_catalogue, false).idList(ids)}});
    return done ? Result<void>() : fail(done.error());
}

Result<void> ColumnWriter::write(const FieldDefinition &field, const QVariant &value, const QList<RecordId> &ids,
                                 const WriteStamp &stamp)
{
    if (ids.isEmpty())
        return {};
    const bool sqlite = m_connection.isSqlite();
    const QString kind = m_catalogue->kind();
    const TablePart part = partOf(field);
    const Bind list{u":ids"_s, RecordSql(*m_catalogue, sqlite).idList(ids)};
    const Bind bound{u":value"_s, toColumn(value, typeOf(field).storageKind())};
    QList<Bind> binds{list, {u":user"_s, stamp.user}, {u":at"_s, timestampToColumn(stamp.at)}};
    QString own;
    if (part == TablePart::Main) {
        own = u", %1 = :value"_s.arg(columnOf(field));
        binds.append(bound);
    }
    auto done = m_connection.execute(
        u"UPDATE %1 AS r SET version = version + 1, updated_by = :user, updated_at = :at%2 WHERE %3"_s.arg(
            kind, own, idCondition(sqlite)),
        binds);
    if (done && part != TablePart::Main)
        done = m_connection.execute(
            u"INSERT INTO %1 (record_id, department_id, %2) SELECT r.id, r.department_id, CAST(:value AS %3) FROM %4 r "
            "WHERE %5 ON CONFLICT (record_id) DO UPDATE SET %2 = excluded.%2"_s.arg(
                tableName(kind, part), columnOf(field), columnType(typeOf(field).storageKind(), sqlite), kind,
                idCondition(sqlite)),
            {list, bound});
    return done ? Result<void>() : fail(done.error());
}

Result<qint64> ColumnWriter::operation(const QUuid &uuid, QString &kind)
{
    auto row = m_connection.query(kOperation, {{u":uuid"_s, uuid.toString(QUuid::WithoutBraces)}});
    if (!row)
        return fail(row.error());
    if (!row->next())
        return 0;
    kind = row->text(1);
    return row->value(0).toLongLong();
}

Result<QString> ColumnWriter::fieldOf(qint64 operation)
{
    auto rows = m_connection.query(kFields, {{u":operation"_s, operation}});
    if (!rows)
        return fail(rows.error());
    QString field;
    while (rows->next())
        field = field.isEmpty() ? rows->text(0) : u"?"_s;
    if (auto ended = rows->ended(); !ended)
        return fail(ended.error());
    for (const FieldDefinition &one : m_catalogue->fields()) {
        if (columnOf(one) == field)
            return one.key;
    }
    return QString();
}

Result<QList<FieldChange>> ColumnWriter::changes(qint64 operation, const FieldDefinition &field)
{
    const StorageKind kind = typeOf(field).storageKind();
    auto rows = m_connection.query(kChanges, {{u":operation"_s, operation}, {u":field"_s, columnOf(field)}});
    if (!rows)
        return fail(rows.error());
    QList<FieldChange> result;
    while (rows->next())
        result.append({rows->integer(0), fromColumn(rows->value(1), kind), fromColumn(rows->value(2), kind)});
    if (auto ended = rows->ended(); !ended)
        return fail(ended.error());
    return result;
}

} // namespace effectif::storage
