// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/applicationchannel.h"

#include "models/services/servicecontext.h"
#include "models/storage/deliveryrepository.h"

namespace effectif {

Result<void> ApplicationChannel::prepare(const Publication &publication)
{
    return storage::DeliveryRepository(m_context.connection, m_context.rights).prepareApplication(publication, m_context.clock.now());
}

Result<int> ApplicationChannel::deliver(const DeliveryScope &scope, int most)
{
    return storage::DeliveryRepository(m_context.connection, m_context.rights).deliverApplication(scope, most, m_context.clock.now());
}

} // namespace effectif
