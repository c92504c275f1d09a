// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlitebulkwriter.h"

#include "models/storage/columnvalue.h"
#include "models/storage/connection.h"
#include "models/storage/encryptedfields.h"
#include "models/storage/licencerepository.h"
#include "models/storage/schemagenerator.h"

#include <QCalendar>
#include <QCoreApplication>

#include <sqlite3.h>

#include <algorithm>
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

/// The text inside, not a copy of it; null if there is another value.
const QString *textIn(const QVariant &value)
{
    return value.metaType().id() == QMetaType::QString ? static_cast<const QString *>(value.constData()) : nullptr;
}

/// An upper bound of the UTF-8 bytes that a row's texts take.
qsizetype textBytes(const BulkRow &row)
{
    qsizetype units = row.title.size() + row.nameKey.size() + row.tokens.size();
    for (const QVariant &value : row.record.values) {
        if (const QString *text = textIn(value))
            units += text->size();
    }
    return units * 3 + row.record.values.size() * 10; // 10: a date
}
} // namespace

SqliteBulkWriter::SqliteBulkWriter(Connection &connection, const CataloguePtr &catalogue, const WriteStamp &stamp)
    : m_connection(connection)
    , m_catalogue(catalogue)
    , m_stamp(stamp)
    , m_at(timestampToColumn(stamp.at).toUtf8())
{
    if (const FieldDefinition *field = departmentField(*m_catalogue))
        m_departmentKey = field->key;
}

Result<std::unique_ptr<BulkWriter>> SqliteBulkWriter::create(Connection &connection, const CataloguePtr &catalogue, const WriteStamp &stamp,
                                                             qint64 expectedRows, const QSet<QString> &keys)
{
    std::unique_ptr<SqliteBulkWriter> writer(new SqliteBulkWriter(connection, catalogue, stamp));
    if (auto ready = writer->prepare(expectedRows, keys); !ready)
        return fail(ready.error());
    return writer;
}

