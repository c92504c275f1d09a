// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/importkey.h"
#include "models/services/importplan.h"
#include "models/services/servicecontext.h"

#include <span>

namespace effectif {

class ImportPlanner;
struct PlannedRow;

/// What was saved since a plan was made, and so which of its new sheets must be looked up once more while the file is locked:
/// those that a sheet of the change feed has to do with. Nobody can have come to hold the numbers of the others. For a
/// file: a server's feed lags behind its oldest transaction, and nobody there waits for an import.
class ImportNews
{
public:
    /// Every row is to be looked up.
    explicit ImportNews(const ImportPlanner &planner) : m_planner(planner) { }
    /// Asked under the lock. The plan outlives the answer.
    static Result<ImportNews> since(ServiceContext &context, const ImportPlanner &planner, const ImportKey &key, const ImportPlan &plan);

    /// Marks the rows that nobody stands in the way of (PlannedRow::unheld).
    void mark(std::span<PlannedRow> rows) const;

private:
    Result<void> read(ServiceContext &context, const QList<RecordId> &sheets);
    bool concerns(const PlannedRow &row) const;

    const ImportPlanner &m_planner;
    const ImportPlan *m_plan = nullptr; ///< null: every row is to be looked up
    ImportKey m_key;
    QList<qsizetype> m_keyPlaces;
    QList<std::pair<FieldDefinition, qsizetype>> m_fields; ///< whose values rows are known by, with their places
    QSet<RecordId> m_sheets;
    QSet<std::pair<QString, QString>> m_values; ///< that these have or had, by field; of the key of the import, by none
};

} // namespace effectif
