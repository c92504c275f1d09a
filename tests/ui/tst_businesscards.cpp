// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cards on paper, codes as a telephone reads them, signatures as a mail program takes them.
#include "models/documents/cardpaper.h"
#include "models/documents/cardslide.h"
#include "models/documents/mailsignature.h"
#include "models/documents/portrait.h"
#include "models/documents/qrcode.h"
#include "tests/support/codereader.h"
#include "tests/support/paperpixels.h"
#include "tests/support/testcase.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTextDocument>
#include <QTextDocumentFragment>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int kFineDots = 400; ///< an inch: as a telephone sees a card, and less than a printer draws

SheetCard someCard(const QString &name = u"Zoé Lefèvre"_s)
{
    SheetCard person;
    person.id = 1;
    BusinessCard &card = person.card;
    card.contact.lastName = name.section(u' ', 1);
    card.contact.firstName = name.section(u' ', 0, 0);
    card.contact.fullName = name;
    card.contact.company = card.company = u"Maison Lumière & Fils"_s;
    card.contact.position = card.position = u"Responsable de secteur"_s;
    card.contact.telephones = {{u"work"_s, u"+33123456789"_s}};
    card.contact.emails = {{u"work"_s, u"zoe@exemple.fr"_s}};
    card.name = u"Mme "_s + name;
    card.department = u"Direction régionale Auvergne-Rhône-Alpes"_s;
    card.lines = {{BusinessCard::Sort::Phone, u"Téléphone professionnel"_s, u"01 23 45 67 89"_s, u"tel:+33123456789"_s},
                  {BusinessCard::Sort::Email, u"Adresse e-mail"_s, u"zoe@exemple.fr"_s, u"mailto:zoe@exemple.fr"_s}};
    return person;
}

/// A card with this as every text of it.
SheetCard hostileCard(const QString &text)
{
    SheetCard person = someCard();
    BusinessCard &card = person.card;
    card.name = card.position = card.company = card.department = card.officePhone = text;
    card.contact.lastName = card.contact.fullName = card.contact.company = card.contact.position = text;
    for (BusinessCard::Line &line : card.lines)
        line.label = line.text = line.target = text;
    card.lines << BusinessCard::Line{BusinessCard::Sort::Other, text, text, text};
    return person;
}

QByteArray logoOf(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(0, 90, 160));
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

/// What is left of an A4 after cutting.
QImage cardIn(const QImage &page, int place)
{
    const qreal dot = kFineDots / 2540.0;
    const QRectF card((2000 + place % 2 * 8500) * dot, (1100 + place / 2 * 5500) * dot, 8500 * dot, 5500 * dot);
    return page.copy(card.toRect());
}
} // namespace

class TestBusinessCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeIsReadBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("short") << u"BEGIN:VCARD"_s;
        QTest::newRow("french") << u"N:Lefèvre;Zoé — « œuvre » 1 234 €"_s;
        QTest::newRow("others") << u"N:Иванова;عائشة;中村 🙂"_s;
        QTest::newRow("the longest of a card") << u"é"_s.repeated(206);
        QTest::newRow("the longest there is") << u"x"_s.repeated(2331);
    }
    void aCodeIsReadBack()
    {
        QFETCH(QString, text);
        const QrCode code = QrCode::of(text.toUtf8());
        QVERIFY(!code.isNull());
        QCOMPARE(textOfCode(code.image(5)), text);
    }

    void noCodeHoldsMore()
    {
        QVERIFY(QrCode::of(QByteArray(2332, 'x')).isNull());
        QVERIFY(QrCode::of({}).isNull());
        QVERIFY(QrCode::of({}).outline({0, 0, 10, 10}).isEmpty());
    }

    void tenCardsStandOnAnUprightPage()
    {
        const CardsPaper paper({}, 13);
        QCOMPARE(paper.perPage(), 10);
        QCOMPARE(paper.pageCount(), 2);
        QCOMPARE(paper.cardsOn(1), (std::pair{10, 13}));
        QCOMPARE(paper.cardsOn(2).first, paper.cardsOn(2).second);
        QCOMPARE(CardsPaper({PaperSize::Letter, false}, 1).perPage(), 8);
        QCOMPARE(CardsPaper({PaperSize::A4, true}, 1).perPage(), 9);
    }

    void marksSayWhereToCutAndNothingElseStandsAtAnEdge()
    {
        const PaperPage page = CardsPaper({}, 10).page(QList<SheetCard>(10, someCard()), logoOf({300, 100}));
        int marks = 0;
        for (const PaperItem &item : page.items) {
            QRectF place;
            if (const auto *box = std::get_if<PaperBox>(&item))
                place = box->where;
            else if (const auto *picture = std::get_if<PaperPicture>(&item))
                place = picture->where;
            else if (const auto *shape = std::get_if<PaperShape>(&item))
                place = shape->outline.boundingRect();
            else
                continue;
            const QRectF cards(2000, 1100, 17000, 27500);
            if (!cards.contains(place)) {
                ++marks;
                QVERIFY(!cards.intersects(place));
                QVERIFY(QRectF(500, 500, 20000, 28700).contains(place)); // what a printer reaches
                continue;
            }
            const qreal x = std::fmod(place.left() - 2000, 8500);
            const qreal y = std::fmod(place.top() - 1100, 5500);
            QVERIFY2(x >= 499 && x + place.width() <= 8001 && y >= 499 && y + place.height() <= 5001, "five millimetres inside of its card");
        }
        QCOMPARE(marks, 2 * 3 + 2 * 6);
        PaperFonts fonts;
        for (const PaperItem &item : page.items) {
            if (const auto *text = std::get_if<PaperText>(&item)) {
                const qreal x = std::fmod(text->at.x() - 2000, 8500);
                QVERIFY2(x >= 499 && x + fonts.width(text->text, text->font) <= 8001, qPrintable(text->text));
            }
        }
    }

    /// As it comes from the printer: every card says who it is of, and its code is read.
    void everyCodeOnThePrintedPageIsRead()
    {
        QList<SheetCard> cards;
        for (int i = 0; i < 9; ++i)
            cards << someCard(u"Zoé Lefèvre%1"_s.arg(QChar(u'A' + i)));
        cards[3].photo = drawPortrait(DemoFace{}).photo;
        cards.insert(4, SheetCard{}); // gone meanwhile
        for (int i = 0; i < 10; ++i)
            cards[i].id = cards.at(i).card.isEmpty() ? 0 : i + 1;
        const PaperPage page = CardsPaper({}, 10).page(cards, {});
        const QImage image = pictureOfPage(page, kFineDots);
        for (int place = 0; place < 10; ++place) {
            const bool there = place != 4;
            QCOMPARE(textOfCode(cardIn(image, place)), there ? QString::fromUtf8(businesscard::codeText(cards.at(place).card)) : QString());
        }
    }

    void aSlideHasFaceNameAndCode()
    {
        const SlideInks inks{Qt::black, Qt::darkGray, Qt::white, Qt::lightGray, Qt::cyan};
        const PaperPage page = composeSlide(someCard(), inks);
        QVERIFY(page.texts().contains(u"Mme Zoé Lefèvre"_s));
        QVERIFY(page.texts().contains(u"ZL"_s)); // no photo: initials
        QImage screen(1920, 1080, QImage::Format_RGB32);
        screen.fill(inks.ground);
        QPainter painter(&screen);
        paintPage(painter, page, 1920 * 2540.0 / 32000);
        painter.end();
        QCOMPARE(textOfCode(screen), QString::fromUtf8(businesscard::codeText(someCard().card)));
        QVERIFY(composeSlide({}, inks).items.isEmpty());
    }

    void hostileTextsStayInTheirPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("script") << u"<script>alert(1)</script><img src=x onerror=alert(1)>"_s;
        QTest::newRow("attributes") << u"\" onmouseover=\"alert(1)\" style=\"float:left"_s;
        QTest::newRow("quotes and ampersands") << u"O'Hara & \"Fils\" &lt;b&gt; '--"_s;
        QTest::newRow("places of arguments") << u"%1 %2 %3 %n %%"_s;
        QTest::newRow("arabic") << u"مرحبا بالعالم"_s;
        QTest::newRow("no blank") << QString(3000, u'W');
        QTest::newRow("marks without a letter") << QString(1000, QChar(0x0301));
    }
    void hostileTextsStayInTheirPlace()
    {
        QFETCH(QString, text);
        const SheetCard person = hostileCard(text);
        const MailSignature signature = mailSignature(person.card, logoOf({400, 100}));
        static const QRegularExpression kTag(u"<(/?)([a-zA-Z!][a-zA-Z0-9]*)([^>]*)>"_s);
        QSet<QString> tags;
        for (auto it = kTag.globalMatch(signature.html); it.hasNext();) {
            const auto tag = it.next();
            tags << tag.captured(2);
            static const QRegularExpression kAttributes(u"^(?: (?:style|href|src|alt|valign|width|height|border|cellpadding|cellspacing)=\"[^\"<>]*\")*$"_s);
            QVERIFY2(kAttributes.match(tag.captured(3)).hasMatch(), qPrintable(tag.captured().left(300)));
        }
        QCOMPARE(tags, (QSet<QString>{u"table"_s, u"tr"_s, u"td"_s, u"a"_s, u"img"_s}));
        const QString read = QTextDocumentFragment::fromHtml(signature.html).toPlainText();
        QVERIFY2(read.contains(text.simplified().left(100)), qPrintable(read.left(500)));
        QVERIFY(signature.text.contains(text));
        const PaperPage page = CardsPaper({}, 10).page({person}, "\x89PNG nothing");
        QVERIFY(!pictureOfPage(page).isNull());
        QVERIFY(!composeSlide(person, {}).items.isEmpty());
    }

    /// Outlook lays out mail as a word processor: tables with widths of their own, and nothing that it drops.
    void aSignatureIsATableWithInlineStyles()
    {
        const MailSignature signature = mailSignature(someCard().card, logoOf({1000, 250}));
        for (const char *dropped : {"max-width", "float", "flex", "<div", "<style", "class=", "position:", "background", "border-radius", "javascript", "cid:"})
            QVERIFY2(!signature.html.contains(QLatin1StringView(dropped), Qt::CaseInsensitive), dropped);
        QVERIFY(signature.html.contains(u"width=\"120\" height=\"30\""_s));
        QVERIFY(signature.html.contains(u"alt=\"Maison Lumière &amp; Fils\""_s));
        QVERIFY(signature.html.contains(u"href=\"mailto:zoe@exemple.fr\""_s));
        QCOMPARE(signature.text.split(u'\n').first(), u"Mme Zoé Lefèvre"_s);
        QVERIFY(signature.text.contains(u"zoe@exemple.fr"_s) && !signature.text.contains(u'<'));
        QVERIFY(!mailSignature(someCard().card, {}).html.contains(u"<img"_s));
        QVERIFY(!mailSignature(someCard().card, "\x89PNG nothing").html.contains(u"<img"_s));
        QVERIFY(mailSignature({}, {}).html.isEmpty());
        const QByteArray file = mailSignatureFile(signature);
        QVERIFY(file.contains("charset=utf-8") && file.contains(QByteArrayView("Lefèvre")));
    }
};

EFFECTIF_TEST(TestBusinessCards)
#include "tst_businesscards.moc"
