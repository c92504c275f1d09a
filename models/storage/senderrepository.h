// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/outboxquery.h"

namespace effectif::storage {

class Connection;

/// Who sends, as far as everybody may know.
struct SenderState
{
    QString machine; ///< empty: none ever did
    bool isAlive = false; ///< it has the lease now
    QDateTime seen;
    QString trouble;
    QString publicKey; ///< Base64; what secret messages are sealed for
};

/// What came of asking for the lease.
struct SenderLease
{
    bool mine = false;
    QString machine;   ///< whose it is
    QString publicKey; ///< the one that is published
};

/// A message that was taken to be sent.
struct OutboxClaim
{
    int id = 0;
    QString messageId;
    OutgoingMail mail; ///< without its parts
    QString sealedFor; ///< not empty: the text is sealed for this key
    int tries = 0;     ///< before
    int parts = 0;
    QDateTime at;
};

/// What became of it.
struct OutboxReport
{
    int id = 0;
    OutboxState state = OutboxState::Waiting; ///< Sent, Refused, Waiting or Uncertain
    int code = 0;
    QString reason;
    int again = 0;     ///< seconds from now; of what waits or is uncertain. Below 0: never
    bool tried = true; ///< it counts; false: neither what was said before nor, without `again`, its time changes
};

/// The outbox as the one who sends sees it: takes what is due, reads its text, says what became of it. There is one at a
/// time, whoever holds the lease under a name (`holder`) made for this run of the program. On a server all of this is
/// functions, for accounts with the right to send. Each call is a transaction.
class SenderRepository
{
public:
    static constexpr int kMostTries = 8;

    explicit SenderRepository(Connection &connection) : m_connection(connection) { }

    Result<SenderState> state(const QDateTime &now);
    /// Takes or renews it for so many seconds.
    Result<SenderLease> lease(const QString &holder, const QString &machine, int seconds, const QDateTime &now);
    Result<void> leave(const QString &holder, const QDateTime &now);
    Result<void> publish(const QString &holder, const QString &publicKey, const QDateTime &now);
    /// Nothing is sealed for that key any more: its machine sends no longer.
    Result<void> retire(const QString &publicKey);
    Result<void> setTrouble(const QString &holder, const QString &text, const QDateTime &now);
    /// What a former holder took and never told of becomes uncertain; what is too late is refused.
    Result<QList<OutboxClaim>> claim(const QString &holder, int most, const QDateTime &now);
    Result<QList<MailPart>> parts(const QString &holder, int id);
    /// False: it is somebody else's by now.
    Result<bool> report(const QString &holder, const OutboxReport &report, const QDateTime &now);

private:
    Result<void> demandLease(const QString &holder, const QDateTime &now);
    Result<QList<OutboxClaim>> claimFile(const QString &holder, int most, const QDateTime &now);
    Result<void> wipe(const QString &which, const QVariant &value);
    /// As `wipe` says which.
    Result<void> tellOfFailures(const QString &which, const QVariant &value, const QDateTime &now);
    Result<bool> reportServed(const QString &holder, const OutboxReport &report);
    Result<bool> reportFile(const QString &holder, const OutboxReport &report, const QDateTime &now);

    Connection &m_connection;
};

} // namespace effectif::storage
