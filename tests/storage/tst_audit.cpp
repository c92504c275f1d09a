// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The audit through the services, on both engines: what is in it, who reads it, page by page, as a file, and how long.
#include "models/base/csvreader.h"
#include "models/services/auditservice.h"
#include "models/services/exportservice.h"
#include "models/services/lifecycleservice.h"
#include "models/services/noteservice.h"
#include "models/storage/journalrepository.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QBuffer>
#include <QElapsedTimer>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;
const auto kEmail = u"alice@exemple.fr"_s;
const auto kPassword = u"cheval agrafe pile correcte"_s;

QStringList wordsOf(const AuditPage &page)
{
    QStringList words;
    for (const AuditEntry &entry : page.entries)
        words << entry.what;
    return words;
}

/// Rights that a service obeys; the database's owner at work, as long as there are no accounts.
void actAs(Services &services, const QString &role, const QList<DepartmentId> &departments, const QSet<QString> &capabilities)
{
    services.context().rights.role = role;
    services.context().rights.departments = departments;
    services.context().rights.capabilities = capabilities;
    services.catalogues().forgetAll();
    services.records().forgetOrders();
}

/// `count` entries of one person in a department that nobody else uses, a second apart.
void addEntries(const TestDatabase &database, int count, int department)
{
    const QString sql = database.isSqlite()
        ? u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
          "INSERT INTO audit (at, user_id, what, deed, kind, record_id, department_id, fields) SELECT "
          "strftime('%Y-%m-%dT%H:%M:%S.000Z', '2026-01-01', '+' || i || ' seconds'), 1, 'read', 'read', 'staff', i % 50, %2, 'iban' FROM n"_s
        : u"INSERT INTO audit (at, user_id, what, deed, kind, record_id, department_id, fields) SELECT "
          "timestamptz '2026-01-01Z' + i * interval '1 second', 1, 'read', 'read', 'staff', i % 50, %2, 'iban' "
          "FROM generate_series(1, %1) i"_s;
    database.force(sql.arg(count).arg(department));
}
} // namespace

class TestAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWriteIsThereWithItsFields_data() { addEngineRows(); }
    void everyWriteIsThereWithItsFields()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Record made = makeSheet(*services, u"Martin"_s, u"Zoé"_s);
        database.clock().turn(60);
        const Record saved = must(services->records().save(changeOf(made, {{u"city"_s, u"Lyon"_s}, {u"iban"_s, u"FR7630006000011234567890189"_s}})));
        database.clock().turn(60);
        must(NoteService(*services).add({kStaff, made.id}, u"Appeler lundi"_s));
        must(services->lifecycle().setFavourite({kStaff, {made.id}, {}}, true)); // nobody's deed
        const AuditPage page = must(AuditService(*services).page({}));
        QCOMPARE(wordsOf(page), (QStringList{u"note_add"_s, u"edit"_s, u"create"_s}));
        const AuditEntry &edit = page.entries.at(1);
        QCOMPARE(edit.userName, u"Alice Martin"_s);
        QCOMPARE(edit.title, u"Martin Zoé"_s);
        QCOMPARE(edit.record, made.id);
        QCOMPARE(edit.fields, (QStringList{u"Ville"_s, u"IBAN"_s}));
        QCOMPARE(edit.at, saved.updated.at);
        // the name of a sensitive field is not told to who may not read it, and its values never are
        actAs(*services, u"administrator"_s, {}, {});
        QCOMPARE(must(AuditService(*services).page({})).entries.at(1).fields, QStringList{u"Ville"_s});
        QCOMPARE(database.ask(u"SELECT count(*) FROM audit WHERE fields LIKE '%FR76%'"_s), u"0"_s);
    }

    void aBulkOperationIsOneEntryWithItsField_data() { addEngineRows(); }
    void aBulkOperationIsOneEntryWithItsField()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        QList<RecordId> ids;
        for (int i = 0; i < 51; ++i) // more than the feed names one by one
            ids << makeSheet(*services, u"Martin"_s, QString::number(i)).id;
        must(services->lifecycle().setSituation({kStaff, ids, {}}, Situation::Inactive));
        const AuditPage page = must(AuditService(*services).page({}));
        QCOMPARE(page.entries.size(), 52);
        QCOMPARE(page.entries.first().what, u"situation"_s);
        QCOMPARE(page.entries.first().record, 0);
        QCOMPARE(page.entries.first().fields, QStringList{u"Situation"_s});
    }

    void everyDeedHasASentence()
    {
        QStringList seen;
        for (const QString &word : auditWords()) {
            AuditEntry entry;
            entry.what = word;
            QVERIFY2(auditSentence(entry) != word, qPrintable(word));
            QVERIFY2(!seen.contains(auditSentence(entry)), qPrintable(word));
            seen << auditSentence(entry);
        }
    }

    void aManagerReadsTheOwnDepartmentAndNobodyElseAnything_data() { addEngineRows(); }
    void aManagerReadsTheOwnDepartmentAndNobodyElseAnything()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Reference lyon = must(services->directory().addDepartment(u"Lyon"_s));
        (void)makeSheet(*services, u"Loin"_s, u"Luc"_s);
        const Record near = makeSheet(*services, u"Près"_s, u"Paul"_s, {{u"department"_s, QVariant::fromValue(lyon)}});
        actAs(*services, u"manager"_s, {lyon.id}, {});
        const AuditPage page = must(AuditService(*services).page({}));
        QCOMPARE(page.entries.size(), 1);
        QCOMPARE(page.entries.first().record, near.id);
        QCOMPARE(AuditService(*services).purge().error().kind, ErrorKind::Denied);
        QCOMPARE(AuditService(*services).keepFor(24).error().kind, ErrorKind::Denied);
        actAs(*services, u"manager"_s, {}, {});
        QCOMPARE(must(AuditService(*services).page({})).entries.size(), 0);
        for (const QString &role : {u"user"_s, u"staff"_s}) {
            actAs(*services, role, {lyon.id}, {u"sensitive"_s});
            QCOMPARE(AuditService(*services).page({}).error().kind, ErrorKind::Denied);
            QBuffer nothing;
            nothing.open(QIODevice::WriteOnly);
            Progress progress;
            QVERIFY(!AuditService(*services).exportTo(nothing, {}, progress));
            QVERIFY(nothing.data().isEmpty());
        }
    }

    void filtersAndPagesCutTheSameEntries_data() { addEngineRows(); }
    void filtersAndPagesCutTheSameEntries()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const auto other = database.open(u"Paul Petit"_s);
        const Record first = makeSheet(*services, u"Un"_s, u"A"_s);
        database.clock().turn(86'400);
        for (int i = 0; i < 5; ++i)
            (void)makeSheet(*other, u"Deux"_s, QString::number(i));
        AuditService audit(*services);
        AuditFilter filter;
        filter.person = other->context().user;
        QCOMPARE(must(audit.page(filter)).entries.size(), 5);
        filter = {};
        filter.to = first.created.at.toLocalTime().date();
        QCOMPARE(must(audit.page(filter)).entries.size(), 1);
        filter = {};
        filter.from = first.created.at.toLocalTime().date().addDays(1);
        QCOMPARE(must(audit.page(filter)).entries.size(), 5);
        filter = {};
        filter.kind = kStaff;
        filter.record = first.id;
        QCOMPARE(must(audit.page(filter)).entries.size(), 1);
        filter = {};
        filter.deed = u"read"_s;
        QVERIFY(must(audit.page(filter)).entries.isEmpty());
        QList<qint64> seen;
        AuditKey after;
        for (bool more = true; more;) { // entries of one millisecond are neither doubled nor lost
            const AuditPage page = must(audit.page({}, after, 2));
            for (const AuditEntry &entry : page.entries) {
                QVERIFY(!seen.contains(entry.seq));
                seen << entry.seq;
                after = {entry.at, entry.seq};
            }
            more = page.hasMore;
        }
        QCOMPARE(seen.size(), 6);
        QCOMPARE(must(audit.people()).size(), 2);
    }

    /// Whatever the filter, an index leads to the page.
    void aPageIsFastAmongManyEntries_data() { addEngineRows(); }
    void aPageIsFastAmongManyEntries()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        (void)makeSheet(*services, u"Un"_s, u"A"_s);
        constexpr int kMany = 200'000;
        addEntries(database, kMany, 1);
        addEntries(database, kMany / 4, 77); // a department that is gone
        database.force(u"ANALYZE"_s);
        AuditService audit(*services);
        AuditFilter person;
        person.person = 1;
        AuditFilter rare;
        rare.deed = u"write"_s;
        AuditFilter sheet;
        sheet.kind = kStaff;
        sheet.record = 7;
        AuditFilter old;
        old.to = QDate(2026, 1, 1);
        for (const AuditFilter &filter : {AuditFilter(), person, rare, sheet, old}) {
            qint64 best = std::numeric_limits<qint64>::max(); // of several turns, as others use the machine too
            for (int turn = 0; turn < 6 && best >= 100; ++turn) {
                QElapsedTimer timer;
                timer.start();
                QVERIFY(!must(audit.page(filter)).entries.isEmpty());
                best = qMin(best, timer.elapsed());
            }
            QVERIFY2(best < 100, qPrintable(u"%1 ms, deed %2, sheet %3"_s.arg(best).arg(filter.deed).arg(filter.record)));
        }
        QVERIFY(must(audit.page(old)).entries.first().at < QDateTime(QDate(2026, 1, 3), QTime(0, 0)));
    }

    void anExportIsSafeForSpreadsheetsAndIsWrittenDown_data() { addEngineRows(); }
    void anExportIsSafeForSpreadsheetsAndIsWrittenDown()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open(u"=HYPERLINK(\"http://x\")"_s);
        (void)makeSheet(*services, u"=1+1"_s, u"Zoé"_s);
        QBuffer file;
        file.open(QIODevice::WriteOnly);
        Progress progress;
        QCOMPARE(must(AuditService(*services).exportTo(file, {}, progress)), 1);
        QVERIFY(file.data().contains("'=HYPERLINK"));
        QVERIFY(file.data().contains("'=1+1"));
        const AuditEntry last = must(AuditService(*services).page({})).entries.first();
        QCOMPARE(last.what, u"export/audit"_s);
        QCOMPARE(last.amount, 1);
        QBuffer list;
        list.open(QIODevice::WriteOnly);
        ExportOptions options;
        options.query.kind = kStaff;
        options.fields = {u"last_name"_s, u"iban"_s};
        QCOMPARE(must(ExportService(*services).run(list, options, progress)), 1);
        const AuditEntry exported = must(AuditService(*services).page({})).entries.first();
        QCOMPARE(exported.what, u"export/list"_s);
        QCOMPARE(exported.fields, (QStringList{u"Nom"_s, u"IBAN"_s}));
    }

    void aSheetThatIsGoneIsExportedByItsNumber()
    {
        TestDatabase database(Engine::Sqlite);
        const auto services = database.open();
        database.force(u"INSERT INTO audit (at, user_id, what, deed, kind, record_id, department_id) "
                       "VALUES ('2026-01-01T00:00:00.000Z', 1, 'read', 'read', 'staff', 999, 1)"_s);
        QBuffer file;
        file.open(QIODevice::WriteOnly);
        Progress progress;
        QCOMPARE(must(AuditService(*services).exportTo(file, {}, progress)), 1);
        QVERIFY2(file.data().contains("No. 999"), file.data()); // in the language of the program, as on the page
    }

    void whatIsOldGoesAndThatItWentStays_data() { addEngineRows(); }
    void whatIsOldGoesAndThatItWentStays()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        (void)makeSheet(*services, u"Un"_s, u"A"_s);
        const QString at = database.isSqlite() ? u"'2024-01-01T00:00:00.000Z'"_s : u"timestamptz '2024-01-01Z'"_s;
        database.force(u"INSERT INTO audit (at, user_id, what, deed, kind, department_id) VALUES (%1, 1, 'read', 'read', 'staff', 1)"_s.arg(at));
        AuditService audit(*services);
        QCOMPARE(must(audit.keeping()).months, 12);
        QCOMPARE(audit.keepFor(5).error().kind, ErrorKind::Invalid);
        must(audit.keepFor(6));
        QCOMPARE(must(audit.keeping()).months, 6);
        QCOMPARE(must(audit.purge()), 1);
        const AuditPage page = must(audit.page({}));
        QCOMPARE(page.entries.size(), 3);
        QVERIFY(wordsOf(page).contains(u"audit/purge"_s));
        QVERIFY(wordsOf(page).contains(u"audit/months"_s));
        database.force(u"INSERT INTO setting (key, value) VALUES ('audit_months_least', '10')"_s);
        QCOMPARE(must(audit.keeping()).months, 10); // what was set below it counts no more
        QVERIFY(!audit.keepFor(9));
    }

    /// D26 on a file: whoever signed in is written down where a server does it by itself.
    void onAFileReadingsAndSignInsAreWrittenDown()
    {
        TestDatabase database(Engine::Sqlite);
        Record sheet;
        {
            const auto services = database.open();
            sheet = makeSheet(*services, u"Martin"_s, u"Zoé"_s, {{u"iban"_s, u"FR7630006000011234567890189"_s}});
            (void)must(services->records().load(kStaff, sheet.id));
            (void)must(services->protect(u"Alice Martin"_s, kEmail, kPassword));
            (void)must(services->records().load(kStaff, sheet.id));
            (void)must(services->records().rows(kStaff, {sheet.id}, {u"last_name"_s}));
        }
        OpenRequest request = database.request();
        request.login = kEmail;
        request.password = u"not this one"_s;
        QVERIFY(!Services::create(request, database.clock()));
        request.login = u"nobody@exemple.fr"_s;
        QVERIFY(!Services::create(request, database.clock()));
        request.login = kEmail;
        request.password = kPassword;
        const auto services = must(Services::create(request, database.clock()));
        request.proved = services->context().user;
        (void)must(Services::create(request, database.clock())); // a connection more is no sign-in
        const AuditPage page = must(AuditService(*services).page({}));
        QStringList words = wordsOf(page);
        QCOMPARE(words, (QStringList{u"sign_in/ok"_s, u"sign_in/wrong"_s, u"read"_s, u"account/add"_s, u"create"_s}));
        QCOMPARE(page.entries.at(1).title, u"Alice Martin"_s);
        QCOMPARE(page.entries.at(1).userName, QString());
        QVERIFY(page.entries.at(2).fields.contains(u"IBAN"_s));
        QCOMPARE(page.entries.at(2).record, sheet.id);
        services->context().rights.capabilities.clear(); // nothing sensitive is read, so nothing is written down
        services->catalogues().forgetAll();
        (void)must(services->records().load(kStaff, sheet.id));
        QCOMPARE(must(AuditService(*services).page({})).entries.size(), 5);
    }

    /// What a sensitive field held before is as sensitive as what it holds.
    void formerValuesOfSensitiveFieldsAreAbsent_data() { addEngineRows(); }
    void formerValuesOfSensitiveFieldsAreAbsent()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        Record sheet = makeSheet(*services, u"Martin"_s, u"Zoé"_s, {{u"iban"_s, u"FR7630006000011234567890189"_s}});
        sheet = must(services->records().save(changeOf(sheet, {{u"iban"_s, QVariant()}, {u"city"_s, u"Lyon"_s}})));
        QCOMPARE(database.ask(u"SELECT count(*) FROM journal WHERE old_value LIKE 'FR76%'"_s), u"0"_s);
        QCOMPARE(database.ask(u"SELECT count(*) FROM journal_private WHERE old_value LIKE 'FR76%'"_s), u"1"_s);
        QVERIFY(must(services->records().latest(kStaff, sheet.id)).changes.contains(u"iban"_s));
        actAs(*services, u"administrator"_s, {}, {});
        const LatestRecord latest = must(services->records().latest(kStaff, sheet.id));
        QVERIFY(!latest.changes.contains(u"iban"_s));
        QVERIFY(latest.changes.contains(u"city"_s));
        const qint64 operation = database.ask(u"SELECT max(operation) FROM journal_private"_s).toLongLong();
        const CataloguePtr seen = must(services->catalogues().current(kStaff));
        QCOMPARE(must(storage::JournalRepository(services->context().connection).changedField(*seen, operation)), u"city"_s);
    }
};

EFFECTIF_TEST(TestAudit)
#include "tst_audit.moc"
