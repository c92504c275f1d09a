// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/clockworkrepository.h"

#include "models/storage/columnvalue.h"
#include "models/storage/rowlist.h"

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kTake = u"INSERT INTO clockwork (key, done_at) VALUES (:task, :now) ON CONFLICT (key) DO UPDATE SET done_at = excluded.done_at "
                   "WHERE clockwork.done_at <= :since"_s;
const auto kServedTake = u"SELECT clock_take(:task, CAST(:seconds AS integer))"_s;
const auto kWipe = u"UPDATE outbox SET body = NULL, html = NULL WHERE body IS NOT NULL AND ended_at < :old"_s;
const auto kWipeParts = u"DELETE FROM outbox_part WHERE outbox_id IN (SELECT id FROM outbox WHERE body IS NULL AND ended_at < :old)"_s;
const auto kForgetRequests = u"DELETE FROM account_request WHERE done_at < :old"_s;
const auto kForgetNotifications = u"DELETE FROM notification WHERE read_at < :old OR at < :older"_s;
const auto kForgetCodes = u"UPDATE account_secret SET code = NULL WHERE code IS NOT NULL AND code_until < :old"_s;
const auto kDue =
    u"SELECT count(*) FROM %1 r LEFT JOIN retention k ON k.kind = '%1' AND k.record_id = r.id "
    "WHERE k.anonymised_at IS NULL AND (k.keep_until IS NULL OR k.keep_until < :today) AND (%2) "
    "AND NOT EXISTS (SELECT 1 FROM merged_sheet m WHERE m.kind = '%1' AND m.merged_id = r.id)"_s;
const auto kContact = u"r.nature = :n%1 AND substr(r.updated_at, 1, 10) < :d%1"_s;
const auto kLeft = u"r.nature = :n%1 AND coalesce(r.contract_end, CASE WHEN r.situation = 'inactive' OR r.binned_at IS NOT NULL "
                   "THEN substr(r.updated_at, 1, 10) END) < :d%1"_s;
const auto kServedDue = u"SELECT clock_due(:kind, CAST(:limits AS json))"_s;
const auto kAdministrators =
    u"SELECT name, email, language FROM app_user WHERE role = 'administrator' AND active = 1 AND email_key IS NOT NULL ORDER BY id"_s;
const auto kServedAdministrators = u"SELECT name, email, language FROM clock_administrators()"_s;
} // namespace

Result<bool> ClockworkRepository::take(const QString &task, int seconds, const QDateTime &now)
{
    if (!m_connection.isSqlite()) {
        const auto mine = m_connection.scalar(kServedTake, {{u":task"_s, task}, {u":seconds"_s, seconds}});
        return mine ? Result<bool>(mine->toBool()) : fail(mine.error());
    }
    const auto done = m_connection.execute(kTake, {{u":task"_s, task},
                                                   {u":now"_s, timestampToColumn(now)},
                                                   {u":since"_s, timestampToColumn(now.addSecs(-seconds))}});
    return done ? Result<bool>(*done > 0) : fail(done.error());
}

Result<void> ClockworkRepository::forget(int days, const QDateTime &now)
{
    if (!m_connection.isSqlite()) {
        const auto done = m_connection.scalar(u"SELECT clock_forget(CAST(:days AS integer))"_s, {{u":days"_s, days}});
        return done ? Result<void>() : fail(done.error());
    }
    const Bind old{u":old"_s, timestampToColumn(now.addDays(-days))};
    const Bind over{u":old"_s, timestampToColumn(now)}; // a code that counts no more is needed by nobody
    for (const auto &[sql, bind] : {std::pair(kWipe, old), std::pair(kWipeParts, old), std::pair(kForgetRequests, old), std::pair(kForgetCodes, over)}) {
        if (auto done = m_connection.execute(sql, {bind}); !done)
            return fail(done.error());
    }
    const Bind older{u":older"_s, timestampToColumn(now.addDays(-3 * days))};
    const auto done = m_connection.execute(kForgetNotifications, {old, older});
    return done ? Result<void>() : fail(done.error());
}

Result<int> ClockworkRepository::countDue(const QString &kind, const QList<RetentionLimit> &limits, const QDate &today)
{
    if (limits.isEmpty())
        return 0;
    if (!m_connection.isSqlite()) {
        QStringList rows;
        for (const RetentionLimit &limit : limits)
            rows << u"[\"%1\", %2, \"%3\"]"_s.arg(limit.nature, limit.from == RetentionRule::From::Contact ? u"true"_s : u"false"_s,
                                                limit.before.toString(Qt::ISODate)); // codes: nothing to escape
        const auto n = m_connection.scalar(kServedDue, {{u":kind"_s, kind}, {u":limits"_s, QString(u'[' + rows.join(u',') + u']')}});
        return n ? Result<int>(n->toInt()) : fail(n.error());
    }
    QStringList any;
    QList<Bind> binds{{u":today"_s, today.toString(Qt::ISODate)}};
    for (const RetentionLimit &limit : limits) {
        const QString name = QString::number(any.size());
        any << (limit.from == RetentionRule::From::Contact ? kContact : kLeft).arg(name);
        binds.append({u":n"_s + name, limit.nature});
        binds.append({u":d"_s + name, limit.before.toString(Qt::ISODate)});
    }
    auto row = m_connection.query(kDue.arg(kind, any.join(u" OR "_s)), binds);
    if (!row)
        return fail(row.error());
    return row->next() ? row->integer(0) : 0;
}

Result<QList<Addressee>> ClockworkRepository::administrators()
{
    return rowList(m_connection, m_connection.isSqlite() ? kAdministrators : kServedAdministrators, {}, [](const Statement &row) {
        return Addressee{{row.text(0), row.text(1)}, languageFromCode(row.text(2))};
    });
}

} // namespace effectif::storage
