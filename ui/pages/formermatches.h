// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recordquery.h"
#include "models/services/request.h"

#include <QObject>

namespace effectif {

class Office;

/// Who searches in vain among those in service may mean somebody who left: counts how many former staff match.
class FormerMatches final : public QObject
{
    Q_OBJECT
public:
    FormerMatches(Office &office, QObject *parent);

    /// How many former staff match what the query looks for; 0 until that is known, which counted() tells.
    int count(RecordQuery query);

Q_SIGNALS:
    void counted();

private:
    Office &m_office;
    RequestSeries m_requests;
    RecordQuery m_asked;
    int m_found = 0;
};

} // namespace effectif
