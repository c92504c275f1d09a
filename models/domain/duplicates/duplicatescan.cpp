// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/duplicates/duplicatescan.h"

#include "models/domain/duplicates/duplicategroups.h"

#include <algorithm>
#include <cmath>

namespace effectif::duplicates {

namespace {
using Filter = BlockingPass::Filter;
constexpr double kBeyondDoubt = 6; ///< bits
constexpr size_t kHousehold = 6;   ///< more share a switchboard, not a home
constexpr double kUndecided = 8;   ///< how far below the least a pair may still rise

constexpr size_t kAhead = 24; ///< sheets that are fetched from memory before they are needed

/// Tells the processor what it will be asked for.
void fetch([[maybe_unused]] const PersonSketch &person)
{
#if defined(__GNUC__)
    __builtin_prefetch(&person);
#endif
}

/// What tells most of those who share something apart, of the sheets of one list side by side.
struct Trace
{
    Trace(const PersonSketch &person, quint32 at)
        : signature(person.signature)
        , last(person.last)
        , first(person.first)
        , date(person.birthDate == 0 ? 0 : person.birthDate / 10000 << 16 | person.birthDate / 100 % 100 << 8 | person.birthDate % 100)
        , house(person.house)
        , postal(person.postal)
        , place(at)
        , letters(static_cast<quint8>(bitsIn(person.signature)))
    {
    }
    quint64 signature;
    quint32 last;
    quint32 first;
    quint32 date; ///< year, month and day a part each
    quint32 house;
    quint32 postal;
    quint32 place;
    quint8 letters; ///< bits of the signature
};

/// Whether enough letters of the names are the same; cheap, for the many who share a birth date.
bool shareLetters(const Trace &a, const Trace &b)
{
    return bitsIn(a.signature & b.signature) * 20 >= 9 * std::min(a.letters, b.letters);
}

bool datesLookAlike(quint32 a, quint32 b)
{
    const quint32 differ = a ^ b;
    const int parts = (differ >> 16 == 0) + ((differ >> 8 & 0xff) == 0) + ((differ & 0xff) == 0);
    return parts >= 2 || ((a & 0xff) == (b >> 8 & 0xff) && (b & 0xff) == (a >> 8 & 0xff));
}

/// Whether enough else is the same that it is worth looking closer; cheap.
bool haveTraces(const Trace &a, const Trace &b)
{
    const int same = (a.house != 0 && a.house == b.house) + (a.postal != 0 && a.postal == b.postal) + (a.last == b.last) + (a.first == b.first);
    if (same == 0 || same >= 3)
        return same >= 3;
    const bool unknown = a.date == 0 || b.date == 0;
    return unknown ? same == 2 : datesLookAlike(a.date, b.date);
}

template <typename Filter, typename Compare> void eachPair(std::span<const Trace> block, Filter filter, Compare compare)
{
    const Trace *const end = block.data() + block.size();
    for (const Trace *a = block.data(); a != end; ++a) {
        for (const Trace *b = a + 1; b != end; ++b) {
            if (filter(*a, *b))
                compare(*a, *b);
        }
    }
}
} // namespace

DuplicateScan::DuplicateScan(const std::vector<PersonSketch> &people, NameTable &names, const Strengths &strengths)
    : m_people(people)
    , m_names(names)
    , m_comparison(names, m_rarity, strengths)
{
}

void DuplicateScan::countShared(int threads, const std::atomic<bool> &cancelled)
{
    m_keys.clear();
    for (const BlockingPass &pass : blockingPasses()) {
        auto &keys = m_keys.emplace_back(std::make_unique<SharedKeys>(m_people, m_names, m_rarity, pass));
        if (!pass.counts || cancelled)
            continue;
        keys->make(threads);
        std::vector<SharedKeys::Notes> notes(static_cast<size_t>(threads));
        std::atomic<size_t> next = 0;
        inThreads(threads, [&](size_t thread) {
            for (size_t list = next++; list < SharedKeys::kLists; list = next++)
                (void)keys->shared(list, &notes[thread]);
        });
        for (const auto &some : notes) {
            for (const auto &[mixedKey, sheets] : some)
                m_rarity.noteShared(mixedKey, sheets);
        }
    }
}

void DuplicateScan::compareList(SharedKeys &keys, size_t list, double leastBits, Found &found) const
{
    const auto entries = keys.shared(list);
    const bool byDate = keys.pass().filter == Filter::Letters;
    std::vector<Trace> traces;
    traces.reserve(entries.size());
    for (size_t i = 0; i < entries.size(); ++i) {
        if (i + kAhead < entries.size())
            fetch(m_people[keys.placeOf(entries[i + kAhead])]);
        traces.emplace_back(m_people[keys.placeOf(entries[i])], keys.placeOf(entries[i]));
    }
    const auto compare = [&](const Trace &a, const Trace &b) { comparePair(a.place, b.place, leastBits, found); };
    for (size_t begin = 0; begin < entries.size();) {
        const size_t end = keys.endOf(entries, begin);
        const std::span<const Trace> block = std::span(traces).subspan(begin, end - begin);
        if (byDate)
            eachPair(block, [&](const Trace &a, const Trace &b) {
                return shareLetters(a, b) && m_comparison.mayMeetByDate(m_people[a.place], m_people[b.place]);
            }, compare);
        else if (keys.pass().filter == Filter::Traces)
            eachPair(block, haveTraces, compare);
        else if (block.size() > kHousehold)
            eachPair(block, shareLetters, compare);
        else
            eachPair(block, [](const Trace &, const Trace &) { return true; }, compare);
        begin = end;
    }
}

void DuplicateScan::comparePair(quint32 a, quint32 b, double leastBits, Found &found) const
{
    const Weights weights = m_comparison.weigh(m_people[a], m_people[b]);
    const double bits = m_comparison.bits(weights);
    found.households += weights.atHome && bits < -kBeyondDoubt;
    if (bits >= leastBits - kUndecided)
        found.pairs.push_back({a, b, weights});
}

bool DuplicateScan::compareAll(double leastBits, int threads, const std::atomic<bool> &cancelled,
                               const std::function<void(int, int)> &advanced, Found &all)
{
    std::vector<Found> found(static_cast<size_t>(threads));
    const auto steps = static_cast<int>(m_keys.size() * SharedKeys::kLists);
    for (size_t pass = 0; pass < m_keys.size() && !cancelled; ++pass) {
        SharedKeys &keys = *m_keys[pass];
        if (!keys.pass().counts)
            keys.make(threads);
        std::atomic<size_t> next = 0;
        inThreads(threads, [&](size_t thread) {
            for (size_t list = next++; list < SharedKeys::kLists && !cancelled; list = next++) {
                compareList(keys, list, leastBits, found[thread]);
                if (thread == 0 && advanced)
                    advanced(static_cast<int>(pass * SharedKeys::kLists + list), steps);
            }
        });
        m_keys[pass].reset(); // its memory is the next one's
    }
    for (const Found &some : found) {
        all.pairs.insert(all.pairs.end(), some.pairs.begin(), some.pairs.end());
        all.households += some.households;
    }
    const auto places = [](const Candidate &x) { return std::pair(x.a, x.b); };
    std::ranges::sort(all.pairs, {}, places);
    const auto [first, last] = std::ranges::unique(all.pairs, {}, places);
    all.pairs.erase(first, last);
    return !cancelled;
}

Presumption DuplicateScan::presumptionFrom(const Found &all) const
{
    constexpr double kUsual = 2; // counted with what is found, so that a few sheets tell little
    const auto sure = static_cast<double>(std::ranges::count_if(all.pairs, [this](const Candidate &pair) {
        return m_comparison.bits(pair.weights) > kBeyondDoubt;
    }));
    const Presumption usual;
    const double sheets = static_cast<double>(m_people.size());
    Presumption found;
    found.chance = std::log2((sheets / 2 + kUsual * std::exp2(usual.chance)) / (sure + kUsual));
    found.household = std::log2((static_cast<double>(all.households) + kUsual * std::exp2(usual.household)) / (sure + kUsual));
    return {std::clamp(found.chance, -1.0, 6.0), std::clamp(found.household, 0.5, 6.0)};
}

std::vector<Pair> DuplicateScan::run(double leastBits, int threads, const std::atomic<bool> &cancelled,
                                     const std::function<void(int, int)> &advanced)
{
    m_rarity.learn(m_people, m_names);
    countShared(threads, cancelled);
    m_comparison.giveUpBelow(leastBits - kUndecided);
    Found all;
    if (!compareAll(leastBits, threads, cancelled, advanced, all))
        return {};
    m_comparison.presume(presumptionFrom(all));
    std::vector<Pair> pairs;
    for (const Candidate &candidate : all.pairs) {
        const double bits = m_comparison.bits(candidate.weights);
        if (bits >= leastBits)
            pairs.push_back({candidate.a, candidate.b, static_cast<float>(bits)});
    }
    addTransitive(pairs, leastBits);
    std::ranges::stable_sort(pairs, [](const Pair &x, const Pair &y) { return x.bits > y.bits; });
    return pairs;
}

void DuplicateScan::addTransitive(std::vector<Pair> &pairs, double leastBits)
{
    m_comparison.weighToTheEnd();
    const auto bits = [this](quint32 a, quint32 b) { return m_comparison.compare(m_people[a], m_people[b]); };
    const std::vector<Pair> more = pairsThrough(pairs, leastBits, bits);
    pairs.insert(pairs.end(), more.begin(), more.end());
}

} // namespace effectif::duplicates
