// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/fieldstore.h"

#include "models/domain/record.h"
#include "models/storage/cataloguerepository.h"
#include "models/storage/columnvalue.h"
#include "models/storage/connection.h"
#include "models/storage/encryptedfields.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/sealedvalues.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPage = 2000;
// as those of resources/rights/2_configuration.sql
const auto kCall = u"SELECT %1(:kind, :field)"_s;
const auto kCountHolders = u"SELECT count(*) FROM holders(:kind, :field)"_s;
const auto kTurn = u"SELECT turn_values(:kind, :field, :type, CAST(:rows AS json))"_s;

QString compact(const QJsonArray &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

bool sameColumn(const FieldDefinition &before, const FieldDefinition &after)
{
    const StorageKind a = typeOf(before).storageKind();
    const StorageKind b = typeOf(after).storageKind();
    return a == b || (columnType(a, true) == columnType(b, true) && columnType(a, false) == columnType(b, false));
}
} // namespace

Result<void> FieldStore::run(const QString &sql)
{
    return m_connection.executeScript(sql);
}

Result<void> FieldStore::call(const QString &function, const FieldDefinition &field)
{
    const auto done = m_connection.query(kCall.arg(function), {{u":kind"_s, m_kind}, {u":field"_s, field.key}});
    return done ? Result<void>() : fail(done.error());
}

Result<int> FieldStore::holders(const FieldDefinition &field)
{
    if (!m_connection.isSqlite()) {
        const auto count = m_connection.scalar(kCountHolders, {{u":kind"_s, m_kind}, {u":field"_s, field.key}});
        return count ? Result<int>(count->toInt()) : fail(count.error());
    }
    const auto count = m_connection.scalar(
        u"SELECT count(%1) FROM %2"_s.arg(columnOf(field), tableName(m_kind, partOf(field))));
    return count ? Result<int>(count->toInt()) : fail(count.error());
}

Result<void> FieldStore::eachValue(const FieldDefinition &field,
                                   const std::function<bool(RecordId, const QVariant &)> &visit)
{
    if (SealedValues(m_connection).seals(field))
        return eachSealed(field, visit);
    const EncryptedFields encrypted(m_connection);
    if (encrypted.isShut(field)) {
        const auto some = holders(field);
        return some && *some == 0 ? Result<void>() : some ? encrypted.demand(field) : fail(some.error());
    }
    const QString name = referenceNameSql(field);
    const QString table = m_connection.base(tableName(m_kind, partOf(field)));
    const QString id = alias(partOf(field)) + u'.' + idColumnOf(field);
    const QString sql = u"SELECT %2, %3, %4 FROM %5 %1 WHERE %2 > :after AND %6 IS NOT NULL ORDER BY %2 LIMIT %7"_s
                            .arg(alias(partOf(field)), id, encrypted.decrypted(field, id, qualifiedColumn(field)),
                                 name.isEmpty() ? u"NULL"_s : name, table, qualifiedColumn(field))
                            .arg(kPage);
    RecordId last = 0;
    for (;;) {
        QList<std::pair<RecordId, QVariant>> page;
        {
            auto rows = m_connection.query(sql, {{u":after"_s, last}});
            if (!rows)
                return fail(rows.error());
            while (rows->next())
                page.append({rows->integer(0),
                             fromColumn(rows->value(1), typeOf(field).storageKind(), rows->text(2))});
            if (auto ended = rows->ended(); !ended)
                return ended;
        }
        for (const auto &[id, value] : std::as_const(page)) {
            if (!visit(id, value))
                return {};
        }
        if (page.size() < kPage)
            return {};
        last = page.last().first;
    }
}

/// Read as everybody reads them: with the right to it, counted and written down.
Result<void> FieldStore::eachSealed(const FieldDefinition &field, const std::function<bool(RecordId, const QVariant &)> &visit)
{
    auto rows = m_connection.query(u"SELECT h FROM holders(:kind, :field) h ORDER BY 1"_s,
                                   {{u":kind"_s, m_kind}, {u":field"_s, field.key}});
    if (!rows)
        return fail(rows.error());
    QList<RecordId> ids;
    while (rows->next())
        ids << rows->integer(0);
    if (auto ended = rows->ended(); !ended)
        return ended;
    if (!ids.isEmpty() && !m_connection.readsSensitive())
        return fail(ErrorKind::Denied,
                    QCoreApplication::translate("FieldStore", "You may not read this sensitive field, so you cannot turn its values "
                                                              "into another type. Ask somebody who may."));
    for (qsizetype from = 0; from < ids.size(); from += kPage) {
        const auto values = SealedValues(m_connection).read(m_kind, {field}, ids.mid(from, kPage));
        if (!values)
            return fail(values.error());
        for (const RecordId id : ids.mid(from, kPage)) {
            const QVariant value = values->value(id).value(field.key);
            if (value.isValid() && !visit(id, value))
                return {};
        }
    }
    return {};
}

