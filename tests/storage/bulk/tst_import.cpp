// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importservice.h"

#include "tests/storage/bulk/importing.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <thread>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kHeader = QByteArrayLiteral("civility,last_name,first_name,address_line1,matricule\n");
}

/// An import as a whole: which columns are which fields, one operation, all or nothing.
class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersAreUnderstood_data();
    void headersAreUnderstood();
    void aMapDecidesAlone();
    void aSheetThatNoWordFinds_data() { addEngineRows(); }
    void aSheetThatNoWordFinds();
    void mapsThatCannotBeMeant();
    void oneOperation_data() { addEngineRows(); }
    void oneOperation();
    void rehearsalKeepsNothing_data() { addEngineRows(); }
    void rehearsalKeepsNothing();
    void stoppedImportLeavesNothing_data() { addEngineRows(); }
    void stoppedImportLeavesNothing();
    void brokenFileLeavesNothing_data() { addEngineRows(); }
    void brokenFileLeavesNothing();
    void aBigFileHasItsIndexesInTheEnd();
    void twoAtATime_data() { addEngineRows(); }
    void twoAtATime();
};

void TestImport::headersAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("keys") << QByteArrayLiteral("civility;last_name;first_name;address_line1;weekly_hours");
    QTest::newRow("French") << QByteArrayLiteral("Civilité;Nom;Prénom;Adresse principale;Durée hebdomadaire (heures)");
    QTest::newRow("English") << QByteArrayLiteral("Title;Last name;First name;Main address;Weekly hours");
    QTest::newRow("folded, other order of quotes") << QByteArrayLiteral("\" CIVILITE \";NOM;prenom;ADRESSE PRINCIPALE;\"weekly_hours\"");
}

void TestImport::headersAreUnderstood()
{
    QFETCH(QByteArray, header);
    TestDatabase database(Engine::Sqlite);
    const auto services = database.open();
    const Imported done = importText(*services, header + "\r\nMme;Lefèvre;Zoé;1 rue d’Œuvre;17.5\r\n");
    QCOMPARE(done.counts(), u"1/1/0/0/0/0"_s);
    const Record sheet = allSheets(*services).value(0);
    QCOMPARE(sheet.value(u"last_name"_s), QVariant(u"Lefèvre"_s));
    QCOMPARE(sheet.value(u"civility"_s), QVariant(u"mrs"_s));
    QCOMPARE(sheet.value(u"weekly_hours"_s), QVariant(17.5));
}

void TestImport::aMapDecidesAlone()
{
    TestDatabase database(Engine::Sqlite);
    const auto services = database.open();
    ImportOptions options;
    options.map = {{u"Sexe"_s, u"civility"_s}, {u"nom usuel"_s, u"last_name"_s}, {u"ADR"_s, u"address_line1"_s},
                   {u"absent"_s, u"city"_s}};
    const Imported done = importText(*services, "Sexe,Nom usuel ,first_name,adr\nF,Petit,Zoé,2 rue A\n", options);
    QCOMPARE(done.counts(), u"1/1/0/0/0/0"_s);
    QCOMPARE(done.summary->unmappedColumns, QStringList{u"first_name"_s});
    QCOMPARE(done.summary->missingColumns, QStringList{u"absent"_s});
    QVERIFY(allSheets(*services).value(0).value(u"first_name"_s).isNull());
}

void TestImport::aSheetThatNoWordFinds()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    ImportOptions options;
    options.allowIncomplete = true;
    const Imported done = importText(*services, "weekly_hours,contract_start\n35,2020-02-29\n", options);
    QCOMPARE(done.counts(), u"1/1/0/0/0/0"_s);
    const Record sheet = allSheets(*services).value(0);
    QCOMPARE(sheet.value(u"weekly_hours"_s), QVariant(35.0));
    QCOMPARE(sheet.value(u"contract_start"_s), QVariant(QDate(2020, 2, 29)));
}

