// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/recordservice.h"

#include "models/services/services.h"
#include "models/storage/connection.h"
#include "models/storage/operationrepository.h"
#include "models/storage/recordrepository.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <sqlite3.h>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;
const auto kMatricule = u"matricule"_s;

RecordEdit takes(RecordEdit edit)
{
    edit.takeNumbers = {kMatricule};
    return edit;
}

int countStatement(unsigned, void *count, void *, void *)
{
    ++*static_cast<int *>(count);
    return 0;
}

/// The matricule that a new sheet of that Nature takes.
QString taken(Services &services, const QString &nature)
{
    const QVariant value = nature.isEmpty() ? QVariant() : QVariant(nature);
    const RecordEdit edit = takes(newSheet(u"Ba"_s, {}, {{u"nature"_s, value}}));
    return must(services.records().save(edit)).value(kMatricule).toString();
}

QString refusedField(const Result<Record> &saved)
{
    return saved ? u"(saved)"_s : saved.error().field;
}

class TestNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// D2: patterns per Nature; O14, O17: two series that count by themselves.
    void patternsPerNature_data() { addEngineRows(); }
    void patternsPerNature()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        QCOMPARE(taken(*services, u"employee"_s), u"SA00001"_s);
        QCOMPARE(taken(*services, u"employee"_s), u"SA00002"_s);
        QCOMPARE(taken(*services, u"temp"_s), u"IN00001"_s);
        QCOMPARE(taken(*services, u"contractor"_s), u"PR00001"_s);
        QCOMPARE(taken(*services, u"candidate"_s), u"CA00001"_s);
        QCOMPARE(taken(*services, u"trainee"_s), u"1"_s);
        QCOMPARE(taken(*services, u"trainee"_s), u"2"_s);
        QCOMPARE(taken(*services, QString()), u"3"_s); // no Nature yet: plain, past the trainees' own
        QCOMPARE(must(services->records().proposeNumber(kStaff, u"file_number"_s, u"employee"_s)), u"SA00001"_s);
        RecordEdit both = newSheet(u"Bo"_s);
        both.takeNumbers = {kMatricule, u"file_number"_s};
        const Record record = must(services->records().save(both));
        QCOMPARE(record.value(kMatricule), QVariant(u"SA00003"_s));
        QCOMPARE(record.value(u"file_number"_s), QVariant(u"SA00001"_s));
    }

    /// D32: what the arrow shows is a proposal; the number is taken in the saving transaction.
    void proposalTakesNothing_data() { addEngineRows(); }
    void proposalTakesNothing()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        for (int i = 0; i < 3; ++i)
            QCOMPARE(must(services->records().proposeNumber(kStaff, kMatricule, u"employee"_s)), u"SA00001"_s);
        QCOMPARE(taken(*services, u"employee"_s), u"SA00001"_s); // someone else was quicker
        QCOMPARE(taken(*services, u"employee"_s), u"SA00002"_s);
        QCOMPARE(must(services->records().proposeNumber(kStaff, kMatricule, u"employee"_s)), u"SA00003"_s);
        QVERIFY(!services->records().save(takes(newSheet(u""_s)))); // refused: the number stays free
        QCOMPARE(taken(*services, u"employee"_s), u"SA00003"_s);
    }

    void handTypedNumberIsPassedOver_data() { addEngineRows(); }
    void handTypedNumberIsPassedOver()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        for (const char *number : {"SA00001", "SA00002", "SA00004"})
            makeSheet(*services, u"Ba"_s, {}, {{kMatricule, QString::fromLatin1(number)}});
        QCOMPARE(must(services->records().proposeNumber(kStaff, kMatricule, u"employee"_s)), u"SA00003"_s);
        QCOMPARE(taken(*services, u"employee"_s), u"SA00003"_s);
        QCOMPARE(taken(*services, u"employee"_s), u"SA00005"_s);
    }

    /// After an import thousands of numbers in a row are taken: the arrow must not ask for them one by one.
    void thousandsOfTakenNumbersAreSkippedQuickly_data() { addEngineRows(); }
    void thousandsOfTakenNumbersAreSkippedQuickly()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const QString series =
            database.isSqlite()
                ? u"WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < 60000) "
                  "INSERT INTO number_retired SELECT 'staff', 'matricule', printf('SA%05d', n), 1 FROM g"_s
                : u"INSERT INTO number_retired SELECT 'staff', 'matricule', 'SA' || lpad(n::text, 5, '0'), 1 "
                  "FROM generate_series(1, 60000) n"_s;
        database.force(series);
        int asked = 0; // statements, where they can be counted; the way is the same on a server
        sqlite3 *const file = services->context().connection.nativeSqlite();
        if (file)
            sqlite3_trace_v2(file, SQLITE_TRACE_STMT, countStatement, &asked);
        QCOMPARE(must(services->records().proposeNumber(kStaff, kMatricule, u"employee"_s)), u"SA60001"_s);
        if (file) {
            sqlite3_trace_v2(file, 0, nullptr, nullptr);
            QVERIFY2(asked > 0 && asked < 100, qPrintable(QString::number(asked)));
        }
        QCOMPARE(taken(*services, u"employee"_s), u"SA60001"_s);
    }

    /// D30: the refusal says whose it is.
    void numberOfAnotherIsRefusedWithTheirName_data() { addEngineRows(); }
    void numberOfAnotherIsRefusedWithTheirName()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        for (const QString &key : {kMatricule, u"file_number"_s, u"external_id"_s}) {
            const QString number = u"X-"_s + key;
            makeSheet(*services, u"Lefèvre"_s, u"Zoé"_s, {{key, number}});
            const auto refused = services->records().save(newSheet(u"Ba"_s, {}, {{key, number}}));
            QCOMPARE(refusedField(refused), key);
            QVERIFY2(refused.error().kind == ErrorKind::Invalid, why(refused));
            QVERIFY2(refused.error().message.contains(u"Lefèvre Zoé"_s), why(refused));
            const Record other = makeSheet(*services, u"Bo"_s);
            QCOMPARE(refusedField(services->records().save(changeOf(other, {{key, number}}))), key);
        }
    }

    /// D2 and D3: numbers are never given twice; a sheet may have its own old one back.
    void oldNumberStaysItsSheets_data() { addEngineRows(); }
    void oldNumberStaysItsSheets()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        RecordService &records = services->records();
        Record zoe = must(records.save(takes(newSheet(u"Lefèvre"_s))));
        zoe = must(records.save(takes(changeOf(zoe, {{u"nature"_s, u"trainee"_s}})))); // D3: one step, new pattern
        QCOMPARE(zoe.value(kMatricule), QVariant(u"1"_s));
        QCOMPARE(refusedField(records.save(newSheet(u"Ba"_s, {}, {{kMatricule, u"SA00001"_s}}))), kMatricule);
        QCOMPARE(taken(*services, u"employee"_s), u"SA00002"_s);
        zoe = must(records.save(changeOf(zoe, {{u"nature"_s, u"employee"_s}, {kMatricule, u"SA00001"_s}})));
        QCOMPARE(zoe.value(kMatricule), QVariant(u"SA00001"_s));
        zoe = must(records.save(changeOf(zoe, {{kMatricule, QVariant()}})));
        QCOMPARE(refusedField(records.save(newSheet(u"Ba"_s, {}, {{kMatricule, u"SA00001"_s}}))), kMatricule);
        QCOMPARE(refusedField(records.save(newSheet(u"Ba"_s, {}, {{kMatricule, u"1"_s}}))), kMatricule);
    }

    void numberOfADeletedSheetIsNeverGivenAgain_data() { addEngineRows(); }
    void numberOfADeletedSheetIsNeverGivenAgain()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Record made =
            makeSheet(*services, u"Ba"_s, {}, {{kMatricule, u"SA00001"_s}, {u"file_number"_s, u"D7"_s}});
        remove(database, *services, made.id);
        QCOMPARE(taken(*services, u"employee"_s), u"SA00002"_s);
        QCOMPARE(refusedField(services->records().save(newSheet(u"Bo"_s, {}, {{kMatricule, u"SA00001"_s}}))),
                 kMatricule);
        QCOMPARE(refusedField(services->records().save(newSheet(u"Bo"_s, {}, {{u"file_number"_s, u"D7"_s}}))),
                 u"file_number"_s);
    }

    void arrowOnAnExistingSheet_data() { addEngineRows(); }
    void arrowOnAnExistingSheet()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Record made = makeSheet(*services, u"Ba"_s);
        const Record saved = must(services->records().save(takes(changeOf(made, {}))));
        QCOMPARE(saved.value(kMatricule), QVariant(u"SA00001"_s));
        const RecordQuery query{kStaff, u"sa00001"_s, {}, {}, Qt::AscendingOrder}; // found by it at once
        QCOMPARE(must(services->records().ids(query)), QList<RecordId>{made.id});
    }

