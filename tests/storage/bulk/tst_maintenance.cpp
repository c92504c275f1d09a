// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/maintenanceservice.h"

#include "tests/storage/bulk/importing.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QFileInfo>
#include <QtEndian>

#include <atomic>
#include <thread>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

class TestMaintenance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundAfterUse_data() { addEngineRows(); }
    void soundAfterUse();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void findsDamageOfTheFile();
    void saysWhatItFoundBeforeItCouldNotReadOn();
    void backupIsACopy_data() { addEngineRows(); }
    void backupIsACopy();
    void backupReplacesNothing_data() { addEngineRows(); }
    void backupReplacesNothing();
    void backupWhileOthersWrite();
    void backupThatCannotBeWritten();
};

namespace {
/// A sheet with something in every table, edited once, and a second one beside it.
void fill(Services &services)
{
    const Record sheet = makeSheet(services, u"Lefèvre"_s, u"Zoé"_s,
                                   {{u"matricule"_s, u"M1"_s}, {u"iban"_s, u"FR1420041010050500013M02606"_s}});
    must(services.records().save(changeOf(sheet, {{u"city"_s, u"Brest"_s}, {u"matricule"_s, u"M2"_s}})));
    makeSheet(services, u"Petit"_s, u"Luc"_s);
}
} // namespace

void TestMaintenance::soundAfterUse()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    QCOMPARE(violations(*services).join(u'\n'), QString());
    fill(*services);
    QCOMPARE(violations(*services).join(u'\n'), QString());
    makeSheet(*services, u"Après"_s); // looking left no transaction open
}

void TestMaintenance::findsWhatIsWrong_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("damage");
    QTest::addColumn<int>("found");
    const QString blob = u"INSERT INTO blob (hash, bytes, created_at) VALUES ('%1', '', '2026-01-01T00:00:00Z')"_s.arg(
        QString(64, u'a'));
    const QString retired = u"INSERT INTO number_retired (kind, series, number, record_id) "
                            "VALUES ('staff', 'matricule', 'M2', 77)"_s;
    struct Damage
    {
        const char *name;
        QString both;
        QString sqliteOnly;
    };
    const QList<Damage> damages{
        {"title", u"UPDATE staff SET title = 'x' WHERE last_name = 'Petit'"_s, {}},
        {"sort key", u"UPDATE staff SET name_key = 'x' WHERE last_name = 'Petit'"_s, {}},
        {"incomplete", u"UPDATE staff SET incomplete = 1 WHERE last_name = 'Petit'"_s, {}},
        {"mandatory", u"UPDATE staff SET address_line1 = NULL WHERE last_name = 'Petit'"_s, {}},
        {"number given twice", retired, {}},
        {"blob of nobody", blob, {}},
        {"version", u"UPDATE staff SET version = 0 WHERE last_name = 'Petit'"_s, {}},
        {"department", {}, u"UPDATE staff SET department_id = 99 WHERE last_name = 'Petit'"_s},
        {"user", {}, u"DELETE FROM app_user"_s},
        {"journal", {}, u"UPDATE journal SET operation = 999"_s},
        {"manager", {}, u"UPDATE staff SET managed_by = 99 WHERE last_name = 'Petit'"_s},
    };
    for (const Damage &damage : damages) {
        if (!damage.both.isEmpty()) {
            QTest::addRow("%s, SQLite", damage.name) << Engine::Sqlite << damage.both << 1;
            QTest::addRow("%s, PostgreSQL", damage.name) << Engine::PostgreSql << damage.both << 1;
        } else { // PostgreSQL's own constraints do not let it happen
            QTest::addRow("%s, SQLite", damage.name) << Engine::Sqlite << damage.sqliteOnly << 0;
        }
    }
    QTest::newRow("search words, SQLite") << Engine::Sqlite << u"UPDATE staff_search SET tokens = 'x' WHERE record_id = 1"_s << 1;
    QTest::newRow("search words, PostgreSQL")
        << Engine::PostgreSql << u"DELETE FROM staff_token WHERE record_id = 1 AND token = 'zoe'"_s << 1;
}

void TestMaintenance::findsWhatIsWrong()
{
    QFETCH(Engine, engine);
    QFETCH(QString, damage);
    QFETCH(int, found);
    TestDatabase database(engine);
    const auto services = database.open();
    fill(*services);
    // as by another program: no foreign keys, no journal
    const QString prelude = engine == Engine::Sqlite
        ? u"PRAGMA foreign_keys=OFF; DROP TRIGGER staff_after_update; "_s
        : u"SET search_path = effectif, pg_catalog; ALTER TABLE staff DISABLE TRIGGER staff_journal; "_s;
    const auto connection = database.connect();
    for (const QString &statement : (prelude + damage).split(u"; "_s))
        must(connection->executeScript(statement));
    const QStringList lines = violations(*services);
    if (found > 0)
        QCOMPARE(lines.size(), found);
    QVERIFY2(!lines.isEmpty(), "nothing was found");
}

