// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list for those who live in it: filters in groups, views, many sheets at once, preview, palette.
#include "tests/support/journey.h"
#include "tests/support/testcase.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sheetpage.h"
#include "ui/pages/viewbar.h"
#include "ui/shell/pagetabs.h"
#include "ui/theme/palette.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace effectif::test {

class TestListViews final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFilterOfGroupsIsBuiltByClickingAndSavedAsAView();
    void aDeletedViewComesBack();
    void incompleteSheetsAreMarkedAndListed();
    void aFieldIsSetOnAllSelectedAndTakenBack();
    void thePaletteOpensAPersonByTheKeyboardAlone();
    void thePaletteKnowsAPageByOtherWordsAndOnce();
    void thePreviewFollowsTheChosenRow();
    void groupsAreFoldedWithTheKeyboard();
    void theEmptyFormSearches();
    void creatingIsAMenu(); // K15
    void copiedRowsAreATableForSpreadsheets();
};

namespace {
QAction *action(Journey &journey, const QString &name)
{
    return journey.list()->findChild<QAction *>(name);
}

/// Makes a condition in the row that is open.
bool enter(Journey &journey, const QString &field, FilterOp op, const QString &value)
{
    auto *fields = journey.list()->findChild<QComboBox *>(u"filterField"_s);
    if (!QTest::qWaitFor([fields] { return fields->isVisible(); }, kPatience))
        return false;
    fields->setCurrentIndex(fields->findData(field));
    auto *ops = journey.list()->findChild<QComboBox *>(u"filterOperator"_s);
    ops->setCurrentIndex(ops->findData(static_cast<int>(op)));
    auto *line = journey.list()->findChild<QWidget *>(u"filterValue"_s)->findChild<QLineEdit *>();
    line->setFocus();
    typeInto(line, value);
    QTest::keyClick(line, Qt::Key_Return);
    return !fields->isVisible();
}

QDialog *dialog(Journey &journey, const QString &name)
{
    QDialog *found = nullptr;
    (void)QTest::qWaitFor([&] {
        found = journey.window().findChild<QDialog *>(name);
        return found && found->isVisible();
    }, 5000);
    return found;
}

/// Opens the menu of a button as a person would see it, without the loop that a click begins.
void openMenu(QMenu *menu)
{
    Q_EMIT menu->aboutToShow();
}

/// City is Évreux, and at least one of: Martin 004, Martin 008.
void buildFilter(Journey &journey)
{
    QVERIFY(journey.click("filter"));
    QVERIFY(enter(journey, u"city"_s, FilterOp::Is, u"evreux"_s));
    QTRY_COMPARE(journey.list()->model()->rowCount(), 5);
    action(journey, u"filterAddGroup"_s)->trigger();
    QVERIFY(enter(journey, u"last_name"_s, FilterOp::Contains, u"004"_s));
    QTRY_COMPARE(journey.list()->model()->rowCount(), 1);
    action(journey, u"filterAddCondition_0"_s)->trigger();
    QVERIFY(enter(journey, u"last_name"_s, FilterOp::Contains, u"008"_s));
    QTRY_COMPARE(journey.list()->model()->rowCount(), 2);
}

bool saveView(Journey &journey, const QString &name)
{
    auto *views = journey.list()->findChild<ViewBar *>();
    openMenu(views->choices());
    action(journey, u"viewSaveAs"_s)->trigger();
    QDialog *asked = dialog(journey, u"viewDialog"_s);
    if (!asked)
        return false;
    auto *line = asked->findChild<QLineEdit *>(u"view_name"_s);
    line->selectAll();
    typeInto(line, name);
    return clickOn(asked->findChild<QPushButton *>(u"view_ok"_s))
        && QTest::qWaitFor([views, name] { return views->current() && views->current()->name == name; }, kPatience);
}

QStringList cities(Journey &journey)
{
    QStringList result;
    const auto column = static_cast<int>(journey.list()->model()->columns().indexOf(u"city"_s));
    for (int row = 0; row < journey.list()->model()->rowCount(); ++row)
        result << journey.list()->model()->index(row, column).data().toString();
    return result;
}
} // namespace

