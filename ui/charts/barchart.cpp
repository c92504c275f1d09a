// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barchart.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QHorizontalBarSeries>
#include <QLegend>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>

namespace effectif {

namespace {
constexpr qreal kThickness = 0.62;   ///< of a row, at most
constexpr qreal kThickest = 1.9;     ///< lines of text
constexpr qreal kLabelsShare = 0.34; ///< of the width, at most
constexpr int kGap = 8;
constexpr QChar kNothing(0x200b);
} // namespace

BarChart::BarChart(QWidget *parent)
    : ChartView(parent)
    , m_bars(new QHorizontalBarSeries)
    , m_labels(new QBarCategoryAxis)
    , m_values(new QValueAxis)
{
    chart()->addSeries(m_bars);
    chart()->addAxis(m_labels, Qt::AlignLeft);
    chart()->addAxis(m_values, Qt::AlignBottom);
    m_bars->attachAxis(m_labels);
    m_bars->attachAxis(m_values);
    m_labels->setGridLineVisible(false);
    m_labels->setLineVisible(true);
    m_values->setLabelsVisible(false); // the numbers stand behind the bars
    m_values->setLineVisible(false);
    m_values->setGridLineVisible(false);
    chart()->legend()->setAlignment(Qt::AlignTop);
    chart()->legend()->setReverseMarkers(true);
}

/// An axis counts from below: the last label and the last series come first.
QBarSet *BarChart::setOf(int series) const
{
    return m_bars->barSets().value(m_bars->count() - 1 - series);
}

double BarChart::valueShown(int series, int label) const
{
    const QBarSet *set = setOf(series);
    return set ? set->at(set->count() - 1 - label) : -1;
}

QStringList BarChart::labelsShown() const
{
    QStringList shown = const_cast<QBarCategoryAxis *>(m_labels)->categories(); // it only reads
    std::ranges::reverse(shown);
    for (QString &label : shown)
        label.remove(kNothing);
    return shown;
}

void BarChart::showSets()
{
    const QList<ChartSeries> &series = data().series;
    while (m_bars->count() > series.size())
        m_bars->remove(m_bars->barSets().last());
    while (m_bars->count() < series.size())
        m_bars->append(new QBarSet(QString()));
    double most = data().most;
    for (int i = 0; i < series.size(); ++i) {
        QBarSet *set = setOf(i);
        const QList<double> &values = series.at(i).values;
        set->setLabel(series.at(i).name);
        const int count = static_cast<int>(values.size());
        if (set->count() > count)
            set->remove(count, set->count() - count);
        for (int bar = 0; bar < count; ++bar) {
            const double value = values.at(count - 1 - bar);
            if (bar >= set->count())
                set->append(value);
            else if (set->at(bar) != value)
                set->replace(bar, value);
            if (data().most <= 0)
                most = std::max(most, value);
        }
    }
    m_values->setRange(0, std::max(most, 1.0));
}

/// Categories of an axis are told apart by their texts, and two labels may become the same one: nothing, said once more each
/// time, makes them different.
void BarChart::showLabels()
{
    const QFontMetrics metrics(font());
    const int room = std::max(60, static_cast<int>(width() * kLabelsShare));
    QStringList categories;
    for (auto label = data().labels.rbegin(); label != data().labels.rend(); ++label) {
        QString text = metrics.elidedText(label->simplified(), Qt::ElideRight, room);
        while (text.isEmpty() || categories.contains(text))
            text += kNothing;
        categories << text;
    }
    if (m_labels->categories() != categories)
        m_labels->setCategories(categories);
}

void BarChart::showData()
{
    const int sides = std::max<int>(1, static_cast<int>(data().series.size()));
    const QFontMetrics metrics(font());
    const int row = (metrics.height() + 4) * sides + metrics.height();
    const int legend = sides > 1 ? metrics.height() * 2 : 0;
    setMinimumHeight(std::max<int>(1, static_cast<int>(data().labels.size())) * row + legend + 16);
    const int room = std::max(height(), minimumHeight()) / std::max(1, static_cast<int>(data().labels.size()));
    m_bars->setBarWidth(std::min(kThickness, kThickest * metrics.height() * sides / room));
    showSets();
    showLabels();
    int widest = 0;
    for (const ChartSeries &series : data().series) {
        for (const QString &text : series.texts)
            widest = std::max(widest, metrics.horizontalAdvance(text));
    }
    chart()->setMargins(QMargins(4, 4, widest + 2 * kGap, 4));
    chart()->legend()->setVisible(sides > 1);
}

void BarChart::showColours()
{
    const QPalette &colours = palette();
    m_labels->setLabelsFont(font());
    m_labels->setLabelsColor(colours.color(QPalette::Text));
    m_labels->setLinePen(QPen(colours.color(QPalette::Mid), 1));
    chart()->legend()->setFont(font());
    chart()->legend()->setLabelColor(colours.color(QPalette::Text));
    for (int i = 0; i < m_bars->count(); ++i) {
        QBarSet *set = setOf(i);
        set->setBrush(inkOf(colours, i));
        set->setPen(Qt::NoPen);
    }
}

QRectF BarChart::rowOf(int label) const
{
    const auto count = static_cast<int>(data().labels.size());
    const QPointF upper = chart()->mapToPosition({0, count - 1 - label + 0.5}, m_bars);
    const QPointF lower = chart()->mapToPosition({0, count - 1 - label - 0.5}, m_bars);
    return {0, upper.y(), sceneRect().width(), lower.y() - upper.y()};
}

int BarChart::labelAt(const QPointF &point) const
{
    const QPointF at = mapToScene(point.toPoint());
    for (int label = 0; label < data().labels.size(); ++label) {
        if (rowOf(label).contains(at))
            return label;
    }
    return -1;
}

void BarChart::drawForeground(QPainter *painter, const QRectF &rect)
{
    ChartView::drawForeground(painter, rect);
    const auto count = static_cast<int>(data().labels.size());
    const auto sides = static_cast<int>(data().series.size());
    if (count == 0 || sides == 0)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(font());
    const QFontMetricsF metrics(font());
    if (current() >= 0) {
        painter->setPen(QPen(palette().color(QPalette::Highlight), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(rowOf(current()).adjusted(3, 1, -3, -1), 4, 4);
    }
    painter->setPen(palette().color(QPalette::Text));
    for (int side = 0; side < sides; ++side) {
        const ChartSeries &series = data().series.at(side);
        const double offset = m_bars->barWidth() * (0.5 - (side + 0.5) / sides);
        for (int label = 0; label < count; ++label) {
            const QPointF end = chart()->mapToPosition({series.values.value(label), count - 1 - label + offset}, m_bars);
            painter->drawText(QPointF(end.x() + kGap, end.y() + (metrics.ascent() - metrics.descent()) / 2), series.texts.value(label));
        }
    }
    painter->restore();
}

} // namespace effectif
