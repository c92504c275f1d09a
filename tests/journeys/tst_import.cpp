// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// O88, K15: a person brings a file in, sees what it would do, mends it, imports it and takes it back; what was copied from a
// mail or a spreadsheet becomes a sheet.
#include "app/bootstrap/translators.h"
#include "models/items/importplanmodel.h"
#include "models/items/recordlistmodel.h"
#include "tests/support/engines.h"
#include "tests/support/journey.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"
#include "tests/support/workbookfile.h"
#include "ui/dialogs/importmappingdialog.h"
#include "ui/pages/importpage.h"
#include "ui/pages/importrehearsalstep.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sheetpage.h"
#include "ui/shell/notificationpanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/infocard.h"

#include <QAbstractItemModelTester>
#include <QtTest>
#include <QtWidgets>

using namespace Qt::StringLiterals;

namespace effectif::test {

namespace {
/// In the Windows encoding, with a title above the names.
const auto kPeople = u"Liste du personnel;;;;;;\r\n"
                     "Civ.;NOM;Prénom;Né(e) le;Matricule;Adresse;Ville\r\n"
                     "Mme;Durand;Élodie;09/05/1985;;1 rue des Lilas;Lyon\r\n"
                     "M.;Petit;Paul;31/02/1990;;2 rue des Lilas;Lyon\r\n"
                     "Mme;Martin;Inès;01/03/1979;SAL00777;3 rue des Lilas;Nantes\r\n"
                     "M.;L’Œuf;Noé;12/12/1999;;4 rue des Lilas;Évreux\r\n"_s;

QByteArray windows1252(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    for (const auto &[from, to] : {std::pair("’", "\x92"), std::pair("Œ", "\x8c"), std::pair("É", "\xc9"), std::pair("é", "\xe9"), std::pair("è", "\xe8")})
        bytes.replace(from, to);
    return bytes;
}

QString fileWith(Journey &journey, const QString &name, const QByteArray &bytes)
{
    QFile file(journey.folder() + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return file.fileName();
}

/// What the file manager does when a file is let go over the window.
void drop(QWidget *window, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &event);
}

ImportPage *importPage(Journey &journey)
{
    ImportPage *page = nullptr;
    (void)QTest::qWaitFor([&] { return (page = journey.window().findChild<ImportPage *>()) && page->isVisible(); }, kPatience);
    return page;
}

template <typename Widget> Widget *part(QWidget *page, const char *name)
{
    Widget *found = page ? page->findChild<Widget *>(QLatin1String(name)) : nullptr;
    if (!found)
        qWarning("no %s", name);
    return found;
}

bool goOn(ImportPage *page)
{
    auto *next = part<QPushButton>(page, "import_next");
    if (!QTest::qWaitFor([&] { return next->isVisible() && next->isEnabled(); }, kPatience))
        return false;
    next->click();
    return true;
}

void choose(QComboBox *combo, const QVariant &data)
{
    const int index = combo->findData(data);
    QVERIFY2(index >= 0, qPrintable(data.toString()));
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
}

ImportPlanModel *planOf(ImportPage *page)
{
    return page->findChild<ImportPlanModel *>();
}

/// Waits for the rows to come, then the row's text under the column of a field.
QString cellOf(ImportPage *page, int row, const QString &label)
{
    ImportPlanModel *model = planOf(page);
    for (int column = 0; column < model->columnCount(); ++column) {
        if (model->headerData(column, Qt::Horizontal).toString() != label)
            continue;
        (void)QTest::qWaitFor([&] { return model->index(row, 0).data(ImportPlanModel::LoadedRole).toBool(); }, kPatience);
        return model->index(row, column).data().toString();
    }
    return u"no column "_s + label;
}

int columnOf(ImportPage *page, const QString &label)
{
    for (int column = 0; column < planOf(page)->columnCount(); ++column) {
        if (planOf(page)->headerData(column, Qt::Horizontal).toString() == label)
            return column;
    }
    return -1;
}
} // namespace

class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_other.reset(); }
    void aDroppedFileIsRehearsedMendedImportedAndTakenBack_data() { addEngineRows(); }
    void aDroppedFileIsRehearsedMendedImportedAndTakenBack();
    void aWorkbookUpdatesSheetsAndItsMappingIsFoundAgain_data() { addEngineRows(); }
    void aWorkbookUpdatesSheetsAndItsMappingIsFoundAgain();
    void whatIsChangedBehindTheRehearsalIsShownFirst();
    void theWayOfReadingIsChosenWithAPreview();
    void aSignatureBecomesASheet();
    void cellsOfASpreadsheetGoToTheImport();
    void aCardBecomesASheetAndManyAnImport();
    void aFileThatIsNoneIsRefusedInWords();
    void pictures();

