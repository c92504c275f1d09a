// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/duplicates/duplicatescan.h"

#include "models/domain/duplicates/duplicategroups.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <thread>

namespace effectif::duplicates {

/// What brings sheets together. `keys` writes the sheet's keys, 0 for none, and says how many.
struct DuplicateScan::Pass
{
    static constexpr size_t kMostKeys = 4;
    using Keys = std::array<quint64, kMostKeys>;
    size_t (*keys)(const PersonSketch &, const NameTable &, const Rarity &, Keys &);
    quint32 mostInABlock; ///< what more sheets share is no trace of a person
    bool counts = false;  ///< how many share it is worth knowing
    Filter filter = Filter::None;
};

namespace {
constexpr double kBeyondDoubt = 6; ///< bits
constexpr size_t kHousehold = 6;   ///< more share a switchboard, not a home
constexpr double kUndecided = 8;   ///< how far below the least a pair may still rise

constexpr quint64 seeded(quint64 seed, quint64 value)
{
    return value * 0x9E3779B97F4A7C15ULL + seed * 0xBF58476D1CE4E5B9ULL;
}

quint64 key(quint64 seed, quint64 a, quint64 b = 0)
{
    return mixed(seeded(seed, a) ^ std::rotl(mixed(seeded(seed + 100, b)), 17));
}

/// Whether enough letters of the names are the same; cheap, for the many who share a birth date.
bool shareLetters(const PersonSketch &a, const PersonSketch &b)
{
    const int shared = bitsIn(a.signature & b.signature);
    const int fewer = std::min(bitsIn(a.signature), bitsIn(b.signature));
    return shared * 20 >= 9 * fewer;
}

/// Whether enough else is the same that it is worth looking closer; cheap.
bool haveTraces(const PersonSketch &a, const PersonSketch &b)
{
    int traces = 0;
    const quint32 x = a.birthDate;
    const quint32 y = b.birthDate;
    if (x == 0 || y == 0)
        traces += 1;
    else if (x == y)
        traces += 2;
    else
        traces += (x / 10000 == y / 10000) + (x / 100 % 100 == y / 100 % 100) + (x % 100 == y % 100) >= 2
            || (x % 100 == y / 100 % 100 && y % 100 == x / 100 % 100) ? 2 : 0;
    traces += a.house != 0 && a.house == b.house;
    traces += a.postal != 0 && a.postal == b.postal;
    traces += a.last == b.last;
    traces += a.first == b.first;
    return traces >= 3;
}

/// The beginning of an address's letters, roughly: half of its pairs.
quint64 halfStreet(const PersonSketch &person)
{
    return person.streetPairs[0];
}
} // namespace

const std::vector<DuplicateScan::Pass> &DuplicateScan::passes()
{
    using Person = const PersonSketch &;
    using Names = const NameTable &;
    using Keys = Pass::Keys &;
    static const std::vector<Pass> kPasses{
        {[](Person p, Names, const Rarity &, Keys keys) -> size_t { return keys[0] = p.personNumber, 1; }, 50},
        {[](Person p, Names, const Rarity &, Keys keys) -> size_t {
             std::ranges::copy(p.phones, keys.begin());
             return p.phones.size();
         }, 50, true},
        {[](Person p, Names, const Rarity &, Keys keys) -> size_t {
             std::ranges::copy(p.mails, keys.begin());
             std::ranges::copy(p.identifiers, keys.begin() + 2);
             return 4;
         }, 50, true},
        {[](Person p, Names, const Rarity &, Keys keys) -> size_t { return keys[0] = p.address, 1; }, 40, true},
        {[](Person p, Names, const Rarity &r, Keys keys) -> size_t {
             if (p.birthDate != 0 && !r.isPlaceholder(p.birthDate))
                 return keys[0] = p.birthDate, 1;
             return 0;
         }, 0xffffffff, false, Filter::Letters},
        // names that sound alike, in either order; the birth name in place of the last name
        {[](Person p, Names n, const Rarity &, Keys keys) -> size_t {
             if (p.first == 0 || p.last == 0)
                 return 0;
             const quint64 first = mixed(n[p.first].sound);
             keys[0] = key(1, first + mixed(n[p.last].sound));
             keys[1] = p.birth == 0 ? 0 : key(1, first + mixed(n[p.birth].sound));
             return 2;
         }, 200, false, Filter::Traces},
        // one of the names and the place
        {[](Person p, Names n, const Rarity &, Keys keys) -> size_t {
             if (p.postal == 0)
                 return 0;
             keys[0] = p.last == 0 ? 0 : key(2, n[p.last].sound, p.postal);
             keys[1] = p.first == 0 ? 0 : key(2, n[p.first].sound, p.postal);
             keys[2] = p.house == 0 ? 0 : key(3, p.house, p.postal);
             return 3;
         }, 60, false, Filter::Traces},
        // one of the names and the house, or the street
        {[](Person p, Names n, const Rarity &, Keys keys) -> size_t {
             if (p.address == 0)
                 return 0;
             keys[0] = p.last == 0 || p.house == 0 ? 0 : key(4, n[p.last].sound, p.house);
             keys[1] = p.first == 0 || p.house == 0 ? 0 : key(4, n[p.first].sound, p.house);
             keys[2] = p.last == 0 ? 0 : key(5, n[p.last].sound, halfStreet(p));
             keys[3] = p.first == 0 ? 0 : key(5, n[p.first].sound, halfStreet(p));
             return 4;
         }, 60, false, Filter::Traces},
        // a birth date that half of the office has tells nothing, but with a name and a part of the other
        {[](Person p, Names n, const Rarity &r, Keys keys) -> size_t {
             if (p.birthDate == 0 || !r.isPlaceholder(p.birthDate))
                 return 0;
             const auto &last = n[p.last].letters;
             const auto &first = n[p.first].letters;
             const auto some = [](const std::string &text, size_t letters) {
                 return hashOf(QByteArrayView(text.data(), static_cast<qsizetype>(std::min(letters, text.size()))));
             };
             keys[0] = key(6, some(last, 3) + some(first, 3));
             return 1;
         }, 200, false, Filter::Traces},
    };
    return kPasses;
}

DuplicateScan::DuplicateScan(std::vector<PersonSketch> &people, NameTable &names, const Strengths &strengths)
    : m_people(people)
    , m_names(names)
    , m_comparison(names, m_rarity, strengths)
{
}

/// What one sheet alone has brings nothing together, nor does what too many share: most of a list goes.
void DuplicateScan::keepShared(std::vector<Entry> &entries, quint32 most)
{
    size_t kept = 0;
    for (size_t begin = 0; begin < entries.size();) {
        size_t end = begin + 1;
        while (end < entries.size() && entries[end].key == entries[begin].key)
            ++end;
        if (end - begin > 1 && end - begin <= most)
            for (size_t i = begin; i < end; ++i)
                entries[kept++] = entries[i];
        begin = end;
    }
    entries.resize(kept);
    entries.shrink_to_fit();
}

/// By the upper 16 bits of the mixed key into buckets, then within each.
std::vector<DuplicateScan::Entry> DuplicateScan::sorted(const Pass &pass) const
{
    constexpr int kShift = 48;
    std::vector<Entry> entries;
    entries.reserve(m_people.size());
    std::vector<quint32> begins((1U << 16U) + 1);
    Pass::Keys keys{};
    for (quint32 i = 0; i < m_people.size(); ++i) {
        const size_t count = pass.keys(m_people[i], m_names, m_rarity, keys);
        for (size_t k = 0; k < count; ++k) {
            if (keys[k] == 0 || std::find(keys.begin(), keys.begin() + k, keys[k]) != keys.begin() + k)
                continue;
            const quint64 spread = mixed(keys[k]);
            entries.push_back({spread, i});
            ++begins[(spread >> kShift) + 1];
        }
    }
    for (size_t i = 1; i < begins.size(); ++i)
        begins[i] += begins[i - 1];
    std::vector<Entry> result(entries.size());
    std::vector<quint32> next(begins.begin(), begins.end() - 1);
    for (const Entry &entry : entries)
        result[next[entry.key >> kShift]++] = entry;
    for (size_t i = 0; i + 1 < begins.size(); ++i)
        std::sort(result.begin() + begins[i], result.begin() + begins[i + 1], [](const Entry &x, const Entry &y) {
            return x.key != y.key ? x.key < y.key : x.at < y.at;
        });
    entries = {};
    keepShared(result, pass.counts ? 0xffffffff : pass.mostInABlock);
    return result;
}

void DuplicateScan::sortPasses(int threads, const std::atomic<bool> &cancelled)
{
    m_sorted.assign(passes().size(), {});
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t i = next++; i < passes().size() && !cancelled; i = next++)
            m_sorted[i] = sorted(passes()[i]);
    };
    std::vector<std::thread> helpers;
    for (int i = 1; i < threads; ++i)
        helpers.emplace_back(work);
    work();
    for (std::thread &helper : helpers)
        helper.join();
}

