// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/record.h"
#include "models/services/servicecontext.h"

namespace effectif {

/// Departments, users and people: whatever a reference field can refer to.
class DirectoryService
{
public:
    explicit DirectoryService(ServiceContext &context) : m_context(context) { }

    /// The departments that are offered, by name: those whose sheets the person at work sees.
    Result<QList<Reference>> departments();
    /// All that are offered: where a sheet can be asked to go.
    Result<QList<Reference>> allDepartments();
    Result<Reference> addDepartment(const QString &name);
    /// What the field could refer to, best first, for what was typed; at most 50, nobody from the bin.
    Result<QList<Reference>> suggestions(const FieldDefinition &field, const QString &typed);
    /// The one that a name means, id 0 if there is none: names in files and typed without choosing.
    Result<Reference> resolve(const FieldDefinition &field, const QString &name);
    /// The same, unless it was merged into another meanwhile: then that one. Id 0 if it is gone.
    Result<Reference> current(const FieldDefinition &field, const Reference &reference);
    /// What the field's default text means now; null if it names somebody whom the database does not know (any more).
    Result<QVariant> defaultOf(const FieldDefinition &field, const Catalogue &catalogue);
    /// Puts the department in which new sheets begin on a record that has none.
    Result<void> ensureDepartment(Record &record, const Catalogue &catalogue);
    /// A setting of the office, stored in the database, by its key. Empty if never set.
    Result<QString> setting(const QString &key);
    Result<void> storeSetting(const QString &key, const QString &value);

private:
    ServiceContext &m_context;
};

} // namespace effectif
