// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// O28, O37: somebody looks for duplicates in the whole office, and is told of one while typing a new sheet.
#include "models/items/rowsmodel.h"
#include "models/services/duplicaterules.h"
#include "tests/support/engines.h"
#include "tests/support/journey.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"
#include "ui/pages/duplicaterulespanel.h"
#include "ui/pages/duplicatespage.h"
#include "ui/pages/sheetcheckdialog.h"
#include "ui/pages/sheetpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/banner.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;

namespace effectif::test {

class TestDuplicatePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allSheetsAreComparedAndWorkedOff_data() { addEngineRows(); }
    void allSheetsAreComparedAndWorkedOff();
    void aNewSheetOfSomebodyKnownIsNoticedByNameAndDate();
    void aPairIsSetAsideAndTakenBack_data() { addEngineRows(); }
    void aPairIsSetAsideAndTakenBack();
    void oneSheetIsCheckedOnDemand_data() { addEngineRows(); }
    void oneSheetIsCheckedOnDemand();
    void savingSomebodyKnownIsAQuestion_data() { addEngineRows(); }
    void savingSomebodyKnownIsAQuestion();
    void anAdministratorSaysWhatCounts();

private:
    static void fill(Services &services)
    {
        const QVariant born = QDate(1984, 3, 7);
        (void)makeSheet(services, u"Lefèvre"_s, u"Irène"_s, {{u"birth_date"_s, born}, {u"mobile"_s, u"+33612345678"_s}, {u"city"_s, u"Lyon"_s}});
        (void)makeSheet(services, u"LEFEVRE"_s, u"Irene"_s, {{u"birth_date"_s, born}, {u"mobile"_s, u"+33612345678"_s}});
        (void)makeSheet(services, u"Noir"_s, u"Paul"_s, {{u"birth_date"_s, QDate(1971, 1, 30)}});
    }
    static void open(Journey &journey, TestDatabase &database)
    {
        fill(*database.open());
        journey.start();
        journey.open(database.url());
        QTRY_VERIFY_WITH_TIMEOUT(journey.window().office(), kPatience);
    }
};

namespace {
/// The page on which all sheets are compared.
struct Compared
{
    explicit Compared(Journey &journey)
    {
        if (!journey.trigger("duplicates"))
            return;
        page = journey.window().findChild<DuplicatesPage *>();
        search = tool("duplicates_search");
        pairs = page->findChild<QTableView *>(u"duplicates"_s);
        told = std::make_unique<QSignalSpy>(page, &Page::statusChanged);
    }
    QToolButton *tool(const char *name) const { return page->findChild<QToolButton *>(QLatin1StringView(name)); }
    /// After a search that was asked for ended: this many pairs.
    bool finds(int count)
    {
        const bool ended = QTest::qWaitFor([this] { return !told->isEmpty() && search->isEnabled(); }, kPatience);
        told->clear();
        return ended && pairs->model()->rowCount() == count;
    }
    bool searches(int count)
    {
        search->click();
        return finds(count);
    }

    DuplicatesPage *page = nullptr;
    QToolButton *search = nullptr;
    QTableView *pairs = nullptr;
    std::unique_ptr<QSignalSpy> told;
};
} // namespace

void TestDuplicatePages::allSheetsAreComparedAndWorkedOff()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    Journey journey;
    open(journey, database);
    Compared at(journey);
    QVERIFY(at.page && at.searches(1));
    auto *page = at.page;
    auto *table = at.pairs;
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
    QVERIFY(at.finds(1)); // this pair is very probable
    QCOMPARE(threshold->currentData().toDouble(), 85.0); // as the office has it now
    table->selectRow(0);
    at.tool("duplicates_openSecond")->click();
    QVERIFY(journey.showsLastName(u"LEFEVRE"_s));
    QCOMPARE(journey.finish(), QString());
}

