// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/duplicates/duplicatescan.h"

namespace effectif::duplicates {

/// The pairs that are missing between sheets which match a third one well: two bad copies of one good sheet may have
/// little in common. `bits(a, b)` weighs a pair; one that speaks against itself is not made one by a third.
std::vector<Pair> pairsThrough(const std::vector<Pair> &pairs, double leastBits,
                               const std::function<double(quint32, quint32)> &bits);

/// Sheets that belong together by these pairs, each group with at least two, in the order of their best pair.
std::vector<std::vector<quint32>> groupsOf(const std::vector<Pair> &pairs);

} // namespace effectif::duplicates
