// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Editing, leafing through and leaving sheets.
#include "tests/support/journey.h"
#include "tests/support/testcase.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sheetpage.h"
#include "ui/shell/pagetabs.h"
#include "ui/widgets/banner.h"

#include <QLabel>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace effectif::test {

class TestSheet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theArrowsFollowTheListAndSayThePlace();           // O31-O34
    void theArrowsFollowTheListAsFiltered();
    void editsLiveAcrossTabsAndTheTabIsMarked();           // O36, D4
    void leavingAsksOnceAndStayKeepsEverything();
    void saveOnLeavingSavesAndGoesOn();
    void leavingWhileItIsBeingSavedAsksNothing();
    void aTextThatMeansNothingIsNotLost();
    void aStaleSaveMeetsWhatTheOthersChanged();
    void aChangeByAnotherProgramShowsWithinASecond();
    void changingTheNatureOffersNewNumbersOnce();          // O23, D3
    void aSheetThatIsStillOnItsWayIsOpenedOnce();
    void theSheetsLeftOpenAreOpenAtTheNextStart();
    void tabsComeBackOneInATurnAndAreKeptIfTheProgramEndsBefore();
    void closingTheWindowInTheMiddleOfALoadIsHarmless();
};

namespace {
constexpr int kSave = 0;
constexpr int kDiscard = 1;
constexpr int kStay = 2;

QString place(Journey &journey)
{
    return journey.sheet()->findChild<QLabel *>(u"sheetPlace"_s)->text();
}
} // namespace

void TestSheet::theArrowsFollowTheListAndSayThePlace()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(12);
    journey.open(url);
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QCOMPARE(place(journey), u"1 / 12"_s);
    QVERIFY(!journey.window().findChild<QAction *>(u"previous"_s)->isEnabled());
    QVERIFY(journey.trigger("next"));
    QVERIFY(journey.showsLastName(u"Martin 002"_s));
    QVERIFY(journey.trigger("last"));
    QVERIFY(journey.showsLastName(u"Martin 012"_s));
    QCOMPARE(place(journey), u"12 / 12"_s);
    QVERIFY(journey.trigger("previous"));
    QVERIFY(journey.showsLastName(u"Martin 011"_s));
    QVERIFY(journey.trigger("first"));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QCOMPARE(journey.finish(), QString());
}

void TestSheet::theArrowsFollowTheListAsFiltered()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(12);
    journey.open(url);
    RecordQuery query;
    query.kind = u"staff"_s;
    query.search = u"evreux"_s;
    query.order = Qt::DescendingOrder;
    journey.list()->model()->setQuery(query);
    QTRY_COMPARE(journey.list()->model()->rowCount(), 3);
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Martin 012"_s));
    QCOMPARE(place(journey), u"1 / 3"_s);
    QVERIFY(journey.trigger("next"));
    QVERIFY(journey.showsLastName(u"Martin 008"_s));
    QCOMPARE(journey.finish(), QString());
}

