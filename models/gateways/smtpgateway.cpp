// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/gateways/smtpgateway.h"

#include "models/domain/mailaddress.h"
#include "models/gateways/httpform.h"
#include "models/gateways/mailmime.h"
#include "models/gateways/smtptalk.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>
#include <QUrl>

#include <curl/curl.h>

#ifndef _WIN32
#include <sys/socket.h>
#endif

namespace effectif::gateways {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {
constexpr int kWrongSecret = 535; // RFC 4954

#ifdef _WIN32
constexpr int kReading = SD_RECEIVE;
#else
constexpr int kReading = SHUT_RD;
#endif

QString say(const char *text)
{
    return QCoreApplication::translate("SmtpGateway", text);
}

tl::unexpected<Error> unable(const char *text)
{
    return fail(ErrorKind::Unavailable, say(text));
}

/// "smtps://[::1]:465/[127.0.0.1]": behind the slash what EHLO tells of us, which is nothing.
QByteArray urlOf(const SmtpAccount &account)
{
    const bool isNumber = !QHostAddress(account.host).isNull();
    const QByteArray host = isNumber ? account.host.toLatin1() : QUrl::toAce(account.host);
    return QByteArray(account.security == SmtpAccount::Security::Tls ? "smtps" : "smtp") + "://"
        + (host.contains(':') ? "[" + host + "]" : host) + ":" + QByteArray::number(account.port) + "/%5B127.0.0.1%5D";
}

Result<QByteArray> fileContent(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unable(QT_TRANSLATE_NOOP("SmtpGateway", "The file with the mail server's certificates cannot be read. Choose it again."));
    return file.readAll();
}

milliseconds leftUntil(const QDateTime &until, milliseconds most)
{
    return until.isValid() ? std::min(most, milliseconds(QDateTime::currentDateTimeUtc().msecsTo(until))) : most;
}
} // namespace

/// What libcurl keeps: the connection lives in it, and goes with it.
struct SmtpGateway::Line
{
    CURL *curl = curl_easy_init();
    curl_slist *recipients = nullptr;
    QByteArray certificates; ///< must not move while a connection is made
    bool isOpen = false;     ///< it has a connection that can be used again

    Line() = default;
    Q_DISABLE_COPY_MOVE(Line)
    ~Line()
    {
        // libcurl says QUIT and would wait two minutes for the answer of a server that is stuck: it hears the end at once.
        curl_socket_t handle = CURL_SOCKET_BAD;
        if (curl_easy_getinfo(curl, CURLINFO_ACTIVESOCKET, &handle) == CURLE_OK && handle != CURL_SOCKET_BAD)
            shutdown(handle, kReading);
        curl_easy_cleanup(curl);
        curl_slist_free_all(recipients);
    }
};

SmtpGateway::SmtpGateway(SmtpAccount account, Secret secret, SmtpPatience patience)
    : m_account(std::move(account))
    , m_secret(std::move(secret))
    , m_patience(patience)
{
    startLibcurl();
    m_line = std::make_unique<Line>();
}

SmtpGateway::~SmtpGateway() = default;

void SmtpGateway::interrupt()
{
    m_interrupted = true;
}

MailVerdict SmtpGateway::send(const MailLetter &letter, const QDateTime &until)
{
    const auto from = envelopeAddress(letter.from.address);
    if (!from)
        return {MailVerdict::Kind::Unable, 0,
                say(QT_TRANSLATE_NOOP("SmtpGateway", "The sender's address is no e-mail address. Correct it in the settings for sending."))};
    const auto to = envelopeAddress(letter.to.address);
    const auto message = mimeMessage(letter);
    if (!to || !message)
        return {MailVerdict::Kind::Refused, 0, to ? message.error().message : to.error().message};

    const auto left = leftUntil(until, m_patience.whole + patienceFor(message->size()) - patienceFor(0));
    const auto now = SmtpTalk::Clock::now();
    if (left <= m_patience.answer || m_interrupted.exchange(false))
        return SmtpTalk::interrupted();
    SmtpTalk talk(*from, *to, *message, {now + m_patience.connect, now + left - m_patience.answer, now + left}, m_interrupted);
    const bool wasOpen = m_line->isOpen;
    MailVerdict verdict = transfer(talk);
    if (wasOpen && talk.wantsAnother()) { // the connection was kept, and the server is done with it
        talk.restart(SmtpTalk::Clock::now() + m_patience.connect);
        verdict = transfer(talk);
    }
    m_interrupted = false;
    if (verdict.kind == MailVerdict::Kind::Accepted)
        m_putBehind = m_heldUp = 0;
    else if (verdict.kind == MailVerdict::Kind::Unable && talk.mayBeMessages() && putBehind(letter.messageId))
        verdict.kind = MailVerdict::Kind::Deferred;
    return verdict;
}

/// Words about the account that a server has for a recipient may come from the recipient's own server: if they always were
/// Unable, one such message would hold up all others for ever. So the message that meets them is put behind the others, and
/// only another one that meets them too makes it the account's trouble. But then both may be of that sort: after as many
/// pauses as messages were put behind, this one is too, so that in the end each has its turn, and a day on which truly
/// nothing can go uses up few tries.
bool SmtpGateway::putBehind(const QString &messageId)
{
    if (m_putBehind > 0 && messageId == m_behind)
        return true;
    if (m_heldUp < m_putBehind) {
        ++m_heldUp;
        return false;
    }
    m_behind = messageId;
    ++m_putBehind;
    m_heldUp = 0;
    return true;
}

MailVerdict SmtpGateway::probe()
{
    const auto now = SmtpTalk::Clock::now();
    const auto end = now + m_patience.signIn;
    SmtpTalk talk({}, {}, {}, {now + m_patience.connect, end, end}, m_interrupted);
    m_line = std::make_unique<Line>(); // from the first step on
    const MailVerdict verdict = transfer(talk);
    m_interrupted = false;
    return verdict;
}

MailVerdict SmtpGateway::transfer(SmtpTalk &talk)
{
    const MailVerdict verdict = transferOnce(talk);
    if (verdict.code != kWrongSecret || talk.hasBegun() || !m_renew || !m_renew())
        return verdict;
    talk.restart(SmtpTalk::Clock::now() + m_patience.connect);
    return transferOnce(talk);
}

MailVerdict SmtpGateway::transferOnce(SmtpTalk &talk)
{
    if (auto ready = prepare(talk); !ready)
        return {MailVerdict::Kind::Unable, 0, ready.error().message};
    const CURLcode outcome = curl_easy_perform(m_line->curl);
    m_line->isOpen = outcome == CURLE_OK;
    // libcurl would take a connection again on which an answer did not come in time (tried): the late answer to one message
    // would count for the next.
    if (!m_line->isOpen)
        m_line = std::make_unique<Line>();
    return talk.verdict(outcome, m_account);
}

Result<void> SmtpGateway::prepare(SmtpTalk &talk)
{
    CURL *curl = m_line->curl;
    curl_easy_reset(curl); // the connection stays
    talk.attach(curl);
    if (!isHostName(m_account.host) && QHostAddress(m_account.host).isNull())
        return unable(QT_TRANSLATE_NOOP("SmtpGateway", "The name of the mail server is missing or is none. Correct it in the settings for sending."));
    curl_easy_setopt(curl, CURLOPT_URL, urlOf(m_account).constData());
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(m_patience.signIn.count()));
    const auto left = duration_cast<milliseconds>(talk.limits().end - SmtpTalk::Clock::now());
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(std::max(milliseconds(1), left).count()));
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(ceil<seconds>(std::max(milliseconds(1), left)).count()));
    if (auto secured = secure(); !secured)
        return secured;
    if (auto signedIn = signIn(); !signedIn)
        return signedIn;

    if (talk.from().isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "NOOP");
        curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
        return {};
    }
    curl_slist_free_all(m_line->recipients);
    m_line->recipients = curl_slist_append(nullptr, ("<" + talk.to() + ">").constData());
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, ("<" + talk.from() + ">").constData());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, m_line->recipients);
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(talk.size())); // told at MAIL (RFC 1870)
    return {};
}

