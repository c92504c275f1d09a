// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/valuemover.h"

#include "models/domain/choicestext.h"
#include "models/storage/bulklookup.h"
#include "models/storage/columnvalue.h"
#include "models/storage/connection.h"
#include "models/storage/jsontext.h"
#include "models/storage/recordsql.h"
#include "models/storage/sqlerror.h"

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kChunk = 1000;

// tables of other things of a sheet that say whose department they are; children of the sheet's own tables follow by
// their foreign key
const auto kFollowersSqlite =
    u"SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' "
    "AND c.name IN ('kind', 'record_id', 'department_id') AND m.name NOT IN ('journal', 'journal_private', 'change') "
    "GROUP BY m.name HAVING count(*) = 3 ORDER BY m.name"_s;
const auto kFollowersPostgres =
    u"SELECT t.relname FROM pg_class t JOIN pg_attribute c ON c.attrelid = t.oid WHERE t.relkind = 'r' "
    "AND t.relnamespace = to_regnamespace('effectif') AND c.attnum > 0 AND NOT c.attisdropped "
    "AND c.attname IN ('kind', 'record_id', 'department_id') "
    "AND t.relname NOT IN ('journal', 'journal_private', 'change') "
    "GROUP BY t.relname HAVING count(*) = 3 ORDER BY t.relname"_s;

StorageKind storageOf(const FieldDefinition &field)
{
    return typeOf(field).storageKind();
}

QString idColumnOf(const FieldDefinition &field)
{
    return partOf(field) == TablePart::Main ? u"id"_s : u"record_id"_s;
}

QString journalOf(const FieldDefinition &field)
{
    return field.sensitive ? u"journal_private"_s : u"journal"_s;
}

