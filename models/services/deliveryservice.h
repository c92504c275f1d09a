// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/delivery.h"
#include "models/services/deliverychannel.h"

#include <memory>
#include <vector>

namespace effectif {

class Services;

/// How what is published reaches its recipients, by every channel there is (D12): each recipient has one delivery a channel, whose
/// state says how far it came. None is lost and none done twice, whichever program delivers and wherever it is cut off: the batches are
/// transactions, and a recipient whom one program is at is left alone by the others. Used in the connection's thread.
class DeliveryService
{
public:
    static constexpr int kAtOnce = 500; ///< recipients of one transaction

    explicit DeliveryService(Services &services, int atOnce = kAtOnce);

    /// Those who came onto the list get a delivery by each channel. In the caller's transaction.
    Result<void> prepare(const Publication &publication);
    /// One batch by each channel, in the caller's transaction. Answers how many it reached.
    Result<int> deliverSome(const DeliveryScope &scope);
    /// Batch after batch, each in a transaction of its own, until all are reached who can be.
    Result<int> deliver(const DeliveryScope &scope = {});
    /// The same of what the person at work has published, and what has begun: its author's program need not wait for a sender's.
    Result<int> deliverOwn();

    /// Who gets it, by name, and what became of it. Denied: not the person's to manage.
    Result<QList<Delivery>> recipients(const DeliveryQuery &query);

private:
    Services &m_services;
    int m_atOnce;
    std::vector<std::unique_ptr<DeliveryChannel>> m_channels;
};

} // namespace effectif
