// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"
#include "models/domain/recordquery.h"
#include "models/storage/fieldcolumns.h"

namespace effectif::storage {

class Connection;
struct Bind;

/// What a write of a record carries besides its values: who, when, under which operation.
struct WriteStamp
{
    qint64 operation = 0;
    UserId user = 0;
    QDateTime at;
};

/// Owns a kind's generated tables and its search table. Reads and writes what it is told: rules are the service's.
class RecordRepository
{
public:
    RecordRepository(Connection &connection, CataloguePtr catalogue);

    /// NotFound if there is no such record.
    Result<Record> load(RecordId id);
    /// Locks the record for the transaction (PostgreSQL) and answers its version; NotFound.
    Result<int> lockVersion(RecordId id);
    /// Keeps others from changing these records until the transaction ends (PostgreSQL; SQLite has one writer).
    Result<void> lock(const QList<RecordId> &ids);
    /// The values of these fields, in the order of the ids; records that are gone are left out.
    Result<QList<RecordRow>> rows(const QList<RecordId> &ids, const QList<FieldDefinition> &fields);
    /// All columns of a new record; answers its id.
    Result<RecordId> insert(const Record &record, const WriteStamp &stamp);
    /// Writes the given fields, counts the version up, and makes title, sort key and tokens anew.
    Result<void> update(const Record &record, const QStringList &changedKeys, const WriteStamp &stamp);
    /// The record that holds this value of a unique field: id and title; id 0 if none.
    Result<Reference> holderOf(const FieldDefinition &field, const QString &value);
    Result<int> count();
    /// The next ids in their own order, for walks over all.
    Result<QList<RecordId>> idsAfter(RecordId after, int limit);

    /// Values as they are bound, for this repository and the bulk writer.
    static DepartmentId departmentOf(const Record &record, const Catalogue &catalogue);

private:
    Result<int> updateWithTokens(const QString &assign, QList<Bind> binds, const Record &record);
    Result<void> writeChild(const Record &record, TablePart part, const QStringList &changedKeys, DepartmentId department);
    /// For statements that name fields: prepared for a former type, one is not taken again.
    QString versionedTable(TablePart part) const;

    Connection &m_connection;
    CataloguePtr m_catalogue;
};

} // namespace effectif::storage
