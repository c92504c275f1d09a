// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody makes one sheet of two at the real window, with the keyboard, and takes it back.
#include "models/items/mergemodel.h"
#include "models/services/historyservice.h"
#include "models/services/mergeservice.h"
#include "models/services/noteservice.h"
#include "tests/support/engines.h"
#include "tests/support/journey.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"
#include "ui/dialogs/mergesheetsdialog.h"
#include "ui/pages/duplicatespage.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sheetpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/banner.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include <functional>
#include <thread>

using namespace Qt::StringLiterals;

namespace effectif::test {

class TestMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoSheetsBecomeOneAndComeBack_data() { addEngineRows(); }
    void twoSheetsBecomeOneAndComeBack();
    void whatOthersChangedMeanwhileIsComparedAgain();
    void theSelectionOfTheListIsMerged();
    void aSheetThatIsMergedElsewhereLeadsOn_data() { addEngineRows(); }
    void aSheetThatIsMergedElsewhereLeadsOn();

private:
    struct Two
    {
        Record first;
        Record second;
    };
    static Two fill(Services &services)
    {
        const QVariant born = QDate(1984, 3, 7);
        Two two;
        two.first = makeSheet(services, u"Lefèvre"_s, u"Irène"_s, {{u"birth_date"_s, born}, {u"mobile"_s, u"+33612345678"_s}, {u"city"_s, u"Lyon"_s},
                                                                   {u"matricule"_s, u"A-1"_s}, {u"position"_s, u"Comptable"_s}});
        two.second = makeSheet(services, u"LEFEVRE"_s, u"Irene"_s, {{u"birth_date"_s, born}, {u"mobile"_s, u"+33612345678"_s}, {u"city"_s, u"Paris"_s},
                                                                    {u"matricule"_s, u"B-2"_s}});
        (void)must(NoteService(services).add({u"staff"_s, two.second.id}, u"Rappeler lundi"_s));
        return two;
    }
    /// Another program, in a thread of its own: the interface's may use no database.
    static void elsewhere(const std::function<void()> &act) { std::thread(act).join(); }
    static MergeSheetsDialog *dialog(Journey &journey) { return journey.window().findChild<MergeSheetsDialog *>(); }
    static QModelIndex cell(QTableView *table, const QString &label, int column)
    {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == label)
                return table->model()->index(row, column);
        }
        return {};
    }
};