void TestDuplicatePages::aNewSheetOfSomebodyKnownIsNoticedByNameAndDate()
{
    TestDatabase database(Engine::Sqlite);
    Journey journey;
    open(journey, database);
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

void TestDuplicatePages::aPairIsSetAsideAndTakenBack()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    Journey journey;
    open(journey, database);
    Compared at(journey);
    QVERIFY(at.page && at.searches(1));
    auto *page = at.page;
    auto *table = at.pairs;
    auto *setAside = at.tool("duplicates_setAside");
    QTRY_VERIFY_WITH_TIMEOUT(setAside->isEnabled(), kPatience);
    setAside->click();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, kPatience);
    QVERIFY2(page->findChild<Banner *>()->text().contains(u"Irène"_s), qPrintable(page->findChild<Banner *>()->text()));
    QVERIFY(at.searches(0)); // it is remembered

    auto *filter = page->findChild<QComboBox *>(u"duplicates_filter"_s);
    filter->setCurrentIndex(filter->count() - 1);
    Q_EMIT filter->activated(filter->currentIndex());
    auto *aside = page->findChild<QTableView *>(u"duplicates_aside"_s);
    QTRY_COMPARE_WITH_TIMEOUT(aside->model()->rowCount(), 1, kPatience);
    const QAbstractItemModelTester tester(aside->model());
    QCOMPARE(aside->model()->index(0, 0).data().toString(), u"Lefèvre Irène"_s);
    QVERIFY(!aside->model()->index(0, 2).data().toString().isEmpty()); // who
    auto *back = at.tool("duplicates_takeBack");
    QTRY_VERIFY_WITH_TIMEOUT(back->isVisible() && back->isEnabled(), kPatience);
    back->click();
    QTRY_COMPARE_WITH_TIMEOUT(aside->model()->rowCount(), 0, kPatience);
    QVERIFY(at.searches(1));
    QCOMPARE(journey.finish(), QString());
}

void TestDuplicatePages::oneSheetIsCheckedOnDemand()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    Journey journey;
    open(journey, database);
    Compared at(journey);
    QVERIFY(at.page && at.searches(1));
    at.tool("duplicates_openFirst")->click();
    QVERIFY(journey.showsLastName(u"Lefèvre"_s));
    QVERIFY(journey.trigger("checkSheet"));
    SheetCheckDialog *dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = journey.window().findChild<SheetCheckDialog *>()) && dialog->isVisible(), kPatience);
    auto *matches = dialog->findChild<QTableView *>(u"sheetCheck_matches"_s);
    QCOMPARE(matches->model()->rowCount(), 1);
    QCOMPARE(matches->model()->index(0, 1).data().toString(), u"LEFEVRE Irene"_s);
    QVERIFY2(matches->model()->index(0, 3).data().toString().contains(u"Mobile"_s), qPrintable(matches->model()->index(0, 3).data().toString()));
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QTableView *>(u"duplicates_fields"_s)->model()->rowCount() > 3, kPatience);
    dialog->findChild<QPushButton *>(u"sheetCheck_open"_s)->click();
    QVERIFY(journey.showsLastName(u"LEFEVRE"_s));

    QVERIFY(journey.trigger("checkSheet")); // and seen from the other side it is the same pair
    QTRY_VERIFY_WITH_TIMEOUT((dialog = journey.sheet()->findChild<SheetCheckDialog *>()) && dialog->isVisible(), kPatience);
    auto *aside = dialog->findChild<QPushButton *>(u"sheetCheck_aside"_s);
    QTRY_VERIFY_WITH_TIMEOUT(aside->isEnabled(), kPatience);
    aside->click();
    QTRY_COMPARE_WITH_TIMEOUT(dialog->findChild<QTableView *>(u"sheetCheck_matches"_s)->model()->rowCount(), 0, kPatience);
    dialog->findChild<QPushButton *>(u"sheetCheck_back"_s)->click();
    QVERIFY(journey.trigger("checkSheet"));
    auto *hint = journey.sheet()->findChild<Banner *>(u"samePerson"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hint->isVisible() && hint->tone() == Tone::Success, kPatience); // nobody is left
    QCOMPARE(journey.finish(), QString());
}

