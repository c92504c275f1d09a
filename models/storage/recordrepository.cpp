// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/recordrepository.h"

#include "models/storage/columnvalue.h"
#include "models/storage/encryptedfields.h"
#include "models/storage/recordsql.h"
#include "models/storage/rowlist.h"
#include "models/storage/sealedvalues.h"
#include "models/storage/tokenrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
constexpr int kRecordColumns = 11; ///< system columns before the fields in RecordSql::selectRecord()

Error notFound()
{
    return {ErrorKind::NotFound,
            QCoreApplication::translate("RecordRepository", "This sheet no longer exists. Someone deleted it."), {}, {}};
}

QVariant columnValue(const Record &record, const FieldDefinition &field)
{
    return toColumn(record.value(field.key), typeOf(field).storageKind());
}
} // namespace

RecordRepository::RecordRepository(Connection &connection, CataloguePtr catalogue)
    : m_connection(connection)
    , m_catalogue(std::move(catalogue))
{
}

DepartmentId RecordRepository::departmentOf(const Record &record, const Catalogue &catalogue)
{
    const FieldDefinition *field = departmentField(catalogue);
    return field ? record.value(field->key).value<Reference>().id : 0;
}

Result<Record> RecordRepository::load(RecordId id)
{
    auto rows = m_connection.query(RecordSql(*m_catalogue, m_connection.isSqlite(), m_connection.isAccount()).selectRecord(), {{u":id"_s, id}});
    if (!rows)
        return fail(rows.error());
    if (!rows->next())
        return fail(notFound());
    Record record;
    record.kind = m_catalogue->kind();
    record.id = id;
    record.version = rows->integer(0);
    record.incomplete = rows->integer(1) != 0;
    record.created = {rows->integer(2), rows->text(3), timestampFromColumn(rows->value(4))};
    record.updated = {rows->integer(5), rows->text(6), timestampFromColumn(rows->value(7))};
    if (!rows->value(10).isNull())
        record.binned = {rows->integer(8), rows->text(9), timestampFromColumn(rows->value(10))};
    int column = kRecordColumns;
    for (const FieldDefinition &field : m_catalogue->fields()) {
        QVariant value = fromColumn(rows->value(column), typeOf(field).storageKind(), rows->text(column + 1));
        if (value.isValid())
            record.values.insert(field.key, std::move(value));
        column += 2;
    }
    rows->finish();
    const auto sealed = SealedValues(m_connection).read(record.kind, m_catalogue->fields(), {id});
    if (!sealed)
        return fail(sealed.error());
    record.values.insert(sealed->value(id));
    return record;
}

Result<int> RecordRepository::lockVersion(RecordId id)
{
    const QString lock = m_connection.isSqlite() ? QString() : u" FOR UPDATE"_s;
    const auto version = m_connection.scalar(
        u"SELECT version FROM %1 WHERE id = :id%2"_s.arg(m_catalogue->kind(), lock), {{u":id"_s, id}});
    if (!version)
        return fail(version.error());
    if (version->isNull())
        return fail(notFound());
    return version->toInt();
}

Result<void> RecordRepository::lock(const QList<RecordId> &ids)
{
    if (m_connection.isSqlite())
        return {};
    const RecordSql sql(*m_catalogue, false);
    // in one order everywhere, so that two such writers wait for each other and never stand still
    const auto done = m_connection.execute(
        u"SELECT r.id FROM %1 r WHERE %2 ORDER BY r.id FOR UPDATE"_s.arg(m_catalogue->kind(), sql.idCondition()),
        {{u":ids"_s, sql.idList(ids)}});
    return done ? Result<void>() : fail(done.error());
}

