// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pollreportpage.h"

#include "models/services/outboxservice.h"
#include "models/services/outputfile.h"
#include "models/services/printservice.h"
#include "models/services/publicationservice.h"
#include "ui/charts/chartview.h"
#include "ui/dialogs/prompter.h"
#include "ui/pages/pollcharts.h"
#include "ui/pages/pollpeopledialog.h"
#include "ui/pages/pollreportview.h"
#include "ui/pages/polltexts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/wheelguard.h"

#include <QtWidgets>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMostPolls = 500; ///< to choose from
constexpr int kMostWords = 12;
constexpr int kWordsShare = 100; ///< one answer in so many more, and words are counted anew
constexpr int kTitleLength = 14; ///< characters that a box has room for at least
} // namespace

PollReportPage::PollReportPage(const PageContext &context, QWidget *parent)
    : PageFrame(u"pollReportPage"_s, parent)
    , m_context(context)
    , m_choice(new QComboBox)
    , m_other(new QComboBox)
    , m_paper(makeTool(u"pollReport_paper"_s, u"printer"_s))
    , m_export(makeTool(u"pollReport_export"_s, u"file-up"_s))
    , m_stack(new QStackedWidget)
    , m_scroll(new QScrollArea)
    , m_view(new PollReportView(context.language))
    , m_texts(new PollTexts(context))
    , m_empty(new EmptyState)
{
    content()->addWidget(makeTools());
    content()->addWidget(m_stack, 1);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 4, 4);
    column->setSpacing(12);
    column->addWidget(m_view);
    column->addWidget(m_texts);
    column->addStretch(1);
    m_scroll->setWidget(sheet);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    connect(m_view, &PollReportView::choiceWanted, this, [this](int choice) {
        const Publication *poll = pollOf(m_choice);
        showPeople(poll ? PollCharts(*poll, m_shown.report, m_context.language, m_zone).choiceName(choice) : QString(), choice, {});
    });
    connect(m_view, &PollReportView::groupWanted, this, [this](const QString &name, const PollFilter &filter) {
        showPeople(name, PollPeopleDialog::kAnybody, filter);
    });
    connect(m_view, &PollReportView::wordWanted, m_texts, &PollTexts::searchFor);
    connect(m_view, &PollReportView::pictureWanted, this, &PollReportPage::savePicture);
    connect(m_texts, &PollTexts::failed, this, [this](const QString &why) { m_banner->announce(Tone::Danger, why); });
    connect(m_texts, &PollTexts::personWanted, this, [this](RecordId sheet) {
        if (const Publication *poll = pollOf(m_choice))
            Q_EMIT recordWanted(poll->kind, sheet);
    });
    connect(m_empty, &EmptyState::activated, this, [this] { Q_EMIT pageWanted(u"pollManagement"_s); });
    connect(&context.office, &Office::recordsChanged, this, &PollReportPage::heard);
    connect(&context.office, &Office::accountChanged, this, &PollReportPage::loadPolls);
    retranslate();
    m_stack->setEnabled(false);
    loadPolls();
}

QWidget *PollReportPage::makeTools()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_choice->setObjectName(u"pollReport_poll"_s);
    m_other->setObjectName(u"pollReport_other"_s);
    for (QComboBox *box : {m_choice, m_other}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(kTitleLength);
        ignoreWheelWithoutFocus(box);
        layout->addWidget(box, 1);
    }
    layout->addStretch(1);
    layout->addWidget(m_paper);
    layout->addWidget(m_export);
    auto *menu = new QMenu(m_export);
    m_csv = menu->addAction(QString(), this, [this] { saveTable(PollService::Format::Csv); });
    m_xlsx = menu->addAction(QString(), this, [this] { saveTable(PollService::Format::Xlsx); });
    m_csv->setObjectName(u"pollReport_csv"_s);
    m_xlsx->setObjectName(u"pollReport_xlsx"_s);
    m_export->setMenu(menu);
    m_export->setPopupMode(QToolButton::InstantPopup);
    connect(m_paper, &QToolButton::clicked, this, &PollReportPage::saveReport);
    connect(m_choice, &QComboBox::activated, this, &PollReportPage::load);
    connect(m_other, &QComboBox::activated, this, &PollReportPage::loadOther);
    return row;
}

QString PollReportPage::title() const
{
    return tr("Poll report");
}

void PollReportPage::showTexts()
{
    setNote(tr("What becomes of a poll, as the answers come."));
    m_choice->setAccessibleName(tr("Poll"));
    m_choice->setToolTip(tr("Poll"));
    m_other->setAccessibleName(tr("Compare with"));
    m_other->setToolTip(tr("Compare with another poll that has the same choices"));
    m_paper->setText(tr("Report (PDF) …"));
    m_export->setText(tr("Export"));
    m_csv->setText(tr("Answers as CSV …"));
    m_xlsx->setText(tr("Answers as an Excel workbook …"));
    fillPolls(m_polls);
    showEmpty();
}

