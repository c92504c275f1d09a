// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/grouprowdelegate.h"

#include "models/items/recordlistmodel.h"
#include "ui/theme/icon.h"
#include "ui/theme/palette.h"
#include "ui/widgets/persontext.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QToolTip>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMark = 16;
constexpr int kMarkGap = 5;
} // namespace

GroupRowDelegate::GroupRowDelegate(QTableView *table)
    : PillDelegate(RecordListModel::ColourRole, table)
    , m_table(table)
{
}

bool GroupRowDelegate::isMarked(const QModelIndex &index) const
{
    return index.column() == m_table->horizontalHeader()->logicalIndex(0)
        && index.data(RecordListModel::IncompleteRole).toBool();
}

void GroupRowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PillDelegate::initStyleOption(option, index);
    leaveRoomForMark(option, index);
}

void GroupRowDelegate::leaveRoomForMark(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    if (!isMarked(index))
        return;
    const QRect room = m_table->style()->subElementRect(QStyle::SE_ItemViewItemText, option, m_table);
    option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight, room.width() - kMark - 2 * kMarkGap);
}

void GroupRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(RecordListModel::GroupRole).toBool())
        return paintGroup(painter, option, index);
    PillDelegate::paint(painter, option, index);
    if (isMarked(index))
        icon(u"circle-alert"_s, Tone::Warning)
            .paint(painter, QRect(option.rect.right() - kMark - kMarkGap, option.rect.center().y() - kMark / 2 + 1, kMark, kMark));
}

bool GroupRowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (!isMarked(index))
        return PillDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), tr("Incomplete sheet: a mandatory field is empty."), view);
    return true;
}

void GroupRowDelegate::paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int kMargin = 8;
    constexpr int kArrow = 16;
    const QModelIndex first = index.siblingAtColumn(0);
    const QString label = first.data().toString();
    const QString size = option.locale.toString(index.data(RecordListModel::GroupSizeRole).toInt());
    painter->save();
    painter->setClipRect(option.rect); // each cell draws its part of the one text
    painter->fillRect(option.rect, option.palette.brush(QPalette::AlternateBase));
    QRect row(0, option.rect.top(), m_table->viewport()->width(), option.rect.height());
    row.adjust(kMargin, 0, -kMargin, 0);
    const bool folded = index.data(RecordListModel::FoldedRole).toBool();
    icon(folded ? u"chevron-right"_s : u"chevron-down"_s)
        .paint(painter, QRect(row.left(), row.center().y() - kArrow / 2, kArrow, kArrow));
    row.setLeft(row.left() + kArrow + kMargin);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(option.palette.color(QPalette::Text));
    const QFontMetrics metrics(bold);
    const int room = row.width() - metrics.horizontalAdvance(size) - kMargin;
    const PersonText person = people(first);
    const QString shown = metrics.elidedText(person.namesAbsent() ? person.text() : label, Qt::ElideRight, room);
    if (person.namesAbsent())
        person.draw(painter, QRect(row.topLeft(), QSize(room, row.height())), Qt::AlignVCenter | Qt::AlignLeft, option.palette,
                    option.palette.color(QPalette::Text), PersonText::Lines::One);
    else
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignLeft, shown);
    row.setLeft(row.left() + metrics.horizontalAdvance(shown) + kMargin);
    painter->setFont(option.font);
    painter->setPen(toneInk(option.palette, Tone::Muted));
    painter->drawText(row, Qt::AlignVCenter | Qt::AlignLeft, size);
    if (m_table->currentIndex().row() == index.row() && m_table->hasFocus()) {
        painter->setPen(option.palette.color(QPalette::Highlight));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    }
    painter->restore();
}

} // namespace effectif
