// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/notificationtypes.h"
#include "models/services/duplicatefinder.h"
#include "models/services/importkey.h"
#include "models/services/notificationservice.h"
#include "models/services/refusedrows.h"
#include "tests/storage/bulk/rehearsing.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
class NamesakeFinder final : public DuplicateFinder
{
public:
    explicit NamesakeFinder(Reference known) : m_known(std::move(known)) { }
    Result<QList<Found>> find(std::span<const Record *const> records) override
    {
        QList<Found> result;
        for (const Record *record : records)
            result << (recordTitle(*record) == m_known.name ? Found{m_known, u"Same name."_s} : Found{});
        return result;
    }

private:
    Reference m_known;
};
} // namespace

/// What a person sees before *Importer*: computed by reading alone, mended, and then done exactly so.
class TestRehearsal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAloneWhileOthersWrite_data() { addEngineRows(); }
    void readsAloneWhileOthersWrite();
    void cellByCell_data() { addEngineRows(); }
    void cellByCell();
    void modes_data();
    void modes();
    void keys_data();
    void keys();
    void keysThatCannotBeMeant();
    void newValuesInThought_data() { addEngineRows(); }
    void newValuesInThought();
    void rowsOfOneSheet_data() { addEngineRows(); }
    void rowsOfOneSheet();
    void mendedInTheGrid_data() { addEngineRows(); }
    void mendedInTheGrid();
    void aMendedNumberDecidesOnLaterRows();
    void leftOut();
    void probableDuplicates();
    void theRefusedAsAFile();
    void theRefusedWaitForWhoeverImported_data() { addEngineRows(); }
    void theRefusedWaitForWhoeverImported();
    void manyRowsInLittleMemory();
};

void TestRehearsal::readsAloneWhileOthersWrite()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    const auto colleague = database.open(u"Bruno Petit"_s);
    makeSheet(*services, u"Ancien"_s, u"Luc"_s, {{u"matricule"_s, u"M7"_s}});
    QByteArray text = kHeader;
    for (int i = 0; i < 4000; ++i)
        text += "M,Nom" + QByteArray::number(i) + ",Luc,1 rue A,M" + QByteArray::number(i) + ",Brest,,\n";
    const QByteArray before = digestOf(database);
    QByteArray between;
    QByteArray bytes = text;
    QBuffer file(&bytes);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto feed = must(CsvFeed::create(file));
    ImportOptions options = going(ImportMode::CreateAndUpdate);
    options.kind = kStaff;
    qint64 told = 0;
    Progress progress([&](qint64 done, qint64 total) {
        told = done;
        QVERIFY(total >= done);
        if (!between.isEmpty())
            return;
        QCOMPARE(digestOf(database), before); // the plan has rows by now, the database has none of them
        makeSheet(*colleague, u"Entre-temps"_s, u"Zoé"_s); // nobody holds anything
        between = digestOf(database);
    });
    const auto plan = must(ImportService(*services).rehearse(*feed, options, progress));
    QCOMPARE(told, 4000);
    QVERIFY(!between.isEmpty() && between != before);
    QCOMPARE(digestOf(database), between);
    QCOMPARE(statesOf(*plan), u"create 3999 update 1"_s);
    const auto outcome = must(execute(*services, *plan));
    QVERIFY(!outcome.operation.isNull() && outcome.differences.isEmpty());
    QCOMPARE(must(services->records().count(kStaff)), 4001);
    QCOMPARE(database.ask(u"SELECT count(*) FROM operation WHERE what = 'import'"_s), u"1"_s);
    QCOMPARE(database.violations(), QStringList());
}

