// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// O37: all sheets are compared, on both engines, by whoever may, among the sheets that they see.
#include "models/services/duplicatescanservice.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

QHash<QString, QVariant> born(int year, int month, int day, const QHash<QString, QVariant> &more = {})
{
    QHash<QString, QVariant> values = more;
    values.insert(u"birth_date"_s, QDate(year, month, day));
    return values;
}

class Scanned
{
public:
    explicit Scanned(Engine engine) : database(engine), services(database.open())
    {
        irene = makeSheet(*services, u"Lefèvre"_s, u"Irène"_s, born(1984, 3, 7, {{u"mobile"_s, u"+33612345678"_s}, {u"city"_s, u"Lyon"_s}}));
        copy = makeSheet(*services, u"LEFEVRE"_s, u"Irene"_s, born(1984, 7, 3, {{u"mobile"_s, u"+33612345678"_s}}));
        other = makeSheet(*services, u"Noir"_s, u"Paul"_s, born(1971, 1, 30));
    }
    Result<DuplicateFindings> scan()
    {
        return DuplicateScanService(services->context(), services->catalogues()).scan(kStaff, 50, progress);
    }
    TestDatabase database;
    std::unique_ptr<Services> services;
    Record irene;
    Record copy;
    Record other;
    Progress progress;
};
} // namespace

class TestDuplicateScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoSheetsOfAPersonAreFoundAndExplained_data() { addEngineRows(); }
    void twoSheetsOfAPersonAreFoundAndExplained()
    {
        QFETCH(Engine, engine);
        Scanned office(engine);
        const auto findings = office.scan();
        QVERIFY2(findings, why(findings));
        QCOMPARE(findings->sheets, 3);
        QCOMPARE(findings->groups, (QList<QList<RecordId>>{{office.irene.id, office.copy.id}}));
        const DuplicatePair pair = findings->pairs.first();
        QVERIFY(pair.score > 50);
        const QString text = explanationText(pair.why, **office.services->catalogues().catalogue(kStaff), Language::English);
        QVERIFY2(text.contains(u"day and month swapped"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Mobile"_s), qPrintable(text));
    }

    void whatIsInTheBinIsNotCompared_data() { addEngineRows(); }
    void whatIsInTheBinIsNotCompared()
    {
        QFETCH(Engine, engine);
        Scanned office(engine);
        must(office.services->lifecycle().moveToBin({kStaff, {office.copy.id}, {}}));
        QVERIFY(must(office.scan()).pairs.isEmpty());
    }

    void sensitiveNumbersAreCompared_data() { addEngineRows(); }
    void sensitiveNumbersAreCompared()
    {
        QFETCH(Engine, engine);
        Scanned office(engine);
        const auto number = [](const QString &ssn) { return QHash<QString, QVariant>{{u"social_security_number"_s, ssn}, {u"nature"_s, u"employee"_s}}; };
        const Record first = makeSheet(*office.services, u"Marchand"_s, u"Odile"_s, number(u"271071305504219"_s));
        const Record second = makeSheet(*office.services, u"Duhamel"_s, u"Odile"_s, number(u"271071305504219"_s));
        const auto findings = office.scan();
        QVERIFY2(findings, why(findings));
        QVERIFY(findings->groups.contains(QList<RecordId>{first.id, second.id}));
    }

    void onlySheetsThatOneSeesAreCompared_data() { addEngineRows(); }
    void onlySheetsThatOneSeesAreCompared()
    {
        QFETCH(Engine, engine);
        if (worksByAccount())
            QSKIP("the rights of accounts are theirs, not the test's");
        Scanned office(engine);
        const Reference lyon = must(office.services->directory().addDepartment(u"Lyon"_s));
        (void)makeSheet(*office.services, u"Lefevre"_s, u"Irène"_s, born(1984, 3, 7, {{u"department"_s, QVariant::fromValue(lyon)}}));
        office.services->context().rights = {u"user"_s, {lyon.id}, {}, {}, 0};
        office.services->context().hasAccount = false;
        QCOMPARE(must(office.scan()).sheets, 1);
        office.services->context().hasAccount = true; // and an account needs the right to look for them at all
        QCOMPARE(kindOf(office.scan()), ErrorKind::Denied);
        office.services->context().rights.capabilities = {capability::kDuplicates};
        QVERIFY(must(office.scan()).pairs.isEmpty()); // nothing of the other department is told
        office.services->context().rights = {u"staff"_s, {}, {capability::kDuplicates}, kStaff, office.irene.id};
        QCOMPARE(kindOf(office.scan()), ErrorKind::Denied);
    }

    void aSheetThatIsBeingTypedIsComparedWithAllOthers_data() { addEngineRows(); }
    void aSheetThatIsBeingTypedIsComparedWithAllOthers()
    {
        QFETCH(Engine, engine);
        Scanned office(engine);
        DuplicateScanService duplicates(office.services->context(), office.services->catalogues());
        Record typed;
        typed.kind = kStaff;
        typed.values = born(1984, 3, 7, {{u"last_name"_s, u"Lefevre"_s}, {u"first_name"_s, u"Irène"_s}});
        const auto found = duplicates.check(typed, 5);
        QVERIFY2(found, why(found));
        QCOMPARE(found->size(), 2);
        QCOMPARE(found->first().b, office.irene.id); // the best first: the other one's date is swapped
        QVERIFY(found->first().score > found->last().score);
        typed.values.insert(u"last_name"_s, u"Irène"_s); // the two names the wrong way round
        typed.values.insert(u"first_name"_s, u"Lefevre"_s);
        QCOMPARE(must(duplicates.check(typed, 1)).size(), 1);
        typed.values = {{u"last_name"_s, u"Lefèvre"_s}, {u"first_name"_s, u"Irène"_s}};
        QVERIFY(must(duplicates.check(typed, 5)).isEmpty()); // a name alone is never enough
        const Record known = must(office.services->records().load(kStaff, office.irene.id));
        QCOMPARE(must(duplicates.check(known, 5)).first().b, office.copy.id); // and never itself
        const auto sheets = must(duplicates.sheets(kStaff, {office.irene.id, office.copy.id}, office.services->records()));
        QCOMPARE(sheets.value(office.irene.id).title, u"Lefèvre Irène"_s);
        QVERIFY(sheets.value(office.irene.id).filled > sheets.value(office.copy.id).filled);
        if (worksByAccount())
            return;
        const Reference lyon = must(office.services->directory().addDepartment(u"Lyon"_s));
        office.services->context().rights = {u"user"_s, {lyon.id}, {}, {}, 0};
        QVERIFY(must(duplicates.check(known, 5)).isEmpty()); // of another department nothing is told
    }

    void aSearchCanBeStopped_data() { addEngineRows(); }
    void aSearchCanBeStopped()
    {
        QFETCH(Engine, engine);
        Scanned office(engine);
        office.progress.cancel();
        const auto findings = office.scan();
        QCOMPARE(kindOf(findings), ErrorKind::Unavailable);
    }
};

EFFECTIF_TEST(TestDuplicateScan)
#include "tst_duplicatescan.moc"
