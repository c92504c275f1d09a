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

void Rarity::learn(const std::vector<PersonSketch> &people, NameTable &names)
{
    assume(people.size());
    size_t dated = 0;
    for (const PersonSketch &person : people) {
        if (person.birthDate != 0) {
            ++m_dates[person.birthDate].sheets;
            ++dated;
        }
        if (person.postal != 0)
            ++m_postal[person.postal].sheets;
        if (person.house != 0)
            ++m_houses[person.house].sheets;
    }
    if (m_dates.size() > 0)
        m_mostOfADate = static_cast<quint32>(20 * dated / m_dates.size() + 50);
    const auto rate = [this](Counts &counts, double usual) {
        counts.each([&](quint32, Counted &counted) { counted.bits = static_cast<float>(bits(counted.sheets, usual)); });
    };
    rate(m_dates, kUsualDate);
    rate(m_postal, kUsualPostal);
    rate(m_houses, kUsualHouse);
    for (quint32 i = 0; i < names.size(); ++i)
        rateName(names.at(i));
    learnStreets(people);
}

void Rarity::assume(size_t people)
{
    m_people = people;
    m_haystack = std::log2(static_cast<double>(m_people) + kInvented);
    m_rareKey = bits(2, kUsualKey);
    m_rareDate = static_cast<float>(bits(0, kUsualDate));
    m_rarePostal = static_cast<float>(bits(0, kUsualPostal));
    m_rareHouse = static_cast<float>(bits(0, kUsualHouse));
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

void Rarity::noteDate(quint32 date, quint32 sheets)
{
    if (date == 0)
        return;
    Counted &counted = m_dates[date];
    counted.sheets = std::max(counted.sheets, sheets);
    counted.bits = static_cast<float>(bits(counted.sheets, kUsualDate));
}

void Rarity::rate(const PersonSketch &person, NameTable &names) const
{
    for (const quint32 name : {person.last, person.birth, person.first})
        rateName(names.at(name));
}

double Rarity::key(quint64 value) const
{
    const double *found = m_shared.find(mixed(value));
    return found ? *found : m_rareKey;
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
