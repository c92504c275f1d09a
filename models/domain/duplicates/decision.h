// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"

#include <QSet>

#include <utility>

namespace effectif::duplicates {

/// Two sheets, the lower id first: whichever side one comes from, it is the same pair.
using Sheets = std::pair<RecordId, RecordId>;
inline Sheets sheetsOf(RecordId a, RecordId b)
{
    return {std::min(a, b), std::max(a, b)};
}

/// Somebody looked at two sheets and said that they are not one person's.
struct Decision
{
    Sheets sheets;
    QString firstTitle;
    QString secondTitle;
    Stamp by;
    qint64 operation = 0; ///< the last one that changed it
    bool stands = true;   ///< false: taken back
    bool holds = true;    ///< nothing that is compared was changed since on either sheet
};

} // namespace effectif::duplicates
