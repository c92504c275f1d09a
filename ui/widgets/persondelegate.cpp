// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/persondelegate.h"

#include "models/items/awayroster.h"
#include "models/items/peoplerole.h"
#include "ui/widgets/persontext.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace effectif {

PersonDelegate::PersonDelegate(QAbstractItemView *view)
    : QStyledItemDelegate(view)
{
}

void PersonDelegate::follow(AwayRoster *roster)
{
    m_roster = roster;
    auto *view = static_cast<QAbstractItemView *>(parent());
    if (roster)
        connect(roster, &AwayRoster::changed, view->viewport(), qOverload<>(&QWidget::update));
}

PersonText PersonDelegate::people(const QModelIndex &index) const
{
    const bool asks = m_roster && m_roster->isAnybodyAway(); // a list of many asks for nothing as long as everybody is there
    return PersonText(asks ? index.data(kPeopleRole).toString() : QString(), m_roster);
}

void PersonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PersonText text = people(index);
    if (!text.namesAbsent())
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    const QWidget *widget = option.widget;
    const QStyle *style = widget ? widget->style() : QApplication::style();
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, widget) + 1; // as QCommonStyle leaves
    const QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &cell, widget).adjusted(margin, 0, -margin, 0);
    cell.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget);
    painter->save();
    painter->setFont(cell.font);
    const bool wraps = room.height() >= 2 * cell.fontMetrics.height();
    text.draw(painter, room, cell.displayAlignment, cell.palette, cell.palette.color(QPalette::Text),
              wraps ? PersonText::Lines::Wrapped : PersonText::Lines::One);
    painter->restore();
}

bool PersonDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString words = event->type() == QEvent::ToolTip && index.isValid() ? people(index).words() : QString();
    if (words.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), words.toHtmlEscaped(), view);
    return true;
}

} // namespace effectif
