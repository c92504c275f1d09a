// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/duplicates/paircomparison.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <string>

namespace effectif::duplicates {

namespace {
/// What cannot be told from a slip or another person of the house: a shared mobile, mail, the date of twins.
constexpr double kMostMobileInHousehold = 6;
constexpr double kMostMailInHousehold = 6;
constexpr double kMostDateInHousehold = 6;
constexpr double kMostIdentifier = 18;
constexpr double kMostOfAddress = 16;
constexpr double kMostOfHouse = 7;
constexpr double kMostOfTown = 9;
constexpr double kMoved = -3; ///< people do
constexpr double kOtherNumber = 9;

struct Scale
{
    double part = 0; ///< of the bits of an equal name
    double less = 0;
};

/// By NameLikeness. What a slip made of a name is rarer than the name: it says less than an equal one.
constexpr Scale kLastScale[] = {{1, 0}, {0.85, -1}, {0.85, -1.5}, {0.6, -2}, {0.1, -1.5}, {0, -5}};
constexpr Scale kFirstScale[] = {{1, 0}, {0.8, -0.7}, {0.95, -1}, {0.7, -1.5}, {0, -2}, {0, -6.5}};

Likeness likenessOf(NameLikeness likeness)
{
    switch (likeness) {
    case NameLikeness::Equal: return Likeness::Equal;
    case NameLikeness::ShortForm: return Likeness::ShortForm;
    case NameLikeness::Slip: return Likeness::Slip;
    case NameLikeness::Similar: return Likeness::Similar;
    default: return Likeness::Different;
    }
}

std::array<char, 8> digitsOf(quint32 date)
{
    std::array<char, 8> digits{};
    for (size_t i = digits.size(); i-- > 0; date /= 10)
        digits[i] = static_cast<char>('0' + date % 10);
    return digits;
}

/// How many digits of one date the other lacks: a slip takes one away at most.
int otherDigits(const std::array<char, 8> &a, const std::array<char, 8> &b)
{
    constexpr quint64 kOdd = 0x1111111111ULL; // four bits a digit
    const auto counted = [](const std::array<char, 8> &digits) {
        quint64 counts = 0;
        for (const char digit : digits)
            counts += 1ULL << (4 * (digit - '0'));
        return counts;
    };
    const quint64 more = counted(a) + 8 * kOdd - counted(b); // 8 where both have as many
    int missing = 0;
    for (quint64 rest = more; rest != 0; rest >>= 4U)
        missing += std::max(static_cast<int>(rest & 15U) - 8, 0);
    return missing;
}

quint32 dayMonthSwapped(quint32 date)
{
    return date / 10000 * 10000 + date % 100 * 100 + date / 100 % 100;
}

int partsThatDiffer(quint32 a, quint32 b)
{
    return (a / 10000 != b / 10000) + (a / 100 % 100 != b / 100 % 100) + (a % 100 != b % 100);
}
} // namespace

struct PairComparison::Sums : Weights
{
    Explanation *why = nullptr;