Result<void> SmtpGateway::secure()
{
    CURL *curl = m_line->curl;
    if (isThisMachine(m_account.host))
        curl_easy_setopt(curl, CURLOPT_PROXY, ""); // ALL_PROXY would take it elsewhere, perhaps in the clear
    if (m_account.security == SmtpAccount::Security::None) {
        if (!isThisMachine(m_account.host))
            return unable(QT_TRANSLATE_NOOP("SmtpGateway", "Without encryption everybody on the way could read messages and password. Choose STARTTLS or "
                                                           "TLS."));
        return {};
    }
    curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl, CURLOPT_SSL_OPTIONS, static_cast<long>(CURLSSLOPT_NATIVE_CA)); // where the system has no file of them
    if (m_account.caFile.isEmpty())
        return {};
    if (m_line->certificates.isEmpty()) {
        const auto own = fileContent(m_account.caFile);
        if (!own)
            return fail(own.error());
        const char *system = curl_version_info(CURLVERSION_NOW)->cainfo; // beside them, not in their place
        m_line->certificates = *own + "\n" + (system ? fileContent(QString::fromLocal8Bit(system)).value_or(QByteArray()) : QByteArray());
    }
    curl_blob blob{m_line->certificates.data(), static_cast<size_t>(m_line->certificates.size()), CURL_BLOB_NOCOPY};
    curl_easy_setopt(curl, CURLOPT_CAINFO_BLOB, &blob);
    return {};
}

Result<void> SmtpGateway::signIn()
{
    if (m_account.signIn == SmtpAccount::SignIn::None)
        return {};
    const auto secret = m_secret ? m_secret() : Result<QString>();
    if (!secret)
        return fail(secret.error());
    CURL *curl = m_line->curl;
    curl_easy_setopt(curl, CURLOPT_SASL_IR, 1L);
    curl_easy_setopt(curl, CURLOPT_USERNAME, m_account.user.toUtf8().constData());
    if (m_account.signIn == SmtpAccount::SignIn::Password) {
        // Over TLS the plain ones are the safest: the others want a password that the server keeps readable.
        curl_easy_setopt(curl, CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN");
        curl_easy_setopt(curl, CURLOPT_PASSWORD, secret->toUtf8().constData());
    } else {
        curl_easy_setopt(curl, CURLOPT_LOGIN_OPTIONS, "AUTH=XOAUTH2");
        curl_easy_setopt(curl, CURLOPT_XOAUTH2_BEARER, secret->toUtf8().constData());
    }
    return {};
}

} // namespace effectif::gateways
