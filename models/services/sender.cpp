// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sender.h"

#include "models/domain/mailreason.h"
#include "models/gateways/mailgateway.h"
#include "models/services/mailseal.h"
#include "models/services/outboxservice.h"
#include "models/services/races.h"
#include "models/storage/connection.h"
#include "models/storage/senderrepository.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSysInfo>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;
using gateways::MailVerdict;

namespace {
constexpr int kIdleMs = 2'000;       ///< a code that somebody waits for leaves at once
constexpr int kElsewhereMs = 15'000; ///< for a machine that may die
constexpr int kFirstPauseMs = 5'000;
constexpr int kLongestPauseMs = 300'000;
constexpr int kLongestLease = 600;   ///< seconds; a server grants no longer one
constexpr int kLongestWait = 14 * 86'400; ///< seconds that a message waits before it is looked at again
constexpr int kMarginSeconds = 5; ///< clocks differ, and a report takes its time

/// Two programs of one machine are two, and so are two runs of one program: none may take for its own what another one has
/// under way.
QString holderOf(const QUuid &machine)
{
    return QUuid::createUuidV5(machine, QUuid::createUuid().toString()).toString(QUuid::WithoutBraces);
}

/// What everybody may know of what a mail server said: it likes to name whom it talks of.
QString withoutAddresses(QString text)
{
    static const QRegularExpression kAddress(u"\\S+@\\S+"_s);
    return text.replace(kAddress, u"…"_s);
}

qsizetype sizeOf(const gateways::MailLetter &letter)
{
    qsizetype size = letter.text.size() + letter.html.size();
    for (const MailPart &part : letter.parts)
        size += part.bytes.size();
    return size;
}

/// The database will not take it, today or tomorrow: it is no reason to stop everything else.
bool isHopeless(const Error &error)
{
    return error.kind == ErrorKind::Invalid || error.kind == ErrorKind::Internal;
}

/// As if nobody had taken it.
storage::OutboxReport givenBack(const storage::OutboxClaim &claim)
{
    return {claim.id, OutboxState::Waiting, 0, {}, 0, false};
}

QString machineName()
{
    const QString name = QSysInfo::machineHostName().simplified().left(200);
    return name.isEmpty() ? u"?"_s : name;
}
} // namespace

/// A message under way.
struct Sender::Task
{
    storage::OutboxClaim claim;
    storage::OutboxReport report;
    QElapsedTimer time;
};

struct Sender::Reports
{
    QList<storage::OutboxReport> list;
};

Sender::Sender(ServiceContext &context, gateways::MailGateway &gateway, const SenderSetup &setup)
    : m_context(&context)
    , m_gateway(gateway)
    , m_setup(setup)
    , m_holder(holderOf(setup.machine))
    , m_publicKey(mailseal::keyText(setup.keys.publicKey))
    , m_unreported(std::make_unique<Reports>())
{
}

Sender::~Sender() = default;

int Sender::backOff(int tries)
{
    static constexpr int kMinutes[] = {1, 2, 5, 15, 60};
    return 60 * kMinutes[std::clamp<int>(tries - 1, 0, int(std::size(kMinutes)) - 1)];
}

void Sender::interrupt()
{
    m_interrupted = true;
    m_gateway.interrupt();
}

Result<void> Sender::leave()
{
    if (auto told = reportAgain(); !told)
        return told;
    if (m_until <= now())
        return {};
    m_until = {};
    m_mayBeTroubled = true;
    return storage::SenderRepository(m_context->connection).leave(m_holder, now());
}

Result<bool> Sender::lease(SenderRound &round, int needed)
{
    if (m_context->hasAccount && !m_context->rights.has(capability::kSender))
        return fail(ErrorKind::Denied, QCoreApplication::translate("Sender", "This account may not send the messages of the office. An administrator "
                                                                             "allows it in Administration > Accounts."));
    const QDateTime asked = now();
    if (asked.secsTo(m_until) > std::max(m_leaseSeconds * 3 / 4, needed)) // as long as nothing is claimed or told, nothing is written
        return true;
    const int seconds = std::clamp(needed + 2 * kMarginSeconds, m_leaseSeconds, kLongestLease);
    const auto lease = untilNoRace(m_context->connection, [&] {
        return storage::SenderRepository(m_context->connection).lease(m_holder, machineName(), seconds, asked);
    });
    if (!lease)
        return fail(lease.error());
    round.machine = lease->machine;
    m_until = lease->mine ? asked.addSecs(seconds) : QDateTime();
    m_mayBeTroubled = m_mayBeTroubled || !lease->mine; // the other one may leave a trouble behind
    if (!lease->mine || lease->publicKey == m_publicKey)
        return lease->mine;
    const auto published = storage::SenderRepository(m_context->connection).publish(m_holder, m_publicKey, asked);
    return published ? Result<bool>(true) : fail(published.error());
}

