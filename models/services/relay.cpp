// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/relay.h"

namespace effectif {

Relay::Relay(QObject *parent)
    : QObject(parent)
{
}

void Relay::deliver(std::function<void()> delivery)
{
    QMetaObject::invokeMethod(this, std::move(delivery), Qt::QueuedConnection);
}

} // namespace effectif
