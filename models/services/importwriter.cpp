// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importwriter.h"

#include "models/services/access.h"
#include "models/storage/bulklookup.h"

namespace effectif {

ImportWriter::ImportWriter(ServiceContext &context, const ImportPlanner &planner,
                           std::unique_ptr<storage::BulkWriter> bulk, const storage::WriteStamp &stamp)
    : m_context(context)
    , m_planner(planner)
    , m_bulk(std::move(bulk))
    , m_records(context.connection, planner.catalogue())
    , m_stamp(stamp)
{
}

Result<void> ImportWriter::allow(const Record &record) const
{
    return access::fileUnder(m_context, storage::RecordRepository::departmentOf(record, *m_planner.catalogue()));
}

void ImportWriter::add(PlannedRow &row)
{
    m_new.push_back({std::move(row.record), std::move(row.title), std::move(row.nameKey), std::move(row.tokens)});
}

Result<QList<RecordId>> ImportWriter::flush()
{
    if (auto written = m_bulk->write(m_new); !written)
        return fail(written.error());
    QList<RecordId> ids;
    for (const storage::BulkRow &row : m_new)
        ids << row.record.id;
    m_new.clear();
    return ids;
}

Result<void> ImportWriter::fetch(const QList<RecordId> &ids)
{
    auto records = storage::BulkLookup(m_context.connection, m_planner.catalogue()).lockedRecords(ids);
    if (!records)
        return fail(records.error());
    m_fetched = *std::move(records);
    return {};
}

Result<bool> ImportWriter::update(RecordId id, const PlannedRow &row)
{
    if (!m_fetched.contains(id)) { // made by an earlier row of the same batch
        auto record = m_records.load(id);
        if (!record)
            return fail(record.error());
        m_fetched.insert(id, *std::move(record));
    }
    Record &record = m_fetched[id];
    const DepartmentId before = storage::RecordRepository::departmentOf(record, *m_planner.catalogue());
    QStringList changed;
    for (const ImportColumn &column : m_planner.columns().columns) {
        const QVariant value = row.record.value(column.field.key);
        if (value.isNull() || sameValue(value, record.value(column.field.key)))
            continue;
        record.values.insert(column.field.key, value);
        changed << column.field.key;
    }
    if (changed.isEmpty())
        return false;
    if (auto may = access::moveTo(m_context, before, storage::RecordRepository::departmentOf(record, *m_planner.catalogue())); !may)
        return fail(may.error());
    if (auto may = allow(record); !may)
        return fail(may.error());
    record.incomplete = !missingMandatory(record, *m_planner.catalogue()).isEmpty();
    if (auto done = m_records.update(record, changed, m_stamp); !done)
        return fail(done.error());
    return true;
}

} // namespace effectif
