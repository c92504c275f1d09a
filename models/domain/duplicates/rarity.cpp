// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/duplicates/rarity.h"

#include <algorithm>
#include <cmath>

namespace effectif::duplicates {

namespace {
/// A few sheets tell little of how common a name is: as many invented ones are counted with them, among which a last
/// name, a first name, a date, a postal code is as common as it usually is.
constexpr double kInvented = 4000;
constexpr double kUsualLast = 1.0 / 2000;
constexpr double kUsualFirst = 1.0 / 150;
constexpr double kUsualDate = 1.0 / 15000;
constexpr double kUsualPostal = 1.0 / 300;
constexpr double kUsualHouse = 1.0 / 60;
constexpr double kUsualKey = 1.0 / 20000;
} // namespace

void Rarity::learn(std::vector<PersonSketch> &people, NameTable &names)
{
    assume(people.size());
    m_dates.reserve(32768);
    size_t dated = 0;
    for (const PersonSketch &person : people) {
        if (person.birthDate != 0) {
            ++m_dates[person.birthDate];
            ++dated;
        }
        if (person.postal != 0)
            ++m_postal[person.postal];
        if (person.house != 0)
            ++m_houses[person.house];
    }
    if (!m_dates.empty())
        m_mostOfADate = static_cast<quint32>(20 * dated / m_dates.size() + 50);
    const auto rated = [this](const Counts &counts, double usual) {
        std::unordered_map<quint32, float> result;
        result.reserve(counts.size());
        for (const auto &[value, count] : counts)
            result.emplace(value, static_cast<float>(bits(count, usual)));
        return result;
    };
    const auto dates = rated(m_dates, kUsualDate);
    const auto postal = rated(m_postal, kUsualPostal);
    const auto houses = rated(m_houses, kUsualHouse);
    for (PersonSketch &person : people) {
        if (person.birthDate != 0)
            person.dateBits = dates.find(person.birthDate)->second;
        if (person.postal != 0)
            person.postalBits = postal.find(person.postal)->second;
        if (person.house != 0)
            person.houseBits = houses.find(person.house)->second;
    }
    for (quint32 i = 0; i < names.size(); ++i)
        rateName(names.at(i));
    learnStreets(people);
}

void Rarity::assume(size_t people)
{
    m_people = people;
    m_haystack = std::log2(static_cast<double>(m_people) + kInvented);
    m_rareKey = bits(2, kUsualKey);
    m_mostOfADate = static_cast<quint32>(20 * static_cast<double>(m_people) * kUsualDate + 50);
}

double Rarity::bits(double count, double usual) const
{
    const double all = static_cast<double>(m_people) + kInvented;
    return std::log2(all / (std::max(count, 2.0) + kInvented * usual));
}

void Rarity::rateName(Name &name) const
{
    name.lastBits = static_cast<float>(bits(name.count, kUsualLast));
    name.firstBits = static_cast<float>(bits(name.count, kUsualFirst));
}

void Rarity::rate(PersonSketch &person, NameTable &names) const
{
    person.dateBits = static_cast<float>(bits(countOf(m_dates, person.birthDate), kUsualDate));
    person.houseBits = static_cast<float>(bits(countOf(m_houses, person.house), kUsualHouse));
    person.postalBits = static_cast<float>(bits(countOf(m_postal, person.postal), kUsualPostal));
    for (const quint32 name : {person.last, person.birth, person.first})
        rateName(names.at(name));
}

double Rarity::key(quint64 value) const
{
    const auto found = m_shared.find(mixed(value));
    return found == m_shared.end() ? m_rareKey : found->second;
}

void Rarity::noteShared(quint64 mixedValue, size_t sheets)
{
    m_shared[mixedValue] = bits(static_cast<double>(sheets), kUsualKey);
}

double Rarity::streetLikeness(const PersonSketch &a, const PersonSketch &b)
{
    const int inA = bitsIn(a.streetPairs[0]) + bitsIn(a.streetPairs[1]);
    const int inB = bitsIn(b.streetPairs[0]) + bitsIn(b.streetPairs[1]);
    const int inBoth = bitsIn(a.streetPairs[0] & b.streetPairs[0]) + bitsIn(a.streetPairs[1] & b.streetPairs[1]);
    return inA + inB == 0 ? 0.0 : 2.0 * inBoth / (inA + inB);
}

double Rarity::street(double likeness) const
{
    return m_streets[static_cast<size_t>(std::clamp(likeness, 0.0, 1.0) * 20)];
}

void Rarity::learnStreets(const std::vector<PersonSketch> &people)
{
    std::array<double, 21> atLeast{};
    std::vector<quint32> withStreet;
    for (size_t i = 0; i < people.size() && withStreet.size() < 200'000; ++i) {
        if ((people[i].streetPairs[0] | people[i].streetPairs[1]) != 0)
            withStreet.push_back(static_cast<quint32>(i));
    }
    double drawn = 1;
    const size_t draws = withStreet.size() < 2 ? 0 : std::min<size_t>(20'000, withStreet.size() * withStreet.size() / 2);
    for (size_t i = 0; i < draws; ++i) {
        const PersonSketch &a = people[withStreet[mixed(2 * i + 1) % withStreet.size()]];
        const PersonSketch &b = people[withStreet[mixed(2 * i + 2) % withStreet.size()]];
        if (a.id == b.id)
            continue;
        ++drawn;
        ++atLeast[static_cast<size_t>(streetLikeness(a, b) * 20)];
    }
    double sum = 0;
    for (size_t i = atLeast.size(); i-- > 0;) {
        sum += atLeast[i];
        m_streets[i] = std::log2((drawn + 200) / (sum + 1 + 200.0 / 100));
    }
}

} // namespace effectif::duplicates
