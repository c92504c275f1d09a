// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pollcharts.h"

#include "models/base/percenttext.h"

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kHourMs = 3'600'000;
}

QString PollCharts::answered() const
{
    const QLocale locale = localeOf(m_language);
    return tr("%1 of %2 recipients have answered (%3)")
        .arg(locale.toString(m_report.answered), locale.toString(m_report.recipients),
             percentText(m_report.answered, m_report.recipients, m_language));
}

QStringList PollCharts::facts() const
{
    const QLocale locale = localeOf(m_language);
    const auto day = [&](const QDateTime &time) { return locale.toString(time.toTimeZone(m_zone), QLocale::ShortFormat); };
    QStringList facts;
    if (!m_poll.list.name.isEmpty())
        facts << tr("List: %1").arg(m_poll.list.name);
    if (m_poll.starts.isValid() && m_poll.ends.isValid())
        facts << tr("from %1 to %2").arg(day(m_poll.starts), day(m_poll.ends));
    else if (m_poll.starts.isValid())
        facts << tr("since %1").arg(day(m_poll.starts));
    if (m_report.poll.anonymous)
        facts << tr("anonymous");
    if (m_report.poll.several)
        facts << tr("several answers each");
    return facts;
}

QString PollCharts::reserve() const
{
    if (!m_report.poll.anonymous)
        return {};
    if (m_report.tooFew)
        return tr("This poll is anonymous: its answers are shown once at least %n people have answered.", nullptr, Poll::kFewest);
    if (!m_report.complete)
        return tr("This poll is anonymous: answers appear %n or more at a time, and the latest ones still wait for others. "
                  "Departments and Natures are shown when it has ended.", nullptr, Poll::kFewest);
    return tr("This poll is anonymous: nobody learns who answered what, and groups of fewer than %n people are shown together.", nullptr,
              Poll::kFewest);
}

QString PollCharts::choiceName(int choice) const
{
    if (choice == Poll::kOther)
        return otherChoiceName();
    const QList<PollChoice> choices = m_report.poll.answers(m_report.type);
    const auto found = std::ranges::find(choices, choice, &PollChoice::id);
    return found == choices.end() ? QString() : found->text.in(m_language);
}

QString PollCharts::groupName(const PollGroup &group) const
{
    if (group.merged)
        return tr("Groups of fewer than %n people", nullptr, Poll::kFewest);
    return group.name.isEmpty() ? tr("(none)") : group.name;
}

ChartData PollCharts::choices() const
{
    QStringList labels;
    ChartData::Side side{tr("Answers"), {}, m_report.answered};
    for (const PollCount &count : m_report.counts) {
        labels << choiceName(count.choice);
        side.counts << count.count;
    }
    return ChartData::shares(question(), labels, side, m_language);
}

/// An hour's answers have come by its end; of the running hour, by now.
ChartData PollCharts::overTime(const QDateTime &now) const
{
    QList<QDateTime> times;
    QList<qint64> counts;
    qint64 sum = 0;
    for (const PollMoment &moment : m_report.overTime) {
        const QDateTime begins = moment.hour.toTimeZone(m_zone);
        if (times.isEmpty() || times.last() < begins) {
            times << begins;
            counts << sum;
        }
        sum += moment.answered;
        times << std::max(begins, std::min(begins.addMSecs(kHourMs), now.toTimeZone(m_zone)));
        counts << sum;
    }
    return ChartData::overTime(tr("Answers over time"), times, counts, m_language);
}

ChartData PollCharts::groups(const QString &title, const QList<PollGroup> &groups) const
{
    QList<ChartData::Part> parts;
    for (const PollGroup &group : groups)
        parts << ChartData::Part{groupName(group), group.answered, group.recipients};
    return ChartData::rates(title, parts, m_language);
}

ChartData PollCharts::words(const QList<PollWord> &words) const
{
    QStringList labels;
    ChartData::Side side{tr("Answers"), {}, m_report.answered};
    for (const PollWord &word : words) {
        labels << word.word;
        side.counts << word.count;
    }
    return ChartData::shares(tr("Frequent words"), labels, side, m_language);
}

ChartData PollCharts::comparedWith(const PollCharts &other) const
{
    const PollComparison comparison = comparePolls(m_report, other.m_report);
    if (comparison.rows.isEmpty())
        return {};
    QStringList labels;
    ChartData::Side one{question(), {}, m_report.answered};
    ChartData::Side two{other.question(), {}, other.m_report.answered};
    if (one.name == two.name) { // asked again: the dates tell them apart
        const QLocale locale = localeOf(m_language);
        one.name = tr("%1 (%2)").arg(one.name, locale.toString(m_poll.starts.toTimeZone(m_zone).date(), QLocale::ShortFormat));
        two.name = tr("%1 (%2)").arg(two.name, locale.toString(other.m_poll.starts.toTimeZone(m_zone).date(), QLocale::ShortFormat));
    }
    for (const PollComparison::Row &row : comparison.rows) {
        labels << row.text.in(m_language);
        one.counts << row.first;
        two.counts << row.second;
    }
    return ChartData::compared(tr("Two polls side by side"), labels, one, two, m_language);
}

PollPaper PollCharts::paper(const QList<PollWord> &words) const
{
    PollPaper paper;
    paper.kind = tr("Poll: %1").arg(publicationTypeName(m_report.type));
    paper.question = question();
    paper.facts = facts();
    paper.answered = answered();
    paper.note = reserve();
    PollPaper::Section answers{tr("Answers"), {}, false};
    for (const PollCount &count : m_report.counts)
        answers.lines << PollPaper::Line{choiceName(count.choice), count.count, m_report.answered};
    PollPaper::Section frequent{tr("Frequent words"), {}, false};
    for (const PollWord &word : words)
        frequent.lines << PollPaper::Line{word.word, word.count, m_report.answered};
    paper.sections = {answers, frequent};
    for (const auto &[title, groups] : {std::pair{tr("Answers by department"), m_report.departments}, {tr("Answers by Nature"), m_report.natures}}) {
        PollPaper::Section section{title, {}, true};
        for (const PollGroup &group : groups)
            section.lines << PollPaper::Line{groupName(group), group.answered, group.recipients};
        paper.sections << section;
    }
    return paper;
}

} // namespace effectif
