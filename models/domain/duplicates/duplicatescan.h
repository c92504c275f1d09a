// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/duplicates/paircomparison.h"
#include "models/domain/duplicates/sharedkeys.h"

#include <atomic>
#include <functional>
#include <memory>

namespace effectif::duplicates {

/// Two sheets that may be one person's, by their places in the list that was compared.
struct Pair
{
    quint32 a = 0;
    quint32 b = 0; ///< a < b
    float bits = 0;
    quint32 through = kDirect; ///< found because both match this one: two bad copies of a good one
    static constexpr quint32 kDirect = 0xffffffff;
};

/// Finds the doubles among all sheets of an office. Sheets are compared only where something brings them together: the
/// same number, telephone, mail or address, the same birth date with letters of the names in common, names that sound
/// alike. Each of these is a pass (BlockingPass): the sheets are sorted by it, and compared within what is equal.
class DuplicateScan
{
public:
    /// Writes on the names how much they say. Both outlive the scan.
    DuplicateScan(const std::vector<PersonSketch> &people, NameTable &names, const Strengths &strengths);

    /// The pairs with at least so many bits, the best first. `threads` at least 1. `advanced(done, of)` is called from
    /// this thread; once `cancelled` is true the answer is of no use.
    std::vector<Pair> run(double leastBits, int threads, const std::atomic<bool> &cancelled,
                          const std::function<void(int, int)> &advanced = {});
    const Rarity &rarity() const { return m_rarity; }
    const PairComparison &comparison() const { return m_comparison; }

private:
    /// A pair that is kept until it is known how many doubles and households there are.
    struct Candidate
    {
        quint32 a;
        quint32 b;
        Weights weights;
    };
    struct Found
    {
        std::vector<Candidate> pairs;
        size_t households = 0; ///< pairs of one address that are two people beyond doubt
    };
    /// How many share the telephones and addresses that several have.
    void countShared(int threads, const std::atomic<bool> &cancelled);
    void compareList(SharedKeys &keys, size_t list, double leastBits, Found &found) const;
    void comparePair(quint32 a, quint32 b, double leastBits, Found &found) const;
    bool compareAll(double leastBits, int threads, const std::atomic<bool> &cancelled, const std::function<void(int, int)> &advanced,
                    Found &all);
    /// How many doubles and households there are, told by the pairs that leave no doubt.
    Presumption presumptionFrom(const Found &all) const;
    void addTransitive(std::vector<Pair> &pairs, double leastBits);

    const std::vector<PersonSketch> &m_people;
    NameTable &m_names;
    Rarity m_rarity;
    PairComparison m_comparison;
    std::vector<std::unique_ptr<SharedKeys>> m_keys; ///< by pass, until it is done
};

} // namespace effectif::duplicates
