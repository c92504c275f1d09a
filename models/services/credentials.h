// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/databaseurl.h"
#include "models/base/result.h"
#include "models/services/sealedpasswords.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace effectif {

namespace gateways {
class Keyring;
}

/// What a secret is kept under. Of a database its whole address, certificate included: a password is never offered to a
/// server that is trusted for other reasons than the one it was typed for.
struct SecretKey
{
    SecretKey(const DatabaseUrl &url) : text(url.toString()) { }
    explicit SecretKey(const QString &name) : text(name) { }

    QString text;
};

/// The passwords of database servers and other secrets of this machine, kept by the system's keyring; where none answers (then
/// it is Unavailable), in files that a passphrase opens, or not at all. Lives in the interface's thread and waits for nothing:
/// answers come by callback, and not at all once the context died.
class Credentials
{
public:
    using Done = std::function<void(Result<void>)>;

    /// Over the keyring of this desktop.
    Credentials();
    /// Over another, for tests.
    explicit Credentials(std::shared_ptr<gateways::Keyring> keyring, const SealedPasswords &sealed = {});
    ~Credentials();
    Credentials(const Credentials &) = delete;
    Credentials &operator=(const Credentials &) = delete;

    /// Whether secrets can be kept here; within three seconds.
    void check(QObject *context, Done done) const;
    /// What is kept under the key. NotFound, Denied, Unavailable. May take as long as the person needs to
    /// unlock the keyring.
    void read(const SecretKey &key, QObject *context, std::function<void(Result<QString>)> answer) const;
    /// Kept even if the context dies before it is done.
    void store(const SecretKey &key, const QString &secret, QObject *context, Done done = {});
    void forget(const SecretKey &key, QObject *context, Done done = {});

    /// Where there is no keyring: kept in a file that only a passphrase opens (sealedpasswords.h).
    bool isSealed(const SecretKey &key) const;
    /// NotFound, Denied, Unavailable; after half a second.
    void unseal(const SecretKey &key, const QString &passphrase, QObject *context,
                std::function<void(Result<QString>)> answer) const;
    /// Kept even if the context dies before it is done.
    void seal(const SecretKey &key, const QString &secret, const QString &passphrase, QObject *context, Done done = {});

private:
    std::shared_ptr<gateways::Keyring> m_keyring;
    SealedPasswords m_sealed;
};

} // namespace effectif
