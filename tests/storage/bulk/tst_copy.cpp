// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/copyservice.h"

#include "models/documents/portrait.h"
#include "models/services/attachmentservice.h"
#include "models/services/demoservice.h"
#include "models/services/licenceservice.h"
#include "models/services/noteservice.h"
#include "models/services/transferservice.h"
#include "models/storage/officecopy.h"
#include "tests/storage/bulk/importing.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QFile>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

RecordQuery everybody(const QString &words)
{
    RecordQuery query;
    query.kind = kStaff;
    query.search = words;
    query.scope = RecordScope::Everyone;
    return query;
}

QByteArray digestOf(Services &services)
{
    return must(storage::OfficeCopy::digest(services.context().connection, services.catalogues().kinds()));
}

/// An office with something in every table: demo people with photos, files and notes, a field of every storage, one
/// that was removed and keeps its data, letters of every kind, a sheet that was changed, one that left, one in the bin.
void fill(TestDatabase &database, Services &services)
{
    Progress progress;
    must(DemoService(services).fill(60, &drawPortrait, progress));
    FieldDefinition secret = ownField(u"badge"_s, u"text"_s);
    secret.sensitive = true;
    secret.searchable = false;
    publishFields(services, {secret, ownField(u"size"_s, u"decimal"_s), ownField(u"since"_s, u"datetime"_s),
                             ownField(u"gone"_s, u"text"_s)});
    const Record sheet = makeSheet(services, u"N’Diaye \"Œuvrard\" \\ {é}"_s, u"Zoé\t😀"_s,
                                   {{u"badge"_s, u"A\n7"_s}, {u"size"_s, 1234567.125},
                                    {u"since"_s, QDateTime(QDate(1969, 7, 20), QTime(20, 17, 40, 123), Qt::UTC)},
                                    {u"gone"_s, u"kept"_s}, {u"birth_date"_s, QDate(1901, 2, 3)}});
    database.clock().turn(61);
    (void)must(services.records().save(changeOf(sheet, {{u"badge"_s, u"B8"_s}, {u"matricule"_s, u"M-1"_s}})));
    (void)must(services.lifecycle().setSituation({kStaff, {sheet.id}, {}}, Situation::Inactive));
    const Record binned = makeSheet(services, u"Parti"_s);
    (void)must(services.lifecycle().moveToBin({kStaff, {binned.id}, {}}));
    const Record holder = makeSheet(services, u"Titulaire"_s, {}, {{kLicenceField, true}});
    must(LicenceService(services.context()).setSize(kStaff, 3));
    const Reference elsewhere = must(services.directory().addDepartment(u"Ailleurs"_s));
    (void)must(TransferService(services.context(), services.catalogues()).offer(kStaff, holder.id, elsewhere.id, u"d’accord ?"_s));
    QByteArray bytes;
    for (int i = 0; i < 300'000; ++i)
        bytes.append(static_cast<char>(i * 7 % 256));
    (void)must(AttachmentService(services).add(kStaff, sheet.id, {{u"scan é.bin"_s, 0, {}, {}}, bytes}));
    FieldDefinition gone = ownField(u"gone"_s, u"text"_s);
    gone.retired = true;
    publishFields(services, {gone});
}
} // namespace

class TestCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAndBackWithoutLoss_data();
    void thereAndBackWithoutLoss();
    void workGoesOnInTheCopy_data() { addEngineRows(); }
    void workGoesOnInTheCopy();
    void everyValueCounts_data() { addEngineRows(); }
    void everyValueCounts();
    void replacesNothing_data() { addEngineRows(); }
    void replacesNothing();
    void stoppedLeavesNothing_data() { addEngineRows(); }
    void stoppedLeavesNothing();
};

void TestCopy::thereAndBackWithoutLoss_data()
{
    QTest::addColumn<Engine>("first");
    QTest::addColumn<Engine>("second");
    QTest::newRow("file to server and back") << Engine::Sqlite << Engine::PostgreSql;
    QTest::newRow("server to file and back") << Engine::PostgreSql << Engine::Sqlite;
    QTest::newRow("file to file") << Engine::Sqlite << Engine::Sqlite;
}

void TestCopy::thereAndBackWithoutLoss()
{
    QFETCH(Engine, first);
    QFETCH(Engine, second);
    TestDatabase here(first);
    TestDatabase there(second);
    TestDatabase back(first);
    const auto services = here.open();
    fill(here, *services);
    const QByteArray before = digestOf(*services);
    QList<qint64> steps;
    Progress progress([&](qint64 done, qint64 total) {
        QVERIFY(done <= total);
        steps << done;
    });
    const auto copied = CopyService(*services).copyTo(there.request(), progress);
    QVERIFY2(copied, why(copied));
    QCOMPARE(copied->sheets, 63);
    QCOMPARE(copied->digest, before);
    QVERIFY(std::is_sorted(steps.begin(), steps.end()) && steps.size() > 10);
    QCOMPARE(digestOf(*services), before); // the old one is as it was
    const auto abroad = there.open();
    QCOMPARE(violations(*abroad), violations(*services));
    const auto returned = CopyService(*abroad).copyTo(back.request(), progress);
    QVERIFY2(returned, why(returned));
    QCOMPARE(returned->digest, digestOf(*abroad));
    for (const QString &table : {u"staff"_s, u"staff_private_own"_s, u"journal"_s, u"journal_private"_s, u"blob"_s,
                                 u"note"_s, u"attachment_version"_s, u"catalogue_version"_s,
                                 u"transfer_request"_s})
        QVERIFY2(here.ask(u"SELECT count(*) FROM "_s + table) != "0"_L1, qPrintable(table));
    QCOMPARE(back.ask(u"SELECT size * 10 + used FROM licence_pool"_s), u"31"_s); // counted by nobody on the way
    QCOMPARE(must(storage::OfficeCopy::digest(*back.connect(), {kStaff})), must(storage::OfficeCopy::digest(*there.connect(), {kStaff})));
}

