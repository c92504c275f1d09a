// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importservice.h"

#include "tests/storage/bulk/importing.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kHeader = QByteArrayLiteral("civility,last_name,address_line1,matricule,file_number,external_id,city\n");
}

/// Rows that repeat a sheet or an earlier row: same matricule, file number or external identifier (D30).
class TestImportDuplicates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void skipped_data() { addEngineRows(); }
    void skipped();
    void createdWithoutTheNumber_data() { addEngineRows(); }
    void createdWithoutTheNumber();
    void updated_data() { addEngineRows(); }
    void updated();
    void earlierRowsAreUpdatedToo_data() { addEngineRows(); }
    void earlierRowsAreUpdatedToo();
    void privateValuesOfOlderSheets_data() { addEngineRows(); }
    void privateValuesOfOlderSheets();
    void numbersOfTwoSheets_data() { addEngineRows(); }
    void numbersOfTwoSheets();
    void formerNumbers_data() { addEngineRows(); }
    void formerNumbers();
    void sheetsInTheBin_data() { addEngineRows(); }
    void sheetsInTheBin();
};

void TestImportDuplicates::skipped()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    makeSheet(*services, u"Ancien"_s, u"Luc"_s, {{u"matricule"_s, u"M1"_s}, {u"external_id"_s, u"E1"_s}});
    const Imported done = importText(*services, kHeader + "M,Un,1 rue A,M1,,,\nM,Deux,1 rue A,,,E1,\nM,Trois,1 rue A,M3,F3,,\n"
                                                          "M,Quatre,1 rue A,,F3,,\nM,Cinq,1 rue A,,,,\nM,Six,1 rue A,,,,\n");
    QCOMPARE(done.counts(), u"6/3/0/0/3/0"_s);
    QCOMPARE(done.places(), (QStringList{u"2 matricule"_s, u"3 external_id"_s, u"5 file_number"_s}));
    QCOMPARE(done.issues.at(0).severity, ImportIssue::Severity::Skipped);
    QVERIFY(done.issues.at(0).reason.contains(u"Ancien Luc"_s));
    QVERIFY(done.issues.at(2).reason.contains(u"Trois"_s)); // the earlier row
    QCOMPARE(database.ask(u"SELECT last_name FROM staff ORDER BY id"_s), u"Ancien,Trois,Cinq,Six"_s);
    // and once more: nothing is left to do
    QCOMPARE(importText(*services, kHeader + "M,Trois,1 rue A,M3,F3,,\n").counts(), u"1/0/0/0/1/0"_s);
    QCOMPARE(database.ask(u"SELECT count(*) FROM operation WHERE what = 'import'"_s), u"1"_s);
}

void TestImportDuplicates::createdWithoutTheNumber()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    makeSheet(*services, u"Ancien"_s, u"Luc"_s, {{u"matricule"_s, u"M1"_s}});
    const Imported done = importText(*services, kHeader + "M,Un,1 rue A,M1,F1,,\nM,Deux,1 rue A,M2,F1,,\n",
                                     onDuplicate(ImportMode::CreateAll));
    QCOMPARE(done.counts(), u"2/2/0/0/0/0"_s);
    QCOMPARE(done.places(), (QStringList{u"2 matricule"_s, u"3 file_number"_s}));
    QCOMPARE(done.issues.at(0).severity, ImportIssue::Severity::Note);
    const QList<Record> sheets = allSheets(*services); // ancien deux un
    QCOMPARE(sheets.at(1).value(u"matricule"_s), QVariant(u"M2"_s));
    QVERIFY(sheets.at(1).value(u"file_number"_s).isNull());
    QVERIFY(sheets.at(2).value(u"matricule"_s).isNull());
    QCOMPARE(sheets.at(2).value(u"file_number"_s), QVariant(u"F1"_s));
    QCOMPARE(violations(*services), QStringList()); // the search words lost the number too
}

