// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/valuemover.h"

#include "models/domain/choicestext.h"
#include "models/storage/columnvalue.h"
#include "models/storage/derivedvalues.h"
#include "models/storage/encryptedfields.h"
#include "models/storage/journalrepository.h"
#include "models/storage/jsontext.h"
#include "models/storage/rowlist.h"
#include "models/storage/sqlerror.h"

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kChunk = 1000;

StorageKind storageOf(const FieldDefinition &field)
{
    return typeOf(field).storageKind();
}

/// The column, or what decrypts it, among bound texts.
QString valueIn(const FieldDefinition &field, const QString &column, bool sqlite)
{
    if (sqlite)
        return storageOf(field) == StorageKind::Reference
            ? u"%1 IN (SELECT CAST(value AS INTEGER) FROM json_each(:from))"_s.arg(column)
            : u"%1 IN (SELECT value FROM json_each(:from))"_s.arg(column);
    return storageOf(field) == StorageKind::Reference
        ? u"%1 = ANY (ARRAY(SELECT CAST(v AS integer) FROM json_array_elements_text(CAST(:from AS json)) v))"_s.arg(column)
        : u"%1 = ANY (ARRAY(SELECT json_array_elements_text(CAST(:from AS json))))"_s.arg(column);
}

/// What a bound text is as a value of the column.
QString asValue(const FieldDefinition &field, const QString &text)
{
    return storageOf(field) == StorageKind::Reference ? u"CAST(%1 AS integer)"_s.arg(text) : text;
}
} // namespace

ValueMover::ValueMover(Connection &connection, CataloguePtr catalogue, const WriteStamp &stamp, Listener listener)
    : m_connection(connection)
    , m_catalogue(std::move(catalogue))
    , m_stamp(stamp)
    , m_listener(std::move(listener))
    , m_sql(*m_catalogue, connection.isSqlite())
{
}

Result<QHash<QString, qint64>> ValueMover::counts(Connection &connection, const FieldDefinition &field)
{
    if (EncryptedFields(connection).isShut(field))
        return QHash<QString, qint64>();
    const QString column = columnOf(field);
    auto rows = connection.query(u"SELECT %1, count(*) FROM %2 WHERE %1 IS NOT NULL GROUP BY %1"_s.arg(
        column, tableName(field.kind, partOf(field))));
    if (!rows)
        return fail(rows.error());
    QHash<QString, qint64> result;
    while (rows->next()) {
        const QString text = rows->text(0);
        const qint64 count = rows->value(1).toLongLong();
        if (storageOf(field) != StorageKind::TextList)
            result[text] += count;
        else
            for (const QString &code : choicesFromText(text))
                result[code] += count;
    }
    if (auto ended = rows->ended(); !ended)
        return fail(ended.error());
    return result;
}

