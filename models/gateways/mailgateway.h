// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/mail.h"

#include <algorithm>
#include <chrono>

namespace effectif::gateways {

/// A message as it goes out: addresses are checked, everything else is encoded by the gateway.
struct MailLetter
{
    QString messageId; ///< without brackets; the same again where the same message is repeated
    MailAddress from;
    MailAddress replyTo; ///< empty: none
    MailAddress to;
    QDateTime date;
    QString subject;
    QString text;
    QString html;
    QList<MailPart> parts;
    Language language = Language::French;
    bool isAutomatic = true; ///< RFC 3834: away notices do not answer it
};

/// What came of handing over one message.
struct MailVerdict
{
    enum class Kind {
        Accepted,  ///< the server answered 2xx after the last line
        Deferred,  ///< this message not now (4xx, or cut off before the last line was sent): try later
        Refused,   ///< this message never (5xx)
        Uncertain, ///< the last line may have been sent and no answer came
        Unable     ///< no message can go: no server, no certificate, a wrong password
    };
    Kind kind = Kind::Unable;
    int code = 0;   ///< the server's last reply code, 0: none
    QString text;   ///< its own words, or a sentence for people where it said nothing
};

/// How long a message with so many bytes of texts and files may take: a minute, and what a slow line (50 kB/s) needs for it.
constexpr std::chrono::seconds patienceFor(qsizetype bytes)
{
    constexpr qsizetype kBytesPerSecond = 36'000; // on the line they are four for three, and the ends of lines
    return std::min(std::chrono::seconds(60 + bytes / kBytesPerSecond), std::chrono::seconds(600));
}

/// Hands messages over to the outside, one at a time, in the thread that made it.
class MailGateway
{
public:
    virtual ~MailGateway() = default;
    /// Blocks until there is a verdict. Gives up before the last line if that could be later than `until`.
    virtual MailVerdict send(const MailLetter &letter, const QDateTime &until) = 0;
    /// Signs in and goes again, without a message: Accepted, or why none could be sent.
    virtual MailVerdict probe() = 0;
    /// Another thread wants it to come back soon; safe from any thread.
    virtual void interrupt() = 0;
};

} // namespace effectif::gateways
