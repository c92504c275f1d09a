// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/persontext.h"

#include "models/domain/mentions.h"
#include "models/items/awayroster.h"
#include "ui/theme/icon.h"

#include <QPainter>
#include <QTextLayout>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
const auto kClockRoom = u"\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0"_s; ///< never torn from the name
constexpr qreal kClock = 14;
} // namespace

PersonText::PersonText(const QString &marked, const AwayRoster *roster)
{
    for (const MentionPart &part : mentionParts(marked)) {
        const QString words = part.user != 0 && roster ? roster->words(part.user) : QString();
        if (!words.isEmpty()) {
            m_absent.append({m_text.size(), kClockRoom.size() + part.text.size()});
            m_text += kClockRoom;
            if (!m_words.contains(words))
                m_words.append(words);
        }
        m_text += part.text;
    }
}

void PersonText::draw(QPainter *painter, const QRect &room, Qt::Alignment alignment, const QPalette &palette, const QColor &ink, Lines lines) const
{
    const bool wrapped = lines == Lines::Wrapped;
    QString shown = m_text;
    if (!wrapped)
        shown = painter->fontMetrics().elidedText(shown.replace(u'\n', u' '), Qt::ElideRight, room.width());
    QList<QTextLayout::FormatRange> formats;
    for (const Stretch &absent : m_absent) {
        if (absent.start >= shown.size())
            continue;
        QTextLayout::FormatRange range{int(absent.start), int(qMin(absent.length, shown.size() - absent.start)), {}};
        range.format.setForeground(toneInk(palette, Tone::Warning));
        formats.append(range);
    }
    QTextLayout layout(shown.replace(u'\n', QChar::LineSeparator), painter->font(), painter->device());
    QTextOption option(alignment & Qt::AlignHorizontal_Mask);
    option.setWrapMode(wrapped ? QTextOption::WordWrap : QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.setFormats(formats);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room.width());
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    QPointF corner = room.topLeft();
    if (alignment & Qt::AlignVCenter)
        corner.ry() += qMax(0.0, (room.height() - height) / 2);
    painter->setPen(ink);
    layout.draw(painter, corner);
    for (const auto &range : std::as_const(formats)) {
        const QTextLine line = layout.lineForTextPosition(range.start);
        if (!line.isValid())
            continue;
        const qreal side = qMin(kClock, line.height());
        const QPointF place = corner + QPointF(line.cursorToX(range.start), line.y() + (line.height() - side) / 2);
        icon(u"clock"_s, Tone::Warning).paint(painter, QRectF(place, QSizeF(side, side)).toAlignedRect());
    }
}

} // namespace effectif
