// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/rowwriter.h"

#include "models/storage/connection.h"
#include "models/storage/jsontext.h"

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
constexpr int kBatchRows = 1000;
constexpr qsizetype kBatchLetters = 4'000'000;
} // namespace

RowWriter::RowWriter(Statement insert, QList<TableColumn> columns, bool sqlite)
    : m_insert(std::move(insert))
    , m_columns(std::move(columns))
    , m_sqlite(sqlite)
{
}

Result<RowWriter> RowWriter::create(Connection &connection, const QString &table, const QList<TableColumn> &columns)
{
    QStringList names;
    QStringList places;
    for (const TableColumn &column : columns) {
        names << column.name;
        places << u":c%1"_s.arg(places.size());
    }
    const QString list = names.join(u", "_s);
    auto insert = connection.prepare(
        connection.isSqlite()
            ? u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, list, places.join(u", "_s))
            : u"INSERT INTO %1 (%2) OVERRIDING SYSTEM VALUE "
              "SELECT %2 FROM json_populate_recordset(CAST(NULL AS %1), CAST(:rows AS json))"_s.arg(table, list));
    if (!insert)
        return fail(insert.error());
    return RowWriter(*std::move(insert), columns, connection.isSqlite());
}

Result<void> RowWriter::write(const QVariantList &values)
{
    if (!m_sqlite) {
        append(values);
        return m_rows >= kBatchRows || m_batch.size() >= kBatchLetters ? flush() : Result<void>();
    }
    QList<Bind> binds;
    for (qsizetype i = 0; i < values.size(); ++i)
        binds.append({u":c%1"_s.arg(i), values.at(i).isValid() ? values.at(i) : QVariant(QMetaType(QMetaType::QString))});
    return m_insert.run(binds);
}

void RowWriter::append(const QVariantList &values)
{
    m_batch += m_rows++ == 0 ? u"[{"_s : u",{"_s;
    bool first = true;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QVariant &value = values.at(i);
        if (!value.isValid()) // left out means NULL
            continue;
        m_batch += first ? u"\""_s : u",\""_s;
        first = false;
        m_batch += m_columns.at(i).name + u"\":"_s;
        if (m_columns.at(i).shape == ColumnShape::Bytes)
            m_batch += u"\"\\\\x"_s + QLatin1StringView(value.toByteArray().toHex()) + u'"';
        else
            appendJsonText(m_batch, value.toString());
    }
    m_batch += u'}';
}

Result<void> RowWriter::flush()
{
    if (m_rows == 0)
        return {};
    auto done = m_insert.run({{u":rows"_s, QString(m_batch + u']')}});
    m_batch.clear();
    m_rows = 0;
    return done;
}

} // namespace effectif::storage
