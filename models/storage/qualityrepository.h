// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/quality/check.h"
#include "models/domain/rights.h"
#include "models/storage/fieldcolumns.h"

#include <functional>
#include <vector>

namespace effectif::storage {

class Connection;

/// What the checks of the quality of data read: of the sheets in service that are seen, streamed, one statement a check.
class QualityRepository
{
public:
    /// How many sheets were read; false stops.
    using Advanced = std::function<bool(qint64 read)>;

    /// The catalogue is the one that the person at work knows.
    QualityRepository(Connection &connection, CataloguePtr catalogue, const Rights &rights);

    /// Whether the person at work may read everything that the check reads, and this office has the fields.
    bool supports(const quality::Check &check) const;
    /// By id. Unavailable if it was stopped. `leadDays` are those of documents without a type.
    Result<std::vector<quality::Finding>> find(const quality::Check &check, const QDate &today, int leadDays, const Advanced &advanced);
    /// How many sheets the checks look at, by department.
    Result<QHash<DepartmentId, int>> sheets();

    /// What the documents are called that a check found on some sheets, those of the finding's day first.
    Result<QHash<RecordId, QStringList>> documents(const quality::Check &check, const QList<RecordId> &ids, const QDate &today, int leadDays,
                                                   Language language);

private:
    struct Question;
    QList<FieldDefinition> fieldsOf(const quality::Check &check) const;
    QString among() const;
    QString documentsFrom(const quality::Check &check) const;
    Question rowsQuestion(const quality::Check &check) const;
    template <typename Take> Result<void> scan(const Question &question, const Take &take, const Advanced &advanced);
    template <typename Take> Result<void> scanFile(const Question &question, const Take &take, const Advanced &advanced);
    template <typename Take> Result<void> scanServer(const Question &question, const Take &take, const Advanced &advanced);
    Result<std::vector<quality::Finding>> findShared(const quality::Check &check, const Advanced &advanced);
    Result<std::vector<quality::Finding>> findSealed(const quality::Check &check, const Advanced &advanced);

    Connection &m_connection;
    CataloguePtr m_catalogue;
    Rights m_rights;
};

} // namespace effectif::storage