Result<QList<RecordRow>> RecordRepository::rows(const QList<RecordId> &ids, const QList<FieldDefinition> &fields)
{
    const RecordSql sql(*m_catalogue, m_connection.isSqlite(), m_connection.isAccount());
    auto rows = m_connection.query(sql.selectRows(fields), {{u":ids"_s, sql.idList(ids)}});
    if (!rows)
        return fail(rows.error());
    QHash<RecordId, RecordRow> found;
    while (rows->next()) {
        RecordRow row{rows->integer(0), rows->integer(1) != 0, {}};
        row.values.reserve(fields.size());
        int column = 2;
        for (const FieldDefinition &field : fields) {
            row.values.append(fromColumn(rows->value(column), typeOf(field).storageKind(), rows->text(column + 1)));
            column += 2;
        }
        found.insert(row.id, std::move(row));
    }
    if (auto ended = rows->ended(); !ended)
        return fail(ended.error());
    const auto sealed = SealedValues(m_connection).read(m_catalogue->kind(), fields, ids);
    if (!sealed)
        return fail(sealed.error());
    for (auto it = sealed->cbegin(); it != sealed->cend(); ++it) {
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (found.contains(it.key()) && it->contains(fields.at(i).key))
                found[it.key()].values[i] = it->value(fields.at(i).key);
        }
    }
    QList<RecordRow> result;
    result.reserve(ids.size());
    for (const RecordId id : ids) {
        if (const auto it = found.constFind(id); it != found.constEnd())
            result.append(*it);
    }
    return result;
}

QString RecordRepository::versionedTable(TablePart part) const
{
    return u"%1 /* %2 */"_s.arg(m_connection.base(tableName(m_catalogue->kind(), part))).arg(m_catalogue->version());
}

Result<RecordId> RecordRepository::insert(const Record &record, const WriteStamp &stamp)
{
    const DepartmentId department = departmentOf(record, *m_catalogue);
    QStringList columns{u"department_id"_s, u"title"_s, u"name_key"_s, u"incomplete"_s, u"created_by"_s, u"created_at"_s,
                        u"created_operation"_s, u"updated_by"_s, u"updated_at"_s};
    QList<Bind> binds{{u":department_id"_s, department},
                      {u":title"_s, recordTitle(record)},
                      {u":name_key"_s, recordNameKey(record)},
                      {u":incomplete"_s, record.incomplete ? 1 : 0},
                      {u":created_by"_s, stamp.user},
                      {u":created_at"_s, timestampToColumn(stamp.at)},
                      {u":created_operation"_s, stamp.operation},
                      {u":updated_by"_s, stamp.user},
                      {u":updated_at"_s, timestampToColumn(stamp.at)}};
    for (const FieldDefinition &field : valueFields(m_catalogue->fields(), TablePart::Main)) {
        columns << columnOf(field);
        binds.append({u':' + columnOf(field), columnValue(record, field)});
    }
    auto inserted = m_connection.query(u"INSERT INTO %1 (%2) VALUES (:%3) RETURNING id"_s.arg(
                                           versionedTable(TablePart::Main), columns.join(u", "_s), columns.join(u", :"_s)),
                                       binds);
    if (!inserted)
        return fail(inserted.error());
    inserted->next();
    Record created = record;
    created.id = inserted->integer(0);
    inserted->finish();
    for (const TablePart part : kChildParts) {
        QStringList keys;
        for (const FieldDefinition &field : valueFields(m_catalogue->fields(), part)) {
            if (record.value(field.key).isValid())
                keys << field.key;
        }
        if (keys.isEmpty())
            continue;
        if (auto done = writeChild(created, part, keys, department); !done)
            return fail(done.error());
    }
    if (auto done = TokenRepository(m_connection, *m_catalogue).write({created}); !done)
        return fail(done.error());
    return created.id;
}

Result<void> RecordRepository::writeChild(const Record &record, TablePart part, const QStringList &changedKeys,
                                          DepartmentId department)
{
    QStringList columns;
    QStringList values;
    QStringList assignments;
    QList<Bind> binds{{u":record_id"_s, record.id}, {u":department_id"_s, department}};
    const EncryptedFields encrypted(m_connection);
    for (const FieldDefinition &field : valueFields(m_catalogue->fields(), part)) {
        if (!changedKeys.contains(field.key))
            continue;
        columns << columnOf(field);
        values << encrypted.encrypted(field, u":record_id"_s, u':' + columnOf(field));
        assignments << u"%1 = %2"_s.arg(columns.last(), values.last()); // sensitive columns may be written and not be read
        binds.append({u':' + columnOf(field), columnValue(record, field)});
    }
    if (columns.isEmpty())
        return {};
    const auto done = m_connection.execute(
        u"INSERT INTO %1 (record_id, department_id, %2) VALUES (:record_id, :department_id, %3) "
        "ON CONFLICT (record_id) DO UPDATE SET %4"_s.arg(versionedTable(part), columns.join(u", "_s), values.join(u", "_s),
                                                         assignments.join(u", "_s)),
        binds);
    return done ? Result<void>() : fail(done.error());
}

