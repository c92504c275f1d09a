// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/deliveryrepository.h"

#include "models/base/textfold.h"
#include "models/storage/columnvalue.h"
#include "models/storage/likepatterns.h"
#include "models/storage/notificationrepository.h"
#include "models/storage/rowlist.h"

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
/// Who can sign in as the person of a sheet, or could once: `active` 1 or 0.
const auto kAccounts = u"(SELECT sheet_kind, sheet_id, max(active) AS active FROM app_user WHERE email_key IS NOT NULL AND sheet_id IS NOT NULL "
                       "GROUP BY sheet_kind, sheet_id)"_s;
const auto kServedPrepare = u"SELECT application_prepare(CAST(:id AS integer))"_s;
const auto kPrepare =
    u"INSERT INTO publication_delivery (publication_id, kind, record_id, department_id, channel, state, reason, changed_at) "
    "SELECT r.publication_id, r.kind, r.record_id, r.department_id, 'app', CASE WHEN u.active = 1 THEN 'waiting' ELSE 'blocked' END, "
    "CASE u.active WHEN 1 THEN NULL WHEN 0 THEN 'account_closed' ELSE 'no_account' END, :at FROM publication_recipient r LEFT JOIN "_s + kAccounts
    + u" u ON u.sheet_kind = r.kind AND u.sheet_id = r.record_id WHERE r.publication_id = :id AND r.left_at IS NULL ON CONFLICT DO NOTHING"_s;
const auto kServedDeliver = u"SELECT application_deliver(CAST(:of AS integer), CAST(:most AS integer))"_s;
/// Each under the rights of its author.
const auto kServedDeliverOwn = u"SELECT coalesce(sum(application_deliver(p.id, CAST(:most AS integer))), 0) FROM publication p WHERE p.owner_id = CAST(:of AS integer) "
                               "AND p.removed = 0 AND p.state = 'published' AND p.starts_at <= clock_timestamp() "
                               "AND (p.ends_at IS NULL OR p.ends_at > clock_timestamp())"_s;
const auto kRuns = u"p.removed = 0 AND (:only = 0 OR p.id = :that) AND (:owner = 0 OR p.owner_id = :author) AND p.state = 'published' AND p.starts_at <= :now "
                   "AND (p.ends_at IS NULL OR p.ends_at > :same)"_s;
/// Of the row x.
const auto kNobody = u"NOT EXISTS (SELECT 1 FROM app_user u WHERE u.sheet_kind = x.kind AND u.sheet_id = x.record_id AND u.email_key IS NOT NULL "
                     "AND u.active = 1)"_s;
const auto kLost = u"SELECT DISTINCT x.publication_id FROM publication p JOIN publication_delivery x ON x.publication_id = p.id AND x.channel = 'app' "
                   "AND x.state = 'waiting' WHERE "_s + kRuns + u" AND "_s + kNobody;
const auto kBlock = u"UPDATE publication_delivery AS x SET state = 'blocked', reason = CASE WHEN EXISTS (SELECT 1 FROM app_user u "
                    "WHERE u.sheet_kind = x.kind AND u.sheet_id = x.record_id AND u.email_key IS NOT NULL) THEN 'account_closed' ELSE 'no_account' END, "
                    "changed_at = :at WHERE x.publication_id = :id AND x.channel = 'app' AND x.state = 'waiting' AND "_s + kNobody;
const auto kDue =
    u"SELECT p.id, p.type, p.owner_id, u.id, d.kind, d.record_id FROM publication p JOIN app_user u ON u.sheet_kind = p.kind AND u.active = 1 "
    "AND u.email_key IS NOT NULL JOIN publication_delivery d ON d.publication_id = p.id AND d.kind = u.sheet_kind "
    "AND d.record_id = u.sheet_id AND d.channel = 'app' AND d.state IN ('waiting', 'blocked') JOIN publication_recipient r "
    "ON r.publication_id = d.publication_id AND r.kind = d.kind AND r.record_id = d.record_id AND r.left_at IS NULL WHERE "_s + kRuns
    + u" ORDER BY p.id, d.record_id LIMIT :most"_s;
const auto kDelivered = u"UPDATE publication_delivery SET state = 'delivered', reason = NULL, changed_at = :at "
                        "WHERE publication_id = :id AND kind = :kind AND record_id = :record AND channel = 'app'"_s;
const auto kTell = u"INSERT INTO change (operation, department_id, kind, record_id) VALUES (NULL, NULL, 'publication', :id)"_s;
const auto kServedRecipients =
    u"SELECT record, title, name_key, channel, state, reason, changed_at FROM delivery_people(CAST(:id AS integer), CAST(:words AS text[]), :state, "
    ":key, CAST(:after AS integer), :channel, CAST(:most AS integer))"_s;
/// %1: the table, %2: which sheets are seen.
const auto kRecipients =
    u"SELECT d.record_id, coalesce(r.title, ''), coalesce(r.name_key, ''), d.channel, d.state, coalesce(d.reason, ''), d.changed_at "
    "FROM publication_recipient x JOIN publication_delivery d ON d.publication_id = x.publication_id AND d.kind = x.kind AND d.record_id = x.record_id "
    "LEFT JOIN %1 r ON r.id = d.record_id AND %2 WHERE x.publication_id = :id AND x.kind = '%1' AND x.left_at IS NULL AND (:state = '' OR d.state = :same) "
    "AND (coalesce(r.name_key, ''), d.record_id, d.channel) > (:key, :after, :channel) ORDER BY 3, 1, 4"_s;