private:
    void saveFromTheNotification(Journey &journey);
    qint64 sheetsIn(const DatabaseUrl &url, Journey &journey);

    std::unique_ptr<Services> m_other;
};

qint64 TestImport::sheetsIn(const DatabaseUrl &url, Journey &journey)
{
    storage::Connection::forbidThread(nullptr);
    m_other = journey.otherProgram(url); // a new one: this thread follows no news
    const qint64 count = must(m_other->records().counts(u"staff"_s)).present;
    storage::Connection::forbidThread(QThread::currentThread());
    return count;
}

void TestImport::aDroppedFileIsRehearsedMendedImportedAndTakenBack()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    Journey journey;
    journey.fillDatabase(database.url(), 2);
    journey.open(database.url());
    drop(&journey.window(), fileWith(journey, u"personnel.csv"_s, windows1252(kPeople)));
    ImportPage *page = importPage(journey);
    QVERIFY(page);
    auto *preview = part<QTableView>(page, "importPreview");
    QTRY_COMPARE_WITH_TIMEOUT(preview->model()->rowCount(), 4, kPatience);
    QCOMPARE(preview->model()->headerData(3, Qt::Horizontal).toString(), u"Né(e) le"_s);
    QCOMPARE(preview->model()->index(3, 1).data().toString(), u"L’Œuf"_s);
    QVERIFY(goOn(page));
    QCOMPARE(part<QComboBox>(page, "import_field_0")->currentData().toString(), u"civility"_s);
    QCOMPARE(part<QComboBox>(page, "import_field_3")->currentData().toString(), u"birth_date"_s);
    QCOMPARE(part<QComboBox>(page, "import_field_5")->currentData().toString(), u"address_line1"_s);
    QVERIFY(goOn(page)); // the rehearsal
    auto *plan = part<QTableView>(page, "importPlan");
    QTRY_VERIFY_WITH_TIMEOUT(plan->isVisible() && plan->model()->rowCount() == 1, kPatience); // what is refused comes first
    QCOMPARE(cellOf(page, 0, u"Date of birth"_s), u"31/02/1990"_s);
    QTRY_VERIFY_WITH_TIMEOUT(part<QLabel>(page, "import_reason")->text().contains(u"not a date"_s), kPatience);
    QCOMPARE(sheetsIn(database.url(), journey), 2);
    QVERIFY(plan->model()->setData(plan->model()->index(0, columnOf(page, u"Date of birth"_s)), u"28/02/1990"_s));
    QTRY_COMPARE_WITH_TIMEOUT(planOf(page)->plan()->count(PlanState::Refused), 0, kPatience);
    QCOMPARE(planOf(page)->plan()->count(PlanState::Create), 4);
    QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(page, "import_next")->text().contains(u'4'), kPatience);
    QVERIFY(goOn(page)); // the import
    auto *done = part<InfoCard>(page, "import_done");
    QTRY_VERIFY_WITH_TIMEOUT(done->isVisible(), kPatience);
    QVERIFY2(done->text().contains(u'4'), qPrintable(done->text()));
    QCOMPARE(sheetsIn(database.url(), journey), 6);
    part<QPushButton>(page, "import_undo")->click();
    QVERIFY(journey.answer(1));
    QTRY_VERIFY_WITH_TIMEOUT(done->text().contains(u"taken back"_s), kPatience);
    QCOMPARE(sheetsIn(database.url(), journey), 2);
    QCOMPARE(journey.finish(), QString());
}