void TestListViews::aFilterOfGroupsIsBuiltByClickingAndSavedAsAView()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(20);
    journey.open(url);
    buildFilter(journey);
    journey.list()->setColumns({u"city"_s, u"last_name"_s});
    journey.table()->setColumnWidth(0, 222);
    journey.table()->sortByColumn(1, Qt::DescendingOrder);
    QVERIFY(saveView(journey, u"Deux d'Évreux"_s));
    auto *views = journey.list()->findChild<ViewBar *>();
    QTRY_VERIFY(!views->isModified());
    journey.table()->setColumnWidth(0, 180);
    QTRY_VERIFY(views->isModified());
    QTRY_VERIFY(views->text().endsWith(u'•'));
    QVERIFY(journey.close());

    journey.start();
    journey.window().openLast();
    QTRY_VERIFY_WITH_TIMEOUT(journey.list(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(journey.list()->model()->rowCount(), 2, kPatience);
    QCOMPARE(journey.list()->model()->columns(), QStringList({u"city"_s, u"last_name"_s}));
    QCOMPARE(journey.table()->columnWidth(0), 222);
    QTRY_COMPARE(journey.list()->model()->index(0, 1).data().toString(), u"Martin 008"_s);
    auto *chip = journey.list()->findChild<QAbstractButton *>(u"filterChip_0_1"_s);
    QVERIFY(chip && chip->text().contains(u"008"_s));
    QCOMPARE(journey.finish(), QString());
}

void TestListViews::aDeletedViewComesBack()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(4);
    journey.open(url);
    QVERIFY(saveView(journey, u"Une vue"_s));
    auto *views = journey.list()->findChild<ViewBar *>();
    openMenu(views->choices());
    action(journey, u"viewDelete"_s)->trigger();
    QTRY_VERIFY(!views->current());
    QTRY_VERIFY(journey.list()->findChild<QPushButton *>(u"listUndo"_s));
    QVERIFY(journey.click("listUndo"));
    QTRY_VERIFY(views->current() && views->current()->name == u"Une vue"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestListViews::incompleteSheetsAreMarkedAndListed()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(3);
    RecordEdit edit;
    edit.kind = u"staff"_s;
    edit.changes = {{u"last_name"_s, u"Martin 004"_s}, {u"nature"_s, u"employee"_s}, {u"situation"_s, u"active"_s}};
    edit.allowIncomplete = true;
    QVERIFY(journey.otherProgram(url)->records().save(edit));
    journey.open(url);
    RecordListModel *model = journey.list()->model();
    QTRY_COMPARE(model->rowCount(), 4);
    QTRY_VERIFY(model->index(3, 0).data(RecordListModel::IncompleteRole).toBool());
    QCOMPARE(model->index(3, 0).data(Qt::AccessibleTextRole).toString(), u"Martin 004, incomplete sheet"_s);
    const QColor ink = toneInk(journey.table()->palette(), Tone::Warning);
    const auto isMarked = [&](int row) { // at the right end of its first cell
        const QRect rect = journey.table()->visualRect(model->index(row, 0));
        const QImage end = journey.table()->viewport()->grab(rect.adjusted(rect.width() - 24, 0, 0, 0)).toImage();
        for (int i = 0; i < end.width() * end.height(); ++i) {
            const QColor seen = end.pixelColor(i % end.width(), i / end.width());
            if (std::abs(seen.red() - ink.red()) + std::abs(seen.green() - ink.green()) + std::abs(seen.blue() - ink.blue()) < 60)
                return true;
        }
        return false;
    };
    QTRY_VERIFY(isMarked(3));
    QVERIFY(!isMarked(0) && !isMarked(1) && !isMarked(2));
    openMenu(journey.list()->findChild<QMenu *>(u"moreMenu"_s));
    action(journey, u"moreIncomplete"_s)->trigger();
    QTRY_COMPARE(model->rowCount(), 1);
    auto *chip = journey.list()->findChild<QAbstractButton *>(u"filterChip_0"_s);
    QVERIFY(chip && chip->text() == u"Incomplete sheets"_s);
    QVERIFY(saveView(journey, u"To do"_s)); // as any other condition
    openMenu(journey.list()->findChild<QMenu *>(u"moreMenu"_s));
    QVERIFY(action(journey, u"moreIncomplete"_s)->isChecked());
    action(journey, u"moreIncomplete"_s)->trigger();
    QTRY_COMPARE(model->rowCount(), 4);
    QCOMPARE(journey.finish(), QString());
}

void TestListViews::aFieldIsSetOnAllSelectedAndTakenBack()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(8);
    journey.open(url);
    QTRY_COMPARE(cities(journey).count(u"Évreux"_s), 2);
    journey.table()->selectAll();
    auto *told = journey.list()->findChild<QLabel *>(u"bulkCount"_s);
    QTRY_VERIFY(told->isVisible() && told->text().startsWith(u"8"_s));
    QVERIFY(journey.trigger("setField"));
    QDialog *asked = dialog(journey, u"bulkEditDialog"_s);
    QVERIFY(asked);
    auto *fields = asked->findChild<QComboBox *>(u"bulkField"_s);
    fields->setCurrentIndex(fields->findData(u"city"_s));
    auto *state = asked->findChild<QLabel *>(u"bulkState"_s);
    QTRY_VERIFY(state->text().startsWith(u"Different values"_s));
    auto *apply = asked->findChild<QPushButton *>(u"bulkApply"_s);
    QVERIFY(!apply->isEnabled()); // nothing was typed: nothing is changed
    auto *line = asked->findChild<QWidget *>(u"bulkValue"_s)->findChild<QLineEdit *>();
    line->setFocus();
    typeInto(line, u"Nantes"_s);
    QTRY_VERIFY(apply->isEnabled());
    QVERIFY(clickOn(apply));
    QTRY_COMPARE_WITH_TIMEOUT(cities(journey).count(u"Nantes"_s), 8, kPatience);
    QTRY_VERIFY(journey.list()->findChild<QPushButton *>(u"listUndo"_s));
    QVERIFY(journey.click("listUndo"));
    QTRY_COMPARE_WITH_TIMEOUT(cities(journey).count(u"Évreux"_s), 2, kPatience);
    QCOMPARE(cities(journey).count(u"Lyon"_s), 6);
    QCOMPARE(journey.finish(), QString());
}

