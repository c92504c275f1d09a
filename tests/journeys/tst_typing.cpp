// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Typing on a sheet: undo and redo, shortcuts, copies, incomplete sheets.
#include "tests/support/journey.h"
#include "tests/support/testcase.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sheetpage.h"
#include "ui/shell/pagetabs.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace effectif::test {

class TestTyping final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoIsAStepAField();
    void undoWorksFromWithinALineOfText();
    void undoBringsBackATextThatMeansNothing();
    void undoBringsBackWhatWasDiscarded();
    void undoTakesBackANumber();
    void escapeAsksBeforeItDiscards();
    void shortcutsOfTheSheet();
    void copyOfASheetLeavesOutWhatIsPersonal();
    void incompleteSheetIsSavedMarkedAndCompleted();       // O12
    void contractIsTypedByHand();                          // O27
    void discardInOneTabAndStayInTheNext();
    void anHourAtTheSheetWithoutAMouse();

private:
    void openFirst(Journey &journey, int people = 2);
};

namespace {
QString textOf(Journey &journey, const char *action)
{
    return journey.window().findChild<QAction *>(QLatin1String(action))->text().remove(u'&');
}

bool isOn(Journey &journey, const char *action)
{
    return journey.window().findChild<QAction *>(QLatin1String(action))->isEnabled();
}

bool typeTwoFields(Journey &journey)
{
    return journey.type("first_name", u"Chloé"_s) && journey.type("city", u"Brest"_s);
}

QLineEdit *line(Journey &journey, const char *field)
{
    return journey.sheet()->findChild<QLineEdit *>(QLatin1String(field));
}
} // namespace

void TestTyping::openFirst(Journey &journey, int people)
{
    const DatabaseUrl url = journey.makeDatabase(people);
    journey.open(url);
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
}

void TestTyping::undoIsAStepAField()
{
    Journey journey;
    openFirst(journey);
    QVERIFY(!isOn(journey, "undo") && !isOn(journey, "redo"));
    QVERIFY(typeTwoFields(journey));
    QCOMPARE(textOf(journey, "undo"), u"Undo: City"_s);
    QVERIFY(journey.trigger("undo"));
    QCOMPARE(journey.shown("city"), u"Lyon"_s);
    QCOMPARE(journey.shown("first_name"), u"Chloé"_s);
    QCOMPARE(textOf(journey, "undo"), u"Undo: First name"_s);
    QCOMPARE(textOf(journey, "redo"), u"Redo: City"_s);
    QVERIFY(journey.trigger("undo"));
    QVERIFY(!journey.sheet()->isDirty());
    QCOMPARE(textOf(journey, "undo"), u"Undo"_s);
    QVERIFY(journey.trigger("redo"));
    QVERIFY(journey.trigger("redo"));
    QCOMPARE(journey.shown("city"), u"Brest"_s);
    QVERIFY(journey.saves());
    QVERIFY(journey.trigger("undo")); // saved or not, the step back is one
    QCOMPARE(journey.shown("city"), u"Lyon"_s);
    QVERIFY(journey.sheet()->isDirty());
    QCOMPARE(journey.finish(), QString());
}

