// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where things stand on paper, and that screen and PDF show the same.
#include "models/documents/cardpaper.h"
#include "models/documents/listpaper.h"
#include "models/documents/portrait.h"
#include "models/documents/portraitspaper.h"
#include "models/documents/sheetpaper.h"
#include "tests/support/paperpixels.h"
#include "tests/support/testcase.h"

#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QTest>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
constexpr double kSame = 24; ///< see largestDifference()

PaperFrame someFrame()
{
    PaperFrame frame;
    frame.head = {u"Maison Lumière & Fils"_s, u"01 99 00 10 00"_s, u"9 h – 18 h"_s, {}, u"Ada Chef"_s, QDateTime(QDate(2026, 11, 23), QTime(9, 30))};
    return frame;
}

PrintedSection section(const QString &title, int fields, const QString &value = u"Valeur"_s)
{
    PrintedSection section{u"Définition"_s, title, {}};
    for (int i = 0; i < fields; ++i)
        section.fields.append({u"%1 champ %2"_s.arg(title).arg(i), u"%1 %2/%3"_s.arg(value, title).arg(i), false});
    return section;
}

PrintedSheet someSheet()
{
    PrintedSheet sheet;
    sheet.title = u"Lefèvre Zoé"_s;
    sheet.facts = {u"SA00012"_s, u"Salarié"_s, u"Aide-soignante"_s};
    sheet.situation = u"Actif"_s;
    sheet.photo = drawPortrait(DemoFace{}).photo;
    return sheet;
}

/// The numbers of the pages on which a line begins with this.
QList<int> pagesWith(const QList<PaperPage> &pages, const QString &text)
{
    QList<int> found;
    for (int i = 0; i < pages.size(); ++i) {
        for (const QString &line : pages.at(i).texts()) {
            if (line.startsWith(text))
                found.append(i);
        }
    }
    return found;
}

void writePdf(const QString &file, const QList<PaperPage> &pages)
{
    QPdfWriter writer(file);
    writer.setResolution(600);
    QPainter painter;
    for (const PaperPage &page : pages) {
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), page.format.landscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF()));
        if (painter.isActive())
            writer.newPage();
        else
            painter.begin(&writer);
        paintPage(painter, page, writer.logicalDpiX());
    }
}

/// Nothing is drawn outside of the paper or over the foot.
void verifyInside(const QList<PaperPage> &pages)
{
    PaperFonts fonts;
    for (const PaperPage &page : pages) {
        const QSizeF extent = page.format.extent();
        for (const PaperItem &item : page.items) {
            const auto *text = std::get_if<PaperText>(&item);
            if (!text)
                continue;
            QVERIFY2(text->at.x() >= 1400 && text->at.x() + fonts.width(text->text, text->font) <= extent.width() - 1400, qPrintable(text->text));
            QVERIFY2(text->at.y() > 1000 && text->at.y() < extent.height() - 700, qPrintable(text->text));
        }
    }
}
} // namespace

class TestPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSectionIsNotCut()
    {
        PrintedSheet sheet = someSheet();
        sheet.sections = {section(u"Un"_s, 30), section(u"Deux"_s, 16), section(u"Trois"_s, 20), section(u"Quatre"_s, 2)};
        const QList<PaperPage> pages = composeSheet(sheet, someFrame());
        QCOMPARE(pages.size(), 2);
        for (const PrintedSection &one : sheet.sections) {
            const QList<int> places = pagesWith(pages, u"Valeur "_s + one.title);
            QCOMPARE(places.size(), one.fields.size());
            QVERIFY2(places.first() == places.last(), qPrintable(one.title));
            QCOMPARE(pagesWith(pages, one.title).first(), places.first()); // and its title with it
        }
        QCOMPARE(pagesWith(pages, u"Valeur Trois"_s).first(), 1);
        verifyInside(pages);
    }

    void aSectionTallerThanAPageHasItsTitleAgain()
    {
        PrintedSheet sheet = someSheet();
        sheet.sections = {section(u"Long"_s, 200)};
        const QList<PaperPage> pages = composeSheet(sheet, someFrame());
        QVERIFY(pages.size() >= 3);
        QCOMPARE(pagesWith(pages, u"Valeur Long"_s).size(), 200);
        for (int i = 1; i < pages.size(); ++i)
            QVERIFY(pagesWith(pages, u"Long (continued)"_s).contains(i));
        verifyInside(pages);
    }

    void everyPageSaysWhoseItIsAndItsNumber()
    {
        PrintedSheet sheet = someSheet();
        sheet.sections = {section(u"Long"_s, 150)};
        sheet.sensitive = true;
        const QList<PaperPage> pages = composeSheet(sheet, someFrame());
        for (int i = 0; i < pages.size(); ++i) {
            const QStringList texts = pages.at(i).texts();
            QVERIFY(texts.contains(u"Maison Lumière & Fils"_s));
            QVERIFY(texts.contains(u"Lefèvre Zoé"_s));
            QVERIFY(texts.contains(u"Page %1/%2"_s.arg(i + 1).arg(pages.size())));
            QVERIFY(texts.join(u'|').contains(u"Ada Chef"_s));
            QVERIFY(texts.join(u'|').contains(u"Contains sensitive data"_s));
        }
    }

    void screenAndPdfShowTheSame_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"sheet", "list", "portraits", "bands", "cards"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void screenAndPdfShowTheSame()
    {
        QFETCH(QString, what);
        const QList<PaperPage> pages = what == "sheet"_L1 ? sheetPages() : what == "portraits"_L1 ? portraitPages() : what == "cards"_L1 ? cardPages() : listPages(what == "list"_L1 ? 8 : 30);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"paper.pdf"_s);
        writePdf(file, pages);
        const QList<QImage> printed = picturesOfPdf(file);
        QCOMPARE(printed.size(), pages.size());
        for (int i = 0; i < pages.size(); ++i) {
            const QImage shown = pictureOfPage(pages.at(i));
            const double difference = largestDifference(shown, printed.at(i));
            if (difference > kSame) {
                shown.save(QDir::temp().filePath(u"paper-shown.png"_s));
                printed.at(i).save(QDir::temp().filePath(u"paper-printed.png"_s));
            }
            QVERIFY2(difference <= kSame, qPrintable(u"page %1 differs by %2"_s.arg(i + 1).arg(difference)));
            PaperPage other = pages.at(i); // and what stands a millimetre off is seen
            for (PaperItem &item : other.items)
                item = moved(item, {0, paper::kMillimetre});
            QVERIFY(largestDifference(pictureOfPage(other), printed.at(i)) > 2 * kSame);
        }
    }

    void whatStandsOnPaperIsFoundInThePdf()
    {
        const QString hard = u"Zoé (DRH) 10:32 A-B → 3x4 fi ffl « œuvre » 1 234,50 €"_s;
        PrintedSheet sheet = someSheet();
        sheet.sections = {{u"Définition"_s, u"Banque"_s, {{u"IBAN"_s, u"FR76 3000 6000 0112 3456 7890 189"_s, true}, {u"Divers"_s, hard, true}}}};
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"paper.pdf"_s);
        writePdf(file, composeSheet(sheet, someFrame()));
        const QString text = textOfPdf(file);
        QVERIFY2(text.contains(hard), qPrintable(text));
        QVERIFY(text.contains(u"FR76 3000 6000 0112 3456 7890 189"_s));
        for (const QByteArray &font : outputOf(u"pdffonts"_s, {file}).split('\n').mid(2)) // name, type, encoding, embedded
            QVERIFY2(font.isEmpty() || font.contains(" yes "), font.constData());
    }

    void hostileTextEndsNowhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("arabic and hebrew") << u"שלום עולם 12 مرحبا بالعالم العربية"_s;
        QTest::newRow("turned around") << u"\u202Egnp.exe\u202C \u2066x\u2069"_s;
        QTest::newRow("control characters") << QString(u"a\u0001b\tc\u0000d\u007F"_s) + QChar(0x85) + QChar(0x2028) + u"e"_s;
        QTest::newRow("halves of pairs") << QString(QChar(0xD83D)) + u"x"_s + QChar(0xDE42) + u"🙂👩‍👩‍👧‍👦"_s;
        QTest::newRow("no blank") << QString(5000, u'W');
        QTest::newRow("marks without a letter") << QString(2000, QChar(0x0301));
        QTest::newRow("100 kB") << u"Lorem ipsum dolor sit amet. "_s.repeated(3600);
        QTest::newRow("lines") << u"a\n"_s.repeated(3000);
        QTest::newRow("markup") << u"<img src='/etc/passwd'> <b>gras</b> &amp;"_s;
    }
    void hostileTextEndsNowhere()
    {
        QFETCH(QString, text);
        PrintedSheet sheet = someSheet();
        sheet.title = text.left(3000);
        sheet.facts = {text.left(3000)};
        sheet.situation = text.left(3000);
        sheet.photo = "\xff\xd8\xff and no picture";
        sheet.sections = {{u"Définition"_s, text.left(2000), {{text.left(2000), text, false}, {u"Suivant"_s, u"vu"_s, false}}}};
        PaperFrame frame = someFrame();
        frame.head.office = text.left(3000);
        frame.head.logo = "\x89PNG nothing";
        const QList<PaperPage> pages = composeSheet(sheet, frame);
        QCOMPARE(pagesWith(pages, u"vu"_s), QList<int>{static_cast<int>(pages.size()) - 1});
        for (const PaperPage &page : pages.mid(0, 3))
            QVERIFY(!pictureOfPage(page).isNull());
        const QTemporaryDir folder;
        writePdf(folder.filePath(u"paper.pdf"_s), pages.mid(0, 3));
        if (text.startsWith(u'<'))
            QVERIFY(textOfPdf(folder.filePath(u"paper.pdf"_s)).contains(text));
        if (text.startsWith(u"Lorem"_s))
            QVERIFY(pagesWith(pages, u"Lorem"_s).size() + pagesWith(pages, u"ipsum"_s).size() > 100);
    }

    void aListRepeatsItsHeadAndLosesNoRow()
    {
        const QList<PaperPage> pages = listPages(8);
        QVERIFY(pages.size() > 2);
        for (int i = 0; i < pages.size(); ++i) {
            QVERIFY(pages.at(i).texts().contains(u"Colonne 0"_s));
            QVERIFY(pages.at(i).texts().contains(u"Page %1/%2"_s.arg(i + 1).arg(pages.size())));
        }
        for (int row = 0; row < kRows; ++row)
            QCOMPARE(pagesWith(pages, u"r%1c0."_s.arg(row)).size(), 1);
        QCOMPARE(pagesWith(pages, u"Ville contient Évreux"_s), QList<int>{0});
        QCOMPARE(pagesWith(pages, u"Groupe A"_s).size() + pagesWith(pages, u"Groupe B"_s).size(), 2 + static_cast<int>(pages.size()) - 1);
        verifyInside(pages);
    }

    void thirtyColumnsAreReadBesideEachOther()
    {
        const QList<PaperPage> pages = listPages(30);
        for (int column = 0; column < 30; ++column) {
            for (const int row : {0, kRows - 1}) {
                QStringList all;
                for (const PaperPage &page : pages)
                    all += page.texts();
                QVERIFY2(all.join(u' ').contains(u"r%1c%2."_s.arg(row).arg(column)), qPrintable(u"row %1 column %2"_s.arg(row).arg(column)));
            }
        }
        for (const PaperPage &page : pages) // the name stands on every page
            QVERIFY(page.texts().contains(u"Colonne 0"_s));
        verifyInside(pages);
    }

    void aPageOfPortraitsShowsEverybody()
    {
        const QList<PaperPage> pages = portraitPages();
        for (int i = 0; i < kFaces; ++i)
            QCOMPARE(pagesWith(pages, u"Zoé N%1."_s.arg(i)).size(), 1);
        QCOMPARE(pagesWith(pages, u"ZN"_s).size(), kFaces / 2); // initials where there is no photo
        verifyInside(pages);
    }

    void otherPaperHoldsTheSame()
    {
        PaperFrame frame = someFrame();
        frame.format = {PaperSize::Letter, true};
        PrintedSheet sheet = someSheet();
        sheet.sections = {section(u"Un"_s, 60)};
        const QList<PaperPage> pages = composeSheet(sheet, frame);
        QCOMPARE(pages.first().format.extent(), QSizeF(27940, 21590));
        QCOMPARE(pagesWith(pages, u"Valeur Un"_s).size(), 60);
        verifyInside(pages);
    }

