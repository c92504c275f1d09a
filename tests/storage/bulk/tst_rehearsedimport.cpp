// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/historyservice.h"
#include "tests/storage/bulk/rehearsing.h"
#include "tests/support/serveroffice.h"
#include "tests/support/testcase.h"

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

/// A plan that was shown is done exactly so or not at all, whatever happens meanwhile, and keeps nobody waiting.
class TestRehearsedImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changedMeanwhile_data();
    void changedMeanwhile();
    void whatWasNotShownMayChange_data() { addEngineRows(); }
    void whatWasNotShownMayChange();
    void stoppedLeavesNothing_data() { addEngineRows(); }
    void stoppedLeavesNothing();
    void aSecondTryDoesNothing_data() { addEngineRows(); }
    void aSecondTryDoesNothing();
    void takenBackByOneAct_data() { addEngineRows(); }
    void takenBackByOneAct();
    void changesOfManySheets_data() { addEngineRows(); }
    void changesOfManySheets();
    void nobodyWaitsForAnImport();
    void nobodyInAnOfficeWaitsForAnImport();
    void noRoomForTheRehearsal();
};

void TestRehearsedImport::changedMeanwhile_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("row"); ///< of the file that is another one by now, from 0
    for (const Engine engine : {Engine::Sqlite, Engine::PostgreSql}) {
        for (const auto &[what, row] : {std::pair("number taken", 1), std::pair("number given up", 1), std::pair("same person", 1), std::pair("same person by an import", 1),
                                        std::pair("sheet changed", 2), std::pair("sheet in the bin", 2), std::pair("sheet renumbered", 2),
                                        std::pair("department removed", 0), std::pair("value removed", 0),
                                        std::pair("field became mandatory", 1), std::pair("field taken off", 0)})
            QTest::addRow("%s %s", engine == Engine::Sqlite ? "SQLite" : "PostgreSQL", what) << engine << QString::fromLatin1(what) << row;
    }
}

void TestRehearsedImport::changedMeanwhile()
{
    QFETCH(Engine, engine);
    QFETCH(QString, what);
    QFETCH(int, row);
    TestDatabase database(engine);
    const auto services = database.open();
    const auto colleague = database.open(u"Bruno Petit"_s);
    ReferenceItem rennes;
    rennes.name = {u"Rennes"_s, u"Rennes"_s};
    rennes.id = must(services->references().add({}, rennes)).after.last().id;
    const Record luc = makeSheet(*services, u"Ancien"_s, u"Luc"_s, {{u"matricule"_s, u"M1"_s}, {u"city"_s, u"Brest"_s}});
    const bool byMail = what.startsWith(u"same person"_s);
    const auto plan = must(rehearseText(*services,
                                        "civility,last_name,address_line1,matricule,city,email,origin,department,phone\n"
                                        "M,Un,1 rue A,M7,Lyon,a@a.fr,event,Rennes,0199001234\nM,Deux,1 rue A,M8,Lyon,b@b.fr,,,\n"
                                        "M,Ancien,1 rue des Lilas,M1,Nantes,c@c.fr,,,\n",
                                        going(ImportMode::CreateAndUpdate, byMail ? u"email"_s : QString())));
    QCOMPARE(statesOf(*plan), byMail ? u"create 2 refused 1"_s : u"create 2 update 1"_s);
    if (what == u"number taken"_s)
        makeSheet(*colleague, u"Entre-temps"_s, {}, {{u"matricule"_s, u"M8"_s}});
    else if (what == u"number given up"_s)
        must(colleague->records().save(changeOf(makeSheet(*colleague, u"X"_s, {}, {{u"matricule"_s, u"M8"_s}}), {{u"matricule"_s, u"M99"_s}})));
    else if (what == u"same person by an import"_s)
        QCOMPARE(importText(*colleague, kHeader + "M,Entre-temps,,1 rue A,,,B@b.fr,\n").counts(), u"1/1/0/0/0/0"_s);
    else if (byMail)
        makeSheet(*colleague, u"Entre-temps"_s, {}, {{u"email"_s, u"B@b.fr"_s}});
    else if (what == u"sheet changed"_s)
        must(colleague->records().save(changeOf(luc, {{u"city"_s, u"Quimper"_s}})));
    else if (what == u"sheet in the bin"_s)
        must(colleague->lifecycle().moveToBin({kStaff, {luc.id}, {}}));
    else if (what == u"sheet renumbered"_s)
        must(colleague->records().save(changeOf(luc, {{u"matricule"_s, u"M55"_s}})));
    else if (what == u"department removed"_s)
        (void)must(colleague->references().remove({}, {rennes.id}));
    else if (what == u"value removed"_s)
        (void)must(colleague->references().remove({kStaff, u"origin"_s}, {u"event"_s}));
    else {
        FieldDefinition phone = *must(colleague->catalogues().current(kStaff))->field(u"phone"_s);
        phone.mandatory = what == u"field became mandatory"_s;
        phone.retired = !phone.mandatory;
        publishFields(*colleague, {phone});
    }
    const QByteArray before = digestOf(database);
    const auto outcome = must(execute(*services, *plan));
    QVERIFY(outcome.operation.isNull());
    QCOMPARE(digestOf(database), before); // nothing is kept
    QVERIFY(!outcome.differences.isEmpty());
    QCOMPARE(outcome.differences.first().row, row);
    QCOMPARE(outcome.differences.first().line, row + 2);
    QVERIFY2(outcome.differences.first().sentence.size() > 15, qPrintable(outcome.differences.first().sentence));
    QVERIFY(outcome.fresh && outcome.fresh->rowCount() == 3);
    QVERIFY(must(execute(*services, *outcome.fresh)).differences.isEmpty()); // what is shown now can be done
    QCOMPARE(database.violations(), QStringList());
}

