// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/printpreview.h"

#include "models/services/outputfile.h"
#include "ui/dialogs/prompter.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/jobbar.h"
#include "ui/widgets/paperview.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// As large as the window it stands over, nearly.
QSize sizeFor(const QWidget *parent)
{
    return parent ? (parent->window()->size() * 0.92).expandedTo({720, 560}).boundedTo({1240, 1000}) : QSize(980, 760);
}
} // namespace

PrintPreview::PrintPreview(const PageContext &context, const PrintSubject &subject, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_subject(subject)
    , m_options(new PrintOptions(context, subject))
    , m_banner(new Banner)
    , m_busy(new BusyBar)
    , m_job(new JobBar)
    , m_view(new PaperView)
    , m_place(new PlainLabel)
    , m_percent(new PlainLabel)
    , m_save(new QPushButton(icon(u"file-down"_s), QString()))
    , m_print(new QPushButton(icon(u"printer"_s), QString()))
    , m_close(new QPushButton)
{
    setObjectName(u"printPreview"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    build();
    retranslate();
    resize(sizeFor(parent));
    connect(m_options, &PrintOptions::changed, this, &PrintPreview::prepare);
    connect(m_view, &PaperView::previousWanted, this, [this] { step(-1); });
    connect(m_view, &PaperView::nextWanted, this, [this] { step(1); });
    connect(m_view, &PaperView::firstWanted, this, [this] { turnTo(0); });
    connect(m_view, &PaperView::lastWanted, this, [this] { turnTo(m_run ? m_run->partCount() - 1 : 0, true); });
    connect(m_view, &PaperView::zoomChanged, this, &PrintPreview::refresh);
    connect(m_job, &JobBar::stopWanted, this, [this] {
        if (m_printing)
            m_printing->cancel();
    });
    connect(m_save, &QPushButton::clicked, this, &PrintPreview::savePdf);
    connect(m_print, &QPushButton::clicked, this, &PrintPreview::print);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    if (m_subject.unsaved)
        m_banner->announce(Tone::Warning, tr("What is not saved yet is not printed."));
    m_view->setFocus();
    prepare();
}

PrintPreview::~PrintPreview()
{
    for (const auto &progress : {m_preparing, m_printing}) {
        if (progress)
            progress->cancel();
    }
}

void PrintPreview::build()
{
    m_view->setObjectName(u"print_view"_s);
    m_place->setObjectName(u"print_place"_s);
    m_percent->setAlignment(Qt::AlignCenter);
    m_save->setObjectName(u"print_save"_s);
    m_print->setObjectName(u"print_print"_s);
    m_close->setObjectName(u"print_close"_s);
    for (QPushButton *button : {m_save, m_print, m_close})
        button->setAutoDefault(false);
    m_print->setDefault(true);
    auto *right = new QVBoxLayout;
    right->setSpacing(6);
    right->addWidget(makeBar());
    right->addWidget(m_busy);
    right->addWidget(m_view, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(m_options);
    middle->addLayout(right, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton *button : {m_close, m_save, m_print})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(m_banner);
    layout->addLayout(middle, 1);
    layout->addWidget(m_job);
    layout->addLayout(buttons);
    addKey(QKeySequence::ZoomIn, [this] { m_view->stepZoom(1); });
    addKey(QKeySequence::ZoomOut, [this] { m_view->stepZoom(-1); });
    addKey(Qt::CTRL | Qt::Key_0, [this] { m_view->setZoom(0); });
    addKey(QKeySequence::Save, [this] { m_save->click(); });
    addKey(QKeySequence::Print, [this] { m_print->click(); });
}

QToolButton *PrintPreview::addTool(const char *name, const char *iconName, std::function<void()> act)
{
    auto *tool = new QToolButton;
    tool->setObjectName(QLatin1StringView(name));
    tool->setIcon(icon(QLatin1StringView(iconName)));
    tool->setAutoRaise(true);
    tool->setFocusPolicy(Qt::TabFocus);
    connect(tool, &QToolButton::clicked, this, std::move(act));
    return tool;
}

void PrintPreview::addKey(const QKeySequence &keys, std::function<void()> act)
{
    connect(new QShortcut(keys, this), &QShortcut::activated, this, std::move(act));
}

QWidget *PrintPreview::makeBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    m_first = addTool("print_first", "chevrons-left", [this] { turnTo(0); });
    m_previous = addTool("print_previous", "chevron-left", [this] { step(-1); });
    m_next = addTool("print_next", "chevron-right", [this] { step(1); });
    m_last = addTool("print_last", "chevrons-right", [this] { turnTo(m_run ? m_run->partCount() - 1 : 0, true); });
    m_smaller = addTool("print_smaller", "minus", [this] { m_view->stepZoom(-1); });
    m_larger = addTool("print_larger", "plus", [this] { m_view->stepZoom(1); });
    m_whole = addTool("print_whole", "file", [this] { m_view->setZoom(0); });
    row->addWidget(m_first);
    row->addWidget(m_previous);
    row->addWidget(m_place, 1);
    row->addWidget(m_next);
    row->addWidget(m_last);
    row->addSpacing(16);
    m_place->setAlignment(Qt::AlignCenter);
    m_percent->setMinimumWidth(m_percent->fontMetrics().horizontalAdvance(u"1000 %"_s));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_smaller, m_percent, m_larger, m_whole})
        row->addWidget(widget);
    return bar;
}

