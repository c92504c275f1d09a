// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importservice.h"

#include "models/services/profileservice.h"
#include "tests/storage/bulk/importing.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

/// What becomes of single rows and cells.
class TestImportRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsBecomeValues_data() { addEngineRows(); }
    void cellsBecomeValues();
    void sameSheetAsTypedByHand_data() { addEngineRows(); }
    void sameSheetAsTypedByHand();
    void refusedRowsNameRowColumnAndReason_data() { addEngineRows(); }
    void refusedRowsNameRowColumnAndReason();
    void incompleteSheetsIfAllowed_data() { addEngineRows(); }
    void incompleteSheetsIfAllowed();
    void unknownValuesAndDepartments_data() { addEngineRows(); }
    void unknownValuesAndDepartments();
    void usersByTheirExternalIdentifier_data() { addEngineRows(); }
    void usersByTheirExternalIdentifier();
    void aWrongColumnDoesNotBecomeAList();
    void ownFieldsOfEveryType_data() { addEngineRows(); }
    void ownFieldsOfEveryType();
    void namesOfPeople_data() { addEngineRows(); }
    void namesOfPeople();
    void sensitiveValuesOnlyWhereAskedFor();
    void hostileTextIsText_data() { addEngineRows(); }
    void hostileTextIsText();
};

/// M11, M12: other software names people by a number of its own.
void TestImportRows::usersByTheirExternalIdentifier()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    ProfileService profiles(services->context());
    Profile mine = must(profiles.mine());
    mine.externalId = u"RH-0042"_s;
    (void)must(profiles.store(mine));
    const Imported done = importText(*services, "civility,last_name,address_line1,managed_by\nMonsieur,Petit,1 rue A,rh-0042\n");
    QCOMPARE(done.counts(), u"1/1/0/0/0/0"_s);
    QCOMPARE(allSheets(*services).value(0).value(u"managed_by"_s).value<Reference>().name, u"Alice Martin"_s);
}

void TestImportRows::cellsBecomeValues()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    const Imported done = importText(
        *services, "civility;last_name;address_line1;birth_date;contract_start;mobile;social_security_number;iban;"
                   "weekly_hours;country;notes;email\n"
                   "Monsieur;'=Œuvré;1 rue A;09/05/1985;2024-02-29;06.12.34.56.78;1 85 05 78 006 084;"
                   "fr14 2004 1010 0505 0001 3m02 606;17,5;France;\"deux\nlignes \"\"ici\"\"\";A@B.FR\n");
    QCOMPARE(done.counts(), u"1/1/0/0/0/0"_s);
    const Record sheet = allSheets(*services).value(0);
    const QHash<QString, QVariant> expected{{u"civility"_s, u"mr"_s},
                                            {u"last_name"_s, u"=Œuvré"_s},
                                            {u"birth_date"_s, QDate(1985, 5, 9)},
                                            {u"contract_start"_s, QDate(2024, 2, 29)},
                                            {u"mobile"_s, u"+33612345678"_s},
                                            {u"social_security_number"_s, u"185057800608491"_s},
                                            {u"iban"_s, u"FR1420041010050500013M02606"_s},
                                            {u"weekly_hours"_s, 17.5},
                                            {u"country"_s, u"fr"_s},
                                            {u"notes"_s, u"deux\nlignes \"ici\""_s},
                                            {u"email"_s, u"A@b.fr"_s}};
    for (auto it = expected.begin(); it != expected.end(); ++it)
        QCOMPARE(sheet.value(it.key()), *it);
    QCOMPARE(database.ask(u"SELECT count(*) FROM staff_private"_s), u"1"_s);
    QCOMPARE(violations(*services), QStringList());
}

