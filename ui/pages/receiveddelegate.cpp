// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/receiveddelegate.h"

#include "models/items/receivedmodel.h"
#include "ui/theme/icon.h"
#include "ui/theme/stylepaint.h"

#include <QPainter>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kEdge = 16;
constexpr int kIcon = 22;
constexpr int kGap = 12;
constexpr int kAbove = 10;
constexpr int kDot = 8;
} // namespace

void ReceivedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const stylepaint::Scope scope(painter);
    const QRectF plate = QRectF(option.rect).adjusted(6, 1, -6, -1);
    if (option.state & QStyle::State_Selected)
        stylepaint::plate(painter, plate, toneSoft(option.palette, Tone::Accent));
    else if (option.state & QStyle::State_MouseOver)
        stylepaint::plate(painter, plate, option.palette.color(QPalette::Midlight));
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_Selected)
        stylepaint::focusRing(painter, plate.adjusted(1, 1, -1, -1), option.palette);
    const bool unseen = index.data(ReceivedModel::UnseenRole).toBool();
    const QRect sign(option.rect.left() + kEdge, option.rect.center().y() - kIcon / 2, kIcon, kIcon);
    icon(index.data(ReceivedModel::IconRole).toString(), unseen ? Tone::Accent : Tone::Muted).paint(painter, sign);
    QRect first(sign.right() + 1 + kGap, option.rect.top() + kAbove, 0, option.fontMetrics.height());
    first.setRight(option.rect.right() - kEdge);
    const QRect second = first.translated(0, first.height() + 4);
    if (unseen) {
        const QRectF dot(first.right() - kDot, first.center().y() - kDot / 2.0, kDot, kDot);
        stylepaint::plate(painter, dot, option.palette.color(QPalette::Highlight), kDot / 2.0);
        first.setRight(first.right() - kDot - kGap);
    }
    QFont font = option.font;
    font.setWeight(unseen ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, first.width()));
    painter->setFont(option.font);
    painter->setPen(toneInk(option.palette, Tone::Muted));
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(index.data(ReceivedModel::DetailRole).toString(), Qt::ElideRight, second.width()));
}

QSize ReceivedDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, 2 * option.fontMetrics.height() + 4 + 2 * kAbove};
}

} // namespace effectif
