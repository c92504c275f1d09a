// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/outboxrepository.h"

#include "models/storage/columnvalue.h"
#include "models/storage/rowlist.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kSameKey = u"SELECT id FROM outbox WHERE key = :key"_s;
const auto kInsert =
    u"INSERT INTO outbox (key, message_id, purpose, to_name, to_address, subject, body, html, sealed_for, language, keeps_quiet, "
    "expires, next_try, kind, record_id, by_id, at) VALUES (:key, :message, :purpose, :name, :address, :subject, :body, :html, "
    ":sealed, :language, :quiet, :expires, :next, :kind, :record, :by, :at) RETURNING id"_s;
const auto kInsertPart = u"INSERT INTO outbox_part (outbox_id, position, name, mime, content_id, bytes) "
                         "VALUES (:id, :position, :name, :mime, :content, :bytes)"_s;
const auto kServedAdd = u"SELECT outbox_add(CAST(:mail AS jsonb), CAST(:parts AS json), CAST(:by AS integer))"_s;
const auto kEntries =
    u"SELECT o.id, o.purpose, o.to_name, o.to_address, o.subject, o.state, o.reason, o.code, o.tries, o.at, o.next_try, o.ended_at, "
    "u.name, o.kind, o.record_id, u.id FROM outbox o LEFT JOIN app_user u ON u.id = o.by_id WHERE %1 ORDER BY o.id DESC LIMIT %2"_s;
const auto kRetry =
    u"UPDATE outbox SET state = CASE doubt WHEN 1 THEN 'uncertain' ELSE 'waiting' END, next_try = :now, tries = 0, ended_at = NULL "
    "WHERE id = :id AND state IN ('refused', 'waiting', 'uncertain') AND body IS NOT NULL AND coalesce(expires, '9') >= :late"_s;
const auto kWithdraw =
    u"UPDATE outbox SET state = CASE doubt WHEN 1 THEN 'uncertain' ELSE 'refused' END, code = 0, reason = 'withdrawn', ended_at = :now, claimed_by = NULL, claimed_until = NULL, "
    "body = CASE WHEN sealed_for IS NULL THEN body END, html = CASE WHEN sealed_for IS NULL THEN html END "
    "WHERE id = :id AND state IN ('waiting', 'uncertain')"_s;
const auto kWipeParts = u"DELETE FROM outbox_part WHERE outbox_id = :id "
                        "AND EXISTS (SELECT 1 FROM outbox o WHERE o.id = outbox_id AND o.sealed_for IS NOT NULL)"_s;
const auto kWaitingCodes = u"SELECT id, to_address FROM outbox WHERE purpose IN ('invitation', 'reset') "
                           "AND state IN ('waiting', 'uncertain', 'sending') AND ended_at IS NULL ORDER BY id"_s;
/// One that is on its way, and is put off, goes no second time.
const auto kTooLate = u"UPDATE outbox SET expires = :now WHERE id = :id AND state = 'sending'"_s;
const auto kServedCounts = u"SELECT waiting, uncertain, refused, sent, oldest, last_sent FROM outbox_counts()"_s;
const auto kAllCounts = // one by one: each is a walk along an index
    u"SELECT (SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending')), (SELECT count(*) FROM outbox WHERE state = 'uncertain'), "
    "(SELECT count(*) FROM outbox WHERE state = 'refused' AND ended_at >= :week AND coalesce(reason, '') <> 'withdrawn'), "
    "(SELECT count(*) FROM outbox WHERE state IN ('sent', 'delivered') AND ended_at >= :day), "
    "(SELECT min(next_try) FROM outbox WHERE state IN ('waiting', 'uncertain') AND ended_at IS NULL AND next_try <= :now), "
    "(SELECT max(ended_at) FROM outbox WHERE state = 'sent')"_s;
