// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/notificationchoices.h"

namespace effectif {

bool NotificationChoices::isOn(const NotificationType &type, NotifyChannel channel) const
{
    return cells.value(QLatin1StringView(type.key)).toObject().value(notifyChannelCode(channel)).toBool(isOnAtFirst(type, channel));
}

void NotificationChoices::set(const NotificationType &type, NotifyChannel channel, bool on)
{
    const QString key = QString::fromLatin1(type.key);
    QJsonObject row = cells.value(key).toObject();
    if (on == isOnAtFirst(type, channel)) // what is as the table says follows the table
        row.remove(notifyChannelCode(channel));
    else
        row.insert(notifyChannelCode(channel), on);
    if (row.isEmpty())
        cells.remove(key);
    else
        cells.insert(key, row);
}

} // namespace effectif
