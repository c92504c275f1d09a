// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/notificationrepository.h"

#include "models/storage/accountrepository.h"
#include "models/storage/columnvalue.h"
#include "models/storage/rowlist.h"
#include "models/storage/sheetscope.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kTell = u"SELECT notification, receiver, name, language, CAST(mails AS integer) FROM notify_tell(CAST(:event AS jsonb), CAST(:by AS integer))"_s;
const auto kMail = u"SELECT notify_mail(:id, CAST(:mail AS jsonb))"_s;
const auto kInsert = u"INSERT INTO notification (user_id, type, actor_id, kind, record_id, facts, at, shown, desktop, mail, operation) "
                     "VALUES (:user, :type, :actor, :kind, :record, :facts, :at, :shown, :desktop, :mail, :operation) RETURNING id"_s;
const auto kFeed = u"INSERT INTO change (operation, department_id, kind, record_id) VALUES (NULL, NULL, 'notification', :user)"_s;
const auto kPerson = u"SELECT u.name, coalesce(u.email, ''), u.language, coalesce((SELECT public_key FROM sender), '') FROM app_user u WHERE u.id = :user"_s;
const auto kSilent = u"SELECT EXISTS (SELECT 1 FROM user_profile WHERE user_id = :user AND away = 1 AND silent = 1 "
                     "AND (away_until IS NULL OR away_until > :now))"_s;
const auto kPut = u"UPDATE notification SET mail = 'put' WHERE id = :id"_s;
const auto kTransfer = u"SELECT asked_by, state, CASE pulled WHEN 1 THEN from_department ELSE to_department END FROM transfer_request WHERE id = :id"_s;
const auto kFailed = u"SELECT id, by_id FROM outbox WHERE id IN (%1) AND by_id IS NOT NULL AND state = 'refused' AND coalesce(reason, '') <> 'withdrawn'"_s;
const auto kList =
    u"SELECT n.id, n.type, a.name, n.kind, n.record_id, n.facts, n.at, n.read_at, n.shown, n.desktop, a.id FROM notification n "
    "LEFT JOIN app_user a ON a.id = n.actor_id WHERE n.user_id = :user%1 ORDER BY n.id DESC LIMIT %2"_s;
const auto kUnread = u"SELECT count(*) FROM notification WHERE user_id = :user AND read_at IS NULL AND shown = 1"_s;
const auto kUnreadAndNewest = u"SELECT (SELECT count(*) FROM notification WHERE user_id = :user AND read_at IS NULL AND shown = 1), "
                              "(SELECT coalesce(max(id), 0) FROM notification WHERE user_id = :same)"_s;
const auto kRead = u"UPDATE notification SET read_at = :at WHERE user_id = :user AND read_at IS NULL"_s;
const auto kServedRead = u"SELECT notify_read(CAST(:ids AS integer[]), CAST(:by AS integer))"_s;
const auto kChoices = u"SELECT cells, digest_hour FROM notification_choice WHERE user_id = :user"_s;
const auto kChoose = u"INSERT INTO notification_choice (user_id, cells, digest_hour) VALUES (:user, :cells, :hour) "
                     "ON CONFLICT (user_id) DO UPDATE SET cells = excluded.cells, digest_hour = excluded.digest_hour"_s;
const auto kServedChoose = u"SELECT notify_choose(CAST(:cells AS jsonb), CAST(:hour AS integer), CAST(:by AS integer))"_s;
const auto kDue =
    u"SELECT n.id, n.user_id, u.name, u.email, u.language, n.type, CASE WHEN n.kind = 'thread' THEN NULL ELSE a.name END, n.kind, n.record_id, '', n.facts, n.at "
    "FROM notification n JOIN app_user u ON u.id = n.user_id AND u.active = 1 AND u.email IS NOT NULL "
    "LEFT JOIN notification_choice c ON c.user_id = n.user_id LEFT JOIN app_user a ON a.id = n.actor_id "
    "WHERE n.mail = 'wait' AND (c.digest_hour IS NULL OR (c.digest_hour <= :hour AND coalesce(c.digested_on < :today, 1))) "
    "ORDER BY n.user_id, n.id LIMIT 2000"_s;
const auto kServedDue = u"SELECT notification, receiver, name, '', language, type, actor, kind, record_id, title, facts, at "
                        "FROM clock_letters(CAST(:hour AS integer), CAST(:today AS date))"_s;
const auto kDigested = u"UPDATE notification_choice SET digested_on = :today WHERE digest_hour IS NOT NULL "
                       "AND user_id IN (SELECT user_id FROM notification WHERE id IN (%1))"_s;
