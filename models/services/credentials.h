// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/databaseurl.h"
#include "models/base/result.h"

#include <QObject>

#include <functional>
#include <memory>

namespace effectif {

namespace gateways {
class Keyring;
}

/// The passwords of database servers, kept by the system's keyring and nowhere else. Lives in the interface's thread
/// and waits for nothing: answers come by callback, and not at all once the context died. Where no keyring answers,
/// everything is Unavailable and passwords are asked each time.
class Credentials
{
public:
    using Done = std::function<void(Result<void>)>;

    /// Over the keyring of this desktop.
    Credentials();
    /// Over another, for tests.
    explicit Credentials(std::shared_ptr<gateways::Keyring> keyring);
    ~Credentials();
    Credentials(const Credentials &) = delete;
    Credentials &operator=(const Credentials &) = delete;

    /// Whether passwords can be kept here; within three seconds.
    void check(QObject *context, Done done) const;
    /// The password kept for the database. NotFound, Denied, Unavailable. May take as long as the person needs to
    /// unlock the keyring.
    void read(const DatabaseUrl &url, QObject *context, std::function<void(Result<QString>)> answer) const;
    /// Kept even if the context dies before it is done.
    void store(const DatabaseUrl &url, const QString &password, QObject *context, Done done = {});
    void forget(const DatabaseUrl &url, QObject *context, Done done = {});

private:
    std::shared_ptr<gateways::Keyring> m_keyring;
};

} // namespace effectif
