// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pollreportview.h"

#include "ui/charts/barchart.h"
#include "ui/charts/chartpanel.h"
#include "ui/charts/donutchart.h"
#include "ui/charts/timechart.h"
#include "ui/pages/pollcharts.h"
#include "ui/widgets/infocard.h"

#include <QtWidgets>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kTwoColumns = 860; ///< pixels; narrower, the cards stand below each other
constexpr int kGap = 12;
} // namespace

PollReportView::PollReportView(Language language, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_head(new InfoCard(u"pollReport_head"_s))
    , m_choices(new ChartPanel(u"pollReport_choices"_s, {new BarChart, new DonutChart}))
    , m_compared(new ChartPanel(u"pollReport_compared"_s, {new BarChart}))
    , m_time(new ChartPanel(u"pollReport_time"_s, {new TimeChart}))
    , m_departments(new ChartPanel(u"pollReport_departments"_s, {new BarChart}))
    , m_natures(new ChartPanel(u"pollReport_natures"_s, {new BarChart}))
    , m_frequent(new ChartPanel(u"pollReport_words"_s, {new BarChart}))
    , m_grid(new QGridLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGap);
    column->addWidget(m_head);
    m_grid->setSpacing(kGap);
    column->addLayout(m_grid);
    column->addStretch(1);
    for (ChartPanel *panel : {m_choices, m_compared, m_time, m_departments, m_natures, m_frequent}) {
        panel->setParent(this);
        panel->hide();
        connect(panel, &ChartPanel::pictureWanted, this, [this, panel](chartpicture::Format format) { Q_EMIT pictureWanted(panel->view(), format); });
    }
    connect(m_choices, &ChartPanel::activated, this, [this](int bar) { Q_EMIT choiceWanted(m_report.counts.value(bar).choice); });
    connect(m_departments, &ChartPanel::activated, this, [this](int bar) { goInto(m_report.departments, bar, m_departments); });
    connect(m_natures, &ChartPanel::activated, this, [this](int bar) { goInto(m_report.natures, bar, m_natures); });
    connect(m_frequent, &ChartPanel::activated, this, [this](int bar) { Q_EMIT wordWanted(m_words.value(bar).word); });
    m_frequent->setDrillable(true);
}

/// Bars stand by size, groups by name; the bar of many small ones leads nowhere.
void PollReportView::goInto(const QList<PollGroup> &groups, int bar, const ChartPanel *panel)
{
    const QString name = panel->data().labels.value(bar);
    const auto found = std::ranges::find(groups, name, &PollGroup::name);
    if (found != groups.end() && !found->merged)
        Q_EMIT groupWanted(name, {found->department, found->nature});
}

void PollReportView::setReadOnly()
{
    m_isReadOnly = true;
    m_frequent->setDrillable(false);
    for (ChartPanel *panel : {m_choices, m_compared, m_time, m_departments, m_natures, m_frequent})
        panel->setSavable(false);
}

void PollReportView::setZone(const QTimeZone &zone)
{
    m_zone = zone;
}

void PollReportView::setReport(const Publication &poll, const PollReport &report, const QList<PollWord> &words)
{
    m_poll = poll;
    m_report = report;
    m_words = words;
    show();
}

void PollReportView::compareWith(const Publication &poll, const PollReport &report)
{
    m_otherPoll = poll;
    m_otherReport = report;
    show();
}

void PollReportView::compareWithNone()
{
    compareWith({}, {});
}

void PollReportView::show()
{
    const PollCharts charts(m_poll, m_report, m_language, m_zone);
    QList<InfoCard::Line> lines;
    if (const QStringList facts = charts.facts(); !facts.isEmpty())
        lines << InfoCard::Line{facts.join(u"  ·  "_s), Tone::Muted};
    if (!charts.reserve().isEmpty())
        lines << InfoCard::Line{charts.reserve(), m_report.tooFew ? Tone::Warning : Tone::Muted};
    m_head->setContent(u"users"_s, Tone::Accent, charts.answered(), lines);
    const bool named = !m_report.poll.anonymous && !m_isReadOnly;
    const bool any = m_report.answered > 0 && !m_report.tooFew;
    const bool text = m_report.type == PublicationType::Text;
    m_choices->setSwitchable(!m_report.poll.several); // parts of a ring would be more than the whole
    for (ChartPanel *panel : {m_choices, m_departments, m_natures})
        panel->setDrillable(named);
    m_choices->setData(charts.choices());
    m_time->setData(charts.overTime(QDateTime::currentDateTime()));
    m_departments->setData(charts.departments());
    m_natures->setData(charts.natures());
    m_frequent->setData(charts.words(m_words));
    m_choices->setHidden(text || !any);
    m_frequent->setHidden(!text || m_words.isEmpty());
    m_time->setHidden(m_report.overTime.isEmpty());
    m_departments->setHidden(m_report.departments.isEmpty());
    m_natures->setHidden(m_report.natures.isEmpty());
    showComparison();
    place();
}

void PollReportView::showComparison()
{
    ChartData data;
    if (m_otherReport.id != 0) {
        const PollCharts charts(m_poll, m_report, m_language, m_zone);
        data = charts.comparedWith(PollCharts(m_otherPoll, m_otherReport, m_language, m_zone));
    }
    m_compares = !data.isEmpty();
    m_compared->setData(data);
    m_compared->setHidden(!m_compares);
}

/// Two cards beside each other where there is room; one alone takes the whole width.
void PollReportView::place()
{
    QList<ChartPanel *> shown;
    for (ChartPanel *panel : {m_choices, m_frequent, m_compared, m_time, m_departments, m_natures}) {
        if (!panel->isHidden())
            shown << panel;
        m_grid->removeWidget(panel);
    }
    const int columns = width() >= kTwoColumns ? 2 : 1;
    for (int i = 0; i < shown.size(); ++i) {
        const bool alone = i == shown.size() - 1 && i % columns == 0;
        m_grid->addWidget(shown.at(i), i / columns, i % columns, 1, alone ? columns : 1);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns == 2 ? 1 : 0);
}

void PollReportView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if ((event->size().width() >= kTwoColumns) != (event->oldSize().width() >= kTwoColumns))
        place();
}

void PollReportView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_report.id != 0)
        show();
}

} // namespace effectif