const auto kLettered = u"UPDATE notification SET mail = 'put' WHERE mail = 'wait' AND id IN (%1)"_s;
const auto kServedLetter = u"SELECT clock_letter(CAST(:ids AS integer[]), CAST(:today AS date), CAST(:mail AS jsonb))"_s;

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Notification notificationIn(const Statement &row)
{
    Notification one;
    one.id = row.integer(0);
    one.type = row.text(1);
    one.actor = row.text(2);
    one.kind = row.text(3);
    one.record = row.integer(4);
    one.facts = objectOf(row.text(5));
    one.at = timestampFromColumn(row.value(6));
    one.read = timestampFromColumn(row.value(7));
    one.shown = row.integer(8) != 0;
    one.onDesktop = row.integer(9) != 0;
    one.actorId = row.integer(10);
    return one;
}

/// As a server takes it, which adds whom it goes to.
QJsonObject served(const OutboxDraft &letter)
{
    const OutgoingMail &mail = letter.mail;
    QJsonObject given{{u"key"_s, mail.key.toString(QUuid::WithoutBraces)}, {u"message_id"_s, letter.messageId}, {u"subject"_s, mail.subject},
                      {u"text"_s, mail.text}, {u"html"_s, mail.html}};
    if (letter.notBefore > letter.at)
        given.insert(u"not_before"_s, timestampToColumn(letter.notBefore));
    return given;
}

bool isAboutSheets(const QString &type)
{
    return type == notificationtype::kMention || type == notificationtype::kNote || type == notificationtype::kAssigned;
}

Result<void> doneOr(const auto &done)
{
    return done ? Result<void>() : fail(done.error());
}
} // namespace

Result<QList<NotificationReceipt>> NotificationRepository::tell(const NotificationEvent &event, UserId by, qint64 operation,
                                                                const QDateTime &at)
{
    QList<NotificationReceipt> receipts;
    if (!m_connection.isSqlite()) {
        QJsonArray to;
        QJsonArray records;
        for (const UserId user : event.to)
            to.append(user);
        for (const RecordId record : event.records)
            records.append(record);
        QJsonObject told{{u"type"_s, event.type}, {u"to"_s, to}, {u"records"_s, records}, {u"facts"_s, event.facts}};
        if (!event.kind.isEmpty())
            told.insert(u"kind"_s, event.kind);
        const auto done = eachRow(m_connection, kTell, {{u":event"_s, textOf(told)}, {u":by"_s, orNull(by)}}, [&](const Statement &row) {
            if (row.integer(4) != 0)
                receipts.append({row.integer(0), row.integer(1), {row.text(2), {}}, languageFromCode(row.text(3))});
        });
        return done ? Result<QList<NotificationReceipt>>(receipts) : fail(done.error());
    }
    NotificationEvent told = event;
    const auto to = receivers(told, by);
    if (!to)
        return fail(to.error());
    for (const UserId user : *to) {
        auto his = told;
        if (isAboutSheets(event.type)) {
            const auto seen = seenBy(user, event);
            if (!seen)
                return fail(seen.error());
            if (seen->isEmpty())
                continue;
            his.records = *seen;
        }
        const auto receipt = put(his, user, by, operation, at);
        if (!receipt)
            return fail(receipt.error());
        if (*receipt)
            receipts.append(**receipt);
    }
    return receipts;
}

/// As notify_tell() of a server says it.
Result<QList<UserId>> NotificationRepository::receivers(NotificationEvent &event, UserId by)
{
    QList<UserId> to;
    if (isAboutSheets(event.type)) {
        to = event.to;
    } else if (event.type == notificationtype::kTransferAsked || event.type == notificationtype::kTransferAnswered) {
        auto row = m_connection.query(kTransfer, {{u":id"_s, event.records.value(0)}});
        if (!row || !row->next())
            return row ? Result<QList<UserId>>(to) : fail(row.error());
        const UserId asker = row->integer(0);
        const int department = row->integer(2);
        event.kind = u"transfer"_s;
        event.facts.insert(notificationfact::kRefused, row->text(1) == "refused"_L1);
        row->finish();
        if (event.type == notificationtype::kTransferAnswered) {
            to = {asker};
        } else {
            auto found = users(u"role IN ('manager', 'user') AND id IN (SELECT user_id FROM user_department WHERE department_id = :value)"_s, department);
            if (found && found->isEmpty())
                found = users(u"role = 'administrator' AND :value = :value"_s, department);
            if (!found)
                return found;
            to = *found;
        }
    } else if (event.type == notificationtype::kConfiguration) {
        const auto found = users(u"role <> 'staff' AND :value = :value"_s);
        if (!found)
            return found;
        to = *found;
    } else {
        return QList<UserId>{by}; // the end of what takes long, or is asked for, is told to whoever began it
    }
    QList<UserId> others;
    for (const UserId user : std::as_const(to)) {
        if (user != by && user != 0 && !others.contains(user))
            others.append(user);
    }
    return others;
}

