// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/services.h"

#include "models/storage/operationrepository.h"
#include "tests/support/engines.h"
#include "tests/support/postgresserver.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

QString journalOf(const TestDatabase &database, const QString &table)
{
    return database.ask(
        u"SELECT field || ': ' || coalesce(old_value, '-') || ' > ' || coalesce(new_value, '-') FROM %1 "
        "ORDER BY operation, field"_s.arg(table));
}

/// What a reader of the feed hears from a point on, until it hears nothing more.
QList<RecordId> hear(Services &services, FeedPoint &point)
{
    QList<RecordId> heard;
    for (;;) {
        const FeedNews news = must(services.feedSince(point));
        point = news.point;
        if (!news.records.contains(kStaff))
            return heard;
        heard += news.records.value(kStaff);
    }
}

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oldAndNewValuesByField_data() { addEngineRows(); }
    void oldAndNewValuesByField()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        Record record = makeSheet(*services, u"Ba"_s, u"Awa"_s, {{u"city"_s, u"Lyon"_s}});
        QCOMPARE(journalOf(database, u"journal"_s), QString()); // what a sheet is born with stands on the sheet
        record = must(services->records().save(changeOf(record, {{u"city"_s, u"Paris"_s},
                                                                 {u"first_name"_s, QVariant()},
                                                                 {u"position"_s, u"Comptable"_s},
                                                                 {u"last_name"_s, u"Ba"_s}})));
        QCOMPARE(journalOf(database, u"journal"_s),
                 u"city: Lyon > Paris,first_name: Awa > -,position: - > Comptable"_s);
        record = must(services->records().save(changeOf(record, {{u"birth_date"_s, QDate(1985, 5, 9)}})));
        QVERIFY(journalOf(database, u"journal"_s).endsWith(u"birth_date: - > 1985-05-09"_s));
        QCOMPARE(database.ask(u"SELECT DISTINCT o.what FROM journal j JOIN operation o ON o.seq = j.operation"_s),
                 u"edit"_s);
        QCOMPARE(database.ask(u"SELECT record_id FROM operation WHERE record_version = 3"_s),
                 QString::number(record.id));
    }

    /// D26: private values are in the private journal only, which has its own rights.
    void privateValuesStayPrivate_data() { addEngineRows(); }
    void privateValuesStayPrivate()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const QString first = u"FR7630006000011234567890189"_s;
        const QString second = u"DE89370400440532013000"_s;
        Record record = makeSheet(*services, u"Ba"_s);
        record = must(services->records().save(changeOf(record, {{u"iban"_s, first}})));
        record = must(services->records().save(changeOf(record, {{u"iban"_s, second}, {u"city"_s, u"Lyon"_s}})));
        record = must(services->records().save(changeOf(record, {{u"iban"_s, QVariant()}})));
        QCOMPARE(journalOf(database, u"journal_private"_s),
                 u"iban: - > %1,iban: %1 > %2,iban: %2 > -"_s.arg(first, second));
        QCOMPARE(journalOf(database, u"journal"_s), u"city: - > Lyon"_s);
        for (const QString &table : {u"operation"_s, u"change"_s, u"journal"_s})
            QVERIFY(!dump(database, table).contains(u"FR76"_s) && !dump(database, table).contains(u"DE89"_s));
        const QString search = database.isSqlite() ? u"staff_search"_s : u"staff_token"_s;
        QVERIFY(!dump(database, search).contains(u"fr76"_s));
    }

    void refusedSaveLeavesNoTrace_data() { addEngineRows(); }
    void refusedSaveLeavesNoTrace()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Record record = makeSheet(*services, u"Ba"_s);
        const QString told = dump(database, u"change"_s);
        QVERIFY(!services->records().save(changeOf(record, {{u"city"_s, u"Lyon"_s}, {u"last_name"_s, QVariant()}})));
        QCOMPARE(journalOf(database, u"journal"_s), QString());
        QCOMPARE(dump(database, u"change"_s), told);
    }

    /// Every write belongs to an Operation, on a server also one made past the program.
    void writesWithoutAnOperation()
    {
        TestDatabase database(Engine::PostgreSql);
        (void)makeSheet(*database.open(), u"Ba"_s);
        const auto connection = database.connect();
        for (const QString &statement :
             {u"UPDATE staff SET city = 'x'"_s, u"DELETE FROM staff"_s,
              u"INSERT INTO staff (department_id, created_by, created_at, created_operation, updated_by, updated_at) "
              "SELECT department_id, created_by, created_at, created_operation, updated_by, updated_at FROM staff"_s})
            QVERIFY(!connection->execute(statement));
        QCOMPARE(database.ask(u"SELECT count(*) FROM staff"_s), u"1"_s);
        QCOMPARE(database.ask(u"SELECT count(*) FROM staff WHERE city = 'x'"_s), u"0"_s);
    }

    void feedTellsOwnAndOthersChangesInOrder_data() { addEngineRows(); }
    void feedTellsOwnAndOthersChangesInOrder()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto alice = database.open(u"Alice Martin"_s);
        const auto bob = database.open(u"Bob"_s);
        FeedPoint point = must(alice->feedEnd());
        QList<RecordId> heard;
        const auto listen = [&] { return (heard += hear(*alice, point)).size(); };
        const Record first = makeSheet(*alice, u"Ba"_s);
        QTRY_COMPARE_WITH_TIMEOUT(listen(), 1, kPatience);
        const Record second = makeSheet(*bob, u"Bo"_s);
        QTRY_COMPARE_WITH_TIMEOUT(listen(), 2, kPatience);
        (void)must(alice->records().save(changeOf(first, {{u"city"_s, u"Lyon"_s}})));
        const Record third = makeSheet(*bob, u"Bi"_s);
        QTRY_COMPARE_WITH_TIMEOUT(listen(), 4, kPatience);
        QCOMPARE(heard, (QList<RecordId>{first.id, second.id, first.id, third.id}));
        QVERIFY(hear(*alice, point).isEmpty());
    }

    /// A server shows the sequence numbers of transactions that overlap out of order: nobody may be passed over.
    void feedNeitherSkipsNorRepeatsBehindAnOpenTransaction()
    {
        TestDatabase database(Engine::PostgreSql);
        const auto services = database.open();
        const Record slow = makeSheet(*services, u"Slow"_s);
        // what another office of this server has open holds the feed back too
        const qint64 made = database.ask(u"SELECT max(CAST(CAST(xact AS text) AS bigint)) FROM change"_s).toLongLong();
        QTRY_VERIFY_WITH_TIMEOUT(must(services->feedEnd()).xact > made, kPatience);
        FeedPoint point = must(services->feedEnd());

        const auto other = database.connect(); // begins first, writes its change first, and commits last
        auto transaction = must(storage::Transaction::begin(*other));
        (void)must(storage::OperationRepository(*other).start(
            {QUuid::createUuid(), services->context().user, database.clock().now(), u"edit"_s, kStaff, false}));
        (void)must(other->execute(u"UPDATE staff SET city = 'Lyon', version = 2 WHERE id = %1"_s.arg(slow.id)));
        const Record quick = makeSheet(*services, u"Quick"_s);
        for (int i = 0; i < 5; ++i)
            QVERIFY(hear(*services, point).isEmpty()); // it waits for the older one rather than pass it over
        must(transaction.commit());
        QList<RecordId> heard;
        const auto listen = [&] { return (heard += hear(*services, point)).size(); };
        QTRY_COMPARE_WITH_TIMEOUT(listen(), 2, kPatience);
        QVERIFY(heard.contains(slow.id) && heard.contains(quick.id));
        QVERIFY(hear(*services, point).isEmpty());
    }

    /// Rolled-back transactions leave holes in the numbers; a thousand changes come in several pages.
    void feedTellsThousandsOfChangesOnce_data() { addEngineRows(); }
    void feedTellsThousandsOfChangesOnce()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Record record = makeSheet(*services, u"Ba"_s);
        FeedPoint point = must(services->feedEnd());
        const QString numbers =
            database.isSqlite()
                ? u"WITH RECURSIVE g(n) AS (SELECT 10 UNION ALL SELECT n + 1 FROM g WHERE n < 2509) SELECT %1 FROM g"_s
                : u"SELECT %1 FROM generate_series(10, 2509) n"_s;
        database.force(u"INSERT INTO change (operation, department_id, kind, record_id) "_s +
                       numbers.arg(u"(SELECT max(seq) FROM operation), 1, 'staff', n"_s));
        QList<RecordId> heard;
        const auto listen = [&] {
            heard += hear(*services, point);
            heard.removeAll(0); // "look at all again": a page was full
            heard.removeAll(record.id);
            return heard.size();
        };
        QTRY_COMPARE_WITH_TIMEOUT(listen(), 2500, kPatience);
        QCOMPARE(QSet<RecordId>(heard.begin(), heard.end()).size(), 2500);
    }

private:
    /// Every value of a table.
    static QString dump(const TestDatabase &database, const QString &table)
    {
        if (!database.isSqlite())
            return database.ask(u"SELECT CAST(t AS text) FROM %1 t"_s.arg(table));
        const QString columns =
            database.ask(u"SELECT 'quote(' || name || ')' FROM pragma_table_info('%1')"_s.arg(table));
        return database.ask(u"SELECT json_array(%1) FROM %2"_s.arg(columns, table));
    }
};
} // namespace

EFFECTIF_TEST(TestJournal)
#include "tst_journal.moc"
