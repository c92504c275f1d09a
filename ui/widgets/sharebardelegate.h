// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace effectif {

/// Draws a share in percent as a bar with its words beside it. The share comes from a role of the model; cells without one are drawn
/// as ever.
class ShareBarDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ShareBarDelegate(int shareRole, QObject *parent) : QStyledItemDelegate(parent), m_shareRole(shareRole) { }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_shareRole;
};

} // namespace effectif
