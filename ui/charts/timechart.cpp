// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/timechart.h"

#include <QAreaSeries>
#include <QChart>
#include <QDateTimeAxis>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include <cmath>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLeastHeight = 230;
constexpr int kTimes = 5;          ///< marks of the axis
constexpr int kDaysInDays = 5;     ///< from then on hours are of no interest
constexpr int kSoft = 46;          ///< of 255
constexpr qint64 kShortestMs = 60'000;

/// The axis writes times of the computer's zone, whatever theirs: what a clock showed there is said as if it were here.
QDateTime asHere(const QDateTime &time)
{
    return {time.date(), time.time()};
}

QPointF pointOf(const QDateTime &time, double value)
{
    return {static_cast<qreal>(asHere(time).toMSecsSinceEpoch()), value};
}
} // namespace

TimeChart::TimeChart(QWidget *parent)
    : ChartView(parent)
    , m_steps(new QLineSeries(this))
    , m_floor(new QLineSeries(this))
    , m_area(new QAreaSeries(m_steps, m_floor))
    , m_times(new QDateTimeAxis)
    , m_values(new QValueAxis)
{
    chart()->addSeries(m_area);
    chart()->addAxis(m_times, Qt::AlignBottom);
    chart()->addAxis(m_values, Qt::AlignLeft);
    m_area->attachAxis(m_times);
    m_area->attachAxis(m_values);
    m_times->setTickCount(kTimes);
    m_times->setGridLineVisible(false);
    m_values->setLabelFormat(u"%.0f"_s);
    m_values->setLineVisible(false);
    m_values->setTickType(QValueAxis::TicksDynamic);
    m_values->setTickAnchor(0);
    setMinimumHeight(kLeastHeight);
}

double TimeChart::lastShown() const
{
    return m_steps->count() == 0 ? -1 : m_steps->at(m_steps->count() - 1).y();
}

void TimeChart::showData()
{
    const QList<QDateTime> &times = data().times;
    const QList<double> values = data().series.value(0).values;
    QList<QPointF> steps;
    double most = 0;
    for (qsizetype i = 0; i < times.size(); ++i) {
        if (i > 0)
            steps << pointOf(times.at(i), most);
        most = std::max(most, values.value(i));
        steps << pointOf(times.at(i), values.value(i));
    }
    m_steps->replace(steps);
    if (times.isEmpty())
        return m_floor->clear();
    m_floor->replace(QList<QPointF>{{steps.first().x(), 0}, {steps.last().x(), 0}});
    const QDateTime end = std::max(times.last(), times.first().addMSecs(kShortestMs));
    m_times->setFormat(times.first().daysTo(end) >= kDaysInDays ? u"d MMM"_s : u"d MMM HH:mm"_s);
    m_times->setRange(asHere(times.first()), asHere(end));
    const auto [top, step] = axisOf(most);
    m_values->setTickInterval(step);
    m_values->setRange(0, top);
}

void TimeChart::showColours()
{
    const QPalette &colours = palette();
    QColor soft = inkOf(colours, 0);
    m_area->setPen(QPen(soft, 2));
    soft.setAlpha(kSoft);
    m_area->setBrush(soft);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(m_times), static_cast<QAbstractAxis *>(m_values)}) {
        axis->setLabelsFont(font());
        axis->setLabelsColor(colours.color(QPalette::PlaceholderText));
        axis->setLinePen(QPen(colours.color(QPalette::Mid), 1));
        axis->setGridLinePen(QPen(colours.color(QPalette::Mid), 1));
    }
}

int TimeChart::labelAt(const QPointF &point) const
{
    const QPointF at = mapToScene(point.toPoint());
    if (data().isEmpty() || !chart()->plotArea().contains(at))
        return -1;
    const qreal when = chart()->mapToValue(at, m_area).x();
    int before = 0;
    for (int i = 0; i < data().times.size(); ++i) {
        if (pointOf(data().times.at(i), 0).x() <= when)
            before = i;
    }
    return before;
}

void TimeChart::drawForeground(QPainter *painter, const QRectF &rect)
{
    ChartView::drawForeground(painter, rect);
    if (current() < 0)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(font());
    const QPointF at = chart()->mapToPosition(pointOf(data().times.value(current()), data().series.value(0).values.value(current())), m_area);
    painter->setBrush(inkOf(palette(), 0));
    painter->setPen(QPen(palette().color(QPalette::Base), 2));
    painter->drawEllipse(at, 6, 6);
    painter->setPen(palette().color(QPalette::Text));
    const QString words = data().sentence(current());
    const qreal width = QFontMetricsF(font()).horizontalAdvance(words);
    const QRectF plot = chart()->plotArea();
    painter->drawText(QPointF(std::clamp(at.x() - width / 2, plot.left() + 4, std::max(plot.left() + 4, plot.right() - width)),
                              std::max(plot.top() + QFontMetricsF(font()).ascent(), at.y() - 12)),
                      words);
    painter->restore();
}

} // namespace effectif
