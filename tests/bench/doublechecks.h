// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/limits.h"

#include "models/domain/record.h"

#include <vector>

namespace effectif::bench {

// primary-key lookups that a check may cost (design/performance)
inline constexpr double kCheckGoal = 60;
inline constexpr double kSlowCheckGoal = 200; ///< one in a hundred
inline constexpr double kServerCheckGoal = 8;

/// A sheet as it is typed, and the one that is the same person's.
struct KnownDouble
{
    Record typed;
    RecordId other = 0;
    QByteArray kind; ///< what was typed otherwise
};

/// What checking one sheet after the other took, and what it found.
struct CheckFigures
{
    double p50 = 0; ///< milliseconds
    double p99 = 0;
    double lookup = 0; ///< by primary key, in the same run
    int found = 0;
    int of = 0;
    QHash<QByteArray, std::pair<int, int>> kinds; ///< found, of

    double recall() const { return of == 0 ? 1 : static_cast<double>(found) / of; }
};

/// Somebody's sheets typed a second time as people do: with slips, the names the wrong way round, a married name, numbers
/// left out. `birthDate`: only of whom was born that day.
std::vector<KnownDouble> typedAgain(Database &database, int count, const QDate &birthDate = {});

/// Of each sheet the five best are asked for.
CheckFigures measureChecks(Services &services, Database &database, BareDatabase &bare, const std::vector<KnownDouble> &doubles);

} // namespace effectif::bench
