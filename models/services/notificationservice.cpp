// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/notificationservice.h"

#include "models/domain/mailaddress.h"
#include "models/domain/mentions.h"
#include "models/services/access.h"
#include "models/services/notificationletter.h"
#include "models/services/operationrun.h"
#include "models/services/outboxservice.h"
#include "models/services/publicationservice.h"
#include "models/storage/accountrepository.h"
#include "models/storage/connection.h"
#include "models/storage/notificationrepository.h"
#include "models/storage/publicationrepository.h"
#include "models/storage/threadrepository.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
const auto kThread = u"thread"_s;
constexpr int kExcerpt = 160;
constexpr int kStaleDays = 3; ///< a letter about what happened is of no use later

bool isTable(const QString &kind)
{
    return !kind.isEmpty() && kind != "transfer"_L1 && kind != kThread && kind != PublicationService::kKind && std::ranges::all_of(kind, [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'_'; });
}

tl::unexpected<Error> refuse(ErrorKind kind, const char *sentence)
{
    return fail(kind, QCoreApplication::translate("NotificationService", sentence));
}

storage::OutboxDraft draftOf(const Letter &letter, const MailAddress &to, const SendingRules &rules, const QDateTime &now)
{
    OutgoingMail mail = letter.toMail();
    mail.purpose = mailpurpose::kNotification;
    mail.to = to;
    mail.keepsQuiet = true;
    mail.expires = now.addDays(kStaleDays);
    return {mail, messageIdFor(mail.key, rules.from.address), {}, nextAllowed(rules.quiet, now), 0, now};
}
} // namespace

Result<void> NotificationService::tell(const NotificationEvent &event, qint64 operation)
{
    if (!notificationTypeOf(event.type))
        return fail(ErrorKind::Internal, QString(), u"a notification that no table knows: "_s + event.type);
    const QDateTime now = m_context.clock.now();
    storage::NotificationRepository repository(m_context.connection);
    const auto letters = repository.tell(event, m_context.user, operation, now);
    if (!letters || letters->isEmpty())
        return letters ? Result<void>() : fail(letters.error());
    OutboxService outbox(m_context);
    const auto office = outbox.officeName();
    const auto rules = office ? outbox.rules() : fail(office.error());
    if (!rules)
        return fail(rules.error());
    Notification told;
    told.type = event.type;
    told.actor = m_context.userName;
    told.kind = event.kind;
    told.facts = event.facts;
    told.at = now;
    if (event.records.size() == 1)
        told.record = event.records.first();
    else if (!event.records.isEmpty())
        told.facts.insert(notificationfact::kCount, static_cast<int>(event.records.size()));
    QList<Notification> one{told};
    if (auto named = name(one); !named)
        return named;
    for (const storage::NotificationReceipt &receipt : *letters) {
        storage::OutboxDraft draft = draftOf(notificationLetter(one, receipt.to.name, receipt.language, *office, rules->quiet.timeZone()), receipt.to, *rules, now);
        draft.mail.kind = event.kind;
        draft.mail.record = told.record;
        if (auto put = repository.putLetter(receipt.notification, draft); !put)
            return put;
    }
    return {};
}

Result<QList<Notification>> NotificationService::list(const NotificationQuery &query)
{
    auto found = storage::NotificationRepository(m_context.connection).list(query, m_context.user);
    if (!found)
        return found;
    const auto named = name(*found);
    return named ? found : fail(named.error());
}

/// Names what is seen now; what is not seen any more leads nowhere.
Result<void> NotificationService::name(QList<Notification> &notifications)
{
    storage::NotificationRepository repository(m_context.connection);
    QHash<QString, QList<RecordId>> records;
    QList<qint32> notes;
    for (const Notification &one : std::as_const(notifications)) {
        if (one.record != 0 && isTable(one.kind))
            records[one.kind].append(one.record);
        if (const int note = one.facts.value(notificationfact::kNote).toInt(); note != 0)
            notes.append(note);
    }
    QHash<QString, QHash<RecordId, QString>> titles;
    for (auto it = records.cbegin(); it != records.cend(); ++it) {
        const auto seen = it.key() == OutboxService::kKind ? Result<QList<RecordId>>(*it) : access::seen(m_context, it.key(), *it);
        const auto named = seen ? repository.titles(it.key(), *seen) : fail(seen.error());
        if (!named)
            return fail(named.error());
        titles.insert(it.key(), *named);
    }
    const auto texts = repository.noteTexts(notes);
    if (!texts)
        return fail(texts.error());
    if (auto named = nameThreads(notifications); !named)
        return named;
    if (auto named = namePublications(notifications); !named)
        return named;
    for (Notification &one : notifications) {
        if (one.kind == kThread || one.kind == PublicationService::kKind)
            continue;
        one.title = titles.value(one.kind).value(one.record);
        if (one.title.isEmpty() && one.kind != "transfer"_L1)
            one.record = 0;
        else
            one.excerpt = withoutMarkup(texts->value(one.facts.value(notificationfact::kNote).toInt())).simplified();
        if (one.excerpt.size() > kExcerpt)
            one.excerpt = one.excerpt.left(kExcerpt - 1).trimmed() + u'…';
    }
    return {};
}

