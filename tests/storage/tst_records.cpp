// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/recordservice.h"

#include "models/services/services.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <thread>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

QString referenceName(const Record &record, const QString &key)
{
    return record.value(key).value<Reference>().name;
}

class TestRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// O25: managed by whoever makes the sheet; defaults of the catalogue; the office's department.
    void newSheetStartsWithDefaults_data() { addEngineRows(); }
    void newSheetStartsWithDefaults()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open(u"Zoé Lefèvre"_s);
        const auto blank = services->records().blank(kStaff);
        QVERIFY2(blank, why(blank));
        QCOMPARE(blank->id, 0);
        QCOMPARE(blank->value(u"nature"_s), QVariant(u"employee"_s));
        QCOMPARE(blank->value(u"situation"_s), QVariant(u"active"_s));
        QCOMPARE(referenceName(*blank, u"managed_by"_s), u"Zoé Lefèvre"_s);
        const Reference office = must(services->directory().departments()).value(0);
        QCOMPARE(blank->value(u"department"_s), QVariant::fromValue(office));
        QVERIFY(!blank->values.contains(u"last_name"_s));
        QCOMPARE(must(services->records().count(kStaff)), 0); // asking for one makes none
    }

    void sheetIsCreatedLoadedAndEdited_data() { addEngineRows(); }
    void sheetIsCreatedLoadedAndEdited()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto alice = database.open(u"Alice Martin"_s);
        const Record made =
            makeSheet(*alice, u"Lefèvre"_s, u"Zoé"_s, {{u"notes"_s, u"œuvre ’; DROP TABLE staff; --\n€"_s}});
        QCOMPARE(made.version, 1);
        QVERIFY(!made.incomplete);
        QCOMPARE(made.created, (Stamp{made.created.user, u"Alice Martin"_s, database.clock().now()}));
        QCOMPARE(made.updated, made.created);

        database.clock().turn(60);
        const auto bob = database.open(u"Bob"_s);
        const Record seen = must(bob->records().load(kStaff, made.id));
        QCOMPARE(seen.values, made.values);
        QCOMPARE(seen.value(u"notes"_s), QVariant(u"œuvre ’; DROP TABLE staff; --\n€"_s));
        const Record edited =
            must(bob->records().save(changeOf(seen, {{u"city"_s, u"Évreux"_s}, {u"notes"_s, QVariant()}})));
        QCOMPARE(edited.version, 2);
        QCOMPARE(edited.value(u"city"_s), QVariant(u"Évreux"_s));
        QVERIFY(!edited.values.contains(u"notes"_s)); // cleared is no value, not an empty one
        QCOMPARE(edited.created, made.created);
        QCOMPARE(edited.updated.userName, u"Bob"_s);
        QCOMPARE(edited.updated.at, database.clock().now());
        QCOMPARE(must(alice->records().load(kStaff, made.id)).values, edited.values);
        QCOMPARE(must(alice->records().count(kStaff)), 1);
    }

    /// Issue 2, 4: never last writer wins.
    void staleSaveIsRefusedAndWritesNothing_data() { addEngineRows(); }
    void staleSaveIsRefusedAndWritesNothing()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto alice = database.open(u"Alice Martin"_s);
        const auto bob = database.open(u"Bob"_s);
        const Record made = makeSheet(*alice, u"Ba"_s);
        const Record theirs = must(bob->records().save(changeOf(made, {{u"city"_s, u"Lyon"_s}})));
        const QString before = database.ask(u"SELECT count(*) FROM operation"_s);
        RecordEdit edit =
            changeOf(made, {{u"position"_s, u"Comptable"_s}, {u"iban"_s, u"FR7630006000011234567890189"_s}});
        edit.takeNumbers = {u"matricule"_s};
        const auto stale = alice->records().save(edit);
        QVERIFY(!stale);
        QVERIFY2(stale.error().kind == ErrorKind::Conflict, why(stale));
        QVERIFY(stale.error().message.contains(u"Bob"_s));
        QCOMPARE(must(alice->records().load(kStaff, made.id)).values, theirs.values);
        QCOMPARE(database.ask(u"SELECT count(*) FROM operation"_s), before);
        QCOMPARE(database.ask(u"SELECT count(*) FROM staff_private"_s), u"0"_s);
        QCOMPARE(must(alice->records().proposeNumber(kStaff, u"matricule"_s, u"employee"_s)), u"SA00001"_s);
        edit.baseVersion = theirs.version; // looked at it, and saved again
        QVERIFY(alice->records().save(edit));
    }

    void saveOfADeletedSheetSaysSo_data() { addEngineRows(); }
    void saveOfADeletedSheetSaysSo()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        Record gone;
        gone.kind = kStaff;
        gone.id = 4711;
        gone.version = 1;
        QCOMPARE(services->records().load(kStaff, gone.id).error().kind, ErrorKind::NotFound);
        QCOMPARE(services->records().save(changeOf(gone, {{u"city"_s, u"Lyon"_s}})).error().kind, ErrorKind::NotFound);
        QCOMPARE(services->records().blank(u"unicorns"_s).error().kind, ErrorKind::NotFound);
    }

    /// house.md, Operation: a retry is never applied twice.
    void sameEditSentAgainIsAppliedOnce_data() { addEngineRows(); }
    void sameEditSentAgainIsAppliedOnce()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        RecordEdit edit = newSheet(u"Ba"_s);
        edit.takeNumbers = {u"matricule"_s, u"file_number"_s};
        const Record first = must(services->records().save(edit));
        const Record again = must(database.open(u"Bob"_s)->records().save(edit));
        QCOMPARE(again.id, first.id);
        QCOMPARE(again.version, 1);
        QCOMPARE(again.values, first.values);
        const RecordEdit change = changeOf(first, {{u"city"_s, u"Lyon"_s}});
        QCOMPARE(must(services->records().save(change)).version, 2);
        QCOMPARE(must(services->records().save(change)).version, 2); // its base is old by now, but it is known
        QCOMPARE(database.ask(u"SELECT count(*) FROM operation WHERE kind = 'staff'"_s), u"2"_s);
    }

    void sameEditFromTwoConnectionsAtOnce_data() { addEngineRows(); }
    void sameEditFromTwoConnectionsAtOnce()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        constexpr int kRounds = 10;
        for (int round = 0; round < kRounds; ++round) {
            RecordEdit edit = newSheet(u"Ba %1"_s.arg(round));
            edit.takeNumbers = {u"matricule"_s};
            QList<RecordId> ids(4, 0);
            std::vector<std::thread> threads;
            for (RecordId &id : ids)
                threads.emplace_back([&id, &edit, request = database.request(), &clock = database.clock()] {
                    const auto own = Services::create(request, clock);
                    const auto saved = own ? (*own)->records().save(edit) : Result<Record>(fail(own.error()));
                    id = saved ? saved->id : -1;
                });
            for (std::thread &thread : threads)
                thread.join();
            QCOMPARE(ids, QList<RecordId>(4, ids.first()));
            QVERIFY(ids.first() > 0);
            QCOMPARE(must(services->records().count(kStaff)), round + 1);
        }
        QCOMPARE(database.ask(u"SELECT count(DISTINCT matricule) FROM staff"_s), QString::number(kRounds));
    }

    /// D1 and section 4: what is mandatory stops a new sheet, and never an unrelated change of an old one.
    void incompleteSheets_data() { addEngineRows(); }
    void incompleteSheets()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        RecordService &records = services->records();
        for (const QVariant &none : {QVariant(), QVariant(u""_s), QVariant(QMetaType::fromType<QString>())}) {
            const auto refused = records.save(newSheet(u"Ba"_s, {}, {{u"address_line1"_s, none}}));
            QVERIFY(!refused);
            QVERIFY2(refused.error().kind == ErrorKind::Invalid, why(refused));
            QCOMPARE(refused.error().field, u"address_line1"_s);
        }
        QCOMPARE(must(records.count(kStaff)), 0);
        RecordEdit edit = newSheet(u"Ba"_s, {}, {{u"address_line1"_s, QVariant()}});
        edit.allowIncomplete = true;
        Record record = must(records.save(edit));
        QVERIFY(record.incomplete);
        QVERIFY(must(records.rows(kStaff, {record.id}, {u"last_name"_s})).value(0).incomplete);

        record = must(records.save(changeOf(record, {{u"city"_s, u"Lyon"_s}})));
        QVERIFY(record.incomplete);
        auto refused = records.save(changeOf(record, {{u"last_name"_s, QVariant()}}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().field, u"last_name"_s);
        record = must(records.save(changeOf(record, {{u"address_line1"_s, u"1 rue des Lilas"_s}})));
        QVERIFY(!record.incomplete);
        refused = records.save(changeOf(record, {{u"address_line1"_s, u""_s}}));
        QVERIFY(!refused && refused.error().field == "address_line1"_L1);
        QCOMPARE(record.version, 3);
    }

    void sheetOfNobodyYet_data() { addEngineRows(); }
    void sheetOfNobodyYet()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        RecordEdit edit;
        edit.kind = kStaff;
        edit.allowIncomplete = true;
        const auto saved = services->records().save(edit);
        QVERIFY2(saved, why(saved));
        QVERIFY(saved->incomplete);
        QCOMPARE(must(services->records().ids({kStaff, {}, {}, {}, Qt::AscendingOrder})), QList<RecordId>{saved->id});
        const Record named = must(services->records().save(changeOf(*saved, {{u"first_name"_s, u"Zoé"_s}})));
        QCOMPARE(database.ask(u"SELECT title || '/' || name_key FROM staff"_s), u"Zoé/zoe"_s);
        QVERIFY(services->records().save(changeOf(named, {{u"first_name"_s, QVariant()}})));
        QCOMPARE(database.ask(u"SELECT title || '/' || name_key FROM staff"_s), u"/"_s);
    }

    void valuesThatAreWrongNameTheirField_data() { addEngineRows(); }
    void valuesThatAreWrongNameTheirField()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const QHash<QString, QVariant> wrong{{u"iban"_s, u"FR7630006000011234567890188"_s},
                                             {u"birth_date"_s, u"yesterday"_s},
                                             {u"department"_s, QVariant::fromValue(Reference{0, u"Nowhere"_s})},
                                             {u"no_such_field"_s, u"x"_s}};
        for (auto it = wrong.begin(); it != wrong.end(); ++it) {
            const auto refused = services->records().save(newSheet(u"Ba"_s, {}, {{it.key(), *it}}));
            QVERIFY2(!refused, qPrintable(it.key()));
            QCOMPARE(refused.error().field, it.key());
            QVERIFY(!refused.error().message.isEmpty());
        }
        QCOMPARE(database.ask(u"SELECT (SELECT count(*) FROM staff) + (SELECT count(*) FROM operation WHERE kind = 'staff')"_s), u"0"_s);
    }

    void departmentByNameAndMoveToAnother_data() { addEngineRows(); }
    void departmentByNameAndMoveToAnother()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Reference west = must(services->directory().addDepartment(u"Direction Ouest"_s));
        const Record made = makeSheet(*services, u"Ba"_s, {}, {{u"iban"_s, u"FR7630006000011234567890189"_s}});
        const Record moved = must(services->records().save(
            changeOf(made, {{u"department"_s, QVariant::fromValue(Reference{0, u"direction OUEST"_s})}})));
        QCOMPARE(moved.value(u"department"_s), QVariant::fromValue(west));
        QCOMPARE(moved.value(u"iban"_s), made.value(u"iban"_s));
        const QString search = database.isSqlite() ? u"staff_search"_s : u"staff_token"_s;
        for (const QString &table :
             {u"staff"_s, u"staff_private"_s, search}) // rights look at the department everywhere
            QCOMPARE(database.ask(u"SELECT DISTINCT department_id FROM "_s + table), QString::number(west.id));
        const Record home = must(services->records().save(changeOf(moved, {{u"department"_s, QVariant()}})));
        QCOMPARE(home.value(u"department"_s), made.value(u"department"_s)); // nobody is without one
    }

    void sensitiveValuesLieApart_data() { addEngineRows(); }
    void sensitiveValuesLieApart()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        Record record = makeSheet(*services, u"Ba"_s);
        QCOMPARE(database.ask(u"SELECT count(*) FROM staff_private"_s), u"0"_s);
        record =
            must(services->records().save(changeOf(record, {{u"social_security_number"_s, u"185057800608491"_s}})));
        QCOMPARE(record.value(u"social_security_number"_s), QVariant(u"185057800608491"_s));
        QCOMPARE(database.ask(u"SELECT social_security_number FROM staff_private"_s), u"185057800608491"_s);
        RecordQuery query{kStaff, u"185057800608491"_s, {}, {}, Qt::AscendingOrder};
        QCOMPARE(must(services->records().ids(query)), QList<RecordId>()); // never found by the search box
        record = must(services->records().save(changeOf(record, {{u"social_security_number"_s, QVariant()}})));
        QVERIFY(!record.values.contains(u"social_security_number"_s));
    }
};
} // namespace

EFFECTIF_TEST(TestRecords)
#include "tst_records.moc"
