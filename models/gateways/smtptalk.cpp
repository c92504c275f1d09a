// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/gateways/smtptalk.h"

#include "models/domain/mailaddress.h"
#include "models/gateways/smtptrouble.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace effectif::gateways {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr qsizetype kText = 2'000;
/// Whoever interrupts waits so much longer for the answer to the last line: without it nobody knows what became of it.
constexpr auto kFarewell = 3s;

QString say(const char *text)
{
    return QCoreApplication::translate("SmtpGateway", text);
}
} // namespace

SmtpTalk::SmtpTalk(QByteArray from, QByteArray to, QByteArray message, Limits limits, const std::atomic_bool &interrupted)
    : m_from(std::move(from))
    , m_to(std::move(to))
    , m_message(std::move(message))
    , m_limits(limits)
    , m_interrupted(interrupted)
{
}

void SmtpTalk::restart(Clock::time_point connect)
{
    m_limits.connect = connect;
    m_phase = Phase::Connecting;
    m_sent = 0;
    m_code = 0;
    m_text.clear();
    m_isOpen = m_isOver = m_isLate = false;
}

void SmtpTalk::attach(CURL *curl)
{
    m_curl = curl;
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L); // what is said reaches onLine() alone, and is logged nowhere
    curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, &SmtpTalk::onLine);
    curl_easy_setopt(curl, CURLOPT_DEBUGDATA, this);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, &SmtpTalk::onProgress);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, this);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, &SmtpTalk::onRead);
    curl_easy_setopt(curl, CURLOPT_READDATA, this);
}

size_t SmtpTalk::onRead(char *buffer, size_t size, size_t count, void *self)
{
    auto *talk = static_cast<SmtpTalk *>(self);
    const qsizetype part = std::min(static_cast<qsizetype>(size * count), talk->m_message.size() - talk->m_sent);
    if (talk->m_sent + part == talk->m_message.size() && !talk->hasEnded()) {
        // libcurl sends the end of the message by itself, right behind its last bytes: from here on it may have gone out.
        if (Clock::now() > talk->m_limits.last || talk->m_interrupted) {
            talk->m_isLate = true;
            return CURL_READFUNC_ABORT;
        }
        talk->m_phase = Phase::Ended;
        talk->m_ended = Clock::now();
        talk->m_code = 0;
        talk->m_text.clear();
    }
    std::memcpy(buffer, talk->m_message.constData() + talk->m_sent, static_cast<size_t>(part));
    talk->m_sent += part;
    return static_cast<size_t>(part);
}

int SmtpTalk::onLine(CURL *, curl_infotype type, char *data, size_t size, void *self)
{
    auto *talk = static_cast<SmtpTalk *>(self);
    const QByteArrayView line(data, static_cast<qsizetype>(size));
    if (type == CURLINFO_HEADER_OUT)
        talk->note(line);
    else if (type == CURLINFO_HEADER_IN)
        talk->hear(line);
    return 0;
}

void SmtpTalk::note(QByteArrayView command)
{
    m_isOver = m_isOver || command.startsWith("QUIT"); // its answer is none to the message
    if (hasEnded() || m_isOver)
        return;
    if (command.startsWith("MAIL") || command.startsWith("NOOP"))
        m_phase = Phase::Command;
    else if (command.startsWith("RCPT"))
        m_phase = Phase::Recipient;
    else if (command.startsWith("DATA"))
        m_phase = Phase::Data;
    else
        m_phase = Phase::SigningIn;
    m_code = 0;
    m_text.clear();
}

/// "550-5.1.1 No such" goes on, "550 5.1.1 user" ends.
void SmtpTalk::hear(QByteArrayView line)
{
    const int code = line.first(std::min<qsizetype>(3, line.size())).toByteArray().toInt();
    if (code < 200 || code > 599 || m_isOver)
        return;
    if (!m_isOpen)
        m_text.clear();
    m_isOpen = line.size() > 3 && line[3] == '-';
    m_code = m_isOpen ? 0 : code;
    if (m_text.size() < kText)
        m_text += (m_text.isEmpty() ? "" : " ") + line.sliced(std::min<qsizetype>(4, line.size())).trimmed().toByteArray();
}

int SmtpTalk::onProgress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<SmtpTalk *>(self)->mustStop() ? 1 : 0;
}

bool SmtpTalk::mustStop()
{
    const auto now = Clock::now();
    if (hasEnded())
        return m_interrupted && now > m_ended + kFarewell;
    if (m_interrupted)
        return true;
    curl_off_t connected = 0; // there is no option for the connection alone: CURLOPT_CONNECTTIMEOUT counts the sign-in too
    curl_easy_getinfo(m_curl, CURLINFO_CONNECT_TIME_T, &connected);
    return m_phase == Phase::Connecting && connected == 0 && now > m_limits.connect;
}

bool SmtpTalk::wantsAnother() const
{
    const bool began = m_phase == Phase::Command || m_phase == Phase::Recipient || m_phase == Phase::Data;
    return began && (m_code == 0 || m_code == 421) && !m_isLate && !m_interrupted;
}

MailVerdict SmtpTalk::verdict(CURLcode outcome, const SmtpAccount &account) const
{
    using Kind = MailVerdict::Kind;
    const QString text = headerLine(QString::fromUtf8(m_text));
    if (m_code >= 200 && m_code < 300 && (hasEnded() || outcome == CURLE_OK))
        return {Kind::Accepted, m_code, text};
    if (hasBegun() && m_code >= 400)
        return refusal();
    if (hasEnded())
        return {Kind::Uncertain, m_code,
                say(QT_TRANSLATE_NOOP("SmtpGateway", "The mail server did not say whether it took the message. Effectif sends it again so that it "
                                                     "can be recognised."))};
    if (m_interrupted)
        return interrupted();
    if (m_isLate || (m_phase == Phase::Data && outcome == CURLE_OPERATION_TIMEDOUT))
        return {Kind::Deferred, 0,
                say(QT_TRANSLATE_NOOP("SmtpGateway", "The message could not be handed over in time. Effectif tries again by itself; fewer or smaller "
                                                     "files go faster."))};
    if (hasBegun())
        return {Kind::Deferred, 0,
                say(QT_TRANSLATE_NOOP("SmtpGateway", "The connection to the mail server broke off before the message was handed over. Effectif tries "
                                                     "again by itself."))};
    if (m_code >= 400)
        return {Kind::Unable, m_code, text};
    if (outcome == CURLE_LOGIN_DENIED && m_code == 334) // XOAUTH2's own way to say no; libcurl does not wait for the rest
        return {Kind::Unable, 535,
                say(QT_TRANSLATE_NOOP("SmtpGateway", "The mail server does not accept the sign-in any more. Sign in again in the settings for sending."))};
    return {Kind::Unable, 0, connectionTrouble(outcome, account)};
}

MailVerdict SmtpTalk::interrupted()
{
    return {MailVerdict::Kind::Deferred, 0,
            say(QT_TRANSLATE_NOOP("SmtpGateway", "Sending was interrupted. Effectif goes on by itself."))};
}

MailVerdict SmtpTalk::refusal() const
{
    using Kind = MailVerdict::Kind;
    const QString text = headerLine(QString::fromUtf8(m_text));
    const bool isLeaving = m_code == 421 && !hasEnded();
    const bool isEverybodys = m_phase == Phase::Command ? !concernsSize(m_code, text, size()) // all messages have the same sender
                                                        : isLeaving || concernsAccount(m_code, text);
    return {isEverybodys ? Kind::Unable : m_code < 500 ? Kind::Deferred : Kind::Refused, m_code, text};
}

} // namespace effectif::gateways
