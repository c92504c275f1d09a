// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importwriter.h"

#include "models/base/textfold.h"
#include "models/domain/personkey.h"
#include "models/storage/bulklookup.h"

namespace effectif {

ImportWriter::ImportWriter(ServiceContext &context, const ImportPlanner &planner, std::unique_ptr<storage::BulkWriter> bulk,
                           const storage::WriteStamp &stamp, const ImportLedger *shown)
    : m_context(context)
    , m_planner(planner)
    , m_bulk(std::move(bulk))
    , m_records(context.connection, planner.catalogue())
    , m_stamp(stamp)
    , m_shown(shown)
    , m_bulkUpdate(context.connection, planner.catalogue(), stamp)
{
    if (m_shown)
        m_made.resize(static_cast<std::size_t>(m_shown->size()));
}

Result<void> ImportWriter::fetch(const QList<RecordId> &ids)
{
    auto records = storage::BulkLookup(m_context.connection, m_planner.catalogue()).lockedRecords(ids);
    if (!records)
        return fail(records.error());
    m_fetched = *std::move(records);
    return {};
}

Result<Record> ImportWriter::sheet(const ImportTarget &target, qint64)
{
    if (const auto it = m_fetched.constFind(target.sheet); it != m_fetched.cend())
        return *it;
    auto record = m_records.load(target.sheet); // made by an earlier row of the same batch
    if (record)
        m_fetched.insert(target.sheet, *record);
    return record;
}

Result<void> ImportWriter::compare(const PlannedRow &row, const ImportDecision &decision)
{
    const ImportLedger::Entry &shown = m_shown->at(row.index);
    const ImportTarget meant = shown.row >= 0 && shown.state == PlanState::Update
        ? ImportTarget{m_made.at(static_cast<std::size_t>(shown.row)), -1}
        : shown.target();
    m_differs = decision.state != shown.state || decision.target != meant || decision.signature != shown.signature;
    return m_differs ? fail(ErrorKind::Conflict, QString()) : Result<void>();
}

Result<void> ImportWriter::take(PlannedRow &row, ImportDecision &decision)
{
    if (m_shown) {
        if (auto same = compare(row, decision); !same)
            return same;
    }
    if (decision.state == PlanState::Update)
        return update(decision);
    if (decision.state != PlanState::Create)
        return {};
    m_newRows.push_back(row.index);
    m_new.push_back(m_planner.taken(row));
    return {};
}

Result<void> ImportWriter::update(ImportDecision &decision)
{
    QStringList changed;
    QStringList givenUp;
    bool takes = m_changedIds.contains(decision.target.sheet);
    for (const ImportChange &change : std::as_const(decision.changes)) {
        const FieldDefinition &field = m_planner.columns().columns.at(change.column).field;
        changed << field.key;
        if (!field.unique && !isPersonKey(field))
            continue;
        takes = takes || m_givenUp.contains(field.key + u' ' + foldText(change.after.toString()));
        givenUp << field.key + u' ' + foldText(change.before.toString());
    }
    if (takes) {
        if (auto done = flushUpdates(); !done)
            return done;
    }
    decision.after.incomplete = !missingMandatory(decision.after, *m_planner.catalogue()).isEmpty();
    m_fetched.insert(decision.target.sheet, decision.after);
    m_changedIds.insert(decision.target.sheet);
    m_givenUp += QSet<QString>(givenUp.cbegin(), givenUp.cend());
    m_changed.push_back({std::move(decision.after), changed});
    return {};
}

Result<void> ImportWriter::flushUpdates()
{
    auto done = m_bulkUpdate.write(m_changed);
    m_changed.clear();
    m_changedIds.clear();
    m_givenUp.clear();
    return done;
}

Result<QHash<qint64, RecordId>> ImportWriter::flush()
{
    QHash<qint64, RecordId> made;
    if (auto done = flushUpdates(); !done)
        return fail(done.error());
    if (m_new.empty())
        return made;
    if (auto written = m_bulk->write(m_new); !written)
        return fail(written.error());
    for (std::size_t i = 0; i < m_new.size(); ++i) {
        made.insert(m_newRows[i], m_new[i].id);
        if (m_shown)
            m_made[static_cast<std::size_t>(m_newRows[i])] = m_new[i].id;
    }
    m_new.clear();
    m_newRows.clear();
    return made;
}

} // namespace effectif
