// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/catalogue.h"
#include "models/storage/fieldcolumns.h"

#include <QSet>

namespace effectif::storage {

class Connection;

/// Makes a kind's tables, indexes and triggers from its catalogue, on both engines. Run inside the transaction that
/// stored the catalogue. Columns are added, never dropped: a retired field keeps its data.
class SchemaGenerator
{
public:
    explicit SchemaGenerator(Connection &connection) : m_connection(connection) { }

    /// After it, every field of the catalogue has its column and the triggers know it. By the owner of the tables.
    Result<void> synchronise(const Catalogue &catalogue);

    /// A change of configuration by whoever may, in three steps. Until settle() nothing is journalled on SQLite: moving a
    /// value to another table is no change of a sheet.
    Result<void> dropTriggers(const QString &kind);
    /// Columns alone: where data is moved, before the triggers look on.
    Result<void> addColumns(const Catalogue &catalogue);
    /// What else follows from changed fields, after addColumns().
    Result<void> settle(const Catalogue &catalogue);

    /// The indexes that a big import drops first and makes anew at the end (on SQLite): name and DDL.
    static QList<std::pair<QString, QString>> bulkIndexes(const Catalogue &catalogue, Connection &connection);

private:
    Result<void> makeTables(const Catalogue &catalogue);
    Result<QSet<QString>> existingColumns(const QString &table);
    Result<void> makeTable(const Catalogue &catalogue, TablePart part);
    Result<void> makeSearchTable(const QString &kind);
    Result<void> makeIndexes(const Catalogue &catalogue);
    Result<void> makeSqliteTriggers(const Catalogue &catalogue);
    Result<void> makePostgresTriggers(const Catalogue &catalogue);
    Result<void> run(const QStringList &statements);

    Connection &m_connection;
};

} // namespace effectif::storage
