// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/qualitymender.h"

#include "models/services/qualityignores.h"
#include "ui/dialogs/bulkeditdialog.h"
#include "ui/dialogs/ignoredialog.h"
#include "ui/dialogs/prompter.h"
#include "ui/fields/fieldeditor_reference.h"
#include "ui/pages/lifecycleactions.h"
#include "ui/pages/operationundoer.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/jobbar.h"

#include <QDesktopServices>
#include <QPushButton>
#include <QUrl>
#include <QUrlQuery>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QList<RecordId> idsOf(const QualityMender::Sheets &sheets)
{
    QList<RecordId> ids;
    for (const quality::Finding &finding : sheets.findings)
        ids << finding.id;
    return ids;
}
} // namespace

QualityMender::QualityMender(const PageContext &context, const QString &kind, Banner *banner, JobBar *job, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_kind(kind)
    , m_banner(banner)
    , m_job(job)
    , m_page(page)
    , m_life(new LifecycleActions(context, kind, banner, page))
    , m_undoer(new OperationUndoer(context, banner, job, page))
{
    connect(m_life, &LifecycleActions::finished, this, &QualityMender::undone);
    connect(m_undoer, &OperationUndoer::done, this, &QualityMender::undone);
}

void QualityMender::tell(const Error &error)
{
    const bool mild = error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::NotFound;
    m_banner->announce(mild ? Tone::Warning : Tone::Danger, error.message);
}

void QualityMender::offerUndo(const QString &sentence, const QUuid &operation)
{
    m_banner->announce(Tone::Success, sentence);
    QPushButton *undo = m_banner->addButton(tr("Undo"));
    undo->setObjectName(u"quality_undo"_s);
    connect(undo, &QPushButton::clicked, this, [this, operation] { m_undoer->ask(operation); });
}

void QualityMender::mend(const quality::Check &check, const Sheets &sheets)
{
    if (sheets.findings.empty())
        return;
    switch (check.fix) {
    case quality::Fix::None:
        return;
    case quality::Fix::Edit:
        return edit(check, sheets.findings.front().id);
    case quality::Fix::Inactive:
        return m_life->setSituation({idsOf(sheets), {}, sheets.title}, Situation::Inactive);
    case quality::Fix::Field:
        return fill(check, idsOf(sheets));
    case quality::Fix::Document:
        return request(check, sheets.findings.front());
    }
}

void QualityMender::edit(const quality::Check &check, RecordId id)
{
    m_context.office.run(
        this,
        [kind = m_kind, check = QString(QLatin1StringView(check.id)), id](Services &services) { return QualityService(services).propose(kind, check, id); },
        [this, check = QString(QLatin1StringView(check.id))](const Result<QualityProposal> &proposal) {
            if (proposal)
                agree(check, *proposal);
            else
                tell(proposal.error());
        });
}

void QualityMender::agree(const QString &check, const QualityProposal &proposal)
{
    m_context.prompter.ask(m_page, tr("Mend the sheet of %1").arg(proposal.title), proposal.sentence, {{tr("Change the sheet")}, {tr("Leave it"), true}},
                           [this, check, proposal](int button) {
                               if (button != 0)
                                   return;
                               m_context.office.run(
                                   this, [edit = proposal.edit](Services &services) { return services.records().save(edit); },
                                   [this, check, proposal](const Result<Record> &saved) {
                                       if (!saved)
                                           return tell(saved.error());
                                       offerUndo(tr("The sheet of %1 was changed.").arg(proposal.title), proposal.edit.operation);
                                       Q_EMIT done(check, {proposal.edit.id});
                                   });
                           });
}

void QualityMender::fill(const quality::Check &check, const QList<RecordId> &ids)
{
    const QStringList fields = check.fields(*m_context.office.catalogue(m_kind));
    auto *dialog = new BulkEditDialog(m_context.office.catalogue(m_kind), m_context.language, static_cast<int>(ids.size()), m_page, fields.value(0));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BulkEditDialog::editorMade, this, [this](FieldEditor *editor) { connectSuggestions(editor); });
    connect(dialog, &BulkEditDialog::stateWanted, this, [this, dialog, ids](const QString &field) { askForState(dialog, ids, field); });
    connect(dialog, &BulkEditDialog::chosen, this, [this, ids, id = QString(QLatin1StringView(check.id))](const QString &field, const QVariant &value) {
        BulkEdit edit;
        edit.kind = m_kind;
        edit.ids = ids;
        edit.field = field;
        edit.value = value;
        set(id, edit);
    });
    connect(dialog, &QDialog::finished, this, [this] {
        if (m_looking)
            m_looking->cancel();
    });
    dialog->open();
}

