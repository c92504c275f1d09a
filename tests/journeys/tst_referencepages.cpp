// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An administrator keeps departments, lists of values and numbers at the real window, sheets open beside it.
#include "tests/support/journey.h"
#include "tests/support/testcase.h"
#include "ui/dialogs/mergedialog.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/referencepage.h"
#include "ui/pages/sheetpage.h"
#include "ui/shell/pagetabs.h"
#include "ui/widgets/banner.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace effectif::test {

class TestReferencePages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRenamedDepartmentShowsOnAnOpenSheet();
    void mergedDepartmentsMoveTheirSheetsAndUndoBringsThemBack();
    void aRetiredValueIsShownButNoLongerOffered();
    void theNextNumberFollowsItsPattern();
    void usedEntriesAreCountedAndTheirSheetsShown();
    void aRefusedNameStaysInTheDialog();
    void valuesAreOrderedByKeyboard();
    void everyPageHasNamesForScreenReaders();

private:
    static ReferencePage *open(Journey &journey, const char *page);
    static bool select(ReferencePage *page, const QString &name);
    static bool tool(ReferencePage *page, const char *name);
    template <typename Widget> static Widget *in(Journey &journey, const char *name);
    static bool told(ReferencePage *page, const QString &words);
    static QStringList names(ReferencePage *page);
};

ReferencePage *TestReferencePages::open(Journey &journey, const char *page)
{
    if (!journey.trigger(page))
        return nullptr;
    auto *found = qobject_cast<ReferencePage *>(journey.window().tabs().currentWidget());
    auto *table = found ? found->findChild<QTableView *>(u"items"_s) : nullptr;
    if (!table)
        return nullptr;
    // counted: the last answer of an opening page
    const auto ready = [table] {
        const int sheets = static_cast<int>(table->model()->columnCount()) - 2;
        return table->model()->rowCount() > 0 && table->model()->index(0, sheets).data().toString() != u"…"_s;
    };
    return QTest::qWaitFor(ready, kPatience) || qstrcmp(page, "companies") == 0 ? found : nullptr; // a new office has none
}

QStringList TestReferencePages::names(ReferencePage *page)
{
    const auto *model = page->findChild<QTableView *>(u"items"_s)->model();
    QStringList result;
    for (int row = 0; row < model->rowCount(); ++row)
        result << model->index(row, 0).data().toString();
    return result;
}

bool TestReferencePages::select(ReferencePage *page, const QString &name)
{
    auto *table = page->findChild<QTableView *>(u"items"_s);
    if (!QTest::qWaitFor([&] { return names(page).contains(name); }, kPatience))
        return false;
    table->selectRow(static_cast<int>(names(page).indexOf(name)));
    return true;
}

bool TestReferencePages::tool(ReferencePage *page, const char *name)
{
    auto *action = page->findChild<QAction *>(QLatin1String(name));
    if (!action || !QTest::qWaitFor([action] { return action->isEnabled(); }, kPatience))
        return false;
    action->trigger();
    return true;
}

template <typename Widget> Widget *TestReferencePages::in(Journey &journey, const char *name)
{
    Widget *found = nullptr;
    (void)QTest::qWaitFor([&] { return (found = journey.window().findChild<Widget *>(QLatin1String(name))) && found->isVisible(); }, kPatience);
    return found;
}

bool TestReferencePages::told(ReferencePage *page, const QString &words)
{
    auto *banner = page->findChild<Banner *>();
    const bool said = QTest::qWaitFor([&] { return banner->isVisible() && banner->text().contains(words); }, kPatience);
    if (!said)
        qWarning("the bar says: %s", qPrintable(banner->text()));
    return said;
}