Result<QList<UserId>> NotificationRepository::users(const QString &condition, int value)
{
    return rowList(m_connection, QString(u"SELECT id FROM app_user WHERE active = 1 AND "_s + condition), {{u":value"_s, value}}, idIn);
}

/// Whoever signs in, or where nobody has to, everybody.
Result<bool> NotificationRepository::hears(UserId user)
{
    const auto heard = m_connection.scalar(u"SELECT EXISTS (SELECT 1 FROM app_user u WHERE u.id = :user AND u.active = 1 "
                                           "AND (u.email_key IS NOT NULL OR NOT EXISTS (SELECT 1 FROM account_secret)))"_s,
                                           {{u":user"_s, user}});
    return heard ? Result<bool>(heard->toInt() != 0) : fail(heard.error());
}

Result<QList<RecordId>> NotificationRepository::seenBy(UserId user, const NotificationEvent &event)
{
    AccountRepository accounts(m_connection);
    const auto account = accounts.load(user);
    if (!account)
        return fail(account.error());
    const Rights rights = *account ? (*account)->rights : Rights();
    return rights.isStaff() ? QList<RecordId>() : seenAmong(m_connection, rights, event.kind, event.records);
}

Result<std::optional<NotificationReceipt>> NotificationRepository::put(const NotificationEvent &event, UserId to, UserId by,
                                                                       qint64 operation, const QDateTime &at)
{
    const auto chosen = choices(to);
    const auto heard = chosen ? hears(to) : fail(chosen.error());
    auto person = heard ? m_connection.query(kPerson, {{u":user"_s, to}}) : fail(heard.error());
    if (!person)
        return fail(person.error());
    const NotificationType *type = notificationTypeOf(event.type);
    if (!*heard || !person->next() || !type)
        return std::optional<NotificationReceipt>();
    bool shown = chosen->isOn(*type, NotifyChannel::Application);
    bool desktop = chosen->isOn(*type, NotifyChannel::Desktop);
    NotificationReceipt receipt{0, to, {person->text(0), person->text(1)}, languageFromCode(person->text(2))};
    bool mails = chosen->isOn(*type, NotifyChannel::Mail) && event.type != notificationtype::kTest && !receipt.to.address.isEmpty()
        && !person->text(3).isEmpty(); // else it would wait for nobody
    person->finish();
    if (!shown && !desktop && !mails)
        return std::optional<NotificationReceipt>();
    const auto silent = m_connection.scalar(kSilent, {{u":user"_s, to}, {u":now"_s, timestampToColumn(at)}});
    if (!silent)
        return fail(silent.error());
    if (silent->toInt() != 0) { // whoever is away and wants silence finds it on coming back
        shown = true;
        desktop = mails = false;
    }
    QJsonObject facts = event.facts;
    if (event.records.size() > 1)
        facts.insert(notificationfact::kCount, static_cast<int>(event.records.size()));
    const bool own = to == by || event.type == notificationtype::kTransferAnswered;
    const auto id = m_connection.scalar(kInsert, {{u":user"_s, to},
                                                  {u":type"_s, event.type},
                                                  {u":actor"_s, orNull(own ? 0 : by)},
                                                  {u":kind"_s, orNull(event.kind)},
                                                  {u":record"_s, orNull(event.records.size() == 1 ? event.records.first() : 0)},
                                                  {u":facts"_s, textOf(facts)},
                                                  {u":at"_s, timestampToColumn(at)},
                                                  {u":shown"_s, shown ? 1 : 0},
                                                  {u":desktop"_s, desktop ? 1 : 0},
                                                  {u":mail"_s, mails ? u"wait"_s : u"none"_s},
                                                  {u":operation"_s, operation != 0 ? QVariant(operation) : QVariant(QMetaType::fromType<qint64>())}});
    if (!id)
        return fail(id.error());
    if (auto told = feed(to); !told)
        return fail(told.error());
    receipt.notification = id->toInt();
    return mails && !chosen->digestHour ? std::optional(receipt) : std::nullopt;
}

Result<void> NotificationRepository::feed(UserId of)
{
    return doneOr(m_connection.execute(kFeed, {{u":user"_s, of}}));
}