Result<void> FieldStore::turnOnServer(const FieldDefinition &before, const FieldDefinition &after,
                                      const std::function<Result<QVariant>(const QVariant &)> &convert)
{
    const bool inPlace = sameColumn(before, after);
    const StorageKind kind = typeOf(after).storageKind();
    const QVariant type = inPlace ? QVariant(QMetaType(QMetaType::QString)) : QVariant(columnType(kind, false));
    QJsonArray page;
    Result<void> outcome;
    const auto send = [&]() -> bool {
        const auto sent = m_connection.query(
            kTurn, {{u":kind"_s, m_kind}, {u":field"_s, before.key}, {u":type"_s, type}, {u":rows"_s, compact(page)}});
        page = {};
        if (!sent)
            outcome = fail(sent.error());
        return sent.has_value();
    };
    const auto walked = eachValue(before, [&](RecordId id, const QVariant &value) {
        const auto converted = convert(value);
        if (!converted) {
            outcome = fail(converted.error());
            return false;
        }
        if (inPlace && sameValue(*converted, value))
            return true;
        page.append(QJsonArray{id, QJsonValue::fromVariant(toColumn(*converted, kind))});
        return page.size() < kPage || send();
    });
    if (!walked || !outcome)
        return walked ? outcome : walked;
    if (!send()) // also without values: the column is another one now
        return outcome;
    return call(u"turn_column"_s, before);
}

Result<void> FieldStore::retype(const FieldDefinition &before, const FieldDefinition &after,
                                const std::function<Result<QVariant>(const QVariant &)> &convert)
{
    if (!m_connection.isSqlite())
        return turnOnServer(before, after, convert);
    const EncryptedFields encrypted(m_connection);
    FieldDefinition turned = after; // where the values lie for now
    turned.sensitive = before.sensitive;
    const QString table = m_connection.base(tableName(m_kind, partOf(before)));
    const QString column = columnOf(before);
    const bool inPlace = sameColumn(before, after);
    const QString target = inPlace ? column : column + u"__new"_s;
    const StorageKind kind = typeOf(after).storageKind();
    if (auto done = dropUniqueness(before); !done)
        return done;
    if (!inPlace) {
        if (auto done = run(u"ALTER TABLE %1 ADD COLUMN %2 %3"_s.arg(table, target, columnType(kind, true))); !done)
            return done;
    }
    const QString update = u"UPDATE %1 SET %2 = %3 WHERE %4 = :id"_s.arg(
        table, target, encrypted.encrypted(turned, idColumnOf(before), u":value"_s), idColumnOf(before));
    Result<void> outcome;
    const auto walked = eachValue(before, [&](RecordId id, const QVariant &value) {
        const auto converted = convert(value);
        if (!converted) {
            outcome = fail(converted.error());
            return false;
        }
        if (inPlace && sameValue(*converted, value))
            return true;
        const auto written = m_connection.execute(update, {{u":value"_s, toColumn(*converted, kind)}, {u":id"_s, id}});
        if (!written)
            outcome = fail(written.error());
        return written.has_value();
    });
    if (!walked || !outcome)
        return walked ? outcome : walked;
    if (inPlace)
        return {};
    if (auto done = run(u"ALTER TABLE %1 DROP COLUMN %2"_s.arg(table, column)); !done)
        return done;
    return run(u"ALTER TABLE %1 RENAME COLUMN %2 TO %3"_s.arg(table, target, column));
}

Result<void> FieldStore::relocate(const FieldDefinition &before, const FieldDefinition &after)
{
    if (!m_connection.isSqlite())
        return call(u"relocate_field"_s, after);
    const EncryptedFields encrypted(m_connection);
    for (const FieldDefinition &field : {before, after}) {
        if (auto may = encrypted.demand(field); !may)
            return may;
    }
    const QString column = columnOf(before);
    const QString from = m_connection.base(tableName(m_kind, partOf(before)));
    const QString to = m_connection.base(tableName(m_kind, partOf(after)));
    const auto moved = [&](const QString &id, const QString &value) {
        return encrypted.encrypted(after, id, encrypted.decrypted(before, id, value));
    };
    // the column's uniqueness, if any, is made anew where the values go
    if (auto done = dropUniqueness(before); !done)
        return done;
    const QString copy = partOf(after) == TablePart::Main
        ? u"UPDATE %1 SET %2 = (SELECT %4 FROM %3 s WHERE s.record_id = id) "
          "WHERE id IN (SELECT record_id FROM %3 WHERE %2 IS NOT NULL)"_s.arg(to, column, from, moved(u"s.record_id"_s, u"s."_s + column))
        : u"INSERT INTO %1 (record_id, department_id, %2) SELECT s.%4, s.department_id, %5 FROM %3 s "
          "WHERE s.%2 IS NOT NULL ON CONFLICT (record_id) DO UPDATE SET %2 = excluded.%2"_s.arg(
              to, column, from, idColumnOf(before), moved(u"s."_s + idColumnOf(before), u"s."_s + column));
    const QString journalFrom = m_connection.base(before.sensitive ? u"journal_private"_s : u"journal"_s);
    const QString journalTo = m_connection.base(after.sensitive ? u"journal_private"_s : u"journal"_s);
    const QString columns = u"operation, kind, record_id, department_id, field, "_s;
    const QString rows = u" WHERE kind = '%1' AND field = '%2'"_s.arg(m_kind, column);
    for (const QString &sql : {copy, u"UPDATE %1 SET %2 = NULL WHERE %2 IS NOT NULL"_s.arg(from, column),
                               u"INSERT INTO %1 (%2old_value, new_value) SELECT %2%5, %6 FROM %3%4 ORDER BY seq"_s.arg(
                                   journalTo, columns, journalFrom, rows, moved(u"record_id"_s, u"old_value"_s),
                                   moved(u"record_id"_s, u"new_value"_s)),
                               u"DELETE FROM %1%2"_s.arg(journalFrom, rows)}) {
        if (auto done = run(sql); !done)
            return done;
    }
    return {};
}

