// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/historyrepository.h"

#include "models/storage/columnvalue.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/rowlist.h"
#include "models/storage/sheetscope.h"

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
/// Whoever took it back, unless that was taken back in its turn.
const auto kSelect = u"SELECT o.seq, o.uuid, o.user_id, u.name, o.at, o.what, o.kind, o.record_id, o.undoes, x.user_id, y.name, x.at "
                     "FROM operation o LEFT JOIN app_user u ON u.id = o.user_id "
                     "LEFT JOIN operation x ON x.seq = (SELECT max(n.seq) FROM operation n WHERE n.undoes = o.seq "
                     "AND NOT EXISTS (SELECT 1 FROM operation m WHERE m.undoes = n.seq)) "
                     "LEFT JOIN app_user y ON y.id = x.user_id WHERE %1 ORDER BY o.at DESC, o.seq DESC LIMIT %2"_s;
/// Of a sheet: what changed it, made it, or hung something on it. %1: departments, %2: of one column, %3: where else.
const auto kTouched = u"o.seq IN (SELECT j.operation FROM journal j WHERE %1 AND j.kind = :kind AND j.record_id = :id%2%3)"_s;
const auto kTouchedPrivately = u" UNION SELECT j.operation FROM journal_private j WHERE %1 AND j.kind = :kind2 AND j.record_id = :id2%2"_s;
const auto kMadeOrHung = u" UNION SELECT r.created_operation FROM %1 r WHERE r.id = :id3 "
                         "UNION SELECT n.created_operation FROM note n WHERE n.kind = :kind4 AND n.record_id = :id4 "
                         "UNION SELECT a.created_operation FROM attachment a WHERE a.kind = :kind5 AND a.record_id = :id5 "
                         "UNION SELECT i.operation FROM merge_item i WHERE i.department_id IN (SELECT id FROM department) AND i.kind = :kind6 "
                         "AND i.record_id = :id6 AND i.source = 'sheet' "
                         "UNION SELECT i.operation FROM merge_item i WHERE i.department_id IN (SELECT id FROM department) AND i.kind = :kind7 "
                         "AND i.into_id = :id7 AND i.source = 'sheet'"_s;
const auto kRows = u"SELECT j.operation, j.record_id, j.field, j.old_value, j.new_value FROM %1 j WHERE %2 AND j.kind = :kind "
                   "AND j.record_id %3%4 ORDER BY j.record_id, j.seq"_s;
const auto kSealedRows = u"SELECT operation, record_id, field, old_value, new_value FROM read_private_history(:kind, "
                         "CAST(:ids AS integer[]), CAST(:operation AS bigint), CAST(:after AS bigint))"_s;
const auto kChanged = u"SELECT DISTINCT j.record_id FROM journal j WHERE j.operation = :operation AND j.kind = :kind%1 ORDER BY 1 LIMIT %2"_s;
const auto kOrPrivately = u" UNION SELECT p.record_id FROM journal_private p WHERE p.operation = :operation2 AND p.kind = :kind2"_s;
const auto kMade = u"SELECT r.id FROM %1 r WHERE r.created_operation = :operation%2 ORDER BY 1 LIMIT %3"_s;
const auto kHungOn = u"SELECT n.record_id FROM note n WHERE n.created_operation = :operation AND n.kind = :kind UNION "
                     "SELECT a.record_id FROM attachment a WHERE a.created_operation = :operation2 AND a.kind = :kind2 ORDER BY 1 LIMIT %1"_s;
const auto kLast = u"SELECT o.user_id, u.name, o.at FROM %1 j JOIN operation o ON o.seq = j.operation LEFT JOIN app_user u ON u.id = o.user_id "
                   "WHERE %2 AND j.kind = :kind AND j.record_id = :id AND j.field = :field ORDER BY j.seq DESC LIMIT 1"_s;
const auto kNotes = u"SELECT n.id, n.created_operation, n.text, n.author_id, u.name, n.created_at, n.removed FROM note n "
                    "LEFT JOIN app_user u ON u.id = n.author_id WHERE n.kind = :kind AND n.record_id = :id ORDER BY n.id DESC"_s;
const auto kFiles = u"SELECT a.id, a.created_operation, a.name, o.user_id, u.name, o.at, a.removed FROM attachment a "
                    "JOIN operation o ON o.seq = a.created_operation LEFT JOIN app_user u ON u.id = o.user_id "
                    "WHERE a.kind = :kind AND a.record_id = :id ORDER BY a.id"_s;

