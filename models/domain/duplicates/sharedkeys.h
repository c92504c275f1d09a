// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/duplicates/blockingpasses.h"

#include <functional>
#include <span>

namespace effectif::duplicates {

/// The keys of one pass over all sheets, 8 bytes each: a hash of the key, and the place of its sheet behind it. They are
/// cut into lists by their upper bits; a list is sorted where it is needed, while it fits the processor's own memory.
class SharedKeys
{
public:
    using Entry = quint64;
    static constexpr size_t kLists = 256;

    SharedKeys(const std::vector<PersonSketch> &people, const NameTable &names, const Rarity &rarity, const BlockingPass &pass);

    /// Makes all of them; several threads make those of a part of the sheets each.
    void make(int threads);
    /// What more than three sheets share: the mixed key, and how many.
    using Notes = std::vector<std::pair<quint64, size_t>>;
    /// Of a list what at least two sheets share and no more than the pass allows, sorted by key, then by sheet. A list is one
    /// thread's at a time; notes are taken when it is asked for the first time.
    std::span<const Entry> shared(size_t list, Notes *notes = nullptr);
    /// Where what shares its key with the entry ends.
    size_t endOf(std::span<const Entry> sorted, size_t begin) const
    {
        size_t end = begin + 1;
        while (end < sorted.size() && sorted[end] >> m_placeBits == sorted[begin] >> m_placeBits)
            ++end;
        return end;
    }
    quint32 placeOf(Entry entry) const { return static_cast<quint32>(entry & ((1ULL << m_placeBits) - 1)); }
    const BlockingPass &pass() const { return m_pass; }

private:
    template <typename Visit> void eachKey(quint32 place, Visit visit) const;
    size_t keepShared(std::span<Entry> sorted, Notes *notes) const;
    quint64 wholeKey(Entry entry) const;

    const std::vector<PersonSketch> &m_people;
    const NameTable &m_names;
    const Rarity &m_rarity;
    const BlockingPass &m_pass;
    int m_placeBits;
    std::vector<Entry> m_entries;
    std::array<size_t, kLists> m_begins{};
    std::array<size_t, kLists> m_ends{};
    std::array<bool, kLists> m_isSorted{};
};

/// Runs the work in so many threads, this one among them, and waits for all.
void inThreads(int threads, const std::function<void(size_t thread)> &work);

} // namespace effectif::duplicates