Result<SenderRound> Sender::round()
{
    SenderRound round;
    if (auto told = reportAgain(); !told)
        return fail(told.error());
    const auto mine = lease(round);
    if (!mine)
        return fail(mine.error());
    if (!*mine) {
        round.outcome = SenderRound::Outcome::Elsewhere;
        round.againMs = kElsewhereMs;
        return round;
    }
    const auto rules = OutboxService(*m_context).rules();
    if (!rules)
        return fail(rules.error());
    if (rules->from.address.isEmpty())
        return pause(round, QCoreApplication::translate("Sender", "It is not said yet which address messages come from. Set it in "
                                                                  "Administration > Sending messages."));
    const auto claims = untilNoRace(m_context->connection, [&] {
        return storage::SenderRepository(m_context->connection).claim(m_holder, kAtOnce, now());
    });
    if (!claims) {
        m_until = {};
        return fail(claims.error());
    }
    if (claims->isEmpty())
        return idle(round);
    return work(*claims, *rules, round);
}

Result<SenderRound> Sender::work(const QList<storage::OutboxClaim> &claims, const SendingRules &rules, SenderRound round)
{
    round.outcome = SenderRound::Outcome::Worked;
    m_dropped = false;
    bool able = true;
    for (qsizetype i = 0; i < claims.size(); ++i) {
        Task task{claims.at(i), givenBack(claims.at(i)), {}};
        auto done = able && !m_interrupted && !m_dropped ? send(task, rules, round) : Result<bool>(able);
        able = done.value_or(false);
        const auto told = done ? conclude(task, round) : fail(done.error());
        if (told)
            continue;
        if (!done)
            m_unreported->list.append(task.report);
        for (qsizetype rest = i + 1; rest < claims.size(); ++rest) // nobody tried these: they are not uncertain
            m_unreported->list.append(givenBack(claims.at(rest)));
        return fail(told.error());
    }
    if (!m_until.isValid()) {
        round.outcome = SenderRound::Outcome::Elsewhere;
        round.againMs = kElsewhereMs;
        return round;
    }
    return able || m_interrupted ? round : pause(round, round.trouble);
}

/// What was in the way may be gone, although there is nothing to find it out with.
Result<SenderRound> Sender::idle(SenderRound round)
{
    round.againMs = kIdleMs;
    if (!m_mayBeTroubled)
        return round;
    storage::SenderRepository sender(m_context->connection);
    const auto state = sender.state(now());
    if (!state)
        return fail(state.error());
    if (!state->trouble.isEmpty()) {
        if (const MailVerdict verdict = m_gateway.probe(); verdict.kind != MailVerdict::Kind::Accepted)
            return m_interrupted ? round : pause(round, verdict.text);
        if (auto clear = sender.setTrouble(m_holder, {}, now()); !clear)
            return fail(clear.error());
    }
    m_mayBeTroubled = false;
    m_pauses = 0;
    return round;
}

Result<SenderRound> Sender::pause(SenderRound round, const QString &trouble)
{
    round.outcome = SenderRound::Outcome::Paused;
    round.trouble = withoutAddresses(trouble);
    round.againMs = int(std::min<qint64>(qint64(kFirstPauseMs) << std::min(m_pauses, 10), kLongestPauseMs));
    ++m_pauses;
    m_mayBeTroubled = true;
    const auto told = storage::SenderRepository(m_context->connection).setTrouble(m_holder, round.trouble, now());
    return told ? Result<SenderRound>(round) : fail(told.error());
}