void TestImportDuplicates::updated()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    const Record old = makeSheet(*services, u"Ancien"_s, u"Luc"_s,
                                 {{u"matricule"_s, u"M1"_s}, {u"city"_s, u"Brest"_s}, {u"iban"_s, u"FR1420041010050500013M02606"_s}});
    const Record same = makeSheet(*services, u"Pareil"_s, {}, {{u"matricule"_s, u"M2"_s}});
    const Imported done = importText(
        *services, "matricule,last_name,first_name,city,civility,address_line1,file_number\nM1,Nouveau,,Nantes,,,F9\n"
                   "M2,Pareil,,,Mme,1 rue des Lilas,\n",
        onDuplicate(ImportMode::CreateAndUpdate));
    QCOMPARE(done.counts(), u"2/0/1/1/0/0"_s); // an empty mandatory cell changes nothing, so it is no reason to refuse
    const Record now = must(services->records().load(u"staff"_s, old.id));
    QCOMPARE(now.version, old.version + 1);
    QCOMPARE(now.value(u"last_name"_s), QVariant(u"Nouveau"_s));
    QCOMPARE(now.value(u"first_name"_s), QVariant(u"Luc"_s)); // an empty cell empties nothing
    QCOMPARE(now.value(u"city"_s), QVariant(u"Nantes"_s));
    QCOMPARE(now.value(u"file_number"_s), QVariant(u"F9"_s));
    QCOMPARE(now.value(u"iban"_s), old.value(u"iban"_s)); // no column, no change
    QCOMPARE(now.value(u"nature"_s), old.value(u"nature"_s)); // defaults are for new sheets
    QCOMPARE(must(services->records().load(u"staff"_s, same.id)).version, same.version);
    QCOMPARE(database.ask(u"SELECT field FROM journal WHERE record_id = %1 ORDER BY field"_s.arg(old.id)),
             u"city,file_number,last_name"_s);
    QCOMPARE(violations(*services), QStringList());
}

void TestImportDuplicates::earlierRowsAreUpdatedToo()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    const Imported done = importText(*services, kHeader + "M,Un,1 rue A,M1,,E1,\nM,Deux,2 rue B,M2,,,\nM,Un,1 rue A,M1,,,Brest\n"
                                                          "M,Une,1 rue A,,,E1,\nM,Une,1 rue A,M1,,E1,Brest\n",
                                     onDuplicate(ImportMode::CreateAndUpdate));
    QCOMPARE(done.counts(), u"5/2/2/1/0/0"_s);
    const Record sheet = allSheets(*services).last();
    QCOMPARE(sheet.value(u"last_name"_s), QVariant(u"Une"_s));
    QCOMPARE(sheet.value(u"city"_s), QVariant(u"Brest"_s));
    // what changes a sheet is journalled, also between batches that need it not
    QCOMPARE(database.ask(u"SELECT count(*) FROM journal WHERE record_id = %1 AND field IN ('city', 'last_name')"_s.arg(
                 sheet.id)),
             u"2"_s);
    QCOMPARE(violations(*services), QStringList());
}

/// A private value that an import adds to an older sheet is news, and so it is journalled.
void TestImportDuplicates::privateValuesOfOlderSheets()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    const Record old = makeSheet(*services, u"Un"_s, {}, {{u"matricule"_s, u"M1"_s}});
    const QByteArray file = "last_name,matricule,iban\nUn,M1,FR7630006000011234567890189\nNeuf,M2,DE89370400440532013000\n";
    ImportOptions options = onDuplicate(ImportMode::CreateAndUpdate);
    options.allowIncomplete = true;
    QCOMPARE(importText(*services, file, options).counts(), u"2/1/1/0/0/0"_s);
    QCOMPARE(database.ask(u"SELECT record_id FROM journal_private"_s), QString::number(old.id));
    QCOMPARE(database.ask(u"SELECT field FROM journal_private"_s), u"iban"_s);
    QCOMPARE(database.ask(u"SELECT count(*) FROM staff_private"_s), u"2"_s);
    QCOMPARE(violations(*services), QStringList());
}

