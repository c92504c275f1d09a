// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/audittrailpage.h"

#include "models/items/auditmodel.h"
#include "ui/dialogs/prompter.h"
#include "ui/fields/fieldeditor_reference.h"
#include "ui/fields/fieldeditors.h"
#include "ui/pages/pages.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/jobbar.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/persondelegate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wheelguard.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

AuditTrailPage::AuditTrailPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(new AuditModel(this))
    , m_banner(new Banner)
    , m_job(new JobBar)
    , m_title(new PlainLabel)
    , m_note(new PlainLabel)
    , m_table(new QTableView)
    , m_nothing(new PlainLabel)
{
    setObjectName(u"auditPage"_s);
    m_title->setLetters(1.5, QFont::DemiBold);
    m_note->setTone(Tone::Muted);
    m_note->setWordWrap(true);
    m_nothing->setTone(Tone::Muted);
    m_nothing->setObjectName(u"audit_nothing"_s);
    m_banner->hide();
    auto *padded = new QWidget;
    auto *inner = new QVBoxLayout(padded);
    inner->setContentsMargins(24, 18, 24, 18);
    inner->setSpacing(10);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_note, makeFilters(), m_nothing})
        inner->addWidget(widget);
    inner->addWidget(m_table, 1);
    inner->addWidget(m_job);
    inner->addWidget(makeFoot());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(padded, 1);
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

FieldEditor *AuditTrailPage::addEditor(const QString &key, const QString &type, const LocalizedText &label, QHBoxLayout *row)
{
    FieldDefinition field;
    field.kind = pages::firstKind();
    field.key = key;
    field.type = type;
    field.label = label;
    if (type == "reference"_L1)
        field.target = field.kind;
    FieldEditor *editor = createFieldEditor(field, m_context.office.catalogue(field.kind), m_context.language);
    editor->setFixedWidth(type == "reference"_L1 ? 220 : 140);
    connect(editor, &FieldEditor::edited, this, [this, editor] {
        if (!editor->issue())
            load();
    });
    row->addWidget(editor);
    return editor;
}

QWidget *AuditTrailPage::makeFilters()
{
    auto *filters = new QWidget;
    auto *flow = new FlowLayout(filters, 8);
    flow->setContentsMargins(0, 0, 0, 0);
    const auto group = [flow] {
        auto *box = new QWidget;
        auto *row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        flow->addWidget(box);
        return row;
    };
    QHBoxLayout *row = group();
    for (QComboBox **combo : {&m_person, &m_deed}) {
        *combo = new QComboBox;
        (*combo)->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        (*combo)->setMinimumContentsLength(20);
        ignoreWheelWithoutFocus(*combo);
        row->addWidget(*combo);
        connect(*combo, &QComboBox::activated, this, &AuditTrailPage::load);
    }
    m_person->setObjectName(u"audit_person"_s);
    m_deed->setObjectName(u"audit_deed"_s);
    row = group();
    row->addWidget(m_fromLabel = new PlainLabel);
    m_from = addEditor(u"audit_from"_s, u"date"_s, {u"Du"_s, u"From"_s}, row);
    row->addWidget(m_toLabel = new PlainLabel);
    m_to = addEditor(u"audit_to"_s, u"date"_s, {u"Au"_s, u"To"_s}, row);
    row = group();
    row->addWidget(m_sheetLabel = new PlainLabel);
    m_sheet = addEditor(u"audit_sheet"_s, u"reference"_s, {u"Fiche"_s, u"Sheet"_s}, row);
    connect(static_cast<ReferenceFieldEditor *>(m_sheet), &ReferenceFieldEditor::suggestionsWanted, this, [this](const QString &text) {
        m_context.office.run(
            this, [field = m_sheet->field(), text](Services &services) { return services.directory().suggestions(field, text); },
            [this](const Result<QList<Reference>> &found) {
                if (found)
                    static_cast<ReferenceFieldEditor *>(m_sheet)->setSuggestions(*found);
            },
            m_suggestions.next());
    });
    row = group();
    for (const auto &[tool, name, iconName, act] :
         {std::tuple(&m_clear, u"audit_clear"_s, u"filter-x"_s, &AuditTrailPage::clearFilter),
          std::tuple(&m_export, u"audit_export"_s, u"file-up"_s, &AuditTrailPage::exportFile)}) {
        *tool = makeTool(name, iconName);
        row->addWidget(*tool);
        connect(*tool, &QToolButton::clicked, this, act);
    }
    const std::pair<PlainLabel *, FieldEditor *> labels[] = {{m_fromLabel, m_from}, {m_toLabel, m_to}, {m_sheetLabel, m_sheet}};
    for (const auto &[label, editor] : labels)
        label->setBuddy(editor->focusTarget());
    return filters;
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

void AuditTrailPage::retranslate()
{
    m_title->setText(title());
    m_table->setAccessibleName(title());
    m_fromLabel->setText(tr("From"));
    m_toLabel->setText(tr("to"));
    m_sheetLabel->setText(tr("Sheet"));
    m_person->setAccessibleName(tr("Whose deeds"));
    m_deed->setAccessibleName(tr("Which deeds"));
    m_clear->setText(tr("Show everything"));
    m_export->setText(tr("Export …"));
    m_keepLabel->setText(tr("Keep for"));
    m_months->setSuffix(tr(" months"));
    m_months->setAccessibleName(tr("How long the audit is kept"));
    m_purge->setText(tr("Purge what is older …"));
    m_nothing->setText(tr("Nothing was done that matches. Show everything, or choose a longer time."));
    const QVariant deed = m_deed->currentData();
    m_deed->clear();
    m_deed->addItem(tr("All deeds"), QString());
    for (const QString &id : auditDeeds())
        m_deed->addItem(auditDeedName(id), id);
    m_deed->setCurrentIndex(qMax(0, m_deed->findData(deed)));
    for (FieldEditor *editor : {m_from, m_to, m_sheet})
        editor->setLanguage(m_context.language);
    m_model->setLanguage(m_context.language);
    showState();
}

void AuditTrailPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    Q_EMIT titleChanged();
}

