// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/mergerepository.h"

#include "models/storage/rowlist.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
/// A table whose rows go along. %K: the kind, %T: the sheet that they go to.
struct Moved
{
    const char *table;
    const char *kind;   ///< the columns that lead to the sheet
    const char *record;
    const char *key;    ///< what tells its rows of one sheet apart, as text; x is the table
    const char *only = "1 = 1"; ///< which of them
};
constexpr Moved kMoved[] = {
    {"attachment", "kind", "record_id", "CAST(x.id AS text)"},
    {"note", "kind", "record_id", "CAST(x.id AS text)"},
    {"notification", "kind", "record_id", "CAST(x.id AS text)"},
    {"outbox", "kind", "record_id", "CAST(x.id AS text)"},
    {"number_retired", "kind", "record_id", "x.series || '/' || x.number"},
    {"merged_sheet", "kind", "record_id", "CAST(x.merged_id AS text)"},
    // once among the recipients
    {"publication_recipient", "kind", "record_id", "CAST(x.publication_id AS text)",
     "NOT EXISTS (SELECT 1 FROM publication_recipient o WHERE o.publication_id = x.publication_id AND o.kind = x.kind AND o.record_id = %T)"},
    {"publication_delivery", "kind", "record_id", "x.publication_id || '/' || x.channel",
     "NOT EXISTS (SELECT 1 FROM publication_delivery o WHERE o.publication_id = x.publication_id AND o.kind = x.kind AND o.record_id = %T "
     "AND o.channel = x.channel)"},
    // where both have answered, each answer stays where it was given, and counted: polls may be over, and were read
    {"poll_pick", "kind", "record_id", "x.publication_id || '/' || x.choice",
     "NOT EXISTS (SELECT 1 FROM poll_answer o WHERE o.publication_id = x.publication_id AND o.kind = x.kind AND o.record_id = %T)"},
    {"poll_answer", "kind", "record_id", "CAST(x.publication_id AS text)",
     "NOT EXISTS (SELECT 1 FROM poll_answer o WHERE o.publication_id = x.publication_id AND o.kind = x.kind AND o.record_id = %T)"},
    {"app_user", "sheet_kind", "sheet_id", "CAST(x.id AS text)"},
    // one open request for a sheet to go to a department
    {"transfer_request", "kind", "record_id", "CAST(x.id AS text)",
     "NOT (x.state = 'open' AND EXISTS (SELECT 1 FROM transfer_request o WHERE o.kind = x.kind AND o.record_id = %T "
     "AND o.to_department = x.to_department AND o.state = 'open'))"},
    // one decision a sheet; MergeService refuses where a later day would be lost
    {"retention", "kind", "record_id", "''",
     "NOT EXISTS (SELECT 1 FROM retention o WHERE o.kind = x.kind AND o.record_id = %T)"},
    // a star is taken off one sheet and put on the other
    {"favourite", "kind", "record_id", "CAST(x.user_id AS text)",
     "x.starred = 1 AND NOT EXISTS (SELECT 1 FROM favourite o WHERE o.user_id = x.user_id AND o.kind = x.kind AND o.record_id = %T "
     "AND o.starred = 1)"},
    // once on a list
    {"distribution_member", "kind", "record_id", "CAST(x.id AS text)",
     "x.active = 1 AND NOT EXISTS (SELECT 1 FROM distribution_member o WHERE o.list_id = x.list_id AND o.kind = x.kind "
     "AND o.record_id = %T AND o.active = 1)"},
};

const auto kNote = u"INSERT INTO merge_item (operation, kind, record_id, into_id, department_id, source, item) "
                   "SELECT %6, %4, %1, %2, %3, '%5', %7 FROM %5 x WHERE x.%8 = %4 AND x.%9 = %1 AND "_s;
const auto kUndone = u" AND (%1 = 0 OR %2 IN (SELECT i.item FROM merge_item i WHERE i.operation = %1 AND i.kind = %3 "
                     "AND i.source = '%4' AND i.record_id = %5 AND i.into_id = %6))"_s;
const auto kNoted = u"(SELECT i.item FROM merge_item i WHERE i.operation = %1 AND i.kind = %2 AND i.source = '%3' "
                    "AND i.record_id = %4 AND i.into_id = %5)"_s;
const auto kMove = u"UPDATE %1 AS x SET %2 = %3 WHERE x.%4 = %5 AND x.%2 = %6 AND %7 IN %8"_s;
const auto kMoveVersions = u"UPDATE attachment_version AS x SET record_id = %1 WHERE x.kind = %2 AND x.record_id = %3 "
                           "AND CAST(x.attachment_id AS text) IN %4"_s;
