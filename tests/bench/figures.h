// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QTextStream>

#include <functional>
#include <optional>

namespace effectif::bench {

enum class Unit { Milliseconds, BytesPerRow, Megabytes };

/// Medians of what was measured in turn, and the median of the ratios of the turns: what the machine does meanwhile
/// then counts on both sides.
struct Medians
{
    double ours = 0;
    double limit = 0;
    double ratio = 0;
    int turns = 0;
};

/// One turn of a measurement: prepares what need not count, and answers what it measured.
using Turn = std::function<double()>;

/// `runs` turns of each, one after the other, the first of the two changing; one of each before that does not count.
/// What takes minutes is measured once.
Medians inTurn(int runs, const Turn &ours, const Turn &limit);
/// How long it takes, in milliseconds.
double timed(const std::function<void()> &what);
/// The same of one of `times` repetitions: what takes microseconds.
double timedEach(int times, const std::function<void()> &what);
double median(QList<double> values);

/// One line of the table.
struct Figure
{
    QString operation;
    QString engine;
    int rows = 0;
    Medians measured;
    QString against;            ///< what the limit is
    std::optional<double> goal; ///< the ratio of design/performance; none: told for comparison
    Unit unit = Unit::Milliseconds;

    bool isMet() const { return !goal || measured.ratio <= *goal; }
};

/// What was measured, and what could not be.
class Figures
{
public:
    void add(const Figure &figure);
    void addNotMeasured(const QString &what, const QString &why);
    /// A markdown table, and the list of what was not measured.
    void print(QTextStream &out) const;
    bool allMet() const;

private:
    QList<Figure> m_figures;
    QStringList m_notMeasured;
};

} // namespace effectif::bench
