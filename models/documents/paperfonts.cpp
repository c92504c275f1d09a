// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/paperfonts.h"

#include <QTextLayout>

#include <cmath>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qreal kLeading = 1.32;

/// Without what would move the pen, or turn the text around it.
QString cleaned(QString text)
{
    for (QChar &c : text) {
        const char16_t code = c.unicode();
        const bool turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
        if (code < 0x20 || (code >= 0x7F && code < 0xA0) || turns || code == 0xFEFF)
            c = u' ';
    }
    return text;
}
} // namespace

const PaperFonts::Entry &PaperFonts::entry(const PaperFont &wanted)
{
    const int key = static_cast<int>(std::lround(wanted.points * 20)) * 2 + (wanted.strong ? 1 : 0);
    auto found = m_entries.find(key);
    if (found == m_entries.end()) {
        QFont font;
        font.setFamilies({u"Inter"_s, u"DejaVu Sans"_s, u"Segoe UI"_s, u"Helvetica Neue"_s, u"Arial"_s});
        font.setPixelSize(static_cast<int>(std::lround(wanted.points * paper::kPoint)));
        font.setWeight(wanted.strong ? QFont::DemiBold : QFont::Normal);
        font.setHintingPreference(QFont::PreferNoHinting);
        font.setStyleStrategy(static_cast<QFont::StyleStrategy>(QFont::PreferNoShaping | QFont::PreferAntialias));
        found = m_entries.insert(key, {font, QFontMetricsF(font)});
    }
    return *found;
}

qreal PaperFonts::lineHeight(const PaperFont &font)
{
    return font.points * paper::kPoint * kLeading;
}

QString PaperFonts::fitted(const QString &text, const PaperFont &font, qreal width)
{
    const QString line = cleaned(text);
    return entry(font).metrics.horizontalAdvance(line) <= width ? line : entry(font).metrics.elidedText(line, Qt::ElideRight, width);
}

QStringList PaperFonts::lines(const QString &text, const PaperFont &font, qreal width, int mostLines)
{
    QStringList result;
    const Entry &with = entry(font);
    for (const QString &typed : text.split(u'\n')) {
        const QString paragraph = cleaned(typed);
        if (paragraph.size() < 200 && with.metrics.horizontalAdvance(paragraph) <= width) {
            result << paragraph;
        } else {
            QTextLayout layout(paragraph, with.font);
            QTextOption option;
            option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
            layout.setTextOption(option);
            layout.beginLayout();
            for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
                line.setLineWidth(width);
                result << paragraph.mid(line.textStart(), line.textLength()).trimmed();
                if (mostLines > 0 && result.size() > mostLines)
                    break;
            }
            layout.endLayout();
        }
        if (mostLines > 0 && result.size() > mostLines) {
            result = result.mid(0, mostLines);
            result.last() = fitted(result.last() + u" …"_s, font, width);
            return result;
        }
    }
    return result;
}

qreal PaperFonts::putLines(QList<PaperItem> &items, const QStringList &lines, const PaperFont &font, const QColor &ink, const Block &block)
{
    const qreal step = lineHeight(font);
    const qreal size = font.points * paper::kPoint;
    qreal y = block.where.top() + (step - size) / 2 + size * 0.82;
    for (const QString &line : lines) {
        qreal x = block.where.left();
        const bool right = (block.align & Qt::AlignRight) || (line.isRightToLeft() && !(block.align & Qt::AlignHCenter));
        if (right)
            x = block.where.right() - width(line, font);
        else if (block.align & Qt::AlignHCenter)
            x += (block.where.width() - width(line, font)) / 2;
        if (!line.isEmpty())
            items.append(PaperText{{x, y}, line, font, ink});
        y += step;
    }
    return step * static_cast<qreal>(lines.size());
}

qreal PaperFonts::put(QList<PaperItem> &items, const QString &text, const PaperFont &font, const QColor &ink, const Block &block)
{
    return putLines(items, lines(text, font, block.where.width(), block.mostLines), font, ink, block);
}

} // namespace effectif