void TestRehearsedImport::whatWasNotShownMayChange()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    const auto colleague = database.open(u"Bruno Petit"_s);
    const Record luc = makeSheet(*services, u"Ancien"_s, u"Luc"_s, {{u"matricule"_s, u"M1"_s}, {u"city"_s, u"Brest"_s}});
    const auto plan = must(rehearseText(*services, "matricule,city\nM1,Nantes\n", going(ImportMode::Update)));
    must(colleague->records().save(changeOf(luc, {{u"email"_s, u"luc@b.fr"_s}})));
    makeSheet(*colleague, u"Entre-temps"_s, {}, {{u"matricule"_s, u"M2"_s}});
    QVERIFY(must(execute(*services, *plan)).differences.isEmpty()); // what was shown is exactly what happens
    const Record now = must(services->records().load(kStaff, luc.id));
    QCOMPARE(now.value(u"city"_s), QVariant(u"Nantes"_s));
    QCOMPARE(now.value(u"email"_s), QVariant(u"luc@b.fr"_s));
}

void TestRehearsedImport::stoppedLeavesNothing()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    QByteArray text = kHeader;
    for (int i = 0; i < 4000; ++i)
        text += "M,Nom,Luc,1 rue A,M" + QByteArray::number(i) + ",Brest,,\n";
    const auto plan = must(rehearseText(*services, text));
    const QByteArray before = digestOf(database);
    Progress *running = nullptr;
    qint64 seen = 0;
    Progress progress([&](qint64 done, qint64 total) {
        seen = done;
        QCOMPARE(total, 4000);
        running->cancel();
    });
    running = &progress;
    const auto stopped = ImportService(*services).execute(*plan, progress);
    QVERIFY(!stopped && stopped.error().kind == ErrorKind::Unavailable);
    QVERIFY(seen > 0 && seen < 4000);
    QCOMPARE(digestOf(database), before);
    QCOMPARE(must(execute(*services, *plan)).summary.created, 4000); // and the plan is still good
}

/// The answer to the first try got lost on its way: the second one finds it done.
void TestRehearsedImport::aSecondTryDoesNothing()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    const auto plan = must(rehearseText(*services, kHeader + "M,Un,,1 rue A,M1,,,\nM,Deux,,1 rue A,,,,\n"));
    const auto first = must(execute(*services, *plan));
    const auto second = must(execute(*services, *plan));
    QCOMPARE(second.operation, first.operation);
    QVERIFY(second.differences.isEmpty());
    QCOMPARE(must(services->records().count(kStaff)), 2);
}

