// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"

namespace effectif::storage {

class Connection;

/// A record with what its tables keep besides its values.
struct StoredRecord
{
    Record record;
    QString title;
    QString nameKey;
    QStringList tokens;
    QStringList formerNumbers; ///< D3: they find it too
};

/// Reads what must hold in a database and tells what does not, as sentences. Changes nothing.
class Integrity
{
public:
    explicit Integrity(Connection &connection) : m_connection(connection) { }

    /// What the engine itself says: pages, indexes, foreign keys (SQLite; PostgreSQL holds its constraints always).
    Result<QStringList> engineViolations();
    /// What must hold between the tables: numbers given once, departments, users, operations, blobs that are there.
    Result<QStringList> tableViolations(const QList<CataloguePtr> &catalogues);
    /// The next records by id, some hundred; empty at the end.
    Result<QList<StoredRecord>> recordsAfter(const CataloguePtr &catalogue, RecordId after);

private:
    Result<void> collect(const QString &sql, const char *sentence, QStringList &violations);
    Result<void> collectOfKind(const Catalogue &catalogue, QStringList &violations);
    Result<void> collectReferences(const Catalogue &catalogue, QStringList &violations);
    Result<void> collectBlobs(const QList<CataloguePtr> &catalogues, QStringList &violations);

    Connection &m_connection;
};

} // namespace effectif::storage
