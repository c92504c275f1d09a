// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/connection.h"
#include "tests/bench/databases.h"

#include <optional>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace effectif::bench {

/// The least that the same database can do: its own statements with nothing of the product around them. SQLite by its
/// own interface, with the settings of the product; PostgreSQL by one connection.
class BareDatabase
{
public:
    /// With a file of its own for what it writes, so that the product's tables and triggers stay out of it.
    BareDatabase(const DatabaseUrl &url, const QString &scratchFile);
    ~BareDatabase();
    BareDatabase(const BareDatabase &) = delete;
    BareDatabase &operator=(const BareDatabase &) = delete;

    void execute(const QString &sql);
    /// The first column of all rows.
    std::vector<RecordId> ids(const QString &sql);
    double number(const QString &sql);

    /// Copies some sheets into a table without triggers, for save().
    void prepareSaves();
    /// Rewrites one of them as wide as a sheet, and waits for the disk.
    void save();

    /// Makes a table of the columns of the CSV file, and the statements that insert it 500 rows at once (PostgreSQL).
    void prepareInserts(const QString &csv);
    void insertAll();

private:
    void openSqlite(const QString &file);

    DatabaseUrl m_url;
    QString m_scratchFile;
    sqlite3 *m_sqlite = nullptr;
    sqlite3 *m_scratch = nullptr;
    sqlite3_stmt *m_update = nullptr;
    std::unique_ptr<storage::Connection> m_postgres;
    std::optional<storage::Statement> m_postgresUpdate;
    QStringList m_inserts;
    int m_saves = 0;
    int m_copied = 0;
};

/// Memory of this process that is its own, in bytes, after what is free was given back.
double ownMemory();

} // namespace effectif::bench
