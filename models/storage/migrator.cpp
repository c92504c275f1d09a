// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/migrator.h"

#include "models/base/clock.h"
#include "models/storage/cataloguerepository.h"
#include "models/storage/columnvalue.h"
#include "models/storage/connection.h"
#include "models/storage/directoryrepository.h"
#include "models/storage/schemagenerator.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kMigrationsTableSqlite = u"CREATE TABLE IF NOT EXISTS schema_migrations (number INTEGER PRIMARY KEY, "
                                    "name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at TEXT NOT NULL)"_s;
const auto kMigrationsTablePostgres = u"CREATE TABLE IF NOT EXISTS schema_migrations (number integer PRIMARY KEY, "
                                      "name text NOT NULL, checksum text NOT NULL, applied_at timestamptz NOT NULL)"_s;
const auto kSelectApplied = u"SELECT number, checksum FROM schema_migrations"_s;
const auto kInsertApplied = u"INSERT INTO schema_migrations (number, name, checksum, applied_at) "
                            "VALUES (:number, :name, :checksum, :at)"_s;
const auto kTableExistsSqlite = u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = :name"_s;
const auto kTableExistsPostgres = u"SELECT count(*) FROM pg_catalog.pg_tables "
                                  "WHERE schemaname = 'effectif' AND tablename = :name"_s;
/// One program at a time sets up or upgrades a database; the others wait, then find it done.
const auto kUpgradeLock = u"SELECT pg_advisory_xact_lock(hashtext('effectif upgrade'))"_s;
const auto kShippedSetting = u"shipped_catalogue"_s;

QString say(const char *text)
{
    return QCoreApplication::translate("Migrator", text);
}
} // namespace

Migrator::Migrator(Connection &connection, const Clock &clock)
    : m_connection(connection)
    , m_clock(clock)
{
}

QList<Migration> Migrator::shipped(bool sqlite)
{
    QList<Migration> result;
    const QString other = sqlite ? u".postgresql.sql"_s : u".sqlite.sql"_s;
    const QDir folder(u":/migrations"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (name.endsWith(other) || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = file.readAll();
        Migration migration;
        migration.number = name.left(4).toInt();
        migration.name = name.mid(5).section(u'.', 0, 0);
        migration.checksum =
            QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
        migration.statements = QString::fromUtf8(text).split(u"\n-- next\n"_s, Qt::SkipEmptyParts);
        result.append(migration);
    }
    return result;
}

Result<bool> Migrator::hasMigrationsTable()
{
    const auto count = m_connection.scalar(m_connection.isSqlite() ? kTableExistsSqlite : kTableExistsPostgres,
                                           {{u":name"_s, u"schema_migrations"_s}});
    return count ? Result<bool>(count->toInt() > 0) : fail(count.error());
}

Result<Migrator::State> Migrator::state()
{
    const auto known = hasMigrationsTable();
    if (!known)
        return fail(known.error());
    if (!*known)
        return State::Empty;
    const auto done = applied();
    if (!done)
        return fail(done.error());
    const QList<Migration> ours = shipped(m_connection.isSqlite());
    for (auto it = done->begin(); it != done->end(); ++it) {
        const auto mine = std::find_if(ours.begin(), ours.end(), [&](const Migration &m) { return m.number == it.key(); });
        if (mine == ours.end() || mine->checksum != it.value())
            return fail(ErrorKind::Invalid,
                        say(QT_TRANSLATE_NOOP("Migrator", "This database was made by another version of Effectif. "
                                                          "Update this program to open it.")),
                        QString::number(it.key()));
    }
    if (done->size() < ours.size())
        return State::Behind;
    const auto digest = DirectoryRepository(m_connection).setting(kShippedSetting);
    if (!digest)
        return fail(digest.error());
    return digest->value_or(QString()) == CatalogueRepository::shippedDigest() ? State::Current : State::Behind;
}

Result<QHash<int, QString>> Migrator::applied()
{
    auto rows = m_connection.query(kSelectApplied);
    if (!rows)
        return fail(rows.error());
    QHash<int, QString> result;
    while (rows->next())
        result.insert(rows->integer(0), rows->text(1));
    if (auto ended = rows->ended(); !ended)
        return fail(ended.error());
    return result;
}

Result<void> Migrator::backUpFile()
{
    const QString copy = m_connection.url().file + u".before-%1.backup"_s.arg(QLatin1StringView(EFFECTIF_VERSION));
    if (QFile::exists(copy)) // an earlier try of the same upgrade: its copy is the older, so the better one
        return {};
    auto done = m_connection.execute(u"VACUUM INTO :copy"_s, {{u":copy"_s, copy}});
    if (!done)
        return fail(done.error());
    QFile::setPermissions(copy, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

Result<void> Migrator::apply(const Migration &migration)
{
    for (const QString &statement : migration.statements) {
        if (auto done = m_connection.executeScript(statement); !done)
            return done;
    }
    auto noted = m_connection.execute(kInsertApplied, {{u":number"_s, migration.number},
                                                       {u":name"_s, migration.name},
                                                       {u":checksum"_s, migration.checksum},
                                                       {u":at"_s, timestampToColumn(m_clock.now())}});
    return noted ? Result<void>() : fail(noted.error());
}

Result<void> Migrator::shipCatalogues()
{
    CatalogueRepository catalogues(m_connection);
    SchemaGenerator generator(m_connection);
    for (const QString &kind : CatalogueRepository::shippedKinds()) {
        if (auto done = catalogues.mergeShipped(kind); !done)
            return done;
        const auto catalogue = catalogues.load(kind);
        if (!catalogue)
            return fail(catalogue.error());
        if (auto done = generator.synchronise(**catalogue); !done)
            return done;
    }
    return DirectoryRepository(m_connection).storeSetting(kShippedSetting, CatalogueRepository::shippedDigest());
}

Result<void> Migrator::migrate()
{
    const auto before = state();
    if (!before)
        return fail(before.error());
    if (*before == State::Current)
        return {};
    const bool sqlite = m_connection.isSqlite();
    if (*before == State::Behind && sqlite) { // VACUUM INTO cannot run inside the transaction
        if (auto copied = backUpFile(); !copied)
            return copied;
    }
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return fail(transaction.error());
    if (!sqlite) { // "if not exists" alone fails where two do it at once
        if (auto done = m_connection.executeScript(kUpgradeLock); !done)
            return done;
        if (auto done = m_connection.executeScript(u"CREATE SCHEMA IF NOT EXISTS effectif"_s); !done)
            return done;
    }
    if (auto done = m_connection.executeScript(sqlite ? kMigrationsTableSqlite : kMigrationsTablePostgres); !done)
        return done;
    const auto done = applied(); // read under the lock: another program may have upgraded meanwhile
    if (!done)
        return fail(done.error());
    for (const Migration &migration : shipped(sqlite)) {
        if (done->contains(migration.number))
            continue;
        if (auto step = apply(migration); !step)
            return step;
    }
    if (auto step = shipCatalogues(); !step)
        return step;
    return transaction->commit();
}

} // namespace effectif::storage
