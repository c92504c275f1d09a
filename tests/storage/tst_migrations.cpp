// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/migrator.h"

#include "models/storage/cataloguerepository.h"
#include "models/storage/schemagenerator.h"
#include "tests/storage/schemapicture.h"
#include "tests/support/engines.h"
#include "tests/support/postgresserver.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QFileInfo>

#include <thread>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
QStringList pictureOf(const TestDatabase &database)
{
    return schemaPicture(*database.connect());
}

/// A field as it lies in the tables, without the places of the others being counted anew as publishing does.
void addField(Services &services, const FieldDefinition &field)
{
    storage::CatalogueRepository catalogues(services.context().connection);
    must(catalogues.storeField(field));
    must(storage::SchemaGenerator(services.context().connection).synchronise(*must(catalogues.load(field.kind))));
}

/// What one has and the other has not, for the message of a failing test.
QByteArray difference(const QStringList &a, const QStringList &b)
{
    QStringList lines;
    for (const QString &line : a)
        lines << (b.contains(line) ? QString() : u"< "_s + line.left(200));
    for (const QString &line : b)
        lines << (a.contains(line) ? QString() : u"> "_s + line.left(200));
    lines.removeAll(QString());
    return lines.join(u'\n').toUtf8();
}

/// The bytes of a SQLite database; everything that a dump would show on PostgreSQL.
QString contentOf(const TestDatabase &database)
{
    if (database.isSqlite()) {
        QFile file(database.url().file);
        return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().toHex()) : QString();
    }
    return pictureOf(database).join(u'\n') +
           database.ask(u"SELECT number || checksum FROM schema_migrations ORDER BY 1"_s) +
           database.ask(u"SELECT definition FROM field_definition ORDER BY 1"_s) +
           database.ask(u"SELECT value FROM setting ORDER BY 1"_s) +
           database.ask(u"SELECT catalogue_version FROM record_kind"_s);
}

