// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlitebulkwriter.h"

#include "models/storage/columnvalue.h"
#include "models/storage/connection.h"
#include "models/storage/encryptedfields.h"
#include "models/storage/licencerepository.h"
#include "models/storage/schemagenerator.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <limits>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
/// Below it, keeping the indexes up is quicker than making them anew.
constexpr qint64 kWorthDropping = 20'000;
constexpr int kMainColumns = 10; ///< bound before the fields of the main table
constexpr int kChildColumns = 2;

/// No foreign keys and no triggers for the statements run meanwhile. A row of the bulk writer has nothing to fear from
/// the one and nothing to expect from the other: its parents were looked up under the write lock or written just
/// before it, and the triggers pass over new sheets of a bulk operation. Asked row by row they cost half the insert.
class Unguarded
{
public:
    explicit Unguarded(Connection &connection) : m_handle(connection.nativeSqlite()) { guard(0); }
    ~Unguarded() { guard(1); }
    Unguarded(const Unguarded &) = delete;
    Unguarded &operator=(const Unguarded &) = delete;

private:
    void guard(int on) const
    {
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_FKEY, on, nullptr);
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, on, nullptr);
    }

    sqlite3 *m_handle;
};

/// Answers whether it was a value.
bool bindValue(SqliteScan &statement, int position, const BulkValue &value)
{
    switch (value.kind) {
    case BulkValue::Kind::Null:
        statement.bindNull(position);
        return false;
    case BulkValue::Kind::Text:
        statement.bindText(position, value.text);
        break;
    case BulkValue::Kind::Integer:
        statement.bindInteger(position, value.integer);
        break;
    case BulkValue::Kind::Decimal:
        statement.bindDouble(position, value.decimal);
        break;
    }
    return true;
}

bool bindLink(SqliteScan &statement, int position, RecordId id)
{
    if (id == 0)
        statement.bindNull(position);
    else
        statement.bindInteger(position, id);
    return id != 0;
}
} // namespace

SqliteBulkWriter::SqliteBulkWriter(Connection &connection, const CataloguePtr &catalogue, const BulkLayout &layout, const WriteStamp &stamp)
    : m_connection(connection)
    , m_catalogue(catalogue)
    , m_layout(layout)
    , m_stamp(stamp)
    , m_at(timestampToColumn(stamp.at).toUtf8())
{
}

Result<std::unique_ptr<BulkWriter>> SqliteBulkWriter::create(Connection &connection, const CataloguePtr &catalogue, const BulkLayout &layout,
                                                             const WriteStamp &stamp, qint64 expectedRows)
{
    std::unique_ptr<SqliteBulkWriter> writer(new SqliteBulkWriter(connection, catalogue, layout, stamp));
    if (auto ready = writer->prepare(expectedRows); !ready)
        return fail(ready.error());
    return writer;
}

Result<void> SqliteBulkWriter::prepare(qint64 expectedRows)
{
    const auto last = m_connection.scalar(u"SELECT coalesce(max(id), 0) FROM %1"_s.arg(m_catalogue->kind()));
    if (!last)
        return fail(last.error());
    m_lastId = last->toInt();
    if (auto dropped = dropIndexes(expectedRows); !dropped)
        return dropped;
    for (const BulkLayout::Table &table : m_layout.tables()) {
        if (auto added = addTable(table); !added)
            return added;
    }
    auto search = SqliteScan::create(
        m_connection,
        u"INSERT INTO %1_search (record_id, department_id, tokens) VALUES (?, ?, ?)"_s.arg(m_catalogue->kind()));
    if (!search)
        return fail(search.error());
    m_search = std::make_unique<SqliteScan>(std::move(*search));
    return {};
}