const auto kOwnCounts =
    u"SELECT coalesce(sum(CASE WHEN o.state IN ('waiting', 'sending') THEN 1 ELSE 0 END), 0), "
    "coalesce(sum(CASE WHEN o.state = 'uncertain' THEN 1 ELSE 0 END), 0), "
    "coalesce(sum(CASE WHEN o.state = 'refused' AND coalesce(o.reason, '') <> 'withdrawn' AND o.ended_at >= :week THEN 1 ELSE 0 END), 0), "
    "coalesce(sum(CASE WHEN o.state IN ('sent', 'delivered') AND o.ended_at >= :day THEN 1 ELSE 0 END), 0), "
    "min(CASE WHEN o.state IN ('waiting', 'uncertain') AND o.ended_at IS NULL AND o.next_try <= :now THEN o.next_try END), "
    "max(CASE WHEN o.state = 'sent' THEN o.ended_at END) FROM outbox o "
    "WHERE o.by_id = :of"_s;
const auto kTell = u"INSERT INTO change (operation, department_id, kind, record_id) VALUES (NULL, NULL, 'outbox', NULL)"_s;

OutboxEntry entryIn(const Statement &row)
{
    OutboxEntry entry;
    entry.id = row.integer(0);
    entry.purpose = row.text(1);
    entry.to = {row.text(2), row.text(3)};
    entry.subject = row.text(4);
    entry.state = outboxStateFromCode(row.text(5));
    entry.reason = row.text(6);
    entry.code = row.integer(7);
    entry.tries = row.integer(8);
    entry.at = timestampFromColumn(row.value(9));
    entry.ended = timestampFromColumn(row.value(11));
    if (!entry.ended.isValid() && (entry.state == OutboxState::Waiting || entry.state == OutboxState::Uncertain))
        entry.nextTry = timestampFromColumn(row.value(10));
    entry.by = row.text(12);
    entry.kind = row.text(13);
    entry.record = row.integer(14);
    entry.byId = row.integer(15);
    return entry;
}

QVariant timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QVariant(timestampToColumn(time)) : QVariant(QMetaType::fromType<QString>());
}

QString keyText(const OutgoingMail &mail)
{
    return mail.key.toString(QUuid::WithoutBraces);
}

QString quoted(const QStringList &codes)
{
    return u"'%1'"_s.arg(codes.join(u"', '"_s)); // codes of ours: nothing to escape
}