const auto kStar = u"INSERT INTO favourite (user_id, kind, record_id, department_id, starred, operation) "
                   "SELECT x.user_id, x.kind, %1, %2, 1, %3 FROM favourite x WHERE x.kind = %4 AND x.record_id = %5 "
                   "AND CAST(x.user_id AS text) IN %6 ON CONFLICT (user_id, kind, record_id) DO UPDATE SET starred = 1, "
                   "operation = excluded.operation"_s;
const auto kUnstar = u"UPDATE favourite AS x SET starred = 0, operation = %1 WHERE x.kind = %2 AND x.record_id = %3 "
                     "AND CAST(x.user_id AS text) IN %4"_s;
const auto kHide = u"INSERT INTO merged_sheet (kind, merged_id, record_id, department_id, numbers, operation) "
                   "SELECT :kind, :merged, :survivor, r.department_id, :numbers, :operation FROM %1 r WHERE r.id = :same"_s;
const auto kShow = u"DELETE FROM merged_sheet WHERE kind = :kind AND merged_id = :merged AND record_id = :survivor"_s;
const auto kNoteSheet = u"INSERT INTO merge_item (operation, kind, record_id, into_id, department_id, source, item) "
                        "SELECT :operation, :kind, :from, :to, r.department_id, 'sheet', :item FROM %1 r WHERE r.id = :same"_s;
const auto kLonger = u"SELECT count(*) FROM retention m JOIN retention s ON s.kind = m.kind AND s.record_id = :survivor "
                     "WHERE m.kind = :kind AND m.record_id = :merged AND m.keep_until > coalesce(s.keep_until, '')"_s;
} // namespace

QStringList MergeRepository::moving()
{
    QStringList names;
    for (const Moved &moved : kMoved)
        names << QLatin1StringView(moved.table);
    return names << u"attachment_version"_s; // with its file
}

QStringList MergeRepository::staying(const QString &kind)
{
    // what was done to the merged sheet, and what it says, is still its own; a photo is chosen as a value is
    QStringList names{u"audit"_s, u"change"_s, u"journal"_s, u"journal_private"_s, u"merge_item"_s, u"not_duplicate"_s,
                      u"operation"_s, u"quality_ignored"_s, u"record_photo"_s};
    for (const char *part : {"", "_own", "_private", "_private_own", "_search", "_token"})
        names << kind + QLatin1StringView(part);
    return names;
}

QStringList MergeRepository::moves(const QString &kind, const QString &from, const QString &to, const QString &department,
                                   const QString &operation, const QString &undone, const QString &kept)
{
    QStringList statements;
    for (const Moved &moved : kMoved) {
        const QString table = QLatin1StringView(moved.table);
        const QString key = QLatin1StringView(moved.key);
        const QString record = QLatin1StringView(moved.record);
        const QString kindColumn = QLatin1StringView(moved.kind);
        QString note = kNote.arg(from, to, department, kind, table, operation, key, kindColumn, record)
            + QString(QLatin1StringView(moved.only)).replace(u"%T"_s, to) + kUndone.arg(undone, key, kind, table, to, from);
        if (table == "attachment"_L1 || table == "note"_L1)
            note += u" AND %1 NOT IN (%2)"_s.arg(key, kept.arg(table));
        if (table == "merged_sheet"_L1) // a sheet that comes back is not under itself
            note += u" AND x.merged_id <> %1"_s.arg(to);
        const QString noted = kNoted.arg(operation, kind, table, from, to);
        statements << note;
        if (table == "favourite"_L1) {
            statements << kStar.arg(to, department, operation, kind, from, noted) << kUnstar.arg(operation, kind, from, noted);
            continue;
        }
        statements << kMove.arg(table, record, to, kindColumn, kind, from, key, noted);
        if (table == "attachment"_L1)
            statements << kMoveVersions.arg(to, kind, from, noted);
    }
    return statements;
}

QString MergeRepository::countsSql(const QString &kind, const QString &among)
{
    QStringList parts;
    for (const Moved &moved : kMoved) {
        const QString record = u"x."_s + QLatin1StringView(moved.record);
        QString sql = u"SELECT %1, '%2', count(*) FROM %2 x WHERE x.%3 = %4 AND "_s.arg(
                          record, QLatin1StringView(moved.table), QLatin1StringView(moved.kind), kind) + among.arg(record);
        if (QLatin1StringView(moved.table) == "favourite"_L1)
            sql += u" AND x.starred = 1"_s;
        if (QLatin1StringView(moved.table) == "note"_L1 || QLatin1StringView(moved.table) == "attachment"_L1)
            sql += u" AND x.removed = 0"_s;
        if (QLatin1StringView(moved.table) == "distribution_member"_L1)
            sql += u" AND x.active = 1"_s;
        parts << sql + u" GROUP BY "_s + record;
    }
    return parts.join(u" UNION ALL "_s);
}