void TestReferencePages::aRenamedDepartmentShowsOnAnOpenSheet()
{
    Journey journey;
    journey.open(journey.makeDatabase(1));
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    auto *sheet = journey.sheet();
    auto *department = sheet->findChild<QLineEdit *>(u"department"_s);
    const QString before = department->text();
    QVERIFY(journey.type("city", u"Brest"_s)); // not saved yet: it must outlive the news
    auto *page = open(journey, "departments");
    QVERIFY(page && select(page, before) && tool(page, "edit"));
    auto *name = in<QLineEdit>(journey, "reference_name");
    QVERIFY(name);
    name->selectAll();
    typeInto(name, u"Direction Bretagne"_s);
    QVERIFY(clickOn(in<QPushButton>(journey, "reference_ok")));
    QVERIFY(told(page, u"Direction Bretagne"_s));
    QTRY_COMPARE_WITH_TIMEOUT(department->text(), u"Direction Bretagne"_s, kPatience);
    QCOMPARE(sheet->findChild<QLineEdit *>(u"city"_s)->text(), u"Brest"_s);
    QVERIFY(sheet->isDirty());
    QVERIFY(clickOn(in<QPushButton>(journey, "undoAct")));
    QTRY_COMPARE_WITH_TIMEOUT(department->text(), before, kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestReferencePages::mergedDepartmentsMoveTheirSheetsAndUndoBringsThemBack()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(5);
    {
        auto services = journey.otherProgram(url);
        QVERIFY(services->directory().addDepartment(u"Direction Ouest"_s));
    }
    journey.open(url);
    auto *page = open(journey, "departments");
    QVERIFY(page);
    const QString first = names(page).value(names(page).first() == "Direction Ouest"_L1 ? 1 : 0);
    page->findChild<QTableView *>(u"items"_s)->selectAll();
    QVERIFY(tool(page, "merge"));
    auto *dialog = in<MergeDialog>(journey, "mergeDialog");
    QVERIFY(dialog);
    auto *into = dialog->findChild<QComboBox *>(u"merge_into"_s);
    QCOMPARE(into->currentText(), first); // most sheets hold it
    into->setCurrentIndex(into->findText(u"Direction Ouest"_s));
    QVERIFY(clickOn(in<QPushButton>(journey, "merge_ok")));
    QVERIFY(told(page, u"5 "_s));
    QTRY_COMPARE_WITH_TIMEOUT(names(page), QStringList{u"Direction Ouest"_s}, kPatience);
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QCOMPARE(journey.shown("department"), u"Direction Ouest"_s);
    auto *sheet = journey.sheet();
    QVERIFY(journey.trigger("departments"));
    QVERIFY(clickOn(in<QPushButton>(journey, "undoAct")));
    QTRY_COMPARE_WITH_TIMEOUT(names(page).size(), 2, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(sheet->findChild<QLineEdit *>(u"department"_s)->text(), first, kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestReferencePages::aRetiredValueIsShownButNoLongerOffered()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(2);
    {
        auto services = journey.otherProgram(url);
        const auto ids = services->records().ids({u"staff"_s, {}, {}, {}, Qt::AscendingOrder});
        QVERIFY(ids);
        const auto record = services->records().load(u"staff"_s, ids->first());
        QVERIFY(record);
        RecordEdit edit;
        edit.kind = u"staff"_s;
        edit.id = record->id;
        edit.baseVersion = record->version;
        edit.changes = {{u"origin"_s, u"school"_s}};
        QVERIFY(services->records().save(edit));
    }
    journey.open(url);
    auto *page = open(journey, "lists");
    QVERIFY(page);
    auto *lists = page->findChild<QComboBox *>(u"list"_s);
    QVERIFY(lists->findData(u"origin"_s) >= 0 && lists->findData(u"company"_s) < 0);
    QCOMPARE(lists->currentData().toString(), u"origin"_s);
    QVERIFY(select(page, u"École ou université"_s) && tool(page, "retire"));
    QVERIFY(told(page, u"retired"_s));
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QTRY_COMPARE_WITH_TIMEOUT(journey.shown("origin"), u"School or university"_s, kPatience);
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(1));
    QVERIFY(journey.showsLastName(u"Martin 002"_s));
    const auto offers = [&](const QString &label) {
        const auto *origin = journey.sheet()->findChild<QComboBox *>(u"origin"_s); // made anew with the catalogue
        return origin && origin->findText(label) >= 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(offers(u"Other"_s) && !offers(u"School or university"_s), kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestReferencePages::theNextNumberFollowsItsPattern()
{
    Journey journey;
    journey.open(journey.makeDatabase(1));
    auto *page = open(journey, "natures");
    QVERIFY(page && select(page, u"Salarié"_s));
    const auto *model = page->findChild<QTableView *>(u"items"_s)->model();
    QCOMPARE(model->index(0, 2).data().toString(), u"SA00001"_s);
    QVERIFY(tool(page, "numbers"));
    auto *next = in<QLineEdit>(journey, "number_next");
    QVERIFY(next);
    next->setText(u"42"_s);
    QCOMPARE(journey.window().findChild<QLabel *>(u"number_preview"_s)->text(), u"SA00042"_s);
    QVERIFY(clickOn(in<QPushButton>(journey, "number_ok")));
    QTRY_COMPARE_WITH_TIMEOUT(model->index(0, 2).data().toString(), u"SA00042"_s, kPatience);
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QVERIFY(journey.pressArrow("matricule"));
    QTRY_COMPARE_WITH_TIMEOUT(journey.shown("matricule"), u"SA00042"_s, kPatience);
    QVERIFY(journey.click("save"));
    QTRY_VERIFY_WITH_TIMEOUT(!journey.sheet()->isDirty(), kPatience);
    QVERIFY(journey.trigger("natures"));
    QTRY_COMPARE_WITH_TIMEOUT(model->index(0, 2).data().toString(), u"SA00043"_s, kPatience);
    QVERIFY(select(page, u"Salarié"_s) && tool(page, "numbers"));
    next = in<QLineEdit>(journey, "number_next");
    next->setText(u"5"_s);
    QVERIFY(clickOn(in<QPushButton>(journey, "number_ok")));
    const auto *dialog = in<QDialog>(journey, "numberDialog");
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<Banner *>()->text().contains(u"43"_s), kPatience);
    QCOMPARE(next->text(), u"5"_s);
    QVERIFY(clickOn(in<QPushButton>(journey, "number_cancel")));
    QCOMPARE(journey.finish(), QString());
}

void TestReferencePages::usedEntriesAreCountedAndTheirSheetsShown()
{
    Journey journey;
    journey.open(journey.makeDatabase(7));
    auto *page = open(journey, "civilities");
    QVERIFY(page && select(page, u"M."_s));
    QTRY_VERIFY(page->findChild<QLabel *>(u"usage"_s)->text().contains(u"3"_s));
    QVERIFY(tool(page, "remove"));
    QVERIFY(told(page, u"3 "_s)); // refused, with the count
    QVERIFY(journey.click("showSheets"));
    QTRY_COMPARE_WITH_TIMEOUT(journey.list()->model()->rowCount(), 3, kPatience);
    QCOMPARE(journey.window().tabs().currentWidget(), journey.list());
    QCOMPARE(journey.finish(), QString());
}

void TestReferencePages::aRefusedNameStaysInTheDialog()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(1);
    {
        auto services = journey.otherProgram(url);
        QVERIFY(services->directory().addDepartment(u"Évreux"_s));
    }
    journey.open(url);
    auto *page = open(journey, "departments");
    QVERIFY(page && journey.click("add"));
    auto *name = in<QLineEdit>(journey, "reference_name");
    QVERIFY(name);
    typeInto(name, u"evreux"_s);
    in<QLineEdit>(journey, "reference_contact")->setText(u"Zoé Lefèvre"_s);
    QVERIFY(clickOn(in<QPushButton>(journey, "reference_ok")));
    const auto *dialog = in<QDialog>(journey, "referenceDialog");
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<Banner *>()->text().contains(u"Évreux"_s), kPatience);
    QCOMPARE(in<QLineEdit>(journey, "reference_contact")->text(), u"Zoé Lefèvre"_s);
    name->setText(u"Vernon"_s);
    QVERIFY(clickOn(in<QPushButton>(journey, "reference_ok")));
    QVERIFY(told(page, u"Vernon"_s));
    QTRY_VERIFY_WITH_TIMEOUT(names(page).contains(u"Vernon"_s), kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestReferencePages::valuesAreOrderedByKeyboard()
{
    Journey journey;
    journey.open(journey.makeDatabase(1));
    auto *page = open(journey, "natures");
    QVERIFY(page && select(page, u"Intérimaire"_s));
    auto *table = page->findChild<QTableView *>(u"items"_s);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Up, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(names(page).first(), u"Intérimaire"_s, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(table->selectionModel()->isRowSelected(0, {}), kPatience);
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    const auto first = [&] {
        const auto *nature = journey.sheet()->findChild<QComboBox *>(u"nature"_s);
        return nature ? nature->itemText(1) : QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(first(), u"Temporary worker"_s, kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestReferencePages::everyPageHasNamesForScreenReaders()
{
    Journey journey;
    journey.open(journey.makeDatabase(1));
    for (const char *id : {"departments", "companies", "natures", "civilities", "lists"}) {
        auto *page = open(journey, id);
        QVERIFY2(page, id);
        for (const QWidget *widget : page->findChildren<QWidget *>()) {
            const bool input = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QTableView *>(widget);
            if (input && !widget->objectName().isEmpty() && !widget->objectName().startsWith("qt_"_L1))
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(QLatin1String(id) + u' ' + widget->objectName()));
        }
    }
    QCOMPARE(journey.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestReferencePages;
EFFECTIF_TEST(TestReferencePages)
#include "tst_referencepages.moc"
