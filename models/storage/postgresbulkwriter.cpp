// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/postgresbulkwriter.h"

#include "models/storage/columnvalue.h"
#include "models/storage/connection.h"
#include "models/storage/jsontext.h"
#include "models/storage/postgresarray.h"

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
constexpr int kIdBlock = 5000;
constexpr qint64 kAnalyseAt[] = {500, 20'000, 400'000}; ///< rows written
/// The sequence is looked up once and not for each number.
const auto kTakeIds = u"SELECT nextval(s.sequence) "
                      "FROM (SELECT CAST(pg_get_serial_sequence(CAST(:table AS text), 'id') AS regclass) AS sequence "
                      "OFFSET 0) s, generate_series(1, CAST(:count AS integer))"_s;

/// What a batch brings besides the fields: id, department, whether it is incomplete, title, name key, tokens.
constexpr std::pair<QLatin1StringView, QLatin1StringView> kOwnArrays[] = {
    {"id"_L1, "integer"_L1}, {"d"_L1, "integer"_L1}, {"i"_L1, "smallint"_L1},
    {"t"_L1, "text"_L1},     {"n"_L1, "text"_L1},    {"k"_L1, "text"_L1}};
} // namespace

PostgresBulkWriter::PostgresBulkWriter(Connection &connection, const CataloguePtr &catalogue, const WriteStamp &stamp)
    : m_connection(connection)
    , m_catalogue(catalogue)
    , m_stamp(stamp)
{
    for (const FieldDefinition &field : m_catalogue->fields()) {
        if (columnOf(field) == "department_id"_L1)
            m_departmentKey = field.key;
        else
            m_columns.append({field, typeOf(field).storageKind()});
    }
}

Result<std::unique_ptr<BulkWriter>> PostgresBulkWriter::create(Connection &connection, const CataloguePtr &catalogue,
                                                               const WriteStamp &stamp)
{
    std::unique_ptr<PostgresBulkWriter> writer(new PostgresBulkWriter(connection, catalogue, stamp));
    auto insert = connection.prepare(writer->statementText());
    if (!insert)
        return fail(insert.error());
    writer->m_insert.emplace(std::move(*insert));
    return writer;
}

/// Foreign keys and the journal's triggers look at the rows after the whole statement, when all of them are there.
/// Tokens go in in the order of their index: a page of it is then written once a batch, not once a token.
QString PostgresBulkWriter::statementText() const
{
    QStringList arrays;
    QStringList columns;
    for (const auto &[name, type] : kOwnArrays) {
        arrays << u"CAST(:%1 AS %2[])"_s.arg(name, type);
        columns << name;
    }
    QStringList names;
    QStringList values;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        arrays << u"CAST(:c%1 AS %2[])"_s.arg(QString::number(i), columnType(m_columns.at(i).kind, false));
        columns << u"c%1"_s.arg(i);
        if (partOf(m_columns.at(i).field) != TablePart::Main)
            continue;
        names << columnOf(m_columns.at(i).field);
        values << u"x.c%1"_s.arg(i);
    }
    const QString kind = m_catalogue->kind();
    QString sql = u"WITH x AS MATERIALIZED (SELECT * FROM unnest(%1) AS y (%2)), "
                  "main AS (INSERT INTO %3 (id, department_id, title, name_key, incomplete, created_by, created_at, "
                  "created_operation, updated_by, updated_at, %4) "
                  "SELECT x.id, x.d, x.t, x.n, x.i, CAST(:user AS integer), CAST(:at AS timestamptz), "
                  "CAST(:operation AS bigint), CAST(:user AS integer), CAST(:at AS timestamptz), %5 FROM x)"_s
                      .arg(arrays.join(u", "_s), columns.join(u", "_s), kind, names.join(u", "_s), values.join(u", "_s));
    for (const TablePart part : kChildParts)
        sql += childInsert(part);
    if (m_connection.isAccount()) // writes no search words but by the function that looks whose they are
        return sql + u" SELECT 1"_s;
    sql += u" INSERT INTO %1_token (record_id, department_id, token) "
           "SELECT x.id, x.d, words.word FROM x, unnest(string_to_array(x.k, ' ')) AS words (word) "
           "ORDER BY words.word COLLATE \"C\", x.id"_s.arg(kind);
    return sql;
}