QString MergeRepository::notMerged(const QString &kind)
{
    return u"NOT EXISTS (SELECT 1 FROM merged_sheet ms WHERE ms.kind = '%1' AND ms.merged_id = r.id)"_s.arg(kind);
}

Result<QList<MergedSheet>> MergeRepository::select(const QString &kind, const QString &column, const QList<RecordId> &ids)
{
    if (ids.isEmpty())
        return QList<MergedSheet>();
    const QString list = m_connection.isSqlite() ? u"IN (SELECT value FROM json_each(:ids))"_s : u"= ANY (CAST(:ids AS integer[]))"_s;
    const QString bound = (m_connection.isSqlite() ? u"[%1]"_s : u"{%1}"_s).arg(numberList(ids));
    return rowList(m_connection,
                   u"SELECT m.merged_id, m.record_id, m.numbers FROM merged_sheet m WHERE m.department_id IN (SELECT id FROM department) "
                   "AND m.kind = :kind AND m.%1 %2 ORDER BY m.merged_id"_s.arg(column, list), // the index begins so
                   {{u":kind"_s, kind}, {u":ids"_s, bound}},
                   [](const Statement &row) { return MergedSheet{row.integer(0), row.integer(1), row.text(2)}; });
}

Result<QHash<RecordId, RecordId>> MergeRepository::survivors(const QString &kind, const QList<RecordId> &ids)
{
    const auto found = select(kind, u"merged_id"_s, ids);
    if (!found)
        return fail(found.error());
    QHash<RecordId, RecordId> result;
    for (const MergedSheet &sheet : *found)
        result.insert(sheet.id, sheet.survivor);
    return result;
}

Result<QList<MergedSheet>> MergeRepository::under(const QString &kind, const QList<RecordId> &ids)
{
    return select(kind, u"record_id"_s, ids);
}

Result<QList<RecordId>> MergeRepository::all(const QString &kind)
{
    return rowList(m_connection, u"SELECT m.merged_id FROM merged_sheet m WHERE m.kind = :kind"_s, {{u":kind"_s, kind}}, idIn);
}

Result<QList<MergeCount>> MergeRepository::counts(const QString &kind, const QList<RecordId> &ids)
{
    const auto read = [](const Statement &row) { return MergeCount{row.integer(0), row.text(1), row.integer(2)}; };
    if (!m_connection.isSqlite())
        return rowList(m_connection, u"SELECT sheet, source, n FROM merge_counts(:kind, CAST(:ids AS integer[]))"_s,
                       {{u":kind"_s, kind}, {u":ids"_s, u"{%1}"_s.arg(numberList(ids))}}, read);
    return rowList(m_connection, countsSql(u"'%1'"_s.arg(kind), u"%1 IN (%2)"_s.arg(u"%1"_s, numberList(ids))), {}, read);
}

Result<QList<RecordId>> MergeRepository::withHidden(const QString &kind, const QList<RecordId> &ids)
{
    if (!m_connection.isSqlite())
        return rowList(m_connection, u"SELECT merge_hidden(:kind, CAST(:ids AS integer[]))"_s,
                       {{u":kind"_s, kind}, {u":ids"_s, u"{%1}"_s.arg(numberList(ids))}}, idIn);
    QList<RecordId> found;
    for (const QString &part : {u"_private"_s, u"_private_own"_s}) {
        const QString table = kind + part;
        const auto columns = rowList(m_connection, u"SELECT name FROM pragma_table_info(:table, 'main')"_s, {{u":table"_s, table}},
                                     [](const Statement &row) { return row.text(0); });
        if (!columns)
            return fail(columns.error());
        QStringList filled;
        for (const QString &column : *columns) {
            if (column != "record_id"_L1 && column != "department_id"_L1)
                filled << column + u" IS NOT NULL"_s;
        }
        if (filled.isEmpty())
            continue;
        const auto those = rowList(m_connection,
                                   u"SELECT record_id FROM %1 WHERE record_id IN (%2) AND (%3)"_s.arg(
                                       m_connection.base(table), numberList(ids), filled.join(u" OR "_s)),
                                   {}, idIn);
        if (!those)
            return those;
        found += *those;
    }
    return found;
}

Result<bool> MergeRepository::isKeptLonger(const QString &kind, RecordId merged, RecordId survivor)
{
    if (!m_connection.isSqlite())
        return false;
    const auto longer = m_connection.scalar(kLonger, {{u":kind"_s, kind}, {u":merged"_s, merged}, {u":survivor"_s, survivor}});
    return longer ? Result<bool>(longer->toInt() > 0) : fail(longer.error());
}

