// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notificationdelegate.h"

#include "models/domain/notificationtypes.h"
#include "models/items/notificationmodel.h"
#include "ui/theme/icon.h"
#include "ui/theme/stylepaint.h"
#include "ui/widgets/persontext.h"

#include <QAbstractItemView>
#include <QPainter>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kEdge = 16;
constexpr int kIcon = 18;
constexpr int kGap = 12;
constexpr int kAbove = 10;
constexpr int kTime = 52;
constexpr int kDot = 8;

QString iconOf(const Notification &one)
{
    const NotificationType *type = notificationTypeOf(one.type);
    const QLatin1StringView group(type ? type->group : "");
    if (one.kind == "thread"_L1)
        return u"messages-square"_s;
    if (group == "notes"_L1)
        return u"message-square"_s;
    if (group == "sheets"_L1)
        return one.kind == "transfer"_L1 ? u"arrow-up-right"_s : u"id-card"_s;
    if (group == "messages"_L1)
        return u"mail"_s;
    if (group == "reports"_L1)
        return u"file-text"_s;
    return group == "imports"_L1 ? u"file-down"_s : u"bell"_s;
}

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QRect textRoom(const QRect &rect)
{
    return rect.adjusted(kEdge + kIcon + kGap, kAbove, -kEdge - kTime, -kAbove);
}

int textHeight(const QFont &font, int width, const QString &text)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, text).height();
}

/// What pressing it does, where that is not to show what it is about.
QString actionOf(const Notification &one)
{
    return one.facts.contains(notificationfact::kRows) ? NotificationModel::tr("Save the refused rows …") : QString();
}

void paintDay(QPainter *painter, const QStyleOptionViewItem &option, const QString &text)
{
    painter->setFont(strong(option.font));
    painter->setPen(toneInk(option.palette, Tone::Muted));
    painter->drawText(option.rect.adjusted(kEdge, 6, -kEdge, 0), Qt::AlignVCenter | Qt::AlignLeft, text);
}
} // namespace

void NotificationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const stylepaint::Scope scope(painter);
    const QString text = index.data(Qt::DisplayRole).toString();
    const QVariant value = index.data(NotificationModel::NotificationRole);
    if (!value.isValid())
        return paintDay(painter, option, text);
    const auto one = value.value<Notification>();
    const bool chosen = option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
    if (chosen)
        stylepaint::plate(painter, QRectF(option.rect).adjusted(6, 1, -6, -1), toneSoft(option.palette, Tone::Accent));
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_Selected)
        stylepaint::focusRing(painter, QRectF(option.rect).adjusted(7, 2, -7, -2), option.palette);
    icon(iconOf(one), one.isRead() ? Tone::Muted : Tone::Accent)
        .paint(painter, QRect(option.rect.left() + kEdge, option.rect.top() + kAbove, kIcon, kIcon));
    const QRect room = textRoom(option.rect);
    const QFont font = one.isRead() ? option.font : strong(option.font);
    painter->setFont(font);
    painter->setPen(option.palette.color(QPalette::Text));
    if (const PersonText who = people(index); who.namesAbsent())
        who.draw(painter, room, Qt::AlignTop | Qt::AlignLeft, option.palette, option.palette.color(QPalette::Text), PersonText::Lines::Wrapped);
    else
        painter->drawText(room, Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeft, text);
    painter->setFont(option.font);
    painter->setPen(toneInk(option.palette, Tone::Muted));
    if (!one.excerpt.isEmpty()) {
        const int line = option.fontMetrics.height();
        painter->drawText(QRect(room.left(), room.bottom() - line + 1, room.width(), line), Qt::AlignVCenter | Qt::AlignLeft,
                          option.fontMetrics.elidedText(u"« "_s + one.excerpt + u" »"_s, Qt::ElideRight, room.width()));
    }
    if (const QString action = actionOf(one); !action.isEmpty()) {
        painter->setPen(toneInk(option.palette, Tone::Accent));
        const int line = option.fontMetrics.height();
        painter->drawText(QRect(room.left(), room.bottom() - line + 1, room.width(), line), Qt::AlignVCenter | Qt::AlignLeft,
                          option.fontMetrics.elidedText(action, Qt::ElideRight, room.width()));
        painter->setPen(toneInk(option.palette, Tone::Muted));
    }
    const QRect side(option.rect.right() - kEdge - kTime + 1, room.top(), kTime, option.fontMetrics.height());
    painter->drawText(side, Qt::AlignRight | Qt::AlignVCenter, index.data(NotificationModel::TimeRole).toString());
    if (!one.isRead()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(toneInk(option.palette, Tone::Accent));
        painter->drawEllipse(QRectF(side.right() - kDot + 1, side.bottom() + 6, kDot, kDot));
    }
}

QSize NotificationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant value = index.data(NotificationModel::NotificationRole);
    if (!value.isValid())
        return {100, option.fontMetrics.height() + 16};
    const auto one = value.value<Notification>();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = textRoom(QRect(0, 0, view ? view->viewport()->width() : 400, 0)).width();
    const PersonText who = people(index); // with the room of a clock
    int height = textHeight(one.isRead() ? option.font : strong(option.font), width, who.namesAbsent() ? who.text() : index.data(Qt::DisplayRole).toString());
    if (!one.excerpt.isEmpty() || !actionOf(one).isEmpty())
        height += option.fontMetrics.height() + 3;
    return {100, qMax(height, option.fontMetrics.height() + (one.isRead() ? 0 : kDot + 6)) + 2 * kAbove};
}

} // namespace effectif