void TestRehearsal::cellByCell()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    const Record luc = makeSheet(*services, u"Ancien"_s, u"Luc"_s, {{u"matricule"_s, u"M1"_s}, {u"city"_s, u"Brest"_s}});
    makeSheet(*services, u"Pareil"_s, {}, {{u"matricule"_s, u"M2"_s}, {u"city"_s, u"Nantes"_s}});
    const auto plan = must(rehearseText(*services,
                                        kHeader + "M,Neuf,Zoé,1 rue A,M3,Lyon,A@B.FR,09/05/1985\n,,,,M1,Nantes,,\n,,,,M2,Nantes,,\n"
                                                  "M,Faux,,1 rue A,M4,Lyon,,31/02/2020\nM,Encore,,1 rue A,M3,Paris,,\n",
                                        going(ImportMode::CreateAndUpdate)));
    QCOMPARE(statesOf(*plan), u"create 1 update 2 unchanged 1 refused 1"_s);
    QCOMPARE(rowOf(*plan, 0).sheet, (Reference{0, u"Neuf Zoé"_s}));
    QCOMPARE(cellOf(*plan, 0, u"email"_s).text, u"A@B.FR"_s);
    QCOMPARE(cellOf(*plan, 0, u"email"_s).after, u"A@b.fr"_s);
    QCOMPARE(cellOf(*plan, 0, u"birth_date"_s).state, PlanCell::State::New);
    const PlanCell city = cellOf(*plan, 1, u"city"_s);
    QCOMPARE(city.state, PlanCell::State::Changed);
    QCOMPARE(city.before + u">"_s + city.after, u"Brest>Nantes"_s);
    QCOMPARE(rowOf(*plan, 1).sheet, (Reference{luc.id, u"Ancien Luc"_s}));
    QCOMPARE(cellOf(*plan, 1, u"matricule"_s).state, PlanCell::State::Plain);
    QCOMPARE(rowOf(*plan, 2).state, PlanState::Unchanged);
    const PlanCell wrong = cellOf(*plan, 3, u"birth_date"_s);
    QCOMPARE(wrong.state, PlanCell::State::Refused);
    QVERIFY(wrong.reason.size() > 20);
    QCOMPARE(rowOf(*plan, 3).line, 5);
    QCOMPARE(rowOf(*plan, 4).sheetRow, 0); // the sheet that the first row makes
    QCOMPARE(cellOf(*plan, 4, u"city"_s).before, u"Lyon"_s);
    QCOMPARE(must(plan->rows(PlanState::Refused, 0, 10)).size(), 1);
    QCOMPARE(must(plan->rows(PlanState::Update, 1, 10)).first().index, 4);
    QCOMPARE(plan->changedCells(), 3); // city; last name and city
    QCOMPARE(must(execute(*services, *plan)).summary.updated, 2);
    QCOMPARE(database.ask(u"SELECT city FROM staff ORDER BY matricule"_s), u"Nantes,Nantes,Paris"_s);
}

void TestRehearsal::modes_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<ImportMode>("mode");
    QTest::addColumn<QString>("states");
    QTest::addColumn<QString>("cities");
    QTest::addColumn<QString>("emails");
    for (const Engine engine : {Engine::Sqlite, Engine::PostgreSql}) {
        const auto row = [&](const char *name, ImportMode mode, const QString &states, const QString &cities, const QString &emails) {
            QTest::addRow("%s %s", engine == Engine::Sqlite ? "SQLite" : "PostgreSQL", name) << engine << mode << states << cities << emails;
        };
        row("create", ImportMode::Create, u"create 1 duplicate 2"_s, u"Brest,-,Lyon"_s, u"-,b@b.fr,c@c.fr"_s);
        row("create all", ImportMode::CreateAll, u"create 3"_s, u"Brest,-,Nantes,Nantes,Lyon"_s, u"-,b@b.fr,a@a.fr,x@x.fr,c@c.fr"_s);
        row("update", ImportMode::Update, u"update 2 refused 1"_s, u"Nantes,Nantes"_s, u"a@a.fr,x@x.fr"_s);
        row("both", ImportMode::CreateAndUpdate, u"create 1 update 2"_s, u"Nantes,Nantes,Lyon"_s, u"a@a.fr,x@x.fr,c@c.fr"_s);
        row("fill", ImportMode::FillEmpty, u"update 2 refused 1"_s, u"Brest,Nantes"_s, u"a@a.fr,b@b.fr"_s);
    }
}

