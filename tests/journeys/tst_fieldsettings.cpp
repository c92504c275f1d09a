// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// O01-O08: an administrator shapes the sheet at the real window.
#include "app/bootstrap/translators.h"
#include "tests/support/engines.h"
#include "tests/support/journey.h"
#include "tests/support/testcase.h"
#include "ui/fields/recordform.h"
#include "ui/pages/fieldspage.h"
#include "ui/pages/fieldtree.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sheetpage.h"
#include "ui/shell/pagetabs.h"
#include "ui/widgets/checklistfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMouseEvent>
#include <QPushButton>
#include <QSplitter>
#include <QTest>

using namespace Qt::StringLiterals;

namespace effectif::test {

namespace {

template <typename T> T *inputOf(const char *name)
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (T *found = top->findChild<T *>(QLatin1String(name)))
            return found;
    }
    return nullptr;
}

QDialog *shownDialog(const char *name)
{
    auto *dialog = inputOf<QDialog>(name);
    return dialog && dialog->isVisible() ? dialog : nullptr;
}
} // namespace

class TestFieldSettings final : public QObject
{
    Q_OBJECT

private:
    static FieldsPage *openPage(Journey &journey)
    {
        if (!journey.trigger("fields"))
            return nullptr;
        (void)QTest::qWaitFor([&] { return journey.window().findChild<FieldsPage *>() != nullptr; }, kPatience);
        return journey.window().findChild<FieldsPage *>();
    }
    static FieldsPage *begin(Journey &journey, int people)
    {
        journey.open(journey.makeDatabase(people));
        return openPage(journey);
    }
    static FieldTree *tree(FieldsPage *page) { return page->findChild<FieldTree *>(); }
    /// Presses Save, looks at what it says, and agrees.
    static QString saveAndRead(FieldsPage *page)
    {
        page->findChild<QPushButton *>(u"fields_save"_s)->click();
        if (!QTest::qWaitFor([] { return shownDialog("impactDialog") != nullptr; }, kPatience))
            return u"no dialog"_s;
        const QString verdict = inputOf<QLabel>("impactVerdict")->text();
        inputOf<QPushButton>("impactSave")->click();
        return QTest::qWaitFor([page] { return !page->isDirty(); }, kPatience) ? verdict : u"not saved"_s;
    }

private Q_SLOTS:
    void aNewFieldIsSeenOnAnOpenSheet();
    void aMandatoryFieldNamesTheSheets();
    void aFieldIsMandatoryForARole(); // D29
    void fieldsMoveByKeyboardAndBack();
    void leavingAsksOnce();
    void anEarlierVersionComesBack();
    void professionalSheetsAreSwitchedOn();
    void theWidthsOfThePanesAreKept();
    void pictures();
};

void TestFieldSettings::aNewFieldIsSeenOnAnOpenSheet()
{
    Journey journey;
    journey.open(journey.makeDatabase(2));
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QVERIFY(journey.type("city", u"Brest"_s));
    FieldsPage *page = openPage(journey);
    QVERIFY(page);
    QVERIFY(journey.trigger("fields_newField"));
    QTRY_VERIFY(shownDialog("newFieldDialog"));
    typeInto(inputOf<QLineEdit>("newField_label"), u"Numéro de badge"_s);
    inputOf<QPushButton>("newField_ok")->click();
    QTRY_COMPARE(tree(page)->current().id, u"numero_de_badge"_s);
    typeInto(inputOf<QLineEdit>("property_labelEn"), u"Badge"_s);
    QCOMPARE(page->draft().content().field(u"numero_de_badge"_s)->label.en, u"Badge"_s);
    QTRY_VERIFY(page->findChild<RecordForm *>()->findChild<QLineEdit *>(u"numero_de_badge"_s)); // the preview has it
    QCOMPARE(saveAndRead(page), u"No sheet becomes incomplete."_s);
    for (Page *one : journey.window().tabs().pages()) {
        if (auto *sheet = qobject_cast<SheetPage *>(one)) {
            journey.window().tabs().bringToFront(sheet);
            QTRY_VERIFY_WITH_TIMEOUT(sheet->findChild<QLineEdit *>(u"numero_de_badge"_s), kPatience);
        }
    }
    QCOMPARE(journey.shown("city"), u"Brest"_s); // what was being typed is still there
    QCOMPARE(journey.finish(), QString());
}

