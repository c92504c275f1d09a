// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/cardpaper.h"

#include "models/documents/qrcode.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qreal kMm = paper::kMillimetre;
constexpr qreal kWidth = 85 * kMm;
constexpr qreal kHeight = 55 * kMm;
constexpr qreal kEdge = 5 * kMm;        ///< what a cutter may miss by, and more
constexpr qreal kPaperEdge = 8 * kMm;   ///< around the cards at least, for the marks
constexpr qreal kPhoto = 17 * kMm;
constexpr qreal kCode = 21 * kMm;
constexpr QSizeF kLogo{17 * kMm, 9 * kMm};
constexpr qreal kGap = 2.5 * kMm;
constexpr qreal kMark = 4 * kMm;
constexpr qreal kMarkGap = 1.5 * kMm;   ///< a cut that is a little off meets no ink
constexpr qreal kMarkInk = 0.1 * kMm;
constexpr int kWhoLines = 5;            ///< name, position, company, department
constexpr int kReachLines = 6;
constexpr PaperFont kName{12, true};
constexpr PaperFont kPosition{8.5, false};
constexpr PaperFont kCompany{8.5, true};
constexpr PaperFont kSmall{7.5, false};

QString say(const char *text)
{
    return QCoreApplication::translate("Paper", text);
}

QSizeF logoExtent(const QByteArray &png)
{
    QByteArray copy = png;
    QBuffer buffer(&copy);
    const QSizeF size = png.isEmpty() ? QSizeF() : QSizeF(QImageReader(&buffer, "png").size());
    return size.isEmpty() ? QSizeF(0, 0) : size.scaled(kLogo, Qt::KeepAspectRatio);
}

/// How somebody is reached, a text for each line.
QStringList reachTexts(const BusinessCard &card)
{
    QStringList texts;
    for (const BusinessCard::Line &line : card.lines)
        texts << (line.sort == BusinessCard::Sort::Other ? say(QT_TRANSLATE_NOOP("Paper", "%1: %2")).arg(line.label, line.text) : line.text);
    if (!card.officePhone.isEmpty())
        texts << say(QT_TRANSLATE_NOOP("Paper", "Switchboard: %1")).arg(card.officePhone);
    return texts;
}

void putWho(PaperFonts &fonts, QList<PaperItem> &items, const BusinessCard &card, qreal left, qreal right)
{
    qreal y = kEdge;
    qsizetype room = kWhoLines;
    const auto put = [&](const QString &text, const PaperFont &font, const QColor &ink, int most) {
        if (text.isEmpty() || room < 1)
            return;
        const QStringList lines = fonts.lines(text, font, right - left, static_cast<int>(std::min<qsizetype>(most, room)));
        y += fonts.putLines(items, lines, font, ink, {{left, y, right - left, 0}, Qt::AlignLeft});
        room -= lines.size();
    };
    put(card.name, kName, paper::kInk, 2);
    y += 0.4 * kMm;
    put(card.position, kPosition, paper::kAccent, 2);
    if (card.company != card.name)
        put(card.company, kCompany, paper::kInk, 1);
    put(card.department, kSmall, paper::kMuted, 1);
}

void putReach(PaperFonts &fonts, QList<PaperItem> &items, const BusinessCard &card)
{
    const qreal width = kWidth - 2 * kEdge - kCode - kGap;
    QStringList lines;
    for (const QString &text : reachTexts(card)) {
        const auto room = static_cast<int>(kReachLines - lines.size());
        if (room > 0)
            lines += fonts.lines(text, kSmall, width, std::min(2, room));
    }
    if (lines.isEmpty())
        return;
    const qreal top = kHeight - kEdge - static_cast<qreal>(lines.size()) * fonts.lineHeight(kSmall);
    items.append(PaperBox{{kEdge, top - 1.6 * kMm, 8 * kMm, 0.5 * kMm}, paper::kAccent, 0});
    fonts.putLines(items, lines, kSmall, paper::kInk, {{kEdge, top, width, 0}, Qt::AlignLeft});
}