void PrintPreview::retranslate()
{
    setWindowTitle(tr("Print: %1").arg(m_subject.title));
    m_view->setAccessibleName(tr("Preview of the page"));
    m_save->setText(tr("Save as PDF …"));
    m_print->setText(tr("Print …"));
    m_close->setText(tr("Close"));
    const std::pair<QToolButton *, QString> tools[] = {{m_first, tr("First page")},   {m_previous, tr("Previous page")}, {m_next, tr("Next page")},
                                                       {m_last, tr("Last page")},     {m_smaller, tr("Smaller (Ctrl+-)")}, {m_larger, tr("Larger (Ctrl++)")},
                                                       {m_whole, tr("The whole page (Ctrl+0)")}};
    for (const auto &[tool, text] : tools) {
        tool->setToolTip(text);
        tool->setAccessibleName(text);
    }
    refresh();
}

void PrintPreview::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PrintPreview::prepare()
{
    if (m_preparing)
        m_preparing->cancel();
    m_requests.cancel();
    m_run.reset();
    m_pages.clear();
    m_busy->setBusy(true);
    refresh();
    const int generation = ++m_generation;
    m_preparing = m_context.office.runLong(
        this, [order = m_options->order()](Services &services, Progress &progress) { return PrintRun::prepare(services, order, progress); },
        [this, generation](const Result<std::shared_ptr<PrintRun>> &run) {
            if (generation != m_generation)
                return;
            if (run) {
                m_run = *run;
                return turnTo(0);
            }
            m_busy->setBusy(false);
            m_view->clear();
            m_banner->announce(run.error().kind == ErrorKind::NotFound ? Tone::Accent : Tone::Danger, run.error().message);
            refresh();
        });
}

void PrintPreview::turnTo(int part, bool atEnd)
{
    if (!m_run)
        return;
    m_busy->setBusy(true);
    m_context.office.run(
        this, [run = m_run, part](Services &services) { return run->pages(services, part, 1); },
        [this, part, atEnd](const Result<QList<PaperPage>> &pages) {
            m_busy->setBusy(false);
            if (!pages)
                return m_banner->announce(Tone::Danger, pages.error().message);
            showPages(*pages, part, atEnd);
        },
        m_requests.next());
}

void PrintPreview::showPages(const QList<PaperPage> &pages, int part, bool atEnd)
{
    m_pages = pages;
    m_part = part;
    m_page = atEnd ? std::max(0, static_cast<int>(pages.size()) - 1) : 0;
    if (pages.isEmpty())
        m_view->clear(); // gone since
    else
        m_view->setPage(pages.at(m_page));
    refresh();
}

