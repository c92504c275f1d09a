// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audittrailpage.h"

#include "models/items/auditmodel.h"
#include "models/services/outputfile.h"
#include "ui/dialogs/prompter.h"
#include "ui/fields/fieldeditor_reference.h"
#include "ui/pages/journalfilters.h"
#include "ui/pages/pages.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/jobbar.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/persondelegate.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
const auto kSheet = u"audit_sheet"_s; // the filter by one
} // namespace

AuditTrailPage::AuditTrailPage(const PageContext &context, QWidget *parent)
    : PageFrame(u"auditPage"_s, parent)
    , m_context(context)
    , m_model(new AuditModel(this))
    , m_job(new JobBar)
    , m_table(new QTableView)
{
    makeFilters();
    content()->addWidget(m_filters);
    content()->addWidget(m_table, 1);
    content()->addWidget(m_job);
    content()->addWidget(makeFoot());
    makeTable();
    connect(m_model, &AuditModel::moreWanted, this, &AuditTrailPage::loadMore);
    connect(m_job, &JobBar::stopWanted, this, [this] { m_exporting->cancel(); });
    connect(&context.office, &Office::accountChanged, this, &AuditTrailPage::load);
    retranslate();
    loadOthers();
    load();
}

void AuditTrailPage::makeTable()
{
    makeListTable(m_table, u"audit"_s);
    m_table->setModel(m_model);
    auto *cells = new PersonDelegate(m_table);
    cells->follow(m_context.away);
    m_table->setItemDelegate(cells);
    const int widths[] = {140, 150, 375, 180, 220, 110};
    for (int column = 0; column < AuditModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_table->horizontalHeader()->setSectionResizeMode(AuditModel::Fields, QHeaderView::Stretch);
    m_table->setColumnHidden(AuditModel::From, m_context.office.url().engine == DatabaseUrl::Engine::Sqlite);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const AuditEntry &entry = m_model->entries().at(index.row());
        if (m_context.office.kinds().contains(entry.kind) && !entry.title.isEmpty())
            Q_EMIT recordWanted(entry.kind, entry.record);
    });
}

void AuditTrailPage::makeFilters()
{
    FieldDefinition sheet;
    sheet.kind = pages::firstKind();
    sheet.key = kSheet;
    sheet.type = u"reference"_s;
    sheet.target = sheet.kind;
    sheet.label = {u"Fiche"_s, u"Sheet"_s};
    m_filters = new JournalFilters(m_context, u"audit"_s, {sheet});
    m_export = makeTool(u"audit_export"_s, u"file-up"_s);
    m_filters->addTool(m_export);
    connect(m_filters, &JournalFilters::changed, this, &AuditTrailPage::load);
    connect(m_export, &QToolButton::clicked, this, &AuditTrailPage::exportFile);
    auto *editor = static_cast<ReferenceFieldEditor *>(m_filters->editor(kSheet));
    connect(editor, &ReferenceFieldEditor::suggestionsWanted, this, [this, editor](const QString &text) {
        m_context.office.run(
            this, [field = editor->field(), text](Services &services) { return services.directory().suggestions(field, text); },
            [editor](const Result<QList<Reference>> &found) {
                if (found)
                    editor->setSuggestions(*found);
            },
            m_suggestions.next());
    });
}

QWidget *AuditTrailPage::makeFoot()
{
    m_foot = new QWidget;
    auto *layout = new QHBoxLayout(m_foot);
    layout->setContentsMargins(0, 0, 0, 0);
    m_months = new QSpinBox;
    m_months->setObjectName(u"audit_months"_s);
    m_months->setFocusPolicy(Qt::StrongFocus);
    m_months->setRange(6, 120);
    m_months->setValue(12);
    m_purge = new QPushButton;
    m_purge->setObjectName(u"audit_purge"_s);
    m_purge->setAutoDefault(false);
    layout->addWidget(m_keepLabel = new PlainLabel);
    layout->addWidget(m_months);
    layout->addWidget(m_keepNote = new PlainLabel, 1);
    layout->addWidget(m_purge);
    m_keepLabel->setBuddy(m_months);
    m_keepNote->setTone(Tone::Muted);
    connect(m_months, &QSpinBox::editingFinished, this, &AuditTrailPage::keep);
    connect(m_purge, &QPushButton::clicked, this, &AuditTrailPage::purge);
    return m_foot;
}

QString AuditTrailPage::title() const
{
    return tr("Audit");
}

void AuditTrailPage::showTexts()
{
    m_table->setAccessibleName(title());
    m_export->setText(tr("Export …"));
    m_keepLabel->setText(tr("Keep for"));
    m_months->setSuffix(tr(" months"));
    m_months->setAccessibleName(tr("How long the audit is kept"));
    m_purge->setText(tr("Purge what is older …"));
    QList<std::pair<QString, QString>> deeds;
    for (const QString &id : auditDeeds())
        deeds << std::pair(auditDeedName(id), id);
    m_filters->setTexts(tr("Whose deeds"), tr("Which deeds"), tr("All deeds"), deeds);
    m_model->setLanguage(m_context.language);
    showState();
}