void TestRehearsal::modes()
{
    QFETCH(Engine, engine);
    QFETCH(ImportMode, mode);
    QFETCH(QString, states);
    TestDatabase database(engine);
    const auto services = database.open();
    makeSheet(*services, u"Un"_s, u"A"_s, {{u"matricule"_s, u"M1"_s}, {u"city"_s, u"Brest"_s}});
    makeSheet(*services, u"Deux"_s, u"B"_s, {{u"matricule"_s, u"M2"_s}, {u"email"_s, u"b@b.fr"_s}});
    const auto plan = must(rehearseText(*services,
                                        kHeader + "M,Un,A,1 rue A,M1,Nantes,a@a.fr,\nM,Deux,B,1 rue A,M2,Nantes,x@x.fr,\n"
                                                  "M,Trois,C,1 rue A,M3,Lyon,c@c.fr,\n",
                                        going(mode)));
    QCOMPARE(statesOf(*plan), states);
    QVERIFY(must(execute(*services, *plan)).differences.isEmpty());
    QTEST(database.ask(u"SELECT coalesce(city, '-') FROM staff ORDER BY id"_s), "cities");
    QTEST(database.ask(u"SELECT coalesce(email, '-') FROM staff ORDER BY id"_s), "emails");
    QCOMPARE(database.violations(), QStringList());
}

void TestRehearsal::keys_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("updated"); // row of the file, from 1
    for (const Engine engine : {Engine::Sqlite, Engine::PostgreSql}) {
        int number = 0;
        for (const QString &key : {u"matricule"_s, u"external_id"_s, u"email"_s, u"mobile"_s, u"social_security_number"_s,
                                   ImportKey::kNameAndBirth}) {
            QTest::addRow("%s %s", engine == Engine::Sqlite ? "SQLite" : "PostgreSQL", qPrintable(key))
                << engine << key << QString::number(++number);
        }
    }
}

/// Each row means the sheet by one thing only; the chosen one decides, and the others are refused.
void TestRehearsal::keys()
{
    QFETCH(Engine, engine);
    QFETCH(QString, key);
    QFETCH(QString, updated);
    TestDatabase database(engine);
    const auto services = database.open();
    const Record sheet = makeSheet(*services, u"Clé"_s, u"Zoé"_s,
                                   {{u"matricule"_s, u"M1"_s}, {u"external_id"_s, u"E1"_s}, {u"email"_s, u"zoe@b.fr"_s},
                                    {u"mobile"_s, u"+33612345678"_s}, {u"social_security_number"_s, u"185057800608491"_s},
                                    {u"birth_date"_s, QDate(1985, 5, 9)}});
    makeSheet(*services, u"Clé"_s, u"Zoé"_s, {{u"birth_date"_s, QDate(1990, 1, 1)}}); // a namesake
    const auto plan = must(rehearseText(
        *services,
        "last_name;first_name;matricule;external_id;email;mobile;social_security_number;birth_date;city\n"
        ";;M1;;;;;;1\n;;;E1;;;;;2\n;;;;ZOE@b.fr;;;;3\n;;;;;06 12 34 56 78;;;4\n;;;;;;1 85 05 78 006 084 91;;5\nclé;ZOE;;;;;;09/05/1985;6\n",
        going(ImportMode::Update, key)));
    QCOMPARE(statesOf(*plan), u"update 1 refused 5"_s);
    QCOMPARE(must(plan->rows(PlanState::Update, 0, 1)).first().sheet.id, sheet.id);
    QVERIFY(must(execute(*services, *plan)).differences.isEmpty());
    QCOMPARE(database.ask(u"SELECT city FROM staff WHERE id = %1"_s.arg(sheet.id)), updated);
}

