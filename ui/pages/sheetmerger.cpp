// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetmerger.h"

#include "models/services/historyservice.h"
#include "models/services/mergeservice.h"
#include "ui/dialogs/mergesheetsdialog.h"
#include "ui/widgets/banner.h"

#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

static_assert(SheetMerger::kMostSheets == MergeService::kMostSheets);

SheetMerger::SheetMerger(const PageContext &context, const QString &kind, Banner *banner, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_kind(kind)
    , m_banner(banner)
    , m_page(page)
{
}

void SheetMerger::ask(const QList<RecordId> &ids)
{
    if (!m_isAsking && !m_dialog)
        compare(ids);
}

void SheetMerger::compare(const QList<RecordId> &ids)
{
    m_isAsking = true;
    m_context.office.run(
        this, [kind = m_kind, ids](Services &services) { return MergeService(services).compare(kind, ids); },
        [this](const Result<MergeComparison> &comparison) {
            m_isAsking = false;
            if (comparison && m_dialog)
                m_dialog->setComparison(*comparison);
            else if (comparison)
                show(*comparison);
            else if (m_dialog)
                m_dialog->refuse(comparison.error());
            else
                m_banner->announce(Tone::Warning, comparison.error().message);
        });
}

void SheetMerger::show(const MergeComparison &comparison)
{
    m_dialog = new MergeSheetsDialog(comparison, m_context.language, m_page);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &MergeSheetsDialog::wanted, this, [this] { run(m_dialog->request()); });
    QList<RecordId> ids;
    for (const MergeSheet &sheet : comparison.sheets)
        ids << sheet.id;
    connect(m_dialog, &MergeSheetsDialog::compareWanted, this, [this, ids] { compare(ids); });
    m_dialog->open();
}

void SheetMerger::run(const MergeRequest &request)
{
    m_dialog->setBusy(true);
    m_context.office.run(
        this, [request](Services &services) { return MergeService(services).merge(request); },
        [this, request](const Result<MergeOutcome> &outcome) {
            if (!outcome && m_dialog)
                return m_dialog->refuse(outcome.error());
            if (!outcome)
                return m_banner->announce(Tone::Danger, outcome.error().message);
            if (m_dialog)
                m_dialog->accept();
            tell(request, *outcome);
        });
}

void SheetMerger::tell(const MergeRequest &request, const MergeOutcome &outcome)
{
    m_banner->announce(Tone::Success, tr("%n sheet(s) were merged into that of %1.", nullptr, outcome.merged).arg(outcome.title));
    QPushButton *undoButton = m_banner->addButton(tr("Undo"));
    undoButton->setObjectName(u"merge_undo"_s);
    connect(undoButton, &QPushButton::clicked, this, [this, operation = outcome.operation] { undo(operation); });
    m_context.office.poll();
    Q_EMIT merged(outcome.survivor, request.merged);
}

void SheetMerger::undo(const QUuid &operation)
{
    m_banner->dismiss();
    m_undoing = m_context.office.runLong(
        this, [operation](Services &services, Progress &progress) { return HistoryService(services).undo(operation, {}, progress); },
        [this](const Result<UndoOutcome> &outcome) {
            if (!outcome)
                return m_banner->announce(Tone::Danger, outcome.error().message);
            if (outcome->keptCount > 0)
                m_banner->announce(Tone::Warning, tr("The sheets stand for themselves again. %n later change(s) stayed.", nullptr, outcome->keptCount));
            else
                m_banner->announce(Tone::Success, tr("The sheets stand for themselves again."));
            m_context.office.poll();
            Q_EMIT undone();
        },
        [](qint64, qint64) {});
}

} // namespace effectif
