// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/duplicates/sharedkeys.h"

#include <algorithm>
#include <bit>
#include <thread>

namespace effectif::duplicates {

namespace {
constexpr int kLeastPlaceBits = 24; ///< what is left of the key tells a trillion apart
constexpr int kListShift = 56;
constexpr int kDigitBits = 11;
constexpr size_t kFew = 256; ///< up to here a comparing sort is quicker

/// By digits from the lowest on: what is equal stays in the order in which it stood.
void sortByDigits(std::span<quint64> entries, int from)
{
    thread_local std::vector<quint64> other;
    other.resize(entries.size());
    std::span<quint64> source = entries;
    std::span<quint64> target = other;
    std::array<quint32, 1U << kDigitBits> next{};
    for (int shift = from; shift < kListShift; shift += kDigitBits) {
        const auto digit = [shift](quint64 entry) { return entry >> shift & ((1U << kDigitBits) - 1); };
        next.fill(0);
        for (const quint64 entry : source)
            ++next[digit(entry)];
        quint32 sum = 0;
        for (quint32 &count : next)
            sum += std::exchange(count, sum);
        for (const quint64 entry : source)
            target[next[digit(entry)]++] = entry;
        std::swap(source, target);
    }
    if (source.data() != entries.data())
        std::ranges::copy(source, entries.begin());
}
} // namespace

void inThreads(int threads, const std::function<void(size_t)> &work)
{
    std::vector<std::thread> helpers;
    for (int i = 1; i < threads; ++i)
        helpers.emplace_back(work, static_cast<size_t>(i));
    work(0);
    for (std::thread &helper : helpers)
        helper.join();
}

SharedKeys::SharedKeys(const std::vector<PersonSketch> &people, const NameTable &names, const Rarity &rarity, const BlockingPass &pass)
    : m_people(people)
    , m_names(names)
    , m_rarity(rarity)
    , m_pass(pass)
    , m_placeBits(std::max(kLeastPlaceBits, static_cast<int>(std::bit_width(people.size()))))
{
}

/// Each key of a sheet once, mixed.
template <typename Visit> void SharedKeys::eachKey(quint32 place, Visit visit) const
{
    BlockingPass::Keys keys{};
    const size_t count = m_pass.keys(m_people[place], m_names, m_rarity, keys);
    for (size_t k = 0; k < count; ++k) {
        if (keys[k] != 0 && std::find(keys.begin(), keys.begin() + k, keys[k]) == keys.begin() + k)
            visit(mixed(keys[k]));
    }
}

void SharedKeys::make(int threads)
{
    const auto parts = static_cast<size_t>(threads);
    std::vector<std::vector<Entry>> made(parts);
    std::vector<std::array<size_t, kLists>> next(parts);
    inThreads(threads, [&](size_t part) {
        const auto end = static_cast<quint32>(m_people.size() * (part + 1) / parts);
        for (auto place = static_cast<quint32>(m_people.size() * part / parts); place < end; ++place) {
            eachKey(place, [&](quint64 key) {
                made[part].push_back(key >> m_placeBits << m_placeBits | place);
                ++next[part][key >> kListShift];
            });
        }
    });
    size_t sum = 0;
    for (size_t list = 0; list < kLists; ++list) {
        m_begins[list] = sum;
        for (auto &counts : next)
            sum += std::exchange(counts[list], sum);
        m_ends[list] = sum;
    }
    m_entries.resize(sum);
    inThreads(threads, [&](size_t part) {
        for (const Entry entry : made[part])
            m_entries[next[part][entry >> kListShift]++] = entry;
        made[part] = {};
    });
}

std::span<const SharedKeys::Entry> SharedKeys::shared(size_t list, Notes *notes)
{
    const std::span<Entry> entries(m_entries.data() + m_begins[list], m_ends[list] - m_begins[list]);
    if (m_isSorted[list])
        return entries;
    m_isSorted[list] = true;
    if (entries.size() <= kFew)
        std::ranges::sort(entries);
    else
        sortByDigits(entries, m_placeBits);
    const size_t kept = keepShared(entries, notes);
    m_ends[list] = m_begins[list] + kept;
    return entries.first(kept);
}

size_t SharedKeys::keepShared(std::span<Entry> sorted, Notes *notes) const
{
    constexpr size_t kWorthNoting = 3;
    auto kept = sorted.begin();
    for (size_t begin = 0; begin < sorted.size();) {
        const size_t end = endOf(sorted, begin);
        const size_t size = end - begin;
        if (notes && size > kWorthNoting)
            notes->emplace_back(wholeKey(sorted[begin]), size);
        const auto block = sorted.subspan(begin, size);
        if (size > 1 && size <= m_pass.mostInABlock)
            kept = std::ranges::copy(block, kept).out;
        begin = end;
    }
    return static_cast<size_t>(kept - sorted.begin());
}

quint64 SharedKeys::wholeKey(Entry entry) const
{
    quint64 whole = 0;
    eachKey(placeOf(entry), [&](quint64 key) {
        if (key >> m_placeBits == entry >> m_placeBits)
            whole = key;
    });
    return whole;
}

} // namespace effectif::duplicates