void TestDuplicatePages::savingSomebodyKnownIsAQuestion()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    Journey journey;
    open(journey, database);
    QVERIFY(journey.trigger("newSheet"));
    QTRY_VERIFY_WITH_TIMEOUT(journey.sheet() && journey.sheet()->findChild<QWidget *>(u"birth_date"_s), kPatience);
    SheetPage *sheet = journey.sheet();
    QVERIFY(journey.type("last_name", u"Lefevre"_s));
    QVERIFY(journey.type("first_name", u"Irène"_s));
    QVERIFY(journey.type("birth_date", u"07/03/1984"_s));
    QVERIFY(journey.choose("civility", u"Mrs"_s) && journey.type("address_line1", u"1 rue des Lilas"_s) && journey.type("city", u"Lyon"_s));
    const auto asked = [&]() -> SheetCheckDialog * {
        for (auto *dialog : sheet->findChildren<SheetCheckDialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    };
    QVERIFY(journey.trigger("save"));
    QTRY_VERIFY_WITH_TIMEOUT(asked(), kPatience);
    QVERIFY(asked()->findChild<QTableView *>(u"sheetCheck_matches"_s)->model()->rowCount() >= 1);
    asked()->findChild<QPushButton *>(u"sheetCheck_back"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!asked(), kPatience);
    QCOMPARE(sheet->recordId(), 0); // nothing is saved, nothing is lost
    QCOMPARE(journey.shown("last_name"), u"Lefevre"_s);
    QVERIFY(journey.trigger("save"));
    QTRY_VERIFY_WITH_TIMEOUT(asked(), kPatience);
    asked()->findChild<QPushButton *>(u"sheetCheck_save"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(sheet->recordId() != 0, kPatience);
    QVERIFY(!asked()); // not asked a second time
    QCOMPARE(journey.finish(), QString());
}

void TestDuplicatePages::anAdministratorSaysWhatCounts()
{
    TestDatabase database(Engine::Sqlite);
    Journey journey;
    open(journey, database);
    QVERIFY(journey.trigger("companySettings"));
    auto *side = journey.window().findChild<QWidget *>(u"companySettingsPage"_s)->findChild<QListWidget *>(u"settings_side"_s);
    side->setCurrentRow(side->count() - 1);
    auto *panel = journey.window().findChild<DuplicateRulesPanel *>();
    QTRY_VERIFY_WITH_TIMEOUT(panel && panel->isVisible() && panel->isEnabled(), kPatience);
    auto *counted = panel->findChild<QLabel *>(u"rules_counted"_s);
    auto *count = panel->findChild<QPushButton *>(u"rules_count"_s);
    count->click();
    QTRY_COMPARE_WITH_TIMEOUT(counted->text(), u"1 pair(s) with these settings."_s, kPatience);
    for (const char *trait : {"rules_mobile", "rules_birth_date", "rules_address", "rules_postal_code"}) { // a name alone is never enough
        auto *steps = panel->findChild<QComboBox *>(QLatin1StringView(trait));
        QVERIFY2(steps, trait);
        steps->setCurrentIndex(0);
    }
    QVERIFY(counted->text().isEmpty()); // it was counted with others
    count->click();
    QTRY_COMPARE_WITH_TIMEOUT(counted->text(), u"0 pair(s) with these settings."_s, kPatience);
    QVERIFY(panel->isDirty());
    QVERIFY(journey.trigger("save"));
    QTRY_VERIFY_WITH_TIMEOUT(!panel->isDirty(), kPatience);
    panel->findChild<QPushButton *>(u"rules_usual"_s)->click();
    QVERIFY(panel->isDirty());
    QVERIFY(journey.trigger("save"));
    QTRY_VERIFY_WITH_TIMEOUT(!panel->isDirty(), kPatience);
    QCOMPARE(journey.finish(), QString());
    const auto services = database.open();
    QCOMPARE(must(DuplicateRules(services->context()).rules()), duplicates::Rules());
}

} // namespace effectif::test

using effectif::test::TestDuplicatePages;
EFFECTIF_TEST(TestDuplicatePages)
#include "tst_duplicates.moc"
