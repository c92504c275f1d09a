// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/duplicates/namesimilarity.h"
#include "models/domain/duplicates/rarity.h"

namespace effectif::duplicates {

/// How two sheets stand to each other in one trait.
enum class Likeness : quint8 {
    Equal,
    ShortForm,  ///< Bob, Robert; Jean, Jean-Pierre; Fontaine, de La Fontaine
    Slip,       ///< one slip of the finger
    Similar,
    Swapped,    ///< last and first name, day and month
    OtherName,  ///< the last name of one is the birth name of the other
    Different,
};

/// One line of the explanation. `bits` says how much it speaks for (above 0) or against (below 0) one person.
struct TraitMatch
{
    Trait trait = Trait::LastName;
    Likeness likeness = Likeness::Equal;
    double bits = 0;
    bool operator==(const TraitMatch &) const = default;
};
using Explanation = std::vector<TraitMatch>;

/// How much each trait counts, by the administrator: 0 not at all, 1 as usual.
using Strengths = std::array<double, kTraits>;
Strengths usualStrengths();

/// What speaks for one person, in bits, against each of the other stories; nothing presumed.
struct Weights
{
    double chance = 0;
    double household = 0;
    bool beyondNames = false; ///< something else than names could be compared
    bool atHome = false;      ///< one address, or nearly
};

/// How many bits the other stories are ahead before anything is compared.
struct Presumption
{
    double chance = 3;    ///< beside the number of sheets: how few of them have a double
    double household = 4; ///< how many more have somebody of their household among the others
};

/// Weighs for two sheets whether they are one person's against two other stories: that they are alike by chance, and
/// that they are of two people of one household, who share a name, an address, a telephone (I. Fellegi and A. Sunter,
/// "A Theory for Record Linkage", 1969, with how rare the shared values are at hand). The better of the other stories
/// counts: a common name alone, or a family, is never enough.
class PairComparison
{
public:
    PairComparison(const NameTable &names, const Rarity &rarity, const Strengths &strengths)
        : m_names(names)
        , m_rarity(rarity)
        , m_strengths(strengths)
    {
    }

    static constexpr double kNamesOnly = -1; ///< the most bits that two names reach where nothing else can be compared

    /// Bits in favour of one person: 0 is as likely as not. `why`, if given, gets a line a trait, the weightiest first.
    double compare(const PersonSketch &a, const PersonSketch &b, Explanation *why = nullptr) const
    {
        return bits(weigh(a, b, why));
    }
    Weights weigh(const PersonSketch &a, const PersonSketch &b, Explanation *why = nullptr) const;
    double bits(const Weights &weights) const;
    void presume(const Presumption &presumption) { m_presumption = presumption; }
    /// What can no longer reach so many bits need not be weighed to its end: it gets few.
    void giveUpBelow(double bits)
    {
        m_floor = bits + m_rarity.haystack() + m_presumption.chance;
        m_householdFloor = bits + m_presumption.household;
    }
    void weighToTheEnd() { m_floor = m_householdFloor = -kHopeless; }
    const Presumption &presumption() const { return m_presumption; }
    /// Whether two sheets of one birth date may be one person's by their names, their numbers and where they live; cheap. Who
    /// shares a telephone, a mail or an address is found by that.
    bool mayMeetByDate(const PersonSketch &a, const PersonSketch &b) const;
    /// Whether the birth dates are equal, swapped or a slip apart.
    static bool datesAreNear(quint32 a, quint32 b);
    /// Whether two social-security numbers are one slip apart: a digit, or two neighbours swapped.
    static bool numbersAreNear(quint64 a, quint64 b);

private:
    struct Sums;
    struct NameBits;
    static quint64 nextNumber();
    double mostOfLast(quint32 a, quint32 b) const;
    double mostOfFirst(quint32 a, quint32 b) const;
    bool cannotBeSwapped(quint32 lastA, quint32 firstA, quint32 lastB, quint32 firstB) const;
    double mostOfPlace(const PersonSketch &a, const PersonSketch &b) const;
    bool isBeyondReach(const PersonSketch &a, const PersonSketch &b, const Weights &sums) const;
    NameBits names(const PersonSketch &a, const PersonSketch &b) const;
    NameBits inOrder(quint32 lastA, quint32 firstA, quint32 lastB, quint32 firstB) const;
    double lastBits(quint32 a, quint32 b, NameLikeness &likeness) const;
    double firstBits(quint32 a, quint32 b, NameLikeness &likeness) const;
    NameLikeness rememberedLikeness(quint32 a, quint32 b) const;
    void addNames(const PersonSketch &a, const PersonSketch &b, Sums &sums) const;
    void addDate(const PersonSketch &a, const PersonSketch &b, Sums &sums) const;
    void addKeys(const PersonSketch &a, const PersonSketch &b, Sums &sums) const;
    void addAddress(const PersonSketch &a, const PersonSketch &b, Sums &sums) const;

    const quint64 m_number = nextNumber(); ///< of what a thread remembers
    const NameTable &m_names;
    const Rarity &m_rarity;
    static constexpr double kHopeless = 1000;
    Strengths m_strengths;
    Presumption m_presumption;
    double m_floor = -kHopeless;
    double m_householdFloor = -kHopeless;
};

/// 0 to 100 of bits: 50 is as likely as not, 75 some hundred to one.
double scoreOf(double bits);
double bitsOf(double score);

} // namespace effectif::duplicates
