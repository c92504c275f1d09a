// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The second half of an import: the rehearsal, the import itself, and the way back.
#include "ui/pages/importpage.h"

#include "models/services/historyservice.h"
#include "models/services/outputfile.h"
#include "ui/dialogs/prompter.h"
#include "ui/pages/importcolumnsstep.h"
#include "ui/pages/importrehearsalstep.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/infocard.h"
#include "ui/widgets/jobbar.h"

#include <QFileInfo>
#include <QPushButton>
#include <QtMath>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kDifferencesShown = 3;
constexpr qint64 kSecondsOfMinute = 60;
} // namespace

void ImportPage::beginJob(const QString &text)
{
    m_remaining.restart();
    m_jobBar->begin(text);
    showState();
}

void ImportPage::endJob()
{
    m_job.reset();
    m_jobBar->end();
    showState();
}

void ImportPage::showProgress(qint64 done, qint64 total)
{
    m_jobBar->setProgress(done, total);
    const auto seconds = m_remaining.seconds(done, total);
    if (!seconds)
        return;
    const int minutes = int((*seconds + kSecondsOfMinute - 1) / kSecondsOfMinute);
    m_jobBar->setRemark(*seconds < kSecondsOfMinute ? tr("%n second(s) left", nullptr, int(*seconds)) : tr("%n minute(s) left", nullptr, minutes));
}

void ImportPage::rehearse()
{
    ImportOptions options = m_columns->options();
    options.fileName = m_input.name();
    options.findDoubles = true;
    TableInput input = m_input;
    input.format = m_preview->used; // what was shown, and nothing guessed anew
    m_job = m_context.office.runLong(
        this,
        [input, options](Services &services, Progress &progress) -> Result<std::shared_ptr<ImportPlan>> {
            const auto table = openTable(input);
            return table ? ImportService(services).rehearse(**table, options, progress) : fail(table.error());
        },
        [this](const Result<std::shared_ptr<ImportPlan>> &plan) { tookPlan(plan); }, [this](qint64 done, qint64 total) { showProgress(done, total); });
    beginJob(tr("Rehearsing: nothing is changed …"));
}

void ImportPage::tookPlan(const Result<std::shared_ptr<ImportPlan>> &plan)
{
    const bool stopped = m_job && m_job->isCancelled();
    endJob();
    if (!plan)
        return m_banner->announce(stopped ? Tone::Accent : Tone::Danger, stopped ? tr("Stopped. Nothing was changed.") : plan.error().message);
    m_planIsOld = false;
    goTo(RehearsalStep);
    m_rehearsal->setPlan(*plan); // its table takes the keyboard
    showState();
    if (const QStringList added = (*plan)->addedValues(); !added.isEmpty())
        m_banner->announce(Tone::Accent, tr("New values will be added: %1").arg(added.mid(0, 12).join(u", "_s)));
}

void ImportPage::import()
{
    m_job = m_context.office.runLong(
        this, [plan = m_rehearsal->plan()](Services &services, Progress &progress) { return ImportService(services).execute(*plan, progress); },
        [this](const Result<ImportOutcome> &outcome) { tookOutcome(outcome); }, [this](qint64 done, qint64 total) { showProgress(done, total); });
    beginJob(tr("Importing …"));
}

void ImportPage::tookOutcome(const Result<ImportOutcome> &outcome)
{
    const bool stopped = m_job && m_job->isCancelled();
    endJob();
    m_context.office.poll();
    if (!outcome)
        return m_banner->announce(stopped ? Tone::Accent : Tone::Danger,
                                  stopped ? tr("Stopped. Nothing of the file was kept; everything you chose and mended is still here.") : outcome.error().message);
    if (outcome->operation.isNull() && outcome->fresh) {
        QStringList sentences;
        for (const ImportDifference &difference : outcome->differences.mid(0, kDifferencesShown))
            sentences << tr("Line %1: %2").arg(difference.line).arg(difference.sentence);
        m_rehearsal->setPlan(outcome->fresh);
        m_banner->announce(Tone::Warning, tr("The office has changed since the rehearsal, so nothing was imported. Look at what would happen now, then import again.") + u'\n' + sentences.join(u'\n'));
        return showState();
    }
    m_outcome = *outcome;
    m_undone = false;
    showOutcome();
    goTo(DoneStep);
    m_show->setFocus();
}

