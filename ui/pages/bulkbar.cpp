// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulkbar.h"

#include "models/base/countedtext.h"
#include "models/services/bulkeditservice.h"
#include "models/services/companydesk.h"
#include "ui/dialogs/bulkeditdialog.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/prompter.h"
#include "ui/fields/fieldeditor.h"
#include "ui/pages/sheetmerger.h"
#include "ui/theme/icon.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/jobbar.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

BulkBar::BulkBar(const PageContext &context, const QString &kind, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_kind(kind)
    , m_actions(new QWidget)
    , m_row(new FlowLayout(m_actions, 8))
    , m_text(new PlainLabel)
    , m_job(new JobBar)
{
    setObjectName(u"bulkBar"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(0);
    layout->addWidget(m_job);
    layout->addWidget(m_actions);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_text->setObjectName(u"bulkCount"_s);
    m_text->setLetters(1, QFont::DemiBold);
    m_row->addWidget(m_text);
    m_set = addAction("bulkSet", u"pencil"_s, [this] { setField(); });
    m_favourite = addAction("bulkFavourite", u"star"_s, [this] { makeFavourite(); });
    m_list = addAction("bulkList", u"send"_s, [this] { addToList(); });
    m_export = addAction("bulkExport", u"file-up"_s, [this] { Q_EMIT exportWanted(); });
    m_print = addAction("bulkPrint", u"printer"_s, [this] { Q_EMIT printWanted(); });
    m_merge = addAction("bulkMerge", u"copy-check"_s, [this] { Q_EMIT mergeWanted(); });
    m_inactive = addAction("bulkInactive", u"user-x"_s, [this] { makeInactive(); });
    m_bin = addAction("bulkBin", u"trash-2"_s, [this] { moveToBin(); });
    m_clear = addAction("bulkClear", u"x"_s, [this] { Q_EMIT clearWanted(); });
    m_actions->hide();
    connect(m_job, &JobBar::stopWanted, this, [this] {
        if (m_progress)
            m_progress->cancel();
    });
    connect(context.company, &CompanyDesk::changed, this, &BulkBar::showModules);
    connect(&context.office, &Office::accountChanged, this, &BulkBar::showModules);
    retranslate();
    showModules();
}

QPushButton *BulkBar::addAction(const char *name, const QString &iconName, std::function<void()> action)
{
    auto *button = new QPushButton(icon(iconName), QString());
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, std::move(action));
    m_row->addWidget(button);
    return button;
}

void BulkBar::retranslate()
{
    m_set->setText(tr("Set a field …"));
    m_favourite->setText(tr("Favourite"));
    m_favourite->setToolTip(tr("Add the selected sheets to your favourites"));
    m_list->setText(tr("Add to a list …"));
    m_list->setToolTip(tr("Put the selected people on a distribution list"));
    m_export->setText(tr("Export …"));
    m_print->setText(tr("Print …"));
    m_merge->setText(tr("Merge …"));
    m_merge->setToolTip(tr("The selected sheets are one person’s: make one of them"));
    m_inactive->setText(tr("Make inactive"));
    m_inactive->setToolTip(tr("The selected people leave; their sheets stay among the former staff"));
    m_bin->setText(tr("Delete the selection"));
    m_bin->setToolTip(tr("Move the selected sheets to the bin, from where they can be restored"));
    m_clear->setText(tr("Clear the selection"));
    setSelected(m_count);
}

void BulkBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BulkBar::setInService(bool inService)
{
    m_inService = inService;
    m_inactive->setVisible(inService);
    showModules();
}

void BulkBar::setSelected(int count)
{
    m_count = count;
    m_text->setText(countedText(tr("%n sheet(s) selected", nullptr, count), count, m_context.language));
    m_merge->setVisible(count <= SheetMerger::kMostSheets);
    m_actions->setVisible(count > 1);
}

bool BulkBar::isBusy() const
{
    return m_job->isRunning();
}

void BulkBar::begin(const QString &text)
{
    m_job->begin(text);
    m_actions->setEnabled(false);
}

void BulkBar::advance(qint64 now, qint64 total)
{
    m_job->setProgress(now, total);
}

void BulkBar::finish()
{
    m_job->end();
    m_actions->setEnabled(true);
}

void BulkBar::setField()
{
    if (m_count == 0 || isBusy())
        return;
    auto *dialog = new BulkEditDialog(m_context.office.catalogue(m_kind), m_context.language, m_count, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BulkEditDialog::editorMade, this, &BulkBar::editorMade);
    connect(dialog, &BulkEditDialog::stateWanted, this,
            [this, dialog](const QString &field) { askForState(dialog, field); });
    connect(dialog, &BulkEditDialog::chosen, this, &BulkBar::apply);
    connect(dialog, &QDialog::finished, this, [this] {
        if (m_looking)
            m_looking->cancel();
    });
    dialog->open();
}

void BulkBar::askForState(BulkEditDialog *dialog, const QString &field)
{
    if (m_looking)
        m_looking->cancel();
    m_looking = m_context.office.runLong(
        dialog,
        [kind = m_kind, ids = m_ids(), field](Services &services, Progress &progress) {
            return BulkEditService(services).state(kind, ids, field, progress);
        },
        [dialog, field](const Result<SharedValue> &state) {
            if (state)
                dialog->setState(field, *state);
        });
}

void BulkBar::apply(const QString &field, const QVariant &value)
{
    BulkEdit edit;
    edit.kind = m_kind;
    edit.ids = m_ids();
    edit.field = field;
    edit.value = value;
    const FieldDefinition *definition = m_context.office.catalogue(m_kind)->field(field);
    const QString label = definition ? definition->label.in(m_context.language) : field;
    run(tr("Setting “%1” …").arg(label),
        [edit](Services &services, Progress &progress) { return BulkEditService(services).set(edit, progress); },
        [this, label, operation = edit.operation](const BulkOutcome &outcome) {
            QString text = tr("“%1” was set on %n sheet(s).", nullptr, outcome.changed).arg(label);
            if (!outcome.handedTo.isEmpty())
                text += u' ' + tr("Whoever you chose is away: they go to %1.").arg(outcome.handedTo);
            if (outcome.same > 0)
                text += u' ' + tr("%n had it already.", nullptr, outcome.same);
            if (outcome.skipped > 0)
                text += u' ' + tr("%n do not have this field.", nullptr, outcome.skipped);
            if (outcome.changed == 0)
                Q_EMIT told(Tone::Accent, text);
            else
                Q_EMIT undoOffered(text, [this, operation] { undo(operation); });
        });
}

void BulkBar::undo(const QUuid &operation)
{
    run(tr("Taking the change back …"),
        [kind = m_kind, operation](Services &services, Progress &progress) {
            return BulkEditService(services).undo(kind, operation, progress);
        },
        [this](const BulkOutcome &outcome) {
            QString text = tr("%n sheet(s) have their former value again.", nullptr, outcome.changed);
            if (outcome.skipped > 0)
                text += u' ' + tr("%n were changed since and keep what they have now.", nullptr, outcome.skipped);
            Q_EMIT told(outcome.skipped > 0 ? Tone::Warning : Tone::Success, text);
        });
}

void BulkBar::makeInactive()
{
    doToAll(tr("Making the sheets inactive …"),
            [](LifecycleService &life, const LifecycleRequest &request, Progress *progress) {
                return life.setSituation(request, Situation::Inactive, progress);
            },
            QT_TR_N_NOOP("%n sheet(s) are inactive now."));
}

void BulkBar::makeFavourite()
{
    doToAll(tr("Adding to your favourites …"),
            [](LifecycleService &life, const LifecycleRequest &request, Progress *progress) {
                return life.setFavourite(request, true, progress);
            },
            QT_TR_N_NOOP("%n sheet(s) were added to your favourites."));
}

void BulkBar::moveToBin()
{
    doToAll(tr("Moving to the bin …"),
            [](LifecycleService &life, const LifecycleRequest &request, Progress *progress) {
                return life.moveToBin(request, progress);
            },
            QT_TR_N_NOOP("%n sheet(s) were moved to the bin."));
}

void BulkBar::doToAll(const QString &busy, const Deed &deed, const char *done)
{
    LifecycleRequest request;
    request.kind = m_kind;
    request.ids = m_ids();
    run(busy,
        [request, deed](Services &services, Progress &progress) { return deed(services.lifecycle(), request, &progress); },
        [this, done](const LifecycleOutcome &outcome) {
            const QString text = tr(done, nullptr, static_cast<int>(outcome.changed.size()));
            if (outcome.changed.isEmpty())
                return Q_EMIT told(Tone::Accent, text);
            Q_EMIT undoOffered(text, [this, operation = outcome.operation] { undoDeed(operation); });
        });
}

void BulkBar::undoDeed(const QUuid &operation)
{
    run(tr("Taking the change back …"),
        [kind = m_kind, operation](Services &services, Progress &progress) {
            return services.lifecycle().undo(kind, operation, QUuid::createUuid(), &progress);
        },
        [this](const LifecycleOutcome &outcome) {
            Q_EMIT told(Tone::Success,
                        tr("%n sheet(s) are as they were before.", nullptr, static_cast<int>(outcome.changed.size())));
        });
}

void BulkBar::exportSheets(const RecordQuery &view, const QStringList &columns, int shown, bool preferSelected)
{
    if (isBusy())
        return;
    const int stored = m_context.settings.value(setting::kExportFormat);
    const auto format = stored == int(ExportFormat::Csv) || stored == int(ExportFormat::VCard) ? static_cast<ExportFormat>(stored) : ExportFormat::Xlsx;
    const ExportDialog::Source source{view, columns, shown, m_count > 0 ? m_ids() : QList<RecordId>()};
    auto *dialog = new ExportDialog(m_context.office.catalogue(m_kind), m_context.language, source, format, preferSelected, this);
    connect(dialog, &TaskDialog::wanted, this, [this, dialog] {
        const ExportOptions options = dialog->options();
        dialog->accept();
        m_context.settings.store(setting::kExportFormat, int(options.format));
        askForFile(options);
    });
    dialog->open();
}

void BulkBar::askForFile(const ExportOptions &options)
{
    const QString suffix = ExportDialog::suffix(options.format);
    const QString filter = options.format == ExportFormat::Xlsx ? tr("Excel workbooks (*.xlsx)")
        : options.format == ExportFormat::VCard                 ? tr("Contacts (*.vcf)")
                                                                : tr("CSV files (*.csv)");
    m_context.prompter.chooseNewFile(this, setting::kExportFolder, tr("Export"), tr("staff", "the name of a file, without its ending") + u'.' + suffix, filter, suffix,
                                     [this, options](const QString &file) {
        run(tr("Exporting …"),
            [file, options](Services &services, Progress &progress) { return ExportService(services).toFile(file, options, progress); },
            [this, file](int count) {
                Q_EMIT told(Tone::Success, tr("%n sheet(s) were written to %1.", nullptr, count).arg(QDir::toNativeSeparators(file)));
            });
    });
}

} // namespace effectif