bool AuditTrailPage::isAdministrator() const
{
    return m_context.office.rights().isAdministrator();
}

AuditFilter AuditTrailPage::filter() const
{
    AuditFilter filter;
    filter.person = m_filters->person();
    filter.deed = m_filters->deed();
    filter.from = m_filters->from();
    filter.to = m_filters->to();
    filter.record = m_filters->editor(kSheet)->value().value<Reference>().id;
    filter.kind = filter.record == 0 ? QString() : pages::firstKind();
    return filter;
}

void AuditTrailPage::load()
{
    m_context.office.run(
        this, [filter = filter()](Services &services) { return AuditService(services).page(filter); },
        [this](const Result<AuditPage> &page) {
            if (!page)
                return m_banner->announce(Tone::Danger, page.error().message);
            m_model->setPage(page->entries, page->hasMore);
            showState();
        },
        m_loads.next());
}

void AuditTrailPage::loadMore()
{
    m_context.office.run(
        this,
        [filter = filter(), after = m_model->end()](Services &services) { return AuditService(services).page(filter, after); },
        [this](const Result<AuditPage> &page) {
            if (!page)
                return m_banner->announce(Tone::Danger, page.error().message);
            m_model->appendPage(page->entries, page->hasMore);
        },
        m_loads.next());
}

void AuditTrailPage::loadOthers()
{
    using Others = std::pair<QList<Reference>, AuditKeeping>;
    m_context.office.run(
        this,
        [](Services &services) -> Result<Others> {
            const auto people = AuditService(services).people();
            const auto keeping = people ? AuditService(services).keeping() : fail(people.error());
            return keeping ? Result<Others>(Others{*people, *keeping}) : fail(keeping.error());
        },
        [this](const Result<Others> &others) {
            if (!others)
                return m_banner->announce(Tone::Danger, others.error().message);
            m_filters->setPeople(others->first);
            m_keeping = others->second;
            m_months->setMinimum(m_keeping.least);
            m_months->setValue(m_keeping.months);
            showState();
        });
}

void AuditTrailPage::showState()
{
    const bool file = m_context.office.url().engine == DatabaseUrl::Engine::Sqlite;
    setNote(file ? tr("Who did or read what. On a file, whoever gets at the file itself can change this with other programs.")
                         : tr("Who did or read what. Nobody can change or remove an entry. Wrong passwords stand in the server’s own log."));
    m_foot->setVisible(isAdministrator());
    m_keepNote->setText(m_keeping.months > 12 ? tr("Longer than the CNIL recommends (6 to 12 months): note why.")
                                              : tr("As the CNIL recommends (6 to 12 months)."));
    m_filters->showState(filter() != AuditFilter(), m_model->rowCount() == 0);
    Q_EMIT commandsChanged();
}

void AuditTrailPage::exportFile()
{
    if (m_job->isRunning())
        return;
    m_context.prompter.chooseNewFile(this, setting::kExportFolder, tr("Export the audit as a CSV file"), tr("audit.csv"),
                                     tr("CSV files (*.csv)"), u"csv"_s, [this](const QString &file) {
        m_job->begin(tr("Exporting …"));
        m_exporting = m_context.office.runLong(
            this,
            [file, filter = filter()](Services &services, Progress &progress) {
                return OutputFile::write(file, [&](QIODevice &device) { return AuditService(services).exportTo(device, filter, progress); });
            },
            [this, file](const Result<int> &count) {
                m_job->end();
                if (!count)
                    return m_banner->announce(m_exporting->isCancelled() ? Tone::Accent : Tone::Danger, count.error().message);
                m_banner->announce(Tone::Success, tr("%n entries were written to %1.", nullptr, *count).arg(file));
                load(); // the export is an entry itself
            });
    });
}

void AuditTrailPage::keep()
{
    if (m_months->value() == m_keeping.months)
        return;
    m_context.office.run(
        this, [months = m_months->value()](Services &services) { return AuditService(services).keepFor(months); },
        [this](const Result<void> &done) {
            if (!done)
                m_banner->announce(Tone::Danger, done.error().message);
            loadOthers();
            load();
        });
}

void AuditTrailPage::purge()
{
    m_context.prompter.ask(this, tr("Purge the audit"),
                           tr("Entries older than %n month(s) are destroyed for good. That you did this stays written down.", nullptr,
                              m_keeping.months),
                           {{tr("Purge"), false, true}, {tr("Cancel"), true}}, [this](int button) {
                               if (button == 0)
                                   reallyPurge();
                           });
}

void AuditTrailPage::reallyPurge()
{
    m_context.office.run(
        this, [](Services &services) { return AuditService(services).purge(); },
        [this](const Result<int> &gone) {
            if (!gone)
                return m_banner->announce(Tone::Danger, gone.error().message);
            m_banner->announce(Tone::Success, tr("%n old entries were destroyed.", nullptr, *gone));
            load();
        });
}

bool AuditTrailPage::can(Command command) const
{
    return command == Command::Refresh || command == Command::ExportList;
}

void AuditTrailPage::perform(Command command)
{
    if (command == Command::Refresh)
        load();
    else if (command == Command::ExportList)
        exportFile();
}

} // namespace effectif
