// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/importduplicates.h"
#include "models/services/importresolver.h"
#include "models/services/importsink.h"
#include "models/services/importwarnings.h"

namespace effectif {

class DuplicateFinder;

/// One import under way, rehearsed or real: decides for each planned row what becomes of it, and counts.
class ImportRun
{
public:
    using IssueListener = std::function<void(const ImportIssue &)>;

    /// What a run works with; all of it outlives the run.
    struct Parts
    {
        ServiceContext &context;
        ImportPlanner &planner;
        ImportResolver &resolver;
        ImportDuplicates &duplicates;
        ImportSink &sink;
        Reference department;              ///< of new sheets that name none
        DuplicateFinder *finder = nullptr; ///< asked at a rehearsal only
        bool claims = true;                ///< later rows may mean sheets that earlier ones make
    };

    ImportRun(const Parts &parts, IssueListener listener);

    Result<void> take(std::span<PlannedRow> rows);
    const ImportSummary &summary() const { return m_summary; }
    /// Rows that were planned before and have lost a number to an earlier one.
    QList<qint64> takeDisplaced() { return std::exchange(m_displaced, {}); }

private:
    using Collisions = QList<ImportDuplicates::Collision>;

    Result<void> fetchForUpdates(std::span<const PlannedRow> rows);
    Result<ImportDecision> decide(PlannedRow &row);
    Result<ImportDecision> decideByKey(PlannedRow &row, const Collisions &collisions);
    ImportDecision create(PlannedRow &row);
    ImportDecision createWithout(PlannedRow &row, const Collisions &collisions);
    Result<ImportDecision> update(PlannedRow &row, const Collisions &collisions);
    Result<ImportDecision> change(PlannedRow &row, ImportTarget target, const QString &title);
    void leaveMerged(PlannedRow &row, const Collisions &collisions);
    ImportDecision cardOfSomebody(PlannedRow &row, const ImportDuplicates::Collision &collision);
    QString labelOf(const ImportDuplicates::Collision &collision) const;
    QList<ImportChange> changesOf(const PlannedRow &row, Record &sheet) const;
    bool mayWrite(PlannedRow &row, DepartmentId before, const Reference &after);
    ImportDecision duplicate(PlannedRow &row, const ImportDuplicates::Collision &collision);
    ImportDecision refused(PlannedRow &row, const ImportDuplicates::Collision &collision, const char *reason);
    ImportDecision refused(PlannedRow &row, const QString &column, const QString &reason);
    Result<void> findDoubles(std::span<PlannedRow> rows);
    void count(const PlannedRow &row, const ImportDecision &decision);
    Result<QHash<qint64, RecordId>> flush();
    bool updates() const;
    bool creates() const;

    Parts m_parts;
    const ImportOptions &m_options;
    IssueListener m_listener;
    QString m_departmentKey;
    QHash<qint64, std::pair<Reference, QString>> m_doubles; ///< of this batch: whom a row repeats, and why
    ImportSummary m_summary;
    QList<qint64> m_displaced;
};

} // namespace effectif
