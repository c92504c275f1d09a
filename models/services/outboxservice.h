// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/outboxquery.h"
#include "models/domain/sendingrules.h"
#include "models/services/servicecontext.h"

#include <functional>

namespace effectif {

/// What leaves by mail: put here in the transaction of what causes it, sent by whichever machine is set up for it (Sender).
/// Administrators see all messages, everybody else the own ones; nobody but the sender reads a text.
class OutboxService
{
public:
    explicit OutboxService(ServiceContext &context) : m_context(context) { }

    static inline const auto kKind = QStringLiteral("outbox"); ///< what the change feed calls messages

    /// Inside of the caller's operation and transaction; answers its id, of the one with the same key where there is one.
    /// Unavailable: a secret, and no machine was ever set up to send. Invalid: `field` says what ("to", "subject", "text").
    Result<int> add(const OutgoingMail &mail);
    /// Whether a machine was set up for it, so that what is put here leaves sooner or later.
    Result<bool> canSend();

    Result<QList<OutboxEntry>> list(const OutboxQuery &query = {});
    Result<OutboxEntry> entry(int id);
    /// Again, now. Conflict: it is on its way or sent. Invalid: it is too late for it, or a secret that was wiped.
    Result<void> retry(int id);
    /// Takes back what waits. Conflict: it is on its way, or sent.
    Result<void> withdraw(int id);
    Result<SendingStatus> status();
    /// A machine sends no more: nothing is sealed for its key from now on, and what was waits for it, or for its end.
    Result<void> retire(const QByteArray &publicKey);

    Result<SendingRules> rules();
    /// What letters call the office: its name, else that of who writes, else the database's.
    Result<QString> officeName();
    /// For administrators. Invalid: `field` is "from" or "reply_to".
    Result<void> storeRules(const SendingRules &rules);

private:
    UserId seenOf() const { return m_context.rights.isAdministrator() ? 0 : m_context.user; }
    Result<void> act(const QString &what, const std::function<Result<void>()> &write);

    ServiceContext &m_context;
};

} // namespace effectif
