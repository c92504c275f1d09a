// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/importplanner.h"
#include "models/services/importsink.h"
#include "models/services/servicecontext.h"
#include "models/storage/bulkupdate.h"
#include "models/storage/bulkwriter.h"
#include "models/storage/recordrepository.h"

#include <vector>

namespace effectif {

/// Writes what the rows of an import come to: new sheets and changes by the batch. Of a plan that was shown it
/// writes nothing that differs from it.
class ImportWriter final : public ImportSink
{
public:
    /// `shown`: what a person saw; null: nobody looked.
    ImportWriter(ServiceContext &context, const ImportPlanner &planner, std::unique_ptr<storage::BulkWriter> bulk,
                 const storage::WriteStamp &stamp, const ImportLedger *shown);

    Result<void> fetch(const QList<RecordId> &ids) override;
    Result<Record> sheet(const ImportTarget &target, qint64 row) override;
    /// Conflict: the row would become something else than was shown; differs() says which one.
    Result<void> take(PlannedRow &row, ImportDecision &decision) override;
    Result<QHash<qint64, RecordId>> flush() override;
    /// After the last batch.
    Result<void> finish() { return m_bulk->finish(); }

    bool differs() const { return m_differs; }

private:
    Result<void> compare(const PlannedRow &row, const ImportDecision &decision);
    Result<void> update(ImportDecision &decision);
    Result<void> flushUpdates();

    ServiceContext &m_context;
    const ImportPlanner &m_planner;
    std::unique_ptr<storage::BulkWriter> m_bulk;
    storage::RecordRepository m_records;
    storage::WriteStamp m_stamp;
    const ImportLedger *m_shown;
    storage::BulkUpdate m_bulkUpdate;
    std::vector<storage::ChangedRecord> m_changed; ///< of this batch
    QSet<RecordId> m_changedIds;
    QSet<QString> m_givenUp; ///< by those: what nobody else of them may take in the same statement
    std::vector<storage::BulkRow> m_new;
    std::vector<qint64> m_newRows;   ///< of the file
    std::vector<RecordId> m_made;    ///< by row, of a plan that was shown
    QHash<RecordId, Record> m_fetched;
    bool m_differs = false;
};

} // namespace effectif
