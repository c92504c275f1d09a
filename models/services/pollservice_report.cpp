// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What became of a poll: a report is made of some numbers by department, Nature and choice, however many answered; files hold every
// answer.
#include "models/base/csvwriter.h"
#include "models/base/xlsxwriter.h"
#include "models/domain/fieldrules.h"
#include "models/services/catalogueservice.h"
#include "models/services/outboxservice.h"
#include "models/services/pollservice.h"
#include "models/services/services.h"
#include "models/storage/connection.h"
#include "models/storage/departmentrepository.h"
#include "models/storage/pollrepository.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;
using storage::PollCell;

namespace {
constexpr int kPage = 5'000;

QString say(const char *text)
{
    return QCoreApplication::translate("PollService", text);
}

/// What is counted of one group, or of all.
struct Count
{
    int recipients = 0;
    int answered = 0;
    QHash<int, int> chosen;

    void add(const PollCell &cell)
    {
        if (cell.part == "asked"_L1)
            recipients += cell.count;
        else if (cell.choice < 0)
            answered += cell.count;
        else
            chosen[cell.choice] += cell.count;
    }
    QList<PollCount> inOrder(const QList<int> &choices) const
    {
        QList<PollCount> counts;
        for (const int choice : choices)
            counts.append({choice, chosen.value(choice)});
        return counts;
    }
};

QList<int> countedChoices(const Poll &poll, PublicationType type)
{
    QList<int> choices;
    for (const PollChoice &choice : poll.answers(type))
        choices.append(choice.id);
    if (poll.other)
        choices.append(Poll::kOther);
    return choices;
}

void countGroups(PollReport &report, const QList<PollCell> &cells, const PollFilter &filter)
{
    const QList<int> choices = countedChoices(report.poll, report.type);
    Count all;
    QMap<DepartmentId, Count> departments;
    QMap<QString, Count> natures;
    for (const PollCell &cell : cells) {
        if (cell.part == "hour"_L1) {
            report.overTime.append({cell.hour, cell.count});
            continue;
        }
        if (cell.part != "asked"_L1 && cell.part != "tally"_L1)
            continue;
        const bool inDepartment = filter.department == 0 || filter.department == cell.department;
        const bool inNature = filter.nature.isEmpty() || filter.nature == cell.nature;
        if (inDepartment && inNature)
            all.add(cell);
        if (inNature)
            departments[cell.department].add(cell);
        if (inDepartment)
            natures[cell.nature].add(cell);
    }
    report.recipients = std::max(all.recipients, all.answered); // of an anonymous poll those who left are not known
    report.answered = all.answered;
    report.counts = all.inOrder(choices);
    std::ranges::sort(report.overTime, {}, &PollMoment::hour);
    for (auto one = departments.cbegin(); one != departments.cend(); ++one)
        report.departments.append({{}, one.key(), {}, false, one->recipients, one->answered, one->inOrder(choices)});
    for (auto one = natures.cbegin(); one != natures.cend(); ++one)
        report.natures.append({{}, 0, one.key(), false, one->recipients, one->answered, one->inOrder(choices)});
}

/// Where answers are anonymous: groups come once, when it is over, and those under five people come together.
void takeGroups(PollReport &report, const QList<PollCell> &cells)
{
    report.departments.clear();
    report.natures.clear();
    report.overTime.clear();
    for (const PollCell &cell : cells) {
        if (cell.part == "department"_L1 || cell.part == "nature"_L1) {
            const bool merged = cell.department < 0;
            (cell.part == "department"_L1 ? report.departments : report.natures)
                .append({{}, merged ? 0 : cell.department, cell.nature, merged, cell.count, cell.answered, {}});
        }
    }
    report.tooFew = report.answered < Poll::kFewest;
    if (!report.tooFew)
        return;
    report.answered = 0;
    for (PollCount &count : report.counts)
        count.count = 0;
}
} // namespace