void TestRehearsal::keysThatCannotBeMeant()
{
    TestDatabase database(Engine::Sqlite);
    const auto services = database.open();
    const auto fields = must(services->catalogues().current(kStaff));
    for (const QString &key : {u"city"_s, u"external_id"_s, u"nothing"_s}) { // no key; no column; no field
        const auto plan = rehearseText(*services, kHeader + "M,Un,,1 rue A,M1,,,\n", going(ImportMode::Update, key));
        QVERIFY(!plan && plan.error().kind == ErrorKind::Invalid);
        QCOMPARE(plan.error().field, key);
        QVERIFY2(plan.error().message.contains(u"matricule, email, name+birth_date"_s), qPrintable(plan.error().message));
    }
    makeSheet(*services, u"Un"_s, u"A"_s, {{u"email"_s, u"a@a.fr"_s}});
    makeSheet(*services, u"Deux"_s, u"B"_s, {{u"email"_s, u"A@a.fr"_s}, {u"matricule"_s, u"M9"_s}});
    const auto plan = must(rehearseText(*services,
                                        "email,city,matricule\na@a.fr,Lyon,\nc@c.fr,Lyon,\n,Lyon,\nc@c.fr,Lyon,M9\n",
                                        going(ImportMode::Update, u"email"_s)));
    QCOMPARE(statesOf(*plan), u"refused 4"_s); // several; nobody; empty; nobody
    QVERIFY(rowOf(*plan, 0).reasons.first().startsWith(u"Several"_s));
    QVERIFY(rowOf(*plan, 1).reasons.first().startsWith(u"No sheet has"_s));
    QVERIFY(rowOf(*plan, 2).reasons.first().startsWith(u"The row has no value"_s));
    ImportOptions both = going(ImportMode::CreateAndUpdate, u"email"_s);
    both.allowIncomplete = true;
    QCOMPARE(statesOf(*must(rehearseText(*services, "email,city,matricule,last_name\nc@c.fr,Lyon,M9,X\n,,,Sans clé\n", both))),
             u"create 1 refused 1"_s); // the number is another sheet's than the key means
}

void TestRehearsal::newValuesInThought()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    const Record old = makeSheet(*services, u"Ancien"_s, u"Luc"_s, {{u"matricule"_s, u"M1"_s}});
    const QByteArray before = digestOf(database);
    ImportOptions options = going(ImportMode::CreateAndUpdate);
    options.createMissing = true;
    const auto plan = must(rehearseText(*services,
                                        "civility,last_name,address_line1,matricule,origin,department,managed_by\n"
                                        "M,Un,1 rue A,M2,Météorite,Rennes,"
                                            + QByteArray(worksByAccount() ? "" : "Nadia Cherif") // accounts are not made by names
                                            + "\nM,Deux,1 rue A,M3,météorite,RENNES,\n"
                                        ",,,M1,Comète,Quimper,\n,,,M1,,Rennes,\n",
                                        options));
    QCOMPARE(statesOf(*plan), u"create 2 update 2"_s);
    QCOMPARE(digestOf(database), before);
    QCOMPARE(plan->addedValues().size(), worksByAccount() ? 4 : 5); // two origins, two departments, a user
    QCOMPARE(cellOf(*plan, 2, u"department"_s).after, u"Quimper"_s);
    QCOMPARE(cellOf(*plan, 3, u"department"_s).before, u"Quimper"_s);
    const auto outcome = must(execute(*services, *plan));
    QVERIFY2(outcome.differences.isEmpty(), qPrintable(outcome.differences.isEmpty() ? QString() : outcome.differences.first().sentence));
    QCOMPARE(database.ask(u"SELECT count(*) FROM department"_s), u"3"_s);
    QCOMPARE(must(services->records().load(kStaff, old.id)).value(u"department"_s).value<Reference>().name, u"Rennes"_s);
    QCOMPARE(database.violations(), QStringList());
}