void TestImport::aWorkbookUpdatesSheetsAndItsMappingIsFoundAgain()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    Journey journey(0);
    journey.fillDatabase(database.url(), 0);
    m_other = database.open(u"Paul Petit"_s);
    (void)makeSheet(*m_other, u"Durand"_s, u"Zoé"_s, {{u"city"_s, u"Lyon"_s}, {u"email"_s, u"zoe@exemple.fr"_s}});
    (void)makeSheet(*m_other, u"Petit"_s, u"Paul"_s, {{u"city"_s, u"Lyon"_s}, {u"email"_s, u"paul@exemple.fr"_s}});
    m_other.reset();
    journey.open(database.url());
    const auto row = [](const QStringList &cells) {
        QString xml;
        for (const QString &cell : cells)
            xml += WorkbookFile::cell(cell);
        return u"<row>"_s + xml + u"</row>"_s;
    };
    WorkbookFile book;
    book.rows = row({u"Courriel"_s, u"Commune"_s, u"Divers"_s}) + row({u"zoe@exemple.fr"_s, u"Brest"_s, u"x"_s}) + row({u"paul@exemple.fr"_s, u"Lyon"_s, u"x"_s})
        + row({u"max@exemple.fr"_s, u"Brest"_s, u"x"_s});
    const QString file = fileWith(journey, u"villes.xlsx"_s, book.bytes());
    drop(&journey.window(), file);
    ImportPage *page = importPage(journey);
    QVERIFY(page && goOn(page));
    choose(part<QComboBox>(page, "import_mode"), int(ImportMode::Update));
    QCOMPARE(part<QComboBox>(page, "import_key")->currentData().toString(), u"email"_s); // the file has nothing else
    part<QToolButton>(page, "import_storeMapping")->click();
    auto *dialog = page->findChild<ImportMappingDialog *>();
    QVERIFY(dialog);
    part<QLineEdit>(dialog, "importMapping_name")->setText(u"Villes du mois"_s);
    Q_EMIT static_cast<TaskDialog *>(dialog)->wanted();
    QTRY_VERIFY_WITH_TIMEOUT(part<QComboBox>(page, "import_mappings")->findData(u"Villes du mois"_s) >= 0, kPatience);
    drop(&journey.window(), file); // again, as next month
    QTRY_VERIFY_WITH_TIMEOUT(page->findChild<Banner *>()->text().contains(u"Villes du mois"_s), kPatience);
    QVERIFY(goOn(page));
    QCOMPARE(part<QComboBox>(page, "import_mode")->currentData().toInt(), int(ImportMode::Update));
    QVERIFY(goOn(page));
    QTRY_VERIFY_WITH_TIMEOUT(planOf(page)->plan() != nullptr, kPatience);
    QCOMPARE(planOf(page)->plan()->count(PlanState::Update), 1);
    QCOMPARE(planOf(page)->plan()->count(PlanState::Unchanged), 1);
    QCOMPARE(planOf(page)->plan()->count(PlanState::Refused), 1);
    part<QToolButton>(page, "import_show_1")->click();
    QCOMPARE(cellOf(page, 0, u"City"_s), u"Lyon → Brest"_s);
    QVERIFY(goOn(page));
    QTRY_VERIFY_WITH_TIMEOUT(part<InfoCard>(page, "import_done")->isVisible(), kPatience);
    QVERIFY(part<QPushButton>(page, "import_refused")->isVisible());
    const QAbstractItemModelTester tester(planOf(page));
    const QString quiet = journey.finish(); // the system's dialog takes what time it takes
    saveFromTheNotification(journey);
    QCOMPARE(quiet, QString());
}