Result<void> FieldStore::drop(const FieldDefinition &field)
{
    CatalogueRepository catalogues(m_connection);
    if (!m_connection.isSqlite()) {
        const auto done = call(u"drop_field"_s, field);
        return done ? catalogues.bumpVersion(m_kind) : done;
    }
    const QString column = columnOf(field);
    if (auto done = dropUniqueness(field); !done)
        return done;
    for (const QString &sql :
         {u"ALTER TABLE %1 DROP COLUMN %2"_s.arg(tableName(m_kind, partOf(field)), column),
          u"DELETE FROM journal WHERE kind = '%1' AND field = '%2'"_s.arg(m_kind, column),
          u"DELETE FROM main.journal_private WHERE kind = '%1' AND field = '%2'"_s.arg(m_kind, column)}) {
        if (auto done = run(sql); !done)
            return done;
    }
    return catalogues.removeField(m_kind, field.key);
}

Result<void> FieldStore::fill(const FieldDefinition &field, const QVariant &value, const QString &condition,
                              QList<Bind> binds)
{
    if (SealedValues(m_connection).seals(field)) // a statement that says who lacks a value would tell
        return fail(ErrorKind::Denied,
                    QCoreApplication::translate("FieldStore", "A sensitive field cannot have a fixed value on a server with accounts."));
    const EncryptedFields encrypted(m_connection);
    if (auto may = encrypted.demand(field); !may)
        return may;
    const QString column = columnOf(field);
    const QString empty = u"FROM %1 WHERE (%2) AND %3 IS NULL"_s.arg(
        fromClause(m_kind, {TablePart::Private, TablePart::Own, TablePart::PrivateOwn}), condition,
        qualifiedColumn(field));
    const StorageKind kind = typeOf(field).storageKind();
    // who has such a sheet open must see that it is another one now
    const auto counted = m_connection.execute(
        u"UPDATE %1 SET version = version + 1 WHERE id IN (SELECT r.id %2)"_s.arg(m_kind, empty), binds);
    if (!counted)
        return fail(counted.error());
    binds.append({u":value"_s, toColumn(value, kind)});
    const QString bound = u"CAST(:value AS %1)"_s.arg(columnType(kind, m_connection.isSqlite()));
    const QString sql = partOf(field) == TablePart::Main
        ? u"UPDATE %1 SET %2 = %3 WHERE id IN (SELECT r.id %4)"_s.arg(m_kind, column, bound, empty)
        : u"INSERT INTO %1 (record_id, department_id, %2) SELECT r.id, r.department_id, %3 %4 "
          "ON CONFLICT (record_id) DO UPDATE SET %2 = excluded.%2"_s.arg(m_connection.base(tableName(m_kind, partOf(field))), column,
                                                                        encrypted.encrypted(field, u"r.id"_s, bound), empty);
    const auto filled = m_connection.execute(sql, binds);
    return filled ? Result<void>() : fail(filled.error());
}

Result<QString> FieldStore::sharedValue(const FieldDefinition &field)
{
    if (!m_connection.isSqlite()) {
        const auto shared = m_connection.scalar(kCall.arg(u"shared_value"_s), {{u":kind"_s, m_kind}, {u":field"_s, field.key}});
        return shared ? Result<QString>(shared->toString()) : fail(shared.error());
    }
    const auto shared = m_connection.scalar(
        u"SELECT %1 FROM %2 WHERE %3 IS NOT NULL GROUP BY %1 HAVING count(*) > 1 LIMIT 1"_s.arg(
            EncryptedFields(m_connection).decrypted(field, idColumnOf(field), columnOf(field)),
            m_connection.base(tableName(m_kind, partOf(field))), columnOf(field)));
    return shared ? Result<QString>(shared->toString()) : fail(shared.error());
}

Result<void> FieldStore::dropUniqueness(const FieldDefinition &field)
{
    if (!m_connection.isSqlite()) // with the definitions: settle_fields()
        return {};
    return run(u"DROP INDEX IF EXISTS "_s + uniqueIndexOf(field));
}

} // namespace effectif::storage