void TestFieldSettings::aMandatoryFieldNamesTheSheets()
{
    Journey journey;
    FieldsPage *page = begin(journey, 3);
    QVERIFY(page);
    tree(page)->choose({FieldPlace::Level::Field, u"personal_email"_s});
    inputOf<QCheckBox>("property_mandatory")->click();
    QVERIFY(page->isDirty());
    page->findChild<QPushButton *>(u"fields_save"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(shownDialog("impactDialog"), kPatience);
    QCOMPARE(inputOf<QLabel>("impactVerdict")->text(), u"3 sheet(s) will become incomplete."_s);
    QCOMPARE(inputOf<QListWidget>("impactSheets")->count(), 3);
    QCOMPARE(inputOf<QListWidget>("impactSheets")->item(0)->text(), u"Martin 001 Zoé"_s);
    shownDialog("impactDialog")->reject();
    QTRY_VERIFY(!shownDialog("impactDialog"));
    QVERIFY(page->isDirty()); // nothing was saved, nothing was lost
    QCOMPARE(saveAndRead(page), u"3 sheet(s) will become incomplete."_s);
    QCOMPARE(journey.finish(), QString());
}

void TestFieldSettings::aFieldIsMandatoryForARole()
{
    Journey journey;
    FieldsPage *page = begin(journey, 3);
    QVERIFY(page);
    tree(page)->choose({FieldPlace::Level::Field, u"personal_email"_s});
    auto *input = inputOf<CheckListField>("property_mandatoryRoles");
    QVERIFY(!input->isVisible());
    inputOf<QCheckBox>("property_mandatory")->click();
    QVERIFY(input->isVisible());
    input->setFocus();
    QTest::keyClick(input, Qt::Key_Space); // the list opens
    QTRY_VERIFY(input->findChild<QListWidget *>());
    auto *list = input->findChild<QListWidget *>();
    QCOMPARE(list->count(), 4);
    list->item(1)->setCheckState(Qt::Checked); // managers, of whom there are none yet
    QTest::keyClick(list, Qt::Key_Escape);
    QCOMPARE(page->draft().content().field(u"personal_email"_s)->mandatoryFor.roles, QStringList{u"manager"_s});
    QCOMPARE(saveAndRead(page), u"No sheet becomes incomplete."_s);
    tree(page)->choose({FieldPlace::Level::Field, u"personal_email"_s});
    QCOMPARE(input->checkedIds(), QStringList{u"manager"_s});
    input->setFocus();
    QTest::keyClick(input, Qt::Key_Space);
    QTRY_VERIFY(input->findChild<QListWidget *>());
    list = input->findChild<QListWidget *>();
    list->item(0)->setCheckState(Qt::Checked); // administrators: as yet, everybody
    QTest::keyClick(list, Qt::Key_Escape);
    QCOMPARE(saveAndRead(page), u"3 sheet(s) will become incomplete."_s);
    QCOMPARE(journey.finish(), QString());
}

void TestFieldSettings::fieldsMoveByKeyboardAndBack()
{
    Journey journey;
    FieldsPage *page = begin(journey, 1);
    QVERIFY(page);
    const QStringList before = page->draft().content().fieldsOf(u"identity"_s);
    tree(page)->choose({FieldPlace::Level::Field, u"first_name"_s});
    tree(page)->setFocus();
    QTest::keyClick(tree(page), Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    QStringList after = before;
    after.swapItemsAt(1, 2);
    QCOMPARE(page->draft().content().fieldsOf(u"identity"_s), after);
    QCOMPARE(tree(page)->current().id, u"first_name"_s);
    QVERIFY(journey.click("fields_undo"));
    QCOMPARE(page->draft().content().fieldsOf(u"identity"_s), before);
    QVERIFY(!page->isDirty());
    QVERIFY(journey.click("fields_redo"));
    QVERIFY(page->isDirty());
    tree(page)->choose({FieldPlace::Level::Section, u"contact"_s});
    QTest::keyClick(tree(page), Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(page->draft().content().sectionsOf(u"definition"_s).indexOf(u"contact"_s), 2);
    QTest::keyClick(tree(page), Qt::Key_Delete); // it has fields
    QVERIFY(page->draft().content().section(u"contact"_s));
    QCOMPARE(saveAndRead(page), u"No sheet becomes incomplete."_s);
    QCOMPARE(journey.finish(), QString());
}

void TestFieldSettings::leavingAsksOnce()
{
    Journey journey;
    FieldsPage *page = begin(journey, 1);
    QVERIFY(page);
    tree(page)->choose({FieldPlace::Level::Field, u"city"_s});
    inputOf<QCheckBox>("property_shown")->click();
    journey.window().tabs().close(page);
    QVERIFY(journey.answer(2)); // Stay
    QVERIFY(page->isDirty());
    journey.window().tabs().close(page);
    QVERIFY(journey.answer(1)); // Discard
    QTRY_VERIFY(!journey.window().findChild<FieldsPage *>());
    QCOMPARE(journey.finish(), QString());
}

void TestFieldSettings::anEarlierVersionComesBack()
{
    Journey journey;
    FieldsPage *page = begin(journey, 1);
    QVERIFY(page);
    tree(page)->choose({FieldPlace::Level::Field, u"city"_s});
    inputOf<QCheckBox>("property_shown")->click();
    QCOMPARE(saveAndRead(page), u"No sheet becomes incomplete."_s);
    QVERIFY(journey.trigger("fields_versions"));
    QTRY_VERIFY_WITH_TIMEOUT(shownDialog("versionsDialog"), kPatience);
    QCOMPARE(inputOf<QListWidget>("versionList")->count(), 2);
    inputOf<QListWidget>("versionList")->setCurrentRow(1);
    inputOf<QPushButton>("versionBack")->click();
    QTRY_VERIFY_WITH_TIMEOUT(page->isDirty(), kPatience);
    QVERIFY(page->draft().content().field(u"city"_s)->shown);
    QCOMPARE(saveAndRead(page), u"No sheet becomes incomplete."_s);
    QCOMPARE(journey.finish(), QString());
}

void TestFieldSettings::professionalSheetsAreSwitchedOn()
{
    Journey journey;
    FieldsPage *page = begin(journey, 1);
    QVERIFY(page);
    const QTreeWidgetItem *item = tree(page)->currentItem();
    QVERIFY(item && item->text(FieldTree::Professional).isEmpty()); // O06
    QVERIFY(journey.trigger("fields_professionals"));
    QCOMPARE(tree(page)->currentItem()->text(FieldTree::Professional), u"Yes"_s);
    QCOMPARE(saveAndRead(page), u"No sheet becomes incomplete."_s);
    journey.window().openSheet(u"staff"_s, 0);
    QTRY_VERIFY_WITH_TIMEOUT(journey.sheet() && journey.sheet()->findChild<QComboBox *>(u"sheet_kind"_s), kPatience);
    QTRY_VERIFY(journey.sheet()->findChild<QComboBox *>(u"sheet_kind"_s)->isVisible());
    QCOMPARE(journey.finish(), QString());
}

void TestFieldSettings::theWidthsOfThePanesAreKept()
{
    Journey journey;
    FieldsPage *page = begin(journey, 1);
    QVERIFY(page);
    const auto splitter = [&page] { return page->findChild<QSplitter *>(u"fieldsSplitter"_s); };
    QWidget *handle = splitter()->handle(2);
    const int before = splitter()->sizes().last();
    const QPoint from = handle->rect().center();
    const QPoint to = from - QPoint(40, 0);
    for (const auto &[type, at] : {std::pair{QEvent::MouseButtonPress, from}, {QEvent::MouseMove, to}, {QEvent::MouseButtonRelease, to}}) {
        QMouseEvent event(type, at, handle->mapToGlobal(at), Qt::LeftButton,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(handle, &event);
    }
    const QList<int> moved = splitter()->sizes();
    QVERIFY(moved.last() > before);
    journey.window().tabs().close(page);
    QTRY_VERIFY(!journey.window().findChild<FieldsPage *>());
    page = openPage(journey);
    QVERIFY(page);
    QTRY_COMPARE(splitter()->sizes(), moved);
    QCOMPARE(journey.finish(), QString());
}

/// For people: EFFECTIF_PICTURES names a folder.
void TestFieldSettings::pictures()
{
    const QString folder = qEnvironmentVariable("EFFECTIF_PICTURES");
    if (folder.isEmpty())
        QSKIP("EFFECTIF_PICTURES names no folder");
    Journey journey(0);
    journey.setInstaller([](Language language) { installTranslators(*qApp, language); });
    journey.open(journey.makeDatabase(3));
    journey.window().setLanguage(Language::French);
    FieldsPage *page = openPage(journey);
    journey.window().resize(1600, 1000);
    tree(page)->choose({FieldPlace::Level::Field, u"personal_email"_s});
    inputOf<QCheckBox>("property_mandatory")->click();
    QTest::qWait(800);
    journey.window().grab().save(folder + u"/fields.png"_s);
    journey.window().resize(1280, 800);
    QTest::qWait(500);
    journey.window().grab().save(folder + u"/fields-small.png"_s);
    page->findChild<QPushButton *>(u"fields_save"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(shownDialog("impactDialog"), kPatience);
    QTest::qWait(300);
    shownDialog("impactDialog")->grab().save(folder + u"/impact.png"_s);
    inputOf<QPushButton>("impactSave")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!page->isDirty(), kPatience);
    journey.trigger("fields_versions");
    QTRY_VERIFY_WITH_TIMEOUT(shownDialog("versionsDialog"), kPatience);
    QTest::qWait(300);
    shownDialog("versionsDialog")->grab().save(folder + u"/versions.png"_s);
    shownDialog("versionsDialog")->reject();
    journey.trigger("fields_newField");
    QTRY_VERIFY(shownDialog("newFieldDialog"));
    inputOf<QComboBox>("newField_type")->setCurrentIndex(8);
    QTest::qWait(300);
    shownDialog("newFieldDialog")->grab().save(folder + u"/newfield.png"_s);
    shownDialog("newFieldDialog")->reject();
}

} // namespace effectif::test

using TestFieldSettings = effectif::test::TestFieldSettings;
EFFECTIF_TEST(TestFieldSettings)
#include "tst_fieldsettings.moc"
