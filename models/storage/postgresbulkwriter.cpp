// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/postgresbulkwriter.h"

#include "models/storage/columnvalue.h"
#include "models/storage/connection.h"
#include "models/storage/jsontext.h"

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
constexpr int kIdBlock = 5000;
constexpr qint64 kAnalyseAt[] = {500, 20'000, 400'000}; ///< rows written
const auto kTakeIds = u"SELECT nextval(pg_get_serial_sequence(CAST(:table AS text), 'id')) "
                      "FROM generate_series(1, CAST(:count AS integer))"_s;
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
QString PostgresBulkWriter::statementText() const
{
    QStringList columns{u"id integer"_s, u"d integer"_s, u"t text"_s, u"n text"_s, u"i smallint"_s, u"k text"_s};
    QStringList names;
    QStringList values;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        columns << u"c%1 %2"_s.arg(QString::number(i), columnType(m_columns.at(i).kind, false));
        if (partOf(m_columns.at(i).field) != TablePart::Main)
            continue;
        names << columnOf(m_columns.at(i).field);
        values << u"x.c%1"_s.arg(i);
    }
    const QString kind = m_catalogue->kind();
    QString sql = u"WITH x AS MATERIALIZED (SELECT * FROM json_to_recordset(CAST(:rows AS json)) AS y(%1)), "
                  "main AS (INSERT INTO %2 (id, department_id, title, name_key, incomplete, created_by, created_at, "
                  "created_operation, updated_by, updated_at, %3) "
                  "SELECT x.id, x.d, x.t, x.n, x.i, CAST(:user AS integer), CAST(:at AS timestamptz), "
                  "CAST(:operation AS bigint), CAST(:user AS integer), CAST(:at AS timestamptz), %4 FROM x)"_s
                      .arg(columns.join(u", "_s), kind, names.join(u", "_s), values.join(u", "_s));
    for (const TablePart part : kChildParts)
        sql += childInsert(part);
    sql += u" INSERT INTO %1_token (record_id, department_id, token) "
           "SELECT x.id, x.d, words.word FROM x, unnest(string_to_array(x.k, ' ')) AS words (word)"_s.arg(kind);
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

Result<RecordId> PostgresBulkWriter::nextId()
{
    if (m_ids.isEmpty()) {
        auto rows = m_connection.query(
            kTakeIds, {{u":table"_s, QString(u"effectif."_s + m_catalogue->kind())}, {u":count"_s, kIdBlock}});
        if (!rows)
            return fail(rows.error());
        while (rows->next())
            m_ids.append(rows->integer(0));
        std::reverse(m_ids.begin(), m_ids.end());
    }
    return m_ids.takeLast();
}

void PostgresBulkWriter::appendRow(QString &json, const BulkRow &row, DepartmentId department) const
{
    json += u"{\"id\":%1,\"d\":%2,\"i\":%3,\"t\":"_s.arg(row.record.id).arg(department).arg(row.record.incomplete ? 1 : 0);
    appendJsonText(json, row.title);
    json += u",\"n\":"_s;
    appendJsonText(json, row.nameKey);
    json += u",\"k\":"_s;
    appendJsonText(json, row.tokens);
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const auto value = row.record.values.constFind(m_columns.at(i).field.key);
        if (value == row.record.values.cend())
            continue;
        const QVariant column = toColumn(*value, m_columns.at(i).kind);
        if (column.isNull())
            continue;
        json += u",\"c"_s + QString::number(i) + u"\":"_s;
        if (column.metaType().id() == QMetaType::QString)
            appendJsonText(json, column.toString());
        else
            json += column.metaType().id() == QMetaType::Double ? QString::number(column.toDouble(), 'g', 17)
                                                                : column.toString();
    }
    json += u'}';
}

Result<void> PostgresBulkWriter::write(std::span<BulkRow> rows)
{
    if (rows.empty())
        return {};
    QString json;
    json.reserve(static_cast<qsizetype>(rows.size()) * 1000);
    json += u'[';
    for (BulkRow &row : rows) {
        const auto id = nextId();
        if (!id)
            return fail(id.error());
        row.record.id = *id;
        if (json.size() > 1)
            json += u',';
        appendRow(json, row, row.record.value(m_departmentKey).value<Reference>().id);
    }
    json += u']';
    auto done = m_insert->run({{u":rows"_s, json},
                               {u":user"_s, m_stamp.user},
                               {u":at"_s, timestampToColumn(m_stamp.at)},
                               {u":operation"_s, m_stamp.operation}});
    const qint64 before = m_written;
    m_written += static_cast<qint64>(rows.size());
    return done ? informPlanner(before) : done;
}

/// The checks of foreign keys are planned once a session. Planned on empty tables, they take the index by department
/// and name and read all of it for each row: 30 times slower at 20,000 rows. Whoever does not own the tables gets a
/// warning and no harm.
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
