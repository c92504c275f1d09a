// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/bulklayout.h"
#include "models/storage/recordrepository.h"

#include <memory>
#include <span>

namespace effectif::storage {

class Connection;

/// Writes many new records of one kind in batches: the same rows that RecordRepository::insert() writes one by one.
/// Used inside a transaction; the rules are the caller's.
class BulkWriter
{
public:
    /// `layout`: of the rows; outlives the writer. `expectedRows` decides whether the indexes are worth dropping and making anew.
    static Result<std::unique_ptr<BulkWriter>> create(Connection &connection, const CataloguePtr &catalogue, const BulkLayout &layout,
                                                      const WriteStamp &stamp, qint64 expectedRows);
    virtual ~BulkWriter() = default;

    /// Gives the rows their ids.
    virtual Result<void> write(std::span<BulkRow> rows) = 0;
    /// After the last batch, before the commit.
    virtual Result<void> finish() = 0;
};

/// Settings of a connection for the time of a bulk write: a larger cache, sorting on disk, patience with other
/// writers. Made before the transaction begins, ends after it.
class BulkMode
{
public:
    explicit BulkMode(Connection &connection);
    ~BulkMode();
    BulkMode(const BulkMode &) = delete;
    BulkMode &operator=(const BulkMode &) = delete;

private:
    Connection &m_connection;
};

/// One bulk write of a kind at a time, until the end of the transaction (PostgreSQL; SQLite has one writer anyway).
Result<void> lockBulkWrites(Connection &connection, const QString &kind);

} // namespace effectif::storage