void ImportPage::showOutcome()
{
    const ImportSummary &summary = m_outcome->summary;
    QList<InfoCard::Line> lines;
    const auto add = [&](qint64 count, const QString &text, std::optional<Tone> tone = {}) {
        if (count > 0)
            lines.append({text, tone});
    };
    add(summary.created, tr("%n sheet(s) created", nullptr, int(summary.created)));
    add(summary.incomplete, tr("%n of them incomplete", nullptr, int(summary.incomplete)), Tone::Warning);
    add(summary.updated, tr("%n sheet(s) changed", nullptr, int(summary.updated)));
    add(summary.unchanged, tr("%n row(s) that changed nothing", nullptr, int(summary.unchanged)));
    add(summary.skipped, tr("%n duplicate(s) left alone", nullptr, int(summary.skipped)));
    add(summary.refused, tr("%n row(s) refused: save them with the reasons, correct them, and import that file", nullptr, int(summary.refused)), Tone::Danger);
    if (!summary.addedValues.isEmpty())
        lines.append({tr("New values: %1").arg(summary.addedValues.mid(0, 12).join(u", "_s)), {}});
    const bool allWell = summary.refused == 0;
    if (m_undone)
        m_done->setContent(u"undo-2"_s, Tone::Muted, tr("This import was taken back."), {});
    else
        m_done->setContent(allWell ? u"circle-check"_s : u"circle-alert"_s, allWell ? Tone::Success : Tone::Warning,
                           allWell ? tr("Everything was imported.") : tr("Imported, but for some rows."), lines);
    m_refused->setVisible(summary.refused > 0 && !m_undone);
    m_undo->setVisible(!m_outcome->operation.isNull() && !m_undone);
}

void ImportPage::undo()
{
    ask(tr("Take this import back? New sheets go to the bin, changed ones get their former values. What was changed since stays."), tr("Take it back"), [this] {
        m_job = m_context.office.runLong(
            this, [operation = m_outcome->operation](Services &services, Progress &progress) { return HistoryService(services).undo(operation, {}, progress); },
            [this](const Result<UndoOutcome> &undone) {
                endJob();
                m_context.office.poll();
                if (!undone)
                    return m_banner->announce(Tone::Danger, undone.error().message);
                m_undone = true;
                showOutcome();
            },
            [this](qint64 done, qint64 total) { showProgress(done, total); });
        beginJob(tr("Taking the import back …"));
    });
}

void ImportPage::saveRefused()
{
    const auto plan = m_rehearsal->plan();
    if (!plan)
        return;
    const QString base = m_input.path.isEmpty() ? tr("Pasted table") : QFileInfo(m_input.path).completeBaseName();
    const QString suggestion = tr("%1 – refused rows", "the name of a file, without its ending").arg(base);
    m_context.prompter.chooseNewFile(this, setting::kExportFolder, tr("Save the refused rows"), suggestion, tr("CSV files (*.csv)"), u"csv"_s, [this, plan](const QString &path) {
        m_context.office.runApart(
            this,
            [plan, path](Progress &) { return OutputFile::write(path, [&](QIODevice &file) { return plan->writeRefused(file); }); },
            [this, path](const Result<void> &written) {
                if (!written)
                    return m_banner->announce(Tone::Danger, written.error().message);
                Q_EMIT statusChanged(tr("Saved: %1").arg(QFileInfo(path).fileName()));
            });
    });
}

} // namespace effectif
