// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/recordrepository.h"

#include <span>

namespace effectif::storage {

/// A sheet as it is to be, and the keys of what is another value on it.
struct ChangedRecord
{
    Record record;
    QStringList keys;
};

/// Writes changes of many sheets as RecordRepository::update() writes one: on a server one statement for all sheets that
/// change in the same fields, as a round trip a sheet is what takes the time there. Used inside a transaction.
class BulkUpdate
{
public:
    BulkUpdate(Connection &connection, const CataloguePtr &catalogue, const WriteStamp &stamp);

    /// Each sheet stands there once, and none takes a value that another of them gives up. NotFound: one is gone.
    Result<void> write(std::span<const ChangedRecord> changes);

private:
    bool goesTogether(const QStringList &keys) const;
    Result<void> writeTogether(const QStringList &keys, const QList<const ChangedRecord *> &changes);
    QString statementText(const QList<FieldDefinition> &fields) const;

    Connection &m_connection;
    CataloguePtr m_catalogue;
    WriteStamp m_stamp;
    RecordRepository m_records;
};

} // namespace effectif::storage
