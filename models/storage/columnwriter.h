// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/recordrepository.h"

namespace effectif::storage {

/// What an operation did to one field of one record, as the journal has it.
struct FieldChange
{
    RecordId id = 0;
    QVariant before; ///< canonical
    QVariant after;
};

/// Writes one field of many records at once, in the caller's transaction. For fields on which nothing else of a record
/// depends: no token, no name, no completeness.
class ColumnWriter
{
public:
    ColumnWriter(Connection &connection, CataloguePtr catalogue) : m_connection(connection), m_catalogue(std::move(catalogue)) { }

    /// Keeps others from changing these records until the transaction ends (PostgreSQL; SQLite has one writer).
    Result<void> lock(const QList<RecordId> &ids);
    Result<void> write(const FieldDefinition &field, const QVariant &value, const QList<RecordId> &ids,
                       const WriteStamp &stamp);
    /// The sequence number of an operation and its kind; 0 if there is none.
    Result<qint64> operation(const QUuid &uuid, QString &kind);
    /// The field that an operation changed; empty: none, or several.
    Result<QString> fieldOf(qint64 operation);
    Result<QList<FieldChange>> changes(qint64 operation, const FieldDefinition &field);

private:
    Connection &m_connection;
    CataloguePtr m_catalogue;
};

} // namespace effectif::storage
