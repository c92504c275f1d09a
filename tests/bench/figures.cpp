// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>

namespace effectif::bench {

using namespace Qt::StringLiterals;

namespace {
constexpr double kTooLongMs = 60'000; ///< of one turn
constexpr int kTrustedTurns = 5;

QString number(double value, int digits)
{
    return QString::number(value, 'f', digits);
}

QString quantity(double value, Unit unit)
{
    switch (unit) {
    case Unit::BytesPerRow:
        return number(value, 1) + u" B/row"_s;
    case Unit::Megabytes:
        return number(value, 0) + u" MB"_s;
    case Unit::Milliseconds:
        break;
    }
    if (value < 0.1)
        return number(value * 1000, 1) + u" us"_s;
    if (value < 10)
        return number(value, 2) + u" ms"_s;
    return value < 10'000 ? number(value, 0) + u" ms"_s : number(value / 1000, 1) + u" s"_s;
}

QString ratioText(const Medians &measured)
{
    const QString ratio = number(measured.ratio, measured.ratio < 0.1 ? 3 : 2);
    return measured.turns >= kTrustedTurns || measured.turns == 0 ? ratio
                                                                  : ratio + u" (%1 turns)"_s.arg(measured.turns);
}

QString line(const Figure &figure)
{
    const QStringList cells{figure.operation,
                            figure.engine,
                            QLocale::c().toString(figure.rows),
                            quantity(figure.measured.ours, figure.unit),
                            quantity(figure.measured.limit, figure.unit) + u", "_s + figure.against,
                            ratioText(figure.measured),
                            figure.goal ? u"<= "_s + QString::number(*figure.goal) : u"-"_s,
                            !figure.goal     ? u"-"_s
                            : figure.isMet() ? u"yes"_s
                                             : u"**no**"_s};
    return u"| "_s + cells.join(u" | "_s) + u" |"_s;
}
} // namespace

double median(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
}

double timed(const std::function<void()> &what)
{
    QElapsedTimer timer;
    timer.start();
    what();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double timedEach(int times, const std::function<void()> &what)
{
    return timed([&] {
               for (int i = 0; i < times; ++i)
                   what();
           }) /
           times;
}

Medians inTurn(int runs, const Turn &ours, const Turn &limit)
{
    const double total = timed([&] {
        (void)ours();
        (void)limit();
    });
    if (total > kTooLongMs)
        runs = 1;
    QList<double> mine;
    QList<double> theirs;
    QList<double> ratios;
    for (int run = 0; run < runs; ++run) {
        // whoever comes second finds the caches warm: each is second in turn
        if (run % 2 == 0)
            mine.append(ours());
        theirs.append(limit());
        if (run % 2 == 1)
            mine.append(ours());
        if (theirs.last() > 0)
            ratios.append(mine.last() / theirs.last());
    }
    return {median(mine), median(theirs), median(ratios), runs};
}

void Figures::add(const Figure &figure)
{
    m_figures.append(figure);
    QTextStream(stderr) << line(figure) << Qt::endl; // a run takes minutes: what is known is told
}

void Figures::addNotMeasured(const QString &what, const QString &why)
{
    const QString item = what + u": not measured ("_s + why + u')';
    if (!m_notMeasured.contains(item))
        m_notMeasured.append(item);
}

void Figures::print(QTextStream &out) const
{
    out << "| operation | engine | rows | ours | limit | ratio | goal | met |\n"
        << "|---|---|---:|---:|---:|---:|---|---|\n";
    for (const Figure &figure : m_figures)
        out << line(figure) << '\n';
    out << '\n';
    for (const QString &item : m_notMeasured)
        out << "- " << item << '\n';
    out.flush();
}

bool Figures::allMet() const
{
    return std::all_of(m_figures.begin(), m_figures.end(), [](const Figure &figure) { return figure.isMet(); });
}

} // namespace effectif::bench
