// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace effectif {

/// The only door to the time of day; tests pass one that they turn by hand.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Now, in UTC, whole milliseconds.
    virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace effectif