/// The bulk writer and RecordRepository::insert() must agree about every column.
void TestImportRows::sameSheetAsTypedByHand()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    auto edit = newSheet(u"L’Hôte-Çœur"_s, u"Zoé"_s, {{u"birth_date"_s, QDate(1999, 12, 31)},
                                                     {u"phone"_s, u"+33199001234"_s},
                                                     {u"weekly_hours"_s, 35.5},
                                                     {u"iban"_s, u"FR1420041010050500013M02606"_s}});
    edit.changes.insert(must(services->records().blank(u"staff"_s)).values);
    must(services->records().save(edit));
    QCOMPARE(importText(*services, "civility;last_name;first_name;address_line1;birth_date;phone;weekly_hours;iban\n"
                                   "Mme;L’Hôte-Çœur;Zoé;1 rue des Lilas;31/12/1999;01 99 00 12 34;35,5;"
                                   "FR1420041010050500013M02606\n")
                 .counts(),
             u"1/1/0/0/0/0"_s);
    const QList<Record> sheets = allSheets(*services);
    QCOMPARE(sheets.size(), 2);
    QCOMPARE(sheets.at(0).values, sheets.at(1).values);
    const QString tokens = engine == Engine::Sqlite
        ? u"SELECT tokens FROM staff_search ORDER BY record_id"_s
        : u"SELECT string_agg(token, ' ' ORDER BY token) FROM staff_token GROUP BY record_id ORDER BY record_id"_s;
    for (const QString &sql : {u"SELECT title FROM staff ORDER BY id"_s, u"SELECT name_key FROM staff ORDER BY id"_s,
                               u"SELECT version * 10 + incomplete FROM staff ORDER BY id"_s,
                               u"SELECT department_id FROM staff_private ORDER BY record_id"_s, tokens}) {
        const QStringList both = database.ask(sql).split(u',');
        QCOMPARE(both.size(), 2);
        QCOMPARE(both.at(0), both.at(1));
    }
}

void TestImportRows::refusedRowsNameRowColumnAndReason()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    const Imported done = importText(
        *services, "civility,last_name,address_line1,birth_date,social_security_number,notes\n"
                   "M,Un,\"1 rue\nA\",,,\n" // a line break within the row: not an address
                   "M,Deux,1 rue A,31/02/2020,,\n"
                   "M,Trois,1 rue A,,1 85 05 78 006 084 92,\n"
                   "Q,Quatre,1 rue A,x,,\n"
                   "M,,1 rue A,,,\n"
                   "M,Six,1 rue A,1980-01-01\n"
                   "M,Sept,1 rue A,,,bell\a\n"
                   "M,Huit,1 rue A,1980-01-01,,\n");
    QCOMPARE(done.counts(), u"8/1/0/0/0/7"_s);
    QCOMPARE(done.places(), (QStringList{u"2 address_line1"_s, u"4 birth_date"_s, u"5 social_security_number"_s,
                                         u"6 civility"_s, u"6 birth_date"_s, u"7 last_name"_s, u"8"_s, u"9"_s}));
    for (const ImportIssue &issue : done.issues) {
        QCOMPARE(issue.severity, ImportIssue::Severity::Refused);
        QVERIFY(issue.reason.size() > 20);
    }
    QCOMPARE(done.issues.at(1).value, u"31/02/2020"_s);
    QCOMPARE(done.issues.at(2).value, QString()); // D26: the number goes into no report
    QCOMPARE(allSheets(*services).value(0).value(u"last_name"_s), QVariant(u"Huit"_s));
}

void TestImportRows::incompleteSheetsIfAllowed()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    ImportOptions options;
    options.allowIncomplete = true;
    const Imported done = importText(*services, "civility,last_name,address_line1\nM,Un,\nM,Deux,1 rue A\n", options);
    QCOMPARE(done.counts(), u"2/2/0/0/0/0"_s);
    QCOMPARE(done.summary->incomplete, 1);
    QCOMPARE(database.ask(u"SELECT last_name FROM staff WHERE incomplete = 1"_s), u"Un"_s);
    QCOMPARE(violations(*services), QStringList());
}