Result<void> RecordRepository::update(const Record &record, const QStringList &changedKeys, const WriteStamp &stamp)
{
    const DepartmentId department = departmentOf(record, *m_catalogue);
    QStringList assignments{u"version = version + 1"_s, u"title = :title"_s, u"name_key = :name_key"_s,
                            u"incomplete = :incomplete"_s, u"updated_by = :updated_by"_s, u"updated_at = :updated_at"_s};
    QList<Bind> binds{{u":id"_s, record.id},
                      {u":title"_s, recordTitle(record)},
                      {u":name_key"_s, recordNameKey(record)},
                      {u":incomplete"_s, record.incomplete ? 1 : 0},
                      {u":updated_by"_s, stamp.user},
                      {u":updated_at"_s, timestampToColumn(stamp.at)}};
    for (const FieldDefinition &field : m_catalogue->fields()) {
        if (partOf(field) != TablePart::Main || !changedKeys.contains(field.key))
            continue;
        const QString column = columnOf(field);
        assignments << u"%1 = :%1"_s.arg(column);
        binds.append({u':' + column, column == "department_id"_L1 ? QVariant(department) : columnValue(record, field)});
    }
    const QString assign = u"UPDATE %1 SET %2 WHERE id = :id"_s.arg(versionedTable(TablePart::Main), assignments.join(u", "_s));
    const auto done = m_connection.isSqlite() ? m_connection.execute(assign, binds)
                                              : updateWithTokens(assign, binds, record);
    if (!done)
        return fail(done.error());
    if (*done == 0)
        return fail(notFound());
    for (const TablePart part : kChildParts) {
        if (auto written = writeChild(record, part, changedKeys, department); !written)
            return written;
    }
    // a number that was just given up is among the former ones only now
    const bool renumbered = std::ranges::any_of(changedKeys, [this](const QString &key) {
        const FieldDefinition *field = m_catalogue->field(key);
        return field && !field->numberSeries.isEmpty();
    });
    return m_connection.isSqlite() || renumbered ? TokenRepository(m_connection, *m_catalogue).write({record})
                                                 : Result<void>();
}

/// The sheet and what it is found by in one round trip; answers how many sheets were changed.
Result<int> RecordRepository::updateWithTokens(const QString &assign, QList<Bind> binds, const Record &record)
{
    const auto tokens = TokenRepository(m_connection, *m_catalogue).tokens({record});
    if (!tokens)
        return fail(tokens.error());
    binds.append({u":tokens"_s, tokens->first()});
    auto rows = m_connection.query(
        u"WITH sheet AS (%1 RETURNING id) "
        "SELECT count(*), count(CAST(write_tokens('%2', json_build_array(json_build_array(id, CAST(:tokens AS text)))) AS text)) "
        "FROM sheet"_s.arg(assign, m_catalogue->kind()),
        binds);
    if (!rows)
        return fail(rows.error());
    return rows->next() ? rows->integer(0) : 0;
}

Result<Reference> RecordRepository::holderOf(const FieldDefinition &field, const QString &value)
{
    const EncryptedFields encrypted(m_connection);
    const QString kind = m_catalogue->kind();
    auto row = m_connection.query(
        u"SELECT r.id, r.title FROM %1 t JOIN %2 r ON r.id = t.%3 WHERE %4 = %5"_s.arg(
            m_connection.base(tableName(kind, partOf(field))), kind, idColumnOf(field),
            encrypted.indexed(field, u"t."_s + columnOf(field)), encrypted.sought(field, u":value"_s, u":value"_s)),
        {{u":value"_s, value}});
    if (!row)
        return fail(row.error());
    return row->next() ? Reference{row->integer(0), row->text(1)} : Reference{};
}

Result<QList<RecordId>> RecordRepository::idsAfter(RecordId after, int limit)
{
    return rowList(m_connection,
                   u"SELECT id FROM %1 WHERE id > :after ORDER BY id LIMIT :limit"_s.arg(m_catalogue->kind()),
                   {{u":after"_s, after}, {u":limit"_s, limit}}, idIn);
}

Result<int> RecordRepository::count()
{
    const auto count = m_connection.scalar(u"SELECT count(*) - (SELECT count(*) FROM merged_sheet WHERE kind = '%1') FROM %1"_s.arg(
        m_catalogue->kind()));
    return count ? Result<int>(count->toInt()) : fail(count.error());
}

} // namespace effectif::storage
