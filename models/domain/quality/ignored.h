// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"

namespace effectif::quality {

/// Somebody looked at what a check found on a sheet and said why it may stay so.
struct Ignored
{
    RecordId id = 0;
    QString title;
    QString check;  ///< its id
    QString reason; ///< as typed
    Stamp by;
    qint64 operation = 0; ///< the last one that changed it
    bool stands = true;   ///< false: taken back
    bool holds = true;    ///< nothing that the check looks at was changed since on the sheet
};

} // namespace effectif::quality
