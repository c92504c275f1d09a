// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/paperflow.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>


namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qreal kTopMargin = 11 * paper::kMillimetre;
constexpr qreal kBottomMargin = 17 * paper::kMillimetre;
constexpr qreal kLogoHeight = 11 * paper::kMillimetre;
constexpr qreal kLogoWidth = 40 * paper::kMillimetre; ///< at most
constexpr qreal kHair = 0.2 * paper::kMillimetre;
constexpr PaperFont kOffice{10, true};
constexpr PaperFont kSmall{7.5, false};
constexpr PaperFont kRunning{9, true};

QString say(const char *text)
{
    return QCoreApplication::translate("Paper", text);
}

/// How large the logo is drawn, whatever its proportions; empty for none.
QSizeF logoExtent(const QByteArray &png)
{
    if (png.isEmpty())
        return {};
    QByteArray copy = png;
    QBuffer buffer(&copy);
    const QSizeF size = QImageReader(&buffer, "png").size();
    return size.isEmpty() ? QSizeF() : size.scaled(kLogoWidth, kLogoHeight, Qt::KeepAspectRatio);
}
} // namespace

PaperFlow::PaperFlow(PaperFonts &fonts, const PaperFrame &frame, bool continued)
    : m_fonts(fonts)
    , m_frame(frame)
    , m_continued(continued)
{
    m_bottom = frame.format.extent().height() - kBottomMargin;
    newPage();
}

void PaperFlow::newPage()
{
    m_pages.append(PaperPage{m_frame.format, {}});
    makeHead();
}

void PaperFlow::makeHead()
{
    const PrintedHead &head = m_frame.head;
    QList<PaperItem> &items = m_pages.last().items;
    const qreal right = kMargin + width();
    const QSizeF logo = logoExtent(head.logo);
    const bool hasOffice = !head.office.isEmpty() || !logo.isEmpty();
    qreal x = kMargin;
    if (!logo.isEmpty()) {
        items.append(PaperPicture{{{x, kTopMargin + (kLogoHeight - logo.height()) / 2}, logo}, head.logo, 0});
        x += logo.width() + 4 * paper::kMillimetre;
    }
    const bool first = m_pages.size() == 1 && !m_continued;
    const qreal split = first ? right : kMargin + width() * 0.55;
    if (hasOffice) {
        QStringList lines;
        for (const QString &line : {head.phone, head.hours}) {
            if (!line.isEmpty())
                lines << line;
        }
        const qreal above = lines.isEmpty() ? 3 * paper::kMillimetre : 1.4 * paper::kMillimetre;
        const qreal height = m_fonts.put(items, head.office, kOffice, paper::kInk, {{x, kTopMargin + above, split - x, 0}, Qt::AlignLeft, 1});
        m_fonts.put(items, lines.join(u"  ·  "_s), kSmall, paper::kMuted, {{x, kTopMargin + above + height, split - x, 0}, Qt::AlignLeft, 1});
    }
    if (!first)
        m_fonts.put(items, m_frame.title, kRunning, paper::kInk,
                    {{split, kTopMargin + (hasOffice ? 3 : 0) * paper::kMillimetre, right - split, 0}, Qt::AlignRight, 1});
    if (hasOffice || !first) {
        const qreal y = kTopMargin + (hasOffice ? kLogoHeight + 2.5 * paper::kMillimetre : 6 * paper::kMillimetre);
        items.append(PaperBox{{kMargin, y, width(), kHair}, paper::kRule});
        m_y = y + 5 * paper::kMillimetre;
    } else {
        m_y = kTopMargin + 2 * paper::kMillimetre;
    }
    m_top = m_y;
}

void PaperFlow::add(const QList<PaperItem> &items, qreal height)
{
    for (const PaperItem &item : items)
        m_pages.last().items.append(moved(item, {kMargin, m_y}));
    m_y += height;
}

QString PaperFlow::stamp() const
{
    const QLocale locale = localeOf(m_frame.language);
    const QString text = say(QT_TRANSLATE_NOOP("Paper", "Printed by %1 on %2 at %3"))
                             .arg(m_frame.head.printedBy, locale.toString(m_frame.head.at.date(), u"d MMMM yyyy"_s),
                                  locale.toString(m_frame.head.at.time(), u"HH:mm"_s));
    return m_frame.sensitive ? text + u"  ·  "_s + say(QT_TRANSLATE_NOOP("Paper", "Contains sensitive data")) : text;
}

void PaperFlow::makeFoot(PaperPage &page, int number, int count)
{
    const qreal y = m_frame.format.extent().height() - 11.5 * paper::kMillimetre;
    page.items.append(PaperBox{{kMargin, y - 1.5 * paper::kMillimetre, width(), kHair}, paper::kRule});
    constexpr qreal kNumber = 30 * paper::kMillimetre;
    m_fonts.put(page.items, stamp(), kSmall, m_frame.sensitive ? paper::kWarning : paper::kMuted,
                {{kMargin, y, width() - kNumber, 0}, Qt::AlignLeft, 1});
    m_fonts.put(page.items, say(QT_TRANSLATE_NOOP("Paper", "Page %1/%2")).arg(number).arg(count), kSmall, paper::kMuted,
                {{kMargin + width() - kNumber, y, kNumber, 0}, Qt::AlignRight, 1});
}

QList<PaperPage> PaperFlow::finish(int first, int count)
{
    const int all = count > 0 ? count : static_cast<int>(m_pages.size());
    for (PaperPage &page : m_pages)
        makeFoot(page, first++, all);
    return std::move(m_pages);
}

} // namespace effectif
