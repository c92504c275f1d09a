// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/officehistorypage.h"

#include "models/items/historymodel.h"
#include "models/services/historyservice.h"
#include "ui/fields/fieldeditors.h"
#include "ui/pages/operationundoer.h"
#include "ui/pages/pages.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/jobbar.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/wheelguard.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

OfficeHistoryPage::OfficeHistoryPage(const PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(new HistoryModel(this))
    , m_banner(new Banner)
    , m_job(new JobBar)
    , m_undoer(new OperationUndoer(context, m_banner, m_job, this))
    , m_title(new PlainLabel)
    , m_note(new PlainLabel)
    , m_table(new QTableView)
    , m_nothing(new PlainLabel)
{
    setObjectName(u"officeHistoryPage"_s);
    m_title->setLetters(1.5, QFont::DemiBold);
    m_note->setTone(Tone::Muted);
    m_note->setWordWrap(true);
    m_nothing->setTone(Tone::Muted);
    m_banner->hide();
    auto *padded = new QWidget;
    auto *inner = new QVBoxLayout(padded);
    inner->setContentsMargins(24, 18, 24, 18);
    inner->setSpacing(10);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_note, makeFilters(), m_nothing})
        inner->addWidget(widget);
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(makeDetails());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    inner->addWidget(split, 1);
    inner->addWidget(m_job);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(padded, 1);
    makeTable();
    connect(m_model, &HistoryModel::moreWanted, this, &OfficeHistoryPage::loadMore);
    connect(m_undoer, &OperationUndoer::done, this, &OfficeHistoryPage::load);
    connect(&context.office, &Office::accountChanged, this, &OfficeHistoryPage::load);
    retranslate();
    loadPeople();
    load();
}

void OfficeHistoryPage::makeTable()
{
    makeListTable(m_table, u"history"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    const int widths[] = {140, 170, 380, 260, 200};
    for (int column = 0; column < HistoryModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_table->horizontalHeader()->setSectionResizeMode(HistoryModel::What, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OfficeHistoryPage::showDetails);
    connect(m_table, &QTableView::activated, this, [this] { m_open->click(); });
}

FieldEditor *OfficeHistoryPage::addDay(const QString &key, const LocalizedText &label, QHBoxLayout *row)
{
    FieldDefinition field;
    field.kind = pages::firstKind();
    field.key = key;
    field.type = u"date"_s;
    field.label = label;
    FieldEditor *editor = createFieldEditor(field, m_context.office.catalogue(field.kind), m_context.language);
    editor->setFixedWidth(140);
    connect(editor, &FieldEditor::edited, this, [this, editor] {
        if (!editor->issue())
            load();
    });
    row->addWidget(editor);
    return editor;
}

QWidget *OfficeHistoryPage::makeFilters()
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
    for (QComboBox **combo : {&m_person, &m_what}) {
        *combo = new QComboBox;
        (*combo)->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        (*combo)->setMinimumContentsLength(24);
        ignoreWheelWithoutFocus(*combo);
        row->addWidget(*combo);
        connect(*combo, &QComboBox::activated, this, &OfficeHistoryPage::load);
    }
    m_person->setObjectName(u"history_person"_s);
    m_what->setObjectName(u"history_what"_s);
    row = group();
    row->addWidget(m_fromLabel = new PlainLabel);
    m_from = addDay(u"history_from"_s, {u"Du"_s, u"From"_s}, row);
    row->addWidget(m_toLabel = new PlainLabel);
    m_to = addDay(u"history_to"_s, {u"Au"_s, u"To"_s}, row);
    m_clear = makeTool(u"history_clear"_s, u"filter-x"_s);
    row->addWidget(m_clear);
    connect(m_clear, &QToolButton::clicked, this, &OfficeHistoryPage::clearFilter);
    m_fromLabel->setBuddy(m_from->focusTarget());
    m_toLabel->setBuddy(m_to->focusTarget());
    return filters;
}

QWidget *OfficeHistoryPage::makeDetails()
{
    auto *details = new QWidget;
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 8, 0, 0);
    m_about = new PlainLabel;
    m_about->setObjectName(u"history_about"_s);
    m_about->setLetters(1.1, QFont::DemiBold);
    m_about->setWordWrap(true);
    m_open = new QPushButton(icon(u"id-card"_s), QString());
    m_open->setObjectName(u"history_open"_s);
    m_undo = new QPushButton(icon(u"undo-2"_s), QString());
    m_undo->setObjectName(u"history_undo"_s);
    auto *head = new QHBoxLayout;
    head->addWidget(m_about, 1);
    for (QPushButton *button : {m_open, m_undo}) {
        button->setAutoDefault(false);
        button->setEnabled(false);
        head->addWidget(button);
    }
    m_changes = new QTreeWidget;
    m_changes->setObjectName(u"history_changes"_s);
    m_changes->setRootIsDecorated(false);
    m_changes->setUniformRowHeights(true);
    m_changes->setColumnCount(4);
    layout->addLayout(head);
    layout->addWidget(m_changes, 1);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT recordWanted(m_shown.kind, m_shown.record); });
    connect(m_undo, &QPushButton::clicked, this, [this] { m_undoer->ask(m_shown.uuid); });
    return details;
}

QString OfficeHistoryPage::title() const
{
    return tr("History");
}

