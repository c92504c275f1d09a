// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/duplicates/nametable.h"

namespace effectif::duplicates {

/// Jaro's similarity with Winkler's bonus for a common beginning, from 0 to 1, of up to 64 letters each (W. E. Winkler,
/// "String Comparator Metrics", 1990).
double jaroWinkler(std::string_view a, std::string_view b);

/// How many insertions, deletions, substitutions and swaps of neighbours make one of the other; at most `limit`.
int typingSlips(std::string_view a, std::string_view b, int limit);

/// Whether two names have so few letters in common that no slips explain it; cheap.
bool areFarApart(const Name &a, const Name &b);

enum class NameLikeness : quint8 {
    Equal,     ///< but for case, accents, hyphens, blanks
    ShortForm, ///< Bob, Robert; J., Jean; Jean, Jean-Pierre; de La Fontaine, Fontaine
    Slip,      ///< one slip of the finger
    Similar,   ///< more slips, or heard alike
    Faint,     ///< something in common
    Different,
};

/// The most alike that two names can be, told by which letters and pairs of letters occur in each: cheap, and never less
/// than what comparing them says. For names that are two entries of their table.
NameLikeness mostLikeLast(const Name &a, const Name &b);
NameLikeness mostLikeFirst(const Name &a, const Name &b);

NameLikeness compareLastNames(const Name &a, const Name &b);
NameLikeness compareFirstNames(const Name &a, const Name &b);

} // namespace effectif::duplicates
