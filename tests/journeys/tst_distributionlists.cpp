// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// C06-C11 at the window, by keyboard and mouse: a group is made, filled, renamed and emptied; who leaves elsewhere disappears.
#include "models/services/distributionservice.h"
#include "tests/support/accountsteps.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "ui/pages/distributiondialog.h"
#include "ui/pages/distributionpage.h"
#include "ui/pages/listchooser.h"
#include "ui/pages/peoplepicker.h"
#include "ui/pages/recordlistpage.h"
#include "ui/widgets/banner.h"

#include <QComboBox>
#include <QLabel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace effectif::test {

namespace {
const auto kStaff = u"staff"_s;

/// The page as somebody at the keyboard has it before them.
class Lists final : public Journey
{
public:
    Lists() : Journey(20) { } // many steps: the usual 100 ms would make them a minute
    bool openPage(const DatabaseUrl &url)
    {
        open(url);
        if (!QTest::qWaitFor([this] { return window().office() != nullptr; }, kPatience) || !trigger("distribution"))
            return false;
        page = window().findChild<DistributionPage *>();
        lists = page->findChild<QTableView *>(u"distribution_lists"_s);
        people = page->findChild<QTableView *>(u"distribution_people"_s);
        banner = page->findChild<Banner *>();
        return QTest::qWaitFor([this] { return lists->model()->rowCount() > 0; }, kPatience);
    }
    QString text(const char *label) const { return page->findChild<QLabel *>(QLatin1StringView(label))->text(); }
    /// Table and sentence at once: neither of them may be of the moment before.
    bool reaches(int count)
    {
        const QString sentence = u"%1 recipient(s)"_s.arg(count); // as the source says it: no translator is loaded
        return QTest::qWaitFor([&] { return people->model()->rowCount() == count && text("distribution_total") == sentence; }, kPatience);
    }
    QString state() const { return u"%1 rows, “%2”, %3"_s.arg(people->model()->rowCount()).arg(text("distribution_total"), banner->text()); }

    DistributionPage *page = nullptr;
    QTableView *lists = nullptr;
    QTableView *people = nullptr;
    Banner *banner = nullptr;
};

bool finds(const QTableView *table, int rows)
{
    return QTest::qWaitFor([&] { return table->model()->rowCount() == rows; }, kPatience);
}
} // namespace

class TestDistributionLists final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGroupIsMadeFilledAndEmptied();
    void aListAsksForItsPeople();
    void theSelectionOfTheStaffListGoesOnAList();
};

void TestDistributionLists::aGroupIsMadeFilledAndEmptied()
{
    Lists journey;
    const DatabaseUrl url = journey.makeDatabase(14);
    QVERIFY(journey.openPage(url));
    QVERIFY2(journey.reaches(14), qPrintable(journey.state())); // C11: everybody, without doing anything
    QVERIFY(!journey.page->findChild<QWidget *>(u"distribution_edit"_s)->isVisible());

    press(journey.page, "distribution_new");
    auto *dialog = shown<DistributionDialog>(journey);
    QVERIFY(dialog);
    press(dialog, "list_ok"); // without a name
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<Banner *>()->isVisible(), kPatience);
    fill(dialog, "list_name", u"Délégués"_s);
    QTest::keyClick(dialog->findChild<QWidget *>(u"list_name"_s), Qt::Key_Return);
    QVERIFY2(journey.reaches(0), qPrintable(journey.state()));
    QCOMPARE(journey.text("distribution_name"), u"Délégués"_s);

    press(journey.page, "distribution_add");
    auto *picker = shown<PeoplePicker>(journey);
    QVERIFY(picker);
    auto *found = picker->findChild<QTableView *>(u"picker_people"_s);
    auto *search = picker->findChild<QWidget *>(u"picker_search"_s);
    typeInto(search, u"martin 01"_s);
    QVERIFY(finds(found, 5));
    QTest::keyClick(search, Qt::Key_Down); // on to the results; two more with Shift
    QTRY_VERIFY_WITH_TIMEOUT(found->currentIndex().row() == 0, kPatience);
    QTest::keyClick(found, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(found, Qt::Key_Down, Qt::ShiftModifier);
    press(picker, "picker_ok");
    QVERIFY2(journey.reaches(3), qPrintable(journey.state()));
    QVERIFY(finds(found, 2)); // it stays open, and whoever is on the list is offered no longer
    typeInto(search, u"martin 00"_s); // over what is there, which is chosen
    QVERIFY(finds(found, 9));
    QTest::mouseClick(found->viewport(), Qt::LeftButton, {}, found->visualRect(found->model()->index(0, 0)).center());
    QTest::mouseClick(found->viewport(), Qt::LeftButton, Qt::ControlModifier, found->visualRect(found->model()->index(2, 0)).center());
    press(picker, "picker_ok");
    QVERIFY2(journey.reaches(5), qPrintable(journey.state()));
    QTest::keyClick(picker, Qt::Key_Escape);
    QCOMPARE(journey.text("distribution_lacking"), u"5 without e-mail address  ·  5 without mobile  ·  5 without account"_s);

    press(journey.page, "distribution_edit"); // C09: the pencil
    dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = journey.window().findChild<DistributionDialog *>()), kPatience);
    fill(dialog, "list_name", u"Délégués du site"_s);
    press(dialog, "list_ok");
    QTRY_COMPARE_WITH_TIMEOUT(journey.text("distribution_name"), u"Délégués du site"_s, kPatience);

    journey.people->setFocus();
    journey.people->selectRow(0);
    QTest::keyClick(journey.people, Qt::Key_Delete);
    QVERIFY2(journey.reaches(4), qPrintable(journey.state()));
    QVERIFY(journey.trigger("undo"));
    QVERIFY2(journey.reaches(5), qPrintable(journey.state()));

    QCOMPARE(journey.finish(), QString()); // what follows is the test's own use of the database
    const auto other = journey.otherProgram(url);
    const ListId id = must(DistributionService(*other).lists()).last().id;
    const QList<RecordId> named = must(DistributionService(*other).people(id));
    (void)must(other->lifecycle().setSituation({kStaff, {named.first()}, {}}, Situation::Inactive)); // in another window
    QVERIFY2(journey.reaches(4), qPrintable(journey.state()));

    press(journey.page, "distribution_remove");
    QTRY_COMPARE_WITH_TIMEOUT(journey.lists->model()->rowCount(), 1, kPatience);
    QVERIFY2(journey.reaches(13), qPrintable(journey.state()));
    press(journey.page, "distribution_undo");
    QTRY_COMPARE_WITH_TIMEOUT(journey.lists->model()->rowCount(), 2, kPatience);
}

