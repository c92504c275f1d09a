// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/outboxquery.h"

#include <optional>

namespace effectif::storage {

class Connection;
class Statement;

/// A message as it is put into the outbox.
struct OutboxDraft
{
    OutgoingMail mail; ///< of a secret one: `text` is what was sealed, and there is no HTML
    QString messageId;
    QString sealedFor; ///< the sender's public key; empty: it is no secret
    QDateTime notBefore;
    UserId by = 0;
    QDateTime at;
};

/// Owns `outbox` for those who cause messages; for those who send them see SenderRepository. On a server it is written by
/// functions that look themselves whether the caller may, and go by the server's clock. Inside of a transaction with an
/// operation.
class OutboxRepository
{
public:
    explicit OutboxRepository(Connection &connection) : m_connection(connection) { }

    /// Its id; of the one with the same key where there is one.
    Result<int> add(const OutboxDraft &draft);
    /// `of` one person, or 0: of all.
    Result<QList<OutboxEntry>> list(const OutboxQuery &query, UserId of);
    Result<std::optional<OutboxEntry>> load(int id, UserId of);
    /// False: nothing was done, as it is on its way, sent, too late, or its text is gone.
    Result<bool> retry(int id, const QDateTime &now);
    /// False: nothing was done, as it is on its way or sent.
    Result<bool> withdraw(int id, const QDateTime &now);
    /// Takes back every invitation and every code that waits for this address, however it is written: what they open holds no
    /// more, or is somebody else's. On a server the functions of accounts have done it.
    Result<void> withdrawCodes(const QString &address, const QDateTime &now);
    /// How many, in which state; what a sender says of itself is in SenderRepository::state().
    Result<SendingStatus> counts(UserId of, const QDateTime &now);
    /// SQLite: says to the feed that messages changed, as the functions of a server do.
    static Result<void> tell(Connection &connection);

private:
    Result<int> addParts(int id, const QList<MailPart> &parts);

    Connection &m_connection;
};

} // namespace effectif::storage
