// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/sqlerror.h"

namespace effectif {

/// What `once` answers, which is one transaction. Where two meet on a server (a number, a unique value, an Operation
/// that another is just writing, a deadlock) one gives way: tried again from its beginning, it meets the other's work
/// as any later one would.
template <typename Once> auto untilNoRace(const Once &once)
{
    constexpr int kTries = 5;
    for (int left = kTries;; --left) {
        auto done = once();
        if (done || left == 1 || !storage::isRace(done.error()))
            return done;
    }
}

} // namespace effectif