QString PostgresBulkWriter::childInsert(TablePart part) const
{
    QStringList names;
    QStringList values;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (partOf(m_columns.at(i).field) != part)
            continue;
        names << columnOf(m_columns.at(i).field);
        values << u"x.c%1"_s.arg(i);
    }
    if (names.isEmpty())
        return {};
    return u", %1 AS (INSERT INTO %2 (record_id, department_id, %3) SELECT x.id, x.d, %4 FROM x "
           "WHERE num_nonnulls(%4) > 0)"_s.arg(alias(part), tableName(m_catalogue->kind(), part), names.join(u", "_s),
                                               values.join(u", "_s));
}

void PostgresBulkWriter::appendRow(std::vector<PostgresArray> &arrays, const BulkRow &row) const
{
    auto array = arrays.begin();
    (array++)->append(QString::number(row.record.id));
    (array++)->append(QString::number(row.record.value(m_departmentKey).value<Reference>().id));
    (array++)->append(row.record.incomplete ? u"1"_s : u"0"_s);
    (array++)->append(row.title);
    (array++)->append(row.nameKey);
    (array++)->append(row.tokens);
    for (const Column &column : m_columns) {
        const auto value = row.record.values.constFind(column.field.key);
        (array++)->appendColumn(value == row.record.values.cend() ? QVariant() : toColumn(*value, column.kind));
    }
}

Result<RecordId> PostgresBulkWriter::nextId()
{
    if (m_ids.isEmpty()) {
        auto rows = m_connection.query(
            kTakeIds, {{u":table"_s, QString(u"effectif."_s + m_catalogue->kind())}, {u":count"_s, kIdBlock}});
        if (!rows)
            return fail(rows.error());
        while (rows->next())
            m_ids.append(rows->integer(0));
        if (auto ended = rows->ended(); !ended)
            return fail(ended.error());
        std::reverse(m_ids.begin(), m_ids.end());
    }
    return m_ids.takeLast();
}

Result<void> PostgresBulkWriter::write(std::span<BulkRow> rows)
{
    if (rows.empty())
        return {};
    std::vector<PostgresArray> arrays(std::size(kOwnArrays) + static_cast<std::size_t>(m_columns.size()));
    for (BulkRow &row : rows) {
        const auto id = nextId();
        if (!id)
            return fail(id.error());
        row.record.id = *id;
        appendRow(arrays, row);
    }
    QList<Bind> binds{{u":user"_s, m_stamp.user},
                      {u":at"_s, timestampToColumn(m_stamp.at)},
                      {u":operation"_s, m_stamp.operation}};
    auto array = arrays.begin();
    for (const auto &[name, type] : kOwnArrays)
        binds.append({u':' + QString(name), (array++)->take()});
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        binds.append({u":c"_s + QString::number(i), (array++)->take()});
    auto done = m_insert->run(binds);
    if (done && m_connection.isAccount())
        done = writeTokens(rows);
    const qint64 before = m_written;
    m_written += static_cast<qint64>(rows.size());
    return done ? informPlanner(before) : done;
}

/// The checks of foreign keys are planned once a session. Planned on empty tables, they take the index by department
/// and name and read all of it for each row: 30 times slower at 20,000 rows. Whoever does not own the tables gets a
/// warning and no harm.
Result<void> PostgresBulkWriter::writeTokens(std::span<const BulkRow> rows)
{
    QString json;
    for (const BulkRow &row : rows) {
        json += u"%1[%2,"_s.arg(json.isEmpty() ? u"["_s : u","_s).arg(row.record.id);
        appendJsonText(json, row.tokens);
        json += u']';
    }
    const auto done = m_connection.query(u"SELECT write_tokens('%1', CAST(:rows AS json))"_s.arg(m_catalogue->kind()),
                                         {{u":rows"_s, QString(json + u']')}});
    return done ? Result<void>() : fail(done.error());
}

Result<void> PostgresBulkWriter::informPlanner(qint64 before)
{
    const bool due = std::any_of(std::begin(kAnalyseAt), std::end(kAnalyseAt),
                                 [&](qint64 at) { return before < at && m_written >= at; });
    if (!due)
        return {};
    const QString kind = m_catalogue->kind();
    return m_connection.executeScript(u"ANALYZE %1, %1_private, %1_token"_s.arg(kind));
}

} // namespace effectif::storage
