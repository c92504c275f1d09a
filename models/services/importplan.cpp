// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importplan.h"

#include "models/base/csvwriter.h"
#include "models/services/importpacking.h"
#include "models/services/importpieces.h"
#include "models/services/importplanner.h"

#include <QCoreApplication>

namespace effectif {

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("ImportPlan", text);
}
} // namespace

ImportPlan::ImportPlan(const ImportOptions &options, QStringList header, std::unique_ptr<ImportPlanner> planner,
                       std::unique_ptr<ImportSpill> spill)
    : m_options(options)
    , m_header(std::move(header))
    , m_planner(std::move(planner))
    , m_spill(std::move(spill))
{
}

ImportPlan::~ImportPlan() = default;

const QList<ImportColumn> &ImportPlan::columns() const
{
    return m_planner->columns().columns;
}

const QStringList &ImportPlan::unmappedColumns() const
{
    return m_planner->columns().unmapped;
}

const QStringList &ImportPlan::missingColumns() const
{
    return m_planner->columns().missing;
}

QStringList ImportPlan::addedValues() const
{
    const std::lock_guard lock(m_mutex);
    return m_added;
}

void ImportPlan::note(const QStringList &added)
{
    const std::lock_guard lock(m_mutex);
    for (const QString &value : added) {
        if (!m_added.contains(value))
            m_added << value;
    }
}

qint64 ImportPlan::rowCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_ledger.size();
}

qint64 ImportPlan::count(PlanState state) const
{
    const std::lock_guard lock(m_mutex);
    return m_ledger.count(state);
}

PlanState ImportPlan::stateOf(qint64 row) const
{
    const std::lock_guard lock(m_mutex);
    return m_ledger.at(row).state;
}

qint64 ImportPlan::changedCells() const
{
    const std::lock_guard lock(m_mutex);
    return m_ledger.changes();
}

ImportSummary ImportPlan::summary() const
{
    const std::lock_guard lock(m_mutex);
    ImportSummary summary;
    summary.rows = m_ledger.size();
    summary.created = m_ledger.count(PlanState::Create);
    summary.updated = m_ledger.count(PlanState::Update);
    summary.unchanged = m_ledger.count(PlanState::Unchanged);
    summary.skipped = m_ledger.count(PlanState::Duplicate) + m_ledger.count(PlanState::LeftOut);
    summary.refused = m_ledger.count(PlanState::Refused);
    summary.incomplete = m_ledger.incomplete();
    summary.unmappedColumns = unmappedColumns();
    summary.missingColumns = missingColumns();
    summary.addedValues = summary.created + summary.updated > 0 ? m_added : QStringList();
    return summary;
}

Result<void> ImportPlan::put(qint64 row, ImportLedger::Entry entry, const Rest &rest)
{
    PieceWriter piece(rest.cells.size() + rest.ready.size() + 2 * rest.title.size() + 256);
    piece << rest.line << rest.cells << rest.ready << rest.title << rest.issues.size();
    for (const ImportIssue &issue : rest.issues)
        piece << issue.column << issue.value << issue.reason << issue.severity;
    piece << rest.changes.size();
    for (const ImportChange &change : rest.changes) {
        piece << change.column;
        importpacking::write(piece, change.before);
        importpacking::write(piece, change.after);
    }
    piece << rest.sum.size();
    for (auto it = rest.sum.cbegin(); it != rest.sum.cend(); ++it) {
        piece << it.key();
        importpacking::write(piece, *it);
    }
    const auto place = m_spill->append(piece.take());
    if (!place)
        return fail(place.error());
    const std::lock_guard lock(m_mutex);
    entry.place = *place;
    entry.changes = static_cast<quint16>(rest.changes.size());
    m_ledger.put(row, entry);
    m_byState.clear();
    return {};
}

Result<ImportPlan::Rest> ImportPlan::rest(qint64 row) const
{
    qint64 place = 0;
    {
        const std::lock_guard lock(m_mutex);
        place = m_ledger.at(row).place;
    }
    const auto kept = m_spill->read(place);
    if (!kept)
        return fail(kept.error());
    Rest rest;
    PieceReader piece(*kept);
    qsizetype count = 0;
    piece >> rest.line >> rest.cells >> rest.ready >> rest.title >> count;
    for (; count > 0 && !piece.isAtEnd(); --count) {
        ImportIssue issue;
        piece >> issue.column >> issue.value >> issue.reason >> issue.severity;
        issue.line = rest.line;
        rest.issues << issue;
    }
    piece >> count;
    for (; count > 0 && !piece.isAtEnd(); --count) {
        ImportChange change;
        piece >> change.column;
        change.before = importpacking::read(piece);
        change.after = importpacking::read(piece);
        rest.changes << change;
    }
    piece >> count;
    for (; count > 0 && !piece.isAtEnd(); --count) {
        QString key;
        piece >> key;
        rest.sum.insert(key, importpacking::read(piece));
    }
    return rest;
}

Result<void> ImportPlan::eachIssue(const std::function<void(const ImportIssue &)> &visit) const
{
    for (qint64 row = 0; row < rowCount(); ++row) {
        const auto rest = this->rest(row);
        if (!rest)
            return fail(rest.error());
        for (const ImportIssue &issue : rest->issues)
            visit(issue);
    }
    return {};
}

Result<void> ImportPlan::writeRefused(QIODevice &device) const
{
    CsvWriter writer(device);
    if (auto written = writer.row(QStringList{say(QT_TRANSLATE_NOOP("ImportPlan", "Line")), say(QT_TRANSLATE_NOOP("ImportPlan", "Reason"))}
                                  + m_header);
        !written)
        return written;
    const qint64 all = rowCount();
    for (qint64 row = 0; row < all; ++row) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_ledger.at(row).state != PlanState::Refused)
                continue;
        }
        const auto rest = this->rest(row);
        if (!rest)
            return fail(rest.error());
        QStringList reasons;
        for (const ImportIssue &issue : rest->issues)
            reasons << (issue.column.isEmpty() ? issue.reason
                                               : say(QT_TRANSLATE_NOOP("ImportPlan", "%1: %2")).arg(issue.column, issue.reason));
        if (auto written = writer.row(QStringList{QString::number(rest->line), reasons.join(QLatin1Char(' '))}
                                      + importpacking::unpack(rest->cells));
            !written)
            return written;
    }
    return {};
}

} // namespace effectif
