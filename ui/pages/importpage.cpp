// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importpage.h"

#include "models/services/importmappings.h"
#include "ui/dialogs/prompter.h"
#include "ui/pages/importcolumnsstep.h"
#include "ui/pages/importfilestep.h"
#include "ui/pages/importrehearsalstep.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formscroll.h"
#include "ui/widgets/infocard.h"
#include "ui/widgets/jobbar.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/stepbar.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

ImportPage::ImportPage(const PageContext &context, const QString &kind, QWidget *parent)
    : PageFrame(u"importPage"_s, parent)
    , m_context(context)
    , m_kind(kind)
    , m_steps(new StepBar)
    , m_stack(new QStackedWidget)
    , m_file(new ImportFileStep(context))
    , m_columns(new ImportColumnsStep(context, kind))
    , m_rehearsal(new ImportRehearsalStep(context))
    , m_jobBar(new JobBar)
{
    for (QWidget *step : std::initializer_list<QWidget *>{m_file, m_columns, m_rehearsal, makeDone()})
        m_stack->addWidget(new FormScroll(step)); // large letters on a small screen
    content()->setSpacing(12);
    content()->addWidget(m_steps);
    content()->addWidget(m_stack, 1);
    content()->addWidget(m_jobBar);
    content()->addWidget(makeFoot());
    connectSteps();
    retranslate();
    goTo(FileStep);
    loadMappings({});
}

ImportPage::~ImportPage()
{
    if (m_job)
        m_job->cancel();
}

QWidget *ImportPage::makeFoot()
{
    auto *foot = new QWidget;
    m_back = new QPushButton(icon(u"arrow-left"_s), QString());
    m_back->setObjectName(u"import_back"_s);
    m_next = new QPushButton;
    m_next->setObjectName(u"import_next"_s);
    m_back->setAutoDefault(false);
    m_next->setDefault(true);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_back);
    layout->addStretch(1);
    layout->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, &ImportPage::goBack);
    connect(m_next, &QPushButton::clicked, this, &ImportPage::goOn);
    return foot;
}

QWidget *ImportPage::makeDone()
{
    auto *step = new QWidget;
    m_done = new InfoCard(u"import_done"_s);
    m_show = m_done->addButton(u"import_showSheets"_s);
    m_refused = m_done->addButton(u"import_refused"_s);
    m_undo = m_done->addButton(u"import_undo"_s);
    m_again = m_done->addButton(u"import_again"_s);
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_done);
    layout->addStretch(1);
    connect(m_show, &QPushButton::clicked, this, &ImportPage::sheetListWanted);
    connect(m_refused, &QPushButton::clicked, this, &ImportPage::saveRefused);
    connect(m_undo, &QPushButton::clicked, this, &ImportPage::undo);
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_preview.reset();
        m_outcome.reset();
        m_file->clear();
        m_rehearsal->setPlan({});
        goTo(FileStep);
    });
    return step;
}

void ImportPage::connectSteps()
{
    connect(m_file, &ImportFileStep::fileWanted, this, &ImportPage::chooseFile);
    connect(m_file, &ImportFileStep::pasteWanted, this, &ImportPage::paste);
    connect(m_file, &ImportFileStep::formatChosen, this, [this](const TableFormat &format) {
        TableInput input = m_input;
        input.format = format;
        read(input);
    });
    connect(m_columns, &ImportColumnsStep::changed, this, [this] {
        m_planIsOld = true;
        showState();
    });
    connect(m_columns, &ImportColumnsStep::mappingChosen, this, &ImportPage::chooseMapping);
    connect(m_columns, &ImportColumnsStep::storeWanted, this, &ImportPage::storeMapping);
    connect(m_columns, &ImportColumnsStep::removeWanted, this, &ImportPage::removeMapping);
    connect(m_rehearsal, &ImportRehearsalStep::changed, this, &ImportPage::showState);
    connect(m_rehearsal, &ImportRehearsalStep::failed, this, [this](const Error &error) { m_banner->announce(Tone::Danger, error.message); });
    connect(m_rehearsal, &ImportRehearsalStep::sheetWanted, this, [this](RecordId id) { Q_EMIT recordWanted(m_kind, id); });
    connect(m_rehearsal, &ImportRehearsalStep::refusedWanted, this, &ImportPage::saveRefused);
    connect(m_jobBar, &JobBar::stopWanted, this, [this] {
        if (m_job)
            m_job->cancel();
    });
}

