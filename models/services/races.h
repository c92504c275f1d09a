// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/sqlerror.h"
#include "models/storage/watchdog.h"

#include <QDeadlineTimer>

namespace effectif {

/// What `once` answers, which is one transaction. Where two meet on a server (a number, a unique value, an Operation
/// that another is just writing, a deadlock) one gives way: tried again from its beginning, it meets the other's work
/// as any later one would. Whoever is in the way and does nothing is sent away; behind one who works it waits for half a
/// minute.
template <typename Once> auto untilNoRace(storage::Connection &connection, const Once &once)
{
    constexpr int kTries = 5;
    const QDeadlineTimer patience(30'000);
    for (int left = kTries;;) {
        auto done = once();
        if (done)
            return done;
        if (storage::isBlocked(done.error()) && !patience.hasExpired())
            storage::clearTheWay(connection);
        else if (!storage::isRace(done.error()) || --left == 0)
            return done;
    }
}

} // namespace effectif