Result<void> PollService::nameGroups(PollReport &report, const QString &kind)
{
    const auto departments = storage::DepartmentRepository(m_services.context().connection).items();
    const auto catalogue = m_services.catalogues().catalogue(kind);
    if (!departments || !catalogue)
        return fail(departments ? catalogue.error() : departments.error());
    const QString none = say(QT_TRANSLATE_NOOP("PollService", "Without Nature"));
    for (PollGroup &group : report.departments) {
        const auto found = std::ranges::find(*departments, QString::number(group.department), &ReferenceItem::id);
        group.name = group.merged ? QString() : found != departments->end() ? found->name.fr : QString::number(group.department);
    }
    const FieldDefinition *field = (*catalogue)->field(kNatureField);
    const QList<Choice> labels = field ? (*catalogue)->choiceLists().value(field->choiceList).choices : QList<Choice>();
    for (PollGroup &group : report.natures) {
        const auto found = std::ranges::find(labels, group.nature, &Choice::code);
        group.name = group.merged ? QString() : group.nature.isEmpty() ? none : found != labels.end() ? found->label.in(m_services.context().language) : group.nature;
    }
    const auto byName = [](const PollGroup &a, const PollGroup &b) {
        return a.merged != b.merged ? b.merged : QString::localeAwareCompare(a.name, b.name) < 0;
    };
    std::ranges::sort(report.departments, byName);
    std::ranges::sort(report.natures, byName);
    return {};
}

Result<PollReport> PollService::report(PublicationId id, const PollFilter &filter)
{
    ServiceContext &context = m_services.context();
    storage::PollRepository polls(context.connection, context.user, context.rights);
    const auto publication = frame(id);
    const auto poll = publication ? polls.load(id) : fail(publication.error());
    const auto mine = poll ? polls.state(id, manages(*publication), context.clock.now()) : fail(poll.error());
    if (!mine)
        return fail(mine.error());
    if (!mine->maySeeResults)
        return fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("PollService", "The results of this poll are not shown to you.")));
    const auto cells = polls.report(id);
    const auto closed = cells ? polls.closed(id) : fail(cells.error());
    if (!closed)
        return fail(closed.error());
    PollReport report;
    report.id = id;
    report.type = publication->type;
    report.poll = *poll;
    report.complete = !poll->anonymous || *closed;
    countGroups(report, *cells, poll->anonymous ? PollFilter() : filter);
    if (poll->anonymous)
        takeGroups(report, *cells);
    if (!manages(*publication)) {
        report.departments.clear();
        report.natures.clear();
        report.overTime.clear();
    }
    const auto named = nameGroups(report, publication->kind);
    return named ? Result<PollReport>(report) : fail(named.error());
}

Result<int> PollService::exportRows(const Publication &publication, const Poll &poll, const std::function<Result<void>(const QList<QVariant> &)> &write)
{
    const Language language = m_services.context().language;
    const auto report = this->report(publication.id); // for the names of its groups
    if (!report)
        return fail(report.error());
    const auto rules = OutboxService(m_services.context()).rules();
    if (!rules)
        return fail(rules.error());
    const QTimeZone zone = rules->quiet.timeZone();
    QHash<DepartmentId, QString> departments;
    QHash<QString, QString> natures;
    for (const PollGroup &group : report->departments)
        departments.insert(group.department, group.name);
    for (const PollGroup &group : report->natures)
        natures.insert(group.nature, group.name);
    const QList<PollChoice> choices = poll.answers(publication.type);
    int rows = 0;
    for (RecordId after = 0;;) {
        const auto page = answersOf(publication.id, -1, after, kPage);
        if (!page)
            return fail(page.error());
        for (const PollPersonAnswer &one : *page) {
            QStringList texts;
            for (const PollChoice &choice : choices) {
                if (one.answer.choices.contains(choice.id))
                    texts << choice.text.in(language);
            }
            if (!one.answer.text.isEmpty())
                texts << one.answer.text;
            const QDateTime at = one.answer.at.toTimeZone(zone); // a table knows no zones: what the office's clock showed
            const QList<QVariant> cells{one.name, departments.value(one.department), natures.value(one.nature, one.nature), QDateTime(at.date(), at.time()),
                                        texts.join(u"; "_s)};
            if (auto written = write(cells); !written)
                return fail(written.error());
            ++rows;
        }
        if (page->size() < kPage)
            return rows;
        after = page->last().sheet;
    }
}

