// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/duplicates/blockingpasses.h"

#include <algorithm>
#include <bit>

namespace effectif::duplicates {

namespace {
using Filter = BlockingPass::Filter;

constexpr quint64 seeded(quint64 seed, quint64 value)
{
    return value * 0x9E3779B97F4A7C15ULL + seed * 0xBF58476D1CE4E5B9ULL;
}

quint64 key(quint64 seed, quint64 a, quint64 b = 0)
{
    return mixed(seeded(seed, a) ^ std::rotl(mixed(seeded(seed + 100, b)), 17));
}

/// The beginning of an address's letters, roughly: half of its pairs.
quint64 halfStreet(const PersonSketch &person)
{
    return person.streetPairs[0];
}
} // namespace

const std::vector<BlockingPass> &blockingPasses()
{
    using Person = const PersonSketch &;
    using Names = const NameTable &;
    using Keys = BlockingPass::Keys &;
    static const std::vector<BlockingPass> kPasses{
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

} // namespace effectif::duplicates