void PrintPreview::step(int by)
{
    const int page = m_page + by;
    if (page >= 0 && page < m_pages.size()) {
        m_page = page;
        m_view->setPage(m_pages.at(page));
        return refresh();
    }
    const int part = m_part + by;
    if (m_run && part >= 0 && part < m_run->partCount())
        turnTo(part, by < 0);
}

void PrintPreview::refresh()
{
    const bool there = m_run && !m_pages.isEmpty();
    const int parts = m_run ? m_run->partCount() : 0;
    const bool sheets = m_run && m_run->order().what == PrintOrder::What::Sheets;
    const QLocale locale = localeOf(m_context.language);
    QString place;
    if (there && sheets && parts > 1)
        place = tr("Sheet %1 of %2, page %3 of %4").arg(locale.toString(m_part + 1), locale.toString(parts)).arg(m_page + 1).arg(m_pages.size());
    else if (there)
        place = tr("Page %1 of %2").arg(locale.toString(sheets ? m_page + 1 : m_part + 1), locale.toString(sheets ? static_cast<int>(m_pages.size()) : parts));
    m_place->setText(place);
    m_percent->setText(there ? tr("%1 %").arg(m_view->percent()) : QString());
    const bool before = there && (m_part > 0 || m_page > 0);
    const bool behind = there && (m_part + 1 < parts || m_page + 1 < m_pages.size());
    m_first->setEnabled(before);
    m_previous->setEnabled(before);
    m_next->setEnabled(behind);
    m_last->setEnabled(behind);
    for (QToolButton *tool : {m_smaller, m_larger, m_whole})
        tool->setEnabled(there);
    const bool busy = m_job->isRunning();
    m_save->setEnabled(m_run && !busy);
    m_print->setEnabled(m_run && !busy);
    m_options->setEnabled(!busy);
}

template <typename Job, typename Done> void PrintPreview::run(const QString &text, Job job, Done done)
{
    m_job->begin(text);
    refresh();
    m_printing = m_context.office.runLong(
        this, std::move(job),
        [this, done = std::move(done)](const Result<int> &pages) {
            m_job->end();
            refresh();
            if (pages)
                done(*pages);
            else
                m_banner->announce(m_printing->isCancelled() ? Tone::Accent : Tone::Danger, pages.error().message);
        },
        [this](qint64 now, qint64 total) { m_job->setProgress(now, total); });
}

void PrintPreview::savePdf()
{
    if (!m_run || m_job->isRunning())
        return;
    m_context.prompter.chooseNewFile(this, setting::kExportFolder, tr("Save as PDF"), filetransfer::nameFor(m_subject.title) + u".pdf"_s, tr("PDF (*.pdf)"), u"pdf"_s,
                                     [this, print = m_run](const QString &file) {
        run(tr("Writing the PDF …"),
            [file, print](Services &services, Progress &progress) {
                return OutputFile::write(file, [&](QIODevice &device) { return print->writePdf(services, device, progress); });
            },
            [this, file](int pages) { m_banner->announce(Tone::Success, tr("%n page(s) were written to %1.", nullptr, pages).arg(file)); });
    });
}

void PrintPreview::print()
{
    if (!m_run || m_job->isRunning())
        return;
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(m_subject.title);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName(u"print_printer"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
    dialog->setOption(QAbstractPrintDialog::PrintSelection, false);
    connect(dialog, &QDialog::accepted, this, [this, printer] { printOn(printer); });
    dialog->open();
}

void PrintPreview::printOn(const std::shared_ptr<QPrinter> &printer)
{
    if (!m_run)
        return;
    run(tr("Printing …"),
        [printer, print = m_run](Services &services, Progress &progress) {
            printer->setFullPage(true);
            return print->paint(services, *printer, progress, [printer] { printer->abort(); });
        },
        [this](int pages) { m_banner->announce(Tone::Success, tr("%n page(s) went to the printer.", nullptr, pages)); });
}

} // namespace effectif
