// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldtype.h"
#include "models/domain/referencelist.h"

namespace effectif::storage {

class Connection;

/// Owns `department`. A department that was merged, and a name that one had before, stays as a hidden row that leads
/// to the one it means now: old journal rows and files keep their sense, and no name is ever given to two.
class DepartmentRepository
{
public:
    explicit DepartmentRepository(Connection &connection) : m_connection(connection) { }

    /// Those that are offered, by name.
    Result<QList<Reference>> offered();
    /// All that are not hidden, by name, with their former names as synonyms.
    Result<ReferenceItems> items();
    /// The same, and nobody else changes any of them, or saves a sheet into one, until the transaction ends.
    Result<ReferenceItems> lockedItems();
    /// What a name means, blind to case and accents; id 0 if nothing.
    Result<Reference> find(const QString &name);
    /// The department of that id, or the one that it was merged into; id 0 if there is none. Within a transaction it
    /// stays so until the end.
    Result<Reference> current(RecordId id);
    /// The one of that name, made if there is none.
    Result<Reference> add(const QString &name);
    /// Writes the difference. Items without an id get theirs.
    Result<void> store(const ReferenceItems &before, ReferenceItems &after);

private:
    Result<ReferenceItems> read(bool lock);
    Result<void> place(ReferenceItem &item);
    Result<void> hide(const ReferenceItem &item, RecordId meaning);
    Result<void> addNames(const ReferenceItem &item);
    Result<void> dropNames(const ReferenceItem &item, const QStringList &before);

    Connection &m_connection;
};

} // namespace effectif::storage
