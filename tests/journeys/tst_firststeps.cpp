// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the welcome page to the first saved sheet.
#include "tests/support/engines.h"
#include "tests/support/journey.h"
#include "tests/support/testcase.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sheetpage.h"
#include "ui/pages/welcomepage.h"
#include "ui/shell/pagetabs.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"

#include <QTabWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace effectif::test {

class TestFirstSteps final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atTheFirstStartTheWelcomePageIsShown();
    void aNewDatabaseInvitesToCreateTheFirstSheet();
    void aPersonCreatesASheetWithNumbers_data();
    void aPersonCreatesASheetWithNumbers(); // O10, O13, O14, O17, O18, O25, O29, O30, O57
    void theTraineesNumberIsPlain();        // O22, D2
    void withoutMandatoryFieldsNothingIsSavedAndTheFirstIsShown();
    void aFileThatIsNoDatabaseIsSaidInASentence();
};

void TestFirstSteps::atTheFirstStartTheWelcomePageIsShown()
{
    Journey journey;
    journey.start();
    journey.window().openLast();
    QVERIFY(journey.window().findChild<WelcomePage *>());
    QCOMPARE(journey.finish(), QString());
}

void TestFirstSteps::aNewDatabaseInvitesToCreateTheFirstSheet()
{
    Journey journey(0); // making the tables takes a hundred statements
    journey.start();
    OpenRequest request;
    request.url = DatabaseUrl::sqlite(journey.folder() + u"/new.effectif"_s);
    request.mode = OpenRequest::Mode::Create;
    journey.window().openDatabase(request);
    QTRY_VERIFY(journey.list() && journey.list()->model()->isComplete());
    journey.window().openPage(u"staffList"_s);
    auto *empty = journey.list()->findChild<EmptyState *>(u"listEmpty"_s);
    QTRY_VERIFY(empty->isVisible());
    Q_EMIT empty->activated();
    QTRY_VERIFY(journey.sheet());
    QCOMPARE(journey.finish(), QString());
}

void TestFirstSteps::aPersonCreatesASheetWithNumbers_data()
{
    addEngineRows();
}

void TestFirstSteps::aPersonCreatesASheetWithNumbers()
{
    QFETCH(Engine, engine);
    const TestDatabase database(engine);
    Journey journey;
    journey.fillDatabase(database.url(), 0);
    journey.open(database.url());
    QVERIFY(journey.trigger("newSheet"));
    QTRY_VERIFY(journey.sheet() && journey.sheet()->findChild<QWidget *>(u"last_name"_s));
    auto *tabs = journey.sheet()->findChild<QTabWidget *>(u"sheetTabs"_s);
    QTRY_VERIFY(!tabs->isTabEnabled(1));
    QVERIFY(journey.choose("civility", u"Mrs"_s));
    QVERIFY(journey.type("last_name", u"Lefèvre"_s));
    QVERIFY(journey.type("first_name", u"Zoé"_s));
    QVERIFY(journey.type("address_line1", u"1 rue de l'Œuvre"_s));
    for (const char *field : {"matricule", "file_number"}) {
        QVERIFY(journey.pressArrow(field));
        QTRY_COMPARE(journey.shown(field), u"SA00001"_s);
    }
    QVERIFY(journey.trigger("save"));
    QTRY_VERIFY_WITH_TIMEOUT(journey.sheet()->recordId() != 0, kPatience);
    QVERIFY(tabs->isTabEnabled(1));
    QCOMPARE(journey.shown("matricule"), u"SA00001"_s);
    const Record &saved = journey.sheet()->draft().original();
    QCOMPARE(saved.created.userName, u"Léa Martin"_s);
    QCOMPARE(saved.value(u"managed_by"_s).value<Reference>().name, u"Léa Martin"_s);
    QTRY_COMPARE_WITH_TIMEOUT(journey.list()->model()->rowCount(), 1, kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestFirstSteps::theTraineesNumberIsPlain()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(0);
    journey.open(url);
    QVERIFY(journey.trigger("newSheet"));
    QTRY_VERIFY(journey.sheet() && journey.sheet()->findChild<QWidget *>(u"nature"_s));
    QVERIFY(journey.choose("nature", u"Trainee"_s));
    QVERIFY(journey.pressArrow("matricule"));
    QTRY_COMPARE(journey.shown("matricule"), u"1"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestFirstSteps::withoutMandatoryFieldsNothingIsSavedAndTheFirstIsShown()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(0);
    journey.open(url);
    QVERIFY(journey.trigger("newSheet"));
    QTRY_VERIFY(journey.sheet() && journey.sheet()->findChild<QWidget *>(u"last_name"_s));
    QVERIFY(journey.type("first_name", u"Zoé"_s));
    QVERIFY(journey.trigger("save"));
    auto *banner = journey.sheet()->findChild<Banner *>();
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(journey.sheet()->recordId(), 0);
    QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->objectName() == "civility"_L1);
    QCOMPARE(journey.shown("first_name"), u"Zoé"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestFirstSteps::aFileThatIsNoDatabaseIsSaidInASentence()
{
    Journey journey;
    const QString file = journey.folder() + u"/letter.effectif"_s;
    QFile letter(file);
    QVERIFY(letter.open(QIODevice::WriteOnly));
    letter.write("Dear colleagues, this is a letter and no database at all.");
    letter.close();
    journey.start();
    journey.window().showWelcome();
    OpenRequest request;
    request.url = DatabaseUrl::sqlite(file);
    journey.window().openDatabase(request);
    auto *welcome = journey.window().findChild<WelcomePage *>();
    QTRY_VERIFY(welcome->findChild<Banner *>()->isVisible());
    const QString said = welcome->findChild<Banner *>()->text();
    QVERIFY2(said.contains(u"not an Effectif database"_s), qPrintable(said));
    QVERIFY(letter.open(QIODevice::ReadOnly));
    QVERIFY(letter.readAll().startsWith("Dear colleagues"));
    QCOMPARE(journey.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestFirstSteps;
EFFECTIF_TEST(TestFirstSteps)
#include "tst_firststeps.moc"
