// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importdoublefinder.h"

#include "models/services/catalogueservice.h"
#include "models/services/doublematcher.h"
#include "models/services/duplicatescanservice.h"

#include <algorithm>

namespace effectif {

namespace {
constexpr double kProbable = 65; ///< a score: some ten to one
} // namespace

Result<QList<DuplicateFinder::Found>> ImportDoubleFinder::find(std::span<const Record *const> records)
{
    QList<Found> result(static_cast<qsizetype>(records.size()));
    if (records.empty())
        return result;
    const QString kind = records.front()->kind;
    const auto catalogue = m_catalogues.catalogue(kind);
    const auto matches = catalogue ? DoubleMatcher(m_context, m_catalogues).match(kind, records, 1) : fail(catalogue.error());
    if (!matches)
        return fail(matches.error());
    for (qsizetype i = 0; i < result.size(); ++i) {
        const auto &found = matches->each[static_cast<size_t>(i)];
        if (found.isEmpty() || found.first().score < std::max(kProbable, matches->rules.threshold))
            continue;
        const DoubleMatcher::Match &best = found.first();
        duplicates::Explanation forIt = best.why;
        std::erase_if(forIt, [](const duplicates::TraitMatch &match) { return match.bits <= 0; });
        result[i] = {{best.sheet, best.title}, explanationText(forIt, **catalogue, m_context.language)};
    }
    return result;
}

} // namespace effectif