void TestListViews::thePaletteOpensAPersonByTheKeyboardAlone()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(30);
    journey.open(url);
    QTest::keyClick(&journey.window(), Qt::Key_K, Qt::ControlModifier);
    QDialog *palette = dialog(journey, u"commandPalette"_s);
    QVERIFY(palette);
    auto *line = palette->findChild<QLineEdit *>(u"paletteSearch"_s);
    auto *list = palette->findChild<QTreeWidget *>(u"paletteList"_s);
    QTRY_VERIFY(line->hasFocus());
    typeInto(line, u"qqq"_s); // says so instead of an empty box, once the database has answered
    auto *nothing = palette->findChild<QWidget *>(u"paletteNothing"_s);
    QTRY_VERIFY_WITH_TIMEOUT(nothing->isVisible() && !list->isVisible(), kPatience);
    line->clear();
    QTRY_VERIFY_WITH_TIMEOUT(list->isVisible() && list->topLevelItemCount() > 0, kPatience);
    typeInto(line, u"ZOE 017"_s);
    QTRY_VERIFY(list->topLevelItemCount() > 0 && list->topLevelItem(0)->text(0) == u"Martin 017 Zoé"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(journey.showsLastName(u"Martin 017"_s));

    QVERIFY(journey.trigger("palette")); // recent first, and actions with their shortcuts
    palette = dialog(journey, u"commandPalette"_s);
    QVERIFY(palette);
    list = palette->findChild<QTreeWidget *>(u"paletteList"_s);
    line = palette->findChild<QLineEdit *>(u"paletteSearch"_s);
    QTRY_COMPARE(list->topLevelItem(0)->text(0), u"Martin 017 Zoé"_s);
    typeInto(line, u"refre"_s);
    QTRY_VERIFY(list->topLevelItemCount() == 1);
    QCOMPARE(list->topLevelItem(0)->text(0), u"Refresh"_s);
    QCOMPARE(list->topLevelItem(0)->text(1), u"F5"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_VERIFY(!journey.window().findChild<QDialog *>(u"commandPalette"_s));
    QCOMPARE(journey.finish(), QString());
}

void TestListViews::thePaletteKnowsAPageByOtherWordsAndOnce()
{
    Journey journey;
    journey.open(journey.makeDatabase(3));
    QVERIFY(journey.trigger("outbox")); // an open tab and an entry of the menu are one thing
    for (const auto &[typed, page] : {std::pair(u"outb"_s, u"Outbox"_s), std::pair(u"smtp"_s, u"Sending messages"_s),
                                      std::pair(u"passphrase"_s, u"Sending messages"_s)}) {
        QVERIFY(journey.trigger("palette"));
        QDialog *palette = dialog(journey, u"commandPalette"_s);
        QVERIFY(palette);
        auto *line = palette->findChild<QLineEdit *>(u"paletteSearch"_s);
        auto *list = palette->findChild<QTreeWidget *>(u"paletteList"_s);
        QTRY_VERIFY(line->hasFocus());
        typeInto(line, typed);
        QTRY_COMPARE_WITH_TIMEOUT(list->topLevelItemCount(), 1, kPatience);
        QCOMPARE(list->topLevelItem(0)->text(0), page);
        QTest::keyClick(line, Qt::Key_Escape);
        QTRY_VERIFY(!journey.window().findChild<QDialog *>(u"commandPalette"_s));
    }
    for (const auto &[typed, page] : {std::pair(u"manage polls"_s, u"Manage polls"_s),
                                      std::pair(u"polls"_s, u"Polls"_s)}) { // the very name, whatever was opened last
        QVERIFY(journey.trigger("palette"));
        QDialog *palette = dialog(journey, u"commandPalette"_s);
        QVERIFY(palette);
        auto *line = palette->findChild<QLineEdit *>(u"paletteSearch"_s);
        QTRY_VERIFY(line->hasFocus());
        typeInto(line, typed);
        auto *list = palette->findChild<QTreeWidget *>(u"paletteList"_s);
        QTRY_VERIFY_WITH_TIMEOUT(list->topLevelItemCount() > 0 && list->topLevelItem(0)->text(0) == page, kPatience);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!journey.window().findChild<QDialog *>(u"commandPalette"_s));
    }
    QCOMPARE(journey.finish(), QString());
}