void TestCopy::workGoesOnInTheCopy()
{
    QFETCH(Engine, engine);
    TestDatabase here(engine == Engine::Sqlite ? Engine::PostgreSql : Engine::Sqlite);
    TestDatabase there(engine);
    QList<RecordId> found;
    {
        const auto services = here.open();
        fill(here, *services);
        Progress progress;
        const auto copied = CopyService(*services).copyTo(there.request(), progress);
        QVERIFY2(copied, why(copied));
        found = must(services->records().ids(everybody(u"m"_s)));
    }
    const auto services = there.open();
    QVERIFY(!found.isEmpty());
    QCOMPARE(must(services->records().ids(everybody(u"m"_s))), found);
    const Record old = must(services->records().load(kStaff, found.first()));
    const Record saved = must(services->records().save(changeOf(old, {{u"city"_s, u"Brest"_s}})));
    QCOMPARE(there.ask(u"SELECT new_value FROM journal WHERE record_id = %1 AND field = 'city' "
                       "ORDER BY seq DESC LIMIT 1"_s.arg(saved.id)), u"Brest"_s); // the triggers are back
    const Record added = makeSheet(*services, u"Suivante"_s);
    QVERIFY(added.id > saved.id);
    (void)must(NoteService(*services).add({kStaff, added.id}, u"Bonjour"_s));
    (void)must(AttachmentService(*services).add(kStaff, added.id, {{u"a.txt"_s, 0, {}, {}}, "abc"}));
    QVERIFY(services->records().recordsChanged(kStaff, {added.id}));
    QVERIFY(must(services->records().ids(everybody(u"suivante"_s))).contains(added.id));
    // references are watched again: nobody can be in a department that does not exist
    const auto connection = there.connect();
    QVERIFY(!connection->execute(u"DELETE FROM department"_s));
    // what was removed from the sheet and kept its data can come back
    QCOMPARE(there.ask(u"SELECT gone FROM staff_own WHERE gone IS NOT NULL"_s), u"kept"_s);
}

/// A digest that overlooks something would call a lossy copy whole.
void TestCopy::everyValueCounts()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    makeSheet(*services, u"Ba"_s, {}, {{u"city"_s, u"Lyon"_s}, {u"iban"_s, u"FR1420041010050500013M02606"_s}});
    const QString schema = database.isSqlite() ? QString() : u"effectif."_s;
    QSet<QByteArray> seen{digestOf(*services)};
    int changes = 0;
    for (const QString &change :
         {u"UPDATE %1setting SET value = value || 'x' WHERE key = 'default_department'"_s,
          u"UPDATE %1department SET contact_name = 'x'"_s, u"UPDATE %1department SET contact_name = ''"_s,
          u"UPDATE %1operation SET what = 'x'"_s, u"UPDATE %1field_definition SET definition = definition || ' '"_s,
          u"INSERT INTO %1number_retired VALUES ('staff', 's', 'n', 1)"_s, u"DELETE FROM %1change"_s}) {
        database.force(change.arg(schema));
        seen.insert(digestOf(*services));
        QCOMPARE(seen.size(), ++changes + 1);
    }
}

void TestCopy::replacesNothing()
{
    QFETCH(Engine, engine);
    TestDatabase here(Engine::Sqlite);
    TestDatabase there(engine);
    const auto services = here.open();
    makeSheet(*services, u"Ba"_s);
    QByteArray before;
    {
        const auto others = there.open();
        makeSheet(*others, u"Bo"_s);
        before = digestOf(*others);
    }
    Progress progress;
    const auto copied = CopyService(*services).copyTo(there.request(), progress);
    QVERIFY(!copied && copied.error().kind == ErrorKind::Conflict);
    QCOMPARE(digestOf(*there.open()), before);
}

void TestCopy::stoppedLeavesNothing()
{
    QFETCH(Engine, engine);
    TestDatabase here(Engine::Sqlite);
    TestDatabase there(engine);
    const auto services = here.open();
    fill(here, *services);
    Progress progress([&](qint64 done, qint64 total) {
        if (done > total / 2)
            progress.cancel();
    });
    const auto copied = CopyService(*services).copyTo(there.request(), progress);
    QVERIFY(!copied);
    QCOMPARE(copied.error().kind, ErrorKind::Unavailable);
    if (engine == Engine::Sqlite)
        QVERIFY(!QFile::exists(there.url().file) && !QFile::exists(there.url().file + u"-wal"_s));
    else
        QCOMPARE(there.ask(u"SELECT count(*) FROM pg_namespace WHERE nspname = 'effectif'"_s), u"0"_s);
    Progress again;
    QVERIFY(CopyService(*services).copyTo(there.request(), again));
}

EFFECTIF_TEST(TestCopy)
#include "tst_copy.moc"
