// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/duplicates/namesimilarity.h"

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace effectif::duplicates {

namespace {
std::string_view core(const Name &name)
{
    return std::string_view(name.letters).substr(name.particle);
}

/// The i-th part of a compound, from 0; particles belong to none.
std::string_view part(const Name &name, size_t i)
{
    const size_t begin = i == 0 ? name.particle : name.parts[i - 1];
    return std::string_view(name.letters).substr(begin, name.parts[i] - begin);
}

bool hasPart(const Name &whole, std::string_view wanted, size_t shortest)
{
    if (whole.parts.size() < 2 || wanted.size() < shortest)
        return false;
    for (size_t i = 0; i < whole.parts.size(); ++i) {
        if (part(whole, i) == wanted)
            return true;
    }
    return false;
}

bool areInitials(std::string_view letters, const Name &whole)
{
    if (letters.size() != whole.parts.size() || letters.size() < 2)
        return false;
    for (size_t i = 0; i < letters.size(); ++i) {
        if (part(whole, i).front() != letters[i])
            return false;
    }
    return true;
}

constexpr double kSimilar = 0.92; ///< by Jaro and Winkler
constexpr double kFaint = 0.82;

NameLikeness byLetters(std::string_view a, std::string_view b)
{
    const size_t longer = std::max(a.size(), b.size());
    const int slips = typingSlips(a, b, 4);
    if (slips == 1 && longer >= 4)
        return NameLikeness::Slip;
    if ((slips == 2 && longer >= 6) || (slips == 3 && longer >= 9) || (slips == 1 && longer == 3))
        return NameLikeness::Similar;
    const double likeness = jaroWinkler(a, b);
    if (likeness >= kSimilar)
        return NameLikeness::Similar;
    return likeness >= kFaint || (slips == 2 && longer >= 4) || (slips == 3 && longer >= 6) ? NameLikeness::Faint : NameLikeness::Different;
}

} // namespace

double jaroWinkler(std::string_view a, std::string_view b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (a.empty() || b.size() > 64)
        return a == b ? 1.0 : 0.0;
    const int window = std::max(static_cast<int>(b.size()) / 2 - 1, 0);
    quint64 takenA = 0;
    quint64 takenB = 0;
    for (size_t i = 0; i < a.size(); ++i) {
        const size_t low = static_cast<size_t>(std::max(0, static_cast<int>(i) - window));
        const size_t high = std::min(b.size(), i + static_cast<size_t>(window) + 1);
        for (size_t j = low; j < high; ++j) {
            if (a[i] == b[j] && !(takenB >> j & 1U)) {
                takenA |= 1ULL << i;
                takenB |= 1ULL << j;
                break;
            }
        }
    }
    const int matches = bitsIn(takenA);
    if (matches == 0)
        return 0.0;
    int moved = 0;
    quint64 restB = takenB;
    for (quint64 restA = takenA; restA != 0; restA &= restA - 1, restB &= restB - 1)
        moved += a[static_cast<size_t>(std::countr_zero(restA))] != b[static_cast<size_t>(std::countr_zero(restB))];
    const double m = matches;
    const double jaro = (m / static_cast<double>(a.size()) + m / static_cast<double>(b.size()) + (m - moved / 2) / m) / 3;
    size_t same = 0;
    while (same < std::min<size_t>(4, a.size()) && a[same] == b[same])
        ++same;
    return jaro + static_cast<double>(same) * 0.1 * (1 - jaro);
}

int typingSlips(std::string_view a, std::string_view b, int limit)
{
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.remove_suffix(1);
        b.remove_suffix(1);
    }
    if (a.size() > b.size())
        std::swap(a, b);
    if (a.empty())
        return std::min(static_cast<int>(b.size()), limit);
    if (static_cast<int>(b.size() - a.size()) >= limit || b.size() > 64)
        return a == b ? 0 : limit;
    std::array<std::array<quint8, 66>, 3> rows; // NOLINT: written before it is read; of the matrix: this one and the two before
    for (size_t j = 0; j <= b.size(); ++j)
        rows[0][j] = static_cast<quint8>(j);
    for (size_t i = 1; i <= a.size(); ++i) {
        auto &now = rows[i % 3];
        const auto &before = rows[(i + 2) % 3];
        const auto &earlier = rows[(i + 1) % 3];
        now[0] = static_cast<quint8>(i);
        quint8 least = now[0];
        for (size_t j = 1; j <= b.size(); ++j) {
            const bool same = a[i - 1] == b[j - 1];
            int cost = std::min({before[j] + 1, now[j - 1] + 1, before[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost = std::min(cost, earlier[j - 2] + 1);
            now[j] = static_cast<quint8>(cost);
            least = std::min(least, now[j]);
        }
        if (least >= limit)
            return limit;
    }
    return std::min<int>(rows[a.size() % 3][b.size()], limit);
}

namespace {
/// Whether one may stand in the other, by pairs of letters.
bool mayBeIn(const Name &part, const Name &whole)
{
    return (part.signature & ~whole.signature) == 0;
}

/// The same with a slip in it.
bool isNearlyIn(const Name &part, const Name &whole)
{
    return bitsIn(part.alphabet & ~whole.alphabet) <= 1 && bitsIn(part.signature & ~whole.signature) <= 3;
}

/// As byLetters(), by bounds: a letter that the other name lacks cannot match, and takes a slip of its own; a slip takes
/// three pairs of letters apart at most.
NameLikeness mostByLetters(const Name &a, const Name &b)
{
    if (areFarApart(a, b))
        return NameLikeness::Different;
    const int onlyA = bitsIn(a.alphabet & ~b.alphabet);
    const int onlyB = bitsIn(b.alphabet & ~a.alphabet);
    const int pairs = std::max(bitsIn(a.signature & ~b.signature), bitsIn(b.signature & ~a.signature));
    const int slips = std::max({onlyA, onlyB, (pairs + 2) / 3, std::abs(a.size - b.size)});
    const int longer = std::max(a.size, b.size);
    if (slips <= 1)
        return NameLikeness::Slip;
    const double matches = std::min(a.size - onlyA, b.size - onlyB);
    const double jaro = matches <= 0 ? 0.0 : (matches / a.size + matches / b.size + 1) / 3;
    const double likeness = (a.initial == b.initial ? jaro + 0.4 * (1 - jaro) : jaro) + 1e-9;
    if (likeness >= kSimilar || (slips == 2 && longer >= 6) || (slips == 3 && longer >= 9))
        return NameLikeness::Similar;
    const bool faint = likeness >= kFaint || (slips == 2 && longer >= 4) || (slips == 3 && longer >= 6);
    return faint ? NameLikeness::Faint : NameLikeness::Different;
}
} // namespace

/// A slip changes two letters and three pairs at most.
bool areFarApart(const Name &a, const Name &b)
{
    const int longer = std::max(a.size, b.size);
    const int most = longer < 6 ? 4 : longer < 9 ? 5 : 7;
    return bitsIn(a.alphabet ^ b.alphabet) > most || (longer > 4 && (a.signature & b.signature) == 0);
}

NameLikeness mostLikeLast(const Name &a, const Name &b)
{
    const bool mayHold = (a.partCount > 1 && mayBeIn(b, a)) || (b.partCount > 1 && mayBeIn(a, b)) || (a.particle | b.particle) != 0;
    return mayHold ? NameLikeness::Equal : mostByLetters(a, b);
}

NameLikeness mostLikeFirst(const Name &a, const Name &b)
{
    if (a.shortForm != 0 && a.shortForm == b.shortForm)
        return NameLikeness::Equal;
    const Name &shorter = a.size < b.size ? a : b;
    const Name &longer = a.size < b.size ? b : a;
    if (shorter.initial == longer.initial && mayBeIn(shorter, longer)) // "Jo", "Joseph"
        return NameLikeness::Equal;
    if (longer.partCount > 1 && (shorter.size == longer.partCount || isNearlyIn(shorter, longer)))
        return NameLikeness::Equal;
    return mostByLetters(a, b);
}

NameLikeness compareLastNames(const Name &a, const Name &b)
{
    if (a.letters == b.letters)
        return NameLikeness::Equal;
    const std::string_view coreA = core(a);
    const std::string_view coreB = core(b);
    if (coreA == coreB && coreA.size() >= 3)
        return NameLikeness::ShortForm;
    if (hasPart(a, coreB, 4) || hasPart(b, coreA, 4))
        return NameLikeness::ShortForm;
    if (areFarApart(a, b))
        return NameLikeness::Different;
    const NameLikeness whole = byLetters(a.letters, b.letters);
    return a.particle == 0 && b.particle == 0 ? whole : std::min(whole, byLetters(coreA, coreB));
}

NameLikeness compareFirstNames(const Name &a, const Name &b)
{
    if (a.letters == b.letters)
        return NameLikeness::Equal;
    if (a.shortForm != 0 && a.shortForm == b.shortForm)
        return NameLikeness::ShortForm;
    const bool aShorter = a.letters.size() < b.letters.size();
    const Name &shorter = aShorter ? a : b;
    const Name &longer = aShorter ? b : a;
    if (longer.letters.starts_with(shorter.letters) && (shorter.letters.size() == 1 || shorter.letters.size() >= 3))
        return NameLikeness::ShortForm;
    if (areInitials(shorter.letters, longer) || hasPart(longer, shorter.letters, 3))
        return NameLikeness::ShortForm;
    if (longer.parts.size() > 1 && part(longer, 0).size() >= 4 && typingSlips(part(longer, 0), shorter.letters, 2) == 1)
        return NameLikeness::Similar;
    return areFarApart(a, b) ? NameLikeness::Different : byLetters(a.letters, b.letters);
}

} // namespace effectif::duplicates