void TestDistributionLists::aListAsksForItsPeople()
{
    Lists journey;
    const DatabaseUrl url = journey.makeDatabase(8);
    QVERIFY(journey.openPage(url));
    press(journey.page, "distribution_new");
    auto *dialog = shown<DistributionDialog>(journey);
    QVERIFY(dialog);
    fill(dialog, "list_name", u"Évreux"_s);
    dialog->findChild<QComboBox *>(u"list_source"_s)->setCurrentIndex(1);
    press(dialog, "list_filter");
    auto *field = dialog->findChild<QComboBox *>(u"filterField"_s);
    QTRY_VERIFY_WITH_TIMEOUT(field->isVisible(), kPatience);
    field->setCurrentIndex(field->findData(u"city"_s));
    auto *value = dialog->findChild<QWidget *>(u"filterValue"_s)->findChild<QLineEdit *>();
    value->setFocus();
    typeInto(value, u"evreux"_s);
    press(dialog, "list_ok"); // the condition is not applied yet: nothing is forgotten in silence
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<Banner *>()->isVisible(), kPatience);
    press(dialog, "filterAdd");
    press(dialog, "list_ok");
    QVERIFY2(journey.reaches(2), qPrintable(journey.state()));
    QVERIFY2(journey.text("distribution_nature").contains(u"evreux"_s), qPrintable(journey.text("distribution_nature")));
    QVERIFY(!journey.page->findChild<QWidget *>(u"distribution_add"_s)->isVisible());
    QCOMPARE(journey.finish(), QString());
    const auto other = journey.otherProgram(url);
    (void)makeSheet(*other, u"Neuve"_s, u"Ève"_s, {{u"city"_s, u"Évreux"_s}, {u"email"_s, u"eve@exemple.fr"_s}});
    QVERIFY2(journey.reaches(3), qPrintable(journey.state()));
    QTRY_VERIFY_WITH_TIMEOUT(journey.text("distribution_lacking").startsWith(u"2 without e-mail"_s), kPatience);
}

void TestDistributionLists::theSelectionOfTheStaffListGoesOnAList()
{
    Journey journey(20);
    const DatabaseUrl url = journey.makeDatabase(6);
    journey.open(url);
    QTRY_COMPARE_WITH_TIMEOUT(journey.list()->model()->rowCount(), 6, kPatience);
    journey.table()->selectAll();
    press(journey.list(), "bulkList");
    auto *chooser = shown<ListChooser>(journey);
    QVERIFY(chooser);
    auto *lists = chooser->findChild<QTableView *>(u"listChooser_lists"_s);
    auto *search = chooser->findChild<QWidget *>(u"listChooser_search"_s);
    QTRY_VERIFY_WITH_TIMEOUT(chooser->findChild<QLabel *>(u"listChooser_hint"_s)->isVisible(), kPatience); // there is none yet
    typeInto(search, u"Évacuation"_s);
    QTRY_COMPARE_WITH_TIMEOUT(lists->model()->rowCount(), 1, kPatience); // a new one
    QTest::keyClick(search, Qt::Key_Return);
    QTest::keyClick(lists, Qt::Key_Return);
    auto *banner = journey.list()->findChild<Banner *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(banner);
    QTRY_VERIFY2_WITH_TIMEOUT(banner->text().startsWith(u"6 person(s) were put on the list “Évacuation”."_s), qPrintable(banner->text()), kPatience);

    journey.table()->selectAll(); // those of them who are on it stay
    press(journey.list(), "bulkList");
    chooser = shown<ListChooser>(journey);
    QVERIFY(chooser);
    lists = chooser->findChild<QTableView *>(u"listChooser_lists"_s);
    QTRY_COMPARE_WITH_TIMEOUT(lists->model()->rowCount(), 1, kPatience);
    press(chooser, "listChooser_ok");
    QTRY_VERIFY2_WITH_TIMEOUT(banner->text().endsWith(u"6 were on it already."_s), qPrintable(banner->text()), kPatience);
    QCOMPARE(journey.finish(), QString());
    const auto other = journey.otherProgram(url);
    const DistributionList made = must(DistributionService(*other).lists()).last();
    QCOMPARE(made.name, u"Évacuation"_s);
    QCOMPARE(must(DistributionService(*other).people(made.id)).size(), 6);
}

} // namespace effectif::test

using effectif::test::TestDistributionLists;
EFFECTIF_TEST(TestDistributionLists)
#include "tst_distributionlists.moc"