    void add(Trait trait, Likeness likeness, double byChance, double inHousehold)
    {
        chance += byChance;
        household += inHousehold;
        if (why)
            why->push_back({trait, likeness, std::min(byChance, std::max(inHousehold, 0.5))});
        if (trait != Trait::LastName && trait != Trait::FirstName && trait != Trait::BirthName)
            beyondNames = true;
    }
};

struct PairComparison::NameBits
{
    double last = 0;
    double first = 0;
    NameLikeness lastLikeness = NameLikeness::Different;
    NameLikeness firstLikeness = NameLikeness::Different;
    bool hasLast = false;
    bool hasFirst = false;
    bool swapped = false;
    bool otherName = false;
    double sum() const { return last + first; }
};

/// No two of a run of the program have the same: another one may stand where this one stood, with other names.
quint64 PairComparison::nextNumber()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

Strengths usualStrengths()
{
    Strengths strengths;
    strengths.fill(1);
    return strengths;
}

double scoreOf(double bits)
{
    return 100 / (1 + std::exp2(-bits / 5));
}

double bitsOf(double score)
{
    const double kept = std::clamp(score, 0.01, 99.99);
    return 5 * std::log2(kept / (100 - kept));
}

bool PairComparison::numbersAreNear(quint64 a, quint64 b)
{
    if ((a | b) >> 63U) // a digest tells nothing of its neighbours
        return false;
    quint64 apart = a > b ? a - b : b - a;
    while (apart >= 10 && apart % 10 == 0)
        apart /= 10;
    if (apart >= 10 && (apart % 9 != 0 || apart / 9 >= 10)) // what one digit, or two that changed places, make of a number
        return false;
    const std::string left = std::to_string(a);
    const std::string right = std::to_string(b);
    return typingSlips(left, right, 2) == 1;
}

bool PairComparison::datesAreNear(quint32 a, quint32 b)
{
    if (a == 0 || b == 0)
        return false;
    if (a == b || dayMonthSwapped(a) == b || partsThatDiffer(a, b) == 1)
        return true;
    const auto left = digitsOf(a);
    const auto right = digitsOf(b);
    return typingSlips({left.data(), 8}, {right.data(), 8}, 3) <= 2;
}

double PairComparison::lastBits(quint32 a, quint32 b, NameLikeness &likeness) const
{
    const Name &left = m_names[a];
    const Name &right = m_names[b];
    likeness = a == b ? NameLikeness::Equal : compareLastNames(left, right);
    const Scale &scale = kLastScale[static_cast<size_t>(likeness)];
    return scale.part * std::min(left.lastBits, right.lastBits) + scale.less;
}

/// First names are few and meet again and again: each thread remembers what it compared last.
NameLikeness PairComparison::rememberedLikeness(quint32 a, quint32 b) const
{
    struct Compared
    {
        quint64 comparison = 0;
        quint64 pair = 0;
        NameLikeness likeness = NameLikeness::Equal;
    };
    thread_local std::array<Compared, 4096> compared;
    const quint64 pair = static_cast<quint64>(std::min(a, b)) << 32U | std::max(a, b);
    Compared &known = compared[mixed(pair) % compared.size()];
    if (known.pair != pair || known.comparison != m_number)
        known = {m_number, pair, compareFirstNames(m_names[a], m_names[b])};
    return known.likeness;
}

double PairComparison::firstBits(quint32 a, quint32 b, NameLikeness &likeness) const
{
    const Name &left = m_names[a];
    const Name &right = m_names[b];
    likeness = a == b ? NameLikeness::Equal : rememberedLikeness(a, b);
    const Scale &scale = kFirstScale[static_cast<size_t>(likeness)];
    const double bits = std::min(left.firstBits, right.firstBits);
    if (likeness == NameLikeness::ShortForm && std::min(left.letters.size(), right.letters.size()) == 1)
        return std::min(bits, 2.0); // an initial
    return scale.part * bits + scale.less;
}

PairComparison::NameBits PairComparison::inOrder(quint32 lastA, quint32 firstA, quint32 lastB, quint32 firstB) const
{
    NameBits bits;
    bits.hasLast = lastA != 0 && lastB != 0;
    bits.hasFirst = firstA != 0 && firstB != 0;
    if (bits.hasLast)
        bits.last = lastBits(lastA, lastB, bits.lastLikeness);
    if (bits.hasFirst)
        bits.first = firstBits(firstA, firstB, bits.firstLikeness);
    return bits;
}

/// The best reading of the names: as they stand, a birth name in place of the last name, or the two swapped.
PairComparison::NameBits PairComparison::names(const PersonSketch &a, const PersonSketch &b) const
{
    NameBits best = inOrder(a.last, a.first, b.last, b.first);
    const auto tryOther = [&](quint32 lastA, quint32 lastB, double less) {
        if (lastA == 0 || lastB == 0)
            return;
        NameBits other = best;
        other.last = lastBits(lastA, lastB, other.lastLikeness) - less;
        other.hasLast = other.otherName = true;
        if (other.last > best.last)
            best = other;
    };
    if (best.lastLikeness > NameLikeness::Slip && m_strengths[static_cast<size_t>(Trait::BirthName)] > 0) {
        tryOther(a.last, b.birth, 2);
        tryOther(a.birth, b.last, 2);
        tryOther(a.birth, b.birth, 3);
    }
    if (best.sum() > 4 && best.last > -1 && best.first > -1)
        return best;
    if (cannotBeSwapped(a.last, a.first, b.last, b.first))
        return best;
    NameBits crossed = inOrder(a.last, a.first, b.first, b.last);
    // how rare they are is known where they stand as they should: the rarer reading of two is the wrong one
    crossed.last = std::min(crossed.last, 12.0);
    crossed.first = std::min(crossed.first, 12.0) - 3;
    crossed.swapped = true;
    const auto [nearer, farther] = std::minmax(crossed.lastLikeness, crossed.firstLikeness);
    if (nearer < NameLikeness::Faint && farther < NameLikeness::Different && crossed.sum() > best.sum())
        return crossed;
    return best;
}

/// The most bits that this likeness, or less of it, can have.
static double mostOf(const Scale (&scales)[6], NameLikeness likeness, double bits)
{
    const Scale &best = scales[static_cast<size_t>(likeness)];
    const Scale &faint = scales[static_cast<size_t>(std::max(likeness, NameLikeness::Faint))];
    return std::max(best.part * bits + best.less, faint.part * bits + faint.less);
}

double PairComparison::mostOfLast(quint32 a, quint32 b) const
{
    if (a == 0 || b == 0)
        return -kHopeless;
    const Name &left = m_names[a];
    const Name &right = m_names[b];
    return mostOf(kLastScale, a == b ? NameLikeness::Equal : mostLikeLast(left, right), std::min(left.lastBits, right.lastBits));
}

double PairComparison::mostOfFirst(quint32 a, quint32 b) const
{
    if (a == 0 || b == 0)
        return 0;
    const Name &left = m_names[a];
    const Name &right = m_names[b];
    return mostOf(kFirstScale, a == b ? NameLikeness::Equal : mostLikeFirst(left, right), std::min(left.firstBits, right.firstBits));
}

/// Whether the names are far apart the wrong way round too, or one is missing.
bool PairComparison::cannotBeSwapped(quint32 lastA, quint32 firstA, quint32 lastB, quint32 firstB) const
{
    const bool whole = lastA != 0 && firstA != 0 && lastB != 0 && firstB != 0;
    return !whole || areFarApart(m_names[lastA], m_names[firstB]) || areFarApart(m_names[firstA], m_names[lastB]);
}

/// The most that addresses which are not equal can say, without reading their letters.
double PairComparison::mostOfPlace(const PersonSketch &a, const PersonSketch &b) const
{
    const double strength = m_strengths[static_cast<size_t>(Trait::Address)];
    const double postalStrength = m_strengths[static_cast<size_t>(Trait::PostalCode)];
    double bits = 0;
    if (a.address != 0 && b.address != 0)
        bits += strength * (m_rarity.street(1) + (a.house == 0 || b.house == 0 ? 0.0 : a.house == b.house ? kMostOfHouse : -2.5));
    if (a.postal != 0 && b.postal != 0)
        bits += postalStrength * (a.postal == b.postal ? kMostOfTown : -1.5);
    return std::clamp(bits, kMoved, kMostOfAddress);
}

bool PairComparison::mayMeetByDate(const PersonSketch &a, const PersonSketch &b) const
{
    const double strength = m_strengths[static_cast<size_t>(Trait::BirthDate)];
    const double equal = m_rarity.date(a.birthDate);
    Weights most;
    most.chance = equal * strength + mostOfPlace(a, b);
    most.household = std::min(equal, kMostDateInHousehold) * strength;
    if (const double weight = m_strengths[static_cast<size_t>(Trait::PersonNumber)]; a.personNumber != 0 && b.personNumber != 0 && weight > 0) {
        if (a.personNumber == b.personNumber || numbersAreNear(a.personNumber, b.personNumber))
            return true;
        most.chance -= kOtherNumber * weight;
        most.household -= kOtherNumber * weight;
    }
    return !isBeyondReach(a, b, most);
}

/// The most that the names can still say, told without reading their letters: most who share something share no name.
bool PairComparison::isBeyondReach(const PersonSketch &a, const PersonSketch &b, const Weights &sums) const
{
    const double first = mostOfFirst(a.first, b.first) * m_strengths[static_cast<size_t>(Trait::FirstName)];
    const double lastStrength = m_strengths[static_cast<size_t>(Trait::LastName)];
    const auto isTooLittle = [&](double last) {
        return sums.chance + last + first < m_floor || sums.household + std::clamp(last, -3.0, 1.0) + first < m_householdFloor;
    };
    if (isTooLittle(std::max({m_names[a.last].lastBits, m_names[a.birth].lastBits, 0.0F}) * lastStrength))
        return cannotBeSwapped(a.last, a.first, b.last, b.first);
    double last = mostOfLast(a.last, b.last);
    if ((a.birth | b.birth) != 0)
        last = std::max({last, mostOfLast(a.last, b.birth), mostOfLast(a.birth, b.last), mostOfLast(a.birth, b.birth)});
    if (a.last == 0 || b.last == 0)
        last = std::max(last, 0.0); // nothing speaks against it
    return isTooLittle(last * lastStrength) && cannotBeSwapped(a.last, a.first, b.last, b.first);
}

void PairComparison::addNames(const PersonSketch &a, const PersonSketch &b, Sums &sums) const
{
    const NameBits bits = names(a, b);
    const double lastStrength = m_strengths[static_cast<size_t>(Trait::LastName)];
    const double firstStrength = m_strengths[static_cast<size_t>(Trait::FirstName)];
    if (bits.hasLast && lastStrength > 0) {
        const Likeness likeness = bits.swapped ? Likeness::Swapped
            : bits.otherName && bits.lastLikeness < NameLikeness::Faint ? Likeness::OtherName
                                                                         : likenessOf(bits.lastLikeness);
        const double last = bits.last * lastStrength;
        // that two of a household have one name says nothing; that they have two says little
        sums.add(bits.otherName ? Trait::BirthName : Trait::LastName, likeness, last, bits.swapped ? 4 : std::clamp(last, -3.0, 1.0));
    }
    if (bits.hasFirst && firstStrength > 0) {
        const double first = bits.first * firstStrength;
        sums.add(Trait::FirstName, bits.swapped ? Likeness::Swapped : likenessOf(bits.firstLikeness), first, first);
    }
}

void PairComparison::addDate(const PersonSketch &a, const PersonSketch &b, Sums &sums) const
{
    const double strength = m_strengths[static_cast<size_t>(Trait::BirthDate)];
    if (a.birthDate == 0 || b.birthDate == 0 || strength <= 0)
        return;
    if (a.birthDate == b.birthDate) {
        const double bits = m_rarity.date(a.birthDate);
        return sums.add(Trait::BirthDate, Likeness::Equal, bits * strength, std::min(bits, kMostDateInHousehold) * strength);
    }
    if (m_rarity.isPlaceholder(a.birthDate) || m_rarity.isPlaceholder(b.birthDate))
        return;
    const auto add = [&](Likeness likeness, double bits) {
        sums.add(Trait::BirthDate, likeness, bits * strength, std::min(bits, kMostDateInHousehold - 1) * strength);
    };
    const auto rarest = [&] { return std::min(m_rarity.date(a.birthDate), m_rarity.date(b.birthDate)); };
    if (dayMonthSwapped(a.birthDate) == b.birthDate)
        return add(Likeness::Swapped, std::max(rarest() - 5, 2.0));
    const auto left = digitsOf(a.birthDate);
    const auto right = digitsOf(b.birthDate);
    constexpr int kMany = 3;
    const int slips = otherDigits(left, right) >= kMany ? kMany : typingSlips({left.data(), 8}, {right.data(), 8}, kMany);
    if (slips == 1)
        return add(Likeness::Slip, std::max(rarest() - 8.5, 1.0));
    if (partsThatDiffer(a.birthDate, b.birthDate) == 1)
        return add(Likeness::Similar, std::max(rarest() - 11, 0.0));
    if (slips == 2)
        return add(Likeness::Similar, -1.5);
    add(Likeness::Different, -7);
}

void PairComparison::addKeys(const PersonSketch &a, const PersonSketch &b, Sums &sums) const
{
    const auto strength = [this](Trait trait) { return m_strengths[static_cast<size_t>(trait)]; };
    if (a.personNumber != 0 && b.personNumber != 0 && strength(Trait::PersonNumber) > 0) {
        const double weight = strength(Trait::PersonNumber);
        if (a.personNumber == b.personNumber)
            sums.add(Trait::PersonNumber, Likeness::Equal, 20 * weight, 18 * weight);
        else if (numbersAreNear(a.personNumber, b.personNumber))
            sums.add(Trait::PersonNumber, Likeness::Slip, 13 * weight, 9 * weight);
        else
            sums.add(Trait::PersonNumber, Likeness::Different, -kOtherNumber * weight, -kOtherNumber * weight);
    }
    constexpr std::array kPhoneTraits{Trait::Mobile, Trait::HousePhone, Trait::WorkPhone};
    bool phoneShared = false;
    for (size_t i = 0; i < a.phones.size(); ++i) {
        for (size_t j = 0; j < b.phones.size() && !phoneShared; ++j) {
            const Trait trait = kPhoneTraits[std::max(i, j)];
            if (a.phones[i] == 0 || a.phones[i] != b.phones[j] || strength(trait) <= 0)
                continue;
            const double bits = std::min(m_rarity.key(a.phones[i]), trait == Trait::WorkPhone ? 8.0 : 14.0) * strength(trait);
            sums.add(trait, Likeness::Equal, bits, trait == Trait::Mobile ? std::min(bits, kMostMobileInHousehold) : 0.5);
            phoneShared = trait == Trait::Mobile;
        }
    }
    if (!phoneShared && a.phones[0] != 0 && b.phones[0] != 0 && a.phones[0] != b.phones[0] && strength(Trait::Mobile) > 0)
        sums.add(Trait::Mobile, Likeness::Different, -1 * strength(Trait::Mobile), -1 * strength(Trait::Mobile));
    for (const quint64 left : a.mails) {
        for (size_t j = 0; j < b.mails.size(); ++j) {
            const Trait trait = j == 0 ? Trait::Mail : Trait::WorkMail;
            if (left == 0 || left != b.mails[j] || strength(trait) <= 0)
                continue;
            const double bits = std::min(m_rarity.key(left), 16.0) * strength(trait);
            sums.add(trait, Likeness::Equal, bits, std::min(bits, kMostMailInHousehold));
        }
    }
    if (a.mails[0] != 0 && b.mails[0] != 0 && a.mails[0] != b.mails[0] && strength(Trait::Mail) > 0)
        sums.add(Trait::Mail, Likeness::Different, -1 * strength(Trait::Mail), -1 * strength(Trait::Mail));
    for (const quint64 left : a.identifiers) {
        if (left == 0 || std::ranges::find(b.identifiers, left) == b.identifiers.end() || strength(Trait::Identifier) <= 0)
            continue;
        const double bits = std::min(m_rarity.key(left), kMostIdentifier) * strength(Trait::Identifier);
        sums.add(Trait::Identifier, Likeness::Equal, bits, std::min(bits, kMostMobileInHousehold));
    }
}

void PairComparison::addAddress(const PersonSketch &a, const PersonSketch &b, Sums &sums) const
{
    const double strength = m_strengths[static_cast<size_t>(Trait::Address)];
    const double postalStrength = m_strengths[static_cast<size_t>(Trait::PostalCode)];
    if (strength <= 0 && postalStrength <= 0)
        return;
    if (strength > 0 && a.address != 0 && a.address == b.address) {
        const double bits = std::min(m_rarity.key(a.address), kMostOfAddress);
        sums.atHome = true;
        return sums.add(Trait::Address, Likeness::Equal, bits * strength, 0);
    }
    double bits = 0;
    const bool streets = a.address != 0 && b.address != 0 && strength > 0;
    double likeness = 0;
    if (streets) {
        likeness = Rarity::streetLikeness(a, b);
        // of addresses of one person most are at least this alike; of others that is as rare as was drawn
        bits += likeness >= 0.95 ? m_rarity.street(0.95) - 0.5
            : likeness >= 0.55   ? m_rarity.street(likeness) - 1
                                 : -1.5;
        if (a.house != 0 && b.house != 0)
            bits += a.house == b.house ? std::min(m_rarity.house(a.house), kMostOfHouse) : -2.5;
    }
    bits *= strength;
    const bool postal = a.postal != 0 && b.postal != 0 && postalStrength > 0;
    if (postal)
        bits += postalStrength * (a.postal == b.postal ? std::min(m_rarity.postal(a.postal), streets ? 4.0 : kMostOfTown) : -1.5); // a town has few
    if (!streets && !postal)
        return;
    bits = std::clamp(bits, kMoved, kMostOfAddress);
    sums.atHome = bits > 8;
    const Likeness alike = bits > 8 ? Likeness::Slip : bits > 2 ? Likeness::Similar : Likeness::Different;
    sums.add(streets ? Trait::Address : Trait::PostalCode, alike, bits, std::min(bits, 0.0) / 2);
}

Weights PairComparison::weigh(const PersonSketch &a, const PersonSketch &b, Explanation *why) const
{
    Sums sums;
    sums.why = why;
    addKeys(a, b, sums);
    addDate(a, b, sums);
    addAddress(a, b, sums);
    if (!why && isBeyondReach(a, b, sums)) {
        sums.chance = -kHopeless;
        return sums;
    }
    addNames(a, b, sums);
    if (why)
        std::ranges::stable_sort(*why, [](const TraitMatch &x, const TraitMatch &y) { return x.bits > y.bits; });
    return sums;
}

double PairComparison::bits(const Weights &weights) const
{
    const double chance = weights.chance - m_rarity.haystack() - m_presumption.chance;
    const double household = weights.household - m_presumption.household;
    const double bits = std::min(chance, household);
    return weights.beyondNames ? bits : std::min(bits, kNamesOnly);
}

} // namespace effectif::duplicates
