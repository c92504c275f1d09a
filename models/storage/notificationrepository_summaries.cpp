// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What NotificationRepository tells of a day and of a week; a server's functions clock_daily() and clock_weekly() do the same.
#include "models/storage/accountrepository.h"
#include "models/storage/columnvalue.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/notificationrepository.h"
#include "models/storage/rowlist.h"
#include "models/storage/sheetscope.h"

#include <QJsonDocument>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
constexpr int kExpiringDays = 30;
const auto kDay = u"SELECT coalesce(sum(state IN ('sent', 'delivered')), 0), coalesce(sum(state = 'refused' AND coalesce(reason, '') <> 'withdrawn'), 0), "
                  "coalesce(sum(state = 'uncertain'), 0) FROM outbox WHERE ended_at >= :since AND (by_id = :user OR :all = 1)"_s;
const auto kWeek = u"SELECT coalesce(sum(r.created_at >= :since), 0), coalesce(sum(r.incomplete), 0) FROM %1 r WHERE r.binned_at IS NULL%2"_s;
const auto kOpen = u"SELECT (SELECT count(*) FROM transfer_request t WHERE t.state = 'open'%1), "
                   "(SELECT count(*) FROM attachment a WHERE a.removed = 0 AND a.expires_on BETWEEN :today AND :last%2)"_s;
constexpr int kContractDays = 30;
const auto kFiles = u"SELECT r.id, r.%2, a.name, a.expires_on, a.id FROM attachment a JOIN %1 r ON r.id = a.record_id LEFT JOIN document_type t ON t.id = a.type_id "
                    "WHERE a.kind = '%1' AND a.removed = 0 AND r.binned_at IS NULL AND r.%2 IS NOT NULL "
                    "AND a.expires_on BETWEEN :today AND date(:from, '+' || coalesce(t.lead_days, 0) || ' days')"_s;
const auto kContracts = u"SELECT r.id, r.%2, '', r.%3, 0 FROM %1 r WHERE r.binned_at IS NULL AND r.%2 IS NOT NULL "
                        "AND r.%3 BETWEEN :today AND date(:from, '+%4 days')"_s;
const auto kToldBefore = u"SELECT count(*) FROM notification WHERE user_id = :user AND kind = :kind AND record_id = :record AND type = :type "
                         "AND facts = :facts"_s;

struct End
{
    RecordId record = 0;
    UserId manager = 0;
    QJsonObject facts;
};

End endIn(const Statement &row)
{
    End end{row.integer(0), row.integer(1), {{notificationfact::kDay, row.text(3)}}};
    if (row.integer(4) != 0) {
        end.facts.insert(notificationfact::kFile, row.text(2));
        end.facts.insert(notificationfact::kItem, row.integer(4));
    }
    return end;
}
} // namespace

Result<QJsonObject> NotificationRepository::counts(const QString &sql, const QStringList &names, const QList<Bind> &binds)
{
    QJsonObject facts;
    const auto done = eachRow(m_connection, sql, binds, [&](const Statement &row) {
        for (int i = 0; i < int(names.size()); ++i)
            facts.insert(names.at(i), row.integer(i));
    });
    return done ? Result<QJsonObject>(facts) : fail(done.error());
}

Result<void> NotificationRepository::tellDaily(const QDateTime &now)
{
    if (!m_connection.isSqlite()) {
        const auto done = m_connection.scalar(u"SELECT clock_daily()"_s);
        return done ? Result<void>() : fail(done.error());
    }
    const auto everybody = users(u"role <> 'staff' AND :value = :value"_s);
    if (!everybody)
        return fail(everybody.error());
    for (const UserId user : *everybody) {
        const auto account = AccountRepository(m_connection).load(user);
        if (!account)
            return fail(account.error());
        const bool all = !*account || (*account)->rights.isAdministrator();
        const auto facts = counts(kDay, {u"sent"_s, u"refused"_s, u"uncertain"_s},
                                  {{u":since"_s, timestampToColumn(now.addDays(-1))}, {u":user"_s, user}, {u":all"_s, all ? 1 : 0}});
        if (!facts)
            return fail(facts.error());
        const bool any = std::any_of(facts->begin(), facts->end(), [](const QJsonValue &n) { return n.toInt() > 0; });
        const auto told = any ? put({notificationtype::kDaily, {}, {}, {}, *facts}, user, 0, 0, now) : Result<std::optional<NotificationReceipt>>();
        if (!told)
            return fail(told.error());
    }
    return {};
}