/// A conversation that one has left leads nowhere, and what was taken back is not read here either.
Result<void> NotificationService::nameThreads(QList<Notification> &notifications)
{
    QList<ThreadId> threads;
    QList<MessageId> messages;
    for (const Notification &one : std::as_const(notifications)) {
        if (one.kind != kThread || one.record == 0)
            continue;
        threads.append(one.record);
        messages.append(one.facts.value(notificationfact::kMessage).toInt());
    }
    storage::ThreadRepository repository(m_context.connection, m_context.user);
    const auto names = repository.names(threads);
    const auto texts = names ? repository.texts(messages) : fail(names.error());
    if (!texts)
        return fail(texts.error());
    for (Notification &one : notifications) {
        if (one.kind != kThread)
            continue;
        one.title = names->value(one.record);
        one.excerpt = messageLine(texts->value(one.facts.value(notificationfact::kMessage).toInt()), kExcerpt);
        if (!names->contains(one.record))
            one.record = 0;
    }
    return {};
}

/// One that was withdrawn, or is somebody else's by now, leads nowhere.
Result<void> NotificationService::namePublications(QList<Notification> &notifications)
{
    QList<PublicationId> ids;
    for (const Notification &one : std::as_const(notifications)) {
        if (one.kind == PublicationService::kKind)
            ids.append(one.record);
    }
    const auto titles = storage::PublicationRepository(m_context.connection).titles(ids);
    if (!titles)
        return fail(titles.error());
    for (Notification &one : notifications) {
        if (one.kind != PublicationService::kKind)
            continue;
        one.title = titles->value(one.record).in(m_context.language);
        if (!titles->contains(one.record))
            one.record = 0;
    }
    return {};
}

Result<int> NotificationService::unread()
{
    return storage::NotificationRepository(m_context.connection).unread(m_context.user);
}

Result<std::pair<int, qint32>> NotificationService::unreadAndNewest()
{
    return storage::NotificationRepository(m_context.connection).unreadAndNewest(m_context.user);
}

Result<void> NotificationService::markRead(const QList<qint32> &ids)
{
    if (ids.isEmpty())
        return {};
    return storage::NotificationRepository(m_context.connection).markRead(ids, m_context.user, m_context.clock.now());
}

Result<void> NotificationService::markAllRead()
{
    return storage::NotificationRepository(m_context.connection).markRead({}, m_context.user, m_context.clock.now());
}

Result<NotificationChoices> NotificationService::choices()
{
    return storage::NotificationRepository(m_context.connection).choices(m_context.user);
}

Result<void> NotificationService::storeChoices(const NotificationChoices &choices)
{
    return storage::NotificationRepository(m_context.connection).storeChoices(choices, m_context.user);
}

Result<void> NotificationService::test(NotifyChannel channel)
{
    return runOperation(m_context, {QUuid::createUuid(), u"notification_test"_s, kKind, 0}, [&](qint64 operation) {
        return channel == NotifyChannel::Mail ? testMail() : tell({notificationtype::kTest, {}, {}, {}, {}}, operation);
    });
}

Result<void> NotificationService::testMail()
{
    storage::AccountRepository accounts(m_context.connection);
    const auto account = m_context.connection.isAccount() ? accounts.mine() : accounts.load(m_context.user);
    OutboxService outbox(m_context);
    const auto office = account ? outbox.officeName() : fail(account.error());
    const auto leaves = office ? outbox.canSend() : fail(office.error());
    if (!leaves)
        return fail(leaves.error());
    if (!*account || (*account)->email.isEmpty())
        return refuse(ErrorKind::Invalid, QT_TRANSLATE_NOOP("NotificationService", "Effectif knows no e-mail address of yours: there are no accounts here. Notifications reach you in the application."));
    if (!*leaves)
        return refuse(ErrorKind::Unavailable, QT_TRANSLATE_NOOP("NotificationService", "No computer of this office sends messages yet. An administrator sets one up in Administration > "
                                                                                       "Sending messages."));
    OutgoingMail mail = testLetter((*account)->name, (*account)->language, *office).toMail();
    mail.purpose = mailpurpose::kTest;
    mail.to = {(*account)->name, (*account)->email};
    mail.expires = m_context.clock.now().addDays(1);
    const auto put = outbox.add(mail);
    return put ? Result<void>() : fail(put.error());
}

Result<void> NotificationService::mailDue()
{
    OutboxService outbox(m_context);
    const auto office = outbox.officeName();
    const auto rules = office ? outbox.rules() : fail(office.error());
    if (!rules)
        return fail(rules.error());
    const QDateTime now = m_context.clock.now();
    const QDateTime there = now.toTimeZone(rules->quiet.timeZone());
    storage::NotificationRepository repository(m_context.connection);
    const auto due = repository.dueLetters(there.time().hour(), there.date());
    if (!due)
        return fail(due.error());
    for (qsizetype i = 0; i < due->size();) {
        const storage::DueNotification &first = due->at(i);
        QList<Notification> together;
        QList<qint32> ids;
        for (; i < due->size() && due->at(i).user == first.user; ++i) {
            together.append(due->at(i).notification);
            ids.append(due->at(i).notification.id);
        }
        const Letter letter = notificationLetter(together, first.to.name, first.language, *office, rules->quiet.timeZone());
        if (auto put = repository.putDueLetter(ids, there.date(), draftOf(letter, first.to, *rules, now)); !put)
            return put;
    }
    return {};
}

} // namespace effectif
