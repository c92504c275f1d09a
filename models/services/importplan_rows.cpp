// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importplan.h"

#include "models/services/importpacking.h"
#include "models/services/importplanner.h"

#include <algorithm>

namespace effectif {

qint64 ImportPlan::rowAt(std::optional<PlanState> state, qint64 place) const
{
    const std::lock_guard lock(m_mutex);
    if (!state)
        return place < m_ledger.size() ? place : -1;
    auto known = m_byState.find(static_cast<int>(*state));
    if (known == m_byState.end()) {
        std::vector<qint32> rows;
        rows.reserve(static_cast<std::size_t>(m_ledger.count(*state)));
        for (qint64 row = 0; row < m_ledger.size(); ++row) {
            if (m_ledger.at(row).state == *state)
                rows.push_back(static_cast<qint32>(row));
        }
        known = m_byState.insert(static_cast<int>(*state), std::move(rows));
    }
    return place < static_cast<qint64>(known->size()) ? (*known)[static_cast<std::size_t>(place)] : -1;
}

Result<QList<PlanRow>> ImportPlan::rows(std::optional<PlanState> state, qint64 from, qint64 count) const
{
    QList<PlanRow> result;
    for (qint64 place = from; place < from + count; ++place) {
        const qint64 row = rowAt(state, place);
        if (row < 0)
            break;
        const auto rest = this->rest(row);
        if (!rest)
            return fail(rest.error());
        result << shown(row, *rest);
    }
    return result;
}

PlanRow ImportPlan::shown(qint64 row, const Rest &rest) const
{
    PlanRow result;
    result.index = row;
    result.line = rest.line;
    {
        const std::lock_guard lock(m_mutex);
        const ImportLedger::Entry &entry = m_ledger.at(row);
        result.state = entry.state;
        result.sheet = {entry.sheet, rest.title};
        result.sheetRow = entry.row;
    }
    result.issues = rest.issues;
    for (const ImportIssue &issue : rest.issues)
        result.reasons << issue.reason;
    const QStringList cells = importpacking::unpack(rest.cells);
    const PlannedRow planned = m_planner->plan(cells, rest.line);
    for (qsizetype i = 0; i < columns().size(); ++i)
        result.cells << shownCell(i, planned, cells.value(columns().at(i).index), result.state, rest);
    return result;
}

PlanCell ImportPlan::shownCell(qsizetype column, const PlannedRow &planned, const QString &text, PlanState state, const Rest &rest) const
{
    const FieldDefinition &field = columns().at(column).field;
    PlanCell cell;
    cell.text = text;
    const bool open = std::ranges::any_of(planned.open, [&](const OpenCell &one) { return one.column == column; });
    cell.after = open ? text : format(field, m_planner->valueOf(planned, column));
    const auto change = std::ranges::find(rest.changes, column, &ImportChange::column);
    if (change != rest.changes.end()) {
        cell.before = format(field, change->before);
        cell.after = format(field, change->after);
    }
    if (change != rest.changes.end() && state == PlanState::Update)
        cell.state = PlanCell::State::Changed;
    else if (state == PlanState::Create && !cell.after.isEmpty())
        cell.state = PlanCell::State::New;
    for (const ImportIssue &issue : rest.issues) {
        if (issue.column != columns().at(column).header)
            continue;
        cell.state = issue.severity == ImportIssue::Severity::Refused ? PlanCell::State::Refused : PlanCell::State::Noted;
        cell.reason = issue.reason;
        if (cell.state == PlanCell::State::Refused)
            break;
    }
    return cell;
}

QString ImportPlan::format(const FieldDefinition &field, const QVariant &value) const
{
    return value.isNull() ? QString() : typeOf(field).format(value, {field, *m_planner->catalogue(), m_options.language});
}

} // namespace effectif
