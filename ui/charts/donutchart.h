// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"

class QPieSeries;

namespace effectif {

/// A ring of the first series: what part of the whole each label has, with the whole in its middle and the labels beside it.
class DonutChart final : public ChartView
{
    Q_OBJECT
public:
    explicit DonutChart(QWidget *parent = nullptr);

    std::unique_ptr<ChartView> another() const override { return std::make_unique<DonutChart>(); }
    /// The part of a label as it is drawn, in a hundred: for tests.
    double percentShown(int label) const;

protected:
    void showData() override;
    void showColours() override;
    int labelAt(const QPointF &point) const override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    QPieSeries *m_ring;
};

} // namespace effectif
