// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/record.h"

namespace effectif::storage {

class Connection;

/// What an operation did to one field of one record: as the journal writes values, null texts for none.
struct FieldChange
{
    RecordId id = 0;
    QString before;
    QString after;
};

/// Reads `journal` and `journal_private`, which the triggers write.
class JournalRepository
{
public:
    explicit JournalRepository(Connection &connection) : m_connection(connection) { }

    /// Who last changed each field of a record, by field key. A field without an entry is as it was created.
    Result<QHash<QString, Stamp>> lastChanges(const Catalogue &catalogue, RecordId id);
    /// The only field of the kind that an operation changed; empty: none, or several.
    Result<QString> changedField(const Catalogue &catalogue, qint64 operation);
    /// What it did to a field, by record id. Of several changes of one record, what was before and what came of it.
    Result<QList<FieldChange>> changes(const FieldDefinition &field, qint64 operation);

private:
    Connection &m_connection;
};

} // namespace effectif::storage
