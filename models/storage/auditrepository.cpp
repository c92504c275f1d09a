// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/auditrepository.h"

#include "models/storage/columnvalue.h"
#include "models/storage/directoryrepository.h"
#include "models/storage/rowlist.h"

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLeast = 6; ///< CNIL, délibération 2021-122: six months to a year
constexpr int kUsual = 12;
const auto kMonthsSetting = u"audit_months"_s;
const auto kLeastSetting = u"audit_months_least"_s;

const auto kAdd = u"INSERT INTO audit (at, user_id, what, deed, kind, record_id, department_id, fields, amount) "
                  "VALUES (:at, :user, :what, :deed, :kind, :record, %1, :fields, :amount)"_s;
const auto kTold = u"SELECT audit_told(:what, :kind, CAST(:record AS integer), :fields, CAST(:amount AS integer), "
                   "CAST(:user AS integer))"_s;
const auto kReading = u"INSERT INTO audit (at, user_id, what, deed, kind, record_id, department_id, fields) "
                      "SELECT :at, :user, 'read', 'read', '%1', r.id, r.department_id, :fields FROM %1 r WHERE r.id IN (%2)"_s;
const auto kColumns = u"x.seq, x.at, x.user_id, x.what, x.deed, x.kind, x.record_id, x.fields, x.client, x.amount"_s;
const auto kShown = u"a.seq, a.at, a.user_id, u.name, a.what, a.deed, a.kind, a.record_id, a.fields, a.client, a.amount"_s;
/// The departments of all entries, one probe of the index each: entries outlive a department.
const auto kEveryDepartment =
    u"WITH RECURSIVE d (id) AS (SELECT min(department_id) FROM audit UNION ALL "
    "SELECT (SELECT min(department_id) FROM audit WHERE department_id > d.id) FROM d WHERE d.id IS NOT NULL) "_s;
/// %1: what makes the departments, %2: where they are, %3: conditions. Each department's page by its index, then the newest.
const auto kServerPage =
    u"%1SELECT %4 FROM (SELECT id FROM %2 WHERE id IS NOT NULL) d CROSS JOIN LATERAL (SELECT %5 FROM audit x "
    "WHERE x.department_id = d.id%3 ORDER BY x.at DESC, x.seq DESC LIMIT %6) a "
    "LEFT JOIN app_user u ON u.id = a.user_id ORDER BY a.at DESC, a.seq DESC LIMIT %6"_s;
const auto kPurge = u"DELETE FROM audit WHERE at < :before"_s;

AuditEntry entryIn(const Statement &row)
{
    AuditEntry entry;
    entry.seq = row.value(0).toLongLong();
    entry.at = timestampFromColumn(row.value(1));
    entry.user = row.integer(2);
    entry.userName = row.text(3);
    entry.what = row.text(4);
    entry.deed = row.text(5);
    entry.kind = row.text(6);
    entry.record = row.integer(7);
    entry.fields = row.text(8).split(u',', Qt::SkipEmptyParts);
    entry.client = row.text(9);
    entry.amount = row.integer(10);
    return entry;
}

/// The filter as conditions on `x`, each with its bind.
struct Conditions
{
    QString sql;
    QList<Bind> binds;

    void add(const QString &condition, const QString &name, const QVariant &value)
    {
        sql += u" AND "_s + condition;
        binds.append({name, value});
    }
};

