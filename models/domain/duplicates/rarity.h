// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/duplicates/flattable.h"
#include "models/domain/duplicates/personsketch.h"

#include <algorithm>
#include <array>

namespace effectif::duplicates {

/// How much it says that two sheets share a value, in bits: much for a rare one, little for one that many have. Counted
/// on the sheets at hand, so that no language, country or kind of office is presumed.
class Rarity
{
public:
    /// Counts dates, postal codes and house numbers of these sheets, and writes on each name how much it says. Names
    /// count themselves in their table.
    void learn(const std::vector<PersonSketch> &people, NameTable &names);
    /// For a comparison without all sheets at hand: how many there are.
    void assume(size_t people);
    /// For the same: so many have this birth date.
    void noteDate(quint32 date, quint32 sheets);
    /// Writes on the names of a sheet that was not among them how much they say.
    void rate(const PersonSketch &person, NameTable &names) const;
    size_t people() const { return m_people; }
    /// The bits it takes to find one sheet among all.
    double haystack() const { return m_haystack; }
    /// One that so many have that it stands for "unknown", as 1970-01-01.
    bool isPlaceholder(quint32 date) const
    {
        const Counted *counted = m_dates.find(date);
        return counted && counted->sheets > m_mostOfADate;
    }
    double date(quint32 value) const { return bitsOf(m_dates, value, m_rareDate); }
    double postal(quint32 value) const { return bitsOf(m_postal, value, m_rarePostal); }
    double house(quint32 value) const { return bitsOf(m_houses, value, m_rareHouse); }
    /// Of a hashed value: a telephone, an address.
    double key(quint64 value) const;
    /// More than three sheets share the value that was mixed().
    void noteShared(quint64 mixedValue, size_t sheets);
    /// How often two sheets taken at random have addresses at least this alike; bits.
    double street(double likeness) const;
    /// The bits of pairs of letters that two addresses share, 0 to 1.
    static double streetLikeness(const PersonSketch &a, const PersonSketch &b);

private:
    struct Counted
    {
        quint32 sheets = 0;
        float bits = 0;
    };
    using Counts = FlatTable<quint32, Counted>;
    static double bitsOf(const Counts &counts, quint32 value, float rare)
    {
        const Counted *counted = counts.find(value);
        return counted ? counted->bits : rare;
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
    float m_rareDate = 0; ///< bits of one that was not counted
    float m_rarePostal = 0;
    float m_rareHouse = 0;
    FlatTable<quint64, double> m_shared; ///< bits
    quint32 m_mostOfADate = 50;
    std::array<double, 21> m_streets{}; ///< by twentieths of likeness
};

} // namespace effectif::duplicates
