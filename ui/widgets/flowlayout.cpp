// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <QWidget>

#include <algorithm>

namespace effectif {

FlowLayout::FlowLayout(QWidget *parent, int gap)
    : QLayout(parent)
    , m_gap(gap)
{
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? m_gap : 0);
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins margins = contentsMargins();
    return QSize(width, height).grownBy(margins);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool move) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    int x = room.left();
    int y = room.top();
    QList<std::pair<QLayoutItem *, QRect>> line;
    int lineHeight = 0;
    const auto endLine = [&] {
        for (const auto &[item, place] : std::as_const(line)) {
            if (move) // chips and boxes of different heights share a middle line
                item->setGeometry(QRect(QPoint(place.x(), y + (lineHeight - place.height()) / 2), place.size()));
        }
        line.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint();
        if (size.width() > room.width()) {
            size.setWidth(room.width());
            if (item->hasHeightForWidth())
                size.setHeight(item->heightForWidth(room.width()));
        }
        if (x > room.left() && x + size.width() > room.right() + 1) {
            endLine();
            y += lineHeight + m_gap;
            x = room.left();
            lineHeight = 0;
        }
        line.append({item, QRect(QPoint(x, 0), size)});
        x += size.width() + m_gap;
        lineHeight = std::max(lineHeight, size.height());
    }
    endLine();
    return y + lineHeight - rect.y() + contentsMargins().bottom();
}

} // namespace effectif
