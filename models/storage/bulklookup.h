// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"

#include <QHash>

namespace effectif::storage {

class Connection;

/// A sheet that has, or once had, a unique number.
struct NumberHolder
{
    QString field; ///< key
    QString number;
    RecordId id = 0;
    QString title;
    bool former = false; ///< it gave the number up: numbers are never given twice
    bool inBin = false;
    bool merged = false; ///< the number is that of a sheet that was merged into this one (ImportDuplicates)
};

/// What a batch of rows asks the database before it is written: one round trip a question, however many rows.
class BulkLookup
{
public:
    BulkLookup(Connection &connection, CataloguePtr catalogue);

    /// Who has these numbers; keys of unique fields with the numbers asked for.
    Result<QList<NumberHolder>> holders(const QHash<QString, QStringList> &numbers);
    /// Departments, users or records of a kind by folded name; several of one name are all answered,
    /// nobody from the bin, and no record that this operation makes.
    Result<QHash<QString, QList<Reference>>> named(const QString &target, const QStringList &foldedNames, qint64 operation = 0);
    /// Who has a value that only one person has (isPersonKey()), by the value as asked for: blind to case. From the bin too.
    Result<QHash<QString, QList<NumberHolder>>> withPersonKey(const FieldDefinition &field, const QStringList &values);
    /// Who is called so and was born on that day, by "folded name\nday".
    Result<QHash<QString, QList<NumberHolder>>> bornAs(const QStringList &namesAndDays);
    /// Numbers that these sheets gave up.
    Result<QList<NumberHolder>> formerNumbers(const QList<RecordId> &ids);
    /// These sheets, also from the bin; without a number.
    Result<QList<NumberHolder>> sheets(const QList<RecordId> &ids);
    /// Whole records by id, locked until the end of the transaction.
    Result<QHash<RecordId, Record>> lockedRecords(const QList<RecordId> &ids);
    /// Of these fields, and without a lock.
    Result<QHash<RecordId, Record>> records(const QList<RecordId> &ids, const QList<FieldDefinition> &fields);
    /// Those of the hashes that the blob store has.
    Result<QStringList> knownBlobs(const QStringList &hashes);

private:
    QString idList() const;
    QString boundIds(const QList<RecordId> &ids) const;
    QString inList(const QString &bind) const;
    QString listTable(const QString &bind) const;

    Connection &m_connection;
    CataloguePtr m_catalogue;
};

} // namespace effectif::storage
