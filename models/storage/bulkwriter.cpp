// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/bulkwriter.h"

#include "models/storage/connection.h"
#include "models/storage/derivedvalues.h"
#include "models/storage/postgresbulkwriter.h"
#include "models/storage/sqlitebulkwriter.h"

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kLockBulk = u"SELECT hold_bulk(:kind)"_s;

/// Where the driver's SQLite handle cannot be used.
class RowByRowWriter final : public BulkWriter
{
public:
    RowByRowWriter(Connection &connection, const CataloguePtr &catalogue, const BulkLayout &layout, const WriteStamp &stamp)
        : m_records(connection, catalogue)
        , m_derived(connection, catalogue)
        , m_catalogue(catalogue)
        , m_layout(layout)
        , m_stamp(stamp)
    {
    }
    Result<void> write(std::span<BulkRow> rows) override
    {
        QList<RecordId> linked; // their search words may hold names, which a packed row lacks
        for (BulkRow &row : rows) {
            const auto id = m_records.insert(m_layout.record(row, *m_catalogue), m_stamp);
            if (!id)
                return fail(id.error());
            row.id = *id;
            if (row.department != 0 || !row.links.empty())
                linked << row.id;
        }
        return m_derived.renew(linked);
    }
    Result<void> finish() override { return {}; }

private:
    RecordRepository m_records;
    DerivedValues m_derived;
    CataloguePtr m_catalogue;
    const BulkLayout &m_layout;
    WriteStamp m_stamp;
};
} // namespace

Result<std::unique_ptr<BulkWriter>> BulkWriter::create(Connection &connection, const CataloguePtr &catalogue, const BulkLayout &layout,
                                                       const WriteStamp &stamp, qint64 expectedRows)
{
    if (!connection.isSqlite())
        return PostgresBulkWriter::create(connection, catalogue, layout, stamp);
    if (connection.nativeSqlite())
        return SqliteBulkWriter::create(connection, catalogue, layout, stamp, expectedRows);
    return std::make_unique<RowByRowWriter>(connection, catalogue, layout, stamp);
}

BulkMode::BulkMode(Connection &connection)
    : m_connection(connection)
{
    if (!m_connection.isSqlite())
        return;
    // the indexes made anew are sorted on disk: memory does not grow with the file
    for (const char *pragma : {"PRAGMA cache_size=-128000", "PRAGMA temp_store=FILE", "PRAGMA mmap_size=0"})
        (void)m_connection.executeScript(QString::fromLatin1(pragma));
    m_connection.noteViewsLost();
}

BulkMode::~BulkMode()
{
    if (!m_connection.isSqlite())
        return;
    // a large write leaves a large log: emptied now, unless somebody reads just then
    constexpr int kCheckpointMs = 1000;
    m_connection.setPatience(kCheckpointMs);
    for (const char *pragma :
         {"PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA cache_size=-16000", "PRAGMA temp_store=MEMORY", "PRAGMA mmap_size=1073741824"})
        (void)m_connection.executeScript(QString::fromLatin1(pragma));
    m_connection.setPatience(m_connection.options().busyTimeoutMs);
    m_connection.noteViewsLost();
}

Result<void> lockBulkWrites(Connection &connection, const QString &kind)
{
    if (connection.isSqlite())
        return {};
    const auto done = connection.scalar(kLockBulk, {{u":kind"_s, kind}});
    return done ? Result<void>() : fail(done.error());
}

} // namespace effectif::storage
