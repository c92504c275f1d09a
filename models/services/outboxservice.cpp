// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/outboxservice.h"

#include "models/domain/mailaddress.h"
#include "models/services/access.h"
#include "models/services/companyservice.h"
#include "models/services/mailseal.h"
#include "models/services/operationrun.h"
#include "models/storage/connection.h"
#include "models/storage/directoryrepository.h"
#include "models/storage/outboxrepository.h"
#include "models/storage/senderrepository.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
const auto kRules = u"sending_rules"_s;
constexpr int kSubjectLength = 1000;
constexpr int kNameLength = 200;
constexpr qsizetype kTextLength = 2'000'000;
constexpr qsizetype kPartsSize = 20 * 1024 * 1024; ///< what most mail servers take, as Base64 makes a third more of it

QString say(const char *text)
{
    return QCoreApplication::translate("OutboxService", text);
}

tl::unexpected<Error> refuse(ErrorKind kind, const char *sentence, const QString &field = {})
{
    return fail(kind, say(sentence), {}, field);
}

bool hasControls(const QString &text)
{
    static const QRegularExpression kControls(u"[\\x{0}-\\x{1f}\\x{7f}-\\x{9f}\\x{2028}\\x{2029}]"_s);
    return text.contains(kControls);
}

/// As it may be stored.
Result<OutgoingMail> checked(OutgoingMail mail)
{
    qsizetype size = 0;
    for (const MailPart &part : mail.parts)
        size += part.bytes.size();
    if (mail.key.isNull() || mail.purpose.isEmpty())
        return fail(ErrorKind::Internal, u"a message without key or purpose"_s);
    const auto address = checkMailAddress(mail.to.address);
    if (!address)
        return fail(address.error().kind, address.error().message, address.error().detail, u"to"_s);
    mail.to = {headerLine(mail.to.name, kNameLength).trimmed(), *address};
    if (mail.subject.trimmed().isEmpty() || mail.subject.size() > kSubjectLength || hasControls(mail.subject))
        return refuse(ErrorKind::Invalid, QT_TRANSLATE_NOOP("OutboxService", "Type a subject, in one line of at most 1,000 characters."), u"subject"_s);
    if (mail.text.trimmed().isEmpty() || mail.text.size() > kTextLength || mail.html.size() > kTextLength)
        return refuse(ErrorKind::Invalid, QT_TRANSLATE_NOOP("OutboxService", "The message has no text, or one that is too long."), u"text"_s);
    if (size > kPartsSize)
        return refuse(ErrorKind::Invalid, QT_TRANSLATE_NOOP("OutboxService", "The files of this message are larger than 20 MB in all. Leave some out."), u"parts"_s);
    return mail;
}
} // namespace

Result<int> OutboxService::add(const OutgoingMail &given)
{
    const auto sound = checked(given);
    if (!sound)
        return fail(sound.error());
    const OutgoingMail &mail = *sound;
    const auto office = rules();
    if (!office)
        return fail(office.error());
    const QDateTime now = m_context.clock.now();
    storage::OutboxDraft draft{mail, messageIdFor(mail.key, office->from.address), {}, now, m_context.user, now};
    if (mail.keepsQuiet)
        draft.notBefore = nextAllowed(office->quiet, now);
    if (mail.isSecret) {
        const auto sender = storage::SenderRepository(m_context.connection).state(now);
        if (!sender)
            return fail(sender.error());
        if (sender->publicKey.isEmpty())
            return refuse(ErrorKind::Unavailable, QT_TRANSLATE_NOOP("OutboxService", "No computer of this office sends messages yet. Set one up in Administration > "
                                                                                     "Sending messages, or hand the code over yourself."));
        const auto sealed = mailseal::seal({mail.text, mail.html}, sender->publicKey);
        if (!sealed)
            return fail(ErrorKind::Internal, u"a public key that is none"_s);
        draft.mail.text = *sealed;
        draft.mail.html.clear();
        draft.sealedFor = sender->publicKey;
    }
    return storage::OutboxRepository(m_context.connection).add(draft);
}

Result<bool> OutboxService::canSend()
{
    const auto sender = storage::SenderRepository(m_context.connection).state(m_context.clock.now());
    return sender ? Result<bool>(!sender->publicKey.isEmpty()) : fail(sender.error());
}

Result<QList<OutboxEntry>> OutboxService::list(const OutboxQuery &query)
{
    return storage::OutboxRepository(m_context.connection).list(query, seenOf());
}