private:
    static constexpr int kRows = 100;
    static constexpr int kFaces = 40;

    static QList<PaperPage> sheetPages()
    {
        PrintedSheet sheet = someSheet();
        sheet.incomplete = true;
        sheet.sections = {section(u"Identité"_s, 9), section(u"Contrat de travail"_s, 40), section(u"Coordonnées"_s, 17)};
        return composeSheet(sheet, someFrame());
    }

    static QList<PaperPage> listPages(int columns)
    {
        PaperFrame frame = someFrame();
        frame.format.landscape = true;
        QList<ListColumn> heads;
        for (int i = 0; i < columns; ++i)
            heads.append({u"Colonne %1"_s.arg(i), i == 3});
        QList<QStringList> rows;
        for (int row = 0; row < kRows; ++row) {
            QStringList cells;
            for (int column = 0; column < columns; ++column)
                cells << u"r%1c%2. "_s.arg(row).arg(column) + (column == 5 && row % 7 == 0 ? u"un texte qui ne tient pas sur une seule ligne de cette colonne"_s : QString());
            rows.append(cells << (row < 40 ? u"Groupe A"_s : u"Groupe B"_s));
        }
        ListPaper list(frame, {u"Personnel"_s, {u"Ville contient Évreux"_s}, u"100 fiches"_s}, heads, 1);
        list.fitColumns(rows);
        list.measure(rows);
        list.breakPages({40, 60});
        QList<PaperPage> pages;
        for (int page = 0; page < list.pageCount(); ++page) {
            const auto [from, to] = list.rowsOn(page);
            pages.append(list.page(page, rows.mid(from, to - from)));
        }
        return pages;
    }

    static QList<PaperPage> cardPages()
    {
        SheetCard person;
        person.id = 1;
        person.card.name = person.card.contact.fullName = u"Zoé de La Rochefoucauld-Liancourt"_s;
        person.card.position = u"Responsable de secteur"_s;
        person.card.company = u"Maison Lumière & Fils"_s;
        person.card.lines = {{BusinessCard::Sort::Phone, {}, u"01 99 00 10 01"_s, {}}, {BusinessCard::Sort::Email, {}, u"zoe@exemple.fr"_s, {}}};
        person.photo = drawPortrait(DemoFace{}).photo;
        return {CardsPaper({}, 10).page(QList<SheetCard>(10, person), {})};
    }

    static QList<PaperPage> portraitPages()
    {
        const PortraitsPaper paper(someFrame(), {u"Trombinoscope"_s, {}, u"40 fiches"_s}, kFaces, {3, 37});
        QList<PaperPage> pages;
        for (int page = 0; page < paper.pageCount(); ++page) {
            QList<PrintedFace> faces;
            const auto [from, to] = paper.facesOn(page);
            for (int i = from; i < to; ++i) {
                DemoFace face;
                face.seed = static_cast<quint32>(i);
                faces.append({u"Zoé N%1."_s.arg(i), u"Responsable de secteur"_s, u"Lyon"_s, i < 3 ? u"Paris"_s : u"Lyon"_s,
                              i % 2 ? QByteArray() : drawPortrait(face).photo});
            }
            pages.append(paper.page(page, faces));
        }
        return pages;
    }
};

EFFECTIF_TEST(TestPaper)
#include "tst_paper.moc"
