// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/record.h"

namespace effectif::storage {

class Connection;

/// Reads `journal` and `journal_private`, which the triggers write.
class JournalRepository
{
public:
    explicit JournalRepository(Connection &connection) : m_connection(connection) { }

    /// Who last changed each field of a record, by field key. A field without an entry is as it was created.
    Result<QHash<QString, Stamp>> lastChanges(const Catalogue &catalogue, RecordId id);

private:
    Connection &m_connection;
};

} // namespace effectif::storage
