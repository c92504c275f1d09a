// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One task with the keyboard alone, and the language switched in the middle of one.
#include "app/bootstrap/translators.h"
#include "tests/support/journey.h"
#include "tests/support/testcase.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sheetpage.h"
#include "ui/shell/pagetabs.h"

#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace effectif::test {

class TestKeyboard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSheetIsCreatedWithoutAMouse();
    void tabLeadsThroughTheFormInItsOrder();
    void theLanguageIsSwitchedWithoutLosingWhatIsTyped();
    void everyInputOfTheSheetHasANameForScreenReaders();
    void noTwoActionsShareAShortcut();
};

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
    QTRY_VERIFY_WITH_TIMEOUT(journey.sheet()->recordId() != 0, 10000);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_W, Qt::ControlModifier);
    QTRY_COMPARE(journey.window().tabs().count(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(journey.list()->model()->rowCount(), 2, 8000);
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