private:
    static void remove(TestDatabase &database, Services &services, RecordId id)
    {
        (void)must(services.lifecycle().moveToBin({kStaff, {id}, {}}));
        (void)must(services.lifecycle().erase({kStaff, {id}, {}}));
        const QString search = database.isSqlite() ? u"staff_search"_s : u"staff_token"_s;
        QCOMPARE(database.ask(u"SELECT count(*) FROM %1 WHERE record_id = %2"_s.arg(search).arg(id)), u"0"_s);
    }

    /// D3: after a change of Nature and numbers, the old number still finds the sheet.
    void oldNumbersStaySearchable_data() { addEngineRows(); }
    void oldNumbersStaySearchable()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        RecordEdit made = newSheet(u"Ba"_s);
        made.takeNumbers = {u"matricule"_s};
        const Record first = must(services->records().save(made));
        RecordEdit moved = changeOf(first, {{u"nature"_s, u"candidate"_s}});
        moved.takeNumbers = {u"matricule"_s};
        const Record second = must(services->records().save(moved));
        QVERIFY(second.value(u"matricule"_s) != first.value(u"matricule"_s));
        const Record third = must(services->records().save(changeOf(second, {{u"city"_s, u"Lyon"_s}}))); // and it stays so
        for (const Record &known : {first, third}) {
            RecordQuery query;
            query.kind = u"staff"_s;
            query.search = known.value(u"matricule"_s).toString();
            QCOMPARE(must(services->records().ids(query)), QList<RecordId>{first.id});
        }
    }
};
} // namespace

EFFECTIF_TEST(TestNumbers)
#include "tst_numbers.moc"
