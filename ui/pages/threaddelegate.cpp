// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/threaddelegate.h"

#include "models/items/threadmodel.h"
#include "ui/theme/icon.h"
#include "ui/theme/stylepaint.h"
#include "ui/widgets/avatar.h"

#include <QPainter>
#include <QPixmapCache>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kEdge = 14;
constexpr int kFace = 40;
constexpr int kGap = 12;
constexpr int kAbove = 10;
constexpr int kSmall = 14;

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QPixmap faceOf(const QByteArray &jpeg)
{
    QPixmap face;
    if (jpeg.isEmpty())
        return face;
    const QString key = u"face%1"_s.arg(qHash(jpeg));
    if (!QPixmapCache::find(key, &face) && face.loadFromData(jpeg, "JPEG"))
        QPixmapCache::insert(key, face);
    return face;
}

void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QString &text)
{
    painter->setFont(strong(option.font));
    painter->setPen(toneInk(option.palette, Tone::Muted));
    painter->drawText(option.rect.adjusted(kEdge, 6, -kEdge, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
}

/// How much is unread; answers how wide it is.
int paintUnread(QPainter *painter, const QStyleOptionViewItem &option, const QRect &line, int unread)
{
    const QString text = unread >= Thread::kMostUnread ? u"99+"_s : QString::number(unread);
    const QFontMetrics metrics(strong(option.font));
    const int height = metrics.height() + 2;
    const int width = qMax(height, metrics.horizontalAdvance(text) + 12);
    const QRect pill(line.right() - width + 1, line.center().y() - height / 2, width, height);
    stylepaint::plate(painter, QRectF(pill), option.palette.color(QPalette::Highlight), height / 2.0);
    painter->setFont(strong(option.font));
    painter->setPen(option.palette.color(QPalette::HighlightedText));
    painter->drawText(pill, Qt::AlignCenter, text);
    return width + 8;
}
} // namespace

void ThreadDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const stylepaint::Scope scope(painter);
    const QString name = index.data(Qt::DisplayRole).toString();
    if (index.data(ThreadModel::ThreadRole).toInt() == 0)
        return paintHeading(painter, option, name);
    const QRectF plate = QRectF(option.rect).adjusted(6, 1, -6, -1);
    if (option.state & QStyle::State_Selected)
        stylepaint::plate(painter, plate, toneSoft(option.palette, Tone::Accent));
    else if (option.state & QStyle::State_MouseOver)
        stylepaint::plate(painter, plate, option.palette.color(QPalette::Midlight));
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_Selected)
        stylepaint::focusRing(painter, plate.adjusted(1, 1, -1, -1), option.palette);
    const QRect face(option.rect.left() + kEdge, option.rect.center().y() - kFace / 2, kFace, kFace);
    Avatar::draw(painter, QRectF(face), index.data(ThreadModel::PersonRole).toString(), faceOf(index.data(ThreadModel::FaceRole).toByteArray()));

    const int unread = index.data(ThreadModel::UnreadRole).toInt();
    const bool away = !index.data(ThreadModel::AwayRole).toString().isEmpty();
    const int height = option.fontMetrics.height();
    QRect first(face.right() + 1 + kGap, option.rect.top() + kAbove, 0, height);
    first.setRight(option.rect.right() - kEdge);
    QRect second = first.translated(0, height + 4);

    const QString time = index.data(ThreadModel::TimeRole).toString();
    painter->setFont(option.font);
    painter->setPen(toneInk(option.palette, Tone::Muted));
    painter->drawText(first, Qt::AlignRight | Qt::AlignVCenter, time);
    first.setRight(first.right() - option.fontMetrics.horizontalAdvance(time) - 10);
    if (away) {
        icon(u"clock"_s, Tone::Warning).paint(painter, QRect(first.left(), first.center().y() - kSmall / 2, kSmall, kSmall));
        first.setLeft(first.left() + kSmall + 5);
    }
    const QFont font = unread > 0 ? strong(option.font) : option.font;
    painter->setFont(font);
    painter->setPen(away ? toneInk(option.palette, Tone::Warning) : option.palette.color(QPalette::Text));
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(name, Qt::ElideRight, first.width()));

    if (unread > 0)
        second.setRight(second.right() - paintUnread(painter, option, second, unread));
    if (index.data(ThreadModel::MutedRole).toBool()) {
        icon(u"bell-off"_s, Tone::Muted).paint(painter, QRect(second.right() - kSmall, second.center().y() - kSmall / 2, kSmall, kSmall));
        second.setRight(second.right() - kSmall - 8);
    }
    painter->setFont(option.font);
    painter->setPen(toneInk(option.palette, Tone::Muted));
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data(ThreadModel::LineRole).toString(), Qt::ElideRight, second.width()));
}

QSize ThreadDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    return {100, index.data(ThreadModel::ThreadRole).toInt() == 0 ? line + 18 : qMax(kFace, 2 * line + 4) + 2 * kAbove};
}

} // namespace effectif
