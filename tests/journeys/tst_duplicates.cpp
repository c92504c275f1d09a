// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// O28, O37: somebody looks for duplicates in the whole office, and is told of one while typing a new sheet.
#include "models/items/rowsmodel.h"
#include "tests/support/engines.h"
#include "tests/support/journey.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"
#include "ui/pages/duplicatespage.h"
#include "ui/pages/sheetpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/banner.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace effectif::test {

class TestDuplicatePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allSheetsAreComparedAndWorkedOff_data() { addEngineRows(); }
    void allSheetsAreComparedAndWorkedOff();
    void aNewSheetOfSomebodyKnownIsNoticedByNameAndDate();

private:
    static void fill(Services &services)
    {
        const QVariant born = QDate(1984, 3, 7);
        (void)makeSheet(services, u"Lefèvre"_s, u"Irène"_s, {{u"birth_date"_s, born}, {u"mobile"_s, u"+33612345678"_s}, {u"city"_s, u"Lyon"_s}});
        (void)makeSheet(services, u"LEFEVRE"_s, u"Irene"_s, {{u"birth_date"_s, born}, {u"mobile"_s, u"+33612345678"_s}});
        (void)makeSheet(services, u"Noir"_s, u"Paul"_s, {{u"birth_date"_s, QDate(1971, 1, 30)}});
    }
};

void TestDuplicatePages::allSheetsAreComparedAndWorkedOff()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    fill(*database.open());
    Journey journey;
    journey.start();
    journey.open(database.url());
    QTRY_VERIFY_WITH_TIMEOUT(journey.window().office(), kPatience);
    QVERIFY(journey.trigger("duplicates"));
    auto *page = journey.window().findChild<DuplicatesPage *>();
    QVERIFY(page);
    page->findChild<QToolButton *>(u"duplicates_search"_s)->click();
    auto *table = page->findChild<QTableView *>(u"duplicates"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kPatience);
    const QAbstractItemModelTester tester(table->model());
    const auto cell = [table](int column) { return table->model()->index(0, column).data().toString(); };
    QCOMPARE(cell(2), u"Lefèvre Irène"_s);
    QCOMPARE(cell(4), u"LEFEVRE Irene"_s);
    QVERIFY2(cell(3).endsWith(u"%"_s) && cell(3) != cell(5), qPrintable(cell(3))); // the first is the more complete one
    QVERIFY2(cell(6).contains(u"Mobile"_s), qPrintable(cell(6)));

    auto *fields = page->findChild<QTableView *>(u"duplicates_fields"_s); // the two side by side
    const auto verdictOn = [fields](const QString &label) {
        for (int row = 0; row < fields->model()->rowCount(); ++row) {
            if (fields->model()->index(row, 0).data().toString() == label)
                return fields->model()->index(row, 3).data().toString();
        }
        return QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(verdictOn(u"City"_s), u"Only on the first sheet"_s, kPatience);
    QCOMPARE(verdictOn(u"Mobile"_s), u"Same"_s);
    QCOMPARE(verdictOn(u"Last name"_s), u"Same, written otherwise"_s);

    auto *filter = page->findChild<QComboBox *>(u"duplicates_filter"_s);
    QVERIFY(filter->findText(u"Mobile"_s) > 0);
    QVERIFY(filter->findText(u"City"_s) < 0); // nothing matched by it
    filter->setCurrentIndex(filter->findText(u"Mobile"_s));
    Q_EMIT filter->activated(filter->currentIndex());
    QCOMPARE(table->model()->rowCount(), 1);
    auto *threshold = page->findChild<QComboBox *>(u"duplicates_threshold"_s); // an administrator says for everybody what is shown
    QVERIFY(threshold->isVisible());
    QCOMPARE(threshold->currentData().toDouble(), 50.0);
    threshold->setCurrentIndex(threshold->count() - 1);
    Q_EMIT threshold->activated(threshold->currentIndex());
    auto *search = page->findChild<QToolButton *>(u"duplicates_search"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!search->isEnabled(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(search->isEnabled(), kPatience);
    QCOMPARE(threshold->currentData().toDouble(), 85.0); // as the office has it now
    QCOMPARE(table->model()->rowCount(), 1); // this pair is very probable
    table->selectRow(0);
    page->findChild<QToolButton *>(u"duplicates_openSecond"_s)->click();
    QVERIFY(journey.showsLastName(u"LEFEVRE"_s));
    QCOMPARE(journey.finish(), QString());
}

void TestDuplicatePages::aNewSheetOfSomebodyKnownIsNoticedByNameAndDate()
{
    TestDatabase database(Engine::Sqlite);
    fill(*database.open());
    Journey journey;
    journey.start();
    journey.open(database.url());
    QTRY_VERIFY_WITH_TIMEOUT(journey.window().office(), kPatience);
    QVERIFY(journey.trigger("newSheet"));
    QTRY_VERIFY_WITH_TIMEOUT(journey.sheet() && journey.sheet()->findChild<QWidget *>(u"birth_date"_s), kPatience);
    QVERIFY(journey.type("last_name", u"Lefevre"_s));
    QVERIFY(journey.type("first_name", u"Iréne"_s));
    QVERIFY(journey.type("birth_date", u"07/03/1984"_s));
    auto *hint = journey.sheet()->findChild<Banner *>(u"samePerson"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hint->isVisible(), kPatience);
    QVERIFY2(hint->text().contains(u"Lefèvre Irène"_s, Qt::CaseInsensitive) || hint->text().contains(u"LEFEVRE Irene"_s), qPrintable(hint->text()));
    auto *open = hint->findChild<QPushButton *>(u"samePersonOpen"_s);
    QVERIFY(open);
    open->click();
    QTRY_VERIFY_WITH_TIMEOUT(journey.sheet() && journey.shown("first_name").startsWith(u"Ir"_s) && journey.sheet()->stateKey().contains(u'|'), kPatience);
    QCOMPARE(journey.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestDuplicatePages;
EFFECTIF_TEST(TestDuplicatePages)
#include "tst_duplicates.moc"