Result<void> SqliteBulkWriter::addTable(const BulkLayout::Table &table)
{
    QStringList columns;
    if (table.part == TablePart::Main)
        columns = {u"id"_s,         u"department_id"_s,     u"title"_s,      u"name_key"_s,   u"incomplete"_s,
                   u"created_by"_s, u"created_at"_s,        u"created_operation"_s, u"updated_by"_s, u"updated_at"_s};
    else
        columns = {u"record_id"_s, u"department_id"_s};
    std::vector<bool> links;
    QStringList marks;
    for (qsizetype i = 0; i < columns.size(); ++i)
        marks << u"?%1"_s.arg(i + 1);
    const EncryptedFields encrypted(m_connection);
    for (const auto &[field, kind] : table.columns) {
        columns << columnOf(field);
        links.push_back(kind == StorageKind::Reference);
        marks << encrypted.encrypted(field, u"?1"_s, u"?%1"_s.arg(columns.size()));
    }
    auto insert = SqliteScan::create(m_connection,
                                     u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(m_connection.base(tableName(m_catalogue->kind(), table.part)),
                                                                              columns.join(u", "_s), marks.join(u", "_s)));
    if (!insert)
        return fail(insert.error());
    m_tables.push_back(Table{std::move(*insert), std::move(links)});
    return {};
}

Result<void> SqliteBulkWriter::dropIndexes(qint64 expectedRows)
{
    const auto existing = m_connection.scalar(u"SELECT count(*) FROM %1"_s.arg(m_catalogue->kind()));
    if (!existing)
        return fail(existing.error());
    m_indexesDropped = expectedRows >= kWorthDropping && expectedRows >= existing->toLongLong() / 4;
    if (!m_indexesDropped)
        return {};
    for (const auto &[name, ddl] : SchemaGenerator::bulkIndexes(*m_catalogue, m_connection)) {
        if (auto done = m_connection.executeScript(u"DROP INDEX IF EXISTS %1"_s.arg(name)); !done)
            return done;
    }
    return {};
}

Result<void> SqliteBulkWriter::finish()
{
    LicenceRepository licences(m_connection, m_catalogue->kind());
    {
        const Unguarded unguarded(m_connection);
        if (auto released = licences.releaseLeavers(*m_catalogue); !released)
            return released;
    }
    if (auto counted = licences.recount(*m_catalogue); !counted)
        return counted;
    if (!m_indexesDropped)
        return {};
    m_indexesDropped = false;
    for (const auto &[name, ddl] : SchemaGenerator::bulkIndexes(*m_catalogue, m_connection)) {
        if (auto done = m_connection.executeScript(ddl); !done)
            return done;
    }
    return {};
}

Result<void> SqliteBulkWriter::write(std::span<BulkRow> rows)
{
    if (rows.size() > static_cast<std::size_t>(std::numeric_limits<RecordId>::max() - m_lastId))
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("BulkWriter", "The database has no room for so many sheets."));
    const Unguarded unguarded(m_connection);
    for (BulkRow &row : rows) {
        row.id = ++m_lastId;
        if (auto done = writeRow(row); !done)
            return done;
    }
    return {};
}

Result<void> SqliteBulkWriter::writeRow(const BulkRow &row)
{
    BulkReader reader(row.packed);
    SqliteScan &main = m_tables.front().insert;
    main.bindInteger(1, row.id);
    main.bindInteger(2, row.department);
    main.bindText(3, reader.text());
    main.bindText(4, reader.text());
    main.bindInteger(5, row.incomplete ? 1 : 0);
    main.bindInteger(6, m_stamp.user);
    main.bindText(7, m_at);
    main.bindInteger(8, m_stamp.operation);
    main.bindInteger(9, m_stamp.user);
    main.bindText(10, m_at);
    auto link = row.links.begin();
    for (Table &table : m_tables) {
        const bool isMain = &table == &m_tables.front();
        int position = isMain ? kMainColumns : kChildColumns;
        bool any = isMain;
        for (const bool isLink : table.links) {
            const BulkValue value = reader.value();
            ++position;
            any |= isLink ? bindLink(table.insert, position, *link++) : bindValue(table.insert, position, value);
        }
        if (!any)
            continue;
        if (!isMain) {
            table.insert.bindInteger(1, row.id);
            table.insert.bindInteger(2, row.department);
        }
        if (auto done = table.insert.runOnce(); !done)
            return done;
    }
    m_search->bindInteger(1, row.id);
    m_search->bindInteger(2, row.department);
    m_search->bindText(3, row.tokens);
    return m_search->runOnce();
}

} // namespace effectif::storage