void QualityMender::connectSuggestions(FieldEditor *editor)
{
    auto *reference = qobject_cast<ReferenceFieldEditor *>(editor);
    if (!reference)
        return;
    connect(reference, &ReferenceFieldEditor::suggestionsWanted, this, [this, reference](const QString &typed) {
        m_context.office.run(
            reference, [field = reference->field(), typed](Services &services) { return services.directory().suggestions(field, typed); },
            [reference](const Result<QList<Reference>> &found) {
                if (found)
                    reference->setSuggestions(*found);
            });
    });
}

void QualityMender::askForState(BulkEditDialog *dialog, const QList<RecordId> &ids, const QString &field)
{
    if (m_looking)
        m_looking->cancel();
    m_looking = m_context.office.runLong(
        dialog,
        [kind = m_kind, ids, field](Services &services, Progress &progress) { return BulkEditService(services).state(kind, ids, field, progress); },
        [dialog, field](const Result<SharedValue> &state) {
            if (state)
                dialog->setState(field, *state);
        });
}

void QualityMender::set(const QString &check, const BulkEdit &edit)
{
    m_job->begin(tr("The sheets are filled in …"));
    (void)m_context.office.runLong(
        this, [edit](Services &services, Progress &progress) { return BulkEditService(services).set(edit, progress); },
        [this, check, edit](const Result<BulkOutcome> &outcome) {
            m_job->end();
            if (!outcome)
                return tell(outcome.error());
            QString text = tr("%n sheet(s) were filled in.", nullptr, outcome->changed);
            if (!outcome->handedTo.isEmpty())
                text += u' ' + tr("Whoever you chose is away: they go to %1.").arg(outcome->handedTo);
            offerUndo(text, edit.operation);
            if (edit.value.isNull())
                return;
            const auto fields = quality::check(check)->fields(*m_context.office.catalogue(m_kind));
            if (fields.contains(edit.field))
                Q_EMIT done(check, edit.ids);
        },
        [this](qint64 finished, qint64 total) { m_job->setProgress(finished, total); });
}

/// The message is the person's own: their mail program shows it before it goes.
void QualityMender::request(const quality::Check &check, const quality::Finding &finding)
{
    m_context.office.run(
        this,
        [kind = m_kind, check = QString(QLatin1StringView(check.id)), finding](Services &services) {
            return QualityService(services).request(kind, check, finding);
        },
        [this](const Result<DocumentRequest> &request) {
            if (!request)
                return tell(request.error());
            QUrl url;
            url.setScheme(u"mailto"_s);
            url.setPath(request->address);
            QUrlQuery query;
            query.addQueryItem(u"subject"_s, QString::fromLatin1(QUrl::toPercentEncoding(request->subject)));
            query.addQueryItem(u"body"_s, QString::fromLatin1(QUrl::toPercentEncoding(request->body)));
            url.setQuery(query);
            if (QDesktopServices::openUrl(url))
                Q_EMIT statusChanged(tr("A message to %1 is ready in your mail program.").arg(request->address));
            else
                m_banner->announce(Tone::Warning, tr("This computer has no mail program. Write to %1.").arg(request->address));
        });
}

void QualityMender::ignore(const quality::Check &check, const Sheets &sheets)
{
    const QList<RecordId> ids = idsOf(sheets);
    auto *dialog = new IgnoreDialog(ids.size() == 1 ? sheets.title : QString(), static_cast<int>(ids.size()), m_page);
    connect(dialog, &IgnoreDialog::wanted, this,
            [this, dialog, ids, title = sheets.title, id = QString(QLatin1StringView(check.id)), operation = QUuid::createUuid()] {
                m_context.office.run(
                    dialog,
                    [kind = m_kind, id, ids, reason = dialog->reason(), operation](Services &services) {
                        return QualityIgnores(services).ignore(kind, id, ids, reason, operation);
                    },
                    [this, dialog, ids, id, title, operation](const Result<void> &ignored) {
                        if (!ignored)
                            return dialog->refuse(ignored.error());
                        dialog->accept();
                        offerUndo(ids.size() == 1 ? tr("Ignored on the sheet of %1.").arg(title)
                                                  : tr("Ignored on %n sheet(s).", nullptr, static_cast<int>(ids.size())),
                                  operation);
                        Q_EMIT done(id, ids);
                    });
            });
    dialog->open();
}

} // namespace effectif
