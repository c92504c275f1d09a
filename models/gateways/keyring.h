// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <functional>

namespace effectif::gateways {

/// Where a person's secrets are kept by the system. Everything answers later, exactly once, in the interface's thread,
/// also when there is no keyring at all: then with Unavailable.
class Keyring
{
public:
    using Done = std::function<void(Result<void>)>;
    using Answer = std::function<void(Result<QString>)>;

    virtual ~Keyring() = default;
    /// Whether a keyring answers. Quick: it unlocks nothing and asks the person nothing.
    virtual void probe(Done done) = 0;
    /// NotFound: nothing is kept under that key. Denied: the person did not unlock it.
    virtual void read(const QString &key, Answer answer) = 0;
    virtual void store(const QString &key, const QString &secret, Done done) = 0;
    /// Succeeds also if there was nothing.
    virtual void forget(const QString &key, Done done) = 0;
};

} // namespace effectif::gateways
