// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/bulkwriter.h"
#include "models/storage/statement.h"

#include <optional>
#include <vector>

namespace effectif::storage {

class PostgresArray;

/// One statement a batch: the rows travel as an array a column and are inserted into all tables of the kind together.
/// Ids are taken from the table's sequence in blocks.
class PostgresBulkWriter final : public BulkWriter
{
public:
    static Result<std::unique_ptr<BulkWriter>> create(Connection &connection, const CataloguePtr &catalogue, const BulkLayout &layout,
                                                      const WriteStamp &stamp);

    Result<void> write(std::span<BulkRow> rows) override;
    Result<void> finish() override { return {}; }

private:
    PostgresBulkWriter(Connection &connection, const CataloguePtr &catalogue, const BulkLayout &layout, const WriteStamp &stamp);
    QString statementText() const;
    QString childInsert(const BulkLayout::Table &table, const QStringList &names, const QStringList &values) const;
    Result<RecordId> nextId();
    Result<void> writeTokens(std::span<const BulkRow> rows);
    Result<void> informPlanner(qint64 before);
    void appendRow(std::vector<PostgresArray> &arrays, const BulkRow &row) const;

    Connection &m_connection;
    CataloguePtr m_catalogue;
    const BulkLayout &m_layout;
    WriteStamp m_stamp;
    std::optional<Statement> m_insert;
    QList<RecordId> m_ids; ///< taken and not used yet, last first
    qint64 m_written = 0;
};

} // namespace effectif::storage
