// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/smtpaccount.h"
#include "models/gateways/mailgateway.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>

namespace effectif::gateways {

class SmtpTalk;

/// How long a mail server may take.
struct SmtpPatience
{
    std::chrono::milliseconds connect{5'000};
    std::chrono::milliseconds signIn{20'000}; ///< connecting, encrypting and signing in together
    std::chrono::milliseconds whole{60'000};  ///< a small message; patienceFor() says what a large one has beyond
    std::chrono::milliseconds answer{5'000};  ///< what must be left of the time for the answer to the last line
};

/// Hands messages over to a mail server (RFC 5321), encrypted by STARTTLS or TLS with the server's certificate always verified
/// (system certificates and the account's file). Without encryption it talks to this very machine only. The connection is
/// kept between messages, and made anew when the server has closed it or wants no more messages on it.
///
/// A message was Accepted only if the server said so after the last line; what it did not say is Uncertain from the moment on
/// when the last line may have gone out. What concerns every message, such as the password, the certificate, the sender's
/// address or the day's limit, is Unable, whatever code the server has for it. Where that was said of a recipient or a
/// content it may be their fault after all: see putBehind().
class SmtpGateway final : public MailGateway
{
public:
    /// The password, or a fresh access token; asked for before each message, in its thread.
    using Secret = std::function<Result<QString>()>;

    SmtpGateway(SmtpAccount account, Secret secret, SmtpPatience patience = {});
    ~SmtpGateway() override;
    /// Asked when the server did not take the secret: whether there is another one by now. Then it tries once more.
    void setRenewal(std::function<bool()> renew) { m_renew = std::move(renew); }

    MailVerdict send(const MailLetter &letter, const QDateTime &until) override;
    MailVerdict probe() override;
    /// Within a second; one whose last line went out waits for the answer some seconds more. Between two messages: the next
    /// one is put off.
    void interrupt() override;

private:
    struct Line;
    MailVerdict transfer(SmtpTalk &talk);
    MailVerdict transferOnce(SmtpTalk &talk);
    bool putBehind(const QString &messageId);
    Result<void> prepare(SmtpTalk &talk);
    Result<void> secure();
    Result<void> signIn();

    SmtpAccount m_account;
    Secret m_secret;
    std::function<bool()> m_renew;
    SmtpPatience m_patience;
    std::atomic_bool m_interrupted = false;
    std::unique_ptr<Line> m_line;

    QString m_behind;   ///< the message that was put behind last; this and the next ones since a message was accepted
    int m_putBehind = 0; ///< how many were
    int m_heldUp = 0;    ///< how often others were held up since
};

} // namespace effectif::gateways
