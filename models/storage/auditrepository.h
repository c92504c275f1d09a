// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/auditentry.h"

namespace effectif::storage {

class Connection;

/// A deed to be written down that no trigger sees.
struct AuditNote
{
    QString what;
    QString kind;
    RecordId record = 0;
    QStringList fields = {}; ///< keys
    int amount = 0;
};

/// Owns `audit`: who did or read what. On a server its rows are written by functions and triggers alone, and read under
/// policies; on a file by statements that nothing but these services hold back.
class AuditRepository
{
public:
    explicit AuditRepository(Connection &connection) : m_connection(connection) { }

    /// `user` 0: nobody. On a server that is known better.
    Result<void> add(const AuditNote &note, UserId user, const QDateTime &at);
    /// The reading of sensitive fields of records on a file; a server writes it down where it reads.
    Result<void> addReading(const QString &kind, const QList<RecordId> &ids, const QStringList &fields, UserId user,
                            const QDateTime &at);
    /// Newest first, behind `after` (no time: from the beginning), at most `limit`. Of these departments only, with entries
    /// of none where 0 is among them; empty: of all. By an index, whatever the filter: no row of another page is counted.
    Result<QList<AuditEntry>> page(const AuditFilter &filter, const QList<DepartmentId> &departments, const AuditKey &after,
                                   int limit);
    /// What entries of the audit of writes changed, by operation: columns as the journals name them, a few of each.
    Result<QHash<qint64, QStringList>> changedColumns(const QList<qint64> &operations, bool withSensitive);
    /// The operation of entries of that page, by sequence number; those without one are left out.
    Result<QHash<qint64, qint64>> operations(const QList<qint64> &entries);

    /// For how many months entries are kept, and the least that may be set.
    Result<int> months();
    Result<int> leastMonths();
    Result<void> setMonths(int months, UserId user, const QDateTime &at);
    /// Deletes what is older; answers how many entries.
    Result<int> purge(UserId user, const QDateTime &now);

private:
    Result<int> setting(const QString &key, int otherwise);

    Connection &m_connection;
};

} // namespace effectif::storage