void TestTyping::undoWorksFromWithinALineOfText()
{
    Journey journey;
    openFirst(journey);
    QVERIFY(typeTwoFields(journey));
    QTest::keyClick(line(journey, "city"), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(journey.shown("city"), u"Lyon"_s);
    QTest::keyClick(line(journey, "city"), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(journey.shown("first_name"), u"Zoé"_s);
    QVERIFY(line(journey, "first_name")->hasFocus()); // where something changes is where the person looks
    QTest::keyClick(line(journey, "first_name"), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(journey.shown("first_name"), u"Chloé"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestTyping::undoBringsBackATextThatMeansNothing()
{
    Journey journey;
    openFirst(journey);
    QVERIFY(journey.type("birth_date", u"the 5th of May"_s));
    QVERIFY(journey.type("city", u"Brest"_s));
    QVERIFY(journey.trigger("undo"));
    QCOMPARE(journey.shown("birth_date"), u"the 5th of May"_s);
    QVERIFY(journey.trigger("undo"));
    QCOMPARE(journey.shown("birth_date"), QString());
    QVERIFY(!journey.sheet()->isDirty());
    QVERIFY(journey.trigger("redo"));
    QCOMPARE(journey.shown("birth_date"), u"the 5th of May"_s);
    QVERIFY(journey.sheet()->isDirty());
    QCOMPARE(journey.finish(), QString());
}

void TestTyping::undoBringsBackWhatWasDiscarded()
{
    Journey journey;
    openFirst(journey);
    QVERIFY(journey.type("city", u"Brest"_s));
    QVERIFY(journey.type("birth_date", u"the 5th"_s));
    QVERIFY(journey.trigger("revert"));
    QVERIFY(journey.answer(1));
    QVERIFY(!journey.sheet()->isDirty());
    QCOMPARE(journey.shown("city"), u"Lyon"_s);
    QCOMPARE(textOf(journey, "undo"), u"Undo: Changes discarded"_s);
    QVERIFY(journey.trigger("undo"));
    QCOMPARE(journey.shown("city"), u"Brest"_s);
    QCOMPARE(journey.shown("birth_date"), u"the 5th"_s);
    QVERIFY(journey.sheet()->isDirty());
    QVERIFY(journey.trigger("next")); // and what was discarded on the way to another sheet
    QVERIFY(journey.answer(1));
    QVERIFY(journey.showsLastName(u"Martin 002"_s));
    QVERIFY(!isOn(journey, "undo"));
    QVERIFY(journey.trigger("previous"));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QCOMPARE(journey.shown("city"), u"Lyon"_s);
    QVERIFY(journey.trigger("undo"));
    QCOMPARE(journey.shown("city"), u"Brest"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestTyping::undoTakesBackANumber()
{
    Journey journey;
    openFirst(journey);
    QVERIFY(journey.pressArrow("matricule"));
    QTRY_COMPARE(journey.shown("matricule"), u"SA00001"_s);
    QVERIFY(journey.trigger("undo"));
    QCOMPARE(journey.shown("matricule"), QString());
    QVERIFY(!journey.sheet()->draft().isProposed(u"matricule"_s) && !journey.sheet()->isDirty());
    QVERIFY(journey.trigger("redo"));
    QVERIFY(journey.sheet()->draft().isProposed(u"matricule"_s));
    QCOMPARE(journey.finish(), QString());
}

void TestTyping::escapeAsksBeforeItDiscards()
{
    Journey journey;
    openFirst(journey);
    QVERIFY(journey.type("city", u"Brest"_s));
    QTest::keyClick(line(journey, "city"), Qt::Key_Escape);
    QVERIFY(journey.answer(0)); // keep editing
    QCOMPARE(journey.shown("city"), u"Brest"_s);
    QTest::keyClick(line(journey, "city"), Qt::Key_Escape);
    QVERIFY(journey.answer(1));
    QCOMPARE(journey.shown("city"), u"Lyon"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestTyping::shortcutsOfTheSheet()
{
    Journey journey;
    openFirst(journey);
    auto *tabs = journey.sheet()->findChild<QTabWidget *>(u"sheetTabs"_s);
    QTest::keyClick(&journey.window(), Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(tabs->currentIndex(), 1);
    QTest::keyClick(&journey.window(), Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(tabs->currentIndex(), 0);
    journey.window().tabs().tabBar()->setFocus();
    QTest::keyClick(&journey.window(), Qt::Key_F2);
    QTRY_VERIFY(tabs->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(&journey.window(), Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(journey.window().tabs().count(), 4); // home, list, the sheet and its copy
    QCOMPARE(journey.finish(), QString());
}

void TestTyping::copyOfASheetLeavesOutWhatIsPersonal()
{
    Journey journey;
    openFirst(journey);
    QVERIFY(journey.pressArrow("matricule"));
    QTRY_COMPARE(journey.shown("matricule"), u"SA00001"_s);
    QVERIFY(journey.saves());
    QVERIFY(journey.trigger("duplicate"));
    QTRY_VERIFY(journey.sheet()->draft().isNew() && journey.sheet()->isDirty());
    QCOMPARE(journey.shown("last_name"), u"Martin 001"_s);
    QCOMPARE(journey.shown("city"), u"Lyon"_s);
    QCOMPARE(journey.shown("matricule"), QString());
    QVERIFY(journey.sheet()->findChild<Banner *>()->text().contains(u"Martin 001"_s));
    QVERIFY(journey.type("last_name", u"Bernard"_s));
    QVERIFY(journey.saves());
    QTRY_COMPARE(journey.list()->model()->rowCount(), 3);
    QCOMPARE(journey.finish(), QString());
}

void TestTyping::incompleteSheetIsSavedMarkedAndCompleted()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(0);
    journey.open(url);
    QVERIFY(journey.trigger("newSheet"));
    QTRY_VERIFY(journey.sheet() && line(journey, "last_name"));
    QVERIFY(journey.type("last_name", u"Bernard"_s));
    QVERIFY(journey.trigger("save"));
    auto *banner = journey.sheet()->findChild<Banner *>();
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(banner->findChildren<QPushButton *>().size(), 2);
    QVERIFY(clickOn(banner->findChildren<QPushButton *>().first())); // save as incomplete
    QTRY_VERIFY_WITH_TIMEOUT(!journey.sheet()->isDirty() && journey.sheet()->recordId() != 0, kPatience);
    QVERIFY(journey.sheet()->draft().original().incomplete);
    QVERIFY(journey.type("city", u"Brest"_s)); // an unrelated change asks nothing
    QVERIFY(journey.saves());
    QVERIFY(journey.choose("civility", u"Ms"_s) || journey.choose("civility", u"Mrs"_s));
    QVERIFY(journey.type("address_line1", u"1 rue des Lilas"_s));
    QVERIFY(journey.saves());
    QVERIFY(!journey.sheet()->draft().original().incomplete);
    QCOMPARE(journey.finish(), QString());
}

void TestTyping::contractIsTypedByHand()
{
    Journey journey;
    openFirst(journey);
    QVERIFY(journey.choose("contract_type", u"Permanent"_s));
    QVERIFY(journey.type("weekly_hours", u"17.5"_s));
    QVERIFY(journey.type("contract_start", u"21/11/2026"_s));
    QVERIFY(journey.saves());
    const Record &saved = journey.sheet()->draft().original();
    QCOMPARE(saved.value(u"weekly_hours"_s), QVariant(17.5));
    QCOMPARE(saved.value(u"contract_start"_s), QVariant(QDate(2026, 11, 21)));
    QCOMPARE(saved.value(u"contract_type"_s), QVariant(u"permanent"_s));
    QCOMPARE(journey.finish(), QString());
}

/// The window stays: what the first tab shows and what it would save are the same.
void TestTyping::discardInOneTabAndStayInTheNext()
{
    Journey journey;
    openFirst(journey);
    QVERIFY(journey.type("city", u"Brest"_s));
    SheetPage *first = journey.sheet();
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(1));
    QVERIFY(journey.showsLastName(u"Martin 002"_s));
    QVERIFY(journey.type("city", u"Nice"_s));
    QVERIFY(journey.trigger("quit"));
    QVERIFY(journey.answer(1)); // discard
    QVERIFY(journey.answer(2)); // stay
    QCOMPARE(journey.shown("city"), u"Nice"_s);
    journey.window().tabs().bringToFront(first);
    QCOMPARE(journey.shown("city"), u"Lyon"_s);
    QVERIFY(!first->isDirty());
    QVERIFY(journey.trigger("undo"));
    QCOMPARE(journey.shown("city"), u"Brest"_s);
    QCOMPARE(journey.finish(), QString());
}

/// A file, a note, two fields of which one is taken back, saved, and on to the next one.
void TestTyping::anHourAtTheSheetWithoutAMouse()
{
    Journey journey;
    journey.open(journey.makeDatabase(2));
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(QApplication::focusWidget(), key, with); };
    const auto focus = [] { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); };
    QFile letter(journey.folder() + u"/letter.txt"_s);
    QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("Dear Zoé") > 0);
    letter.close();
    auto *copied = new QMimeData;
    copied->setUrls({QUrl::fromLocalFile(letter.fileName())});
    QGuiApplication::clipboard()->setMimeData(copied);

    journey.table()->setFocus();
    press(Qt::Key_Home);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(journey.sheet(), kPatience);
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    press(Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(focus(), u"files_add"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    auto *files = journey.sheet()->findChild<QTableView *>(u"files"_s);
    QTRY_COMPARE_WITH_TIMEOUT(files->model()->rowCount(), 1, kPatience);
    press(Qt::Key_4, Qt::ControlModifier);
    QTRY_COMPARE(focus(), u"notes_text"_s);
    typeInto(QApplication::focusWidget(), u"Called back"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(journey.sheet()->findChild<QLabel *>(u"note_text"_s), kPatience);
    press(Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(journey.sheet()->findChild<QTabWidget *>(u"sheetTabs"_s)->currentIndex(), 0);
    press(Qt::Key_F2);
    for (int i = 0; i < 40 && focus() != "first_name"_L1; ++i)
        press(Qt::Key_Tab);
    QCOMPARE(focus(), u"first_name"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    typeInto(QApplication::focusWidget(), u"Chloé"_s);
    for (int i = 0; i < 40 && focus() != "city"_L1; ++i)
        press(Qt::Key_Tab);
    QCOMPARE(focus(), u"city"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    typeInto(QApplication::focusWidget(), u"Brest"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(journey.shown("city"), u"Lyon"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!journey.sheet()->isDirty(), kPatience);
    QCOMPARE(journey.shown("first_name"), u"Chloé"_s);
    press(Qt::Key_Down, Qt::AltModifier);
    QVERIFY(journey.showsLastName(u"Martin 002"_s));
    QCOMPARE(journey.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestTyping;
EFFECTIF_TEST(TestTyping)
#include "tst_typing.moc"