void OfficeHistoryPage::retranslate()
{
    m_title->setText(title());
    m_note->setText(tr("Everything that was done, and the way back. What was changed since stays, unless you decide otherwise."));
    m_table->setAccessibleName(title());
    m_fromLabel->setText(tr("From"));
    m_toLabel->setText(tr("to"));
    m_person->setAccessibleName(tr("Whose operations"));
    m_what->setAccessibleName(tr("Which operations"));
    m_clear->setText(tr("Show everything"));
    m_nothing->setText(tr("Nothing was done that matches. Show everything, or choose a longer time."));
    m_open->setText(tr("Open the sheet"));
    m_undo->setText(tr("Take this operation back …"));
    m_changes->setAccessibleName(tr("What it changed"));
    m_changes->setHeaderLabels({tr("Sheet"), tr("Field"), tr("Before"), tr("After")});
    const QVariant what = m_what->currentData();
    m_what->clear();
    m_what->addItem(tr("All operations"), QString());
    QList<std::pair<QString, QString>> words;
    for (const QString &word : operationWords())
        words << std::pair(operationSentence(word), word);
    std::ranges::sort(words, [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
    for (const auto &[sentence, word] : std::as_const(words))
        m_what->addItem(sentence, word);
    m_what->setCurrentIndex(std::max(0, m_what->findData(what)));
    for (FieldEditor *editor : {m_from, m_to})
        editor->setLanguage(m_context.language);
    m_model->setLanguage(m_context.language);
    if (m_person->count() > 0)
        m_person->setItemText(0, tr("Everybody"));
    showEntry(m_shown);
    showState();
}

void OfficeHistoryPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    Q_EMIT titleChanged();
}

HistoryFilter OfficeHistoryPage::filter() const
{
    HistoryFilter filter;
    filter.person = m_person->currentData().toInt();
    if (const QString what = m_what->currentData().toString(); !what.isEmpty())
        filter.what = QStringList{what};
    filter.from = m_from->value().toDate();
    filter.to = m_to->value().toDate();
    return filter;
}

void OfficeHistoryPage::clearFilter()
{
    m_person->setCurrentIndex(0);
    m_what->setCurrentIndex(0);
    m_from->setValue({});
    m_to->setValue({});
    load();
}

void OfficeHistoryPage::load()
{
    m_context.office.run(
        this, [filter = filter()](Services &services) { return HistoryService(services).ofOffice(filter); },
        [this](const Result<HistoryPage> &page) {
            if (!page)
                return m_banner->announce(Tone::Danger, page.error().message);
            const QUuid before = m_shown.uuid;
            m_model->setPage(*page);
            const auto same = std::ranges::find(m_model->entries(), before, &HistoryEntry::uuid);
            if (m_model->rowCount() > 0)
                m_table->setCurrentIndex(m_model->index(same == m_model->entries().end() ? 0 : static_cast<int>(same - m_model->entries().begin()), 0));
            else
                showEntry({});
            showState();
        },
        m_loads.next());
}

void OfficeHistoryPage::loadMore()
{
    m_context.office.run(
        this,
        [filter = filter(), after = m_model->end()](Services &services) { return HistoryService(services).ofOffice(filter, after); },
        [this](const Result<HistoryPage> &page) {
            if (!page)
                return m_banner->announce(Tone::Danger, page.error().message);
            m_model->appendPage(*page);
        },
        m_loads.next());
}

void OfficeHistoryPage::loadPeople()
{
    m_context.office.run(
        this, [](Services &services) { return HistoryService(services).people(); },
        [this](const Result<QList<Reference>> &people) {
            if (!people)
                return m_banner->announce(Tone::Danger, people.error().message);
            m_person->clear();
            m_person->addItem(tr("Everybody"), 0);
            for (const Reference &one : *people)
                m_person->addItem(one.name, one.id);
        });
}

void OfficeHistoryPage::showDetails()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return showEntry({});
    const HistoryEntry &entry = m_model->entries().at(row);
    showEntry(entry);
    m_context.office.run(
        this, [uuid = entry.uuid](Services &services) { return HistoryService(services).details(uuid); },
        [this](const Result<HistoryEntry> &details) {
            if (details)
                showEntry(*details);
        },
        m_details.next());
}

void OfficeHistoryPage::showEntry(const HistoryEntry &entry)
{
    m_shown = entry;
    m_changes->clear();
    for (const HistoryChange &change : entry.changes) {
        auto *item = new QTreeWidgetItem({change.title.isEmpty() ? tr("No. %1").arg(change.record) : change.title, change.label, change.before,
                                          change.after});
        for (int column = 0; column < 4; ++column)
            item->setToolTip(column, item->text(column).toHtmlEscaped());
        m_changes->addTopLevelItem(item);
    }
    for (int column = 0; column < 3; ++column)
        m_changes->setColumnWidth(column, 220);
    const OperationRule *rule = operationRule(entry.what);
    const QString why = entry.seq == 0 || entry.undoable ? QString() : operationObstacle(rule);
    m_about->setText(entry.seq == 0 ? QString() : why.isEmpty() ? operationSentence(entry.what) : operationSentence(entry.what) + u" – "_s + why);
    m_open->setEnabled(entry.record != 0 && !entry.title.isEmpty());
    m_undo->setEnabled(entry.undoable && !entry.undone.at.isValid());
}

void OfficeHistoryPage::showState()
{
    m_clear->setEnabled(filter() != HistoryFilter());
    m_nothing->setVisible(m_model->rowCount() == 0 && filter() != HistoryFilter());
    Q_EMIT commandsChanged();
}

bool OfficeHistoryPage::can(Command command) const
{
    return command == Command::Refresh;
}

void OfficeHistoryPage::perform(Command command)
{
    if (command == Command::Refresh)
        load();
}

} // namespace effectif
