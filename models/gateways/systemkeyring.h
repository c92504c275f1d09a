// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/gateways/keyring.h"

namespace effectif::gateways {

/// The desktop's own keyring: Secret Service or KWallet, the Windows credential store, the macOS keychain. Never falls
/// back to a file of its own.
class SystemKeyring final : public Keyring
{
public:
    void probe(Done done) override;
    void read(const QString &key, Answer answer) override;
    void store(const QString &key, const QString &secret, Done done) override;
    void forget(const QString &key, Done done) override;
};

} // namespace effectif::gateways
