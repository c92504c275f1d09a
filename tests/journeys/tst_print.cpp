// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a sheet and from the list onto paper, at the real window.
#include "models/documents/printrun.h"
#include "models/services/auditservice.h"
#include "tests/support/desk.h"
#include "tests/support/engines.h"
#include "tests/support/paperpixels.h"
#include "tests/support/testcase.h"
#include "ui/pages/printpreview.h"
#include "ui/pages/recordlistpage.h"
#include "ui/widgets/jobbar.h"
#include "ui/widgets/paperview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPrintDialog>
#include <QPrinter>
#include <QTableView>
#include <QToolButton>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
PrintPreview *preview(Desk &desk)
{
    PrintPreview *found = nullptr;
    const bool shown = QTest::qWaitFor([&] {
        found = desk.window().findChild<PrintPreview *>();
        return found && found->isVisible() && found->view()->page();
    }, kPatience);
    return shown ? found : nullptr;
}

/// The words on the page in sight, once it is the one that is waited for.
bool showsText(PrintPreview *preview, const QString &text)
{
    return QTest::qWaitFor([&] { return preview->view()->page() && preview->view()->page()->texts().join(u'\n').contains(text); }, kPatience);
}

bool saveAs(Desk &desk, PrintPreview *preview, const QString &path)
{
    if (!Desk::press(preview, "print_save"))
        return false;
    QFileDialog *dialog = nullptr;
    if (!QTest::qWaitFor([&] {
            dialog = desk.window().findChild<QFileDialog *>();
            return dialog && dialog->isVisible();
        }, kPatience))
        return false;
    dialog->findChild<QLineEdit *>()->setText(path);
    dialog->findChild<QLineEdit *>()->setFocus();
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    return QTest::qWaitFor([&] { return QFileInfo::exists(path) && !preview->findChild<JobBar *>()->isRunning(); }, kPatience);
}

void chooseIn(PrintPreview *preview, const char *box, int index)
{
    Desk::in<QComboBox>(preview, box)->setCurrentIndex(index);
}
} // namespace

class TestPrintJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// O58: the sheet with everything, and what is shown is what is in the file.
    void aSheetIsShownAndSavedAsItIsShown()
    {
        Desk desk;
        const DatabaseUrl url = desk.makeDatabase(3);
        QVERIFY(desk.openFirst(url) != 0);
        QVERIFY(desk.trigger("print"));
        PrintPreview *shown = preview(desk);
        QVERIFY(shown);
        QVERIFY(showsText(shown, u"Martin 001"_s));
        QVERIFY(shown->view()->accessibleDescription().contains(u"Martin 001"_s));
        QCOMPARE(Desk::in<QComboBox>(shown, "print_what")->count(), 2); // the sheet, or cards
        const QString path = desk.folder() + u"/fiche.pdf"_s;
        QVERIFY(saveAs(desk, shown, path));
        QVERIFY(Desk::said(shown).contains(u"fiche.pdf"_s));
        const QList<QImage> printed = picturesOfPdf(path);
        QCOMPARE(printed.size(), 1);
        QVERIFY(largestDifference(pictureOfPage(*shown->view()->page()), printed.first()) < 24);
        QVERIFY(!(QFileInfo(path).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        shown->close();
        QVERIFY(desk.finish().isEmpty());
    }

    void whatIsTypedAndNotSavedIsSaid()
    {
        Desk desk;
        const DatabaseUrl url = desk.makeDatabase(2);
        QVERIFY(desk.openFirst(url) != 0);
        QVERIFY(desk.type("last_name", u"Durand"_s));
        QVERIFY(desk.trigger("print"));
        PrintPreview *shown = preview(desk);
        QVERIFY(shown);
        QVERIFY(showsText(shown, u"Martin 001"_s));
        QVERIFY(!Desk::said(shown).isEmpty());
        shown->close();
    }

    void optionsChangeThePageInSight()
    {
        Desk desk;
        const DatabaseUrl url = desk.makeDatabase(2);
        QVERIFY(desk.openFirst(url) != 0);
        QVERIFY(desk.trigger("print"));
        PrintPreview *shown = preview(desk);
        QVERIFY(shown);
        const CataloguePtr catalogue = desk.window().office()->catalogue(u"staff"_s);
        const QString empty = catalogue->field(u"birth_place"_s)->label.in(Language::English);
        const QString iban = catalogue->field(u"iban"_s)->label.in(Language::English);
        const auto says = [&](const QString &text) { return shown->view()->page()->texts().contains(text); };
        QVERIFY(!says(empty));
        Desk::in<QCheckBox>(shown, "print_empty")->setChecked(true);
        QVERIFY(QTest::qWaitFor([&] { return says(empty); }, kPatience));
        QVERIFY(!says(iban)); // sensitive, and not asked for
        Desk::in<QCheckBox>(shown, "print_sensitive")->setChecked(true);
        QVERIFY(showsText(shown, iban));
        auto *sections = Desk::in<QListWidget>(shown, "print_sections");
        sections->item(0)->setCheckState(Qt::Unchecked);
        QVERIFY(QTest::qWaitFor([&] { return !says(empty); }, kPatience));
        chooseIn(shown, "print_paper", 1);
        QVERIFY(QTest::qWaitFor([&] { return shown->view()->page()->format.size == PaperSize::Letter; }, kPatience));
        chooseIn(shown, "print_paper", 0);
        shown->close();
    }

    void aListIsPrintedAsItIsShown()
    {
        Desk desk;
        desk.open(desk.makeDatabase(120));
        QTRY_VERIFY_WITH_TIMEOUT(desk.list()->model()->isComplete(), kPatience);
        QVERIFY(desk.trigger("print"));
        PrintPreview *shown = preview(desk);
        QVERIFY(shown);
        QCOMPARE(Desk::in<QComboBox>(shown, "print_what")->currentIndex(), 1);
        QVERIFY(showsText(shown, u"Martin 001"_s));
        QVERIFY(shown->view()->page()->format.landscape);
        QVERIFY(Desk::press(shown, "print_last"));
        QVERIFY(showsText(shown, u"Martin 120"_s));
        QTest::keyClick(shown->view(), Qt::Key_Home);
        QVERIFY(showsText(shown, u"Martin 001"_s));
        QTest::keyClick(shown->view(), Qt::Key_PageDown);
        QVERIFY(QTest::qWaitFor([&] { return !shown->view()->page()->texts().contains(u"Martin 001"_s); }, kPatience));
        const QString path = desk.folder() + u"/liste.pdf"_s;
        QVERIFY(saveAs(desk, shown, path));
        const QString text = textOfPdf(path);
        for (int i = 1; i <= 120; ++i)
            QVERIFY2(text.contains(u"Martin %1"_s.arg(i, 3, 10, QLatin1Char('0'))), qPrintable(QString::number(i)));
        chooseIn(shown, "print_what", 2); // and the same people by their faces
        QVERIFY(QTest::qWaitFor([&] { return !shown->view()->page()->format.landscape; }, kPatience));
        QVERIFY(showsText(shown, u"Martin 001"_s));
        shown->close();
        QVERIFY(desk.finish().isEmpty());
    }

    void theSelectionIsPrintedSheetBySheet()
    {
        Desk desk;
        desk.open(desk.makeDatabase(10));
        QTRY_VERIFY_WITH_TIMEOUT(desk.list()->model()->isComplete(), kPatience);
        desk.table()->selectRow(2);
        desk.table()->selectionModel()->select(desk.table()->model()->index(4, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QVERIFY(desk.click("bulkPrint"));
        PrintPreview *shown = preview(desk);
        QVERIFY(shown);
        QCOMPARE(Desk::in<QComboBox>(shown, "print_what")->currentIndex(), 0);
        QVERIFY(showsText(shown, u"Martin 003"_s));
        QVERIFY(Desk::press(shown, "print_next"));
        QVERIFY(showsText(shown, u"Martin 005"_s));
        QVERIFY(!Desk::in<QToolButton>(shown, "print_next")->isEnabled());
        const QString path = desk.folder() + u"/fiches.pdf"_s;
        QVERIFY(saveAs(desk, shown, path));
        QCOMPARE(picturesOfPdf(path).size(), 2);
        shown->close();
    }

    /// Hundreds of sheets: the window goes on, and what is stopped leaves no file.
    void aLongPrintCanBeStopped()
    {
        Desk desk(0);
        desk.open(desk.makeDatabase(3000));
        QTRY_VERIFY_WITH_TIMEOUT(desk.list()->model()->isComplete(), kPatience);
        desk.table()->selectAll();
        QVERIFY(desk.trigger("print"));
        PrintPreview *shown = preview(desk);
        QVERIFY(shown);
        const QString path = desk.folder() + u"/tout.pdf"_s;
        QVERIFY(Desk::press(shown, "print_save"));
        QFileDialog *dialog = nullptr;
        QVERIFY(QTest::qWaitFor([&] { return (dialog = desk.window().findChild<QFileDialog *>()) && dialog->isVisible(); }, kPatience));
        dialog->findChild<QLineEdit *>()->setText(path);
        dialog->findChild<QLineEdit *>()->setFocus();
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        auto *job = shown->findChild<JobBar *>();
        QTRY_VERIFY_WITH_TIMEOUT(job->isRunning(), kPatience);
        Q_EMIT job->stopWanted();
        QTRY_VERIFY_WITH_TIMEOUT(!job->isRunning(), kPatience);
        QVERIFY(!Desk::said(shown).isEmpty());
        QCOMPARE(QDir(desk.folder()).entryList({u"tout*"_s}, QDir::Files | QDir::Hidden), QStringList());
        shown->close();
        QVERIFY(desk.finish().isEmpty());
    }

    void thePrinterIsAskedFor()
    {
        Desk desk;
        const DatabaseUrl url = desk.makeDatabase(2);
        QVERIFY(desk.openFirst(url) != 0);
        QVERIFY(desk.trigger("print"));
        PrintPreview *shown = preview(desk);
        QVERIFY(shown);
        QVERIFY(Desk::press(shown, "print_print"));
        QPrintDialog *dialog = nullptr;
        QVERIFY(QTest::qWaitFor([&] { return (dialog = shown->findChild<QPrintDialog *>()) && dialog->isVisible(); }, kPatience));
        const QString path = desk.folder() + u"/imprimante.pdf"_s;
        dialog->printer()->setOutputFileName(path); // a printer of paper there is none here
        dialog->done(QDialog::Accepted);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(path).size() > 0 && !shown->findChild<JobBar *>()->isRunning(), kPatience);
        const QList<QImage> printed = picturesOfPdf(path);
        QCOMPARE(printed.size(), 1);
        QVERIFY2(largestDifference(pictureOfPage(*shown->view()->page()), printed.first()) < 24, "paper shows what the preview shows");
        shown->close();
    }
};

EFFECTIF_TEST(TestPrintJourney)
#include "tst_print.moc"