QString ImportPage::title() const
{
    return tr("Import");
}

void ImportPage::showTexts()
{
    m_steps->setSteps({tr("File"), tr("Columns"), tr("Rehearsal"), tr("Done")});
    m_back->setText(tr("Back"));
    m_show->setText(tr("Show the sheets"));
    m_refused->setText(tr("Save the refused rows …"));
    m_undo->setText(tr("Undo this import …"));
    m_again->setText(tr("Import another file"));
    showState();
    if (m_outcome)
        showOutcome();
}

void ImportPage::goTo(Step step)
{
    m_step = step;
    m_stack->setCurrentIndex(step);
    m_steps->setCurrent(step);
    showState();
}

void ImportPage::goBack()
{
    if (m_step == ColumnsStep)
        return goTo(FileStep);
    if (m_step != RehearsalStep)
        return;
    const auto back = [this] { goTo(ColumnsStep); };
    if (!m_rehearsal->isMended())
        return back();
    // mended cells belong to this plan: as long as the columns stay, so does it
    back();
    m_banner->announce(Tone::Accent, tr("What you mended stays as long as you change no column."));
}

void ImportPage::goOn()
{
    m_banner->dismiss();
    switch (m_step) {
    case FileStep:
        return goTo(ColumnsStep);
    case ColumnsStep:
        if (!m_planIsOld && m_rehearsal->plan())
            return goTo(RehearsalStep);
        if (m_rehearsal->isMended())
            return ask(tr("The columns were changed: the rows are checked anew, and what you mended in the grid is lost."), tr("Check anew"), [this] { rehearse(); });
        return rehearse();
    case RehearsalStep:
        return import();
    case DoneStep:
        break;
    }
}

void ImportPage::showState()
{
    const bool running = isRunning();
    m_back->setVisible(m_step == ColumnsStep || m_step == RehearsalStep);
    m_back->setEnabled(!running);
    m_next->setVisible(m_step != DoneStep);
    m_stack->setEnabled(!running);
    bool may = !running;
    if (m_step == FileStep) {
        m_next->setText(tr("Next: the columns"));
        may = may && m_preview.has_value();
    } else if (m_step == ColumnsStep) {
        m_next->setText(tr("Next: rehearse"));
        may = may && m_columns->chosenCount() > 0;
    } else if (m_step == RehearsalStep) {
        const auto &plan = m_rehearsal->plan();
        const qint64 written = plan ? plan->count(PlanState::Create) + plan->count(PlanState::Update) : 0;
        m_next->setText(written > 0 ? tr("Import %n row(s)", nullptr, int(written)) : tr("Nothing to import"));
        may = may && written > 0 && m_rehearsal->isSettled();
    }
    m_next->setEnabled(may);
    m_next->setVisible(m_step != DoneStep && !(m_step == FileStep && !m_preview));
}

void ImportPage::ask(const QString &question, const QString &yes, std::function<void()> then)
{
    m_context.prompter.ask(this, title(), question, {{tr("Cancel"), true, false}, {yes, false, true}}, [then = std::move(then)](int answer) {
        if (answer == 1)
            then();
    });
}

void ImportPage::askToLeave(std::function<void(bool mayLeave)> answer)
{
    const bool mended = m_rehearsal->isMended() && m_step != DoneStep;
    if (!isRunning() && !mended)
        return answer(true);
    const QString question = isRunning() ? tr("The import is under way. If you leave now it is stopped, and nothing of the file is kept.")
                                         : tr("What you mended in the rows is not imported yet and would be lost.");
    m_context.prompter.ask(this, tr("Leave the import?"), question, {{tr("Stay"), true, false}, {tr("Leave"), false, true}},
                           [answer = std::move(answer)](int chosen) { answer(chosen == 1); });
}

} // namespace effectif