/// Rows see what earlier rows of the file do to the same sheet, far from each other or in one batch.
void TestRehearsal::rowsOfOneSheet()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    makeSheet(*services, u"Ancien"_s, u"Luc"_s, {{u"matricule"_s, u"M1"_s}, {u"city"_s, u"Brest"_s}});
    QByteArray text = kHeader + ",,,,M1,Nantes,,\n,,,,M1,,a@a.fr,\nM,Neuf,,1 rue A,N1,Lyon,,\n";
    for (int i = 0; i < 1500; ++i)
        text += "M,Autre,,1 rue A,A" + QByteArray::number(i) + ",,,\n";
    text += ",,,,M1,Rennes,,\n,,,,N1,Paris,,\n,,,,N1,Paris,,\n,,,,M1,Rennes,,\n";
    const auto plan = must(rehearseText(*services, text, going(ImportMode::CreateAndUpdate)));
    QCOMPARE(statesOf(*plan), u"create 1501 update 4 unchanged 2"_s);
    QCOMPARE(cellOf(*plan, 1503, u"city"_s).before, u"Nantes"_s);
    QCOMPARE(cellOf(*plan, 1504, u"city"_s).before, u"Lyon"_s);
    const auto outcome = must(execute(*services, *plan));
    QVERIFY2(outcome.differences.isEmpty(), qPrintable(outcome.differences.isEmpty() ? QString() : outcome.differences.first().sentence));
    QCOMPARE(database.ask(u"SELECT city FROM staff WHERE matricule IN ('M1', 'N1') ORDER BY matricule"_s), u"Rennes,Paris"_s);
    QCOMPARE(database.violations(), QStringList());
}

void TestRehearsal::mendedInTheGrid()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    const QByteArray before = digestOf(database);
    const auto plan = must(rehearseText(*services, kHeader + "M,Un,,1 rue A,M1,,,31/02/2020\nM,Deux,,1 rue A,M2,,,\nQ,,,1 rue A,M3,,,\n"));
    QCOMPARE(statesOf(*plan), u"create 1 refused 2"_s);
    ImportService imports(*services);
    QCOMPARE(must(imports.mend(*plan, 0, {{columnOf(*plan, u"birth_date"_s), u"29/02/2020"_s}})), QList<qint64>{0});
    QCOMPARE(must(imports.mend(*plan, 2, {{columnOf(*plan, u"civility"_s), u"Mme"_s}})), QList<qint64>{2});
    QCOMPARE(rowOf(*plan, 2).state, PlanState::Refused); // its name lacks still
    QCOMPARE(must(imports.mend(*plan, 2, {{columnOf(*plan, u"last_name"_s), u"Trois"_s}})), QList<qint64>{2});
    QCOMPARE(statesOf(*plan), u"create 3"_s);
    QCOMPARE(cellOf(*plan, 0, u"birth_date"_s).text, u"29/02/2020"_s);
    QCOMPARE(digestOf(database), before);
    QVERIFY(must(execute(*services, *plan)).differences.isEmpty());
    QCOMPARE(database.ask(u"SELECT last_name FROM staff ORDER BY matricule"_s), u"Un,Deux,Trois"_s);
}

void TestRehearsal::aMendedNumberDecidesOnLaterRows()
{
    TestDatabase database(Engine::Sqlite);
    const auto services = database.open();
    const auto plan = must(rehearseText(*services, kHeader + "M,Un,,1 rue A,M1,,,x\nM,Deux,,1 rue A,M1,,,\nM,Trois,,1 rue A,M1,,,\n"));
    QCOMPARE(statesOf(*plan), u"create 1 duplicate 1 refused 1"_s);
    ImportService imports(*services);
    const qsizetype born = columnOf(*plan, u"birth_date"_s);
    const qsizetype number = columnOf(*plan, u"matricule"_s);
    QCOMPARE(must(imports.mend(*plan, 0, {{born, QString()}})), (QList<qint64>{0, 1, 2})); // the number is the first row's now
    QCOMPARE(statesOf(*plan), u"create 1 duplicate 2"_s);
    QCOMPARE(rowOf(*plan, 2).sheetRow, 0);
    QCOMPARE(must(imports.mend(*plan, 0, {{number, u"M9"_s}})), (QList<qint64>{0, 1, 2})); // and free again
    QCOMPARE(statesOf(*plan), u"create 2 duplicate 1"_s);
    QCOMPARE(rowOf(*plan, 2).sheetRow, 1);
    QVERIFY(must(execute(*services, *plan)).differences.isEmpty());
    QCOMPARE(database.ask(u"SELECT last_name FROM staff ORDER BY matricule"_s), u"Deux,Un"_s);
}