/// A card from its upper left corner.
QList<PaperItem> compose(PaperFonts &fonts, const SheetCard &person, const QByteArray &logo)
{
    QList<PaperItem> items;
    if (person.card.isEmpty())
        return items;
    qreal left = kEdge;
    if (!person.photo.isEmpty()) {
        items.append(PaperPicture{{kEdge, kEdge, kPhoto, kPhoto}, person.photo, kPhoto / 2});
        left += kPhoto + kGap;
    }
    qreal right = kWidth - kEdge;
    if (const QSizeF extent = logoExtent(logo); !extent.isEmpty()) {
        items.append(PaperPicture{{{right - extent.width(), kEdge}, extent}, logo, 0});
        right -= extent.width() + kGap;
    }
    putWho(fonts, items, person.card, left, right);
    putReach(fonts, items, person.card);
    const QrCode code = QrCode::of(businesscard::codeText(person.card));
    items.append(PaperShape{code.outline({kWidth - kEdge - kCode, kHeight - kEdge - kCode, kCode, kCode}), Qt::black});
    return items;
}
} // namespace

CardsPaper::CardsPaper(const PaperFormat &format, int cards)
    : m_format(format)
    , m_cards(cards)
    , m_columns(static_cast<int>((format.extent().width() - 2 * kPaperEdge) / kWidth))
    , m_rows(static_cast<int>((format.extent().height() - 2 * kPaperEdge) / kHeight))
    , m_corner((format.extent().width() - m_columns * kWidth) / 2, (format.extent().height() - m_rows * kHeight) / 2)
{
}

std::pair<int, int> CardsPaper::cardsOn(int page) const
{
    const int first = std::min(page * perPage(), m_cards);
    return {first, std::min(first + perPage(), m_cards)};
}

QPointF CardsPaper::cornerOf(int place) const
{
    return m_corner + QPointF(place % m_columns * kWidth, place / m_columns * kHeight);
}

/// Around all of the cards, so that none of them has ink at its edge.
void CardsPaper::putMarks(QList<PaperItem> &items) const
{
    const QPointF end = m_corner + QPointF(m_columns * kWidth, m_rows * kHeight);
    for (int column = 0; column <= m_columns; ++column) {
        const qreal x = m_corner.x() + column * kWidth - kMarkInk / 2;
        for (const qreal y : {m_corner.y() - kMarkGap - kMark, end.y() + kMarkGap})
            items.append(PaperBox{{x, y, kMarkInk, kMark}, paper::kInk, 0});
    }
    for (int row = 0; row <= m_rows; ++row) {
        const qreal y = m_corner.y() + row * kHeight - kMarkInk / 2;
        for (const qreal x : {m_corner.x() - kMarkGap - kMark, end.x() + kMarkGap})
            items.append(PaperBox{{x, y, kMark, kMarkInk}, paper::kInk, 0});
    }
}

PaperPage CardsPaper::page(const QList<SheetCard> &cards, const QByteArray &logo) const
{
    PaperFonts fonts;
    PaperPage page{m_format, {}};
    putMarks(page.items);
    QList<PaperItem> items;
    RecordId drawn = 0; // copies stand side by side
    for (int place = 0; place < cards.size() && place < perPage(); ++place) {
        const SheetCard &card = cards.at(place);
        if (place == 0 || card.id != drawn)
            items = compose(fonts, card, logo);
        drawn = card.id;
        for (const PaperItem &item : std::as_const(items))
            page.items.append(moved(item, cornerOf(place)));
    }
    return page;
}

PaperPage CardsPaper::single(const SheetCard &card, const QByteArray &logo)
{
    PaperFonts fonts;
    return {{PaperSize::Card, false}, compose(fonts, card, logo)};
}

} // namespace effectif