Result<bool> Sender::send(Task &task, const SendingRules &rules, SenderRound &round)
{
    const OutgoingMail &mail = task.claim.mail;
    const auto mine = lease(round);
    if (!mine || !*mine)
        return mine;
    const QDateTime allowed = mail.keepsQuiet ? nextAllowed(rules.quiet, now()) : now();
    if (allowed > now().addSecs(1)) {
        task.report.again = int(std::min<qint64>(now().secsTo(allowed), kLongestWait));
        return true;
    }
    gateways::MailLetter letter{task.claim.messageId, rules.from, rules.replyTo, mail.to,       now(), mail.subject,
                                mail.text,            mail.html,  {},            mail.language, true};
    if (mail.isSecret) {
        const auto opened = mailseal::open(mail.text, m_setup.keys);
        if (!opened) {
            task.report.state = OutboxState::Refused;
            task.report.reason = mailreason::kSealed;
            return true;
        }
        letter.text = opened->text;
        letter.html = opened->html;
    }
    if (task.claim.parts > 0) {
        const auto parts = storage::SenderRepository(m_context->connection).parts(m_holder, task.claim.id);
        if (!parts)
            return fail(parts.error());
        letter.parts = *parts;
        const auto held = lease(round, int(gateways::patienceFor(sizeOf(letter)).count())); // what is large takes its time
        if (!held || !*held)
            return held;
    }
    task.time.start();
    const MailVerdict verdict = m_gateway.send(letter, m_until.addSecs(-std::min(kMarginSeconds, m_leaseSeconds / 4)));
    const bool cut = m_interrupted && (verdict.kind == MailVerdict::Kind::Unable || verdict.kind == MailVerdict::Kind::Deferred);
    if (cut)
        return true;
    if (verdict.kind == MailVerdict::Kind::Unable) {
        round.trouble = verdict.text;
        return false;
    }
    task.report.code = verdict.code;
    task.report.reason = verdict.text;
    task.report.tried = true;
    switch (verdict.kind) {
    case MailVerdict::Kind::Accepted:
        task.report.state = OutboxState::Sent;
        break;
    case MailVerdict::Kind::Refused:
        task.report.state = OutboxState::Refused;
        break;
    case MailVerdict::Kind::Uncertain:
        task.report.state = OutboxState::Uncertain;
        break;
    case MailVerdict::Kind::Deferred:
    case MailVerdict::Kind::Unable:
        break;
    }
    return true;
}

/// Counts, and says to the database what became of it.
Result<void> Sender::conclude(Task &task, SenderRound &round)
{
    storage::OutboxReport &report = task.report;
    const int tries = task.claim.tries + (report.tried ? 1 : 0);
    const bool again = report.state == OutboxState::Waiting || report.state == OutboxState::Uncertain;
    if (report.tried && again && tries >= storage::SenderRepository::kMostTries)
        report = {report.id, report.state, 0, mailreason::kGaveUp, -1, true}; // of what may be there nobody says that it is not
    else if (report.tried && again)
        report.again = backOff(tries);
    round.sent += report.state == OutboxState::Sent ? 1 : 0;
    const bool gaveUp = report.state == OutboxState::Waiting && report.again < 0;
    round.refused += report.state == OutboxState::Refused || gaveUp ? 1 : 0;
    round.uncertain += report.state == OutboxState::Uncertain ? 1 : 0;
    round.deferred += report.state == OutboxState::Waiting && !gaveUp ? 1 : 0;
    if (report.tried) { // a server answered
        m_pauses = 0;
        if (m_mayBeTroubled) {
            if (auto clear = storage::SenderRepository(m_context->connection).setTrouble(m_holder, {}, now()); clear)
                m_mayBeTroubled = false;
        }
    }
    if (m_log && (report.tried || report.state == OutboxState::Refused))
        m_log(u"message=%1 purpose=%2 state=%3 tries=%4 code=%5 ms=%6"_s.arg(
            QString::number(report.id), task.claim.mail.purpose, gaveUp ? u"refused"_s : outboxStateCode(report.state), QString::number(tries),
            QString::number(report.code), QString::number(task.time.isValid() ? task.time.elapsed() : 0)));
    return this->report(task);
}

Result<void> Sender::report(const Task &task)
{
    const auto told = untilNoRace(m_context->connection, [&] {
        return storage::SenderRepository(m_context->connection).report(m_holder, task.report, now());
    });
    if (told)
        return {};
    if (isHopeless(told.error())) {
        drop(task.report, told.error());
        return {};
    }
    m_unreported->list.append(task.report);
    return fail(told.error());
}

/// What the database does not take becomes uncertain when it is claimed again. Nothing else of this round is begun: only the first
/// message that was never told of counts as one that may have gone out.
void Sender::drop(const storage::OutboxReport &report, const Error &why)
{
    m_dropped = true;
    if (m_log)
        m_log(u"message=%1 report=refused why=%2"_s.arg(report.id).arg(why.message));
}

Result<void> Sender::reportAgain()
{
    while (!m_unreported->list.isEmpty()) {
        const auto told = untilNoRace(m_context->connection, [&] {
            return storage::SenderRepository(m_context->connection).report(m_holder, m_unreported->list.first(), now());
        });
        if (!told && !isHopeless(told.error()))
            return fail(told.error());
        const storage::OutboxReport first = m_unreported->list.takeFirst();
        if (!told)
            drop(first, told.error());
    }
    return {};
}

} // namespace effectif