void DuplicateScan::cutIntoBlocks()
{
    m_blocks.clear();
    for (size_t p = 0; p < passes().size(); ++p) {
        const Pass &pass = passes()[p];
        const std::vector<Entry> &entries = m_sorted[p];
        for (size_t begin = 0; begin < entries.size();) {
            size_t end = begin + 1;
            while (end < entries.size() && entries[end].key == entries[begin].key)
                ++end;
            const size_t size = end - begin;
            if (pass.counts && size > 3)
                m_rarity.noteShared(entries[begin].key, size); // mixed, as Rarity::key() looks it up
            if (size > 1 && size <= pass.mostInABlock)
                m_blocks.push_back({&entries[begin], static_cast<quint32>(size),
                                    pass.filter == Filter::None && size > kHousehold ? Filter::Letters : pass.filter});
            begin = end;
        }
    }
}

void DuplicateScan::compareBlocks(size_t from, size_t to, double leastBits, Found &found) const
{
    for (size_t n = from; n < to; ++n) {
        const Block &block = m_blocks[n];
        for (quint32 i = 0; i < block.size; ++i) {
            const PersonSketch &a = m_people[block.first[i].at];
            for (quint32 j = i + 1; j < block.size; ++j) {
                const PersonSketch &b = m_people[block.first[j].at];
                if ((block.filter == Filter::Letters && !shareLetters(a, b)) || (block.filter == Filter::Traces && !haveTraces(a, b)))
                    continue;
                const Weights weights = m_comparison.weigh(a, b);
                const double bits = m_comparison.bits(weights);
                found.households += weights.atHome && bits < -kBeyondDoubt;
                if (bits >= leastBits - kUndecided)
                    found.pairs.push_back({block.first[i].at, block.first[j].at, weights});
            }
        }
    }
}