QList<Bind> runBinds(const DeliveryScope &scope, const QDateTime &now)
{
    return {{u":only"_s, scope.only}, {u":that"_s, scope.only}, {u":owner"_s, scope.owner}, {u":author"_s, scope.owner}, {u":now"_s, timestampToColumn(now)}, {u":same"_s, timestampToColumn(now)}};
}

Delivery deliveryIn(const Statement &row)
{
    return {row.integer(0), row.text(1), row.text(2), row.text(3), deliveryStateFromId(row.text(4)), row.text(5), timestampFromColumn(row.value(6))};
}
} // namespace

struct DeliveryRepository::Due
{
    Publication publication;
    UserId user = 0;
    RecordId record = 0;
};

Result<void> DeliveryRepository::prepareApplication(const Publication &publication, const QDateTime &at)
{
    if (!m_connection.isSqlite()) {
        const auto done = m_connection.scalar(kServedPrepare, {{u":id"_s, publication.id}});
        return done ? Result<void>() : fail(done.error());
    }
    const auto done = m_connection.execute(kPrepare, {{u":at"_s, timestampToColumn(at)}, {u":id"_s, publication.id}});
    return done ? Result<void>() : fail(done.error());
}

Result<void> DeliveryRepository::tell(const QSet<PublicationId> &changed)
{
    for (const PublicationId id : changed) {
        if (const auto told = m_connection.execute(kTell, {{u":id"_s, id}}); !told)
            return fail(told.error());
    }
    return {};
}

/// Who could have been told when it was published, and cannot now.
Result<QSet<PublicationId>> DeliveryRepository::block(const DeliveryScope &scope, const QDateTime &now)
{
    const auto lost = rowList(m_connection, kLost, runBinds(scope, now), idIn);
    if (!lost)
        return fail(lost.error());
    for (const PublicationId id : *lost) {
        if (const auto done = m_connection.execute(kBlock, {{u":at"_s, timestampToColumn(now)}, {u":id"_s, id}}); !done)
            return fail(done.error());
    }
    return QSet<PublicationId>(lost->begin(), lost->end());
}

Result<int> DeliveryRepository::deliverApplication(const DeliveryScope &scope, int most, const QDateTime &now)
{
    if (!m_connection.isSqlite()) {
        const bool own = scope.owner != 0;
        const auto told = m_connection.scalar(own ? kServedDeliverOwn : kServedDeliver, {{u":of"_s, own ? scope.owner : scope.only}, {u":most"_s, most}});
        return told ? Result<int>(told->toInt()) : fail(told.error());
    }
    auto changed = block(scope, now);
    const auto due = changed ? rowList(m_connection, kDue, runBinds(scope, now) + QList<Bind>{{u":most"_s, most}},
                                       [](const Statement &row) {
                                           Due one{{}, row.integer(3), row.integer(5)};
                                           one.publication.id = row.integer(0);
                                           one.publication.type = publicationTypeFromId(row.text(1));
                                           one.publication.owner.id = row.integer(2);
                                           one.publication.kind = row.text(4);
                                           return one;
                                       })
                             : fail(changed.error());
    if (!due)
        return fail(due.error());
    NotificationRepository notifications(m_connection);
    for (const Due &one : *due) {
        if (auto told = notifications.tellOfPublication(one.publication, one.user, now); !told)
            return fail(told.error());
        const auto done = m_connection.execute(kDelivered, {{u":at"_s, timestampToColumn(now)},
                                                            {u":id"_s, one.publication.id},
                                                            {u":kind"_s, one.publication.kind},
                                                            {u":record"_s, one.record}});
        if (!done)
            return fail(done.error());
        changed->insert(one.publication.id);
    }
    const auto fed = tell(*changed);
    return fed ? Result<int>(static_cast<int>(due->size())) : fail(fed.error());
}

Result<QList<Delivery>> DeliveryRepository::recipients(const Publication &publication, const DeliveryQuery &query)
{
    const QStringList words = foldText(query.words).split(u' ', Qt::SkipEmptyParts).mid(0, 8);
    const QString state = query.state ? idOf(*query.state) : u""_s;
    QList<Bind> binds{{u":id"_s, publication.id},
                      {u":state"_s, state},
                      {u":key"_s, orEmpty(query.after.nameKey)},
                      {u":after"_s, query.after.record},
                      {u":channel"_s, orEmpty(query.after.channel)}};
    if (!m_connection.isSqlite())
        return rowList(m_connection, kServedRecipients, binds + QList<Bind>{{u":words"_s, likePatterns(words)}, {u":most"_s, query.limit}}, deliveryIn);
    const QString seen = m_rights.isAdministrator() ? u"1 = 1"_s
                                                    : u"r.department_id IN (%1)"_s.arg(m_rights.departments.isEmpty() ? u"0"_s : numberList(m_rights.departments));
    auto rows = m_connection.query(kRecipients.arg(publication.kind, seen), binds + QList<Bind>{{u":same"_s, state}});
    if (!rows)
        return fail(rows.error());
    QList<Delivery> found;
    while (found.size() < query.limit && rows->next()) {
        const QString name = words.isEmpty() ? QString() : foldText(rows->text(1));
        if (std::ranges::all_of(words, [&](const QString &word) { return name.contains(word); }))
            found.append(deliveryIn(*rows));
    }
    if (found.size() == query.limit)
        return found;
    const auto ended = rows->ended();
    return ended ? Result<QList<Delivery>>(found) : fail(ended.error());
}

} // namespace effectif::storage
