// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/services/sendersetup.h"

#include <QDateTime>

#include <atomic>
#include <functional>

namespace effectif {

class Clock;

/// What a sender shows the mail server: its password, or at Google and Microsoft an access token, which is fetched anew before
/// it ends. Used in the sender's thread, but for stop().
class SenderSecret
{
public:
    /// Gets the setup with another refresh token: providers change it now and then, and the former one ends some day.
    using Renewed = std::function<void(const SenderSetup &)>;

    struct Access
    {
        QString token;
        QDateTime until;
        QString refreshToken; ///< for the next time; empty: the same
    };
    /// Asks the provider of the setup; `stopped` ends the waiting.
    using Fetch = std::function<Result<Access>(const SenderSetup &, const std::atomic_bool &stopped)>;

    SenderSecret(const SenderSetup &setup, const Clock &clock, Renewed renewed = {});
    /// With another way to the provider, for tests.
    SenderSecret(const SenderSetup &setup, const Clock &clock, Renewed renewed, Fetch fetch);

    /// Waits for the provider, up to 20 seconds. Denied: somebody has to sign in again. Unavailable: it does not answer.
    Result<QString> current();
    /// The mail server did not take it, as when access was withdrawn before its end. True: the next one is fetched anew.
    bool refused();
    /// Ends the waiting; safe from any thread.
    void stop() { m_stopped = true; }

private:
    Result<QString> renew();

    SenderSetup m_setup;
    const Clock &m_clock;
    Renewed m_renewed;
    Fetch m_fetch;
    Access m_access;
    std::atomic_bool m_stopped = false;
};

} // namespace effectif
