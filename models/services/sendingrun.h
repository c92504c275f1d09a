// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/services/sendersetup.h"

#include <atomic>
#include <functional>
#include <memory>

namespace effectif {

class Clock;
class Progress;
class Services;

/// A machine that sends, from its setup on until it is stopped: rounds of Sender over the mail server's gateway, and what
/// belongs to a clock. The worker and a client that was set up for it are the same thing. It outlives the connections it
/// works on: what could not be told to one that was lost is told to the next.
class SendingRun
{
public:
    /// Gets a line for each message and each change of state; nothing of a person.
    using Log = std::function<void(const QString &line)>;
    /// Gets the setup as it has to be kept from now on (SenderSecret). Both are called in the thread of run().
    using Renewed = std::function<void(const SenderSetup &)>;

    SendingRun(const SenderSetup &setup, const Clock &clock, Log log = {}, Renewed renewed = {});
    ~SendingRun();

    /// Works until it is stopped or the job is cancelled. An error: this connection, or the account at work, is of no use
    /// any more; come back with another one.
    Result<void> run(Services &services, Progress &progress);
    /// Ends run() soon: within a second, or when a message that may be over has its answer. Safe from any thread.
    void stop();
    bool isStopped() const { return m_stopped; }
    /// Waits, but no longer than until it is stopped or the job is cancelled.
    void pause(int milliseconds, const Progress &progress) const;
    /// Whether the last run() got anywhere before it ended: then its end is worth another try soon.
    bool hasWorked() const { return m_worked; }

private:
    struct Parts;

    void prepareSender(Services &services);
    void tell(const QString &state);

    std::unique_ptr<Parts> m_parts;
    Log m_log;
    QString m_told; ///< the state that the log told last
    std::atomic<bool> m_stopped = false;
    std::atomic<bool> m_worked = false;
};

} // namespace effectif
