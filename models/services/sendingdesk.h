// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/credentials.h"
#include "models/services/sendersetup.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace effectif {

class Clock;
class Office;

/// This computer as a sender of the open office (D24): what it was set up with is read from the keyring, and as long as the
/// office is open it sends. Of several machines the lease lets one send, the others stand ready. Goes before the office.
class SendingDesk final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Asking, ///< the keyring has not answered yet
        None,   ///< not set up here
        Locked, ///< set up, and a passphrase opens it
        Sending ///< sends, or tries to
    };
    using Done = std::function<void(Result<void>)>;

    /// Everything outlives it.
    SendingDesk(Office &office, Credentials &credentials, const Clock &clock, QObject *parent = nullptr);
    /// Waits until a message that may have gone out is reported.
    ~SendingDesk() override;

    State state() const { return m_state; }
    /// Whether the person at work may send from here at all.
    bool isAllowed() const;
    /// What this machine was set up with; of a locked one nothing is known.
    const std::optional<SenderSetup> &setup() const { return m_setup; }
    /// Why it does not go on right now; empty if it does.
    const QString &trouble() const { return m_trouble; }

    /// Whether the system keeps secrets, so that no passphrase is needed.
    void checkKeyring(QObject *context, Done done) { m_credentials.check(context, std::move(done)); }
    /// Whether a passphrase locks up what this machine was set up with.
    bool isLockedUp() const { return !m_passphrase.isEmpty(); }
    /// Keeps the setup and begins to send. Where the system has no keyring a passphrase locks it up; empty: as before.
    void keep(const SenderSetup &setup, const QString &passphrase, QObject *context, Done done);
    /// Denied: another passphrase.
    void unlock(const QString &passphrase, QObject *context, Done done);
    /// Sends no more from here, and forgets the setup.
    void forget(QObject *context, Done done);

Q_SIGNALS:
    void changed();

private:
    void look();
    void take(const SenderSetup &setup, const QString &passphrase = {});
    /// Google and Microsoft give another token now and then.
    void renew(const SenderSetup &setup);
    void begin();
    void keepTime();
    void ended(const Result<void> &done);
    void stop();
    void enter(State state, const QString &trouble = {});
    SecretKey key() const;

    Office &m_office;
    Credentials &m_credentials;
    const Clock &m_clock;
    State m_state = State::Asking;
    std::optional<SenderSetup> m_setup;
    QString m_passphrase; ///< that locks the setup up; empty: the keyring has it
    QString m_trouble;
    struct Work;
    std::shared_ptr<Work> m_work; ///< with the threads that do it
    QTimer m_again;
    QTimer m_time;
    int m_number = 0; ///< of the run: what a former one still says counts no more
};

} // namespace effectif
