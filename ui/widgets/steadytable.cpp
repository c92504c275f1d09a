// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/steadytable.h"

#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>

namespace effectif {

namespace {
constexpr int kPatienceMs = 30; ///< longer, and the table would seem to stick
} // namespace

SteadyTable::SteadyTable(int loadedRole, QWidget *parent) : QTableView(parent), m_loadedRole(loadedRole) { }

SteadyTable::~SteadyTable() = default;

/// The rows at the scroll bar's place; the header follows it a moment later.
bool SteadyTable::showsLoadedRows() const
{
    const int rows = model() ? model()->rowCount(rootIndex()) : 0;
    const int height = std::max(1, rowHeight(0));
    if (rows == 0 || model()->columnCount(rootIndex()) == 0)
        return true;
    const int place = verticalScrollBar()->value();
    const int first = std::clamp(verticalScrollMode() == ScrollPerItem ? place : place / height, 0, rows - 1);
    const int last = std::min(rows - 1, first + viewport()->height() / height);
    const bool firstLoaded = model()->index(first, 0, rootIndex()).data(m_loadedRole).toBool();
    return model()->index(last, 0, rootIndex()).data(m_loadedRole).toBool() && firstLoaded; // both are asked for
}

void SteadyTable::holdPlace()
{
    m_held.clear();
    if (!model() || (verticalScrollBar()->value() == 0 && !currentIndex().isValid()))
        return;
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    for (int row = std::max(0, first); row <= (last < 0 ? model()->rowCount() - 1 : last); ++row)
        m_held.append({row, model()->index(row, 0)});
}

/// One of the rows in sight may be the one that went elsewhere; the others tell how far all of them moved.
void SteadyTable::takePlace()
{
    QList<int> shifts;
    for (const auto &[before, now] : std::exchange(m_held, {})) {
        if (now.isValid())
            shifts.append(now.row() - before);
    }
    if (shifts.isEmpty())
        return;
    const auto middle = shifts.begin() + shifts.size() / 2;
    std::nth_element(shifts.begin(), middle, shifts.end());
    executeDelayedItemsLayout(); // the bar does not know yet how many rows there are
    verticalScrollBar()->setValue(verticalScrollBar()->value() + *middle * (verticalScrollMode() == ScrollPerItem ? 1 : rowHeight(0)));
}

void SteadyTable::scrollContentsBy(int dx, int dy)
{
    if (dy != 0 && !m_patience.isActive() && !showsLoadedRows()) {
        m_patience.start(kPatienceMs, this);
        viewport()->setUpdatesEnabled(false);
    }
    QTableView::scrollContentsBy(dx, dy);
}

void SteadyTable::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    QTableView::dataChanged(topLeft, bottomRight, roles);
    if (m_patience.isActive() && showsLoadedRows())
        release();
}

void SteadyTable::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_patience.timerId())
        release();
    else
        QTableView::timerEvent(event);
}

void SteadyTable::release()
{
    m_patience.stop();
    viewport()->setUpdatesEnabled(true);
}

} // namespace effectif