void TestRehearsal::leftOut()
{
    TestDatabase database(Engine::Sqlite);
    const auto services = database.open();
    const auto plan = must(rehearseText(*services, kHeader + "M,Un,,1 rue A,M1,,,\nM,Deux,,1 rue A,M1,,,\n"));
    ImportService imports(*services);
    QCOMPARE(must(imports.leaveOut(*plan, 0, true)), (QList<qint64>{0, 1}));
    QCOMPARE(statesOf(*plan), u"create 1 left 1"_s);
    (void)must(imports.leaveOut(*plan, 0, false));
    QCOMPARE(statesOf(*plan), u"create 1 duplicate 1"_s);
    (void)must(imports.leaveOut(*plan, 0, true));
    QVERIFY(must(execute(*services, *plan)).differences.isEmpty());
    QCOMPARE(database.ask(u"SELECT last_name FROM staff"_s), u"Deux"_s);
}

void TestRehearsal::probableDuplicates()
{
    TestDatabase database(Engine::Sqlite);
    const auto services = database.open();
    const Record luc = makeSheet(*services, u"Petit"_s, u"Luc"_s);
    NamesakeFinder finder({luc.id, u"Petit Luc"_s});
    ImportService imports(*services);
    imports.setFinder(&finder);
    QByteArray bytes = kHeader + "M,Petit,Luc,1 rue A,M1,,,\nM,Grand,Luc,1 rue A,M2,,,\n";
    QBuffer file(&bytes);
    QVERIFY(file.open(QIODevice::ReadOnly));
    ImportOptions options;
    options.kind = kStaff;
    Progress progress;
    const auto plan = must(imports.rehearse(*must(CsvFeed::create(file)), options, progress));
    QCOMPARE(statesOf(*plan), u"create 1 duplicate 1"_s);
    QCOMPARE(rowOf(*plan, 0).sheet.id, luc.id);
    QVERIFY(rowOf(*plan, 0).reasons.first().contains(u"Same name."_s));
}

void TestRehearsal::theRefusedAsAFile()
{
    TestDatabase database(Engine::Sqlite);
    const auto services = database.open();
    const auto plan = must(rehearseText(*services, "civility,last_name,address_line1,birth_date,couleur\nM,Un,1 rue A,,bleu\n"
                                                   "M,Deux,\"1; rue \"\"A\"\"\",31/02/2020,=vert\nM,,1 rue A,,é\n"));
    QByteArray bytes;
    QBuffer file(&bytes);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(plan->hasRefused());
    must(plan->writeRefused(file));
    const QList<QByteArray> lines = bytes.split('\n');
    QCOMPARE(lines.size(), 4); // the last one is empty
    QCOMPARE(lines.at(0), QByteArray("\xef\xbb\xbfLine;Reason;civility;last_name;address_line1;birth_date;couleur\r"));
    QVERIFY2(lines.at(1).startsWith("3;") && lines.at(1).contains(";M;Deux;\"1; rue \"\"A\"\"\";31/02/2020;'=vert\r"), lines.at(1).constData());
    QVERIFY2(lines.at(2).startsWith("4;") && lines.at(2).contains("mandatory") && lines.at(2).endsWith(";\xc3\xa9\r"), lines.at(2).constData());
}

