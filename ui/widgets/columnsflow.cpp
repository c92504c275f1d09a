// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnsflow.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace effectif {

ColumnsFlow::ColumnsFlow(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(40);
    for (QVBoxLayout *&column : m_columns) {
        column = new QVBoxLayout;
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(28);
        m_row->addLayout(column, 1);
    }
}

void ColumnsFlow::add(QWidget *block, int weight)
{
    block->setParent(this);
    m_blocks.append({block, weight});
    m_shownColumns = 0;
    arrange();
}

void ColumnsFlow::setShown(QWidget *block, bool shown)
{
    for (Block &known : m_blocks) {
        if (known.widget == block && known.shown != shown) {
            known.shown = shown;
            m_shownColumns = 0;
            arrange();
        }
    }
}

void ColumnsFlow::setTwoColumnsFrom(int width)
{
    m_threshold = width;
    arrange();
}

void ColumnsFlow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ColumnsFlow::arrange()
{
    const auto shown = std::count_if(m_blocks.begin(), m_blocks.end(), [](const Block &b) { return b.shown; });
    const int columns = width() >= m_threshold && shown > 1 ? 2 : 1;
    if (columns == m_shownColumns)
        return;
    m_shownColumns = columns;
    for (QVBoxLayout *column : m_columns) {
        while (QLayoutItem *item = column->takeAt(0))
            delete item;
    }
    const int total = std::accumulate(m_blocks.begin(), m_blocks.end(), 0,
                                      [](int sum, const Block &b) { return sum + (b.shown ? b.weight : 0); });
    int before = 0;
    for (const Block &block : std::as_const(m_blocks)) {
        block.widget->setVisible(block.shown);
        if (!block.shown)
            continue;
        // a block stands in the column in which most of it lies when the whole is cut into two halves
        const bool second = columns == 2 && 2 * before + block.weight > total;
        m_columns[second ? 1 : 0]->addWidget(block.widget);
        before += block.weight;
    }
    for (QVBoxLayout *column : m_columns)
        column->addStretch();
    m_row->setStretch(1, columns == 2 ? 1 : 0);
    m_row->setSpacing(columns == 2 ? 40 : 0);
}

} // namespace effectif
