// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recordquery.h"
#include "models/services/request.h"

#include <QObject>

namespace effectif {

class Office;

/// Why a search finds a sheet on which nothing of it stands: by a number of a sheet that was merged into it.
class MergedMatches final : public QObject
{
    Q_OBJECT
public:
    MergedMatches(Office &office, QObject *parent);

    /// These are the first sheets that the query found, of so many.
    void explain(const RecordQuery &query, const QList<RecordId> &ids);

Q_SIGNALS:
    void explained(const QString &sentence);

private:
    Office &m_office;
    RequestSeries m_requests;
    QString m_asked;
};

} // namespace effectif
