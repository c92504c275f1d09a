// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/gateways/keyring.h"

#include <chrono>

namespace QKeychain {
class Job;
}

namespace effectif::gateways {

/// The desktop's own keyring: Secret Service or KWallet, the Windows credential store, the macOS keychain. Never falls
/// back to a file of its own. Answers in the application's thread.
///
/// QtKeychain calls itself asynchronous, but connects to the session bus in the caller's thread, and waits there for as
/// long as the bus is silent (tried). So it works in a thread of its own, begun with the first question.
class SystemKeyring final : public Keyring
{
public:
    void probe(Done done) override;
    void read(const QString &key, Answer answer) override;
    void store(const QString &key, const QString &secret, Done done) override;
    void forget(const QString &key, Done done) override;

private:
    using JobMaker = std::function<QKeychain::Job *()>;
    static void start(std::chrono::milliseconds patience, JobMaker make, Answer answer);
};

} // namespace effectif::gateways