void TestImportRows::unknownValuesAndDepartments()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    const QByteArray text = "civility,last_name,address_line1,origin,department,managed_by\n"
                            "M,Un,1 rue A,Météorite,,\nM,Deux,1 rue A,,Rennes,\nM,Trois,1 rue A,,,Nadia Cherif\n"
                            "M,Quatre,1 rue A,météorite,RENNES,\n";
    const Imported refused = importText(*services, text);
    QCOMPARE(refused.counts(), u"4/0/0/0/0/4"_s);
    QCOMPARE(refused.places(), (QStringList{u"2 origin"_s, u"3 department"_s, u"4 managed_by"_s, u"5 origin"_s}));
    ImportOptions options;
    options.createMissing = true;
    const Imported taken = importText(*services, text, options);
    QCOMPARE(taken.counts(), u"4/4/0/0/0/0"_s);
    QCOMPARE(taken.summary->addedValues.size(), 3);
    const QList<Record> sheets = allSheets(*services); // deux quatre trois un
    QCOMPARE(sheets.at(0).value(u"department"_s).value<Reference>().name, u"Rennes"_s);
    QCOMPARE(sheets.at(1).value(u"department"_s), sheets.at(0).value(u"department"_s));
    QCOMPARE(sheets.at(1).value(u"origin"_s), sheets.at(3).value(u"origin"_s));
    QVERIFY(!sheets.at(3).value(u"origin"_s).isNull());
    QCOMPARE(sheets.at(2).value(u"managed_by"_s).value<Reference>().name, u"Nadia Cherif"_s);
    QCOMPARE(sheets.at(3).value(u"department"_s).value<Reference>().id, must(services->directory().departments()).at(0).id);
    QCOMPARE(violations(*services), QStringList());
}

void TestImportRows::aWrongColumnDoesNotBecomeAList()
{
    TestDatabase database(Engine::Sqlite);
    const auto services = database.open();
    ImportOptions options;
    options.createMissing = true;
    QByteArray text = "civility,last_name,address_line1,origin\n";
    for (int i = 0; i < 1100; ++i)
        text += "M,Nom,1 rue A,value " + QByteArray::number(i) + '\n';
    const Imported done = importText(*services, text, options);
    QVERIFY(!done.summary);
    QCOMPARE(done.summary.error().field, u"origin"_s);
    QCOMPARE(must(services->records().count(u"staff"_s)), 0);
}

void TestImportRows::ownFieldsOfEveryType()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    QList<FieldDefinition> fields;
    for (const FieldType *type : fieldTypes()) {
        if (type->storageKind() == StorageKind::Reference || type->id() == "file"_L1)
            continue;
        for (const bool sensitive : {false, true}) {
            FieldDefinition field = ownField((sensitive ? u"secret_"_s : u"open_"_s) + type->id(), type->id());
            field.sensitive = sensitive;
            if (type->id().startsWith("choice"_L1))
                field.choiceList = u"situation"_s;
            fields << field;
        }
    }
    publishFields(*services, fields);
    const CataloguePtr catalogue = must(services->catalogues().catalogue(u"staff"_s));
    QByteArray header = "civility;last_name;address_line1";
    QByteArray row = "M;Un;1 rue A";
    QHash<QString, QVariant> expected;
    for (const FieldDefinition &field : std::as_const(fields)) {
        const FieldType &type = typeOf(field);
        const QString text = field.choiceList.isEmpty() ? type.samples().first().text : u"inactive"_s;
        header += ';' + field.key.toUtf8();
        row += ";\"" + text.toUtf8() + '"';
        expected.insert(field.key, must(type.parse(text, {*catalogue->field(field.key), *catalogue})));
    }
    QCOMPARE(importText(*services, header + '\n' + row + '\n').counts(), u"1/1/0/0/0/0"_s);
    const Record sheet = allSheets(*services).value(0);
    for (auto it = expected.begin(); it != expected.end(); ++it)
        QVERIFY2(sameValue(sheet.value(it.key()), *it), qPrintable(it.key()));
    QCOMPARE(database.ask(u"SELECT count(*) FROM staff_own"_s), u"1"_s);
    QCOMPARE(database.ask(u"SELECT count(*) FROM staff_private_own"_s), u"1"_s);
}

