// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/operationundoer.h"

#include "models/services/historyservice.h"
#include "ui/dialogs/undodialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/jobbar.h"

#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

OperationUndoer::OperationUndoer(const PageContext &context, Banner *banner, JobBar *job, QWidget *parent)
    : QObject(parent)
    , m_context(context)
    , m_banner(banner)
    , m_job(job)
    , m_parent(parent)
{
    connect(m_job, &JobBar::stopWanted, this, [this] {
        if (m_progress)
            m_progress->cancel();
    });
}

std::function<void(qint64, qint64)> OperationUndoer::advance()
{
    return [job = QPointer<JobBar>(m_job)](qint64 done, qint64 total) {
        if (job)
            job->setProgress(done, total);
    };
}

void OperationUndoer::ask(const QUuid &operation)
{
    if (m_job->isRunning())
        return;
    m_job->begin(tr("Looking what it would do …"));
    m_progress = m_context.office.runLong(
        this, [operation](Services &services, Progress &progress) { return HistoryService(services).undoPlan(operation, progress); },
        [this, operation](const Result<UndoPlan> &plan) {
            m_job->end();
            if (!plan && !m_progress->isCancelled())
                m_banner->announce(Tone::Danger, plan.error().message);
            else if (plan && !plan->obstacle.isEmpty())
                m_banner->announce(Tone::Warning, plan->obstacle);
            else if (plan)
                show(operation, *plan);
        },
        advance());
}

void OperationUndoer::show(const QUuid &operation, const UndoPlan &plan)
{
    auto *dialog = new UndoDialog(plan, m_context.language, m_parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, operation, dialog] { run(operation, dialog->decision()); });
    dialog->open();
}

void OperationUndoer::run(const QUuid &operation, const UndoDecision &decision)
{
    m_job->begin(tr("Taking it back …"));
    m_progress = m_context.office.runLong(
        this,
        [operation, decision](Services &services, Progress &progress) { return HistoryService(services).undo(operation, decision, progress); },
        [this](const Result<UndoOutcome> &outcome) {
            m_job->end();
            if (!outcome)
                return m_banner->announce(Tone::Danger, outcome.error().message);
            tell(*outcome);
            m_context.office.poll();
            Q_EMIT done();
        },
        advance());
}

void OperationUndoer::tell(const UndoOutcome &outcome)
{
    QString text = outcome.sheets > 0 ? tr("Taken back on %n sheet(s).", nullptr, outcome.sheets) : tr("Taken back.");
    if (outcome.keptCount > 0)
        text += u' ' + tr("%n later change(s) stayed.", nullptr, outcome.keptCount);
    m_banner->announce(outcome.keptCount > 0 ? Tone::Warning : Tone::Success, text);
    if (outcome.operation.isNull())
        return;
    QPushButton *redo = m_banner->addButton(tr("Undo"));
    redo->setObjectName(u"history_redo"_s);
    connect(redo, &QPushButton::clicked, this, [this, operation = outcome.operation] { run(operation, {}); });
}

} // namespace effectif