void TestMerge::twoSheetsBecomeOneAndComeBack()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const Two two = fill(*database.open());
    Journey journey;
    journey.start();
    journey.open(database.url());
    QTRY_VERIFY_WITH_TIMEOUT(journey.window().office(), kPatience);
    QVERIFY(journey.trigger("duplicates"));
    auto *page = journey.window().findChild<DuplicatesPage *>();
    page->findChild<QToolButton *>(u"duplicates_search"_s)->click();
    auto *pairs = page->findChild<QTableView *>(u"duplicates"_s);
    QTRY_COMPARE_WITH_TIMEOUT(pairs->model()->rowCount(), 1, kPatience);
    page->findChild<QToolButton *>(u"duplicates_merge"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(dialog(journey) && dialog(journey)->isVisible(), kPatience);
    auto *table = dialog(journey)->findChild<QTableView *>(u"merge_table"_s);
    const QAbstractItemModelTester tester(table->model());
    QVERIFY(!cell(table, u"Mobile"_s, 0).isValid()); // the same on both: not shown
    dialog(journey)->findChild<QCheckBox *>(u"merge_differences"_s)->click();
    QCOMPARE(cell(table, u"Mobile"_s, 1).data().toString(), u"Same"_s);
    QCOMPARE(cell(table, u"City"_s, 1).data().toString(), u"Different"_s);
    QCOMPARE(cell(table, u"City"_s, 4).data().toString(), u"Lyon"_s); // the more complete sheet stays
    table->setFocus();
    table->setCurrentIndex(cell(table, u"City"_s, 2));
    QTest::keyClick(table, Qt::Key_Right);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(cell(table, u"City"_s, 4).data().toString(), u"Paris"_s);
    QVERIFY(cell(table, u"City"_s, 3).data(MergeModel::ChosenRole).toBool());
    dialog(journey)->findChild<QPushButton *>(u"merge_ok"_s)->click();
    auto *banner = page->findChild<Banner *>();
    QTRY_VERIFY_WITH_TIMEOUT(banner->findChild<QPushButton *>(u"merge_undo"_s), kPatience);
    QTRY_VERIFY(!dialog(journey));
    QCOMPARE(pairs->model()->rowCount(), 0);
    RecordId leads = 0;
    QString city;
    const auto look = [&] {
        const auto other = journey.otherProgram(database.url());
        leads = must(MergeService(*other).survivorOf(u"staff"_s, two.second.id));
        city = must(other->records().load(u"staff"_s, two.first.id)).value(u"city"_s).toString();
    };
    elsewhere(look);
    QCOMPARE(leads, two.first.id);
    QCOMPARE(city, u"Paris"_s);
    // an old link leads to the sheet that stayed
    Q_EMIT page->recordWanted(u"staff"_s, two.second.id);
    QVERIFY(journey.showsLastName(u"Lefèvre"_s));
    QTRY_COMPARE_WITH_TIMEOUT(journey.shown("matricule"), u"A-1"_s, kPatience);
    banner->findChild<QPushButton *>(u"merge_undo"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(pairs->model()->rowCount(), 1, kPatience); // it searches again
    elsewhere(look);
    QCOMPARE(leads, two.second.id);
    QCOMPARE(city, u"Lyon"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestMerge::whatOthersChangedMeanwhileIsComparedAgain()
{
    TestDatabase database(Engine::Sqlite);
    const Two two = fill(*database.open());
    Journey journey;
    journey.start();
    journey.open(database.url());
    QTRY_VERIFY_WITH_TIMEOUT(journey.window().office(), kPatience);
    QVERIFY(journey.trigger("duplicates"));
    auto *page = journey.window().findChild<DuplicatesPage *>();
    page->findChild<QToolButton *>(u"duplicates_search"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(page->findChild<QTableView *>(u"duplicates"_s)->model()->rowCount(), 1, kPatience);
    page->findChild<QToolButton *>(u"duplicates_merge"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(dialog(journey) && dialog(journey)->isVisible(), kPatience);
    auto *table = dialog(journey)->findChild<QTableView *>(u"merge_table"_s);
    table->setCurrentIndex(cell(table, u"City"_s, 3));
    QTest::keyClick(table, Qt::Key_Space);
    elsewhere([&] {
        const auto other = journey.otherProgram(database.url());
        (void)must(other->records().save(changeOf(must(other->records().load(u"staff"_s, two.second.id)), {{u"city"_s, u"Brest"_s}})));
    });
    dialog(journey)->findChild<QPushButton *>(u"merge_ok"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(dialog(journey)->findChild<QPushButton *>(u"merge_again"_s), kPatience);
    QVERIFY(dialog(journey)->findChild<Banner *>()->text().contains(u"City"_s));
    dialog(journey)->findChild<QPushButton *>(u"merge_again"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(cell(table, u"City"_s, 4).data().toString(), u"Brest"_s, kPatience); // what was chosen stays chosen
    dialog(journey)->findChild<QPushButton *>(u"merge_ok"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(journey), kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestMerge::theSelectionOfTheListIsMerged()
{
    TestDatabase database(Engine::Sqlite);
    (void)fill(*database.open());
    Journey journey;
    journey.start();
    journey.open(database.url());
    QTRY_VERIFY_WITH_TIMEOUT(journey.window().office(), kPatience);
    QVERIFY(journey.trigger("staffList"));
    QTRY_COMPARE_WITH_TIMEOUT(journey.table()->model()->rowCount(), 2, kPatience);
    journey.table()->selectAll();
    auto *button = journey.list()->findChild<QPushButton *>(u"bulkMerge"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button->isVisible(), kPatience);
    button->click();
    QTRY_VERIFY_WITH_TIMEOUT(dialog(journey) && dialog(journey)->isVisible(), kPatience);
    auto *table = dialog(journey)->findChild<QTableView *>(u"merge_table"_s);
    auto *survivor = dialog(journey)->findChild<QComboBox *>(u"merge_survivor"_s);
    survivor->setCurrentIndex(1 - survivor->currentIndex());
    Q_EMIT survivor->activated(survivor->currentIndex());
    const int result = table->model()->columnCount() - 1;
    QCOMPARE(cell(table, u"City"_s, result).data().toString(), cell(table, u"City"_s, 2 + survivor->currentIndex()).data().toString());
    dialog(journey)->findChild<QPushButton *>(u"merge_ok"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(journey.table()->model()->rowCount(), 1, kPatience);
    typeInto(journey.list()->findChild<QLineEdit *>(u"search"_s), u"A-1"_s); // the number of the sheet that went
    QTRY_VERIFY_WITH_TIMEOUT(journey.list()->findChild<Banner *>()->text().contains(u"A-1"_s), kPatience);
    QCOMPARE(journey.table()->model()->rowCount(), 1);
    QCOMPARE(journey.finish(), QString());
}

void TestMerge::aSheetThatIsMergedElsewhereLeadsOn()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const Two two = fill(*database.open());
    Journey journey;
    journey.start();
    journey.open(database.url());
    QTRY_VERIFY_WITH_TIMEOUT(journey.window().office(), kPatience);
    QVERIFY(journey.trigger("duplicates"));
    Q_EMIT journey.window().findChild<DuplicatesPage *>()->recordWanted(u"staff"_s, two.second.id);
    QVERIFY(journey.showsLastName(u"LEFEVRE"_s));
    auto *page = journey.window().findChild<SheetPage *>();
    QUuid operation;
    const auto merge = [&] {
        const auto other = journey.otherProgram(database.url());
        MergeRequest request;
        request.kind = u"staff"_s;
        request.survivor = two.first.id;
        request.merged = {two.second.id};
        for (const MergeSheet &sheet : must(MergeService(*other).compare(u"staff"_s, {two.first.id, two.second.id})).sheets) {
            request.versions.insert(sheet.id, sheet.version);
            request.seen.insert(sheet.id, sheet.updated.at);
        }
        operation = must(MergeService(*other).merge(request)).operation;
    };
    elsewhere(merge);
    const auto open = [page] { return page->findChild<QPushButton *>(u"openSurvivor"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(open() && open()->isVisible(), kPatience);
    QVERIFY2(open()->text().contains(u"Lefèvre Irène"_s), qPrintable(open()->text()));
    QVERIFY(!page->findChild<QPushButton *>(u"restoreSheet"_s)); // it comes back by undoing the merge
    elsewhere([&] { // which the page tells as soon as it is done
        Progress progress;
        const auto other = journey.otherProgram(database.url());
        (void)must(HistoryService(*other).undo(operation, {}, progress));
    });
    QTRY_VERIFY_WITH_TIMEOUT(!open() || !open()->isVisible(), kPatience);
    elsewhere(merge);
    QTRY_VERIFY_WITH_TIMEOUT(open() && open()->isVisible(), kPatience);
    open()->click();
    QTRY_COMPARE_WITH_TIMEOUT(journey.shown("matricule"), u"A-1"_s, kPatience);
    QCOMPARE(journey.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestMerge;
EFFECTIF_TEST(TestMerge)
#include "tst_mergesheets.moc"
