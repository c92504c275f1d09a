// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/bulkwriter.h"
#include "models/storage/sqlitescan.h"

#include <QStringEncoder>

#include <vector>

namespace effectif::storage {

/// Prepared inserts on SQLite's own handle, one a table. A big write drops the indexes that sort by name, which
/// arrive in no order, and makes them anew in one go.
class SqliteBulkWriter final : public BulkWriter
{
public:
    static Result<std::unique_ptr<BulkWriter>> create(Connection &connection, const CataloguePtr &catalogue, const WriteStamp &stamp,
                                                      qint64 expectedRows, const QSet<QString> &keys);

    Result<void> write(std::span<BulkRow> rows) override;
    Result<void> finish() override;

private:
    /// One of the kind's tables: its insert, and the fields with values, which follow the columns of the program's own.
    struct Table
    {
        SqliteScan insert;
        QList<FieldDefinition> fields;
        QList<StorageKind> kinds;
    };

    SqliteBulkWriter(Connection &connection, const CataloguePtr &catalogue, const WriteStamp &stamp);
    Result<void> prepare(qint64 expectedRows, const QSet<QString> &keys);
    Result<void> addTable(TablePart part, const QSet<QString> &keys);
    Result<void> dropIndexes(qint64 expectedRows);
    Result<void> writeRow(BulkRow &row);
    Result<void> writeMain(const BulkRow &row, DepartmentId department);
    Result<void> writeChild(Table &table, const Record &record, DepartmentId department);
    void bindFields(Table &table, const Record &record, int position);
    void bindDate(SqliteScan &statement, int position, const QDate &date);
    void bindText(SqliteScan &statement, int position, const QString &text);

    Connection &m_connection;
    CataloguePtr m_catalogue;
    WriteStamp m_stamp;
    QByteArray m_at;
    QString m_departmentKey;
    std::vector<Table> m_tables; ///< main first
    std::unique_ptr<SqliteScan> m_search;
    RecordId m_lastId = 0;
    bool m_indexesDropped = false;
    QStringEncoder m_encoder{QStringEncoder::Utf8};
    QByteArray m_text; ///< UTF-8 of the row being bound; never grows while bound
    qsizetype m_textUsed = 0;
};

} // namespace effectif::storage
