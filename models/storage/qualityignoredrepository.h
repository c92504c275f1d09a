// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/catalogue.h"
#include "models/domain/quality/ignored.h"
#include "models/domain/rights.h"

namespace effectif::storage {

class Connection;

/// Owns `quality_ignored`. On PostgreSQL all of it is functions, which look themselves who asks (2_quality.sql).
class QualityIgnoredRepository
{
public:
    /// The catalogue with every field: what a check looks at decides whether a decision holds, whoever reads it.
    QualityIgnoredRepository(Connection &connection, CataloguePtr whole, const Rights &rights);

    /// The newest first, of sheets that are seen and not in the bin: those that stand, or (0: not) whatever an operation left.
    Result<QList<quality::Ignored>> find(qint64 operation = 0);
    /// The finding may stay on these sheets, or may not after all. NotFound: a sheet is not there.
    Result<void> write(const QString &check, const QList<RecordId> &ids, const QString &reason, bool stands, qint64 operation);

private:
    QString namesByCheck() const;

    Connection &m_connection;
    CataloguePtr m_catalogue;
    Rights m_rights;
};

} // namespace effectif::storage
