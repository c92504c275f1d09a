// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was done, sheets as they were, and the way back, at the real window.
#include "models/services/recordservice.h"
#include "tests/support/desk.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"
#include "ui/dialogs/undodialog.h"
#include "ui/pages/historypanel.h"
#include "ui/pages/officehistorypage.h"
#include "ui/pages/sheetpage.h"
#include "ui/pages/sheetthenview.h"
#include "ui/widgets/historycard.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QTableView>
#include <QTreeWidget>

namespace effectif::test {

using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

QList<HistoryCard *> cards(QWidget *panel)
{
    return panel->findChildren<HistoryCard *>();
}
} // namespace

class TestHistoryJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromAnEditToThePastAndBack_data() { addEngineRows(); }
    void fromAnEditToThePastAndBack()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        Desk desk;
        desk.fillDatabase(database.url(), 2);
        const RecordId id = desk.openFirst(database.url());
        QVERIFY(id != 0);
        QVERIFY(desk.type("city", u"Rennes"_s)); // it was made with Lyon
        QVERIFY(desk.saves());
        QVERIFY(desk.type("city", u"Paris"_s));
        QVERIFY(desk.saves());
        auto *panel = desk.panel<HistoryPanel>();
        QTRY_COMPARE_WITH_TIMEOUT(cards(panel).size(), 3, kPatience);

        // as it was, and back to today
        QVERIFY(desk.press(cards(panel).at(1), "history_view"));
        auto *then = panel->findChild<SheetThenView *>();
        QTRY_VERIFY_WITH_TIMEOUT(then->isVisible(), kPatience);
        QCOMPARE(then->then().record.value(u"city"_s).toString(), u"Rennes"_s);
        QVERIFY(desk.press(then, "history_today"));
        QTRY_VERIFY(!then->isVisible());

        // one value
        QVERIFY(desk.press(cards(panel).first(), "history_restore_city"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.sheet()->draft().original().value(u"city"_s).toString() == u"Rennes"_s, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(cards(panel).size(), 4, kPatience);

        // the whole version, as it was made
        QVERIFY(desk.press(cards(panel).last(), "history_view"));
        QTRY_VERIFY_WITH_TIMEOUT(then->isVisible(), kPatience);
        QVERIFY(desk.press(then, "history_restore_all"));
        QVERIFY(desk.answer(0));
        QTRY_COMPARE_WITH_TIMEOUT(desk.sheet()->draft().original().value(u"city"_s).toString(), u"Lyon"_s, kPatience);
        QCOMPARE(desk.finish(), QString());
    }

    void anOperationIsTakenBackAgainstALaterChange_data() { addEngineRows(); }
    void anOperationIsTakenBackAgainstALaterChange()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        Desk desk;
        desk.fillDatabase(database.url(), 2);
        RecordId id = 0;
        {
            const auto paul = desk.otherProgram(database.url());
            id = must(paul->records().firstPage(kStaff, 1)).first();
            Record sheet = must(paul->records().load(kStaff, id));
            sheet = must(paul->records().save(changeOf(sheet, {{u"city"_s, u"Rennes"_s}, {u"position"_s, u"Comptable"_s}})));
            sheet = must(paul->records().save(changeOf(sheet, {{u"city"_s, u"Nantes"_s}})));
        }
        QCOMPARE(desk.openFirst(database.url()), id);
        QVERIFY(desk.trigger("history"));
        auto *page = desk.window().findChild<OfficeHistoryPage *>();
        QVERIFY(page);
        auto *table = page->findChild<QTableView *>();
        const QAbstractItemModelTester tester(table->model());
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= 2, kPatience);
        table->setCurrentIndex(table->model()->index(1, 0));
        auto *changes = page->findChild<QTreeWidget *>(u"history_changes"_s);
        QTRY_COMPARE_WITH_TIMEOUT(changes->topLevelItemCount(), 2, kPatience);
        QVERIFY(desk.press(page, "history_undo"));
        QTRY_VERIFY_WITH_TIMEOUT(page->findChild<UndoDialog *>() && page->findChild<UndoDialog *>()->isVisible(), kPatience);
        auto *dialog = page->findChild<UndoDialog *>();
        auto *conflicts = dialog->findChild<QTreeWidget *>(u"undo_conflicts"_s);
        QCOMPARE(conflicts->topLevelItemCount(), 1);
        QVERIFY(conflicts->topLevelItem(0)->text(4).contains(u"Paul Petit"_s));
        QVERIFY(desk.press(dialog, "undo_ok"));
        QTRY_VERIFY_WITH_TIMEOUT(Desk::said(page).contains(u"stayed"_s), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->index(2, 4).data().toString().contains(u"Léa"_s), kPatience); // taken back, and by whom
        QCOMPARE(desk.finish(), QString());
        const Record now = must(desk.otherProgram(database.url())->records().load(kStaff, id));
        QCOMPARE(now.value(u"city"_s).toString(), u"Nantes"_s); // it was changed since
        QVERIFY(!now.value(u"position"_s).isValid());
    }
};

} // namespace effectif::test

using effectif::test::TestHistoryJourney;
EFFECTIF_TEST(TestHistoryJourney)
#include "tst_history.moc"