Conditions conditionsOf(const AuditFilter &filter, const AuditKey &after, bool sqlite)
{
    Conditions all;
    const QString time = sqlite ? u"%1"_s : u"CAST(%1 AS timestamptz)"_s;
    if (filter.person != 0)
        all.add(u"x.user_id = :person"_s, u":person"_s, filter.person);
    if (!filter.deed.isEmpty())
        all.add(u"x.deed = :deed"_s, u":deed"_s, filter.deed);
    if (filter.record != 0) {
        all.add(u"x.kind = :kind"_s, u":kind"_s, filter.kind);
        all.add(u"x.record_id = :record"_s, u":record"_s, filter.record);
    }
    if (filter.from.isValid())
        all.add(u"x.at >= "_s + time.arg(u":from"_s), u":from"_s, timestampToColumn(filter.from.startOfDay()));
    if (filter.to.isValid())
        all.add(u"x.at < "_s + time.arg(u":to"_s), u":to"_s, timestampToColumn(filter.to.addDays(1).startOfDay()));
    if (after.at.isValid()) {
        all.add(u"(x.at, x.seq) < (%1, CAST(:seq AS bigint))"_s.arg(time.arg(u":at"_s)), u":at"_s, timestampToColumn(after.at));
        all.binds.append({u":seq"_s, after.seq});
    }
    return all;
}
} // namespace

Result<void> AuditRepository::add(const AuditNote &note, UserId user, const QDateTime &at)
{
    QList<Bind> binds{{u":what"_s, note.what},
                      {u":kind"_s, note.kind},
                      {u":record"_s, orNull(note.record)},
                      {u":fields"_s, orNull(note.fields.join(u','))},
                      {u":amount"_s, note.amount},
                      {u":user"_s, orNull(user)}};
    if (!m_connection.isSqlite()) {
        const auto told = m_connection.query(kTold, binds);
        return told ? Result<void>() : fail(told.error());
    }
    binds.append({u":at"_s, timestampToColumn(at)});
    binds.append({u":deed"_s, note.what.section(u'/', 0, 0)});
    const bool ofSheet = note.record != 0 && note.kind != "account"_L1;
    if (ofSheet)
        binds.append({u":id"_s, note.record});
    const auto done = m_connection.execute(
        kAdd.arg(ofSheet ? u"coalesce((SELECT department_id FROM %1 WHERE id = :id), 0)"_s.arg(note.kind) : u"0"_s), binds);
    return done ? Result<void>() : fail(done.error());
}

Result<void> AuditRepository::addReading(const QString &kind, const QList<RecordId> &ids, const QStringList &fields,
                                         UserId user, const QDateTime &at)
{
    const auto done = m_connection.execute(
        kReading.arg(kind, numberList(ids)),
        {{u":at"_s, timestampToColumn(at)}, {u":user"_s, user}, {u":fields"_s, fields.join(u',')}});
    return done ? Result<void>() : fail(done.error());
}

Result<QList<AuditEntry>> AuditRepository::page(const AuditFilter &filter, const QList<DepartmentId> &departments,
                                                const AuditKey &after, int limit)
{
    const bool sqlite = m_connection.isSqlite();
    const Conditions conditions = conditionsOf(filter, after, sqlite);
    QString sql;
    if (sqlite) { // no index begins with the department but one: a file has no side doors to close
        QStringList parts;
        for (const DepartmentId department : departments.isEmpty() ? QList<DepartmentId>{-1} : departments)
            parts << u"SELECT * FROM (SELECT %1 FROM audit x WHERE %2%3 ORDER BY x.at DESC, x.seq DESC LIMIT %4)"_s.arg(
                kColumns, department < 0 ? u"1 = 1"_s : u"x.department_id = %1"_s.arg(department), conditions.sql)
                         .arg(limit);
        sql = u"SELECT %1 FROM (%2) a LEFT JOIN app_user u ON u.id = a.user_id ORDER BY a.at DESC, a.seq DESC LIMIT %3"_s
                  .arg(kShown, parts.join(u" UNION ALL "_s))
                  .arg(limit);
    } else {
        sql = kServerPage.arg(departments.isEmpty() ? kEveryDepartment : QString(),
                              departments.isEmpty() ? u"d"_s
                                                    : u"unnest(CAST('{%1}' AS integer[])) AS e (id)"_s.arg(numberList(departments)),
                              conditions.sql, kShown, kColumns)
                  .arg(limit);
    }
    return rowList(m_connection, sql, conditions.binds, entryIn);
}