Result<void> SqliteBulkWriter::prepare(qint64 expectedRows, const QSet<QString> &keys)
{
    const auto last = m_connection.scalar(u"SELECT coalesce(max(id), 0) FROM %1"_s.arg(m_catalogue->kind()));
    if (!last)
        return fail(last.error());
    m_lastId = last->toInt();
    if (auto dropped = dropIndexes(expectedRows); !dropped)
        return dropped;
    for (const TablePart part : usedParts(*m_catalogue)) {
        if (auto added = addTable(part, keys); !added)
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

Result<void> SqliteBulkWriter::addTable(TablePart part, const QSet<QString> &keys)
{
    QStringList columns;
    if (part == TablePart::Main)
        columns = {u"id"_s,         u"department_id"_s,     u"title"_s,      u"name_key"_s,   u"incomplete"_s,
                   u"created_by"_s, u"created_at"_s,        u"created_operation"_s, u"updated_by"_s, u"updated_at"_s};
    else
        columns = {u"record_id"_s, u"department_id"_s};
    QList<FieldDefinition> fields = valueFields(m_catalogue->fields(), part);
    if (!keys.isEmpty())
        fields.removeIf([&](const FieldDefinition &field) { return !keys.contains(field.key); });
    if (fields.isEmpty() && part != TablePart::Main)
        return {};
    QList<StorageKind> kinds;
    QStringList marks;
    for (qsizetype i = 0; i < columns.size(); ++i)
        marks << u"?%1"_s.arg(i + 1);
    const EncryptedFields encrypted(m_connection);
    for (const FieldDefinition &field : fields) {
        columns << columnOf(field);
        kinds << typeOf(field).storageKind();
        marks << encrypted.encrypted(field, u"?1"_s, u"?%1"_s.arg(columns.size()));
    }
    auto insert = SqliteScan::create(m_connection,
                                     u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(m_connection.base(tableName(m_catalogue->kind(), part)),
                                                                              columns.join(u", "_s), marks.join(u", "_s)));
    if (!insert)
        return fail(insert.error());
    m_tables.push_back(Table{std::move(*insert), fields, kinds});
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
        if (auto done = writeRow(row); !done)
            return done;
    }
    return {};
}

Result<void> SqliteBulkWriter::writeRow(BulkRow &row)
{
    m_textUsed = 0;
    if (const qsizetype needed = textBytes(row); m_text.size() < needed)
        m_text.resize(needed);
    row.record.id = ++m_lastId;
    const DepartmentId department = row.record.value(m_departmentKey).value<Reference>().id;
    if (auto done = writeMain(row, department); !done)
        return done;
    for (std::size_t i = 1; i < m_tables.size(); ++i) {
        if (auto done = writeChild(m_tables[i], row.record, department); !done)
            return done;
    }
    m_search->bindInteger(1, row.record.id);
    m_search->bindInteger(2, department);
    bindText(*m_search, 3, row.tokens);
    return m_search->runOnce();
}

Result<void> SqliteBulkWriter::writeMain(const BulkRow &row, DepartmentId department)
{
    Table &table = m_tables.front();
    SqliteScan &insert = table.insert;
    insert.bindInteger(1, row.record.id);
    insert.bindInteger(2, department);
    bindText(insert, 3, row.title);
    bindText(insert, 4, row.nameKey);
    insert.bindInteger(5, row.record.incomplete ? 1 : 0);
    insert.bindInteger(6, m_stamp.user);
    insert.bindText(7, m_at);
    insert.bindInteger(8, m_stamp.operation);
    insert.bindInteger(9, m_stamp.user);
    insert.bindText(10, m_at);
    bindFields(table, row.record, kMainColumns + 1);
    return insert.runOnce();
}

Result<void> SqliteBulkWriter::writeChild(Table &table, const Record &record, DepartmentId department)
{
    const bool any = std::any_of(table.fields.cbegin(), table.fields.cend(),
                                 [&](const FieldDefinition &field) { return record.values.contains(field.key); });
    if (!any)
        return {};
    table.insert.bindInteger(1, record.id);
    table.insert.bindInteger(2, department);
    bindFields(table, record, kChildColumns + 1);
    return table.insert.runOnce();
}

void SqliteBulkWriter::bindFields(Table &table, const Record &record, int position)
{
    for (qsizetype i = 0; i < table.fields.size(); ++i, ++position) {
        const auto value = record.values.constFind(table.fields.at(i).key);
        if (value == record.values.cend() || value->isNull())
            table.insert.bindNull(position);
        else if (const QString *text = textIn(*value); text && table.kinds.at(i) == StorageKind::Text)
            bindText(table.insert, position, *text);
        else if (table.kinds.at(i) == StorageKind::Date)
            bindDate(table.insert, position, value->toDate());
        else
            table.insert.bindVariant(position, toColumn(*value, table.kinds.at(i)));
    }
}

/// As toColumn() has it; QDate::toString() alone takes as long as inserting the row.
void SqliteBulkWriter::bindDate(SqliteScan &statement, int position, const QDate &date)
{
    char *const begin = m_text.data() + m_textUsed;
    const auto [year, month, day] = QCalendar().partsFromDate(date);
    char *end = begin;
    for (const int digits : {year / 1000, year / 100, year / 10, year, -1, month / 10, month, -1, day / 10, day})
        *end++ = digits < 0 ? '-' : static_cast<char>('0' + digits % 10);
    m_textUsed += end - begin;
    statement.bindText(position, QByteArrayView(begin, end - begin));
}

void SqliteBulkWriter::bindText(SqliteScan &statement, int position, const QString &text)
{
    char *const begin = m_text.data() + m_textUsed;
    const char *const end = m_encoder.appendToBuffer(begin, text);
    m_textUsed += end - begin;
    statement.bindText(position, QByteArrayView(begin, end - begin));
}

} // namespace effectif::storage