Result<OutboxEntry> OutboxService::entry(int id)
{
    const auto found = storage::OutboxRepository(m_context.connection).load(id, seenOf());
    if (!found)
        return fail(found.error());
    if (!*found)
        return refuse(ErrorKind::NotFound, QT_TRANSLATE_NOOP("OutboxService", "There is no such message (any more)."));
    return **found;
}

Result<void> OutboxService::act(const QString &what, const std::function<Result<void>()> &write)
{
    return runAndTell(m_context, {QUuid::createUuid(), what, kKind, 0}, kKind, [&](qint64) { return write(); });
}

Result<void> OutboxService::retry(int id)
{
    return act(u"outbox_retry"_s, [&]() -> Result<void> {
        const auto before = entry(id);
        if (!before)
            return fail(before.error());
        const auto done = storage::OutboxRepository(m_context.connection).retry(id, m_context.clock.now());
        if (!done || *done)
            return done ? Result<void>() : fail(done.error());
        if (before->state == OutboxState::Refused || before->state == OutboxState::Waiting)
            return refuse(ErrorKind::Invalid, QT_TRANSLATE_NOOP("OutboxService", "What this message says holds no more, or is gone: make it anew, for an account with a "
                                                                                 "new code."));
        return refuse(ErrorKind::Conflict, QT_TRANSLATE_NOOP("OutboxService", "This message is on its way, or was sent already."));
    });
}

Result<void> OutboxService::withdraw(int id)
{
    return act(u"outbox_withdraw"_s, [&]() -> Result<void> {
        const auto before = entry(id);
        if (!before)
            return fail(before.error());
        const auto done = storage::OutboxRepository(m_context.connection).withdraw(id, m_context.clock.now());
        if (!done || *done)
            return done ? Result<void>() : fail(done.error());
        return refuse(ErrorKind::Conflict, QT_TRANSLATE_NOOP("OutboxService", "This message is on its way, was sent, or was taken back already."));
    });
}

Result<SendingStatus> OutboxService::status()
{
    const QDateTime now = m_context.clock.now();
    const bool all = m_context.rights.isAdministrator() || m_context.rights.has(capability::kSender);
    const auto sender = storage::SenderRepository(m_context.connection).state(now);
    auto status = sender ? storage::OutboxRepository(m_context.connection).counts(all ? 0 : m_context.user, now) : fail(sender.error());
    if (!status)
        return status;
    status->sender = sender->machine;
    status->isAlive = sender->isAlive;
    status->seen = sender->seen;
    status->trouble = sender->trouble;
    return status;
}

Result<void> OutboxService::retire(const QByteArray &publicKey)
{
    if (m_context.hasAccount && !m_context.rights.has(capability::kSender))
        return refuse(ErrorKind::Denied, QT_TRANSLATE_NOOP("OutboxService", "This account may not send the messages of the office."));
    return storage::SenderRepository(m_context.connection).retire(mailseal::keyText(publicKey));
}

Result<SendingRules> OutboxService::rules()
{
    const auto text = storage::DirectoryRepository(m_context.connection).setting(kRules);
    return text ? Result<SendingRules>(SendingRules::fromText(text->value_or(QString()))) : fail(text.error());
}

Result<QString> OutboxService::officeName()
{
    const auto company = CompanyService(m_context).profile();
    const auto office = company ? rules() : fail(company.error());
    if (!office)
        return fail(office.error());
    const DatabaseUrl &url = m_context.connection.url();
    for (const QString &known : {company->name, office->from.name.simplified()}) {
        if (!known.isEmpty())
            return known;
    }
    return url.engine == DatabaseUrl::Engine::PostgreSql ? url.name : url.displayName();
}

Result<void> OutboxService::storeRules(const SendingRules &given)
{
    if (auto may = access::administrator(m_context); !may)
        return may;
    SendingRules rules = given;
    for (MailAddress *one : {&rules.from, &rules.replyTo}) {
        one->name = headerLine(one->name, kNameLength).simplified();
        one->address = one->address.trimmed();
        if (one->address.isEmpty() && one == &rules.replyTo)
            continue;
        const auto address = checkMailAddress(one->address);
        if (!address)
            return fail(address.error().kind, address.error().message, address.error().detail, one == &rules.from ? u"from"_s : u"reply_to"_s);
        one->address = *address;
    }
    return act(u"sending_rules"_s,
               [&] { return storage::DirectoryRepository(m_context.connection).storeSetting(kRules, rules.toText()); });
}

} // namespace effectif
