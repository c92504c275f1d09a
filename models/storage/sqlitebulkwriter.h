// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/bulkwriter.h"
#include "models/storage/sqlitescan.h"

#include <vector>

namespace effectif::storage {

/// Prepared inserts on SQLite's own handle, one a table. A big write drops the indexes that sort by name, which
/// arrive in no order, and makes them anew in one go.
class SqliteBulkWriter final : public BulkWriter
{
public:
    static Result<std::unique_ptr<BulkWriter>> create(Connection &connection, const CataloguePtr &catalogue, const BulkLayout &layout,
                                                      const WriteStamp &stamp, qint64 expectedRows);

    Result<void> write(std::span<BulkRow> rows) override;
    Result<void> finish() override;

private:
    /// One of the kind's tables: its insert, and which of its columns hold links.
    struct Table
    {
        SqliteScan insert;
        std::vector<bool> links;
    };

    SqliteBulkWriter(Connection &connection, const CataloguePtr &catalogue, const BulkLayout &layout, const WriteStamp &stamp);
    Result<void> prepare(qint64 expectedRows);
    Result<void> addTable(const BulkLayout::Table &table);
    Result<void> dropIndexes(qint64 expectedRows);
    Result<void> writeRow(const BulkRow &row);

    Connection &m_connection;
    CataloguePtr m_catalogue;
    const BulkLayout &m_layout;
    WriteStamp m_stamp;
    QByteArray m_at;
    std::vector<Table> m_tables; ///< main first
    std::unique_ptr<SqliteScan> m_search;
    RecordId m_lastId = 0;
    bool m_indexesDropped = false;
};

} // namespace effectif::storage
