// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pilldelegate.h"

class QTableView;

namespace effectif {

/// Draws the row of a group across all columns, wherever the table is scrolled to: an arrow, the value, how many.
class GroupRowDelegate : public PillDelegate
{
public:
    explicit GroupRowDelegate(QTableView *table);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QTableView *m_table;
};

} // namespace effectif
