// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"

#include <QStringList>

namespace effectif::storage {

class Connection;

/// The tables whose rows hang on a record of any kind by (kind, record_id), with the department beside them for its
/// rights: photo, files, notes, favourites, and what was merged into it.
class HangingTables
{
public:
    explicit HangingTables(Connection &connection) : m_connection(connection) { }

    /// The department of what is to be hung on, which until the end of the transaction nobody erases. NotFound.
    Result<DepartmentId> lockOwner(const QString &kind, RecordId id);

    /// DDL that lets the department of what hangs on a record follow the record's own.
    static QStringList triggers(const QString &kind, bool sqlite);
    static QStringList names();

private:
    Connection &m_connection;
};

} // namespace effectif::storage