class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freshDatabaseHasEveryTable_data() { addEngineRows(); }
    void freshDatabaseHasEveryTable()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        QVERIFY(pictureOf(database).isEmpty());
        (void)database.open();
        const QStringList picture = pictureOf(database);
        QStringList tables{u"setting"_s,
                           u"department"_s,
                           u"app_user"_s,
                           u"operation"_s,
                           u"journal"_s,
                           u"journal_private"_s,
                           u"change"_s,
                           u"blob"_s,
                           u"record_kind"_s,
                           u"form_tab"_s,
                           u"form_section"_s,
                           u"choice_list"_s,
                           u"field_definition"_s,
                           u"number_series"_s,
                           u"number_retired"_s,
                           u"schema_migrations"_s,
                           u"staff"_s,
                           u"staff_private"_s,
                           u"staff_own"_s,
                           u"staff_private_own"_s};
        tables << (database.isSqlite() ? u"staff_search"_s : u"staff_token"_s);
        for (const QString &table : std::as_const(tables))
            QVERIFY2(!picture.filter(u"column "_s + table + u'.').isEmpty(), qPrintable(table));
        for (const QString &table :
             {u"staff"_s, u"staff_private"_s, u"staff_own"_s, u"staff_private_own"_s, tables.last()})
            QVERIFY2(!picture.filter(u"column "_s + table + u".department_id"_s).isEmpty(), qPrintable(table));
        QCOMPARE(database.ask(u"SELECT count(*) FROM schema_migrations"_s),
                 QString::number(storage::Migrator::shipped(database.isSqlite()).size()));
    }

    void anotherVersionsDatabaseIsRefusedUntouched_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("sql");
        const auto newer = u"INSERT INTO schema_migrations (number, name, checksum, applied_at) "
                           "VALUES (9999, 'future', 'x', '2040-01-01T00:00:00Z')"_s;
        const auto other = u"UPDATE schema_migrations SET checksum = 'another'"_s;
        QTest::newRow("SQLite, newer") << Engine::Sqlite << newer;
        QTest::newRow("SQLite, other checksum") << Engine::Sqlite << other;
        QTest::newRow("PostgreSQL, newer") << Engine::PostgreSql << newer;
        QTest::newRow("PostgreSQL, other checksum") << Engine::PostgreSql << other;
    }
    void anotherVersionsDatabaseIsRefusedUntouched()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, sql);
        TestDatabase database(engine);
        (void)database.open();
        database.force(sql);
        database.force(u"UPDATE setting SET value = 'older' WHERE key = 'shipped_catalogue'"_s);
        const QString before = contentOf(database);
        const auto opened = Services::create(database.request(), database.clock());
        QVERIFY(!opened);
        QVERIFY2(opened.error().kind == ErrorKind::Invalid, why(opened));
        QVERIFY(opened.error().message.contains(u"another version of Effectif"_s));
        QVERIFY(contentOf(database) == before);
        if (database.isSqlite())
            QVERIFY(
                !QDir(QFileInfo(database.url().file).path()).entryList(QDir::Files).join(u' ').contains(u"backup"_s));
    }

    /// Opening is reading: nobody else's cache is spoilt, a read-only standby would do.
    void openingACurrentDatabaseWritesNothing_data() { addEngineRows(); }
    void openingACurrentDatabaseWritesNothing()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        (void)database.open();
        const QString before = contentOf(database);
        const auto watch = database.connect();
        if (!database.isSqlite())
            PostgresServer::shared().execute(
                u"ALTER DATABASE \"%1\" SET default_transaction_read_only = on"_s.arg(database.url().name));
        const auto version = database.isSqlite() ? must(watch->scalar(u"PRAGMA data_version"_s)) : QVariant();
        for (int i = 0; i < 2; ++i) {
            const auto opened = Services::create(database.request(), database.clock());
            QVERIFY2(opened, why(opened));
            QVERIFY((*opened)->records().blank(u"staff"_s));
            QVERIFY((*opened)->feedSince(must((*opened)->feedEnd())));
        }
        if (database.isSqlite())
            QCOMPARE(must(watch->scalar(u"PRAGMA data_version"_s)), version);
        QVERIFY(contentOf(database) == before);
    }

    /// house.md: a fresh and an upgraded database have the same introspected schema.
    void upgradedDatabaseHasTheShapeOfAFreshOne_data() { addEngineRows(); }
    void upgradedDatabaseHasTheShapeOfAFreshOne()
    {
        QFETCH(Engine, engine);
        TestDatabase fresh(engine);
        addField(*fresh.open(), ownField(u"badge"_s, u"text"_s));
        TestDatabase old(engine);
        const RecordId id = fillOld(old);
        const QStringList behind = pictureOf(old);
        QVERIFY(behind != pictureOf(fresh));

        const auto services = old.open();
        const QByteArray differences = difference(pictureOf(old), pictureOf(fresh));
        QVERIFY2(differences.isEmpty(), differences.constData());
        const Record kept = must(services->records().load(u"staff"_s, id));
        QCOMPARE(kept.value(u"badge"_s), QVariant(u"A7"_s));
        QCOMPARE(kept.value(u"last_name"_s), QVariant(u"Ba"_s));
        const auto saved = services->records().save(
            changeOf(kept, {{u"company"_s, u"Effectif"_s}, {u"iban"_s, u"FR7630006000011234567890189"_s}}));
        QVERIFY2(saved, why(saved));
        QCOMPARE(old.ask(u"SELECT count(*) FROM journal WHERE field = 'company'"_s), u"1"_s);
        if (!old.isSqlite())
            return;
        const QFileInfo file(old.url().file);
        const QStringList copies = file.dir().entryList({u"*.before-*.backup"_s});
        QCOMPARE(copies.size(), 1);
        const QFileInfo copy(file.dir().filePath(copies.first()));
        QVERIFY(!(copy.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QCOMPARE(schemaPicture(*must(storage::Connection::create(DatabaseUrl::sqlite(copy.filePath())))), behind);
    }

    /// A database that stopped at any number, with rows of those days, gets the shape of a fresh one and keeps its rows.
    void everyMigrationIsAppliedOverTheStateBeforeIt_data() { addEngineRows(); }
    void everyMigrationIsAppliedOverTheStateBeforeIt()
    {
        QFETCH(Engine, engine);
        TestDatabase fresh(engine);
        (void)fresh.open();
        const QStringList wanted = pictureOf(fresh);
        const int newest = storage::Migrator::shipped(fresh.isSqlite()).last().number;
        QVERIFY(newest >= 11);
        for (int number = 1; number < newest; ++number) {
            TestDatabase old(engine);
            makeAt(old, number);
            const auto opened = Services::create(old.request(), old.clock());
            QVERIFY2(opened, QByteArray::number(number) + ": " + why(opened));
            const QByteArray differences = difference(pictureOf(old), wanted);
            QVERIFY2(differences.isEmpty(), QByteArray::number(number) + ": " + differences);
            QCOMPARE(old.ask(u"SELECT name FROM department"_s), u"Lyon"_s);
            QCOMPARE(old.ask(u"SELECT u.name FROM operation o JOIN app_user u ON u.id = o.user_id WHERE o.uuid = 'x'"_s), u"Paul Petit"_s);
            QCOMPARE(old.ask(u"SELECT new_value FROM journal WHERE field = 'last_name'"_s), u"Ba"_s);
            if (number >= 4)
                QCOMPARE(old.ask(u"SELECT text FROM note"_s), u"Called."_s);
            if (number == 9 || number == 10) // before the migration that gave entries a deed
                QCOMPARE(old.ask(u"SELECT what || ' ' || deed || ' ' || department_id FROM audit WHERE what = 'elsewhere'"_s), u"elsewhere read 0"_s);
        }
    }

    /// A label that an administrator changed stays when the program brings new fields.
    void upgradeKeepsWhatAdministratorsChanged_data() { addEngineRows(); }
    void upgradeKeepsWhatAdministratorsChanged()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        FieldDefinition field = *must(database.open()->catalogues().catalogue(u"staff"_s))->field(u"city"_s);
        field.label.fr = u"Commune"_s;
        publishFields(*database.open(), {field});
        database.force(u"UPDATE setting SET value = 'older' WHERE key = 'shipped_catalogue'"_s);
        const auto catalogue = must(database.open()->catalogues().catalogue(u"staff"_s));
        QCOMPARE(catalogue->field(u"city"_s)->label.fr, u"Commune"_s);
    }

    /// A statement in the middle fails: all or nothing. A view of that name is in the way of a table.
    void failedCreationLeavesNothing_data() { addEngineRows(); }
    void failedCreationLeavesNothing()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        if (!database.isSqlite())
            database.force(u"CREATE SCHEMA effectif"_s);
        database.force(database.isSqlite() ? u"CREATE VIEW number_retired AS SELECT 1 AS x"_s
                                           : u"CREATE VIEW effectif.number_retired AS SELECT 1 AS x"_s);
        const QStringList before = pictureOf(database);
        const auto opened = Services::create(database.request(), database.clock());
        QVERIFY(!opened);
        QCOMPARE(pictureOf(database), before);
        database.force(u"DROP VIEW number_retired"_s);
        QVERIFY(Services::create(database.request(), database.clock()));
    }

    void severalProgramsCreateOneDatabaseAtOnce_data() { addEngineRows(); }
    void severalProgramsCreateOneDatabaseAtOnce()
    {
        QFETCH(Engine, engine);
        TestDatabase fresh(engine);
        (void)fresh.open();
        const QStringList wanted = pictureOf(fresh);
        for (int round = 0; round < 5; ++round) {
            TestDatabase database(engine);
            QList<QByteArray> problems(4);
            std::vector<std::thread> threads;
            for (QByteArray &problem : problems)
                threads.emplace_back([&problem, request = database.request(), &clock = database.clock()] {
                    if (const auto opened = Services::create(request, clock); !opened)
                        problem = describe(opened.error());
                });
            for (std::thread &thread : threads)
                thread.join();
            problems.removeAll(QByteArray());
            QVERIFY2(problems.isEmpty(), problems.join('\n').constData());
            QCOMPARE(pictureOf(database), wanted);
            QCOMPARE(database.ask(u"SELECT count(*) FROM department"_s), u"1"_s);
        }
    }

