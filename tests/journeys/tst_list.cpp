// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finding people in the list.
#include "tests/support/journey.h"
#include "tests/support/testcase.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sheetpage.h"
#include "ui/shell/pagetabs.h"
#include "ui/widgets/emptystate.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace effectif::test {

class TestList final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searchIsBlindToCaseAndAccentsAndCountsExactly();
    void anEmptyResultOffersToClearTheSearch();
    void aFilterIsAddedAndRemovedWithTheKeyboard();
    void aColumnIsSortedByItsHeader();
    void rowsAreCopiedAsATable();
    void enterInTheSearchOpensTheFirstSheet(); // K09
    void columnsChosenAreKeptForTheNextStart();
};

namespace {
QString count(Journey &journey)
{
    return journey.list()->findChild<QLabel *>(u"count"_s)->text();
}

void search(Journey &journey, const QString &text)
{
    auto *field = journey.list()->findChild<QLineEdit *>(u"search"_s);
    field->setFocus();
    field->clear();
    typeInto(field, text);
}
} // namespace

void TestList::searchIsBlindToCaseAndAccentsAndCountsExactly()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(40);
    journey.open(url);
    search(journey, u"EMILE"_s);
    QTRY_COMPARE(journey.list()->model()->rowCount(), 13);
    QTRY_VERIFY(count(journey).startsWith(u"13"_s));
    search(journey, u"évreux zo"_s);
    QTRY_COMPARE(journey.list()->model()->rowCount(), 7);
    search(journey, QString());
    QTRY_COMPARE(journey.list()->model()->rowCount(), 40);
    QCOMPARE(journey.finish(), QString());
}

void TestList::anEmptyResultOffersToClearTheSearch()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(5);
    journey.open(url);
    search(journey, u"zzzz"_s);
    auto *empty = journey.list()->findChild<EmptyState *>(u"listEmpty"_s);
    QTRY_VERIFY(empty->isVisible());
    Q_EMIT empty->activated();
    QTRY_COMPARE(journey.list()->model()->rowCount(), 5);
    QTRY_VERIFY(!empty->isVisible());
    QCOMPARE(journey.finish(), QString());
}

void TestList::aFilterIsAddedAndRemovedWithTheKeyboard()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(20);
    journey.open(url);
    QVERIFY(journey.click("filter"));
    auto *field = journey.list()->findChild<QComboBox *>(u"filterField"_s);
    QTRY_VERIFY(field->isVisible());
    field->setCurrentIndex(field->findData(u"city"_s));
    auto *value = journey.list()->findChild<QWidget *>(u"filterValue"_s)->findChild<QLineEdit *>();
    QVERIFY(value);
    value->setFocus();
    QTest::keyClicks(value, u"evr"_s);
    QTest::keyClick(value, Qt::Key_Return);
    QTRY_COMPARE(journey.list()->model()->rowCount(), 5);
    auto *chip = journey.list()->findChild<QAbstractButton *>(u"filterChip_0"_s);
    QVERIFY(chip);
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Delete);
    QTRY_COMPARE(journey.list()->model()->rowCount(), 20);
    QCOMPARE(journey.finish(), QString());
}

void TestList::aColumnIsSortedByItsHeader()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(20);
    journey.open(url);
    const auto column = static_cast<int>(journey.list()->model()->columns().indexOf(u"city"_s));
    QVERIFY(column >= 0);
    journey.table()->sortByColumn(column, Qt::AscendingOrder);
    const auto shownAt = [&](int row) { return journey.list()->model()->index(row, column).data().toString(); };
    QTRY_COMPARE(shownAt(0), u"Évreux"_s); // between D and F, not behind Z
    QTRY_COMPARE(shownAt(19), u"Lyon"_s);
    journey.table()->sortByColumn(column, Qt::DescendingOrder);
    QTRY_COMPARE(shownAt(0), u"Lyon"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestList::rowsAreCopiedAsATable()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(3);
    journey.open(url);
    journey.list()->setColumns({u"last_name"_s, u"city"_s});
    QTRY_COMPARE(journey.list()->model()->rowCount(), 3);
    journey.table()->selectAll();
    QVERIFY(journey.trigger("copyTable"));
    QTRY_COMPARE(QGuiApplication::clipboard()->text(),
                 u"Last name\tCity\nMartin 001\tLyon\nMartin 002\tLyon\nMartin 003\tLyon\n"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestList::enterInTheSearchOpensTheFirstSheet()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(30);
    journey.open(url);
    search(journey, u"martin 017"_s);
    QTRY_COMPARE(journey.list()->model()->rowCount(), 1);
    QTest::keyClick(journey.list()->findChild<QLineEdit *>(u"search"_s), Qt::Key_Return);
    QVERIFY(journey.showsLastName(u"Martin 017"_s));
    QCOMPARE(journey.finish(), QString());
}

void TestList::columnsChosenAreKeptForTheNextStart()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(3);
    journey.open(url);
    journey.list()->setColumns({u"city"_s, u"last_name"_s});
    QVERIFY(journey.close());
    journey.start();
    journey.window().openLast();
    QTRY_VERIFY(journey.list());
    QCOMPARE(journey.list()->model()->columns(), QStringList({u"city"_s, u"last_name"_s}));
    QCOMPARE(journey.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestList;
EFFECTIF_TEST(TestList)
#include "tst_list.moc"
