// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// O38-O44, D5: people who leave and come back, favourites, and the home page where a day begins.
#include "models/services/attachmentservice.h"
#include "models/services/noteservice.h"
#include "tests/support/journey.h"
#include "tests/support/testcase.h"
#include "ui/pages/homepage.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sheetpage.h"
#include "ui/shell/pagetabs.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/personrow.h"

#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace effectif::test {

class TestLife final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deleteOffersInactiveFirstAndUndo();
    void theBinHoldsUntilRestored();
    void aSheetInTheBinIsReadFromEndToEnd();
    void erasingWantsTheNameTyped();
    void severalLeaveAndComeBackAtOnce();
    void theStarPutsTheSheetOnTheHomePage();
    void theHomePageRemembersAndFinds();
    void theHomePageIsWholeInASmallWindow();
    void aSearchInVainOffersFormerStaff();
    void unsavedTypingIsAskedAboutBeforeDelete();
    void aNewOfficeHasAPleasantHome();
};

namespace {
constexpr int kMakeInactive = 0;
constexpr int kToBin = 1;

template <typename T> T *inFront(Journey &journey, const char *name)
{
    return journey.window().tabs().currentWidget()->findChild<T *>(QLatin1String(name));
}

QString banner(Journey &journey)
{
    const auto *found = journey.window().tabs().currentWidget()->findChild<Banner *>();
    return found && found->isVisible() ? found->text() : QString();
}

int rows(Journey &journey)
{
    const auto *page = qobject_cast<RecordListPage *>(journey.window().tabs().currentWidget());
    return page && page->model()->isComplete() && !page->model()->isLoading() ? page->model()->rowCount() : -1;
}

QString nameOf(Journey &journey, const char *row)
{
    const auto *found = inFront<PersonRow>(journey, row);
    return found ? found->text() : QString();
}

/// Presses a button of the page in front as soon as it is there.
bool press(Journey &journey, const char *name)
{
    if (!QTest::qWaitFor([&] {
            const auto *button = inFront<QAbstractButton>(journey, name);
            return button && button->isVisible() && button->isEnabled();
        }, kPatience))
        return false;
    inFront<QAbstractButton>(journey, name)->click();
    return true;
}

void openFirst(Journey &journey)
{
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
}
} // namespace