/// M72: days later, when the wizard is long gone.
void TestImport::saveFromTheNotification(Journey &journey)
{
    QVERIFY(journey.trigger("notifications"));
    NotificationPanel *panel = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((panel = journey.window().findChild<NotificationPanel *>()), kPatience);
    auto *list = panel->findChild<QListView *>(u"notifications_list"_s);
    (void)QTest::qWaitFor([&] { return list->model()->rowCount() == 2; }, kPatience); // and the day
    QVERIFY2(list->model()->rowCount() == 2, qPrintable(panel->findChild<EmptyState *>()->findChild<QLabel *>()->text()));
    QVERIFY(list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"Save the refused rows"_s));
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = journey.window().findChild<QFileDialog *>()), kPatience);
    QVERIFY(dialog->selectedFiles().value(0).contains(u"villes"_s));
    const QString target = journey.folder() + u"/à corriger.csv"_s;
    Q_EMIT dialog->fileSelected(target);
    delete dialog;
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(target), kPatience);
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY2(content.contains("max@exemple.fr") && !content.contains("zoe@exemple.fr"), content.constData());
}

void TestImport::whatIsChangedBehindTheRehearsalIsShownFirst()
{
    Journey journey(0);
    const DatabaseUrl url = journey.makeDatabase(1);
    journey.open(url);
    drop(&journey.window(), fileWith(journey, u"un.csv"_s, "Civ.;Nom;Matricule;Adresse\nMme;Durand;SAL00777;1 rue des Lilas\nM.;Petit;;2 rue des Lilas\n"));
    ImportPage *page = importPage(journey);
    QVERIFY(page && goOn(page) && goOn(page));
    QTRY_VERIFY_WITH_TIMEOUT(planOf(page)->plan() && planOf(page)->plan()->count(PlanState::Create) == 2, kPatience);
    m_other = journey.otherProgram(url);
    storage::Connection::forbidThread(nullptr);
    (void)makeSheet(*m_other, u"Autre"_s, u"Anne"_s, {{u"matricule"_s, u"SAL00777"_s}});
    storage::Connection::forbidThread(QThread::currentThread());
    QVERIFY(goOn(page));
    QTRY_VERIFY_WITH_TIMEOUT(page->findChild<Banner *>()->text().contains(u"changed since"_s), kPatience);
    QCOMPARE(sheetsIn(url, journey), 2);
    QCOMPARE(planOf(page)->plan()->count(PlanState::Duplicate), 1);
    QVERIFY(goOn(page)); // as it is now
    QTRY_VERIFY_WITH_TIMEOUT(part<InfoCard>(page, "import_done")->isVisible(), kPatience);
    QCOMPARE(sheetsIn(url, journey), 3);
    QCOMPARE(journey.finish(), QString());
}

void TestImport::theWayOfReadingIsChosenWithAPreview()
{
    Journey journey(0);
    journey.open(journey.makeDatabase(1));
    QVERIFY(journey.trigger("import"));
    ImportPage *page = importPage(journey);
    QVERIFY(page);
    QVERIFY(part<QPushButton>(page, "import_choose")->isVisible());
    drop(&journey.window(), fileWith(journey, u"liste.csv"_s, windows1252(kPeople)));
    auto *table = part<QTableView>(page, "importPreview");
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 4, kPatience);
    choose(part<QComboBox>(page, "import_headerRow"), 0);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 6, kPatience);
    choose(part<QComboBox>(page, "import_headerRow"), 2);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 4, kPatience);
    choose(part<QComboBox>(page, "import_separator"), u',');
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->columnCount(), 1, kPatience);
    choose(part<QComboBox>(page, "import_separator"), u';');
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->columnCount(), 7, kPatience);
    QVERIFY(goOn(page));
    // one field is one column's
    choose(part<QComboBox>(page, "import_field_6"), u"last_name"_s);
    QCOMPARE(part<QComboBox>(page, "import_field_1")->currentData().toString(), QString());
    QCOMPARE(journey.finish(), QString());
}

