// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/smtpaccount.h"
#include "models/gateways/mailgateway.h"

#include <curl/curl.h>

#include <atomic>
#include <chrono>

namespace effectif::gateways {

/// One try at one message: how far it came and what the server said, as libcurl's callbacks tell it. Of SmtpGateway.
class SmtpTalk
{
public:
    /// What was asked of the server last.
    enum class Phase {
        Connecting, ///< nothing yet: it greets
        SigningIn,  ///< EHLO, STARTTLS, AUTH
        Command,    ///< MAIL, NOOP
        Recipient,
        Data, ///< the command; what follows it is the message
        Ended ///< the last line may have gone out
    };
    using Clock = std::chrono::steady_clock;
    struct Limits
    {
        Clock::time_point connect; ///< connected until then
        Clock::time_point last;    ///< the last line goes out until then, or not at all
        Clock::time_point end;     ///< nobody listens any more
    };

    SmtpTalk(QByteArray from, QByteArray to, QByteArray message, Limits limits, const std::atomic_bool &interrupted);

    const QByteArray &from() const { return m_from; } ///< empty: a probe
    const QByteArray &to() const { return m_to; }
    qsizetype size() const { return m_message.size(); }
    const Limits &limits() const { return m_limits; }
    bool hasBegun() const { return m_phase != Phase::Connecting && m_phase != Phase::SigningIn; } ///< with the message
    bool hasEnded() const { return m_phase == Phase::Ended; }

    /// From the first line on, over another connection, which has to be there by `connect`.
    void restart(Clock::time_point connect);
    /// Has libcurl tell everything to this talk, which must outlive the transfer.
    void attach(CURL *curl);
    /// What came of it, with a sentence for people where the server said nothing.
    MailVerdict verdict(CURLcode outcome, const SmtpAccount &account) const;
    /// The verdict of what was stopped in time.
    static MailVerdict interrupted();
    /// What the server said, if it is about the account, was said of this recipient or this content.
    bool mayBeMessages() const { return m_code != 421 && (hasEnded() || m_phase == Phase::Recipient || m_phase == Phase::Data); }
    /// The server was done with this connection: another one may do.
    bool wantsAnother() const;

private:
    static size_t onRead(char *buffer, size_t size, size_t count, void *talk);
    static int onLine(CURL *curl, curl_infotype type, char *data, size_t size, void *talk);
    static int onProgress(void *talk, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
    void hear(QByteArrayView line);
    void note(QByteArrayView command);
    bool mustStop();
    MailVerdict refusal() const;

    CURL *m_curl = nullptr;
    QByteArray m_from;
    QByteArray m_to;
    QByteArray m_message;
    Limits m_limits;
    const std::atomic_bool &m_interrupted;
    Clock::time_point m_ended;

    Phase m_phase = Phase::Connecting;
    qsizetype m_sent = 0;
    int m_code = 0;     ///< of the answer to what was asked last; 0: none yet
    QByteArray m_text;  ///< of that answer
    bool m_isOpen = false; ///< the answer has more lines
    bool m_isOver = false; ///< libcurl takes its leave
    bool m_isLate = false; ///< gave up because of a limit
};

} // namespace effectif::gateways
