// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QTimeZone>

namespace effectif {

/// When an office does not write to people by itself (D9), in its local time.
struct QuietHours
{
    QTime from{20, 0}; ///< the same as `to`: no hour is quiet
    QTime to{9, 0};
    bool weekends = true;
    bool publicHolidays = true; ///< the eleven of France
    QList<QDate> closed;        ///< further days of the office's own
    QByteArray zone = QByteArrayLiteral("Europe/Paris");

    /// The office's; this computer's where it knows no zone of that name.
    QTimeZone timeZone() const;

    bool operator==(const QuietHours &) const = default;
};

/// This moment if it is not quiet, or the first one afterwards that is not. Right also where a clock is put forward or back.
QDateTime nextAllowed(const QuietHours &quiet, const QDateTime &moment);

/// The public holidays of France in a year, in order.
QList<QDate> publicHolidays(int year);

} // namespace effectif