void TestImportDuplicates::numbersOfTwoSheets()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    makeSheet(*services, u"Un"_s, {}, {{u"matricule"_s, u"M1"_s}});
    makeSheet(*services, u"Deux"_s, {}, {{u"external_id"_s, u"E2"_s}});
    const Imported done =
        importText(*services, kHeader + "M,X,1 rue A,M1,,E2,\n", onDuplicate(ImportMode::CreateAndUpdate));
    QCOMPARE(done.counts(), u"1/0/0/0/0/1"_s);
    QVERIFY(done.issues.first().reason.contains(u"Deux"_s) || done.issues.first().reason.contains(u"Un"_s));
    QCOMPARE(database.ask(u"SELECT count(*) FROM journal"_s), u"0"_s);
}

/// D2: a number is never given twice, not even after its sheet gave it up.
void TestImportDuplicates::formerNumbers()
{
    QFETCH(Engine, engine);
    for (const ImportMode what : {ImportMode::Create, ImportMode::CreateAll, ImportMode::CreateAndUpdate}) {
        TestDatabase database(engine);
        const auto services = database.open();
        const Record sheet = makeSheet(*services, u"Un"_s, {}, {{u"matricule"_s, u"M1"_s}, {u"external_id"_s, u"E1"_s}});
        must(services->records().save(changeOf(sheet, {{u"matricule"_s, u"M2"_s}})));
        const Imported other = importText(*services, kHeader + "M,Autre,1 rue A,M1,,,\n", onDuplicate(what));
        QCOMPARE(other.counts(), u"1/0/0/0/0/1"_s);
        QCOMPARE(other.places(), QStringList{u"2 matricule"_s});
        if (what != ImportMode::CreateAndUpdate)
            continue;
        // its own former number it may have back, also where the sheet is an earlier row of the same file
        const Imported own = importText(*services, kHeader + "M,Un,1 rue A,M1,,E1,\n", onDuplicate(what));
        QCOMPARE(own.counts(), u"1/0/1/0/0/0"_s);
    }
}

/// D5: what is in the bin keeps its numbers and stays as it is, and the reason says where to look for it.
void TestImportDuplicates::sheetsInTheBin()
{
    QFETCH(Engine, engine);
    using Row = std::tuple<ImportMode, QString, ImportIssue::Severity>;
    for (const auto &[what, counts, severity] :
         {Row(ImportMode::Create, u"2/0/0/0/2/0"_s, ImportIssue::Severity::Skipped),
          Row(ImportMode::CreateAll, u"2/2/0/0/0/0"_s, ImportIssue::Severity::Note),
          Row(ImportMode::CreateAndUpdate, u"2/0/0/0/0/2"_s, ImportIssue::Severity::Refused)}) {
        TestDatabase database(engine);
        const auto services = database.open();
        const Record gone = makeSheet(*services, u"Ancien"_s, u"Luc"_s, {{u"matricule"_s, u"M1"_s}, {u"file_number"_s, u"F1"_s}});
        must(services->lifecycle().moveToBin({u"staff"_s, {gone.id}, {}}));
        const Imported done =
            importText(*services, kHeader + "M,Un,1 rue A,M1,,,Lyon\nM,Deux,1 rue A,,F1,,Lyon\n", onDuplicate(what));
        QCOMPARE(done.counts(), counts);
        QCOMPARE(done.places(), (QStringList{u"2 matricule"_s, u"3 file_number"_s}));
        for (const ImportIssue &issue : done.issues) {
            QCOMPARE(issue.severity, severity);
            QVERIFY2(issue.reason.contains(u"Ancien Luc"_s) && issue.reason.contains(u"in the bin"_s), qPrintable(issue.reason));
        }
        const Record still = must(services->records().load(u"staff"_s, gone.id));
        QVERIFY(still.isInBin());
        QCOMPARE(still.value(u"last_name"_s), QVariant(u"Ancien"_s));
        QCOMPARE(still.value(u"matricule"_s), QVariant(u"M1"_s));
    }
}

EFFECTIF_TEST(TestImportDuplicates)
#include "tst_importduplicates.moc"