void TestLife::deleteOffersInactiveFirstAndUndo()
{
    Journey journey;
    journey.open(journey.makeDatabase(3));
    openFirst(journey);
    QVERIFY(journey.trigger("delete"));
    QVERIFY(QTest::qWaitFor([&] { return journey.questionIsShown(); }, kPatience));
    const auto *box = journey.window().findChild<QMessageBox *>(u"prompt"_s);
    QVERIFY(box->text().contains(u"Martin 001"_s));
    QCOMPARE(box->defaultButton()->objectName(), u"prompt_0"_s); // Inactive, not the bin
    QVERIFY(journey.answer(kMakeInactive));
    QTRY_VERIFY_WITH_TIMEOUT(banner(journey).contains(u"inactive"_s), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(journey.list()->model()->rowCount(), 2, kPatience);
    QVERIFY(journey.trigger("formerStaff"));
    QTRY_COMPARE_WITH_TIMEOUT(rows(journey), 1, kPatience);
    journey.window().openSheet(u"staff"_s, 1);
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QVERIFY(press(journey, "undo"));
    QTRY_COMPARE_WITH_TIMEOUT(journey.list()->model()->rowCount(), 3, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(banner(journey).contains(u"as it was"_s), kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestLife::theBinHoldsUntilRestored()
{
    Journey journey;
    journey.open(journey.makeDatabase(3));
    openFirst(journey);
    QVERIFY(journey.trigger("delete"));
    QVERIFY(journey.answer(kToBin));
    QTRY_VERIFY_WITH_TIMEOUT(banner(journey).contains(u"in the bin"_s), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(journey.list()->model()->rowCount(), 2, kPatience);
    QVERIFY(journey.trigger("closeTab"));
    QVERIFY(journey.trigger("bin"));
    QTRY_COMPARE_WITH_TIMEOUT(rows(journey), 1, kPatience);
    QVERIFY(journey.trigger("openSelected")); // in the bin a sheet can be read, and says where it is
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QTRY_VERIFY_WITH_TIMEOUT(banner(journey).contains(u"into the bin"_s), kPatience);
    QVERIFY(journey.sheet()->findChild<QLineEdit *>(u"last_name"_s)->isReadOnly());
    QVERIFY(press(journey, "restoreSheet"));
    QTRY_COMPARE_WITH_TIMEOUT(journey.list()->model()->rowCount(), 3, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!journey.sheet()->findChild<QLineEdit *>(u"last_name"_s)->isReadOnly(), kPatience);
    QVERIFY(journey.trigger("bin"));
    QTRY_COMPARE_WITH_TIMEOUT(rows(journey), 0, kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestLife::aSheetInTheBinIsReadFromEndToEnd()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(2);
    {
        auto other = journey.otherProgram(url, u"Léa Martin"_s);
        const auto file = AttachmentService(*other).add(u"staff"_s, 1, {{u"letter.txt"_s, 0, {}, {}}, "Dear Zoé"});
        QVERIFY(file && NoteService(*other).add({u"staff"_s, 1}, u"Called back"_s));
        QVERIFY(other->lifecycle().moveToBin({u"staff"_s, {1}, {{1, 1}}}));
    }
    journey.open(url);
    journey.window().openSheet(u"staff"_s, 1);
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QTRY_VERIFY(banner(journey).contains(u"bin"_s));
    auto *city = inFront<QLineEdit>(journey, "city");
    QVERIFY(city->isEnabled() && city->isReadOnly()); // looked at and copied
    auto *tabs = inFront<QTabWidget>(journey, "sheetTabs");
    tabs->setCurrentIndex(1);
    QTRY_VERIFY(inFront<QLineEdit>(journey, "external_id"));
    QVERIFY(inFront<QLineEdit>(journey, "external_id")->isReadOnly());
    tabs->setCurrentIndex(2);
    QTRY_COMPARE_WITH_TIMEOUT(inFront<QPlainTextEdit>(journey, "previewText")->toPlainText(), u"Dear Zoé"_s, kPatience);
    QVERIFY(inFront<QPushButton>(journey, "files_save")->isEnabled());
    for (const char *change : {"files_newVersion", "files_describe", "files_remove"})
        QVERIFY2(!inFront<QPushButton>(journey, change)->isEnabled(), change);
    QVERIFY(!inFront<QPushButton>(journey, "files_add")->isVisible());
    tabs->setCurrentIndex(3);
    QTRY_VERIFY_WITH_TIMEOUT(inFront<QLabel>(journey, "note_text") && inFront<QLabel>(journey, "note_text")->isVisible(), kPatience);
    QVERIFY(!inFront<QToolButton>(journey, "note_edit")->isVisible()); // even one's own
    QVERIFY(!inFront<QPlainTextEdit>(journey, "notes_text")->isVisible());
    QVERIFY(press(journey, "restoreSheet"));
    QTRY_VERIFY_WITH_TIMEOUT(!city->isReadOnly(), kPatience);
    QTRY_VERIFY(inFront<QPlainTextEdit>(journey, "notes_text")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(inFront<QToolButton>(journey, "note_edit")->isVisible(), kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestLife::erasingWantsTheNameTyped()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(3);
    journey.open(url);
    openFirst(journey);
    QVERIFY(journey.trigger("delete"));
    QVERIFY(journey.answer(kToBin));
    QVERIFY(QTest::qWaitFor([&] { return journey.window().findChild<QAction *>(u"erase"_s)->isEnabled(); }, kPatience));
    QVERIFY(journey.trigger("erase"));
    QLineEdit *typed = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((typed = journey.window().findChild<QLineEdit *>(u"erase_typed"_s)), kPatience);
    auto *erase = typed->window()->findChild<QPushButton *>(u"erase_ok"_s);
    QVERIFY(!erase->isEnabled());
    typeInto(typed, u"Martin 00"_s);
    QVERIFY(!erase->isEnabled());
    typed->clear();
    typeInto(typed, u"martin 001"_s); // capitals and accents need not be right
    if (!erase->isEnabled()) { // the first name belongs to it
        typed->clear();
        typeInto(typed, recordTitle(journey.sheet()->draft().current()));
    }
    QVERIFY(erase->isEnabled());
    const int tabs = journey.window().tabs().count();
    erase->click();
    QTRY_COMPARE_WITH_TIMEOUT(journey.window().tabs().count(), tabs - 1, kPatience); // nothing is left to show
    QVERIFY(journey.trigger("bin"));
    QTRY_COMPARE_WITH_TIMEOUT(rows(journey), 0, kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestLife::severalLeaveAndComeBackAtOnce()
{
    Journey journey;
    journey.open(journey.makeDatabase(5));
    journey.table()->selectAll();
    QVERIFY(journey.trigger("makeInactive"));
    QTRY_COMPARE_WITH_TIMEOUT(journey.list()->model()->rowCount(), 0, kPatience);
    QVERIFY(journey.trigger("formerStaff"));
    QTRY_COMPARE_WITH_TIMEOUT(rows(journey), 5, kPatience);
    inFront<QTableView>(journey, "records")->selectRow(0);
    QVERIFY(press(journey, "makeActiveButton"));
    QTRY_COMPARE_WITH_TIMEOUT(rows(journey), 4, kPatience);
    inFront<QTableView>(journey, "records")->selectAll();
    QVERIFY(journey.trigger("delete"));
    QVERIFY(journey.answer(0)); // who is inactive already is asked about the bin only
    QTRY_COMPARE_WITH_TIMEOUT(rows(journey), 0, kPatience);
    QVERIFY(journey.trigger("bin"));
    QTRY_COMPARE_WITH_TIMEOUT(rows(journey), 4, kPatience);
    inFront<QTableView>(journey, "records")->selectAll();
    QVERIFY(press(journey, "restoreButton"));
    QTRY_COMPARE_WITH_TIMEOUT(rows(journey), 0, kPatience);
    QVERIFY(press(journey, "undo"));
    QTRY_COMPARE_WITH_TIMEOUT(rows(journey), 4, kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestLife::theStarPutsTheSheetOnTheHomePage()
{
    Journey journey;
    journey.open(journey.makeDatabase(3));
    openFirst(journey);
    auto *star = inFront<QToolButton>(journey, "favouriteTool");
    QVERIFY(journey.type("first_name", u"Chloé"_s)); // a star disturbs no typing
    QVERIFY(journey.trigger("favourite"));
    QTRY_VERIFY_WITH_TIMEOUT(star->isChecked(), kPatience);
    QVERIFY(journey.sheet()->isDirty());
    QVERIFY(journey.saves());
    QVERIFY(journey.trigger("home"));
    QTRY_COMPARE_WITH_TIMEOUT(nameOf(journey, "home_favourites_0"), u"Martin 001 Chloé"_s, kPatience);
    QVERIFY(press(journey, "home_favourites_0"));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QVERIFY(journey.trigger("favourite"));
    QTRY_VERIFY_WITH_TIMEOUT(!star->isChecked(), kPatience);
    QVERIFY(journey.trigger("home"));
    QTRY_VERIFY_WITH_TIMEOUT(nameOf(journey, "home_favourites_0").isEmpty(), kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestLife::theHomePageIsWholeInASmallWindow()
{
    Journey journey(0);
    journey.open(journey.makeDatabase(1));
    journey.window().openPage(u"home"_s);
    const QWidget *page = journey.window().tabs().current();
    for (const int width : {1280, 1100, 1000, 900, 800}) {
        journey.window().resize(width, 700);
        QTRY_COMPARE(page->width(), width);
        for (const char *name : {"home_new", "home_bin", "home_favourites", "home_incomplete"}) {
            const auto *tile = page->findChild<QWidget *>(QLatin1StringView(name));
            QTRY_VERIFY2(tile->isVisible() && tile->mapTo(page, QPoint(tile->width(), 0)).x() <= page->width(), name);
        }
    }
    QCOMPARE(journey.finish(), QString());
}

void TestLife::theHomePageRemembersAndFinds()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(12);
    journey.open(url);
    openFirst(journey);
    QVERIFY(journey.close());
    journey.start();
    journey.open(url);
    QVERIFY(journey.trigger("home"));
    QTRY_VERIFY_WITH_TIMEOUT(nameOf(journey, "home_recent_0").startsWith(u"Martin 001"_s), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(inFront<QAbstractButton>(journey, "home_present")->accessibleDescription().contains(u"12"_s), kPatience);
    auto *search = inFront<QLineEdit>(journey, "home_search");
    typeInto(search, u"martin 007"_s);
    QTest::keyClick(search, Qt::Key_Return); // before the answer is there
    QVERIFY(journey.showsLastName(u"Martin 007"_s));
    QCOMPARE(journey.finish(), QString());
}

void TestLife::aSearchInVainOffersFormerStaff()
{
    Journey journey;
    journey.open(journey.makeDatabase(3));
    openFirst(journey);
    QVERIFY(journey.trigger("makeInactive"));
    QTRY_COMPARE_WITH_TIMEOUT(journey.list()->model()->rowCount(), 2, kPatience);
    QVERIFY(journey.trigger("staffList"));
    auto *search = journey.list()->findChild<QLineEdit *>(u"search"_s);
    typeInto(search, u"001"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(journey), 0, kPatience);
    QPushButton *show = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT([&] {
        for (auto *button : journey.list()->findChildren<QPushButton *>())
            show = button->isVisible() && button->text().contains(u"former"_s) ? button : show;
        return show != nullptr;
    }(), 8000);
    show->click();
    QTRY_COMPARE_WITH_TIMEOUT(rows(journey), 1, kPatience);
    search->clear();
    QTRY_COMPARE_WITH_TIMEOUT(rows(journey), 2, kPatience); // in service only, as before
    QCOMPARE(journey.finish(), QString());
}

void TestLife::unsavedTypingIsAskedAboutBeforeDelete()
{
    Journey journey;
    journey.open(journey.makeDatabase(2));
    openFirst(journey);
    QVERIFY(journey.type("first_name", u"Chloé"_s));
    QVERIFY(journey.trigger("delete"));
    QVERIFY(QTest::qWaitFor([&] { return journey.questionIsShown(); }, kPatience));
    QVERIFY(!journey.window().findChild<QMessageBox *>(u"prompt"_s)->text().contains(u"bin"_s)); // about the typing
    QVERIFY(journey.answer(2)); // stay
    QVERIFY(journey.sheet()->isDirty());
    QCOMPARE(journey.shown("first_name"), u"Chloé"_s);
    QVERIFY(!journey.questionIsShown());
    QCOMPARE(journey.finish(), QString());
}

void TestLife::aNewOfficeHasAPleasantHome()
{
    Journey journey;
    journey.open(journey.makeDatabase(0));
    QVERIFY(journey.trigger("home"));
    QVERIFY(qobject_cast<HomePage *>(journey.window().tabs().widget(0))); // the first tab
    for (const char *note : {"home_favourites_note", "home_recent_note", "home_incomplete_note"})
        QVERIFY2(inFront<QWidget>(journey, note)->isVisible(), note);
    QVERIFY(press(journey, "home_new"));
    QVERIFY(journey.sheet());
    QCOMPARE(journey.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestLife;
EFFECTIF_TEST(TestLife)
#include "tst_life.moc"