void TestListViews::thePreviewFollowsTheChosenRow()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(6);
    journey.open(url);
    auto *name = journey.list()->findChild<QLabel *>(u"previewName"_s);
    QVERIFY(!name->isVisible());
    QVERIFY(journey.trigger("preview"));
    journey.table()->setCurrentIndex(journey.list()->model()->index(1, 0));
    QTRY_VERIFY(name->isVisible() && name->text() == u"Martin 002 Zoé"_s);
    journey.table()->setFocus();
    QTest::keyClick(journey.table(), Qt::Key_Down);
    QTRY_COMPARE(name->text(), u"Martin 003 Émile"_s);
    QTRY_VERIFY(journey.list()->findChild<QLabel *>(u"preview_city"_s));
    QVERIFY(journey.click("previewOpen"));
    QVERIFY(journey.showsLastName(u"Martin 003"_s));
    QVERIFY(journey.close());
    journey.start();
    journey.window().openLast();
    QTRY_VERIFY(journey.list() && journey.list()->findChild<QWidget *>(u"preview"_s)->isVisibleTo(journey.list()));
    QCOMPARE(journey.finish(), QString());
}

void TestListViews::groupsAreFoldedWithTheKeyboard()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(12);
    journey.open(url);
    openMenu(journey.list()->findChild<QMenu *>(u"moreMenu"_s));
    action(journey, u"group_city"_s)->trigger();
    QTRY_COMPARE(journey.list()->model()->rowCount(), 14);
    QTRY_COMPARE(journey.list()->model()->index(0, 0).data().toString(), u"Évreux"_s);
    journey.table()->setFocus();
    journey.table()->setCurrentIndex(journey.list()->model()->index(0, 0));
    QTest::keyClick(journey.table(), Qt::Key_Left);
    QCOMPARE(journey.list()->model()->rowCount(), 11);
    QTest::keyClick(journey.table(), Qt::Key_Right);
    QCOMPARE(journey.list()->model()->rowCount(), 14);
    journey.table()->selectAll(); // the rows of groups are no sheets
    QTRY_VERIFY(journey.list()->findChild<QLabel *>(u"bulkCount"_s)->text().startsWith(u"12 "_s));
    journey.table()->setCurrentIndex(journey.list()->model()->index(1, 0));
    QTest::keyClick(journey.table(), Qt::Key_Return);
    QVERIFY(journey.showsLastName(u"Martin 004"_s));
    QVERIFY(journey.trigger("next")); // the arrows step over the rows of groups
    QVERIFY(journey.showsLastName(u"Martin 008"_s));
    QCOMPARE(journey.finish(), QString());
}

