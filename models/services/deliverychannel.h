// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/delivery.h"

namespace effectif {

/// One way in which an announcement or a poll reaches its recipients (D12). A channel writes to the database alone, and always within
/// the transaction of whoever calls it: what it has done and that it was done are one thing, which a crash loses or keeps as a whole.
/// What leaves the database goes into the outbox by the same transaction, and from there by the one sender that holds the lease (D24).
class DeliveryChannel
{
public:
    virtual ~DeliveryChannel() = default;

    /// Stands in databases.
    virtual QString id() const = 0;
    /// Recipients for whom nothing was written down by this channel yet: they wait, or are blocked, and why.
    virtual Result<void> prepare(const Publication &publication) = 0;
    /// Reaches at most so many of those who wait, or can be reached by now; leaves alone what another program is at. Answers how many
    /// that were. Denied: neither its author nor a keeper of the clock.
    virtual Result<int> deliver(const DeliveryScope &scope, int most) = 0;
};

} // namespace effectif