Result<void> NotificationRepository::putLetter(qint32 notification, const OutboxDraft &letter)
{
    if (!m_connection.isSqlite())
        return doneOr(m_connection.scalar(kMail, {{u":id"_s, notification}, {u":mail"_s, textOf(served(letter))}}));
    const auto put = OutboxRepository(m_connection).add(letter);
    return put ? doneOr(m_connection.execute(kPut, {{u":id"_s, notification}})) : fail(put.error());
}

Result<void> NotificationRepository::tellOfFailures(const QList<int> &messages, const QDateTime &at)
{
    if (messages.isEmpty())
        return {};
    const auto failed = rowList(m_connection, kFailed.arg(numberList(messages)), {}, [](const Statement &row) {
        return std::pair(row.integer(0), row.integer(1));
    });
    if (!failed)
        return fail(failed.error());
    for (const auto &[message, author] : *failed) { // nobody's deed; a letter about it goes by the clock
        const auto told = put({notificationtype::kMessageFailed, {}, u"outbox"_s, {message}, {}}, author, 0, 0, at);
        if (!told)
            return fail(told.error());
    }
    return {};
}

Result<QList<Notification>> NotificationRepository::list(const NotificationQuery &query, UserId of)
{
    QString conditions;
    QList<Bind> binds{{u":user"_s, of}};
    if (query.unreadOnly)
        conditions += u" AND n.read_at IS NULL"_s;
    if (query.after == 0)
        conditions += u" AND n.shown = 1"_s;
    if (query.before != 0)
        conditions += u" AND n.id < %1"_s.arg(query.before);
    if (query.after != 0)
        conditions += u" AND n.id > %1"_s.arg(query.after);
    if (!query.group.isEmpty()) {
        QStringList keys{u"''"_s};
        for (const NotificationType &type : notificationTypes()) {
            if (query.group == QLatin1StringView(type.group))
                keys << u"'%1'"_s.arg(QLatin1StringView(type.key)); // keys of ours: nothing to escape
        }
        conditions += u" AND n.type IN (%1)"_s.arg(keys.join(u", "_s));
    }
    return rowList(m_connection, kList.arg(conditions).arg(std::clamp(query.limit, 1, 500)), binds, notificationIn);
}

Result<int> NotificationRepository::unread(UserId of)
{
    const auto n = m_connection.scalar(kUnread, {{u":user"_s, of}});
    return n ? Result<int>(n->toInt()) : fail(n.error());
}

Result<std::pair<int, qint32>> NotificationRepository::unreadAndNewest(UserId of)
{
    auto row = m_connection.query(kUnreadAndNewest, {{u":user"_s, of}, {u":same"_s, of}});
    if (!row)
        return fail(row.error());
    return row->next() ? std::pair(row->integer(0), qint32(row->integer(1))) : std::pair(0, qint32(0));
}

Result<void> NotificationRepository::markRead(const QList<qint32> &ids, UserId of, const QDateTime &at)
{
    if (!m_connection.isSqlite())
        return doneOr(m_connection.scalar(kServedRead, {{u":ids"_s, ids.isEmpty() ? QVariant(QMetaType::fromType<QString>())
                                                                                  : QVariant(u"{%1}"_s.arg(numberList(ids)))},
                                                        {u":by"_s, orNull(of)}}));
    const QString which = ids.isEmpty() ? QString() : u" AND id IN (%1)"_s.arg(numberList(ids));
    const auto done = m_connection.execute(kRead + which, {{u":at"_s, timestampToColumn(at)}, {u":user"_s, of}});
    return done && *done > 0 ? feed(of) : doneOr(done);
}

Result<NotificationChoices> NotificationRepository::choices(UserId of)
{
    auto row = m_connection.query(kChoices, {{u":user"_s, of}});
    if (!row)
        return fail(row.error());
    NotificationChoices choices;
    if (row->next()) {
        choices.cells = objectOf(row->text(0));
        if (!row->isNull(1))
            choices.digestHour = row->integer(1);
    }
    return choices;
}

Result<void> NotificationRepository::storeChoices(const NotificationChoices &choices, UserId of)
{
    const QVariant hour = choices.digestHour ? QVariant(*choices.digestHour) : QVariant(QMetaType::fromType<int>());
    if (!m_connection.isSqlite())
        return doneOr(m_connection.scalar(kServedChoose, {{u":cells"_s, textOf(choices.cells)}, {u":hour"_s, hour}, {u":by"_s, orNull(of)}}));
    const auto done = m_connection.execute(kChoose, {{u":user"_s, of}, {u":cells"_s, textOf(choices.cells)}, {u":hour"_s, hour}});
    return done ? feed(of) : fail(done.error());
}

