// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sharebardelegate.h"

#include "ui/theme/palette.h"

#include <QApplication>
#include <QPainter>

namespace effectif {

namespace {
constexpr int kBarHeight = 8;
constexpr int kMargin = 8;
constexpr int kGood = 90;   ///< percent
constexpr int kMiddling = 60;
} // namespace

void ShareBarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant value = index.data(m_shareRole);
    if (!value.isValid())
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString text = std::exchange(ground.text, QString());
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    const int share = value.toInt();
    const QPalette &palette = option.palette;
    const Tone tone = share >= kGood ? Tone::Success : share >= kMiddling ? Tone::Warning : Tone::Danger;
    const int words = ground.fontMetrics.horizontalAdvance(QStringLiteral("100 %")) + kMargin;
    const QRect inner = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    const QRectF bar(inner.left(), inner.center().y() - kBarHeight / 2.0, qMax(0, inner.width() - words), kBarHeight);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(palette.color(QPalette::Mid));
    painter->drawRoundedRect(bar, kBarHeight / 2.0, kBarHeight / 2.0);
    QRectF filled = bar;
    filled.setWidth(bar.width() * share / 100.0);
    painter->setBrush(toneInk(palette, tone));
    painter->drawRoundedRect(filled, kBarHeight / 2.0, kBarHeight / 2.0);
    painter->setFont(ground.font);
    painter->setPen(palette.color(QPalette::Text));
    painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, text);
    painter->restore();
}

} // namespace effectif
