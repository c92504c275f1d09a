// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/deliverymodel.h"

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString colourOf(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Seen:
        return u"green"_s;
    case DeliveryState::Delivered:
    case DeliveryState::Sent:
        return u"blue"_s;
    case DeliveryState::Blocked:
        return u"orange"_s;
    case DeliveryState::Waiting:
        break;
    }
    return u"grey"_s;
}
} // namespace

QVariant DeliveryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Delivery &one = m_entries.at(index.row());
    if (role == ColourRole)
        return index.column() == State ? QVariant(colourOf(one.state)) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return one.name.isEmpty() ? tr("Somebody of another department") : one.name;
    case Channel:
        return deliveryChannelName(one.channel);
    case State: // of an anonymous poll nobody says whether it was opened
        return one.state == DeliveryState::Delivered && !one.changed.isValid() ? tr("Received") : deliveryStateName(one.state);
    case Reason:
        return one.reason.isEmpty() ? QString() : deliveryReasonName(one.reason);
    default:
        return momentText(one.changed);
    }
}

QVariant DeliveryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Name"), tr("Channel"), tr("State"), tr("Reason"), tr("Since")}.value(section);
}

} // namespace effectif