Result<QList<DueNotification>> NotificationRepository::dueLetters(int hour, const QDate &today)
{
    auto due = rowList(m_connection, m_connection.isSqlite() ? kDue : kServedDue, {{u":hour"_s, hour}, {u":today"_s, today.toString(Qt::ISODate)}},
                       [](const Statement &row) {
                           DueNotification one;
                           one.notification.id = row.integer(0);
                           one.user = row.integer(1);
                           one.to = {row.text(2), row.text(3)};
                           one.language = languageFromCode(row.text(4));
                           one.notification.type = row.text(5);
                           one.notification.actor = row.text(6);
                           one.notification.kind = row.text(7);
                           one.notification.record = row.integer(8);
                           one.notification.title = row.text(9);
                           one.notification.facts = objectOf(row.text(10));
                           one.notification.at = timestampFromColumn(row.value(11));
                           return one;
                       });
    if (!due || !m_connection.isSqlite())
        return due;
    for (DueNotification &one : *due) { // as a server's function does
        Notification &told = one.notification;
        if (told.record == 0 || told.kind == "transfer"_L1 || told.kind == "thread"_L1)
            continue;
        const auto seen = told.kind == "outbox"_L1 ? Result<QList<RecordId>>(QList<RecordId>{told.record})
                                                   : seenBy(one.user, {told.type, {}, told.kind, {told.record}, {}});
        const auto names = seen ? titles(told.kind, *seen) : fail(seen.error());
        if (!names)
            return fail(names.error());
        told.title = names->value(told.record);
    }
    return due;
}

Result<void> NotificationRepository::putDueLetter(const QList<qint32> &ids, const QDate &today, const OutboxDraft &letter)
{
    const QString day = today.toString(Qt::ISODate);
    if (!m_connection.isSqlite())
        return doneOr(m_connection.scalar(kServedLetter, {{u":ids"_s, u"{%1}"_s.arg(numberList(ids))},
                                                          {u":today"_s, day},
                                                          {u":mail"_s, textOf(served(letter))}}));
    if (auto put = OutboxRepository(m_connection).add(letter); !put)
        return fail(put.error());
    const auto digested = m_connection.execute(kDigested.arg(numberList(ids)), {{u":today"_s, day}});
    return digested ? doneOr(m_connection.execute(kLettered.arg(numberList(ids)))) : fail(digested.error());
}

/// As application_deliver() of a server: nobody is told of what is one's own.
Result<void> NotificationRepository::tellOfPublication(const Publication &publication, UserId to, const QDateTime &at)
{
    if (to == publication.owner.id)
        return {};
    const QString type = isPoll(publication.type) ? notificationtype::kPoll : notificationtype::kAnnouncement;
    const auto told = put({type, {}, u"publication"_s, {publication.id}, {}}, to, publication.owner.id, 0, at);
    return told ? Result<void>() : fail(told.error());
}

Result<void> NotificationRepository::remindOfPoll(const Publication &publication, UserId to, UserId by, const QDateTime &at)
{
    const auto told = put({notificationtype::kPollReminder, {}, u"publication"_s, {publication.id}, {}}, to, by, 0, at);
    return told ? Result<void>() : fail(told.error());
}

Result<QHash<RecordId, QString>> NotificationRepository::titles(const QString &kind, const QList<RecordId> &ids)
{
    QHash<RecordId, QString> titles;
    if (ids.isEmpty())
        return titles;
    const QString sql = kind == "outbox"_L1 ? u"SELECT id, coalesce(to_name, to_address) FROM outbox WHERE id IN (%1)"_s
                                            : u"SELECT id, title FROM "_s + kind + u" WHERE id IN (%1)"_s;
    const auto done = eachRow(m_connection, sql.arg(numberList(ids)), {}, [&](const Statement &row) { titles.insert(row.integer(0), row.text(1)); });
    return done ? Result<QHash<RecordId, QString>>(titles) : fail(done.error());
}

Result<QHash<qint32, QString>> NotificationRepository::noteTexts(const QList<qint32> &ids)
{
    QHash<qint32, QString> texts;
    if (ids.isEmpty())
        return texts;
    const auto done = eachRow(m_connection, u"SELECT id, text FROM note WHERE removed = 0 AND id IN (%1)"_s.arg(numberList(ids)), {},
                              [&](const Statement &row) { texts.insert(row.integer(0), row.text(1)); });
    return done ? Result<QHash<qint32, QString>>(texts) : fail(done.error());
}

} // namespace effectif::storage
