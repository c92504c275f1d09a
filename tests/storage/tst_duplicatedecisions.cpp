// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Issue 7: « Pas un doublon » is remembered for both sheets, on both engines, until what is compared changes on either.
#include "models/services/duplicatedecisions.h"
#include "models/services/duplicatescanservice.h"
#include "models/services/duplicateservice.h"
#include "models/services/historyservice.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

class Decided
{
public:
    explicit Decided(Engine engine) : database(engine), services(database.open())
    {
        const QVariant born = QDate(1984, 3, 7);
        irene = makeSheet(*services, u"Lefèvre"_s, u"Irène"_s, {{u"birth_date"_s, born}, {u"mobile"_s, u"+33612345678"_s}});
        copy = makeSheet(*services, u"LEFEVRE"_s, u"Irene"_s, {{u"birth_date"_s, born}, {u"mobile"_s, u"+33612345678"_s}});
        other = makeSheet(*services, u"Noir"_s, u"Paul"_s, {{u"birth_date"_s, QDate(1971, 1, 30)}});
    }
    DuplicateDecisions decisions() { return {services->context(), services->catalogues()}; }
    duplicates::Sheets pair() const { return {irene.id, copy.id}; }
    qsizetype scanned()
    {
        Progress progress;
        return must(DuplicateScanService(services->context(), services->catalogues()).scan(kStaff, {}, progress)).pairs.size();
    }
    /// Who is shown as a double of a sheet: by names and dates, and by its mobile.
    QList<RecordId> shownOn(const Record &sheet)
    {
        QList<RecordId> ids;
        const Record known = must(services->records().load(kStaff, sheet.id));
        for (const DuplicatePair &found : must(DuplicateScanService(services->context(), services->catalogues()).check(known, 5)))
            ids << found.b;
        for (const SamePerson &same : must(DuplicateService(services->context(), services->catalogues())
                                               .find(kStaff, sheet.id, {{u"mobile"_s, u"+33612345678"_s}}))) {
            for (const Reference &reference : same.sheets)
                ids << reference.id;
        }
        return ids;
    }
    void edit(RecordId id, const QString &key, const QVariant &value)
    {
        must(services->records().save(changeOf(must(services->records().load(kStaff, id)), {{key, value}})));
    }
    TestDatabase database;
    std::unique_ptr<Services> services;
    Record irene;
    Record copy;
    Record other;
};
} // namespace

class TestDuplicateDecisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSetAsideIsNotShownAgain_data() { addEngineRows(); }
    void whatWasSetAsideIsNotShownAgain()
    {
        QFETCH(Engine, engine);
        Decided office(engine);
        QCOMPARE(office.scanned(), 1);
        QCOMPARE(office.shownOn(office.irene), (QList<RecordId>{office.copy.id, office.copy.id}));
        const QUuid operation = QUuid::createUuid();
        const auto done = office.decisions().setAside(kStaff, {office.pair()}, operation);
        QVERIFY2(done, why(done));
        must(office.decisions().setAside(kStaff, {office.pair()}, operation)); // the answer got lost: nothing twice
        QCOMPARE(office.scanned(), 0);
        QVERIFY(office.shownOn(office.irene).isEmpty()); // remembered for both
        QVERIFY(office.shownOn(office.copy).isEmpty());
        const auto list = must(office.decisions().list(kStaff));
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().sheets, office.pair());
        QCOMPARE(list.first().firstTitle, u"Lefèvre Irène"_s);
        QCOMPARE(list.first().by.userName, u"Alice Martin"_s);
        QVERIFY(list.first().by.at.isValid() && list.first().holds);
        must(office.decisions().takeBack(kStaff, {office.pair()}));
        QCOMPARE(office.scanned(), 1);
        QVERIFY(must(office.decisions().list(kStaff)).isEmpty());
    }

    void itHoldsUntilWhatIsComparedChangesOnEither_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<bool>("first");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<bool>("holds");
        const std::tuple<const char *, QString, QVariant, bool> changes[] = {
            {"date", u"birth_date"_s, QDate(1984, 3, 8), false},
            {"mobile", u"mobile"_s, u"+33612345679"_s, false},
            {"sensitive number", u"social_security_number"_s, u"271071305504219"_s, false},
            {"what says nothing of who it is", u"position"_s, u"Jardinière"_s, true}};
        for (const Engine engine : {Engine::Sqlite, Engine::PostgreSql}) {
            for (const auto &[name, field, value, holds] : changes) {
                for (const bool first : {true, false})
                    QTest::addRow("%s of the %s, %s", name, first ? "first" : "second", engine == Engine::Sqlite ? "sqlite" : "postgres")
                        << engine << first << field << value << holds;
            }
        }
    }
    void itHoldsUntilWhatIsComparedChangesOnEither()
    {
        QFETCH(Engine, engine);
        QFETCH(bool, first);
        QFETCH(QString, field);
        QFETCH(QVariant, value);
        QFETCH(bool, holds);
        Decided office(engine);
        const Record &sheet = first ? office.irene : office.copy;
        office.edit(sheet.id, u"nature"_s, u"employee"_s);
        must(office.decisions().setAside(kStaff, {office.pair()}));
        const auto whole = must(office.services->catalogues().whole(kStaff));
        if (!whole->field(field))
            QSKIP("this catalogue has no such field");
        office.edit(sheet.id, field, value);
        QCOMPARE(must(office.decisions().list(kStaff)).first().holds, holds);
        QCOMPARE(must(office.decisions().standing(kStaff)).contains(office.pair()), holds);
        QCOMPARE(must(office.decisions().standing(kStaff, office.copy.id)).contains(office.pair()), holds);
        if (holds)
            return;
        must(office.decisions().setAside(kStaff, {office.pair()})); // somebody looked again
        QVERIFY(must(office.decisions().standing(kStaff)).contains(office.pair()));
    }

    void itIsAnOperationThatIsTakenBackFromTheHistory_data() { addEngineRows(); }
    void itIsAnOperationThatIsTakenBackFromTheHistory()
    {
        QFETCH(Engine, engine);
        Decided office(engine);
        const QUuid operation = QUuid::createUuid();
        must(office.decisions().setAside(kStaff, {office.pair()}, operation));
        HistoryService history(*office.services);
        Progress progress;
        const auto plan = history.undoPlan(operation, progress);
        QVERIFY2(plan, why(plan));
        QVERIFY2(plan->obstacle.isEmpty(), qPrintable(plan->obstacle));
        QVERIFY2(plan->lines.value(0).contains(u"Lefèvre Irène"_s), qPrintable(plan->lines.join(u'|')));
        const auto undone = history.undo(operation, {}, progress);
        QVERIFY2(undone, why(undone));
        QCOMPARE(office.scanned(), 1);
        const auto page = must(history.ofOffice({}));
        QVERIFY(std::ranges::any_of(page.entries, [&](const HistoryEntry &entry) { return entry.uuid == operation && entry.undone.at.isValid(); }));
        QVERIFY(!must(history.undoPlan(operation, progress)).obstacle.isEmpty()); // nothing is left of it
        const auto redone = history.undo(undone->operation, {}, progress); // an undo is taken back too
        QVERIFY2(redone, why(redone));
        QCOMPARE(office.scanned(), 0);
    }

    void theBestOfAGroupIsNotLostWithOneOfIt_data() { addEngineRows(); }
    void theBestOfAGroupIsNotLostWithOneOfIt()
    {
        QFETCH(Engine, engine);
        Decided office(engine);
        const Record third = makeSheet(*office.services, u"Lefevre"_s, u"Irène"_s,
                                       {{u"birth_date"_s, QDate(1984, 3, 7)}, {u"mobile"_s, u"+33612345678"_s}});
        QCOMPARE(office.scanned(), 3);
        must(office.decisions().setAside(kStaff, {office.pair()}));
        QCOMPARE(office.scanned(), 2); // either is still compared with the third
        Q_UNUSED(third)
    }

    void erasedSheetsTakeTheirDecisionsAlong_data() { addEngineRows(); }
    void erasedSheetsTakeTheirDecisionsAlong()
    {
        QFETCH(Engine, engine);
        Decided office(engine);
        must(office.decisions().setAside(kStaff, {office.pair()}));
        QCOMPARE(office.database.ask(u"SELECT count(*) FROM not_duplicate"_s), u"2"_s); // one on each
        must(office.services->lifecycle().moveToBin({kStaff, {office.copy.id}, {}}));
        QVERIFY(must(office.decisions().list(kStaff)).isEmpty()); // of what is in the bin nothing is told
        QVERIFY(!office.decisions().setAside(kStaff, {office.pair()}));
        must(office.services->lifecycle().erase({kStaff, {office.copy.id}, {}}));
        QCOMPARE(office.database.ask(u"SELECT count(*) FROM not_duplicate"_s), u"0"_s);
    }

    void whoeverDoesNotSeeBothNeitherDecidesNorLearns_data() { addEngineRows(); }
    void whoeverDoesNotSeeBothNeitherDecidesNorLearns()
    {
        QFETCH(Engine, engine);
        if (worksByAccount())
            QSKIP("the rights of accounts are theirs, not the test's");
        if (engine == Engine::PostgreSql)
            QSKIP("a server holds to it by itself: TestSheetAttacks");
        Decided office(engine);
        must(office.decisions().setAside(kStaff, {office.pair()}));
        const Reference lyon = must(office.services->directory().addDepartment(u"Lyon"_s));
        office.edit(office.copy.id, u"department"_s, QVariant::fromValue(lyon));
        ServiceContext &context = office.services->context();
        const bool hadAccount = context.hasAccount;
        context.rights = {u"user"_s, {lyon.id}, {capability::kDuplicates}, {}, 0};
        QVERIFY(must(office.decisions().list(kStaff)).isEmpty());
        QCOMPARE(kindOf(office.decisions().takeBack(kStaff, {office.pair()})), ErrorKind::Denied);
        context.hasAccount = true;
        context.rights.capabilities = {};
        QVERIFY(!office.decisions().mayDecide());
        QCOMPARE(kindOf(office.decisions().setAside(kStaff, {office.pair()})), ErrorKind::Denied);
        context.rights = {};
        context.hasAccount = hadAccount;
        QVERIFY(must(office.decisions().standing(kStaff)).contains(office.pair())); // another department is no other person
    }
};

EFFECTIF_TEST(TestDuplicateDecisions)
#include "tst_duplicatedecisions.moc"
