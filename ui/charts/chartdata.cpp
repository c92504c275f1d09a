// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartdata.h"

#include "models/base/percenttext.h"

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSaid = 6; ///< labels that a summary names; the table has the rest
} // namespace

QString ChartData::sentence(int label) const
{
    QStringList parts;
    for (const ChartSeries &one : series) {
        const QString text = one.texts.value(label);
        parts << (series.size() > 1 ? tr("%1: %2").arg(one.name, text) : text);
    }
    return tr("%1: %2").arg(labels.value(label), parts.join(tr(", ")));
}

ChartData ChartData::shares(const QString &title, const QStringList &labels, const Side &side, Language language)
{
    ChartData data;
    data.language = language;
    data.title = title;
    data.labels = labels;
    data.whole = tr("%n answer(s)", nullptr, static_cast<int>(side.of));
    data.head = {tr("Choice"), tr("Answers"), tr("Share")};
    ChartSeries series{side.name, {}, {}};
    QStringList said;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const qint64 count = side.counts.value(i);
        const QString number = localeOf(language).toString(count);
        const QString share = percentText(count, side.of, language);
        series.values << static_cast<double>(count);
        series.texts << tr("%1 (%2)").arg(share, number);
        data.rows << QStringList{labels.at(i), number, share};
        if (i < kSaid)
            said << u"%1 %2"_s.arg(labels.at(i), share);
    }
    data.series << series;
    if (labels.size() > kSaid)
        said << tr("…");
    said << data.whole;
    data.summary = said.join(tr(", "));
    return data;
}

ChartData ChartData::compared(const QString &title, const QStringList &labels, const Side &one, const Side &other, Language language)
{
    ChartData data;
    data.language = language;
    data.title = title;
    data.labels = labels;
    data.most = 100;
    data.head = {tr("Choice"), tr("Answers: %1").arg(one.name), tr("Share: %1").arg(one.name), tr("Answers: %1").arg(other.name),
                 tr("Share: %1").arg(other.name)};
    for (const QString &label : labels)
        data.rows << QStringList{label};
    QStringList said;
    for (const Side *side : {&one, &other}) {
        ChartSeries series{side->name, {}, {}};
        QStringList shares;
        for (qsizetype i = 0; i < labels.size(); ++i) {
            const qint64 count = side->counts.value(i);
            const QString number = localeOf(language).toString(count);
            const QString share = percentText(count, side->of, language);
            series.values << percentOf(count, side->of);
            series.texts << tr("%1 (%2)").arg(share, number);
            data.rows[i] << number << share;
            if (i < kSaid)
                shares << u"%1 %2"_s.arg(labels.at(i), share);
        }
        data.series << series;
        shares << tr("%n answer(s)", nullptr, static_cast<int>(side->of));
        said << tr("%1: %2").arg(side->name, shares.join(tr(", ")));
    }
    data.summary = said.join(tr("; "));
    return data;
}

ChartData ChartData::rates(const QString &title, const QList<Part> &groups, Language language)
{
    ChartData data;
    data.language = language;
    data.title = title;
    data.most = 100;
    data.head = {tr("Group"), tr("Answered"), tr("Asked"), tr("Rate")};
    const QLocale locale = localeOf(language);
    for (const Part &part : groups)
        data.rows << QStringList{part.label, locale.toString(part.count), locale.toString(part.of), percentText(part.count, part.of, language)};
    QList<Part> bars = groups;
    std::ranges::stable_sort(bars, std::ranges::greater(), &Part::of);
    if (bars.size() > kMostBars) {
        Part rest{tr("%n other(s)", nullptr, static_cast<int>(bars.size()) - kMostBars + 1)};
        while (bars.size() >= kMostBars) {
            const Part last = bars.takeLast();
            rest.count += last.count;
            rest.of += last.of;
        }
        bars << rest;
    }
    ChartSeries series;
    QStringList said;
    for (const Part &part : std::as_const(bars)) {
        const QString rate = percentText(part.count, part.of, language);
        data.labels << part.label;
        series.values << percentOf(part.count, part.of);
        series.texts << tr("%1 (%2 of %3)").arg(rate, locale.toString(part.count), locale.toString(part.of));
        if (said.size() < kSaid)
            said << u"%1 %2"_s.arg(part.label, rate);
    }
    data.series << series;
    if (bars.size() > kSaid)
        said << tr("…");
    data.summary = said.join(tr(", "));
    return data;
}

ChartData ChartData::overTime(const QString &title, const QList<QDateTime> &times, const QList<qint64> &counts, Language language)
{
    ChartData data;
    data.language = language;
    data.title = title;
    data.times = times;
    data.head = {tr("Until"), tr("Answers")};
    const QLocale locale = localeOf(language);
    ChartSeries series;
    for (qsizetype i = 0; i < times.size(); ++i) {
        const QString at = locale.toString(times.at(i), QLocale::ShortFormat);
        const QString number = locale.toString(counts.value(i));
        data.labels << at;
        series.values << static_cast<double>(counts.value(i));
        series.texts << number;
        data.rows << QStringList{at, number};
    }
    data.series << series;
    if (!times.isEmpty())
        data.summary = tr("%n answer(s) from %1 to %2", nullptr, static_cast<int>(counts.value(times.size() - 1)))
                           .arg(data.labels.first(), data.labels.last());
    return data;
}

} // namespace effectif
