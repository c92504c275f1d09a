// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mergedmatches.h"

#include "models/services/mergeservice.h"
#include "models/services/office.h"

namespace effectif {

MergedMatches::MergedMatches(Office &office, QObject *parent)
    : QObject(parent)
    , m_office(office)
{
}

void MergedMatches::explain(const RecordQuery &query, const QList<RecordId> &ids)
{
    constexpr qsizetype kFew = 5; // who finds more has not typed a number
    const QString search = query.search.trimmed();
    if (search == m_asked)
        return;
    m_asked = search;
    m_requests.cancel();
    if (search.isEmpty() || ids.isEmpty() || ids.size() > kFew)
        return;
    m_office.run(
        this, [kind = query.kind, search, ids](Services &services) { return MergeService(services).foundBy(kind, search, ids); },
        [this](const Result<QString> &sentence) {
            if (sentence && !sentence->isEmpty())
                Q_EMIT explained(*sentence);
        },
        m_requests.next());
}

} // namespace effectif