void PollReportPage::perform(Command command)
{
    if (command == Command::Refresh)
        loadPolls();
}

void PollReportPage::showPoll(PublicationId poll)
{
    m_wanted = poll;
    fillPolls(m_polls);
    load();
}

/// "The question (running)".
QString PollReportPage::nameOf(const Publication &poll) const
{
    return tr("%1 (%2)").arg(poll.title.in(m_context.language), publicationPhaseName(poll.phase(QDateTime::currentDateTimeUtc()), true));
}

void PollReportPage::loadPolls()
{
    using Read = std::pair<QList<PublicationEntry>, QTimeZone>;
    m_context.office.run(
        this,
        [](Services &services) -> Result<Read> {
            PublicationQuery query;
            query.polls = true;
            query.limit = kMostPolls;
            const auto rules = OutboxService(services.context()).rules();
            const auto entries = rules ? PublicationService(services).list(query) : fail(rules.error());
            return entries ? Result<Read>(Read(*entries, rules->quiet.timeZone())) : fail(entries.error());
        },
        [this](const Result<Read> &read) {
            m_stack->setEnabled(true);
            if (!read)
                return m_banner->announce(Tone::Danger, read.error().message);
            m_zone = read->second;
            m_view->setZone(m_zone);
            m_texts->setZone(m_zone);
            QList<Publication> polls;
            for (const PublicationEntry &entry : read->first) {
                if (entry.publication.state != Publication::State::Draft) // nobody was asked yet
                    polls << entry.publication;
            }
            fillPolls(polls);
            load();
        },
        m_lists.next());
}

void PollReportPage::fillPolls(const QList<Publication> &polls)
{
    const PublicationId shown = m_wanted != 0 ? m_wanted : m_choice->currentData().toInt();
    const PublicationId other = m_other->currentData().toInt();
    m_polls = polls;
    m_choice->clear();
    m_other->clear();
    m_other->addItem(tr("Compare with …"), 0);
    for (const Publication &poll : polls) {
        m_choice->addItem(nameOf(poll), poll.id);
        m_other->addItem(tr("Compare with: %1").arg(nameOf(poll)), poll.id);
    }
    m_choice->setCurrentIndex(std::max(m_choice->findData(shown), m_choice->count() > 0 ? 0 : -1));
    m_other->setCurrentIndex(std::max(0, m_other->findData(other)));
    if (m_choice->findData(m_wanted) >= 0)
        m_wanted = 0;
}

const Publication *PollReportPage::pollOf(const QComboBox *box) const
{
    const auto found = std::ranges::find(m_polls, box->currentData().toInt(), &Publication::id);
    return found == m_polls.end() ? nullptr : &*found;
}

Result<PollReportPage::Loaded> PollReportPage::read(Services &services, PublicationId poll, const Loaded &last)
{
    PollService polls(services);
    const auto report = polls.report(poll);
    if (!report)
        return fail(report.error());
    Loaded loaded{*report, {}, report->answered};
    if (report->type != PublicationType::Text || report->answered == 0 || report->tooFew)
        return loaded;
    if (last.report.id == poll && report->answered < last.wordsOf + last.wordsOf / kWordsShare) {
        loaded.words = last.words;
        loaded.wordsOf = last.wordsOf;
        return loaded;
    }
    const auto words = polls.words(poll, kMostWords);
    if (!words)
        return fail(words.error());
    loaded.words = *words;
    return loaded;
}

void PollReportPage::load()
{
    m_shown.wordsOf = 0; // whoever asks anew gets new words
    follow();
}

void PollReportPage::follow()
{
    const Publication *poll = pollOf(m_choice);
    if (!poll)
        return showEmpty();
    m_context.office.run(
        this, [id = poll->id, last = m_shown](Services &services) { return read(services, id, last); },
        [this](const Result<Loaded> &loaded) {
            if (!loaded)
                return m_banner->announce(Tone::Danger, loaded.error().message);
            show(*loaded);
        },
        m_loads.next());
    loadOther();
}

void PollReportPage::loadOther()
{
    const Publication *other = pollOf(m_other);
    if (!other) {
        m_others.cancel();
        return m_view->compareWithNone();
    }
    m_context.office.run(
        this, [id = other->id](Services &services) { return PollService(services).report(id); },
        [this, other = *other](const Result<PollReport> &report) {
            if (!report)
                return m_banner->announce(Tone::Danger, report.error().message);
            m_view->compareWith(other, *report);
            if (!m_view->compares())
                m_banner->announce(Tone::Accent, tr("These two polls have not the same choices: choose another one to compare."));
        },
        m_others.next());
}

void PollReportPage::show(const Loaded &loaded)
{
    const Publication *poll = pollOf(m_choice);
    if (!poll || poll->id != loaded.report.id)
        return; // another one was chosen meanwhile, and is on its way
    m_shown = loaded;
    m_view->setReport(*poll, loaded.report, loaded.words);
    const bool words = !loaded.report.tooFew && loaded.report.answered > 0 && (loaded.report.type == PublicationType::Text || loaded.report.poll.other);
    m_texts->setVisible(words);
    if (words)
        m_texts->load(poll->id, !loaded.report.poll.anonymous);
    showEmpty();
}

