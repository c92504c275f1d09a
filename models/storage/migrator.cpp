// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/migrator.h"

#include "models/base/clock.h"
#include "models/storage/cataloguerepository.h"
#include "models/storage/columnvalue.h"
#include "models/storage/connection.h"
#include "models/storage/databasebackup.h"
#include "models/storage/directoryrepository.h"
#include "models/storage/officeroles.h"
#include "models/storage/rightsgenerator.h"
#include "models/storage/schemagenerator.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QVersionNumber>

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
const auto kRightsSetting = u"shipped_rights"_s;
/// The oldest Effectif that works on an office of this one, and where the office keeps it.
const auto kMinClient = u"0.1.0"_s;
const auto kMinClientSetting = u"min_client"_s;
const auto kSchemaExists = u"SELECT count(*) FROM pg_namespace WHERE nspname = 'effectif'"_s;

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
    bool newer = false;
    for (auto it = done->begin(); it != done->end(); ++it) {
        const auto mine = std::find_if(ours.begin(), ours.end(), [&](const Migration &m) { return m.number == it.key(); });
        newer = newer || mine == ours.end();
        if (mine != ours.end() && mine->checksum != it.value())
            return fail(ErrorKind::Invalid,
                        say(QT_TRANSLATE_NOOP("Migrator", "This database was made by another version of Effectif. "
                                                          "Update this program to open it.")),
                        QString::number(it.key()));
    }
    if (newer)
        return stateOfNewer();
    if (done->size() < ours.size())
        return State::Behind;
    const auto made = DirectoryRepository(m_connection).settings({kShippedSetting, kRightsSetting});
    if (!made)
        return fail(made.error());
    const bool current = made->value(kShippedSetting) == CatalogueRepository::shippedDigest()
        && (m_connection.isSqlite() || made->value(kRightsSetting) == RightsGenerator::shippedDigest());
    return current ? State::Current : State::Behind;
}

Result<Migrator::State> Migrator::stateOfNewer()
{
    const auto least = DirectoryRepository(m_connection).setting(kMinClientSetting);
    if (!least)
        return fail(least.error());
    if (!least->has_value())
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("Migrator", "This database was made by another version of Effectif. "
                                                      "Update this program to open it.")));
    if (QVersionNumber::fromString(QLatin1StringView(EFFECTIF_VERSION)) < QVersionNumber::fromString(**least))
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("Migrator", "This office needs Effectif %1 or later. Update this program to "
                                                      "open it."))
                        .arg(**least));
    return State::Current;
}

Result<bool> Migrator::hasAllTables()
{
    const auto done = applied();
    return done ? Result<bool>(done->size() >= shipped(m_connection.isSqlite()).size()) : fail(done.error());
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
    return holdMessages(copy);
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

Result<void> Migrator::shipRights()
{
    if (m_connection.isSqlite())
        return {};
    const auto office = OfficeRoles::isOffice(m_connection);
    if (!office)
        return fail(office.error());
    DirectoryRepository directory(m_connection);
    if (*office) {
        if (auto done = directory.storeSetting(kMinClientSetting, kMinClient); !done)
            return done;
    }
    if (auto done = RightsGenerator(m_connection).synchronise(); !done)
        return done;
    return directory.storeSetting(kRightsSetting, RightsGenerator::shippedDigest());
}

Result<void> Migrator::migrate(Rights rights)
{
    const auto before = state();
    if (!before)
        return fail(before.error());
    if (*before == State::Current && rights == Rights::IfDue)
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
        const auto there = m_connection.scalar(kSchemaExists); // whoever owns it need not be allowed to make it
        if (!there)
            return fail(there.error());
        if (there->toInt() == 0) {
            if (auto done = m_connection.executeScript(u"CREATE SCHEMA effectif"_s); !done)
                return done;
        }
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
    if (auto step = shipRights(); !step)
        return step;
    return transaction->commit();
}

} // namespace effectif::storage
