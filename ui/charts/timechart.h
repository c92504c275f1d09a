// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartview.h"

class QAreaSeries;
class QDateTimeAxis;
class QLineSeries;
class QValueAxis;

namespace effectif {

/// How a number grew: steps over time, each as high as what had come by then.
class TimeChart final : public ChartView
{
    Q_OBJECT
public:
    explicit TimeChart(QWidget *parent = nullptr);

    std::unique_ptr<ChartView> another() const override { return std::make_unique<TimeChart>(); }
    /// What the steps end at: for tests.
    double lastShown() const;

protected:
    void showData() override;
    void showColours() override;
    int labelAt(const QPointF &point) const override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    QLineSeries *m_steps;
    QLineSeries *m_floor;
    QAreaSeries *m_area;
    QDateTimeAxis *m_times;
    QValueAxis *m_values;
};

} // namespace effectif
