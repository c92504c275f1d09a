// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/watchdog.h"

#include "models/storage/connection.h"

namespace effectif::storage {

using namespace Qt::StringLiterals;

void clearTheWay(Connection &connection)
{
    if (connection.isAccount())
        (void)connection.scalar(u"SELECT reap()"_s);
}

} // namespace effectif::storage
