// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/deliveryservice.h"

#include "models/services/applicationchannel.h"
#include "models/services/races.h"
#include "models/services/services.h"
#include "models/storage/connection.h"
#include "models/storage/deliveryrepository.h"
#include "models/storage/publicationrepository.h"

#include <QCoreApplication>

namespace effectif {

namespace {
/// All of them.
std::vector<std::unique_ptr<DeliveryChannel>> channels(ServiceContext &context)
{
    std::vector<std::unique_ptr<DeliveryChannel>> all;
    all.push_back(std::make_unique<ApplicationChannel>(context));
    return all;
}
} // namespace

DeliveryService::DeliveryService(Services &services, int atOnce)
    : m_services(services)
    , m_atOnce(atOnce)
    , m_channels(channels(services.context()))
{
}

Result<void> DeliveryService::prepare(const Publication &publication)
{
    for (const auto &channel : m_channels) {
        if (auto prepared = channel->prepare(publication); !prepared)
            return prepared;
    }
    return {};
}

Result<int> DeliveryService::deliverSome(const DeliveryScope &scope)
{
    int reached = 0;
    for (const auto &channel : m_channels) {
        const auto some = channel->deliver(scope, m_atOnce);
        if (!some)
            return some;
        reached += *some;
    }
    return reached;
}

Result<int> DeliveryService::deliver(const DeliveryScope &scope)
{
    storage::Connection &connection = m_services.context().connection;
    for (int reached = 0;;) {
        const auto some = untilNoRace(connection, [&]() -> Result<int> {
            auto transaction = storage::Transaction::beginQuick(connection);
            if (!transaction)
                return fail(transaction.error());
            const auto batch = deliverSome(scope);
            const auto done = batch ? transaction->commit() : fail(batch.error());
            return done ? batch : fail(done.error());
        });
        if (!some || *some == 0)
            return some ? Result<int>(reached) : some;
        reached += *some;
    }
}

Result<int> DeliveryService::deliverOwn()
{
    const ServiceContext &context = m_services.context();
    if (!context.rights.isManager())
        return 0;
    return deliver({0, context.user});
}

Result<QList<Delivery>> DeliveryService::recipients(const DeliveryQuery &query)
{
    const ServiceContext &context = m_services.context();
    const auto publication = storage::PublicationRepository(context.connection).load(query.publication);
    if (!publication)
        return fail(publication.error());
    if (!context.rights.isAdministrator() && (!context.rights.isManager() || publication->owner.id != context.user))
        return fail(ErrorKind::Denied, QCoreApplication::translate("DeliveryService", "Only whoever wrote this, or an administrator, sees who gets it."));
    return storage::DeliveryRepository(context.connection, context.rights).recipients(*publication, query);
}

} // namespace effectif