void TestImport::mapsThatCannotBeMeant()
{
    TestDatabase database(Engine::Sqlite);
    const auto services = database.open();
    ImportOptions unknown;
    unknown.map = {{u"a"_s, u"no_such_field"_s}};
    ImportOptions twice;
    twice.map = {{u"a"_s, u"city"_s}, {u"b"_s, u"city"_s}};
    for (const ImportOptions &options : {unknown, twice}) {
        const Imported done = importText(*services, "a,b\n1,2\n", options);
        QVERIFY(!done.summary);
        QCOMPARE(done.summary.error().kind, ErrorKind::Invalid);
        QCOMPARE(done.summary.error().field, options.map.value(u"a"_s));
    }
    const Imported nothing = importText(*services, "colour,size\nred,7\n");
    QVERIFY(!nothing.summary && nothing.summary.error().kind == ErrorKind::Invalid);
}

void TestImport::oneOperation()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open(u"Zoé Import"_s);
    QByteArray text = kHeader;
    for (int i = 0; i < 1200; ++i) // over two batches
        text += "M,Nom" + QByteArray::number(i) + ",Luc,1 rue A,M" + QByteArray::number(i) + '\n';
    const FeedPoint before = must(services->feedEnd());
    QCOMPARE(importText(*services, text).counts(), u"1200/1200/0/0/0/0"_s);
    QCOMPARE(database.ask(u"SELECT what FROM operation WHERE kind = 'staff'"_s), u"import"_s);
    QCOMPARE(database.ask(u"SELECT count(*) FROM journal"_s), u"0"_s);
    QCOMPARE(database.ask(u"SELECT count(DISTINCT created_operation) FROM staff"_s), u"1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(must(services->feedSince(before)).records.value(u"staff"_s), QList<RecordId>{0}, kPatience); // one line for all
    const Record sheet = allSheets(*services).value(0);
    QCOMPARE(sheet.created, (Stamp{sheet.created.user, u"Zoé Import"_s, database.clock().now()}));
    QCOMPARE(sheet.updated, sheet.created);
    QCOMPARE(sheet.value(u"managed_by"_s).value<Reference>().name, u"Zoé Import"_s); // O25
    QCOMPARE(violations(*services), QStringList());
    // what comes after finds free ids and numbers
    const Record next = makeSheet(*services, u"Suivant"_s);
    QCOMPARE(must(services->records().count(u"staff"_s)), 1201);
    QVERIFY(next.id > 0);
}

void TestImport::rehearsalKeepsNothing()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    const QByteArray text = kHeader.trimmed() + ",department,origin\nM,Petit,Jean,1 rue A,1,Rennes,Météorite\n"
                                                "M,Petit,Jean,1 rue A,1,Rennes,\nX,Petit,Jean,1 rue A,2,Rennes,\n";
    ImportOptions options;
    options.createMissing = true;
    const Imported rehearsal = told(*must(rehearseText(*services, text, options)));
    QCOMPARE(rehearsal.summary->created, 2); // X is a new civility, which the person asked for
    QCOMPARE(must(services->records().count(u"staff"_s)), 0);
    QCOMPARE(database.ask(u"SELECT count(*) FROM operation WHERE kind = 'staff'"_s), u"0"_s);
    QCOMPARE(database.ask(u"SELECT count(*) FROM department"_s), u"1"_s);
    const FieldDefinition origin = *must(services->catalogues().catalogue(u"staff"_s))->field(u"origin"_s);
    QVERIFY(!must(services->catalogues().catalogue(u"staff"_s))->choiceMeant(origin, u"Météorite"_s));
    const Imported real = importText(*services, text, options);
    QCOMPARE(real.counts(), rehearsal.counts());
    QCOMPARE(real.places(), rehearsal.places());
    QCOMPARE(must(services->records().count(u"staff"_s)), 2);
}

