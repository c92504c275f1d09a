// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/outboxservice.h"
#include "models/services/services.h"

namespace effectif::test {

/// Nobody is disturbed by this office at any hour: what is published goes out at once, whenever the test runs. Its clock is
/// another one than this computer's.
inline bool quietNever(Services &services)
{
    OutboxService outbox(services.context());
    auto rules = outbox.rules();
    if (!rules)
        return false;
    rules->from.address = QStringLiteral("bureau@exemple.fr");
    rules->quiet.zone = "Indian/Reunion";
    rules->quiet.from = rules->quiet.to;
    rules->quiet.weekends = rules->quiet.publicHolidays = false;
    return outbox.storeRules(*rules).has_value();
}

} // namespace effectif::test
