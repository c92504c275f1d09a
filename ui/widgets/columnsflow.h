// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace effectif {

/// Blocks of a form, one below the other, or in two columns where the width allows it; the blocks keep their order
/// down the columns. Weights (rows of a block, say) balance the columns.
class ColumnsFlow final : public QWidget
{
    Q_OBJECT
public:
    explicit ColumnsFlow(QWidget *parent = nullptr);

    void add(QWidget *block, int weight);
    void setShown(QWidget *block, bool shown);
    /// From this width on there are two columns; 1080 if not told.
    void setTwoColumnsFrom(int width);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Block
    {
        QWidget *widget;
        int weight;
        bool shown = true;
    };
    void arrange();

    QHBoxLayout *m_row;
    QVBoxLayout *m_columns[2];
    QList<Block> m_blocks;
    int m_threshold = 1080;
    int m_shownColumns = 0;
};

} // namespace effectif
