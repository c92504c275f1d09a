// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/outboxentry.h"
#include "models/services/sendersetup.h"
#include "models/services/servicecontext.h"

#include <atomic>
#include <functional>
#include <memory>

namespace effectif {

namespace gateways {
class MailGateway;
}
namespace storage {
struct OutboxReport;
}
namespace storage {
struct OutboxClaim;
}
struct SendingRules;

/// What a round did, and when to come again.
struct SenderRound
{
    enum class Outcome {
        Worked,    ///< there was something to send; there may be more
        Idle,      ///< nothing is due
        Elsewhere, ///< another machine sends
        Paused     ///< nothing can be sent: `trouble` says why
    };
    Outcome outcome = Outcome::Idle;
    int sent = 0;
    int deferred = 0;
    int refused = 0;
    int uncertain = 0;
    QString machine; ///< Elsewhere: which
    QString trouble;
    int againMs = 0;
};

/// Sends what waits in the outbox, as long as it holds the lease: one machine of an office at a time. Each message is
/// claimed, handed to the gateway, and its fate reported before the next one; whoever is killed in between leaves it
/// uncertain, and it goes again under the same Message-ID. Used in the connection's thread.
class Sender
{
public:
    static constexpr int kLeaseSeconds = 120;
    static constexpr int kAtOnce = 20;

    Sender(ServiceContext &context, gateways::MailGateway &gateway, const SenderSetup &setup);
    ~Sender();

    /// Takes the lease or renews it, sends what is due, at most kAtOnce messages. An error: the database does not answer.
    Result<SenderRound> round();
    /// Hands the lease on at once, instead of when it ends.
    Result<void> leave();
    /// Goes on with another connection after one was lost: what it could not report is reported there.
    void moveTo(ServiceContext &context) { m_context = &context; }
    /// The round under way ends after the message under way, which may be cut off before its last line. Safe from any thread.
    void interrupt();
    /// Gets a line for each message: its number, purpose and fate; nothing of a person.
    void setLog(std::function<void(const QString &line)> log) { m_log = std::move(log); }
    /// Tests: a lease that ends sooner.
    void setLeaseSeconds(int seconds) { m_leaseSeconds = seconds; }

    /// Seconds until the next try after so many of them.
    static int backOff(int tries);

private:
    struct Task;
    struct Reports;

    QDateTime now() const { return m_context->clock.now(); }
    /// That lasts for at least so many seconds.
    Result<bool> lease(SenderRound &round, int needed = 0);
    Result<SenderRound> work(const QList<storage::OutboxClaim> &claims, const SendingRules &rules, SenderRound round);
    Result<SenderRound> idle(SenderRound round);
    Result<SenderRound> pause(SenderRound round, const QString &trouble);
    /// False: no message can go now.
    Result<bool> send(Task &task, const SendingRules &rules, SenderRound &round);
    Result<void> conclude(Task &task, SenderRound &round);
    Result<void> report(const Task &task);
    Result<void> reportAgain();
    void drop(const storage::OutboxReport &report, const Error &why);

    ServiceContext *m_context;
    gateways::MailGateway &m_gateway;
    SenderSetup m_setup;
    QString m_holder; ///< of the lease: this machine in this run of the program
    QString m_publicKey;
    QDateTime m_until; ///< of the lease
    int m_leaseSeconds = kLeaseSeconds;
    int m_pauses = 0;
    bool m_dropped = false; ///< the database did not take a report in this round
    bool m_mayBeTroubled = true; ///< what it said when it ran last, or just now
    std::unique_ptr<Reports> m_unreported;
    std::function<void(const QString &)> m_log;
    std::atomic<bool> m_interrupted = false;
};

} // namespace effectif
