// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/grouprowdelegate.h"

#include "models/items/recordlistmodel.h"
#include "ui/theme/icon.h"
#include "ui/theme/palette.h"

#include <QPainter>
#include <QTableView>

namespace effectif {

using namespace Qt::StringLiterals;

GroupRowDelegate::GroupRowDelegate(QTableView *table)
    : PillDelegate(RecordListModel::ColourRole, table)
    , m_table(table)
{
}

void GroupRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!index.data(RecordListModel::GroupRole).toBool())
        return PillDelegate::paint(painter, option, index);
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
    const QString shown = metrics.elidedText(label, Qt::ElideRight, row.width() - metrics.horizontalAdvance(size) - kMargin);
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
