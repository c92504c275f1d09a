// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/notificationtypes.h"

#include <optional>

namespace effectif {

/// What somebody wants to hear of, and how.
struct NotificationChoices
{
    QJsonObject cells; ///< only what was chosen otherwise than the table of types says: {"mention": {"mail": false}}
    std::optional<int> digestHour; ///< letters come together once a day, from this hour on; else each by itself

    bool isOn(const NotificationType &type, NotifyChannel channel) const;
    void set(const NotificationType &type, NotifyChannel channel, bool on);
    bool operator==(const NotificationChoices &) const = default;
};

} // namespace effectif
