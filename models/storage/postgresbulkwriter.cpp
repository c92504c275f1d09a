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

PostgresBulkWriter::PostgresBulkWriter(Connection &connection, const CataloguePtr &catalogue, const BulkLayout &layout,
                                       const WriteStamp &stamp)
    : m_connection(connection)
    , m_catalogue(catalogue)
    , m_layout(layout)
    , m_stamp(stamp)
{
}

Result<std::unique_ptr<BulkWriter>> PostgresBulkWriter::create(Connection &connection, const CataloguePtr &catalogue,
                                                               const BulkLayout &layout, const WriteStamp &stamp)
{
    std::unique_ptr<PostgresBulkWriter> writer(new PostgresBulkWriter(connection, catalogue, layout, stamp));
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
    const QStringList own{u"id"_s,         u"department_id"_s, u"title"_s,      u"name_key"_s,          u"incomplete"_s,
                    u"created_by"_s, u"created_at"_s,    u"updated_by"_s, u"created_operation"_s, u"updated_at"_s};
    const QStringList stamped{u"x.id"_s, u"x.d"_s, u"x.t"_s, u"x.n"_s, u"x.i"_s, u"CAST(:user AS integer)"_s,
                        u"CAST(:at AS timestamptz)"_s, u"CAST(:user AS integer)"_s, u"CAST(:operation AS bigint)"_s,
                        u"CAST(:at AS timestamptz)"_s};
    QString inserts;
    qsizetype at = 0;
    for (const BulkLayout::Table &table : m_layout.tables()) {
        QStringList names;
        QStringList values;
        for (const BulkLayout::Column &column : table.columns) {
            const QString name = u"c%1"_s.arg(at++);
            arrays << u"CAST(:%1 AS %2[])"_s.arg(name, columnType(column.kind, false));
            columns << name;
            names << columnOf(column.field);
            values << u"x."_s + name;
        }
        inserts += table.part == TablePart::Main
            ? u"main AS (INSERT INTO %1 (%2) SELECT %3 FROM x)"_s.arg(m_catalogue->kind(), (own + names).join(u", "_s),
                                                                     (stamped + values).join(u", "_s))
            : childInsert(table, names, values);
    }
    const QString kind = m_catalogue->kind();
    QString sql = u"WITH x AS MATERIALIZED (SELECT * FROM unnest(%1) AS y (%2)), %3"_s.arg(arrays.join(u", "_s), columns.join(u", "_s), inserts);
    if (m_connection.isAccount()) // writes no search words but by the function that looks whose they are
        return sql + u" SELECT 1"_s;
    sql += u" INSERT INTO %1_token (record_id, department_id, token) "
           "SELECT x.id, x.d, words.word FROM x, unnest(string_to_array(x.k, ' ')) AS words (word) "
           "ORDER BY words.word COLLATE \"C\", x.id"_s.arg(kind);
    return sql;
}

QString PostgresBulkWriter::childInsert(const BulkLayout::Table &table, const QStringList &names, const QStringList &values) const
{
    return u", %1 AS (INSERT INTO %2 (record_id, department_id, %3) SELECT x.id, x.d, %4 FROM x "
           "WHERE num_nonnulls(%4) > 0)"_s.arg(alias(table.part), tableName(m_catalogue->kind(), table.part), names.join(u", "_s),
                                               values.join(u", "_s));
}

void PostgresBulkWriter::appendRow(std::vector<PostgresArray> &arrays, const BulkRow &row) const
{
    BulkReader reader(row.packed);
    auto array = arrays.begin();
    (array++)->append(QString::number(row.id));
    (array++)->append(QString::number(row.department));
    (array++)->append(row.incomplete ? u"1"_s : u"0"_s);
    (array++)->append(QString::fromUtf8(reader.text()));
    (array++)->append(QString::fromUtf8(reader.text()));
    (array++)->append(QString::fromUtf8(row.tokens));
    auto link = row.links.begin();
    for (const BulkLayout::Table &table : m_layout.tables()) {
        for (const BulkLayout::Column &column : table.columns) {
            const BulkValue value = reader.value();
            if (column.kind == StorageKind::Reference)
                (array++)->appendColumn(orNull(*link++));
            else if (value.kind == BulkValue::Kind::Text)
                (array++)->append(QString::fromUtf8(value.text));
            else
                (array++)->appendColumn(value.kind == BulkValue::Kind::Integer       ? QVariant(value.integer)
                                            : value.kind == BulkValue::Kind::Decimal ? QVariant(value.decimal)
                                                                                     : QVariant());
        }
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
    std::vector<PostgresArray> arrays(std::size(kOwnArrays) + static_cast<std::size_t>(m_layout.keys().size()));
    for (BulkRow &row : rows) {
        const auto id = nextId();
        if (!id)
            return fail(id.error());
        row.id = *id;
        appendRow(arrays, row);
    }
    QList<Bind> binds{{u":user"_s, m_stamp.user},
                      {u":at"_s, timestampToColumn(m_stamp.at)},
                      {u":operation"_s, m_stamp.operation}};
    auto array = arrays.begin();
    for (const auto &[name, type] : kOwnArrays)
        binds.append({u':' + QString(name), (array++)->take()});
    for (qsizetype i = 0; i < m_layout.keys().size(); ++i)
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
        json += u"%1[%2,"_s.arg(json.isEmpty() ? u"["_s : u","_s).arg(row.id);
        appendJsonText(json, QString::fromUtf8(row.tokens));
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