void TestSheet::editsLiveAcrossTabsAndTheTabIsMarked()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(1);
    journey.open(url);
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    auto *tabs = journey.sheet()->findChild<QTabWidget *>(u"sheetTabs"_s);
    QVERIFY(journey.type("first_name", u"Chloé"_s));
    QVERIFY(tabs->tabText(0).endsWith(u'•'));
    QVERIFY(!tabs->tabText(1).endsWith(u'•'));
    QVERIFY(journey.trigger("nextTab"));
    QVERIFY(journey.type("emergency_contact_name", u"Paul"_s));
    QVERIFY(tabs->tabText(1).endsWith(u'•'));
    QVERIFY(journey.trigger("previousTab"));
    QCOMPARE(journey.shown("first_name"), u"Chloé"_s);
    QVERIFY(journey.saves());
    QVERIFY(!tabs->tabText(0).endsWith(u'•') && !tabs->tabText(1).endsWith(u'•'));
    QCOMPARE(journey.sheet()->draft().original().value(u"emergency_contact_name"_s).toString(), u"Paul"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestSheet::leavingAsksOnceAndStayKeepsEverything()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(3);
    journey.open(url);
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QVERIFY(journey.type("first_name", u"Chloé"_s));
    for (const char *way : {"next", "closeTab", "quit"}) {
        QVERIFY(journey.trigger(way));
        QVERIFY2(journey.answer(kStay), way);
        QVERIFY(!journey.questionIsShown());
        QCOMPARE(journey.shown("first_name"), u"Chloé"_s);
        QVERIFY(journey.sheet()->isDirty());
    }
    QVERIFY(journey.trigger("next"));
    QVERIFY(journey.answer(kDiscard));
    QVERIFY(journey.showsLastName(u"Martin 002"_s));
    QVERIFY(journey.trigger("previous"));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QCOMPARE(journey.shown("first_name"), u"Zoé"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestSheet::saveOnLeavingSavesAndGoesOn()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(2);
    journey.open(url);
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QVERIFY(journey.type("city", u"Brest"_s));
    QVERIFY(journey.trigger("next"));
    QVERIFY(journey.answer(kSave));
    QVERIFY(journey.showsLastName(u"Martin 002"_s));
    QVERIFY(journey.trigger("previous"));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QCOMPARE(journey.shown("city"), u"Brest"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestSheet::leavingWhileItIsBeingSavedAsksNothing()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(2);
    journey.open(url);
    const RecordId first = journey.list()->model()->idAt(0);
    journey.window().openSheet(u"staff"_s, first);
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QVERIFY(journey.type("city", u"Brest"_s) && journey.trigger("save"));
    QVERIFY(journey.sheet()->isDirty()); // it is on its way
    QVERIFY(journey.trigger("next"));
    QVERIFY(journey.showsLastName(u"Martin 002"_s));
    QVERIFY(journey.type("city", u"Metz"_s) && journey.trigger("save"));
    QVERIFY(journey.type("first_name", u"Inès"_s)); // after it went
    QVERIFY(journey.trigger("previous"));
    QVERIFY(journey.answer(0)); // asked about what was typed since then
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QVERIFY(journey.type("city", u"Lens"_s) && journey.trigger("save"));
    QVERIFY(journey.close());
    QCOMPARE(journey.finish(), QString());
    auto other = journey.otherProgram(url);
    const RecordId second = first + 1;
    QCOMPARE(other->records().load(u"staff"_s, first)->value(u"city"_s).toString(), u"Lens"_s);
    QCOMPARE(other->records().load(u"staff"_s, second)->value(u"city"_s).toString(), u"Metz"_s);
    QCOMPARE(other->records().load(u"staff"_s, second)->value(u"first_name"_s).toString(), u"Inès"_s);
}

void TestSheet::aTextThatMeansNothingIsNotLost()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(2);
    journey.open(url);
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QVERIFY(journey.type("birth_date", u"the 5th of May"_s));
    QVERIFY(journey.sheet()->isDirty());
    QVERIFY(journey.trigger("save"));
    QTRY_VERIFY(journey.sheet()->findChild<Banner *>()->isVisible());
    QCOMPARE(journey.shown("birth_date"), u"the 5th of May"_s);
    QVERIFY(journey.trigger("next"));
    QVERIFY(journey.answer(kStay));
    QCOMPARE(journey.shown("birth_date"), u"the 5th of May"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestSheet::aStaleSaveMeetsWhatTheOthersChanged()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(1);
    journey.open(url);
    const RecordId id = journey.list()->model()->idAt(0);
    journey.window().openSheet(u"staff"_s, id);
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QVERIFY(journey.type("city", u"Brest"_s));
    const QString problems = journey.finish();
    auto other = journey.otherProgram(url);
    RecordEdit edit;
    edit.kind = u"staff"_s;
    edit.id = id;
    edit.baseVersion = 1;
    edit.changes = {{u"first_name"_s, u"Inès"_s}};
    QVERIFY(other->records().save(edit));
    QVERIFY(journey.trigger("save")); // of another field: nobody is asked (tst_concurrent.cpp has the same field)
    QTRY_VERIFY_WITH_TIMEOUT(!journey.sheet()->isDirty(), kPatience);
    QCOMPARE(journey.shown("first_name"), u"Inès"_s);
    QCOMPARE(journey.shown("city"), u"Brest"_s);
    const auto stored = other->records().load(u"staff"_s, id);
    QCOMPARE(stored->value(u"first_name"_s).toString(), u"Inès"_s);
    QCOMPARE(stored->value(u"city"_s).toString(), u"Brest"_s);
    QCOMPARE(problems, QString());
}

void TestSheet::aChangeByAnotherProgramShowsWithinASecond()
{
    Journey journey(0);
    const DatabaseUrl url = journey.makeDatabase(3);
    journey.open(url);
    const RecordId id = journey.list()->model()->idAt(1);
    journey.window().openSheet(u"staff"_s, id);
    QVERIFY(journey.showsLastName(u"Martin 002"_s));
    const QString problems = journey.finish();
    auto other = journey.otherProgram(url);
    RecordEdit edit;
    edit.kind = u"staff"_s;
    edit.id = id;
    edit.baseVersion = 1;
    edit.changes = {{u"last_name"_s, u"Abadie"_s}};
    QVERIFY(other->records().save(edit));
    QElapsedTimer clock;
    clock.start();
    QTRY_COMPARE_WITH_TIMEOUT(journey.shown("last_name"), u"Abadie"_s, kPatience);
    QVERIFY2(clock.elapsed() < 2500, qPrintable(QString::number(clock.elapsed())));
    QTRY_COMPARE(journey.list()->model()->rowOf(id), 0);
    QTRY_COMPARE(place(journey), u"1 / 3"_s);
    QCOMPARE(problems, QString());
}

void TestSheet::changingTheNatureOffersNewNumbersOnce()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(0);
    journey.open(url);
    QVERIFY(journey.trigger("newSheet"));
    QTRY_VERIFY(journey.sheet() && journey.sheet()->findChild<QWidget *>(u"nature"_s));
    QVERIFY(journey.pressArrow("matricule"));
    QTRY_COMPARE(journey.shown("matricule"), u"SA00001"_s);
    QVERIFY(journey.choose("nature", u"Candidate"_s));
    QVERIFY(journey.answer(0));
    QTRY_COMPARE(journey.shown("matricule"), u"CA00001"_s);
    QVERIFY(!journey.questionIsShown());
    QCOMPARE(journey.finish(), QString());
}

void TestSheet::theSheetsLeftOpenAreOpenAtTheNextStart()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(4);
    journey.open(url);
    const QList<RecordId> ids = journey.list()->model()->ids();
    for (const int row : {0, 2}) {
        journey.window().openSheet(u"staff"_s, ids.at(row));
        QVERIFY(journey.showsLastName(u"Martin 00%1"_s.arg(row + 1)));
    }
    QVERIFY(journey.close());
    journey.start();
    journey.window().openLast();
    QTRY_COMPARE_WITH_TIMEOUT(journey.window().tabs().count(), 4, kPatience); // home, list, and the two
    QTRY_COMPARE(journey.window().tabs().tabText(2), u"Martin 001 Zoé"_s);
    QTRY_COMPARE(journey.window().tabs().tabText(3), u"Martin 003 Émile"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestSheet::aSheetThatIsStillOnItsWayIsOpenedOnce()
{
    Journey journey;
    journey.open(journey.makeDatabase(2));
    const RecordId first = journey.list()->model()->idAt(0);
    journey.window().openSheet(u"staff"_s, first);
    const SheetPage *sheet = journey.sheet();
    QVERIFY(sheet && sheet->recordId() == 0);
    QCOMPARE(journey.window().tabs().tabText(2), u"…"_s); // not "New sheet"
    journey.window().openPage(u"staffList"_s);
    journey.window().openSheet(u"staff"_s, first);
    QCOMPARE(journey.sheet(), sheet);
    QCOMPARE(journey.window().tabs().count(), 3);
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QCOMPARE(journey.window().tabs().tabText(2), u"Martin 001 Zoé"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestSheet::tabsComeBackOneInATurnAndAreKeptIfTheProgramEndsBefore()
{
    Journey journey;
    journey.open(journey.makeDatabase(6));
    for (const RecordId id : journey.list()->model()->ids())
        journey.window().openSheet(u"staff"_s, id);
    QVERIFY(journey.showsLastName(u"Martin 006"_s));
    QVERIFY(journey.close());
    journey.start();
    int atFirst = 0;
    connect(&journey.window(), &MainWindow::databaseOpened, &journey.window(), [&] {
        atFirst = journey.window().tabs().count();
        journey.window().close();
    });
    journey.window().openLast();
    QTRY_VERIFY(!journey.window().isVisible());
    QCOMPARE(atFirst, 2); // home and list: the sheets come in turns of their own
    journey.start();
    journey.window().openLast();
    QTRY_COMPARE(journey.window().tabs().count(), 8);
    QTRY_COMPARE(journey.window().tabs().tabText(2), u"Martin 001 Zoé"_s);
    QTRY_COMPARE(journey.window().tabs().tabText(7), u"Martin 006 Émile"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestSheet::closingTheWindowInTheMiddleOfALoadIsHarmless()
{
    Journey journey(300);
    const DatabaseUrl url = journey.makeDatabase(4);
    journey.open(url);
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(2));
    QVERIFY(journey.trigger("closeTab")); // the answer is still on its way
    QTRY_COMPARE(journey.window().tabs().count(), 2);
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(1));
    QVERIFY(journey.close());
    journey.start();
    QCOMPARE(journey.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestSheet;
EFFECTIF_TEST(TestSheet)
#include "tst_sheet.moc"
