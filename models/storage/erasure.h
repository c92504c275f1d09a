// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/lifecycle.h"
#include "models/storage/recordrepository.h"
#include "models/storage/statement.h"

#include <QSet>

namespace effectif::storage {

class Connection;

/// Destroys records with everything that is theirs. What that is, it reads from the database itself: every table with
/// the columns `kind` and `record_id` is a record's, but for the few named in keptTables(). A table added later is
/// listed and emptied without a line here.
class Erasure
{
public:
    Erasure(Connection &connection, CataloguePtr catalogue);

    /// Tables that name records and outlive them: who did something when, the change feed, and numbers that are never
    /// given again.
    static QStringList keptTables();
    /// Every other table with `kind` and `record_id`.
    Result<QStringList> tables();
    /// How many rows of theirs each of these tables holds; tables without any are left out.
    Result<QList<EraseInventory::Entry>> count(const QList<RecordId> &ids);
    /// The numbers that these records hold or held.
    Result<QStringList> numbers(const QList<RecordId> &ids);
    /// Other records of `referring` that name one of these in this field.
    Result<QList<RecordId>> referring(const CataloguePtr &referring, const FieldDefinition &field,
                                      const QList<RecordId> &ids);
    /// Deletes the records, their rows everywhere, and stored files that nobody else refers to. The caller's
    /// transaction; `catalogues` are all kinds'.
    Result<void> erase(const QList<RecordId> &ids, const QList<CataloguePtr> &catalogues);

private:
    struct Column
    {
        QString table;
        QString name;
    };
    Result<QList<Column>> pairs(const QString &sql);
    Result<QList<Column>> blobColumns();      // SQLite: a server's files() and dropUnused() are its own
    /// Of a table with kind and record_id: the rows of :ids, by its index.
    Result<QString> theirs(const QString &table);
    Result<QSet<QString>> files(const QList<RecordId> &ids);
    Result<void> dropUnused(QSet<QString> files, const QList<CataloguePtr> &catalogues);
    Result<void> gather(const QString &sql, const QList<Bind> &binds, QSet<QString> &into);
    QList<FieldDefinition> fileFields(const Catalogue &catalogue) const;

    Connection &m_connection;
    CataloguePtr m_catalogue;
    QString m_kind;
    bool m_sqlite;
};

} // namespace effectif::storage
