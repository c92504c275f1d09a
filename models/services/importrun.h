// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/importduplicates.h"
#include "models/services/importresolver.h"
#include "models/services/importservice.h"
#include "models/services/importwriter.h"

namespace effectif {

/// One import under way: decides for each planned row what becomes of it, and counts. Belongs to ImportService.
class ImportRun
{
public:
    ImportRun(ImportPlanner &planner, ImportResolver &resolver, ImportDuplicates &duplicates, ImportWriter &writer,
              const ImportOptions &options, const ImportService::IssueListener &listener, const Reference &department);

    Result<void> take(std::span<PlannedRow> rows);
    const ImportSummary &summary() const { return m_summary; }

private:
    Result<void> fetchForUpdates(std::span<const PlannedRow> rows);
    Result<void> takeRow(PlannedRow &row);
    Result<void> create(PlannedRow &row);
    Result<void> createWithout(PlannedRow &row, const QList<ImportDuplicates::Collision> &collisions);
    Result<void> update(PlannedRow &row, const QList<ImportDuplicates::Collision> &collisions);
    void skip(PlannedRow &row, const ImportDuplicates::Collision &collision);
    void refuse(PlannedRow &row, const ImportDuplicates::Collision &collision, const char *reason);
    Result<void> flush();
    void tell(const PlannedRow &row);

    ImportPlanner &m_planner;
    ImportResolver &m_resolver;
    ImportDuplicates &m_duplicates;
    ImportWriter &m_writer;
    ImportOptions m_options;
    const ImportService::IssueListener &m_listener;
    Reference m_department; ///< of new sheets that name none
    QString m_departmentKey;
    ImportSummary m_summary;
};

} // namespace effectif
