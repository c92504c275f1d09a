// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/importplanner.h"
#include "models/services/servicecontext.h"

#include <span>

namespace effectif {

class CatalogueService;

/// Gives the open cells of planned rows their meaning: names become departments, users and people, and where it is
/// asked for, unknown departments, users and values of lists are added. Used inside the import's transaction.
class ImportResolver
{
public:
    ImportResolver(ServiceContext &context, CatalogueService &catalogues, const ImportPlanner &planner,
                   const ImportOptions &options);

    /// Afterwards every row is finished or refused. Invalid: so many unknown values that the column cannot be meant.
    Result<void> resolve(std::span<PlannedRow> rows);
    /// What was added, "Department: Rennes".
    const QStringList &added() const { return m_added; }

private:
    /// The id of a name: 0 unknown, -1 several have it.
    using Names = QHash<QString, Reference>;

    Result<void> lookUpNames(std::span<const PlannedRow> rows);
    Result<void> lookUpFiles(std::span<const PlannedRow> rows);
    Result<void> addMissing(const QString &target, const QStringList &names);
    Result<void> resolveRow(PlannedRow &row);
    void resolveName(PlannedRow &row, const OpenCell &cell) const;
    void resolveFile(PlannedRow &row, const OpenCell &cell) const;
    Result<void> resolveChoice(PlannedRow &row, const OpenCell &cell);
    Result<void> addChoices(const FieldDefinition &field, const QString &text);
    Result<void> note(const FieldDefinition &field, const QString &value);

    ServiceContext &m_context;
    CatalogueService &m_catalogues;
    const ImportPlanner &m_planner;
    ImportOptions m_options;
    CataloguePtr m_catalogue; ///< with the values added so far
    QHash<QString, Names> m_names; ///< by target
    QStringList m_files;
    QStringList m_added;
    QHash<QString, int> m_addedByField;
};

} // namespace effectif
