// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/base/ids.h"
#include "models/base/language.h"
#include "models/domain/rights.h"

namespace effectif::storage {
class Connection;
}

namespace effectif {

/// What every service of one connection stands on. Owned by Services; lives in the connection's thread.
struct ServiceContext
{
    storage::Connection &connection;
    const Clock &clock;
    Language language = Language::French;
    UserId user = 0;
    QString userName;
    Rights rights; ///< of the person at work: what every service obeys
    bool hasAccount = false; ///< the person signed in: what is read of sensitive fields is written down
    bool notesReadings = true; ///< false while a job writes down itself what it reads, all at once
};

} // namespace effectif
