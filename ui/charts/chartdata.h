// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace effectif {

/// One number for each label of a chart, and how people read it.
struct ChartSeries
{
    QString name;
    QList<double> values;
    QStringList texts;
    bool operator==(const ChartSeries &) const = default;
};

/// What a chart shows and says: numbers, the same in words for whoever does not see it, and as a table. Of no domain: labels and
/// counts come from anywhere.
struct ChartData
{
    Q_DECLARE_TR_FUNCTIONS(effectif::ChartData)
public:
    /// So many of so many, of one group or one poll.
    struct Part
    {
        QString label;
        qint64 count = 0;
        qint64 of = 0;
    };
    /// One side of a comparison: its counts are of so many.
    struct Side
    {
        QString name;
        QList<qint64> counts;
        qint64 of = 0;
    };
    /// More bars than this are no picture any more: the smallest become one bar, and the table has them all.
    static constexpr int kMostBars = 24;

    /// How often each label was chosen, and by how many in a hundred of `answered`.
    static ChartData shares(const QString &title, const QStringList &labels, const Side &side, Language language);
    /// Two sides over the same labels: shares as bars, because the sides need not be of the same size.
    static ChartData compared(const QString &title, const QStringList &labels, const Side &one, const Side &other, Language language);
    /// What part of each group it is, the axis ending at a hundred in a hundred.
    static ChartData rates(const QString &title, const QList<Part> &groups, Language language);
    /// How many there were at each of these times, ascending.
    static ChartData overTime(const QString &title, const QList<QDateTime> &times, const QList<qint64> &counts, Language language);

    QString title;
    QString summary;
    QString whole;         ///< "128 answers"
    QStringList labels;
    QList<ChartSeries> series;
    QList<QDateTime> times; ///< of a chart over time: as many as labels
    double most = 0;       ///< where the axis ends; 0: behind the largest value
    QStringList head;
    QList<QStringList> rows;
    Language language = Language::French;
    bool operator==(const ChartData &) const = default;

    bool isEmpty() const { return labels.isEmpty(); }
    /// A label and what the series say of it: "Yes: 80 (62 %)".
    QString sentence(int label) const;
};

} // namespace effectif