/// A whole import, updates too: new sheets go into the bin, changed values come back, but for what was changed since.
void TestRehearsedImport::takenBackByOneAct()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    const Record luc = makeSheet(*services, u"Ancien"_s, u"Luc"_s, {{u"matricule"_s, u"M1"_s}, {u"city"_s, u"Brest"_s}});
    const Record zoe = makeSheet(*services, u"Autre"_s, u"Zoé"_s, {{u"matricule"_s, u"M2"_s}, {u"city"_s, u"Brest"_s}});
    const auto plan = must(rehearseText(*services, kHeader + "M,Un,,1 rue A,M7,Lyon,,\n,,,,M1,Nantes,luc@b.fr,\n,,,,M2,Nantes,,\n",
                                        going(ImportMode::CreateAndUpdate)));
    const auto outcome = must(execute(*services, *plan));
    must(services->records().save(changeOf(must(services->records().load(kStaff, zoe.id)), {{u"city"_s, u"Quimper"_s}})));
    Progress progress;
    const UndoOutcome undone = must(HistoryService(*services).undo(outcome.operation, {}, progress));
    QCOMPARE(undone.sheets, 2);
    QCOMPARE(undone.keptCount, 1); // and it is named
    QCOMPARE(undone.kept.first().record, zoe.id);
    QCOMPARE(database.ask(u"SELECT city FROM staff WHERE binned_at IS NULL ORDER BY matricule"_s), u"Brest,Quimper"_s);
    QVERIFY(must(services->records().load(kStaff, luc.id)).value(u"email"_s).isNull());
    QCOMPARE(database.ask(u"SELECT last_name FROM staff WHERE binned_at IS NOT NULL"_s), u"Un"_s);
}

namespace {
QByteArray manyPeople(int count, const QByteArray &city = "Brest")
{
    QByteArray text = "civility,last_name,address_line1,matricule,email,mobile,city\n";
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        text += "M,Nom" + number + ",1 rue A,M" + number + ",p" + number + "@b.fr,06" + QByteArray::number(10'000'000 + i) + ',' + city + '\n';
    }
    return text;
}

/// The longest of some saves of every sort, in milliseconds: a new sheet with the next number and an address of its own, a
/// change of an old one, a number given up.
qint64 longestSave(Services &colleague, RecordId id, int round)
{
    QElapsedTimer timer;
    qint64 longest = 0;
    const auto timed = [&](const std::function<void()> &save) {
        timer.restart();
        save();
        longest = std::max(longest, timer.elapsed());
    };
    timed([&] {
        RecordEdit edit = newSheet(u"Entre-temps"_s, {}, {{u"email"_s, u"e%1@c.fr"_s.arg(round)}, {u"mobile"_s, u"+3361%1"_s.arg(9'000'000 + round)}});
        edit.takeNumbers = {u"file_number"_s};
        (void)must(colleague.records().save(edit));
    });
    timed([&] {
        const Record old = must(colleague.records().load(kStaff, id));
        (void)must(colleague.records().save(changeOf(old, {{u"city"_s, u"Lyon %1"_s.arg(round)}, {u"email"_s, u"f%1@c.fr"_s.arg(round)}})));
    });
    return longest;
}

/// Runs the import while the colleague saves between its batches; answers the longest of those saves.
qint64 savesBesides(Services &importer, Services &colleague, RecordId id, int rows, const QByteArray &city = "Brest")
{
    qint64 longest = 0;
    int rounds = 0;
    ImportOptions options = going(ImportMode::CreateAndUpdate);
    const auto plan = must(rehearseText(importer, manyPeople(rows, city), options));
    Progress progress([&](qint64, qint64) { longest = std::max(longest, longestSave(colleague, id, ++rounds)); });
    const auto outcome = must(ImportService(importer).execute(*plan, progress));
    if (!outcome.differences.isEmpty() || rounds < 2)
        qFatal("%d rounds %s", rounds, qPrintable(outcome.differences.isEmpty() ? QString() : outcome.differences.first().sentence));
    return longest;
}
} // namespace

