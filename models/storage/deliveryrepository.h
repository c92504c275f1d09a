// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/delivery.h"
#include "models/domain/rights.h"

namespace effectif::storage {

class Connection;

/// Owns `publication_delivery`. On a server functions write it, which look at rights and clock themselves
/// (resources/rights/2_deliveries.sql).
class DeliveryRepository
{
public:
    DeliveryRepository(Connection &connection, const Rights &rights) : m_connection(connection), m_rights(rights) { }

    /// Of the application: whoever has an account waits, the others are blocked.
    Result<void> prepareApplication(const Publication &publication, const QDateTime &at);
    /// Notifications of those who have an account by now; whose account was closed meanwhile is blocked. Answers how many were told.
    Result<int> deliverApplication(const DeliveryScope &scope, int most, const QDateTime &now);
    /// Those who are on the list now, by name.
    Result<QList<Delivery>> recipients(const Publication &publication, const DeliveryQuery &query);

private:
    struct Due;
    Result<QSet<PublicationId>> block(const DeliveryScope &scope, const QDateTime &now);
    Result<void> tell(const QSet<PublicationId> &changed);

    Connection &m_connection;
    const Rights &m_rights;
};

} // namespace effectif::storage