HistoryEntry entryOf(const Statement &row)
{
    HistoryEntry entry;
    entry.seq = row.value(0).toLongLong();
    entry.uuid = QUuid(row.text(1));
    entry.done = {row.integer(2), row.text(3), timestampFromColumn(row.value(4))};
    entry.what = row.text(5);
    entry.kind = row.text(6);
    entry.record = row.integer(7);
    entry.undoes = row.value(8).toLongLong();
    if (!row.value(11).isNull())
        entry.undone = {row.integer(9), row.text(10), timestampFromColumn(row.value(11))};
    const OperationRule *rule = operationRule(entry.what);
    entry.undoable = rule && rule->way != UndoWay::Never;
    return entry;
}

HungThing hungOf(const Statement &row)
{
    return {row.integer(0), row.value(1).toLongLong(), row.text(2), {row.integer(3), row.text(4), timestampFromColumn(row.value(5))},
            row.integer(6) != 0};
}

auto journalRow(bool sensitive)
{
    return [sensitive](const Statement &row) {
        return JournalRow{row.value(0).toLongLong(), row.integer(1), row.text(2), row.text(3), row.text(4), sensitive};
    };
}

QVariant numberOrNull(qint64 number)
{
    return number == 0 ? QVariant(QMetaType(QMetaType::LongLong)) : QVariant(number);
}

QString dayStart(const QDate &day)
{
    return timestampToColumn(day.startOfDay().toUTC());
}
} // namespace

/// The journals' indexes begin with the department, and a sheet may have moved.
QString HistoryRepository::inDepartments() const
{
    return u"j.department_id IN (SELECT id FROM department)"_s;
}

QString HistoryRepository::recordList(const QList<RecordId> &ids) const
{
    return (m_connection.isSqlite() ? u"IN (%1)"_s : u"= ANY (CAST('{%1}' AS integer[]))"_s).arg(numberList(ids));
}

/// On a server its policies say the same by themselves.
QString HistoryRepository::seen(const QStringList &kinds) const
{
    if (m_rights.isAdministrator() || !m_connection.isSqlite())
        return {};
    if (m_rights.isStaff() || m_rights.departments.isEmpty())
        return u" AND 1 = 0"_s;
    const QString mine = u"department_id IN (%1)"_s.arg(numberList(m_rights.departments));
    QString sql = u"EXISTS (SELECT 1 FROM journal j WHERE j.operation = o.seq AND j.%1)"_s.arg(mine);
    for (const QString &kind : kinds)
        sql += u" OR (o.kind = '%1' AND o.record_id IS NOT NULL AND EXISTS (SELECT 1 FROM %1 r WHERE r.id = o.record_id AND r.%2)) "
               "OR (o.kind = '%1' AND o.what IN ('import', 'demo', 'create') AND EXISTS (SELECT 1 FROM %1 r WHERE r.created_operation = o.seq "
               "AND r.%2))"_s.arg(kind, mine);
    return u" AND (%1)"_s.arg(sql);
}

Result<QList<HistoryEntry>> HistoryRepository::select(const QString &where, QList<Bind> binds, int limit)
{
    return rowList(m_connection, kSelect.arg(where).arg(limit), binds, entryOf);
}

Result<std::optional<HistoryEntry>> HistoryRepository::operation(const QUuid &uuid, const QStringList &kinds)
{
    const auto found = select(u"o.uuid = :uuid"_s + seen(kinds), {{u":uuid"_s, uuid.toString(QUuid::WithoutBraces)}}, 1);
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::optional<HistoryEntry>() : std::optional(found->first());
}

namespace {
/// What every list asks for, with its binds.
QString conditions(const HistoryFilter &filter, const HistoryKey &after, bool sqlite, QList<Bind> &binds)
{
    const auto moment = [&](const QString &name) {
        return sqlite ? name : u"CAST(CAST(%1 AS text) AS timestamptz)"_s.arg(name);
    };
    QString sql = u"1 = 1"_s;
    if (filter.person != 0) {
        sql += u" AND o.user_id = :person"_s;
        binds << Bind{u":person"_s, filter.person};
    }
    if (!filter.what.isEmpty()) {
        QStringList names;
        for (qsizetype i = 0; i < filter.what.size(); ++i) {
            names << u":what%1"_s.arg(i);
            binds << Bind{names.last(), filter.what.at(i)};
        }
        sql += u" AND o.what IN (%1)"_s.arg(names.join(u", "_s));
    }
    if (filter.from.isValid()) {
        sql += u" AND o.at >= "_s + moment(u":from"_s);
        binds << Bind{u":from"_s, dayStart(filter.from)};
    }
    if (filter.to.isValid()) {
        sql += u" AND o.at < "_s + moment(u":to"_s);
        binds << Bind{u":to"_s, dayStart(filter.to.addDays(1))};
    }
    if (after.seq != 0) {
        sql += u" AND (o.at < %1 OR (o.at = %2 AND o.seq < :seq))"_s.arg(moment(u":before"_s), moment(u":same"_s));
        binds << Bind{u":before"_s, timestampToColumn(after.at)} << Bind{u":same"_s, timestampToColumn(after.at)}
              << Bind{u":seq"_s, after.seq};
    }
    return sql;
}
} // namespace

