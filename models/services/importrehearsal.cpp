// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importrehearsal.h"

#include "models/services/importpacking.h"
#include "models/services/importresolver.h"
#include "models/storage/bulklookup.h"

namespace effectif {

ImportRehearsal::ImportRehearsal(ServiceContext &context, ImportPlan &plan, ImportResolver &resolver, const Reference &department)
    : m_context(context)
    , m_plan(plan)
    , m_resolver(resolver)
    , m_department(department)
{
    for (const FieldDefinition &field : plan.m_planner->catalogue()->fields()) {
        const bool files = field.target == QLatin1String("department") && !field.own;
        if (files || plan.m_planner->columns().leadTo(field.key)) // no more is read than is shown
            m_fields << field;
    }
}

Result<void> ImportRehearsal::fetch(const QList<RecordId> &ids)
{
    auto records = storage::BulkLookup(m_context.connection, m_plan.m_planner->catalogue()).records(ids, m_fields);
    if (!records)
        return fail(records.error());
    m_fetched = *std::move(records);
    return {};
}

Result<QHash<QString, QVariant>> ImportRehearsal::changedBefore(const ImportTarget &target, qint64 row) const
{
    const auto last = m_plan.m_ledger.lastChange(target, row);
    if (!last)
        return QHash<QString, QVariant>();
    const auto rest = m_plan.rest(*last);
    if (!rest)
        return fail(rest.error());
    QHash<QString, QVariant> sum = rest->sum;
    for (const ImportChange &change : rest->changes)
        sum.insert(m_plan.columns().at(change.column).field.key, change.after);
    return sum;
}

Result<Record> ImportRehearsal::sheet(const ImportTarget &target, qint64 row)
{
    if (target.sheet > 0 && !m_fetched.contains(target.sheet)) { // an earlier row of this file led to it
        const auto one = storage::BulkLookup(m_context.connection, m_plan.m_planner->catalogue()).records({target.sheet}, m_fields);
        if (!one)
            return fail(one.error());
        m_fetched.insert(*one);
    }
    auto record = target.sheet > 0 ? Result<Record>(m_fetched.value(target.sheet)) : made(target.row);
    const auto changed = record ? changedBefore(target, row) : fail(record.error());
    if (!changed)
        return fail(changed.error());
    record->values.insert(*changed);
    return record;
}

Result<Record> ImportRehearsal::made(qint64 row)
{
    const auto rest = m_plan.rest(row);
    if (!rest)
        return fail(rest.error());
    PlannedRow planned = m_plan.m_planner->plan(importpacking::unpack(rest->cells), rest->line);
    if (auto done = m_resolver.resolve(std::span(&planned, 1)); !done)
        return fail(done.error());
    m_plan.m_planner->fileUnder(planned, m_department);
    return m_plan.m_planner->record(planned);
}

Result<void> ImportRehearsal::take(PlannedRow &row, ImportDecision &decision)
{
    ImportPlan::Rest rest{row.line, row.cells, {}, decision.title.isEmpty() ? row.title : decision.title, row.issues, decision.changes, {}};
    if (decision.state == PlanState::Create)
        rest.ready = m_plan.m_planner->kept(row);
    if (decision.state == PlanState::Update) {
        auto sum = changedBefore(decision.target, row.index);
        if (!sum)
            return fail(sum.error());
        rest.sum = *std::move(sum);
    }
    ImportLedger::Entry entry;
    entry.signature = decision.signature;
    entry.sheet = decision.target.sheet;
    entry.row = static_cast<qint32>(decision.target.row);
    entry.state = decision.state;
    entry.incomplete = row.ready.incomplete;
    return m_plan.put(row.index, entry, rest);
}

qint64 PlanFeed::size() const
{
    return m_rows == Rows::All ? m_plan.rowCount() : m_plan.count(PlanState::Create) + m_plan.count(PlanState::Update);
}

Result<bool> PlanFeed::next(QStringList &cells)
{
    const qint64 rows = m_plan.rowCount();
    for (++m_index; m_index < rows; ++m_index) {
        const PlanState state = m_plan.stateOf(m_index);
        if (m_rows == Rows::Written && state != PlanState::Create && state != PlanState::Update)
            continue;
        const auto rest = m_plan.rest(m_index);
        if (!rest) {
            m_broken = true;
            return fail(rest.error());
        }
        m_line = rest->line;
        ++m_read;
        m_ready = m_restores ? rest->ready : QByteArray();
        cells = m_ready.isEmpty() ? importpacking::unpack(rest->cells) : QStringList();
        return true;
    }
    return false;
}

} // namespace effectif