bool AuditTrailPage::isAdministrator() const
{
    return m_context.office.rights().isAdministrator();
}

AuditFilter AuditTrailPage::filter() const
{
    AuditFilter filter;
    filter.person = m_person->currentData().toInt();
    filter.deed = m_deed->currentData().toString();
    filter.from = m_from->value().toDate();
    filter.to = m_to->value().toDate();
    filter.record = m_sheet->value().value<Reference>().id;
    filter.kind = filter.record == 0 ? QString() : pages::firstKind();
    return filter;
}

void AuditTrailPage::clearFilter()
{
    m_person->setCurrentIndex(0);
    m_deed->setCurrentIndex(0);
    for (FieldEditor *editor : {m_from, m_to, m_sheet})
        editor->setValue({});
    load();
}

void AuditTrailPage::load()
{
    m_context.office.run(
        this, [filter = filter()](Services &services) { return AuditService(services).page(filter); },
        [this](const Result<AuditPage> &page) {
            if (!page)
                return m_banner->announce(Tone::Danger, page.error().message);
            m_model->setPage(*page);
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
            m_model->appendPage(*page);
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
            m_people = others->first;
            m_keeping = others->second;
            m_months->setMinimum(m_keeping.least);
            m_months->setValue(m_keeping.months);
            showState();
        });
}

void AuditTrailPage::showState()
{
    const QVariant person = m_person->currentData();
    m_person->clear();
    m_person->addItem(tr("Everybody"), 0);
    for (const Reference &one : std::as_const(m_people))
        m_person->addItem(one.name, one.id);
    m_person->setCurrentIndex(qMax(0, m_person->findData(person)));
    const bool file = m_context.office.url().engine == DatabaseUrl::Engine::Sqlite;
    m_note->setText(file ? tr("Who did or read what. On a file, whoever gets at the file itself can change this with other programs.")
                         : tr("Who did or read what. Nobody can change or remove an entry. Wrong passwords stand in the server’s own log."));
    m_foot->setVisible(isAdministrator());
    m_keepNote->setText(m_keeping.months > 12 ? tr("Longer than the CNIL recommends (6 to 12 months): note why.")
                                              : tr("As the CNIL recommends (6 to 12 months)."));
    m_clear->setEnabled(filter() != AuditFilter());
    m_nothing->setVisible(m_model->rowCount() == 0 && filter() != AuditFilter());
    Q_EMIT commandsChanged();
}

void AuditTrailPage::exportFile()
{
    if (m_job->isRunning())
        return;
    m_context.prompter.chooseNewFile(this, setting::kExportFolder, tr("Export the audit as a CSV file"), tr("audit.csv"),
                                     tr("CSV files (*.csv)"), u"csv"_s, [this](const QString &file) {
        const QString unwritable = tr("%1 cannot be written. Check the folder and its free space.").arg(file);
        m_job->begin(tr("Exporting …"));
        m_exporting = m_context.office.runLong(
            this,
            [file, unwritable, filter = filter()](Services &services, Progress &progress) -> Result<int> {
                QSaveFile device(file);
                if (!device.open(QIODevice::WriteOnly))
                    return fail(ErrorKind::Unavailable, unwritable, device.errorString());
                const auto written = AuditService(services).exportTo(device, filter, progress);
                if (written && !device.commit())
                    return fail(ErrorKind::Unavailable, unwritable, device.errorString());
                return written;
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