Result<QList<HistoryEntry>> HistoryRepository::page(const HistoryFilter &filter, const QStringList &kinds, const HistoryKey &after,
                                                    int limit)
{
    QList<Bind> binds;
    QString where = conditions(filter, after, m_connection.isSqlite(), binds);
    if (!filter.kind.isEmpty()) {
        where += u" AND o.kind = :kind"_s;
        binds << Bind{u":kind"_s, filter.kind};
    }
    return select(where + seen(kinds), binds, limit);
}

Result<QList<HistoryEntry>> HistoryRepository::ofRecord(const QString &kind, RecordId id, const HistoryFilter &filter,
                                                        const QString &column, bool sensitive, const HistoryKey &after, int limit)
{
    QList<Bind> binds{{u":kind"_s, kind}, {u":id"_s, id}};
    const auto ofColumn = [&](const QString &name) {
        if (column.isEmpty())
            return QString();
        binds << Bind{name, column};
        return QString(u" AND j.field = "_s + name);
    };
    const QString first = ofColumn(u":field"_s);
    QString more;
    if (sensitive) {
        more += kTouchedPrivately.arg(inDepartments(), ofColumn(u":field2"_s));
        binds << Bind{u":kind2"_s, kind} << Bind{u":id2"_s, id};
    }
    if (column.isEmpty()) {
        more += kMadeOrHung.arg(kind);
        binds << Bind{u":id3"_s, id} << Bind{u":kind4"_s, kind} << Bind{u":id4"_s, id} << Bind{u":kind5"_s, kind} << Bind{u":id5"_s, id}
              << Bind{u":kind6"_s, kind} << Bind{u":id6"_s, id} << Bind{u":kind7"_s, kind} << Bind{u":id7"_s, id};
    }
    const QString touched = kTouched.arg(inDepartments(), first, more);
    const QString where = conditions(filter, after, m_connection.isSqlite(), binds) + u" AND "_s + touched;
    return select(where, binds, limit);
}

Result<QHash<qint64, QString>> HistoryRepository::words(const QList<qint64> &operations)
{
    QHash<qint64, QString> result;
    if (operations.isEmpty())
        return result;
    const auto done = eachRow(m_connection, u"SELECT seq, what FROM operation WHERE seq IN (%1)"_s.arg(numberList(operations)), {},
                              [&](const Statement &row) { result.insert(row.value(0).toLongLong(), row.text(1)); });
    return done ? Result<QHash<qint64, QString>>(result) : fail(done.error());
}

Result<QHash<qint64, QDateTime>> HistoryRepository::times(const QList<qint64> &operations)
{
    QHash<qint64, QDateTime> result;
    const auto done = eachRow(m_connection, u"SELECT seq, at FROM operation WHERE seq IN (%1)"_s.arg(numberList(operations)), {},
                              [&](const Statement &row) { result.insert(row.value(0).toLongLong(), timestampFromColumn(row.value(1))); });
    return done ? Result<QHash<qint64, QDateTime>>(result) : fail(done.error());
}

Result<QList<JournalRow>> HistoryRepository::rows(const JournalQuery &query)
{
    if (query.records.isEmpty())
        return QList<JournalRow>();
    QString besides;
    if (query.operation != 0)
        besides += u" AND j.operation = %1"_s.arg(query.operation);
    if (query.after != 0)
        besides += u" AND j.operation > %1"_s.arg(query.after);
    if (!query.operations.isEmpty())
        besides += u" AND j.operation IN (%1)"_s.arg(query.operations.join(u','));
    const Bind kind{u":kind"_s, query.kind};
    auto result = rowList(m_connection, kRows.arg(u"journal"_s, inDepartments(), recordList(query.records), besides), {kind}, journalRow(false));
    if (!result || !query.sensitive)
        return result;
    if (m_connection.isAccount() && !m_connection.readsSensitive())
        return result;
    auto sealed = m_connection.isAccount()
        ? sealedRows(query)
        : rowList(m_connection, kRows.arg(u"journal_private"_s, inDepartments(), recordList(query.records), besides), {kind}, journalRow(true));
    if (!sealed)
        return sealed;
    if (!query.operations.isEmpty())
        sealed->removeIf([&](const JournalRow &row) { return !query.operations.contains(QString::number(row.operation)); });
    return *result + *sealed;
}

