// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "tests/ui/markingtranslator.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/namedialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/widgets/emptystate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace effectif;
using namespace Qt::StringLiterals;

/// The dialogs that only say or ask one thing.
class TestShortDialogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNameIsAskedAndTidied();
    void noNameIsRefusedInWords();
    void theNameCanWait();
    void theSystemKnowsAName();
    void shortcutsComeFromTheActions();
    void shortcutsAreFound();
    void aDeadActionIsNoLongerListed();
    void aboutNamesLibrariesAndLicences();
    void versionsAreCopied();
    void allSpeakTheNewLanguage();
};

void TestShortDialogs::aNameIsAskedAndTidied()
{
    NameDialog dialog(u"Camille Lefèvre"_s);
    QSignalSpy chosen(&dialog, &NameDialog::nameChosen);
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *name = dialog.findChild<QLineEdit *>(u"name_name"_s);
    QCOMPARE(QApplication::focusWidget(), name);
    QCOMPARE(name->selectedText(), u"Camille Lefèvre"_s);
    QVERIFY(!name->accessibleName().isEmpty());
    QTest::keyClicks(name, u" Zoe  Martin "_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"Zoe Martin"_s);
    QVERIFY(!dialog.isVisible());
}

void TestShortDialogs::noNameIsRefusedInWords()
{
    NameDialog dialog({});
    QSignalSpy chosen(&dialog, &NameDialog::nameChosen);
    dialog.open();
    auto *name = dialog.findChild<QLineEdit *>(u"name_name"_s);
    dialog.findChild<QPushButton *>(u"name_ok"_s)->click();
    QCOMPARE(chosen.size(), 0);
    QVERIFY(dialog.isVisible());
    QVERIFY(name->property("invalid").toBool());
    QVERIFY(!name->accessibleDescription().isEmpty());
    QTest::keyClicks(name, u"Z"_s);
    QVERIFY(!name->property("invalid").toBool());
    QVERIFY(name->accessibleDescription().isEmpty());
}

void TestShortDialogs::theNameCanWait()
{
    NameDialog dialog(u"Camille"_s);
    QSignalSpy chosen(&dialog, &NameDialog::nameChosen);
    dialog.open();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(chosen.size(), 0);
}

void TestShortDialogs::theSystemKnowsAName()
{
    QVERIFY(!NameDialog::systemName().contains(u','));
    QCOMPARE(NameDialog::systemName(), NameDialog::systemName().simplified());
}

void TestShortDialogs::shortcutsComeFromTheActions()
{
    QMenu menu(u"&Sheet"_s);
    QAction *save = menu.addAction(u"&Save && close…"_s);
    save->setShortcuts({QKeySequence(u"Ctrl+S"_s), QKeySequence(u"F8"_s)});
    QAction *none = menu.addAction(u"Nothing"_s);
    QAction nowhere(u"Somewhere"_s);
    nowhere.setShortcut(QKeySequence(u"F9"_s));
    ShortcutsDialog dialog({save, none, &nowhere});
    const auto *table = dialog.findChild<QTreeWidget *>(u"shortcuts_table"_s);
    QCOMPARE(table->topLevelItemCount(), 2);
    QCOMPARE(table->topLevelItem(0)->text(0), u"Save & close"_s);
    QCOMPARE(table->topLevelItem(0)->text(1), u"Sheet"_s);
    QCOMPARE(table->topLevelItem(0)->text(2), u"Ctrl+S, F8"_s);
    QCOMPARE(table->topLevelItem(1)->text(1), QString());
}

void TestShortDialogs::shortcutsAreFound()
{
    QAction save(u"Enregistrer la fiche modifiée"_s);
    save.setShortcut(QKeySequence(u"Ctrl+S"_s));
    QAction next(u"Next sheet"_s);
    next.setShortcut(QKeySequence(u"Alt+Down"_s));
    ShortcutsDialog dialog({&save, &next});
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *search = dialog.findChild<QLineEdit *>(u"shortcuts_search"_s);
    const auto *table = dialog.findChild<QTreeWidget *>(u"shortcuts_table"_s);
    QCOMPARE(QApplication::focusWidget(), search);
    QTest::keyClicks(search, u"MODIFIEE"_s);
    QVERIFY(!table->topLevelItem(0)->isHidden());
    QVERIFY(table->topLevelItem(1)->isHidden());
    search->setText(u"alt+down"_s); // by its keys
    QVERIFY(table->topLevelItem(0)->isHidden());
    QVERIFY(!table->topLevelItem(1)->isHidden());
    search->setText(u"nothing like it"_s);
    QVERIFY(!table->isVisible());
    QVERIFY(dialog.findChild<EmptyState *>()->isVisible());
    QTest::keyClick(search, Qt::Key_Escape); // empties the search, then closes
    QVERIFY(table->isVisible());
    QVERIFY(dialog.isVisible());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestShortDialogs::aDeadActionIsNoLongerListed()
{
    auto action = std::make_unique<QAction>(u"Gone"_s);
    action->setShortcut(QKeySequence(u"F9"_s));
    ShortcutsDialog dialog({action.get()});
    action.reset();
    const test::MarkingTranslator translator;
    QTRY_COMPARE(dialog.findChild<QTreeWidget *>(u"shortcuts_table"_s)->topLevelItemCount(), 0);
}

void TestShortDialogs::aboutNamesLibrariesAndLicences()
{
    AboutDialog dialog;
    const auto *table = dialog.findChild<QTreeWidget *>(u"about_libraries"_s);
    for (const char *name : {"Qt", "SQLite", "libphonenumber", "QtKeychain", "tl-expected", "Lucide"}) {
        const auto found = table->findItems(QLatin1StringView(name), Qt::MatchStartsWith);
        QVERIFY2(!found.isEmpty(), name);
        QVERIFY2(!found.first()->text(1).isEmpty() && !found.first()->text(2).isEmpty(), name);
    }
    QVERIFY(dialog.findChild<QLabel *>(u"about_version"_s)->text().contains(QLatin1StringView(EFFECTIF_VERSION)));
}

void TestShortDialogs::versionsAreCopied()
{
    AboutDialog dialog(u"PostgreSQL 15.4"_s);
    dialog.open();
    dialog.findChild<QPushButton *>(u"about_copy"_s)->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(u"Effectif "_s) && copied.contains(u"Qt 6"_s) && copied.contains(u"PostgreSQL 15.4"_s));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestShortDialogs::allSpeakTheNewLanguage()
{
    AboutDialog about;
    NameDialog name({});
    ShortcutsDialog shortcuts({});
    const test::MarkingTranslator translator;
    const QString mark = test::MarkingTranslator::mark();
    for (QDialog *dialog : std::initializer_list<QDialog *>{&about, &name, &shortcuts})
        QTRY_VERIFY(dialog->windowTitle().startsWith(mark));
    QVERIFY(name.findChild<QPushButton *>(u"name_ok"_s)->text().startsWith(mark));
    QVERIFY(about.findChild<QTreeWidget *>()->headerItem()->text(0).startsWith(mark));
}

EFFECTIF_TEST(TestShortDialogs)
#include "tst_shortdialogs.moc"
