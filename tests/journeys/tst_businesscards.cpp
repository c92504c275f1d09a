// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Business cards, mail signatures and what a save does to them, at the real window (K11-K14, K28, D22).
#include "models/documents/qrcode.h"
#include "models/domain/recorddraft.h"
#include "tests/support/codereader.h"
#include "tests/support/desk.h"
#include "tests/support/engines.h"
#include "tests/support/paperpixels.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"
#include "ui/pages/carddialog.h"
#include "ui/pages/cardimpactdialog.h"
#include "ui/pages/cardscreen.h"
#include "ui/pages/printpreview.h"
#include "ui/pages/recordlistpage.h"
#include "ui/widgets/cardview.h"
#include "ui/widgets/jobbar.h"
#include "ui/widgets/paperview.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QSpinBox>
#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

template <typename Window> Window *shownOf(Desk &desk)
{
    Window *found = nullptr;
    const bool there = QTest::qWaitFor([&] { return (found = desk.window().findChild<Window *>()) && found->isVisible(); }, kPatience);
    return there ? found : nullptr;
}

bool says(const CardView *view, const QString &text)
{
    return QTest::qWaitFor([&] { return view->page() && view->page()->texts().join(u' ').contains(text); }, kPatience);
}

QByteArray saveAs(Desk &desk, QWidget *dialog, const char *button, const QString &path)
{
    if (!Desk::press(dialog, button))
        return {};
    auto *files = shownOf<QFileDialog>(desk);
    if (!files)
        return {};
    auto *line = files->findChild<QLineEdit *>();
    line->setText(path);
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Return);
    (void)QTest::qWaitFor([&] { return Desk::said(dialog).contains(QFileInfo(path).fileName()); }, kPatience);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Sheets with something public and something that is not.
void fillOffice(Desk &desk, TestDatabase &database, int people)
{
    desk.fillDatabase(database.url(), people);
    const auto services = database.open();
    for (const RecordId id : must(services->records().firstPage(kStaff, people))) {
        const Record record = must(services->records().load(kStaff, id));
        (void)must(services->records().save(changeOf(record, {{u"position"_s, u"Comptable"_s},
                                                               {u"email"_s, u"p%1@exemple.fr"_s.arg(id)},
                                                               {u"mobile"_s, u"+3361234567%1"_s.arg(id % 10)}})));
    }
}
} // namespace

class TestBusinessCardsJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSheetHandsOutItsCardAndItsSignature_data() { addEngineRows(); }
    void aSheetHandsOutItsCardAndItsSignature()
    {
        QFETCH(Engine, engine);
        Desk desk;
        TestDatabase database(engine);
        fillOffice(desk, database, 2);
        QVERIFY(desk.openFirst(database.url()) != 0);
        QVERIFY(desk.trigger("businessCard"));
        auto *dialog = shownOf<CardDialog>(desk);
        QVERIFY(dialog);
        auto *view = Desk::in<CardView>(dialog, "card_view");
        QVERIFY(says(view, u"Martin 001"_s));
        QVERIFY(says(view, u"Comptable"_s) && says(view, u"@exemple.fr"_s));
        QVERIFY(!view->accessibleDescription().contains(u"61234"_s) && !view->accessibleDescription().contains(u"Lyon"_s));
        const QString card = QString::fromUtf8(saveAs(desk, dialog, "card_saveContact", desk.folder() + u"/carte.vcf"_s));
        QVERIFY2(card.contains(u"TITLE:Comptable"_s) && card.contains(u"VERSION:3.0"_s), qPrintable(card));
        for (const QString &secret : {u"61234"_s, u"Lyon"_s, u"Moulin"_s})
            QVERIFY2(!card.contains(secret), qPrintable(secret));
        QVERIFY(Desk::press(dialog, "card_copyCode"));
        const QString code = textOfCode(QGuiApplication::clipboard()->image());
        QVERIFY2(code.contains(u"FN:Zoé Martin 001"_s) && !code.contains(u"61234"_s), qPrintable(code));
        const QImage png = QImage::fromData(saveAs(desk, dialog, "card_saveCode", desk.folder() + u"/code.png"_s), "png");
        QCOMPARE(textOfCode(png), code);
        Desk::in<QTabWidget>(dialog, "card_tabs")->setCurrentIndex(1);
        QVERIFY(Desk::in<QTextBrowser>(dialog, "card_signature")->toPlainText().contains(u"Comptable"_s));
        QVERIFY(Desk::press(dialog, "card_copySignature"));
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        QVERIFY(copied->html().contains(u"<table"_s) && copied->html().contains(u"mailto:p"_s));
        QVERIFY(copied->text().contains(u"Martin 001\nComptable"_s) && !copied->text().contains(u'<'));
        QVERIFY(!copied->html().contains(u"61234"_s) && !copied->text().contains(u"Lyon"_s));
        QVERIFY(saveAs(desk, dialog, "card_saveSignature", desk.folder() + u"/signature.html"_s).contains("Comptable"));
        dialog->close();
        QCOMPARE(desk.finish(), QString());
    }

    void tenCardsAreShownAndWrittenAsTheyAreShown()
    {
        Desk desk;
        TestDatabase database(Engine::Sqlite);
        fillOffice(desk, database, 2);
        QVERIFY(desk.openFirst(database.url()) != 0);
        QVERIFY(desk.click("cardTool"));
        auto *dialog = shownOf<CardDialog>(desk);
        QVERIFY(dialog);
        QVERIFY(Desk::press(dialog, "card_print"));
        auto *preview = shownOf<PrintPreview>(desk);
        QVERIFY(preview);
        const auto cards = [&] { return preview->view()->page() ? preview->view()->page()->texts().count(u"Mrs Zoé Martin 001"_s) : 0; };
        QTRY_COMPARE_WITH_TIMEOUT(cards(), 10, kPatience);
        const QString path = desk.folder() + u"/cartes.pdf"_s;
        QVERIFY(!saveAs(desk, preview, "print_save", path).isEmpty());
        const QList<QImage> printed = picturesOfPdf(path);
        QCOMPARE(printed.size(), 1);
        QVERIFY(largestDifference(pictureOfPage(*preview->view()->page()), printed.first()) < 24);
        QVERIFY(textOfCode(picturesOfPdf(path, 400).first()).contains(u"Martin 001"_s));
        Desk::in<QSpinBox>(preview, "print_copies")->setValue(3);
        QTRY_COMPARE_WITH_TIMEOUT(cards(), 3, kPatience);
        preview->close();
        QCOMPARE(desk.finish(), QString());
    }

    void aSelectionIsPrintedOnceEach()
    {
        Desk desk;
        desk.open(desk.makeDatabase(14));
        QTRY_VERIFY_WITH_TIMEOUT(desk.list()->model()->isComplete(), kPatience);
        desk.table()->selectAll();
        QVERIFY(desk.click("bulkPrint"));
        auto *preview = shownOf<PrintPreview>(desk);
        QVERIFY(preview);
        auto *what = Desk::in<QComboBox>(preview, "print_what");
        what->setCurrentIndex(what->findData(int(PrintOrder::What::Cards)));
        const auto says = [&](const QString &name) { return preview->view()->page() && preview->view()->page()->texts().join(u'\n').contains(name); };
        QTRY_VERIFY_WITH_TIMEOUT(says(u"Martin 010"_s) && !says(u"Martin 011"_s) && !says(u"Page"_s), kPatience);
        QVERIFY(Desk::press(preview, "print_next"));
        QTRY_VERIFY_WITH_TIMEOUT(says(u"Martin 014"_s) && !says(u"Martin 010"_s), kPatience);
        preview->close();
        QCOMPARE(desk.finish(), QString());
    }

    void theScreenIsWalkedThrough_data() { addEngineRows(); }
    void theScreenIsWalkedThrough()
    {
        QFETCH(Engine, engine);
        Desk desk;
        TestDatabase database(engine);
        fillOffice(desk, database, 4);
        desk.open(database.url());
        QTRY_VERIFY_WITH_TIMEOUT(desk.list()->model()->isComplete(), kPatience);
        desk.table()->selectRow(1);
        QVERIFY(desk.trigger("cardsOnScreen"));
        auto *screen = shownOf<CardScreen>(desk);
        QVERIFY(screen && screen->isFullScreen());
        QVERIFY(QTest::qWaitForWindowActive(screen, kPatience));
        auto *view = Desk::in<CardView>(screen, "cardScreen_view");
        QVERIFY(says(view, u"Martin 002"_s));
        QVERIFY(says(view, u"Z0"_s)); // no photo: initials stand in its place
        QTest::keyClick(screen, Qt::Key_Right);
        QVERIFY(says(view, u"Martin 003"_s));
        QTest::keyClick(screen, Qt::Key_Left);
        QTest::keyClick(screen, Qt::Key_Left);
        QVERIFY(says(view, u"Martin 001"_s));
        QTest::keyClick(screen, Qt::Key_Left); // round the end
        QVERIFY(says(view, u"Martin 004"_s));
        Desk::in<QSpinBox>(screen, "cardScreen_seconds")->setValue(2);
        QTest::keyClick(view, Qt::Key_Space);
        QVERIFY(screen->isPlaying());
        QVERIFY(says(view, u"Martin 001"_s)); // by itself
        QTest::keyClick(view, Qt::Key_F5);
        QVERIFY(!screen->isPlaying());
        QPointer<CardScreen> gone = screen;
        QTest::keyClick(view, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!gone, kPatience);
        QCOMPARE(desk.finish(), QString());
    }

    /// K11, K28: what others will see is shown before it is saved; what they will not see is saved without a word.
    void aSaveThatChangesTheCardIsShownFirst_data() { addEngineRows(); }
    void aSaveThatChangesTheCardIsShownFirst()
    {
        QFETCH(Engine, engine);
        Desk desk;
        desk.settings().store(setting::kCardImpact, true);
        TestDatabase database(engine);
        fillOffice(desk, database, 2);
        QVERIFY(desk.openFirst(database.url()) != 0);
        QVERIFY(desk.type("city", u"Brest"_s));
        QVERIFY(desk.saves());
        QVERIFY(!desk.window().findChild<CardImpactDialog *>());
        QVERIFY(desk.type("position", u"Directrice"_s));
        QVERIFY(desk.trigger("save"));
        auto *dialog = shownOf<CardImpactDialog>(desk);
        QVERIFY(dialog);
        QVERIFY(says(Desk::in<CardView>(dialog, "cardImpact_before"), u"Comptable"_s));
        QVERIFY(says(Desk::in<CardView>(dialog, "cardImpact_after"), u"Directrice"_s));
        QVERIFY(Desk::in<QTextBrowser>(dialog, "cardImpact_signature_before")->toPlainText().contains(u"Comptable"_s));
        QVERIFY(Desk::in<QTextBrowser>(dialog, "cardImpact_signature_after")->toPlainText().contains(u"Directrice"_s));
        QVERIFY(!desk.window().findChild<QAction *>(u"save"_s)->isEnabled()); // one question at a time
        QVERIFY(Desk::press(dialog, "cardImpact_back"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window().findChild<CardImpactDialog *>(), kPatience);
        QVERIFY(desk.sheet()->isDirty());
        QCOMPARE(desk.shown("position"), u"Directrice"_s);
        QVERIFY(desk.trigger("save"));
        dialog = shownOf<CardImpactDialog>(desk);
        QVERIFY(dialog);
        Desk::in<QCheckBox>(dialog, "cardImpact_never")->setChecked(true);
        QVERIFY(Desk::press(dialog, "cardImpact_save"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.sheet()->isDirty(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window().findChild<CardImpactDialog *>(), kPatience);
        QVERIFY(desk.type("position", u"Présidente"_s)); // never again
        QVERIFY(desk.saves());
        QVERIFY(!desk.settings().value(setting::kCardImpact));
        QCOMPARE(desk.finish(), QString());
    }

    /// Of a new sheet there is nothing before: the question whether the person has one already stays alone.
    void aNewSheetAsksNoSuchQuestion()
    {
        Desk desk;
        desk.settings().store(setting::kCardImpact, true);
        desk.open(desk.makeDatabase(1));
        QVERIFY(desk.trigger("newSheet"));
        QVERIFY(desk.type("last_name", u"Nouveau"_s));
        QVERIFY(desk.choose("civility", u"Mr"_s));
        QVERIFY(desk.type("address_line1", u"1 rue"_s));
        QVERIFY(desk.saves());
        QVERIFY(!desk.window().findChild<CardImpactDialog *>());
        QCOMPARE(desk.finish(), QString());
    }
};

EFFECTIF_TEST(TestBusinessCardsJourney)
#include "tst_businesscards.moc"
