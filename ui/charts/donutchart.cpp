// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/donutchart.h"

#include <QChart>
#include <QLegend>
#include <QPainter>
#include <QPieSeries>
#include <QPieSlice>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qreal kHole = 0.6;
constexpr qreal kSize = 0.94;
constexpr qreal kLabelsShare = 0.42; ///< of the width, at most
constexpr int kLeastHeight = 260;
constexpr int kLoud = 5; ///< pixels that a chosen slice stands out
} // namespace

DonutChart::DonutChart(QWidget *parent)
    : ChartView(parent)
    , m_ring(new QPieSeries)
{
    m_ring->setHoleSize(kHole);
    m_ring->setPieSize(kSize);
    chart()->addSeries(m_ring);
    chart()->legend()->setAlignment(Qt::AlignRight);
    chart()->legend()->setShowToolTips(true);
    chart()->legend()->show();
    setMinimumHeight(kLeastHeight);
}

double DonutChart::percentShown(int label) const
{
    const QPieSlice *slice = m_ring->slices().value(label);
    return slice ? slice->percentage() * 100 : -1;
}

void DonutChart::showData()
{
    const ChartSeries series = data().series.value(0);
    while (m_ring->count() > series.values.size())
        m_ring->remove(m_ring->slices().last());
    while (m_ring->count() < series.values.size())
        m_ring->append(QString(), 0);
    const QFontMetrics metrics(font());
    const int room = std::max(80, static_cast<int>(width() * kLabelsShare));
    const QList<QPieSlice *> slices = m_ring->slices();
    for (int i = 0; i < slices.size(); ++i) {
        const QString share = series.texts.value(i);
        const QString label = metrics.elidedText(data().labels.value(i).simplified(), Qt::ElideRight,
                                                 std::max(40, room - metrics.horizontalAdvance(share)));
        slices.at(i)->setLabel(u"%1  %2"_s.arg(label, share));
        if (slices.at(i)->value() != series.values.at(i))
            slices.at(i)->setValue(series.values.at(i));
    }
}

void DonutChart::showColours()
{
    const QPalette &colours = palette();
    chart()->legend()->setFont(font());
    chart()->legend()->setLabelColor(colours.color(QPalette::Text));
    const QList<QPieSlice *> slices = m_ring->slices();
    for (int i = 0; i < slices.size(); ++i) {
        slices.at(i)->setBrush(inkOf(colours, i));
        slices.at(i)->setPen(QPen(colours.color(QPalette::Base), 2));
    }
}

int DonutChart::labelAt(const QPointF &point) const
{
    const QPointF from = mapToScene(point.toPoint()) - chart()->plotArea().center();
    const qreal radius = std::min(chart()->plotArea().width(), chart()->plotArea().height()) * kSize / 2;
    const qreal distance = std::hypot(from.x(), from.y());
    if (distance > radius || distance < radius * kHole)
        return -1;
    qreal angle = std::atan2(from.x(), -from.y()) * 180 / std::numbers::pi;
    if (angle < 0)
        angle += 360;
    const QList<QPieSlice *> slices = m_ring->slices();
    for (int i = 0; i < slices.size(); ++i) {
        if (angle >= slices.at(i)->startAngle() && angle < slices.at(i)->startAngle() + slices.at(i)->angleSpan())
            return i;
    }
    return -1;
}

void DonutChart::drawForeground(QPainter *painter, const QRectF &rect)
{
    ChartView::drawForeground(painter, rect);
    if (data().isEmpty())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF plot = chart()->plotArea();
    const qreal radius = std::min(plot.width(), plot.height()) * kSize / 2;
    if (const QPieSlice *slice = m_ring->slices().value(current())) {
        const qreal out = radius + kLoud;
        const QRectF ring(plot.center() - QPointF(out, out), QSizeF(2 * out, 2 * out));
        painter->setPen(QPen(palette().color(QPalette::Highlight), 3));
        painter->drawArc(ring, qRound((90 - slice->startAngle()) * 16), -qRound(slice->angleSpan() * 16));
    }
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    painter->setFont(strong);
    painter->setPen(palette().color(QPalette::Text));
    const qreal half = radius * kHole * 0.8;
    painter->drawText(QRectF(plot.center() - QPointF(half, half), QSizeF(2 * half, 2 * half)), Qt::AlignCenter | Qt::TextWordWrap, data().whole);
    painter->restore();
}

} // namespace effectif
