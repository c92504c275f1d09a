// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/importplanner.h"
#include "models/services/servicecontext.h"

#include <span>

namespace effectif {

class CatalogueService;

/// Gives the open cells of planned rows their meaning: names become departments, users and people, and where it is
/// asked for, unknown departments, users and values of lists are added: inside the import's transaction, or, at a rehearsal,
/// in thought.
class ImportResolver
{
public:
    /// `operation`: of the import, whose own sheets nobody in the file can have meant; 0: a rehearsal.
    ImportResolver(ServiceContext &context, CatalogueService &catalogues, const ImportPlanner &planner, qint64 operation);

    /// Afterwards every row is finished or refused. Invalid: so many unknown values that the column cannot be meant.
    Result<void> resolve(std::span<PlannedRow> rows);
    /// What was added, "Department: Rennes".
    const QStringList &added() const { return m_added; }
    /// The reference as it is signed: whoever or whatever this import itself adds has no id yet at its rehearsal.
    Reference asShown(const FieldDefinition &field, const Reference &reference) const;
    /// Its part of a row's signature. `field`: of a planner that outlives this.
    quint64 signatureOf(const FieldDefinition &field, const Reference &reference);

private:
    struct Named
    {
        Named() = default;
        explicit Named(const Reference &meant, bool many = false) : reference(meant), value(QVariant::fromValue(meant)), several(many) { }

        Reference reference; ///< id 0: unknown; below 0: still to be added
        QVariant value;      ///< the same as rows hold it: thousands share it
        bool several = false;
    };
    using Names = QHash<QString, Named>;
    bool rehearses() const { return m_operation == 0; }

    Result<void> lookUpNames(std::span<const PlannedRow> rows);
    Result<void> lookUp(const QString &target, const QStringList &names);
    Result<void> lookUpFiles(std::span<const PlannedRow> rows);
    Result<void> addMissing(const QString &target, const QStringList &names);
    Result<void> resolveRow(PlannedRow &row);
    void resolveName(PlannedRow &row, const OpenCell &cell) const;
    void resolveFile(PlannedRow &row, const OpenCell &cell) const;
    Result<void> resolveChoice(PlannedRow &row, const OpenCell &cell);
    Result<Reference> add(const QString &target, const QString &name);
    Result<void> addChoice(const FieldDefinition &field, const QString &label);
    Result<void> addChoices(const FieldDefinition &field, const QString &text);
    Result<void> note(const FieldDefinition &field, const QString &value);

    ServiceContext &m_context;
    CatalogueService &m_catalogues;
    const ImportPlanner &m_planner;
    const ImportOptions &m_options;
    qint64 m_operation;
    CataloguePtr m_catalogue; ///< with the values added so far
    QHash<QString, Names> m_names; ///< by target
    QStringList m_files;
    QHash<QString, QSet<RecordId>> m_new; ///< added by this import, by target
    QHash<std::pair<const FieldDefinition *, RecordId>, quint64> m_signatures;
    QStringList m_added;
    QHash<QString, int> m_addedByField;
};

} // namespace effectif