bool DuplicateScan::compareAll(double leastBits, int threads, const std::atomic<bool> &cancelled,
                               const std::function<void(int, int)> &advanced, Found &all)
{
    constexpr int kSteps = 100;
    std::vector<Found> found(static_cast<size_t>(threads));
    const size_t chunk = std::max<size_t>(1, m_blocks.size() / 1000);
    std::atomic<size_t> next = 0;
    const auto work = [&](size_t thread) {
        for (size_t at = next.fetch_add(chunk); at < m_blocks.size() && !cancelled; at = next.fetch_add(chunk)) {
            compareBlocks(at, std::min(at + chunk, m_blocks.size()), leastBits, found[thread]);
            if (thread == 0 && advanced)
                advanced(static_cast<int>(at * kSteps / m_blocks.size()), kSteps);
        }
    };
    std::vector<std::thread> helpers;
    for (size_t i = 1; i < found.size(); ++i)
        helpers.emplace_back(work, i);
    work(0);
    for (std::thread &helper : helpers)
        helper.join();
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
    sortPasses(threads, cancelled);
    if (cancelled)
        return {};
    cutIntoBlocks();
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

void DuplicateScan::addTransitive(std::vector<Pair> &pairs, double leastBits) const
{
    const auto bits = [this](quint32 a, quint32 b) { return m_comparison.compare(m_people[a], m_people[b]); };
    const std::vector<Pair> more = pairsThrough(pairs, leastBits, bits);
    pairs.insert(pairs.end(), more.begin(), more.end());
}

} // namespace effectif::duplicates
