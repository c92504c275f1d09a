// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/duplicates/personsketch.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace effectif::duplicates {

/// How much it says that two sheets share a value, in bits: much for a rare one, little for one that many have. Counted
/// on the sheets at hand, so that no language, country or kind of office is presumed.
class Rarity
{
public:
    /// Counts dates, postal codes and house numbers of these sheets, and writes on each, and on each name, how much it
    /// says. Names count themselves in their table.
    void learn(std::vector<PersonSketch> &people, NameTable &names);
    /// For a comparison without all sheets at hand: how many there are.
    void assume(size_t people);
    /// For the same: so many have this birth date.
    void noteDate(quint32 date, quint32 sheets) { m_dates[date] = std::max(m_dates[date], sheets); }
    /// Writes on a sheet that was not among them, and on its names, how much they say.
    void rate(PersonSketch &person, NameTable &names) const;
    size_t people() const { return m_people; }
    /// The bits it takes to find one sheet among all.
    double haystack() const { return m_haystack; }
    /// One that so many have that it stands for "unknown", as 1970-01-01.
    bool isPlaceholder(quint32 date) const { return countOf(m_dates, date) > m_mostOfADate; }
    /// Of a hashed value: a telephone, an address.
    double key(quint64 value) const;
    /// More than three sheets share the value that was mixed().
    void noteShared(quint64 mixedValue, size_t sheets);
    /// How often two sheets taken at random have addresses at least this alike; bits.
    double street(double likeness) const;
    /// The bits of pairs of letters that two addresses share, 0 to 1.
    static double streetLikeness(const PersonSketch &a, const PersonSketch &b);

private:
    using Counts = std::unordered_map<quint32, quint32>;
    static quint32 countOf(const Counts &counts, quint32 value)
    {
        const auto found = counts.find(value);
        return found == counts.end() ? 0 : found->second;
    }
    double bits(double count, double usual) const;
    void rateName(Name &name) const;
    void learnStreets(const std::vector<PersonSketch> &people);

    size_t m_people = 0;
    double m_haystack = 0;
    double m_rareKey = 0;
    Counts m_dates;
    Counts m_postal;
    Counts m_houses;
    std::unordered_map<quint64, double> m_shared; ///< bits
    quint32 m_mostOfADate = 50;
    std::array<double, 21> m_streets{}; ///< by twentieths of likeness
};

} // namespace effectif::duplicates