void TestImport::aSignatureBecomesASheet()
{
    Journey journey(0);
    journey.open(journey.makeDatabase(1));
    QGuiApplication::clipboard()->setText(u"Élodie DURAND\nResponsable paie\nTél. : 06 12 34 56 78\nelodie@exemple.fr\n12 rue de la Paix\n69001 Lyon\n"_s);
    QVERIFY(journey.trigger("newFromClipboard"));
    QTRY_VERIFY_WITH_TIMEOUT(journey.sheet() && journey.shown("last_name") == u"DURAND"_s, kPatience);
    QCOMPARE(journey.shown("first_name"), u"Élodie"_s);
    QCOMPARE(journey.shown("position"), u"Responsable paie"_s);
    QCOMPARE(journey.shown("city"), u"Lyon"_s);
    QVERIFY(journey.sheet()->isDirty());
    QGuiApplication::clipboard()->setText(u"Bonjour"_s);
    QVERIFY(journey.trigger("newFromClipboard"));
    QTRY_VERIFY_WITH_TIMEOUT(journey.window().findChild<Banner *>()->text().contains(u"looks like a person"_s), kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestImport::cellsOfASpreadsheetGoToTheImport()
{
    Journey journey(0);
    journey.open(journey.makeDatabase(1));
    QGuiApplication::clipboard()->setText(u"Nom\tPrénom\tVille\nDurand\tÉlodie\tLyon\nPetit\tPaul\tBrest\n"_s);
    QVERIFY(journey.trigger("newFromClipboard"));
    ImportPage *page = importPage(journey);
    QVERIFY(page);
    QTRY_COMPARE_WITH_TIMEOUT(part<QTableView>(page, "importPreview")->model()->rowCount(), 2, kPatience);
    QVERIFY(goOn(page));
    QCOMPARE(part<QComboBox>(page, "import_field_2")->currentData().toString(), u"city"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestImport::aCardBecomesASheetAndManyAnImport()
{
    Journey journey(0);
    journey.setInstaller([](Language language) { installTranslators(*qApp, language); });
    journey.open(journey.makeDatabase(1));
    const QByteArray one = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Durand;Zoé;;Mme\r\nTEL;TYPE=CELL:0612345678\r\nEND:VCARD\r\n";
    drop(&journey.window(), fileWith(journey, u"zoe.vcf"_s, one));
    QTRY_VERIFY_WITH_TIMEOUT(journey.sheet() && journey.shown("last_name") == u"Durand"_s, kPatience);
    QVERIFY(journey.shown("mobile").contains(u"06 12 34 56 78"_s));
    journey.window().setLanguage(Language::French);
    drop(&journey.window(), fileWith(journey, u"tous.vcf"_s, one + one + one));
    ImportPage *page = importPage(journey);
    QVERIFY(page);
    QTRY_COMPARE_WITH_TIMEOUT(part<QTableView>(page, "importPreview")->model()->rowCount(), 3, kPatience);
    QVERIFY(goOn(page));
    const auto *columns = part<QTableWidget>(page, "importColumns"); // a contact has no names of columns: they are ours, and French here
    for (const auto &[row, name, field] : {std::tuple(0, u"Civilité"_s, u"civility"_s), std::tuple(1, u"Nom"_s, u"last_name"_s), std::tuple(6, u"Mobile"_s, u"mobile"_s),
                                           std::tuple(11, u"Adresse principale"_s, u"address_line1"_s), std::tuple(16, u"Date de naissance"_s, u"birth_date"_s)}) {
        QCOMPARE(columns->item(row, 0)->text(), name);
        QCOMPARE(part<QComboBox>(page, u"import_field_%1"_s.arg(row).toLatin1())->currentData().toString(), field);
    }
    journey.window().setLanguage(Language::English);
    QCOMPARE(journey.finish(), QString());
}

void TestImport::aFileThatIsNoneIsRefusedInWords()
{
    Journey journey(0);
    journey.open(journey.makeDatabase(1));
    drop(&journey.window(), fileWith(journey, u"vieux.xlsx"_s, QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") + QByteArray(600, 'x')));
    ImportPage *page = importPage(journey);
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(page->findChild<Banner *>()->text().contains(u"password"_s), kPatience);
    QVERIFY(!part<QPushButton>(page, "import_next")->isVisible());
    drop(&journey.window(), fileWith(journey, u"bon.csv"_s, "Nom;Ville\nDurand;Lyon\n"));
    QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(page, "import_next")->isVisible(), kPatience);
    QVERIFY(!page->findChild<Banner *>()->isVisible());
    QCOMPARE(journey.finish(), QString());
}

void TestImport::pictures()
{
    const QString folder = qEnvironmentVariable("EFFECTIF_PICTURES");
    if (folder.isEmpty())
        QSKIP("EFFECTIF_PICTURES names no folder");
    Journey journey(0);
    journey.setInstaller([](Language language) { installTranslators(*qApp, language); });
    const DatabaseUrl url = journey.makeDatabase(40);
    journey.start();
    journey.window().setLanguage(Language::French);
    QByteArray text = "Export du logiciel de paie\nCiv.;Nom;Prénom;Né(e) le;Matricule;N° SS;Portable;Adresse;CP;Ville;Société;Divers\n";
    for (int i = 0; i < 60; ++i)
        text += (i % 2 ? "M.;Petit " : "Mme;Durand ") + QByteArray::number(i) + ";" + (i % 3 ? "Paul" : "Élodie") + ";" + (i % 17 == 5 ? "31/02/1990" : "09/05/1985") + ";"
            + (i % 11 == 4 ? "SAL00777" : "") + ";;06 12 34 5" + QByteArray::number(i % 10) + " 78;" + QByteArray::number(i) + " rue des Lilas;6900" + QByteArray::number(i % 9 + 1)
            + ";Lyon;Exemple SAS;x\n";
    const QString file = fileWith(journey, u"personnel 2026.csv"_s, text);
    journey.open(url);
    for (const bool dark : {false, true}) {
        journey.theme().apply(dark ? ThemeMode::Dark : ThemeMode::Light);
        journey.window().resize(dark ? QSize(1280, 800) : QSize(1600, 1000));
        const auto take = [&](const QString &name) {
            QTest::qWait(900);
            journey.window().grab().save(folder + u"/import_"_s + name + (dark ? u"_dark.png"_s : u".png"_s));
        };
        QVERIFY(journey.trigger("import"));
        ImportPage *page = importPage(journey);
        if (!dark)
            take(u"empty"_s);
        page->begin({file, {}, {}});
        QTRY_VERIFY_WITH_TIMEOUT(part<QTableView>(page, "importPreview")->model()->rowCount() > 0, kPatience);
        take(u"file"_s);
        QVERIFY(goOn(page));
        take(u"columns"_s);
        choose(part<QComboBox>(page, "import_mode"), int(ImportMode::CreateAndUpdate));
        QVERIFY(goOn(page));
        QTRY_VERIFY_WITH_TIMEOUT(part<QTableView>(page, "importPlan")->isVisible(), kPatience);
        take(u"refused"_s);
        part<QToolButton>(page, "import_show_6")->click();
        take(u"plan"_s);
        QVERIFY(goOn(page));
        QTRY_VERIFY_WITH_TIMEOUT(part<InfoCard>(page, "import_done")->isVisible(), kPatience);
        take(u"done"_s);
        part<QPushButton>(page, "import_again")->click();
    }
}

} // namespace effectif::test

using effectif::test::TestImport;
EFFECTIF_TEST(TestImport)
#include "tst_import.moc"
