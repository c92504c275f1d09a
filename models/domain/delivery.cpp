// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/delivery.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
struct Named
{
    const char *id;
    const char *name;
};
/// In the order of the enumeration.
constexpr Named kStates[] = {
    {"waiting", QT_TRANSLATE_NOOP("Delivery", "Waiting")},
    {"sent", QT_TRANSLATE_NOOP("Delivery", "Sent")},
    {"delivered", QT_TRANSLATE_NOOP("Delivery", "Received, not opened")},
    {"seen", QT_TRANSLATE_NOOP("Delivery", "Opened")},
    {"blocked", QT_TRANSLATE_NOOP("Delivery", "Not reached")},
};
constexpr Named kReasons[] = {
    {"no_account", QT_TRANSLATE_NOOP("Delivery", "No account")},
    {"account_closed", QT_TRANSLATE_NOOP("Delivery", "Account closed")},
};
constexpr Named kChannels[] = {
    {"app", QT_TRANSLATE_NOOP("Delivery", "Application")},
};

template <std::size_t N> QString nameIn(const Named (&table)[N], const QString &id)
{
    const auto found = std::ranges::find(table, id, [](const Named &one) { return QString::fromLatin1(one.id); });
    return found == std::end(table) ? id : QCoreApplication::translate("Delivery", found->name);
}
} // namespace

QString idOf(DeliveryState state)
{
    return QString::fromLatin1(kStates[static_cast<int>(state)].id);
}

DeliveryState deliveryStateFromId(const QString &id)
{
    const auto found = std::ranges::find(kStates, id, [](const Named &one) { return QString::fromLatin1(one.id); });
    return found == std::end(kStates) ? DeliveryState::Waiting : static_cast<DeliveryState>(found - std::begin(kStates));
}

QString deliveryStateName(DeliveryState state)
{
    return nameIn(kStates, idOf(state));
}

QString deliveryReasonName(const QString &reason)
{
    return nameIn(kReasons, reason);
}

QString deliveryChannelName(const QString &channel)
{
    return nameIn(kChannels, channel);
}

} // namespace effectif