Result<QList<RecordId>> ValueMover::holders(Connection &connection, const FieldDefinition &field, const QStringList &values)
{
    if (auto may = EncryptedFields(connection).demand(field); !may)
        return fail(may.error());
    const QString select = u"SELECT %1 FROM %2 WHERE "_s.arg(idColumnOf(field), tableName(field.kind, partOf(field)));
    QList<RecordId> ids;
    const auto read = [&](const QString &condition, const QList<Bind> &binds) -> Result<void> {
        const auto found = rowList(connection, select + condition, binds, idIn);
        if (found)
            ids << *found;
        return found ? Result<void>() : fail(found.error());
    };
    if (storageOf(field) != StorageKind::TextList) {
        if (auto done = read(valueIn(field, columnOf(field), connection.isSqlite()), {{u":from"_s, jsonList(values)}}); !done)
            return fail(done.error());
    } else {
        for (const QString &value : values) {
            const QString pattern = u"%|"_s + likeEscaped(value) + u"|%"_s;
            if (auto done = read(columnOf(field) + u" LIKE :pattern ESCAPE '\\'"_s, {{u":pattern"_s, pattern}}); !done)
                return fail(done.error());
        }
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

Result<qint64> ValueMover::move(const FieldDefinition &field, const QStringList &from, const QString &to)
{
    const auto ids = holders(m_connection, field, from);
    if (!ids)
        return fail(ids.error());
    const auto done = inChunks(*ids, [&](const QList<RecordId> &chunk) { return moveChunk(field, chunk, from, to); });
    return done ? Result<qint64>(ids->size()) : fail(done.error());
}

Result<void> ValueMover::moveChunk(const FieldDefinition &field, const QList<RecordId> &ids, const QStringList &from,
                                   const QString &to)
{
    if (storageOf(field) == StorageKind::TextList) {
        for (const QString &value : from) {
            if (auto done = moveChunkOfSeveral(field, ids, value, to); !done)
                return done;
        }
    } else {
        QList<Bind> binds{{u":to"_s, to}, {u":ids"_s, m_sql.idList(ids)}, {u":from"_s, jsonList(from)}};
        const auto done = execute(u"UPDATE %1 SET %2 = %3%6 WHERE %4 AND %5"_s.arg(
                                      tableOf(field), columnOf(field), stored(field, asValue(field, u":to"_s)),
                                      m_sql.idCondition(idColumnOf(field)),
                                      valueIn(field, valueOf(field), m_connection.isSqlite()), counted(field, binds)),
                                  binds);
        if (!done)
            return done;
    }
    return touch(field, ids);
}

/// "|a|b|": a sheet that has both keeps one.
Result<void> ValueMover::moveChunkOfSeveral(const FieldDefinition &field, const QList<RecordId> &ids,
                                            const QString &from, const QString &to)
{
    const QString value = valueOf(field);
    const QString without = u"CASE WHEN %1 LIKE :has ESCAPE '\\' THEN replace(%1, :gone, '|') ELSE replace(%1, :old, :new) END"_s.arg(value);
    return execute(u"UPDATE %1 SET %2 = %3 WHERE %4 AND %5 LIKE :pattern ESCAPE '\\'"_s.arg(
                       tableOf(field), columnOf(field), stored(field, without), m_sql.idCondition(idColumnOf(field)), value),
                   {{u":has"_s, QString(u"%|"_s + likeEscaped(to) + u"|%"_s)},
                    {u":gone"_s, QString(u'|' + from + u'|')},
                    {u":old"_s, QString(u'|' + from + u'|')},
                    {u":new"_s, QString(u'|' + to + u'|')},
                    {u":ids"_s, m_sql.idList(ids)},
                    {u":pattern"_s, QString(u"%|"_s + likeEscaped(from) + u"|%"_s)}});
}

Result<qint64> ValueMover::moveBack(const FieldDefinition &field, qint64 operation)
{
    const auto changes = JournalRepository(m_connection).changes(field, operation);
    if (!changes)
        return fail(changes.error());
    QHash<RecordId, FieldChange> steps;
    QList<RecordId> ids;
    for (const FieldChange &change : *changes) {
        steps.insert(change.id, change);
        ids << change.id;
    }
    const QString from = m_connection.isSqlite()
        ? u"SELECT json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS o, json_extract(value, '$[2]') AS n "
          "FROM json_each(:steps)"_s
        : u"SELECT CAST(v ->> 0 AS integer) AS id, v ->> 1 AS o, v ->> 2 AS n FROM json_array_elements(CAST(:steps AS json)) v"_s;
    QList<Bind> common;
    const QString sql = u"UPDATE %1 AS t SET %2 = %3%6 FROM (%4) s WHERE t.%5 = s.id AND CAST(%7 AS text) = s.n"_s.arg(
        tableOf(field), columnOf(field), stored(field, asValue(field, u"s.o"_s)), from, idColumnOf(field),
        counted(field, common), valueOf(field, u"t."_s));
    qint64 moved = 0;
    const auto done = inChunks(ids, [&](const QList<RecordId> &chunk) -> Result<void> {
        QString json = u"["_s;
        for (const RecordId id : chunk) {
            json += json.size() > 1 ? u",["_s : u"["_s;
            json += QString::number(id) + u',';
            appendJsonText(json, steps.value(id).before);
            json += u',';
            appendJsonText(json, steps.value(id).after);
            json += u']';
        }
        const auto back = m_connection.execute(sql, QList<Bind>{{u":steps"_s, QString(json + u']')}} + common);
        if (!back)
            return fail(back.error());
        moved += *back;
        return touch(field, chunk);
    });
    return done ? Result<qint64>(moved) : fail(done.error());
}

QString ValueMover::tableOf(const FieldDefinition &field) const
{
    return m_connection.base(tableName(field.kind, partOf(field)));
}

QString ValueMover::valueOf(const FieldDefinition &field, const QString &alias) const
{
    return EncryptedFields(m_connection).decrypted(field, alias + idColumnOf(field), alias + columnOf(field));
}

QString ValueMover::stored(const FieldDefinition &field, const QString &value) const
{
    return EncryptedFields(m_connection).encrypted(field, idColumnOf(field), value);
}

/// Where the value lies on the sheet itself, its version counts up in the same statement; see touch().
QString ValueMover::counted(const FieldDefinition &field, QList<Bind> &binds) const
{
    if (partOf(field) != TablePart::Main || storageOf(field) == StorageKind::TextList)
        return {};
    binds << Bind{u":user"_s, m_stamp.user} << Bind{u":at"_s, timestampToColumn(m_stamp.at)};
    return u", version = version + 1, updated_by = :user, updated_at = :at"_s;
}

/// The sheets' versions count up, whichever table the value is in, and what hangs on the value follows.
Result<void> ValueMover::touch(const FieldDefinition &field, const QList<RecordId> &ids)
{
    if (partOf(field) != TablePart::Main || storageOf(field) == StorageKind::TextList) {
        if (auto done = execute(u"UPDATE %1 SET version = version + 1, updated_by = :user, updated_at = :at WHERE %2"_s.arg(
                                    field.kind, m_sql.idCondition(u"id"_s)),
                                {{u":user"_s, m_stamp.user}, {u":at"_s, timestampToColumn(m_stamp.at)}, {u":ids"_s, m_sql.idList(ids)}});
            !done)
            return done;
    }
    return DerivedValues::hangOnValue(field, *m_catalogue) ? DerivedValues(m_connection, m_catalogue).renew(ids)
                                                           : Result<void>();
}

Result<void> ValueMover::refresh(const QList<RecordId> &ids)
{
    DerivedValues derived(m_connection, m_catalogue);
    return inChunks(ids, [&](const QList<RecordId> &chunk) { return derived.renew(chunk); });
}

Result<void> ValueMover::inChunks(const QList<RecordId> &ids, const std::function<Result<void>(const QList<RecordId> &)> &work)
{
    for (qsizetype first = 0; first < ids.size(); first += kChunk) {
        const QList<RecordId> chunk = ids.mid(first, kChunk);
        if (auto done = work(chunk); !done)
            return done;
        if (m_listener && !m_listener(first + chunk.size(), ids.size()))
            return fail(cancelledError());
    }
    return {};
}

Result<void> ValueMover::execute(const QString &sql, const QList<Bind> &binds)
{
    const auto done = m_connection.execute(sql, binds);
    return done ? Result<void>() : fail(done.error());
}

} // namespace effectif::storage
