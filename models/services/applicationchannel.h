// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/deliverychannel.h"

namespace effectif {

struct ServiceContext;

/// The application of whoever has an account: a notification, and the publication on the page of news. Needs no lease: nothing leaves
/// the database, which lets one program at a time have a recipient.
class ApplicationChannel final : public DeliveryChannel
{
public:
    explicit ApplicationChannel(ServiceContext &context) : m_context(context) { }

    QString id() const override { return QStringLiteral("app"); }
    Result<void> prepare(const Publication &publication) override;
    Result<int> deliver(const DeliveryScope &scope, int most) override;

private:
    ServiceContext &m_context;
};

} // namespace effectif