Result<void> MergeRepository::hide(const QString &kind, RecordId merged, RecordId survivor, const QString &numbers, qint64 operation)
{
    const QList<Bind> binds{{u":kind"_s, kind}, {u":merged"_s, merged}, {u":survivor"_s, survivor}, {u":numbers"_s, numbers}};
    if (!m_connection.isSqlite()) {
        const auto done = m_connection.query(u"SELECT merge_hide(:kind, :merged, :survivor, :numbers)"_s, binds);
        return done ? Result<void>() : fail(done.error());
    }
    if (auto done = m_connection.execute(kHide.arg(kind), binds + QList<Bind>{{u":operation"_s, operation}, {u":same"_s, survivor}}); !done)
        return fail(done.error());
    const auto noted = m_connection.execute(kNoteSheet.arg(kind), {{u":operation"_s, operation}, {u":kind"_s, kind}, {u":from"_s, merged},
                                                                   {u":to"_s, survivor}, {u":item"_s, QString::number(merged)}, {u":same"_s, survivor}});
    return noted ? Result<void>() : fail(noted.error());
}

Result<void> MergeRepository::show(const QString &kind, RecordId merged, RecordId survivor, qint64 operation)
{
    const QList<Bind> binds{{u":kind"_s, kind}, {u":merged"_s, merged}, {u":survivor"_s, survivor}};
    if (!m_connection.isSqlite()) {
        const auto done = m_connection.query(u"SELECT merge_show(:kind, :merged, :survivor)"_s, binds);
        return done ? Result<void>() : fail(done.error());
    }
    if (auto done = m_connection.execute(kShow, binds); !done)
        return fail(done.error());
    const auto noted = m_connection.execute(kNoteSheet.arg(kind), {{u":operation"_s, operation}, {u":kind"_s, kind}, {u":from"_s, survivor},
                                                                   {u":to"_s, merged}, {u":item"_s, QString::number(merged)}, {u":same"_s, survivor}});
    return noted ? Result<void>() : fail(noted.error());
}

Result<void> MergeRepository::move(const QString &kind, RecordId from, RecordId to, qint64 operation, qint64 undone,
                                   const QMap<QString, QStringList> &kept)
{
    if (!m_connection.isSqlite()) {
        QJsonObject stays;
        for (auto it = kept.cbegin(); it != kept.cend(); ++it)
            stays.insert(it.key(), QJsonArray::fromStringList(*it));
        const auto done = m_connection.query(
            u"SELECT merge_move(:kind, :from, :to, CAST(:undone AS bigint), CAST(:kept AS jsonb))"_s,
            {{u":kind"_s, kind}, {u":from"_s, from}, {u":to"_s, to}, {u":undone"_s, undone},
             {u":kept"_s, QString::fromUtf8(QJsonDocument(stays).toJson(QJsonDocument::Compact))}});
        return done ? Result<void>() : fail(done.error());
    }
    const QString department = u"(SELECT r.department_id FROM %1 r WHERE r.id = %2)"_s.arg(kind).arg(to);
    const QStringList statements = moves(u"'%1'"_s.arg(kind), QString::number(from), QString::number(to), department,
                                         QString::number(operation), QString::number(undone), u"SELECT value FROM json_each(:%1)"_s);
    for (const QString &statement : statements) {
        QList<Bind> binds;
        for (const QString &table : {u"attachment"_s, u"note"_s}) {
            if (statement.contains(u"json_each(:%1)"_s.arg(table)))
                binds << Bind{u':' + table, QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(kept.value(table))).toJson(QJsonDocument::Compact))};
        }
        if (auto done = m_connection.execute(statement, binds); !done)
            return fail(done.error());
    }
    return {};
}

Result<QList<MergeItem>> MergeRepository::items(const QString &kind, qint64 operation)
{
    return rowList(m_connection,
                   u"SELECT i.record_id, i.into_id, i.source, i.item FROM merge_item i WHERE i.operation = :operation AND i.kind = :kind "
                   "ORDER BY i.record_id, i.into_id, i.source, i.item"_s,
                   {{u":operation"_s, operation}, {u":kind"_s, kind}}, [](const Statement &row) {
                       return MergeItem{row.integer(0), row.integer(1), row.text(2), row.text(3)};
                   });
}

QList<std::pair<QString, QString>> mergedNumbers(const QString &numbers)
{
    QList<std::pair<QString, QString>> found;
    for (const QString &line : numbers.split(u'\n', Qt::SkipEmptyParts))
        found.append({line.section(u'=', 0, 0), line.section(u'=', 1)});
    return found;
}

} // namespace effectif::storage
