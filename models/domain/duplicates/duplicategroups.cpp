// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/duplicates/duplicategroups.h"

#include <algorithm>
#include <unordered_map>

namespace effectif::duplicates {

namespace {
constexpr double kClearly = 4;  ///< bits above the least that each of the two links has
constexpr double kAgainst = -14; ///< below the least: these two are told apart by what stands on them
constexpr size_t kMostInAGroup = 50;
using Neighbours = std::unordered_map<quint32, std::vector<std::pair<quint32, float>>>;

quint64 placed(quint32 a, quint32 b)
{
    return (static_cast<quint64>(std::min(a, b)) << 32U) | std::max(a, b);
}
} // namespace

std::vector<Pair> pairsThrough(const std::vector<Pair> &pairs, double leastBits,
                               const std::function<double(quint32, quint32)> &bits)
{
    Neighbours neighbours;
    std::unordered_map<quint64, size_t> known; ///< 0: it stands in `pairs`; else its place in the result, plus one
    for (const Pair &pair : pairs) {
        known.emplace(placed(pair.a, pair.b), 0);
        if (pair.bits < leastBits + kClearly)
            continue;
        neighbours[pair.a].emplace_back(pair.b, pair.bits);
        neighbours[pair.b].emplace_back(pair.a, pair.bits);
    }
    std::vector<Pair> result;
    for (const auto &[middle, ends] : neighbours) {
        if (ends.size() > kMostInAGroup)
            continue;
        for (size_t i = 0; i < ends.size(); ++i) {
            for (size_t j = i + 1; j < ends.size(); ++j) {
                const quint32 a = std::min(ends[i].first, ends[j].first);
                const quint32 b = std::max(ends[i].first, ends[j].first);
                const float weaker = std::min(ends[i].second, ends[j].second);
                const auto [at, isNew] = known.try_emplace(placed(a, b), result.size() + 1);
                if (isNew && bits(a, b) < leastBits + kAgainst)
                    at->second = 0;
                else if (isNew)
                    result.push_back({a, b, weaker, middle});
                else if (at->second > 0 && result[at->second - 1].bits < weaker)
                    result[at->second - 1] = {a, b, weaker, middle};
            }
        }
    }
    return result;
}

std::vector<std::vector<quint32>> groupsOf(const std::vector<Pair> &pairs)
{
    std::unordered_map<quint32, quint32> parent;
    const auto root = [&parent](quint32 sheet) {
        auto at = parent.try_emplace(sheet, sheet).first;
        while (at->second != at->first)
            at = parent.find(at->second);
        return at->first;
    };
    for (const Pair &pair : pairs) {
        const quint32 a = root(pair.a);
        const quint32 b = root(pair.b);
        if (a != b)
            parent[std::max(a, b)] = std::min(a, b);
    }
    std::vector<std::vector<quint32>> groups;
    std::unordered_map<quint32, size_t> groupOf;
    const auto put = [&](quint32 sheet) {
        const auto [at, isNew] = groupOf.try_emplace(root(sheet), groups.size());
        if (isNew)
            groups.emplace_back();
        auto &group = groups[at->second];
        if (std::ranges::find(group, sheet) == group.end())
            group.push_back(sheet);
    };
    for (const Pair &pair : pairs) {
        put(pair.a);
        put(pair.b);
    }
    return groups;
}

} // namespace effectif::duplicates