QByteArray servedMail(const OutboxDraft &draft)
{
    const OutgoingMail &mail = draft.mail;
    QJsonObject json{{u"key"_s, keyText(mail)},        {u"message_id"_s, draft.messageId},  {u"purpose"_s, mail.purpose},
                     {u"to_name"_s, mail.to.name},     {u"to_address"_s, mail.to.address},  {u"subject"_s, mail.subject},
                     {u"text"_s, mail.text},           {u"html"_s, mail.html},              {u"language"_s, languageCode(mail.language)},
                     {u"keeps_quiet"_s, mail.keepsQuiet ? u"1"_s : u"0"_s}};
    if (!draft.sealedFor.isEmpty())
        json.insert(u"sealed_for"_s, draft.sealedFor);
    if (mail.expires.isValid())
        json.insert(u"expires"_s, timestampToColumn(mail.expires));
    if (draft.notBefore > draft.at)
        json.insert(u"not_before"_s, timestampToColumn(draft.notBefore));
    if (mail.record != 0) {
        json.insert(u"kind"_s, mail.kind);
        json.insert(u"record_id"_s, QString::number(mail.record));
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray servedParts(const QList<MailPart> &parts)
{
    QJsonArray rows;
    for (const MailPart &part : parts)
        rows.append(QJsonArray{part.name, part.mime, part.contentId, QString::fromLatin1(part.bytes.toBase64())});
    return QJsonDocument(rows).toJson(QJsonDocument::Compact);
}

Error told(Error error)
{
    if (error.detail.startsWith("RH429"_L1))
        error.message = QCoreApplication::translate("OutboxRepository", "You have sent as many messages as one account may in a day. Go on "
                                                                        "tomorrow, or ask an administrator.");
    return error;
}
} // namespace

Result<void> OutboxRepository::tell(Connection &connection)
{
    const auto done = connection.execute(kTell);
    return done ? Result<void>() : fail(done.error());
}

Result<int> OutboxRepository::add(const OutboxDraft &draft)
{
    const OutgoingMail &mail = draft.mail;
    if (!m_connection.isSqlite()) {
        const auto id = m_connection.scalar(kServedAdd, {{u":mail"_s, QString::fromUtf8(servedMail(draft))},
                                                         {u":parts"_s, QString::fromUtf8(servedParts(mail.parts))},
                                                         {u":by"_s, orNull(draft.by)}});
        return id ? Result<int>(id->toInt()) : fail(told(id.error()));
    }
    const auto same = m_connection.scalar(kSameKey, {{u":key"_s, keyText(mail)}});
    if (!same || !same->isNull())
        return same ? Result<int>(same->toInt()) : fail(same.error());
    const auto id = m_connection.scalar(kInsert, {{u":key"_s, keyText(mail)},
                                                  {u":message"_s, draft.messageId},
                                                  {u":purpose"_s, mail.purpose},
                                                  {u":name"_s, orNull(mail.to.name)},
                                                  {u":address"_s, mail.to.address},
                                                  {u":subject"_s, mail.subject},
                                                  {u":body"_s, mail.text},
                                                  {u":html"_s, orNull(mail.html)},
                                                  {u":sealed"_s, orNull(draft.sealedFor)},
                                                  {u":language"_s, languageCode(mail.language)},
                                                  {u":quiet"_s, mail.keepsQuiet ? 1 : 0},
                                                  {u":expires"_s, timeOrNull(mail.expires)},
                                                  {u":next"_s, timestampToColumn(std::max(draft.at, draft.notBefore))},
                                                  {u":kind"_s, mail.record != 0 ? orNull(mail.kind) : orNull(QString())},
                                                  {u":record"_s, orNull(mail.record)},
                                                  {u":by"_s, orNull(draft.by)},
                                                  {u":at"_s, timestampToColumn(draft.at)}});
    if (!id)
        return fail(id.error());
    if (auto done = addParts(id->toInt(), mail.parts); !done)
        return done;
    if (auto done = tell(m_connection); !done)
        return fail(done.error());
    return id->toInt();
}

Result<int> OutboxRepository::addParts(int id, const QList<MailPart> &parts)
{
    int position = 0;
    for (const MailPart &part : parts) {
        const auto done = m_connection.execute(kInsertPart, {{u":id"_s, id},
                                                             {u":position"_s, ++position},
                                                             {u":name"_s, part.name},
                                                             {u":mime"_s, part.mime},
                                                             {u":content"_s, orNull(part.contentId)},
                                                             {u":bytes"_s, part.bytes}});
        if (!done)
            return fail(done.error());
    }
    return position;
}

Result<QList<OutboxEntry>> OutboxRepository::list(const OutboxQuery &query, UserId of)
{
    QStringList conditions{u"1 = 1"_s};
    QList<Bind> binds;
    if (of != 0) {
        conditions << u"o.by_id = :of"_s;
        binds.append({u":of"_s, of});
    }
    if (query.before != 0) {
        conditions << u"o.id < :before"_s;
        binds.append({u":before"_s, query.before});
    }
    QStringList states;
    for (const OutboxState state : query.states)
        states << outboxStateCode(state);
    if (!states.isEmpty())
        conditions << u"o.state IN (%1)"_s.arg(quoted(states));
    QStringList purposes;
    for (const QString &purpose : query.purposes) {
        const QString name = u":purpose%1"_s.arg(purposes.size());
        purposes << name;
        binds.append({name, purpose});
    }
    if (!purposes.isEmpty())
        conditions << u"o.purpose IN (%1)"_s.arg(purposes.join(u", "_s));
    if (QString text = query.text.trimmed().toLower(); !text.isEmpty()) {
        text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
        conditions << u"lower(o.to_address || ' ' || coalesce(o.to_name, '') || ' ' || o.subject) LIKE :text ESCAPE '\\'"_s;
        binds.append({u":text"_s, QString(u'%' + text + u'%')});
    }
    return rowList(m_connection, kEntries.arg(conditions.join(u" AND "_s)).arg(std::clamp(query.limit, 1, 1000)), binds, entryIn);
}

Result<std::optional<OutboxEntry>> OutboxRepository::load(int id, UserId of)
{
    const auto found = rowList(m_connection, kEntries.arg(u"o.id = :id AND (:all = 0 OR o.by_id = :of)"_s, u"1"_s),
                               {{u":id"_s, id}, {u":all"_s, of}, {u":of"_s, of}}, entryIn);
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::optional<OutboxEntry>() : found->first();
}

Result<bool> OutboxRepository::retry(int id, const QDateTime &now)
{
    if (!m_connection.isSqlite()) {
        const auto done = m_connection.scalar(u"SELECT outbox_retry(:id)"_s, {{u":id"_s, id}});
        return done ? Result<bool>(done->toBool()) : fail(done.error());
    }
    const auto done = m_connection.execute(
        kRetry, {{u":now"_s, timestampToColumn(now)}, {u":id"_s, id}, {u":late"_s, timestampToColumn(now)}});
    if (!done || *done == 0)
        return done ? Result<bool>(false) : fail(done.error());
    const auto told = tell(m_connection);
    return told ? Result<bool>(true) : fail(told.error());
}

Result<bool> OutboxRepository::withdraw(int id, const QDateTime &now)
{
    if (!m_connection.isSqlite()) {
        const auto done = m_connection.scalar(u"SELECT outbox_withdraw(:id)"_s, {{u":id"_s, id}});
        return done ? Result<bool>(done->toBool()) : fail(done.error());
    }
    const auto done = m_connection.execute(kWithdraw, {{u":now"_s, timestampToColumn(now)}, {u":id"_s, id}});
    if (!done || *done == 0)
        return done ? Result<bool>(false) : fail(done.error());
    if (auto wiped = m_connection.execute(kWipeParts, {{u":id"_s, id}}); !wiped)
        return fail(wiped.error());
    const auto told = tell(m_connection);
    return told ? Result<bool>(true) : fail(told.error());
}

Result<void> OutboxRepository::withdrawCodes(const QString &address, const QDateTime &now)
{
    if (!m_connection.isSqlite()) // account_code(), account_change() and account_switch() do
        return {};
    QList<int> theirs;
    const auto read = eachRow(m_connection, kWaitingCodes, {}, [&](const Statement &row) {
        if (row.text(1).compare(address, Qt::CaseInsensitive) == 0)
            theirs << row.integer(0);
    });
    if (!read)
        return read;
    for (const int id : std::as_const(theirs)) {
        const auto taken = withdraw(id, now);
        const auto late = !taken || *taken ? Result<int>() : m_connection.execute(kTooLate, {{u":now"_s, timestampToColumn(now)}, {u":id"_s, id}});
        if (!taken || !late)
            return fail(taken ? late.error() : taken.error());
    }
    return {};
}

Result<SendingStatus> OutboxRepository::counts(UserId of, const QDateTime &now)
{
    const QList<Bind> times{{u":week"_s, timestampToColumn(now.addDays(-7))},
                            {u":day"_s, timestampToColumn(now.addDays(-1))},
                            {u":now"_s, timestampToColumn(now)}};
    auto row = of != 0             ? m_connection.query(kOwnCounts, times + QList<Bind>{{u":of"_s, of}})
        : m_connection.isAccount() ? m_connection.query(kServedCounts) // who sends sees none of the rows
                                   : m_connection.query(kAllCounts, times);
    if (!row)
        return fail(row.error());
    row->next();
    SendingStatus status;
    status.waiting = row->integer(0);
    status.uncertain = row->integer(1);
    status.refused = row->integer(2);
    status.sent = row->integer(3);
    status.oldest = timestampFromColumn(row->value(4));
    status.lastSent = timestampFromColumn(row->value(5));
    return status;
}

} // namespace effectif::storage