Result<void> NotificationRepository::tellWeekly(const QStringList &kinds, const QDateTime &now)
{
    if (!m_connection.isSqlite()) {
        const auto done = m_connection.scalar(u"SELECT clock_weekly()"_s);
        return done ? Result<void>() : fail(done.error());
    }
    const auto managers = users(u"role IN ('manager', 'administrator') AND :value = :value"_s);
    if (!managers)
        return fail(managers.error());
    std::optional<QJsonObject> ofAll; // counted once: they all see the same
    for (const UserId user : *managers) {
        const auto account = AccountRepository(m_connection).load(user);
        if (!account)
            return fail(account.error());
        const Rights rights = *account ? (*account)->rights : Rights();
        const auto facts = rights.isAdministrator() && ofAll ? Result<QJsonObject>(*ofAll) : weekOf(rights, kinds, now);
        if (!facts)
            return fail(facts.error());
        if (rights.isAdministrator())
            ofAll = *facts;
        if (auto told = put({notificationtype::kWeekly, {}, {}, {}, *facts}, user, 0, 0, now); !told)
            return fail(told.error());
    }
    return {};
}

Result<QJsonObject> NotificationRepository::weekOf(const Rights &rights, const QStringList &kinds, const QDateTime &now)
{
    int created = 0;
    int incomplete = 0;
    for (const QString &kind : kinds) {
        const QString seen = seenCondition(rights, kind);
        const auto found = counts(kWeek.arg(kind, seen.isEmpty() ? QString() : u" AND "_s + seen), {u"created"_s, u"incomplete"_s},
                                  {{u":since"_s, timestampToColumn(now.addDays(-7))}});
        if (!found)
            return found;
        created += found->value(u"created"_s).toInt();
        incomplete += found->value(u"incomplete"_s).toInt();
    }
    const QString theirs = numberList(rights.departments);
    const bool all = rights.isAdministrator();
    const QDate today = now.toLocalTime().date();
    auto facts = counts(kOpen.arg(all ? QString() : u" AND CASE t.pulled WHEN 1 THEN t.from_department ELSE t.to_department END IN (%1)"_s.arg(theirs),
                                  all ? QString() : u" AND a.department_id IN (%1)"_s.arg(theirs)),
                        {u"waiting"_s, u"expiring"_s},
                        {{u":today"_s, today.toString(Qt::ISODate)}, {u":last"_s, today.addDays(kExpiringDays).toString(Qt::ISODate)}});
    if (facts) {
        facts->insert(u"created"_s, created);
        facts->insert(u"incomplete"_s, incomplete);
    }
    return facts;
}

Result<void> NotificationRepository::tellExpiring(const QList<CataloguePtr> &catalogues, const QDate &today, const QDateTime &now)
{
    const QString day = today.toString(Qt::ISODate);
    if (!m_connection.isSqlite()) {
        const auto done = m_connection.scalar(u"SELECT clock_expiring(CAST(:today AS date))"_s, {{u":today"_s, day}});
        return done ? Result<void>() : fail(done.error());
    }
    for (const CataloguePtr &catalogue : catalogues) {
        const FieldDefinition *managedBy = managerField(*catalogue);
        const FieldDefinition *contract = catalogue->field(u"contract_end"_s);
        if (!managedBy)
            continue;
        QList<std::pair<QString, QString>> asked{{notificationtype::kDocument, kFiles.arg(catalogue->kind(), columnOf(*managedBy))}};
        if (contract && partOf(*contract) == TablePart::Main)
            asked.append({notificationtype::kContract,
                          kContracts.arg(catalogue->kind(), columnOf(*managedBy), columnOf(*contract)).arg(kContractDays)});
        for (const auto &[type, sql] : std::as_const(asked)) {
            const auto ends = rowList(m_connection, sql, {{u":today"_s, day}, {u":from"_s, day}}, endIn);
            if (!ends)
                return fail(ends.error());
            for (const End &end : *ends) {
                if (auto told = tellEnd({type, {}, catalogue->kind(), {end.record}, end.facts}, end.manager, now); !told)
                    return told;
            }
        }
    }
    return {};
}

/// Once; again when it was forgotten, as long as nothing was done about it.
Result<void> NotificationRepository::tellEnd(const NotificationEvent &event, UserId manager, const QDateTime &now)
{
    const auto seen = seenBy(manager, event);
    const auto before = seen ? m_connection.scalar(kToldBefore, {{u":user"_s, manager},
                                                                 {u":kind"_s, event.kind},
                                                                 {u":record"_s, event.records.first()},
                                                                 {u":type"_s, event.type},
                                                                 {u":facts"_s, QString::fromUtf8(QJsonDocument(event.facts).toJson(QJsonDocument::Compact))}})
                             : fail(seen.error());
    if (!before || seen->isEmpty() || before->toInt() > 0)
        return before ? Result<void>() : fail(before.error());
    const auto told = put(event, manager, 0, 0, now);
    return told ? Result<void>() : fail(told.error());
}

} // namespace effectif::storage