void PollReportPage::showEmpty()
{
    const bool none = m_polls.isEmpty();
    const bool unanswered = !none && m_shown.report.id != 0 && m_shown.report.answered == 0 && !m_shown.report.tooFew;
    if (none)
        m_empty->setContent(u"chart-column"_s, tr("No poll was sent yet."), tr("Once one is, its answers appear here as they come."), tr("Go to the polls"));
    else if (unanswered)
        m_empty->setContent(u"clock"_s, tr("No answer yet."),
                            tr("%n person(s) were asked. Their answers appear here as they come.", nullptr, m_shown.report.recipients));
    m_stack->setCurrentWidget(none || unanswered ? static_cast<QWidget *>(m_empty) : m_scroll);
    m_other->setEnabled(m_polls.size() > 1);
    m_choice->setEnabled(!none);
    m_paper->setEnabled(!none);
    m_export->setEnabled(!none && !unanswered);
}

void PollReportPage::heard(const QString &kind, const QList<RecordId> &ids)
{
    if (kind == PublicationService::kKind)
        return loadPolls();
    if (kind != PollService::kKind)
        return;
    const auto concerns = [&ids](const QComboBox *box) { return ids.contains(0) || ids.contains(box->currentData().toInt()); };
    if (concerns(m_choice) || concerns(m_other))
        follow();
}

void PollReportPage::showPeople(const QString &title, int choice, const PollFilter &filter)
{
    const Publication *poll = pollOf(m_choice);
    if (!poll || m_shown.report.poll.anonymous)
        return;
    const PollCharts charts(*poll, m_shown.report, m_context.language, m_zone);
    QHash<int, QString> names;
    for (const PollCount &count : m_shown.report.counts)
        names.insert(count.choice, charts.choiceName(count.choice));
    auto *dialog = new PollPeopleDialog(m_context, tr("%1 – %2").arg(charts.question(), title), {poll->id, choice, filter}, names, m_zone, this);
    connect(dialog, &PollPeopleDialog::personWanted, this, [this, kind = poll->kind](RecordId sheet) { Q_EMIT recordWanted(kind, sheet); });
    dialog->open();
}

/// `fill` writes to the device in the database's worker, and answers a Result.
template <typename Fill> void PollReportPage::save(const QString &title, const QString &ending, const QString &kind, Fill fill)
{
    const Publication *poll = pollOf(m_choice);
    if (!poll)
        return;
    const QString name = filetransfer::nameFor(poll->title.in(m_context.language)) + u'.' + ending;
    m_context.prompter.chooseNewFile(this, setting::kExportFolder, title, name, kind, ending, [this, fill](const QString &file) {
        m_context.office.runLong(
            this,
            [file, fill](Services &services, Progress &) {
                return OutputFile::write(file, [&](QIODevice &device) { return fill(services, device); });
            },
            [this, file](const Result<void> &done) {
                if (!done)
                    return m_banner->announce(Tone::Danger, done.error().message);
                m_banner->announce(Tone::Success, tr("Written to %1.").arg(file));
            });
    });
}

void PollReportPage::saveTable(PollService::Format format)
{
    const bool csv = format == PollService::Format::Csv;
    save(tr("Export the answers"), csv ? u"csv"_s : u"xlsx"_s, csv ? tr("CSV files (*.csv)") : tr("Excel workbooks (*.xlsx)"),
         [id = m_shown.report.id, format](Services &services, QIODevice &device) -> Result<void> {
             const auto rows = PollService(services).exportAnswers(id, format, device);
             return rows ? Result<void>() : fail(rows.error());
         });
}

void PollReportPage::saveReport()
{
    const Publication *poll = pollOf(m_choice);
    if (!poll)
        return;
    const PollPaper paper = PollCharts(*poll, m_shown.report, m_context.language, m_zone).paper(m_shown.words);
    save(tr("Save the report"), u"pdf"_s, tr("PDF (*.pdf)"),
         [paper, language = m_context.language](Services &services, QIODevice &device) -> Result<void> {
             const auto head = PrintService(services).head();
             if (!head)
                 return fail(head.error());
             writePoll(device, paper, *head, language);
             return {};
         });
}

/// What is seen is what is saved: drawn at once, written in another thread.
void PollReportPage::savePicture(const ChartView *view, chartpicture::Format format)
{
    const QString kinds[] = {tr("PNG pictures (*.png)"), tr("SVG drawings (*.svg)"), tr("PDF (*.pdf)")};
    save(tr("Save the chart"), QString::fromLatin1(chartpicture::suffix(format)), kinds[static_cast<int>(format)],
         [bytes = chartpicture::bytes(*view, format)](Services &, QIODevice &device) -> Result<void> {
             device.write(bytes); // the commit tells what did not fit
             return {};
         });
}

} // namespace effectif