private:
    /// A database with the migrations up to `number`, and rows in tables that there were then.
    static void makeAt(TestDatabase &database, int number)
    {
        const bool sqlite = database.isSqlite();
        if (!sqlite)
            database.force(u"CREATE SCHEMA effectif"_s);
        database.force(u"CREATE TABLE schema_migrations (number integer PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, "
                       "applied_at %1 NOT NULL)"_s.arg(sqlite ? u"text"_s : u"timestamptz"_s));
        const auto at = u"'2026-01-02T03:04:05.678Z'"_s;
        for (const storage::Migration &migration : storage::Migrator::shipped(sqlite)) {
            if (migration.number > number)
                break;
            for (const QString &statement : migration.statements)
                database.force(statement);
            database.force(u"INSERT INTO schema_migrations VALUES (%1, '%2', '%3', %4)"_s
                               .arg(migration.number).arg(migration.name, migration.checksum, at));
        }
        QStringList rows{u"INSERT INTO department (id, name, name_key) VALUES (7, 'Lyon', 'lyon')"_s,
                         u"INSERT INTO app_user (id, name, name_key, created_at) VALUES (3, 'Paul Petit', 'paul petit', %1)"_s,
                         u"INSERT INTO operation (uuid, user_id, at, what, kind) VALUES ('x', 3, %1, 'edit', 'staff')"_s,
                         u"INSERT INTO journal (operation, kind, record_id, department_id, field, new_value) "
                         "SELECT seq, 'staff', 9, 7, 'last_name', 'Ba' FROM operation"_s};
        if (number >= 4)
            rows << u"INSERT INTO note (kind, record_id, department_id, text, author_id, created_at, version, created_operation) "
                    "SELECT 'staff', 9, 7, 'Called.', 3, %1, 1, seq FROM operation"_s;
        if (number >= 9)
            rows << u"INSERT INTO audit (at, user_id, what, kind) VALUES (%1, 3, 'elsewhere', 'staff')"_s;
        const auto work = database.connect(); // in one transaction: what is journalled belongs to its operation
        must(work->executeScript(u"BEGIN"_s));
        for (const QString &row : std::as_const(rows))
            must(work->executeScript(row.contains(u"%1"_s) ? row.arg(at) : row));
        must(work->executeScript(u"COMMIT"_s));
    }

    /// Makes a database as an older program would have left it: two shipped fields, an index and triggers short, with
    /// a field of the office's own and a sheet in it.
    static RecordId fillOld(TestDatabase &database)
    {
        RecordId id = 0;
        {
            const auto services = database.open();
            addField(*services, ownField(u"badge"_s, u"text"_s));
            id = makeSheet(*services, u"Ba"_s, {}, {{u"badge"_s, u"A7"_s}}).id;
        }
        QStringList statements;
        for (const QString &table : {u"staff"_s, u"staff_private"_s}) {
            if (!database.isSqlite())
                statements << u"DROP TRIGGER %1_journal ON %1"_s.arg(table)
                           << u"DROP TRIGGER %1_journal_added ON %1"_s.arg(table);
            else
                statements << u"DROP TRIGGER IF EXISTS %1_after_insert"_s.arg(table)
                           << u"DROP TRIGGER %1_after_update"_s.arg(table)
                           << u"DROP TRIGGER %1_after_delete"_s.arg(table);
        }
        statements << u"DROP INDEX staff_by_department"_s << u"ALTER TABLE staff DROP COLUMN company"_s
                   << u"ALTER TABLE staff_private DROP COLUMN iban"_s
                   << u"DELETE FROM field_definition WHERE key IN ('company', 'iban')"_s
                   << u"DELETE FROM number_series WHERE nature = 'trainee'"_s
                   << u"UPDATE setting SET value = 'older' WHERE key = 'shipped_catalogue'"_s;
        for (const QString &statement : std::as_const(statements))
            database.force(statement);
        return id;
    }
};
} // namespace

EFFECTIF_TEST(TestMigrations)
#include "tst_migrations.moc"