/// Written by the batch on a server: the same sheets, journal and search as one by one. Addresses that change hands go one
/// after the other, and so does what lies in other tables.
void TestRehearsedImport::changesOfManySheets()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    publishFields(*services, {ownField(u"badge"_s, u"text"_s)});
    (void)importText(*services, manyPeople(20));
    ImportOptions options = going(ImportMode::Update, u"matricule"_s);
    QByteArray text = "matricule,city,email,weekly_hours,badge\n";
    for (int i = 0; i < 20; ++i) { // each takes the address that the one before it gives up
        const QByteArray number = QByteArray::number(i);
        text += "M" + number + (i % 3 == 2 ? ",," : ",\"Na\"\"n\\tes\",") + (i == 0 ? QByteArray("neuf@b.fr") : "p" + QByteArray::number(i - 1) + "@b.fr")
            + (i % 4 == 0 ? ",17.5" : ",") + (i == 7 ? ",B7" : ",") + '\n';
    }
    const Imported done = importText(*services, text, options);
    QCOMPARE(done.counts(), u"20/0/20/0/0/0"_s);
    QCOMPARE(database.ask(u"SELECT count(*) FROM staff WHERE city = 'Na\"n\\tes' AND version = 2"_s), u"14"_s);
    QCOMPARE(database.ask(u"SELECT email FROM staff WHERE matricule IN ('M0', 'M7', 'M19') ORDER BY matricule"_s), u"neuf@b.fr,p18@b.fr,p6@b.fr"_s);
    QCOMPARE(database.ask(u"SELECT count(*) FROM staff WHERE weekly_hours = 17.5"_s), u"5"_s);
    QCOMPARE(must(services->records().load(kStaff, database.ask(u"SELECT id FROM staff WHERE matricule = 'M7'"_s).toInt())).value(u"badge"_s).toString(), u"B7"_s);
    QCOMPARE(database.ask(u"SELECT count(*) FROM journal WHERE field = 'city'"_s), u"14"_s);
    RecordQuery query;
    query.kind = kStaff;
    query.search = u"na"_s;
    QCOMPARE(must(services->records().ids(query)).size(), 14);
    QCOMPARE(database.violations(), QStringList());
}

/// On a server an import holds nothing that others need: rows that it makes, and no number, no department, no table. (A file
/// has one writer at a time: there a save waits for the import.)
void TestRehearsedImport::nobodyWaitsForAnImport()
{
    TestDatabase database(Engine::PostgreSql);
    const auto services = database.open();
    const auto colleague = database.open(u"Bruno Petit"_s);
    const RecordId id = makeSheet(*colleague, u"Ancien"_s).id;
    QVERIFY(savesBesides(*services, *colleague, id, 4000) < 2000);
    QVERIFY(savesBesides(*services, *colleague, id, 4000, "Nantes") < 2000); // and now every row changes a sheet
    QCOMPARE(database.ask(u"SELECT count(*) FROM staff WHERE city = 'Nantes'"_s), u"4000"_s);
    QCOMPARE(database.violations(), QStringList());
}

void TestRehearsedImport::nobodyInAnOfficeWaitsForAnImport()
{
    ServerOffice office;
    const DepartmentId brest = office.addDepartment(u"Brest"_s);
    (void)office.add({u"bruno@b.fr"_s, u"Bruno"_s, u"user"_s, {brest}, {}});
    const auto importer = office.open(ServerOffice::kAdministrator);
    const auto colleague = office.open(u"bruno@b.fr"_s);
    const RecordId id = makeSheet(*colleague, u"Ancien"_s).id;
    QVERIFY(savesBesides(*importer, *colleague, id, 4000) < 2000);
}

/// The disk of the temporary folder is full: as if no file might grow.
void TestRehearsedImport::noRoomForTheRehearsal()
{
#ifdef Q_OS_UNIX
    TestDatabase database(Engine::Sqlite);
    const auto services = database.open();
    const QByteArray text = manyPeople(20'000);
    (void)must(services->records().blank(kStaff));
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto former = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit little{200'000, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &little), 0);
    const auto plan = rehearseText(*services, text);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, former);
    QVERIFY(!plan && plan.error().kind == ErrorKind::Unavailable);
    QVERIFY2(plan.error().message.contains(QDir::toNativeSeparators(QDir::tempPath())), qPrintable(plan.error().message));
#endif
}

EFFECTIF_TEST(TestRehearsedImport)
#include "tst_rehearsedimport.moc"