/// M72: sealed on this computer, under a key that stands in the notification alone, for two weeks.
void TestRehearsal::theRefusedWaitForWhoeverImported()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    ImportOptions options = going(ImportMode::Create);
    options.fileName = u"paie.csv"_s;
    const auto plan = must(rehearseText(*services, kHeader + "M,Un,Luc,1 rue A,,Lyon,,\nM,Secret,Luc,1 rue A,,Lyon,,31/02/2020\n", options));
    const auto twice = must(rehearseText(*services, kHeader + "M,Secret,Luc,1 rue A,,Lyon,,31/02/2020\n", options));
    QCOMPARE(must(execute(*services, *plan)).summary.refused, 1);
    QList<Notification> told = must(NotificationService(services->context()).list());
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().type, notificationtype::kImportRefused);
    const QString ticket = told.first().facts.value(notificationfact::kRows).toString();
    const RefusedRows rows;
    QVERIFY(rows.has(ticket));
    QTemporaryDir folder;
    const QString target = folder.filePath(u"refused.csv"_s);
    must(rows.save(ticket, target));
    const auto contentOf = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY2(contentOf(target).contains(";M;Secret;Luc;1 rue A;;Lyon;;31/02/2020\r\n"), contentOf(target).constData());
    QCOMPARE(QFileInfo(target).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFileDevice::Permissions());
    const QString kept = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/refused/"_s + ticket.left(32) + u".rows"_s;
    QVERIFY(!contentOf(kept).isEmpty() && !contentOf(kept).contains("Secret"));
    QCOMPARE(QFileInfo(kept).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFileDevice::Permissions());

    // another key, a ticket that leads elsewhere, a cut file, another computer
    const QString other = must(RefusedRows(folder.path()).keep(*twice));
    QCOMPARE(rows.save(ticket.left(33) + other.mid(33), target).error().kind, ErrorKind::Denied);
    QCOMPARE(rows.save(u"../../../../etc/passwd"_s, target).error().kind, ErrorKind::NotFound);
    QFile cut(folder.filePath(other.left(32) + u".rows"_s));
    QVERIFY(cut.resize(cut.size() - 1));
    QCOMPARE(RefusedRows(folder.path()).save(other, target).error().kind, ErrorKind::Denied);
    QVERIFY(contentOf(target).contains("Secret")); // what was there stays
    RefusedRows(folder.path()).dropAbsent(told);
    QVERIFY(!told.first().facts.contains(notificationfact::kRows));

    rows.forgetOld(QDateTime::currentDateTimeUtc().addDays(RefusedRows::kDays));
    QVERIFY(rows.has(ticket));
    rows.forgetOld(QDateTime::currentDateTimeUtc().addDays(RefusedRows::kDays + 1));
    QVERIFY(!rows.has(ticket));
    QCOMPARE(rows.save(ticket, target).error().kind, ErrorKind::NotFound);
}

/// A hundred thousand rows wait in the file, not in memory, and any of them is there at once.
void TestRehearsal::manyRowsInLittleMemory()
{
    TestDatabase database(Engine::Sqlite);
    const auto services = database.open();
    QByteArray text = kHeader;
    for (int i = 0; i < 30'000; ++i)
        text += "M,Nom" + QByteArray::number(i) + ",Luc,1 rue A,M" + QByteArray::number(i % 29'000) + ",Brest,,\n";
    const auto plan = must(rehearseText(*services, text));
    QCOMPARE(statesOf(*plan), u"create 29000 duplicate 1000"_s);
    QCOMPARE(must(plan->rows(PlanState::Duplicate, 999, 5)).first().sheetRow, 999);
    QCOMPARE(must(plan->rows({}, 29'990, 100)).size(), 10);
    QVERIFY(sizeof(ImportLedger::Entry) <= 32);
}

EFFECTIF_TEST(TestRehearsal)
#include "tst_rehearsal.moc"