void TestMaintenance::findsDamageOfTheFile()
{
    TestDatabase database(Engine::Sqlite);
    {
        const auto services = database.open();
        fill(*services);
        for (int i = 0; i < 200; ++i)
            makeSheet(*services, u"Nom %1"_s.arg(i), {}, {{u"notes"_s, QString(900, u'n')}});
    }
    QFile file(database.url().file);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() - 3000));
    file.write(QByteArray(2000, '\x55'));
    file.close();
    const auto services = database.open();
    Progress progress;
    int told = 0;
    const auto found = MaintenanceService(*services).check([&](const QString &) { ++told; }, progress);
    QVERIFY(!found || *found > 0); // a page may be so broken that it cannot be read at all
    QVERIFY(told > 0 || !found);
}

/// A table that breaks off in the middle is no shorter table.
void TestMaintenance::saysWhatItFoundBeforeItCouldNotReadOn()
{
    TestDatabase database(Engine::Sqlite);
    {
        const auto services = database.open();
        for (int i = 0; i < 200; ++i)
            makeSheet(*services, u"Nom %1"_s.arg(i), u"Prénom"_s);
    }
    const qint64 size = database.ask(u"PRAGMA page_size"_s).toLongLong();
    const qint64 root = database.ask(u"SELECT rootpage FROM sqlite_schema WHERE name = 'staff_search'"_s).toLongLong();
    QFile file(database.url().file);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek((root - 1) * size));
    const QByteArray page = file.read(12);
    QCOMPARE(page.at(0), '\x05'); // a page of pages; behind its head stands the last of them
    QVERIFY(file.seek((qFromBigEndian<quint32>(page.constData() + 8) - 1) * size));
    file.write(QByteArray(16, '\x55'));
    file.close();
    const auto services = database.open();
    Progress progress;
    QStringList told;
    const auto found = MaintenanceService(*services).check([&](const QString &line) { told << line; }, progress);
    QVERIFY(!found);
    QVERIFY2(found.error().kind == ErrorKind::Unavailable, why(found));
    QVERIFY(!told.isEmpty());
}

void TestMaintenance::backupIsACopy()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    fill(*services);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"copy of 'it'.effectif"_s);
    const auto done = MaintenanceService(*services).backUp(file);
    QVERIFY2(done, why(done));
    QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFileDevice::Permissions());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1); // nothing else stays behind
    if (engine == Engine::PostgreSql) {
        QVERIFY(QFileInfo(file).size() > 2000);
        return;
    }
    OpenRequest request;
    request.url = DatabaseUrl::sqlite(file);
    const auto copy = must(Services::create(request, database.clock()));
    QCOMPARE(must(copy->records().count(u"staff"_s)), 2);
    QCOMPARE(violations(*copy), QStringList());
}

void TestMaintenance::backupReplacesNothing()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    QTemporaryDir folder;
    const QString file = folder.filePath(u"yesterday"_s);
    QFile yesterday(file);
    QVERIFY(yesterday.open(QIODevice::WriteOnly) && yesterday.write("precious") == 8);
    yesterday.close();
    const auto done = MaintenanceService(*services).backUp(file);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Conflict);
    QVERIFY(yesterday.open(QIODevice::ReadOnly));
    QCOMPARE(yesterday.readAll(), QByteArrayLiteral("precious"));
}

void TestMaintenance::backupWhileOthersWrite()
{
    TestDatabase database(Engine::Sqlite);
    const auto services = database.open();
    std::atomic<bool> stop = false;
    std::atomic<int> saved = 0;
    std::thread writer([&] {
        const auto other = database.open(u"Bob"_s);
        while (!stop) {
            makeSheet(*other, u"Nom"_s);
            ++saved;
        }
    });
    QTRY_VERIFY_WITH_TIMEOUT(saved > 5, kPatience);
    QTemporaryDir folder;
    for (int i = 0; i < 5; ++i) {
        const int before = saved;
        const QString file = folder.filePath(QString::number(i));
        const auto done = MaintenanceService(*services).backUp(file);
        const int after = saved;
        OpenRequest request;
        request.url = DatabaseUrl::sqlite(file);
        const auto copy = must(Services::create(request, database.clock()));
        const int count = must(copy->records().count(u"staff"_s));
        if (!done || count < before || count > after + 1 || !violations(*copy).isEmpty()) {
            stop = true;
            writer.join();
            QFAIL("the copy is not of one moment");
        }
    }
    stop = true;
    writer.join();
}

void TestMaintenance::backupThatCannotBeWritten()
{
    TestDatabase database(Engine::Sqlite);
    const auto services = database.open();
    const auto done = MaintenanceService(*services).backUp(u"/no/such/folder/copy"_s);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Invalid);
}

EFFECTIF_TEST(TestMaintenance)
#include "tst_maintenance.moc"
