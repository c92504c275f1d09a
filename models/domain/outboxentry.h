// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/mail.h"

namespace effectif {

/// What became of a message.
enum class OutboxState {
    Waiting,   ///< for its time, or for a sender
    Sending,   ///< a sender has it
    Sent,      ///< the mail server has taken it over
    Delivered, ///< the recipient's server says that it is there (D11)
    Refused,   ///< by the server, or too late, or taken back: it will not be sent
    Uncertain  ///< handed over, and nobody heard the answer: it is sent again under the same Message-ID
};

/// One message of the outbox as lists show it: without its text.
struct OutboxEntry
{
    int id = 0;
    QString purpose;
    MailAddress to;
    QString subject;
    OutboxState state = OutboxState::Waiting;
    QString reason; ///< what a server said, as it said it; or the id of one of ours ("expired", "withdrawn", "sealed")
    int code = 0;   ///< the server's reply code (RFC 5321), 0: none
    int tries = 0;
    QDateTime at;      ///< put there
    QDateTime nextTry; ///< of what waits
    QDateTime ended;   ///< sent or refused
    UserId byId = 0;
    QString by;        ///< whose deed caused it; empty: the program's own
    QString kind;
    RecordId record = 0;

    bool operator==(const OutboxEntry &) const = default;
};

/// How sending goes in this office.
struct SendingStatus
{
    QString sender;    ///< the machine that sends; empty: none was ever set up
    bool isAlive = false; ///< it has the lease now
    QDateTime seen;    ///< when it was heard of last
    QString trouble;   ///< why it cannot send at all, as its mail server or machine said; empty: it can
    int waiting = 0;
    int uncertain = 0;
    int refused = 0;   ///< in the last seven days
    int sent = 0;      ///< in the last 24 hours
    QDateTime oldest;  ///< of what could go and waits
    QDateTime lastSent;

    bool operator==(const SendingStatus &) const = default;
};

} // namespace effectif
