// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pilldelegate.h"

class QTableView;

namespace effectif {

/// Draws the row of a group across all columns, wherever the table is scrolled to: an arrow, the value, how many; and
/// in the first column, whichever that is, the mark of an incomplete sheet.
class GroupRowDelegate : public PillDelegate
{
    Q_OBJECT
public:
    explicit GroupRowDelegate(QTableView *table);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    /// For those who put more before the text: shortens it before the mark, if there is one.
    void leaveRoomForMark(QStyleOptionViewItem *option, const QModelIndex &index) const;

private:
    bool isMarked(const QModelIndex &index) const;
    void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    QTableView *m_table;
};

} // namespace effectif
