// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/importplanner.h"
#include "models/services/servicecontext.h"
#include "models/storage/bulkwriter.h"
#include "models/storage/recordrepository.h"

namespace effectif {

/// Writes what the rows of an import come to: new sheets by the batch, changes one by one.
class ImportWriter
{
public:
    ImportWriter(ServiceContext &context, const ImportPlanner &planner, std::unique_ptr<storage::BulkWriter> bulk,
                 const storage::WriteStamp &stamp);

    /// The place that the next new sheet gets in the batch.
    int nextPlace() const { return static_cast<int>(m_new.size()); }
    /// Puts a new sheet into the batch. Takes the record and what is made from it out of the row.
    /// Denied where the person at work may make no sheets in the record's department.
    Result<void> allow(const Record &record) const;
    void add(PlannedRow &row);
    /// Writes the batch and answers the new ids in order.
    Result<QList<RecordId>> flush();
    /// Reads the sheets that the next updates change, in one go.
    Result<void> fetch(const QList<RecordId> &ids);
    /// Changes a sheet where a mapped cell is filled and differs; answers whether it did.
    Result<bool> update(RecordId id, const PlannedRow &row);
    /// After the last batch.
    Result<void> finish() { return m_bulk->finish(); }

private:
    ServiceContext &m_context;
    const ImportPlanner &m_planner;
    std::unique_ptr<storage::BulkWriter> m_bulk;
    storage::RecordRepository m_records;
    storage::WriteStamp m_stamp;
    std::vector<storage::BulkRow> m_new;
    QHash<RecordId, Record> m_fetched;
};

} // namespace effectif