void TestImport::stoppedImportLeavesNothing()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    QByteArray text = kHeader;
    for (int i = 0; i < 4000; ++i)
        text += "M,Petit,Jean,1 rue A," + QByteArray::number(i) + '\n';
    QBuffer file(&text);
    file.open(QIODevice::ReadOnly);
    ImportOptions options;
    options.kind = u"staff"_s;
    qint64 seen = 0;
    Progress *running = nullptr;
    Progress progress([&](qint64 done, qint64 total) {
        seen = done;
        QVERIFY(total >= done && total < 8000); // estimated from how far the file is read
        running->cancel();
    });
    running = &progress;
    const auto done = ImportService(*services).run(file, options, {}, progress);
    QVERIFY(!done && done.error().kind == ErrorKind::Unavailable);
    QVERIFY(seen > 0 && seen < 4000);
    QCOMPARE(must(services->records().count(u"staff"_s)), 0);
    QCOMPARE(database.ask(u"SELECT count(*) FROM operation WHERE kind = 'staff'"_s), u"0"_s);
    makeSheet(*services, u"Petit"_s); // the connection is as it was
}

/// A quotation mark that is never closed: nobody can tell what else is lost.
void TestImport::brokenFileLeavesNothing()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    const Imported done = importText(*services, kHeader + "M,Petit,Jean,1 rue A,1\nM,\"Petit,Jean,1 rue B,2\nM,Q,R,S,3\n");
    QVERIFY(!done.summary);
    QCOMPARE(done.summary.error().kind, ErrorKind::Invalid);
    QVERIFY2(done.summary.error().message.contains(u"line 3"_s), describe(done.summary.error()).constData());
    QCOMPARE(must(services->records().count(u"staff"_s)), 0);
}

/// Large files drop the indexes that sort by name and make them anew.
void TestImport::aBigFileHasItsIndexesInTheEnd()
{
    TestDatabase database(Engine::Sqlite);
    const auto services = database.open();
    const QString indexes = u"SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name"_s;
    const QString before = database.ask(indexes);
    QVERIFY(before.contains(u"staff_by_name"_s) && before.contains(u"staff_by_department"_s));
    QByteArray text = kHeader.trimmed() + ",notes\n";
    for (int i = 0; i < 20'500; ++i)
        text += "M,Nom" + QByteArray::number(i * 7919 % 20'500) + ",Luc,1 rue A,M" + QByteArray::number(i) + ','
            + QByteArray(230, 'n') + '\n';
    QCOMPARE(importText(*services, text).counts(), u"20500/20500/0/0/0/0"_s);
    QCOMPARE(database.ask(indexes), before);
    QCOMPARE(violations(*services), QStringList());
}

/// Two people import the same file at the same moment: each number is there once.
void TestImport::twoAtATime()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    database.open().reset();
    QByteArray text = kHeader;
    for (int i = 0; i < 1500; ++i)
        text += "M,Petit,Jean,1 rue A," + QByteArray::number(i) + '\n';
    QString counts[2];
    std::vector<std::thread> people;
    for (QString &mine : counts)
        people.emplace_back([&] { mine = importText(*database.open(), text).counts(); });
    for (std::thread &person : people)
        person.join();
    std::sort(std::begin(counts), std::end(counts));
    if (qEnvironmentVariableIsSet("EFFECTIF_TEST_REHEARSED")) { // both were shown that all would be new
        QCOMPARE(counts[0], u"1500/1500/0/0/0/0"_s);
        QVERIFY2(counts[1].contains(u"new sheet → duplicate"_s), qPrintable(counts[1]));
    } else {
        QCOMPARE(counts[0], u"1500/0/0/0/1500/0"_s);
        QCOMPARE(counts[1], u"1500/1500/0/0/0/0"_s);
    }
    QCOMPARE(database.ask(u"SELECT count(DISTINCT matricule) FROM staff"_s), u"1500"_s);
}

EFFECTIF_TEST(TestImport)
#include "tst_import.moc"