void TestListViews::theEmptyFormSearches()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(12);
    journey.open(url);
    QVERIFY(journey.trigger("searchByForm"));
    QDialog *form = dialog(journey, u"searchFormDialog"_s);
    QVERIFY(form);
    auto *line = form->findChild<QLineEdit *>(u"city"_s);
    QVERIFY(line);
    line->setFocus();
    typeInto(line, u"EVR"_s);
    auto *name = form->findChild<QLineEdit *>(u"first_name"_s);
    name->setFocus();
    typeInto(name, u"mile"_s);
    QVERIFY(clickOn(form->findChild<QPushButton *>(u"searchFormApply"_s)));
    QTRY_COMPARE(journey.list()->model()->rowCount(), 1); // Martin 012
    QVERIFY(journey.list()->findChild<QAbstractButton *>(u"filterChip_1"_s));
    QCOMPARE(journey.finish(), QString());
}

void TestListViews::creatingIsAMenu()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(1);
    journey.open(url);
    auto *create = journey.list()->findChild<QPushButton *>(u"create"_s);
    QVERIFY(create && create->isVisible() && create->menu());
    QStringList ways;
    for (const QAction *way : create->menu()->actions())
        ways << way->objectName();
    QCOMPARE(ways, (QStringList{u"createOne"_s, u"createPasted"_s, u"createFile"_s})); // K15
    action(journey, u"createOne"_s)->trigger();
    QTRY_VERIFY(journey.sheet() && journey.sheet()->recordId() == 0);
    QCOMPARE(journey.finish(), QString());
}

void TestListViews::copiedRowsAreATableForSpreadsheets()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(2);
    journey.open(url);
    journey.list()->setColumns({u"last_name"_s, u"city"_s});
    QTRY_COMPARE(journey.list()->model()->rowCount(), 2);
    QVERIFY(journey.trigger("copyTable"));
    QTRY_VERIFY(QGuiApplication::clipboard()->mimeData() && QGuiApplication::clipboard()->mimeData()->hasHtml());
    QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(u"<td>Martin 001</td><td>Lyon</td>"_s));
    QCOMPARE(journey.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestListViews;
EFFECTIF_TEST(TestListViews)
#include "tst_listviews.moc"