/// The column among bound texts.
QString valueIn(const FieldDefinition &field, bool sqlite)
{
    const QString column = columnOf(field);
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
{
}

Result<QHash<QString, qint64>> ValueMover::counts(Connection &connection, const FieldDefinition &field)
{
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
    const QString select = u"SELECT %1 FROM %2 WHERE "_s.arg(idColumnOf(field), tableName(field.kind, partOf(field)));
    QList<RecordId> ids;
    const auto read = [&](const QString &condition, const QList<Bind> &binds) -> Result<void> {
        auto rows = connection.query(select + condition, binds);
        if (!rows)
            return fail(rows.error());
        while (rows->next())
            ids << rows->integer(0);
        return rows->ended();
    };
    if (storageOf(field) != StorageKind::TextList) {
        if (auto done = read(valueIn(field, connection.isSqlite()), {{u":from"_s, jsonList(values)}}); !done)
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
        const auto done = execute(u"UPDATE %1 SET %2 = %3 WHERE %4 AND %5"_s.arg(
                                      tableName(field.kind, partOf(field)), columnOf(field), asValue(field, u":to"_s),
                                      idsIn(idColumnOf(field)), valueIn(field, m_connection.isSqlite())),
                                  {{u":to"_s, to},
                                   {u":ids"_s, RecordSql(*m_catalogue, m_connection.isSqlite()).idList(ids)},
                                   {u":from"_s, jsonList(from)}});
        if (!done)
            return done;
    }
    return touch(field, ids);
}

/// "|a|b|": a sheet that has both keeps one.
Result<void> ValueMover::moveChunkOfSeveral(const FieldDefinition &field, const QList<RecordId> &ids,
                                            const QString &from, const QString &to)
{
    return execute(u"UPDATE %1 SET %2 = CASE WHEN %2 LIKE :has ESCAPE '\\' THEN replace(%2, :gone, '|') "
                   "ELSE replace(%2, :old, :new) END WHERE %3 AND %2 LIKE :pattern ESCAPE '\\'"_s.arg(
                       tableName(field.kind, partOf(field)), columnOf(field), idsIn(idColumnOf(field))),
                   {{u":has"_s, QString(u"%|"_s + likeEscaped(to) + u"|%"_s)},
                    {u":gone"_s, QString(u'|' + from + u'|')},
                    {u":old"_s, QString(u'|' + from + u'|')},
                    {u":new"_s, QString(u'|' + to + u'|')},
                    {u":ids"_s, RecordSql(*m_catalogue, m_connection.isSqlite()).idList(ids)},
                    {u":pattern"_s, QString(u"%|"_s + likeEscaped(from) + u"|%"_s)}});
}

Result<qint64> ValueMover::moveBack(const FieldDefinition &field, qint64 operation)
{
    auto rows = m_connection.query(u"SELECT record_id, old_value, new_value FROM %1 WHERE operation = :operation "
                                   "AND field = :field AND kind = :kind ORDER BY seq"_s.arg(journalOf(field)),
                                   {{u":operation"_s, operation}, {u":field"_s, columnOf(field)}, {u":kind"_s, field.kind}});
    if (!rows)
        return fail(rows.error());
    struct Step
    {
        QString old;
        QString now;
    };
    QHash<RecordId, Step> steps; // of two rows about one sheet, the first says what was before and the last what is
    while (rows->next()) {
        const auto known = steps.find(rows->integer(0));
        if (known == steps.end())
            steps.insert(rows->integer(0), {rows->text(1), rows->text(2)});
        else
            known->now = rows->text(2);
    }
    if (auto ended = rows->ended(); !ended)
        return fail(ended.error());
    rows->finish();
    QList<RecordId> ids = steps.keys();
    std::sort(ids.begin(), ids.end());
    const QString from = m_connection.isSqlite()
        ? u"SELECT json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS o, json_extract(value, '$[2]') AS n "
          "FROM json_each(:steps)"_s
        : u"SELECT CAST(v ->> 0 AS integer) AS id, v ->> 1 AS o, v ->> 2 AS n FROM json_array_elements(CAST(:steps AS json)) v"_s;
    const QString sql = u"UPDATE %1 SET %2 = %3 FROM (%4) s WHERE %1.%5 = s.id AND CAST(%1.%2 AS text) = s.n"_s.arg(
        tableName(field.kind, partOf(field)), columnOf(field), asValue(field, u"s.o"_s), from, idColumnOf(field));
    qint64 moved = 0;
    const auto done = inChunks(ids, [&](const QList<RecordId> &chunk) -> Result<void> {
        QString json = u"["_s;
        for (const RecordId id : chunk) {
            json += json.size() > 1 ? u",["_s : u"["_s;
            json += QString::number(id) + u',';
            appendJsonText(json, steps.value(id).old);
            json += u',';
            appendJsonText(json, steps.value(id).now);
            json += u']';
        }
        const auto back = m_connection.execute(sql, {{u":steps"_s, QString(json + u']')}});
        if (!back)
            return fail(back.error());
        moved += *back;
        return touch(field, chunk);
    });
    return done ? Result<qint64>(moved) : fail(done.error());
}

/// The sheets' versions count up, whichever table the value is in, and what hangs on the value follows.
Result<void> ValueMover::touch(const FieldDefinition &field, const QList<RecordId> &ids)
{
    QList<Bind> binds = stampBinds();
    binds.append({u":ids"_s, RecordSql(*m_catalogue, m_connection.isSqlite()).idList(ids)});
    if (auto done = execute(u"UPDATE %1 SET %2 WHERE %3"_s.arg(field.kind, stampSql(), idsIn(u"id"_s)), binds); !done)
        return done;
    if (auto done = follow(field, ids); !done)
        return done;
    return derivesFrom(field) ? derive(ids) : Result<void>();
}

Result<void> ValueMover::follow(const FieldDefinition &field, const QList<RecordId> &ids)
{
    if (columnOf(field) != "department_id"_L1)
        return {};
    const auto tables = tablesThatFollow();
    if (!tables)
        return fail(tables.error());
    for (const QString &table : *tables) {
        const auto done = execute(u"UPDATE %1 SET department_id = (SELECT r.department_id FROM %2 r WHERE r.id = record_id) "
                                  "WHERE kind = :kind AND %3 AND EXISTS (SELECT 1 FROM %2 r WHERE r.id = record_id)"_s.arg(
                                      table, field.kind, idsIn(u"record_id"_s)),
                                  {{u":kind"_s, field.kind},
                                   {u":ids"_s, RecordSql(*m_catalogue, m_connection.isSqlite()).idList(ids)}});
        if (!done)
            return done;
    }
    return {};
}

Result<QStringList> ValueMover::tablesThatFollow()
{
    auto rows = m_connection.query(m_connection.isSqlite() ? kFollowersSqlite : kFollowersPostgres);
    if (!rows)
        return fail(rows.error());
    QStringList names;
    while (rows->next())
        names << rows->text(0);
    if (auto ended = rows->ended(); !ended)
        return fail(ended.error());
    return names;
}

/// Whether search words or the mark of an incomplete sheet hang on the field.
bool ValueMover::derivesFrom(const FieldDefinition &field) const
{
    return field.searchable || field.key == "nature"_L1
        || std::any_of(m_catalogue->fields().begin(), m_catalogue->fields().end(),
                       [&](const FieldDefinition &other) { return other.condition.field == field.key; });
}

Result<void> ValueMover::refresh(const QList<RecordId> &ids)
{
    return inChunks(ids, [this](const QList<RecordId> &chunk) { return derive(chunk); });
}

Result<void> ValueMover::derive(const QList<RecordId> &ids)
{
    const auto records = BulkLookup(m_connection, m_catalogue).lockedRecords(ids);
    if (!records)
        return fail(records.error());
    QString words = u"["_s;
    QList<RecordId> turned;
    for (const Record &record : *records) {
        words += words.size() > 1 ? u",["_s : u"["_s;
        words += QString::number(record.id) + u',';
        appendJsonText(words, recordTokens(record, *m_catalogue).join(u' '));
        words += u']';
        if (record.incomplete == missingMandatory(record, *m_catalogue).isEmpty())
            turned << record.id;
    }
    words += u']';
    if (!turned.isEmpty()) {
        if (auto done = execute(u"UPDATE %1 SET incomplete = 1 - incomplete WHERE %2"_s.arg(m_catalogue->kind(), idsIn(u"id"_s)),
                                {{u":ids"_s, RecordSql(*m_catalogue, m_connection.isSqlite()).idList(turned)}});
            !done)
            return done;
    }
    const QString kind = m_catalogue->kind();
    if (m_connection.isSqlite())
        return execute(u"UPDATE %1_search SET tokens = w.t FROM (SELECT json_extract(value, '$[0]') AS id, "
                       "json_extract(value, '$[1]') AS t FROM json_each(:words)) w WHERE record_id = w.id"_s.arg(kind),
                       {{u":words"_s, words}});
    const QString source = u"(SELECT CAST(v ->> 0 AS integer) AS id, string_to_array(v ->> 1, ' ') AS t "
                           "FROM json_array_elements(CAST(:words AS json)) v) w"_s;
    if (auto done = execute(u"DELETE FROM %1_token k USING %2 WHERE k.record_id = w.id AND k.token <> ALL (w.t)"_s.arg(kind, source),
                            {{u":words"_s, words}});
        !done)
        return done;
    return execute(u"INSERT INTO %1_token (record_id, department_id, token) SELECT r.id, r.department_id, x "
                   "FROM %2 JOIN %1 r ON r.id = w.id CROSS JOIN unnest(w.t) x WHERE x <> '' ON CONFLICT DO NOTHING"_s.arg(kind, source),
                   {{u":words"_s, words}});
}

QString ValueMover::idsIn(const QString &column) const
{
    return m_connection.isSqlite() ? u"%1 IN (SELECT value FROM json_each(:ids))"_s.arg(column)
                                   : u"%1 = ANY (CAST(:ids AS integer[]))"_s.arg(column);
}

QString ValueMover::stampSql() const
{
    return u"version = version + 1, updated_by = :user, updated_at = :at"_s;
}

QList<Bind> ValueMover::stampBinds() const
{
    return {{u":user"_s, m_stamp.user}, {u":at"_s, timestampToColumn(m_stamp.at)}};
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
