// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/quiethours.h"

#include <algorithm>

namespace effectif {

namespace {
constexpr int kMostDays = 400; ///< an office that is closed for longer writes to nobody anyway

/// Gregorian Easter Sunday, by the algorithm of Meeus, Jones and Butcher.
QDate easter(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

bool isQuietDay(const QuietHours &quiet, const QDate &day)
{
    return (quiet.weekends && day.dayOfWeek() >= Qt::Saturday) || quiet.closed.contains(day)
        || (quiet.publicHolidays && publicHolidays(day.year()).contains(day));
}

/// The moment at which a clock there shows this; where that hour is left out, an hour later; where it comes twice, the one
/// after `before`.
QDateTime momentOf(const QDate &day, const QTime &time, const QTimeZone &zone, const QDateTime &before)
{
    QDateTime moment(day, time, zone);
    if (!moment.isValid() || moment.time() != time)
        moment = QDateTime(day, time.addSecs(3600), zone);
    return moment <= before ? moment.addSecs(3600) : moment;
}
} // namespace

QTimeZone QuietHours::timeZone() const
{
    const QTimeZone named(zone);
    return named.isValid() ? named : QTimeZone::systemTimeZone();
}

QList<QDate> publicHolidays(int year)
{
    const QDate sunday = easter(year);
    QList<QDate> days{{year, 1, 1},  {year, 5, 1},   {year, 5, 8},   {year, 7, 14},       {year, 8, 15},       {year, 11, 1},
                      {year, 11, 11}, {year, 12, 25}, sunday.addDays(1), sunday.addDays(39), sunday.addDays(50)};
    std::ranges::sort(days);
    return days;
}

QDateTime nextAllowed(const QuietHours &quiet, const QDateTime &moment)
{
    const QTimeZone zone = quiet.timeZone();
    const QDateTime local = moment.toTimeZone(zone);
    const bool overnight = quiet.from > quiet.to;
    const auto isQuietTime = [&](const QTime &time) {
        return overnight ? time >= quiet.from || time < quiet.to : time >= quiet.from && time < quiet.to;
    };
    if (!isQuietDay(quiet, local.date()) && !isQuietTime(local.time()))
        return moment;
    // later today, or when a day begins that is not quiet
    const QTime begins = overnight ? quiet.to : QTime(0, 0);
    QDate day = local.date();
    QTime time = overnight ? quiet.to : isQuietTime(local.time()) ? quiet.to : begins;
    if (isQuietDay(quiet, day) || local.time() >= time) {
        day = day.addDays(1);
        time = isQuietTime(begins) ? quiet.to : begins;
    }
    for (int i = 0; i < kMostDays && isQuietDay(quiet, day); ++i) {
        day = day.addDays(1);
        time = isQuietTime(begins) ? quiet.to : begins;
    }
    return momentOf(day, time, zone, moment).toUTC();
}

} // namespace effectif
