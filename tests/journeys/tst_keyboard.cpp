// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One task with the keyboard alone, and the language switched in the middle of one.
#include "app/bootstrap/translators.h"
#include "tests/support/journey.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sheetpage.h"
#include "ui/pages/viewbar.h"
#include "ui/shell/pagetabs.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace effectif::test {

class TestKeyboard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSheetIsCreatedWithoutAMouse();
    void aViewIsMadeAndUsedWithoutAMouse();
    void tabLeadsThroughTheFormInItsOrder();
    void tabReachesWhateverAPageOffers();
    void theLanguageIsSwitchedWithoutLosingWhatIsTyped();
    void everyInputOfTheSheetHasANameForScreenReaders();
    void noTwoActionsShareAShortcut();
};

namespace {
void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    const auto anybody = [] { return QApplication::focusWidget() != nullptr; };
    if (!QTest::qWaitFor(anybody, 5'000)) { // openbox at times gives the focus to nobody when a dialog closes at once
        const QWidgetList windows = QApplication::topLevelWidgets();
        const auto main = std::ranges::find_if(windows, [](const QWidget *one) { return qobject_cast<const MainWindow *>(one); });
        QVERIFY(main != windows.end());
        (*main)->activateWindow(); // what Alt+Tab does
        QTRY_VERIFY_WITH_TIMEOUT(anybody(), kPatience);
    }
    QWidget *popup = QApplication::activePopupWidget();
    QTest::keyClick(popup ? popup : QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
}

bool hasFocus(const QString &name)
{
    return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name;
}

bool tabTo(const QString &name)
{
    for (int i = 0; i < 60 && !hasFocus(name); ++i)
        press(Qt::Key_Tab);
    return hasFocus(name);
}

/// Down to the entry of the menu on the screen; a menu in it is named by itself.
bool downTo(const QString &name)
{
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    for (int i = 0; menu && i < 60; ++i) {
        press(Qt::Key_Down);
        const QAction *now = menu->activeAction();
        if (now && (now->menu() ? now->menu()->objectName() : now->objectName()) == name)
            return true;
    }
    return false;
}

/// The list's button of that name, from the search on.
bool pressButton(const QString &name)
{
    press(Qt::Key_F, Qt::ControlModifier);
    if (!tabTo(name))
        return false;
    press(Qt::Key_Space);
    return true;
}

int countOf(const RecordListModel &model, const QString &key, const QString &text)
{
    const auto column = static_cast<int>(model.columns().indexOf(key));
    int count = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        count += !model.isGroup(row) && model.index(row, column).data().toString() == text;
    return count;
}
} // namespace

void TestKeyboard::aViewIsMadeAndUsedWithoutAMouse()
{
    Journey journey;
    journey.open(journey.makeDatabase(13));
    const RecordListModel &model = *journey.list()->model();
    QVERIFY(pressButton(u"filter"_s));
    QTRY_VERIFY(hasFocus(u"filterField"_s));
    typeInto(QApplication::focusWidget(), u"City"_s);
    QCOMPARE(static_cast<QComboBox *>(QApplication::focusWidget())->currentData().toString(), u"city"_s);
    press(Qt::Key_Tab);
    QVERIFY(hasFocus(u"filterOperator"_s));
    QTRY_VERIFY(journey.list()->findChild<QWidget *>(u"filterValue"_s)->isVisible());
    press(Qt::Key_Tab);
    QVERIFY(journey.list()->findChild<QWidget *>(u"filterValue"_s)->isAncestorOf(QApplication::focusWidget()));
    typeInto(QApplication::focusWidget(), u"lyon"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(model.rowCount(), 10);
    QVERIFY(pressButton(u"more"_s));
    QVERIFY(downTo(u"groupMenu"_s));
    press(Qt::Key_Right);
    QVERIFY(downTo(u"group_civility"_s));
    press(Qt::Key_Return);
    QTRY_COMPARE(model.rowCount(), 12);
    QVERIFY(pressButton(u"views"_s));
    QVERIFY(downTo(u"viewSaveAs"_s));
    press(Qt::Key_Return);
    QTRY_VERIFY(hasFocus(u"view_name"_s));
    typeInto(QApplication::focusWidget(), u"Lyonnais"_s);
    press(Qt::Key_Return);
    auto *views = journey.list()->findChild<ViewBar *>();
    QTRY_VERIFY(views->current() && views->current()->name == u"Lyonnais"_s);

    QTRY_VERIFY(!QApplication::activeModalWidget());
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_Down);
    press(Qt::Key_A, Qt::ControlModifier);
    auto *told = journey.list()->findChild<QLabel *>(u"bulkCount"_s);
    QTRY_VERIFY(told->isVisible() && told->text().startsWith(u"10 "_s));
    press(Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(hasFocus(u"paletteSearch"_s));
    typeInto(QApplication::focusWidget(), u"set a field"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(hasFocus(u"bulkField"_s));
    typeInto(QApplication::focusWidget(), u"Posi"_s);
    QTRY_VERIFY(journey.window().findChild<QWidget *>(u"bulkValue"_s)->isVisible());
    press(Qt::Key_Tab);
    typeInto(QApplication::focusWidget(), u"Infirmier"_s);
    auto *apply = journey.window().findChild<QPushButton *>(u"bulkApply"_s);
    QTRY_VERIFY(apply->isEnabled());
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(countOf(model, u"position"_s, u"Infirmier"_s), 10, kPatience);
    QTRY_VERIFY(journey.list()->findChild<QPushButton *>(u"listUndo"_s));
    QTRY_VERIFY(!QApplication::activeModalWidget());
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(countOf(model, u"position"_s, u"Infirmier"_s), 0, kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestKeyboard::aSheetIsCreatedWithoutAMouse()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(1);
    journey.open(url);
    QTest::keyClick(&journey.window(), Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(journey.sheet() && QApplication::focusWidget() && QApplication::focusWidget()->objectName() == "civility"_L1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"last_name"_s);
    typeInto(QApplication::focusWidget(), u"Noël"_s);
    for (int i = 0; i < 60 && QApplication::focusWidget()->objectName() != "address_line1"_L1; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"address_line1"_s);
    typeInto(QApplication::focusWidget(), u"3 place de l'Église"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(journey.sheet()->recordId() != 0, kPatience);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_W, Qt::ControlModifier);
    QTRY_COMPARE(journey.window().tabs().count(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(journey.list()->model()->rowCount(), 2, kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestKeyboard::tabLeadsThroughTheFormInItsOrder()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(1);
    journey.open(url);
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    journey.sheet()->findChild<QLineEdit *>(u"last_name"_s)->setFocus();
    QStringList seen;
    for (int i = 0; i < 5; ++i) {
        seen << QApplication::focusWidget()->objectName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(seen, QStringList({u"last_name"_s, u"first_name"_s, u"birth_name"_s, u"middle_names"_s, u"birth_date"_s}));
    QCOMPARE(journey.finish(), QString());
}

/// Onwards from the tabs of the window, round to them again: a page that leads straight to its table hides its tools.
void TestKeyboard::tabReachesWhateverAPageOffers()
{
    Journey journey(0);
    const DatabaseUrl url = journey.makeDatabase(1);
    RecordEdit left = newSheet(u"Lefèvre"_s, u"Zoé"_s, {{u"contract_end"_s, QDate(2001, 6, 30)}}); // to be purged
    QVERIFY(journey.otherProgram(url)->records().save(left));
    journey.open(url);
    auto *tabs = journey.window().tabs().tabBar();
    for (const char *id : {"home", "staffList", "accounts", "audit", "due", "licences", "transfers", "departments"}) {
        journey.window().openPage(QLatin1StringView(id));
        Page *page = journey.window().tabs().current();
        QVERIFY2(!tabs->hasFocus(), id); // whoever asks for a page is in it
        QTest::qWait(300); // until it has its rows
        tabs->setFocus();
        QSet<const QWidget *> reached;
        for (int i = 0; i < 80; ++i) {
            press(Qt::Key_Tab);
            if (tabs->hasFocus())
                break;
            reached.insert(QApplication::focusWidget());
        }
        QVERIFY2(tabs->hasFocus(), id);
        QStringList missed;
        for (const QWidget *widget : page->findChildren<QWidget *>()) {
            const bool offered = widget->isVisibleTo(page) && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
            if (offered && !widget->objectName().isEmpty() && !widget->objectName().startsWith("qt_"_L1) && !reached.contains(widget))
                missed << widget->objectName();
        }
        QVERIFY2(missed.isEmpty(), qPrintable(QLatin1StringView(id) + u": "_s + missed.join(u", "_s)));
    }
    QCOMPARE(journey.finish(), QString());
}

void TestKeyboard::theLanguageIsSwitchedWithoutLosingWhatIsTyped()
{
    Journey journey;
    journey.setInstaller([](Language language) { installTranslators(*qApp, language); });
    const DatabaseUrl url = journey.makeDatabase(1);
    journey.open(url);
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QVERIFY(journey.type("city", u"Brest"_s));
    QVERIFY(journey.type("birth_date", u"soon"_s));
    journey.window().setLanguage(Language::French);
    QTRY_COMPARE(journey.sheet()->findChild<QPushButton *>(u"save"_s)->text(), u"Enregistrer"_s);
    QCOMPARE(journey.window().menuBar()->actions().at(1)->text().remove(u'&'), u"Intervenants"_s);
    QCOMPARE(journey.list()->title(), u"Intervenants"_s);
    QCOMPARE(journey.shown("city"), u"Brest"_s);
    QCOMPARE(journey.shown("birth_date"), u"soon"_s);
    QVERIFY(journey.sheet()->isDirty());
    journey.window().setLanguage(Language::English);
    QTRY_COMPARE(journey.sheet()->findChild<QPushButton *>(u"save"_s)->text(), u"Save"_s);
    QCOMPARE(journey.shown("city"), u"Brest"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestKeyboard::everyInputOfTheSheetHasANameForScreenReaders()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(1);
    journey.open(url);
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    int inputs = 0;
    for (const QLineEdit *line : journey.sheet()->findChildren<QLineEdit *>()) {
        if (line->objectName().isEmpty() || line->objectName().startsWith("qt_"_L1))
            continue;
        ++inputs;
        QVERIFY2(!line->accessibleName().isEmpty(), qPrintable(line->objectName()));
    }
    QVERIFY(inputs > 15);
    QCOMPARE(journey.finish(), QString());
}

void TestKeyboard::noTwoActionsShareAShortcut()
{
    Journey journey;
    journey.start();
    QSet<QKeySequence> keys;
    for (const QAction *action : journey.window().findChildren<QAction *>()) {
        for (const QKeySequence &key : action->shortcuts()) {
            if (action->shortcutContext() != Qt::WindowShortcut)
                continue;
            QVERIFY2(!keys.contains(key), qPrintable(key.toString()));
            keys.insert(key);
        }
    }
    QVERIFY(keys.size() > 12);
    QCOMPARE(journey.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestKeyboard;
EFFECTIF_TEST(TestKeyboard)
#include "tst_keyboard.moc"