Result<QHash<qint64, qint64>> AuditRepository::operations(const QList<qint64> &entries)
{
    QHash<qint64, qint64> result;
    if (entries.isEmpty())
        return result;
    const auto done = eachRow(
        m_connection, u"SELECT seq, operation FROM audit WHERE seq IN (%1) AND operation IS NOT NULL"_s.arg(numberList(entries)), {},
        [&](const Statement &row) { result.insert(row.value(0).toLongLong(), row.value(1).toLongLong()); });
    return done ? Result<QHash<qint64, qint64>>(result) : fail(done.error());
}

Result<QHash<qint64, QStringList>> AuditRepository::changedColumns(const QList<qint64> &operations, bool withSensitive)
{
    QHash<qint64, QStringList> result;
    QStringList parts;
    for (const QString &journal : withSensitive ? QStringList{u"journal"_s, u"journal_private"_s} : QStringList{u"journal"_s}) {
        for (const qint64 operation : operations) // of a hundred thousand sheets the first few tell the field
            parts << u"SELECT * FROM (SELECT operation, field FROM %1 WHERE operation = %2 LIMIT 40)"_s.arg(journal).arg(operation)
                    + (m_connection.isSqlite() ? QString() : u" j%1"_s.arg(parts.size()));
    }
    constexpr qsizetype kAtOnce = 200;
    for (qsizetype from = 0; from < parts.size(); from += kAtOnce) {
        const auto done = eachRow(m_connection, parts.mid(from, kAtOnce).join(u" UNION ALL "_s), {}, [&](const Statement &row) {
            QStringList &columns = result[row.value(0).toLongLong()];
            if (!columns.contains(row.text(1)))
                columns << row.text(1);
        });
        if (!done)
            return fail(done.error());
    }
    return result;
}

Result<int> AuditRepository::setting(const QString &key, int otherwise)
{
    const auto stored = DirectoryRepository(m_connection).setting(key);
    if (!stored)
        return fail(stored.error());
    bool number = false;
    const int value = stored->value_or(QString()).toInt(&number);
    return number ? value : otherwise;
}

Result<int> AuditRepository::leastMonths()
{
    const auto least = setting(kLeastSetting, kLeast);
    return least ? Result<int>(std::max(*least, kLeast)) : least;
}

Result<int> AuditRepository::months()
{
    const auto least = leastMonths();
    const auto months = least ? setting(kMonthsSetting, kUsual) : least;
    return months ? Result<int>(std::max(*months, *least)) : months;
}

Result<void> AuditRepository::setMonths(int months, UserId user, const QDateTime &at)
{
    if (!m_connection.isSqlite()) {
        const auto done = m_connection.query(u"SELECT audit_keep(:months, CAST(:user AS integer))"_s,
                                             {{u":months"_s, months}, {u":user"_s, orNull(user)}});
        return done ? Result<void>() : fail(done.error());
    }
    if (auto done = DirectoryRepository(m_connection).storeSetting(kMonthsSetting, QString::number(months)); !done)
        return done;
    return add({u"audit/months"_s, u"audit"_s, 0, {}, months}, user, at);
}

Result<int> AuditRepository::purge(UserId user, const QDateTime &now)
{
    if (!m_connection.isSqlite()) {
        const auto gone = m_connection.scalar(u"SELECT audit_purge(CAST(:user AS integer))"_s, {{u":user"_s, orNull(user)}});
        return gone ? Result<int>(gone->toInt()) : fail(gone.error());
    }
    const auto kept = months();
    if (!kept)
        return kept;
    const auto gone = m_connection.execute(kPurge, {{u":before"_s, timestampToColumn(now.addMonths(-*kept))}});
    if (!gone)
        return gone;
    if (auto noted = add({u"audit/purge"_s, u"audit"_s, 0, {}, *gone}, user, now); !noted)
        return fail(noted.error());
    return gone;
}

} // namespace effectif::storage