void TestImportRows::namesOfPeople()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    FieldDefinition field = ownField(u"tutor"_s, u"reference"_s);
    field.target = u"staff"_s;
    publishFields(*services, {field});
    makeSheet(*services, u"Martin"_s, u"Anne"_s);
    makeSheet(*services, u"Petit"_s, u"Luc"_s);
    makeSheet(*services, u"Petit"_s, u"Luc"_s);
    const Record gone = makeSheet(*services, u"Parti"_s, u"Jo"_s);
    must(services->lifecycle().moveToBin({u"staff"_s, {gone.id}, {}}));
    ImportOptions options;
    options.createMissing = true; // makes no people
    const Imported done = importText(*services, "civility,last_name,address_line1,tutor\nM,Un,1 rue A,martin ANNE\n"
                                                "M,Deux,1 rue A,Petit Luc\nM,Trois,1 rue A,Nobody\n"
                                                "M,Quatre,1 rue A,Parti Jo\n",
                                     options);
    QCOMPARE(done.counts(), u"4/1/0/0/0/3"_s);
    QCOMPARE(done.places(), (QStringList{u"3 tutor"_s, u"4 tutor"_s, u"5 tutor"_s}));
    QCOMPARE(allSheets(*services).last().value(u"tutor"_s).value<Reference>().name, u"Martin Anne"_s);
}

/// D26: no lawful purpose for candidates and contractors.
void TestImportRows::sensitiveValuesOnlyWhereAskedFor()
{
    TestDatabase database(Engine::Sqlite);
    const auto services = database.open();
    const Imported done = importText(*services, "civility,last_name,address_line1,nature,social_security_number\n"
                                                "M,Un,1 rue A,Salarié,1850578006084\nM,Deux,1 rue A,Candidat,1850578006084\n");
    QCOMPARE(done.counts(), u"2/2/0/0/0/0"_s);
    QCOMPARE(done.places(), QStringList{u"3 social_security_number"_s});
    QCOMPARE(done.issues.first().severity, ImportIssue::Severity::Note);
    QCOMPARE(database.ask(u"SELECT count(*) FROM staff_private WHERE social_security_number IS NOT NULL"_s), u"1"_s);
}

void TestImportRows::hostileTextIsText()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    const QStringList names{u"Robert'); DROP TABLE staff;--"_s, u"%1 %2 :rows {} \\"_s, u"<img src='/etc/passwd'>"_s,
                            u"\"},{\"id\":1"_s,                 u"𝔘𝔫𝔦 👩‍👩‍👧"_s,      u"NULL"_s,
                            u"$1 $$ \\x27"_s};
    QByteArray text = "civility,last_name,address_line1,origin,department\n";
    for (QString name : names)
        text += "M,\"" + name.replace(u'"', u"\"\""_s).toUtf8() + "\",1 rue A,\"a|b;'x\",\"d'); --\"\n";
    ImportOptions options;
    options.createMissing = true;
    const Imported done = importText(*services, text, options);
    QCOMPARE(done.counts(), u"7/7/0/0/0/0"_s);
    QSet<QString> found;
    for (const Record &sheet : allSheets(*services)) {
        found.insert(sheet.value(u"last_name"_s).toString());
        QCOMPARE(sheet.value(u"department"_s).value<Reference>().name, u"d'); --"_s);
    }
    QCOMPARE(found, QSet<QString>(names.begin(), names.end()));
    QCOMPARE(violations(*services), QStringList());
}

EFFECTIF_TEST(TestImportRows)
#include "tst_importrows.moc"
