// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/servicecontext.h"
#include "models/storage/clockworkrepository.h"
#include "tests/support/engines.h"

namespace effectif::test {

/// By whoever may send. Whatever the day and the hour of the test, the summaries of the day and of the week were told: they would be letters too.
inline void summariesWereTold(ServiceContext &context)
{
    storage::ClockworkRepository clockwork(context.connection);
    for (const char *task : {"daily_summary", "weekly_summary"})
        (void)must(clockwork.take(QLatin1String(task), 3600, context.clock.now()));
}

} // namespace effectif::test
