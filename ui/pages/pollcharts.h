// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/pollpaper.h"
#include "models/domain/poll.h"
#include "ui/charts/chartdata.h"

#include <QTimeZone>

namespace effectif {

/// The report of a poll as charts and as a page of paper: the same numbers under the same names.
class PollCharts
{
    Q_DECLARE_TR_FUNCTIONS(effectif::PollCharts)
public:
    /// Neither outlives what it is made from. Times are shown in this zone.
    PollCharts(const Publication &poll, const PollReport &report, Language language, const QTimeZone &zone)
        : m_poll(poll)
        , m_report(report)
        , m_language(language)
        , m_zone(zone)
    {
    }

    QString question() const { return m_poll.title.in(m_language); }
    /// "128 of 200 people have answered (64 %)".
    QString answered() const;
    /// List, dates, whether it is anonymous.
    QStringList facts() const;
    /// Why something is not shown, or not yet; empty: everything is.
    QString reserve() const;
    QString choiceName(int choice) const;

    ChartData choices() const;
    /// Of the answers under a name: until `now`.
    ChartData overTime(const QDateTime &now) const;
    ChartData departments() const { return groups(tr("Answers by department"), m_report.departments); }
    ChartData natures() const { return groups(tr("Answers by Nature"), m_report.natures); }
    ChartData words(const QList<PollWord> &words) const;
    /// Empty where the choices are not the same.
    ChartData comparedWith(const PollCharts &other) const;
    PollPaper paper(const QList<PollWord> &words) const;

private:
    ChartData groups(const QString &title, const QList<PollGroup> &groups) const;
    QString groupName(const PollGroup &group) const;

    const Publication &m_poll;
    const PollReport &m_report;
    Language m_language;
    QTimeZone m_zone;
};

} // namespace effectif
