// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"

class QBarCategoryAxis;
class QBarSet;
class QHorizontalBarSeries;
class QValueAxis;

namespace effectif {

/// Lying bars, one for each label and series from above, with their numbers behind them: choices, rates of groups, and two
/// series beside each other. Labels that are too long end in an ellipsis; the tool tip has them whole.
class BarChart final : public ChartView
{
    Q_OBJECT
public:
    explicit BarChart(QWidget *parent = nullptr);

    std::unique_ptr<ChartView> another() const override { return std::make_unique<BarChart>(); }
    /// The length of a bar as it is drawn, for tests: of a series and a label.
    double valueShown(int series, int label) const;
    /// The labels as they are drawn, from above.
    QStringList labelsShown() const;

protected:
    void showData() override;
    void showColours() override;
    int labelAt(const QPointF &point) const override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void showSets();
    void showLabels();
    QBarSet *setOf(int series) const;
    QRectF rowOf(int label) const;

    QHorizontalBarSeries *m_bars;
    QBarCategoryAxis *m_labels;
    QValueAxis *m_values;
};

} // namespace effectif
