// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/cardslide.h"

#include "models/documents/paperfonts.h"
#include "models/documents/portraitspaper.h"
#include "models/documents/qrcode.h"

#include <algorithm>

namespace effectif {

namespace {
constexpr qreal kMm = paper::kMillimetre;
constexpr qreal kEdge = 24 * kMm;
constexpr qreal kPhoto = 92 * kMm;
constexpr qreal kText = kEdge + kPhoto + 16 * kMm;
constexpr qreal kCode = 54 * kMm;
constexpr qreal kLightEdge = 6 * kMm; ///< around the code: its quiet zone
constexpr int kReachLines = 5;
constexpr PaperFont kInitials{110, true};
constexpr PaperFont kName{50, true};
constexpr PaperFont kLongName{36, true};
constexpr PaperFont kPosition{25, false};
constexpr PaperFont kCompany{21, true};
constexpr PaperFont kReach{16.5, false};

void putFace(PaperFonts &fonts, QList<PaperItem> &items, const SheetCard &person, const SlideInks &inks, qreal height)
{
    const QRectF disc(kEdge, (height - kPhoto) / 2, kPhoto, kPhoto);
    items.append(PaperBox{disc, inks.disc, kPhoto / 2});
    if (!person.photo.isEmpty())
        items.append(PaperPicture{disc, person.photo, kPhoto / 2});
    else
        fonts.put(items, PortraitsPaper::initialsOf(person.card.bareName()), kInitials, inks.muted,
                  {{disc.left(), disc.center().y() - fonts.lineHeight(kInitials) / 2, kPhoto, 0}, Qt::AlignHCenter, 1});
}

void putCode(QList<PaperItem> &items, const BusinessCard &card, QSizeF extent)
{
    const QRectF light(extent.width() - kEdge - kCode, extent.height() - kEdge - kCode, kCode, kCode);
    items.append(PaperBox{light, Qt::white, 2 * kMm});
    items.append(PaperShape{QrCode::of(businesscard::codeText(card)).outline(light.adjusted(kLightEdge, kLightEdge, -kLightEdge, -kLightEdge)), Qt::black});
}
} // namespace

PaperPage composeSlide(const SheetCard &person, const SlideInks &inks)
{
    PaperPage page{{PaperSize::Screen, false}, {}};
    const BusinessCard &card = person.card;
    const QSizeF extent = page.format.extent();
    if (card.isEmpty())
        return page;
    PaperFonts fonts;
    putFace(fonts, page.items, person, inks, extent.height());
    const qreal width = extent.width() - kEdge - kText;
    qreal y = kEdge + 4 * kMm;
    const auto put = [&](const QString &text, const PaperFont &font, const QColor &ink, int most) {
        if (!text.isEmpty())
            y += fonts.put(page.items, text, font, ink, {{kText, y, width, 0}, Qt::AlignLeft, most});
    };
    put(card.name, fonts.lines(card.name, kName, width).size() > 2 ? kLongName : kName, inks.ink, 2);
    y += 2 * kMm;
    put(card.position, kPosition, inks.accent, 2);
    if (card.company != card.name)
        put(card.company, kCompany, inks.ink, 1);
    put(card.department, kReach, inks.muted, 1);
    QStringList reach;
    for (const BusinessCard::Line &line : card.lines) {
        if (line.sort != BusinessCard::Sort::Other && reach.size() < kReachLines)
            reach += fonts.lines(line.text, kReach, width - kCode - 8 * kMm, 1);
    }
    const qreal top = extent.height() - kEdge - static_cast<qreal>(reach.size()) * fonts.lineHeight(kReach);
    fonts.putLines(page.items, reach, kReach, inks.ink, {{kText, std::max(top, y), width - kCode - 8 * kMm, 0}, Qt::AlignLeft});
    putCode(page.items, card, extent);
    return page;
}

} // namespace effectif