Result<int> PollService::exportCounts(const Publication &publication, const std::function<Result<void>(const QList<QVariant> &)> &write)
{
    const auto counted = report(publication.id);
    if (!counted)
        return fail(counted.error());
    int rows = 0;
    for (const PollCount &count : counted->counts) {
        const QList<PollChoice> choices = counted->poll.answers(counted->type);
        const auto choice = std::ranges::find(choices, count.choice, &PollChoice::id);
        const QString text = choice != choices.end() ? choice->text.in(m_services.context().language) : otherChoiceName();
        if (auto written = write({text, count.count}); !written)
            return fail(written.error());
        ++rows;
    }
    for (QString after;;) {
        const auto page = textAnswers(publication.id, {}, after, kPage);
        if (!page)
            return fail(page.error());
        for (const PollTextAnswer &one : *page) {
            if (auto written = write({one.text, 1}); !written)
                return fail(written.error());
            ++rows;
        }
        if (page->size() < kPage)
            return rows;
        after = page->last().key;
    }
}

Result<int> PollService::exportAnswers(PublicationId id, Format format, QIODevice &device)
{
    using Cell = XlsxWriter::Cell;
    const Language language = m_services.context().language;
    const auto publication = held(id);
    const auto poll = publication ? load(id) : fail(publication.error());
    if (!poll)
        return fail(poll.error());
    const XlsxWriter::Column answer{say(QT_TRANSLATE_NOOP("PollService", "Answer")), Cell::Text, 60};
    const QList<XlsxWriter::Column> columns = poll->anonymous
        ? QList<XlsxWriter::Column>{answer, {say(QT_TRANSLATE_NOOP("PollService", "Number of answers")), Cell::Integer, 18}}
        : QList<XlsxWriter::Column>{{say(QT_TRANSLATE_NOOP("PollService", "Person")), Cell::Text, 30},
                                    {say(QT_TRANSLATE_NOOP("PollService", "Department")), Cell::Text, 24},
                                    {say(QT_TRANSLATE_NOOP("PollService", "Nature")), Cell::Text, 20},
                                    {say(QT_TRANSLATE_NOOP("PollService", "Answered on")), Cell::DateTime, 18},
                                    answer};
    const auto rows = [&](const std::function<Result<void>(const QList<QVariant> &)> &write) {
        return poll->anonymous ? exportCounts(*publication, write) : exportRows(*publication, *poll, write);
    };
    if (format == Format::Xlsx) {
        XlsxWriter workbook(device, say(QT_TRANSLATE_NOOP("PollService", "Answers")), columns);
        const auto written = rows([&](const QList<QVariant> &cells) { return workbook.row(cells); });
        const auto finished = written ? workbook.finish() : fail(written.error());
        return finished ? written : fail(finished.error());
    }
    CsvWriter csv(device, language == Language::French ? ';' : ',');
    QStringList names;
    for (const XlsxWriter::Column &column : columns)
        names << column.name;
    if (auto begun = csv.row(names); !begun)
        return fail(begun.error());
    return rows([&](const QList<QVariant> &cells) {
        QStringList texts;
        for (const QVariant &cell : cells)
            texts << (cell.typeId() == QMetaType::QDateTime ? localeOf(language).toString(cell.toDateTime(), QLocale::ShortFormat) : cell.toString());
        return csv.row(texts);
    });
}

} // namespace effectif
