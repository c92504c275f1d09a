// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace effectif {
class Clock;
}

namespace effectif::storage {

class Connection;

/// One file of resources/migrations in the connection's dialect.
struct Migration
{
    int number = 0;
    QString name;
    QString checksum; ///< SHA-256 of the file
    QStringList statements;
};

/// Brings the fixed tables to the program's version, in one transaction, then the kinds' generated tables and
/// the shipped catalogue (schemagenerator.h, cataloguerepository.h). A SQLite file that already holds data is copied
/// beside itself first. A database made by a newer program is refused untouched.
class Migrator
{
public:
    Migrator(Connection &connection, const Clock &clock);

    enum class State { Empty, Behind, Current };
    /// Invalid: it is a newer Effectif's; nothing was written.
    Result<State> state();
    /// Sets up or upgrades.
    enum class Rights { IfDue, MakeAnew };
    Result<void> migrate(Rights rights = Rights::IfDue);
    /// An office's accounts change nothing of its tables: whether this program can work on one that is Behind as it is.
    Result<bool> hasAllTables();

    /// The program's migrations for an engine, in order.
    static QList<Migration> shipped(bool sqlite);

private:
    Result<bool> hasMigrationsTable();
    Result<QHash<int, QString>> applied();
    Result<void> apply(const Migration &migration);
    /// A newer Effectif's database: Current as long as its `min_client` lets this program go on, else Invalid.
    Result<State> stateOfNewer();
    Result<void> backUpFile();
    Result<void> shipCatalogues();
    Result<void> shipRights();

    Connection &m_connection;
    const Clock &m_clock;
};

} // namespace effectif::storage