/// The server looks at the right, counts and writes down who read.
Result<QList<JournalRow>> HistoryRepository::sealedRows(const JournalQuery &query)
{
    const QString ids = u'{' + numberList(query.records) + u'}';
    return rowList(m_connection, kSealedRows,
                   {{u":kind"_s, query.kind}, {u":ids"_s, ids}, {u":operation"_s, numberOrNull(query.operation)},
                    {u":after"_s, numberOrNull(query.after)}},
                   journalRow(true));
}

Result<QList<RecordId>> HistoryRepository::changed(const QString &kind, qint64 operation, bool sensitive, int limit)
{
    QList<Bind> binds{{u":operation"_s, operation}, {u":kind"_s, kind}};
    if (sensitive)
        binds << Bind{u":operation2"_s, operation} << Bind{u":kind2"_s, kind};
    return rowList(m_connection, kChanged.arg(sensitive ? kOrPrivately : QString()).arg(limit), binds, idIn);
}

Result<QList<RecordId>> HistoryRepository::made(const QString &kind, qint64 operation, int limit)
{
    const QString scope = m_connection.isSqlite() ? QString() : u" AND r.department_id IN (SELECT id FROM department)"_s; // as its index
    return rowList(m_connection, kMade.arg(kind, scope).arg(limit), {{u":operation"_s, operation}}, idIn);
}

Result<QList<RecordId>> HistoryRepository::hungOn(const QString &kind, qint64 operation, int limit)
{
    return rowList(m_connection, kHungOn.arg(limit),
                   {{u":operation"_s, operation}, {u":kind"_s, kind}, {u":operation2"_s, operation}, {u":kind2"_s, kind}}, idIn);
}

Result<Stamp> HistoryRepository::lastChange(const QString &kind, RecordId id, const QString &column, bool sensitive)
{
    auto row = m_connection.query(kLast.arg(sensitive ? u"journal_private"_s : u"journal"_s, inDepartments()),
                                  {{u":kind"_s, kind}, {u":id"_s, id}, {u":field"_s, column}});
    if (!row)
        return fail(row.error());
    return row->next() ? Stamp{row->integer(0), row->text(1), timestampFromColumn(row->value(2))} : Stamp();
}

Result<bool> HistoryRepository::touchesSensitive(qint64 operation)
{
    const auto found = m_connection.scalar(u"SELECT count(*) FROM (SELECT 1 FROM journal_private WHERE operation = :operation LIMIT 1) p"_s,
                                           {{u":operation"_s, operation}});
    return found ? Result<bool>(found->toInt() > 0) : fail(found.error());
}

Result<bool> HistoryRepository::reachesBeyond(qint64 operation)
{
    if (!m_connection.isAccount())
        return false;
    const auto beyond = m_connection.scalar(u"SELECT operation_beyond(CAST(:operation AS bigint))"_s, {{u":operation"_s, operation}});
    return beyond ? Result<bool>(beyond->toBool()) : fail(beyond.error());
}

Result<QList<HungThing>> HistoryRepository::notes(const QString &kind, RecordId id)
{
    return rowList(m_connection, kNotes, {{u":kind"_s, kind}, {u":id"_s, id}}, hungOf);
}

Result<QList<HungThing>> HistoryRepository::files(const QString &kind, RecordId id)
{
    return rowList(m_connection, kFiles, {{u":kind"_s, kind}, {u":id"_s, id}}, hungOf);
}

Result<QString> HistoryRepository::photo(const QString &kind, RecordId id)
{
    const auto photo = m_connection.scalar(u"SELECT photo FROM record_photo WHERE kind = :kind AND record_id = :id"_s,
                                           {{u":kind"_s, kind}, {u":id"_s, id}});
    return photo ? Result<QString>(photo->toString()) : fail(photo.error());
}

Result<QString> HistoryRepository::referenceName(const QString &target, RecordId id)
{
    const auto name = m_connection.scalar(u"SELECT "_s + referenceNameSql(target, QString::number(id)));
    return name ? Result<QString>(name->toString()) : fail(name.error());
}

} // namespace effectif::storage
