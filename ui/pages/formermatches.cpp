// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/formermatches.h"

#include "models/services/office.h"

namespace effectif {

FormerMatches::FormerMatches(Office &office, QObject *parent)
    : QObject(parent)
    , m_office(office)
{
}

int FormerMatches::count(RecordQuery query)
{
    query.scope = RecordScope::Former;
    query.sortField.clear();
    query.groupField.clear();
    if (query == m_asked)
        return m_found;
    m_asked = query;
    m_found = 0;
    m_office.run(
        this, [query](Services &services) { return services.records().ids(query); },
        [this](const Result<QList<RecordId>> &ids) {
            if (!ids || ids->isEmpty())
                return;
            m_found = static_cast<int>(ids->size());
            Q_EMIT counted();
        },
        m_requests.next());
    return 0;
}

} // namespace effectif
