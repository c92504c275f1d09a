// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pilldelegate.h"

#include "ui/theme/icon.h"
#include "ui/widgets/pill.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace effectif {

namespace {
constexpr int kClock = 14; ///< beside the name of whoever is away
}

std::optional<Tone> toneOfColour(const QString &colour)
{
    static const QHash<QString, Tone> kTones{{QStringLiteral("blue"), Tone::Accent},
                                             {QStringLiteral("green"), Tone::Success},
                                             {QStringLiteral("orange"), Tone::Warning},
                                             {QStringLiteral("red"), Tone::Danger},
                                             {QStringLiteral("grey"), Tone::Muted}};
    const auto found = kTones.constFind(colour);
    return found == kTones.constEnd() ? std::nullopt : std::optional(*found);
}

void PillDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!m_awayWords || m_awayWords(index).isEmpty())
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = icon(QStringLiteral("clock"), Tone::Warning);
    option->decorationSize = QSize(kClock, kClock);
    option->palette.setColor(QPalette::Text, toneInk(option->palette, Tone::Warning));
}

bool PillDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString words = m_awayWords && event->type() == QEvent::ToolTip ? m_awayWords(index) : QString();
    if (words.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), words.toHtmlEscaped(), view);
    return true;
}

void PillDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto tone = toneOfColour(index.data(m_colourRole).toString());
    const QString text = index.data(Qt::DisplayRole).toString();
    if (!tone || text.isEmpty())
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    painter->save();
    painter->setFont(ground.font);
    Pill::draw(painter, QRectF(option.rect).adjusted(6, 0, -6, 0), text, *tone, option.palette);
    painter->restore();
}

} // namespace effectif
