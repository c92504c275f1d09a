// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recordlistpage.h"

#include "ui/fields/fieldeditor_reference.h"
#include "ui/pages/filterbar.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/steadytable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSearchDelayMs = 60; ///< below what a typist notices, above the pause between two fast keys
} // namespace

RecordListPage::RecordListPage(const PageContext &context, const QString &kind, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_kind(kind)
    , m_model(new RecordListModel(context.office, kind, this))
    , m_filters(new FilterBar)
    , m_busy(new BusyBar)
    , m_banner(new Banner)
    , m_empty(new EmptyState)
{
    setObjectName(u"recordListPage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 0);
    layout->setSpacing(10);
    layout->addWidget(makeHead());
    layout->addWidget(m_filters);
    layout->addWidget(m_banner);
    layout->addWidget(m_busy);
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeTable());
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    m_banner->hide();
    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(kSearchDelayMs);
    m_model->setLanguage(context.language);
    m_filters->setCatalogue(context.office.catalogue(kind), context.language);
    connect(&m_searchDelay, &QTimer::timeout, this, &RecordListPage::ask);
    connect(m_search, &SearchField::textChanged, this, [this] {
        m_openWhenFound = false;
        m_searchDelay.start();
    });
    connect(m_search, &SearchField::resultsWanted, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_filters, &FilterBar::filtersChanged, this, &RecordListPage::ask);
    connect(m_filters, &FilterBar::editorMade, this, [this](FieldEditor *editor) {
        auto *reference = qobject_cast<ReferenceFieldEditor *>(editor);
        if (!reference)
            return;
        connect(reference, &ReferenceFieldEditor::suggestionsWanted, this, [this, reference](const QString &typed) {
            m_context.office.run(
                reference,
                [field = reference->field(), typed](Services &services) { return services.directory().suggestions(field, typed); },
                [reference](const Result<QList<Reference>> &found) {
                    if (found)
                        reference->setSuggestions(*found);
                });
        });
    });
    connect(m_model, &RecordListModel::refreshed, this, [this] {
        showCount();
        if (m_openWhenFound && !m_model->isLoading()) {
            m_openWhenFound = false;
            openSelected();
        }
    });
    connect(m_model, &RecordListModel::failed, this, [this](const Error &error) {
        if (!error.message.isEmpty())
            m_banner->announce(Tone::Danger, error.message);
        showCount();
    });
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (m_search->text().isEmpty() && m_filters->filters().isEmpty())
            Q_EMIT newRecordWanted(m_kind);
        else
            clearFilters();
    });
    connect(&context.office, &Office::catalogueChanged, this, [this](const QString &changed) {
        if (changed == m_kind)
            m_filters->setCatalogue(m_context.office.catalogue(m_kind), m_context.language);
    });
    retranslate();
    restoreColumns();
    ask();
}

RecordListPage::~RecordListPage()
{
    storeHeader();
}

QWidget *RecordListPage::makeHead()
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    m_title = new PlainLabel;
    m_title->setLetters(1.5, QFont::DemiBold);
    m_count = new PlainLabel;
    m_count->setTone(Tone::Muted);
    m_count->setObjectName(u"count"_s);
    m_search = new SearchField;
    m_search->setObjectName(u"search"_s);
    m_search->setMinimumWidth(280);
    m_search->setMaximumWidth(460);
    m_search->installEventFilter(this);
    m_filter = new QToolButton;
    m_filter->setObjectName(u"filter"_s);
    m_filter->setIcon(icon(u"filter"_s));
    m_filter->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_columns = new QToolButton;
    m_columns->setObjectName(u"columns"_s);
    m_columns->setIcon(icon(u"columns-3"_s));
    m_columns->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_new = new QPushButton(icon(u"plus"_s), QString());
    m_new->setObjectName(u"new"_s);
    m_new->setDefault(true);
    m_new->setAutoDefault(false);
    layout->addWidget(m_title);
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addWidget(m_search, 2);
    layout->addWidget(m_filter);
    layout->addWidget(m_columns);
    layout->addWidget(m_new);
    connect(m_filter, &QToolButton::clicked, this, [this] { m_filters->startAdding(); });
    connect(m_columns, &QToolButton::clicked, this, [this] { Q_EMIT columnsWanted(m_kind, m_model->columns()); });
    connect(m_new, &QPushButton::clicked, this, [this] { Q_EMIT newRecordWanted(m_kind); });
    return head;
}

QWidget *RecordListPage::makeTable()
{
    m_table = new SteadyTable(RecordListModel::LoadedRole);
    m_table->setObjectName(u"records"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(RecordListModel::ColourRole, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 16);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(60);
    header->setSortIndicatorClearable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_table->installEventFilter(this);
    connect(header, &QHeaderView::customContextMenuRequested, this, &RecordListPage::showHeaderMenu);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { openRow(index.row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showCount();
        Q_EMIT commandsChanged();
    });
    return m_table;
}

QString RecordListPage::title() const
{
    return tr("Staff");
}

void RecordListPage::retranslate()
{
    m_title->setText(tr("Staff"));
    m_search->setPlaceholderText(tr("Search: name, number, town, telephone …"));
    m_search->setAccessibleName(tr("Search the sheets"));
    m_table->setAccessibleName(tr("List of sheets"));
    m_filter->setText(tr("Filter"));
    m_columns->setText(tr("Columns"));
    m_new->setText(tr("New sheet"));
    m_new->setToolTip(tr("New entry (%1)").arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    showCount();
}

void RecordListPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_model->setLanguage(m_context.language);
    m_filters->setCatalogue(m_context.office.catalogue(m_kind), m_context.language);
    retranslate();
    Q_EMIT titleChanged();
}

void RecordListPage::ask()
{
    m_searchDelay.stop();
    RecordQuery query = m_model->query();
    query.search = m_search->text();
    query.filters = FilterGroup(FilterGroup::Join::All, m_filters->filters());
    m_model->setQuery(query);
    m_busy->setBusy(true);
    Q_EMIT commandsChanged();
}

void RecordListPage::showCount()
{
    m_busy->setBusy(m_model->isLoading());
    const QLocale locale = localeOf(m_context.language);
    const int count = m_model->rowCount();
    const bool restricted = !m_search->text().isEmpty() || !m_filters->filters().isEmpty();
    const auto selected = m_table->selectionModel()->hasSelection() ? selectedRows().size() : 0;
    QString text = !m_model->isComplete() ? u"…"_s
        : restricted                      ? tr("%n found", nullptr, count)
                                          : tr("%n sheet(s)", nullptr, count);
    if (count >= 1000) // Qt writes %n without group separators
        text.replace(QString::number(count), locale.toString(count));
    if (selected > 1)
        text += u"  ·  "_s + tr("%n selected", nullptr, static_cast<int>(selected));
    m_count->setText(text);
    const bool empty = m_model->isComplete() && !m_model->isLoading() && count == 0;
    if (empty && restricted)
        m_empty->setContent(u"search"_s, tr("No sheet matches."), tr("Try fewer letters, or clear search and filters."),
                            tr("Clear search and filters"));
    else if (empty)
        m_empty->setContent(u"users"_s, tr("No sheets yet."), tr("Create the first one, or import a file of staff."),
                            tr("New sheet"));
    m_stack->setCurrentIndex(empty ? 1 : 0);
    Q_EMIT commandsChanged();
}

QList<int> RecordListPage::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

bool RecordListPage::can(Command command) const
{
    switch (command) {
    case Command::Find:
    case Command::Refresh:
    case Command::ChooseColumns:
        return true;
    case Command::OpenSelected:
    case Command::CopyTable:
        return m_model->rowCount() > 0;
    case Command::ClearFilters:
        return !m_search->text().isEmpty() || !m_filters->filters().isEmpty();
    default:
        return false;
    }
}

void RecordListPage::perform(Command command)
{
    switch (command) {
    case Command::Find:
        m_search->setFocus(Qt::ShortcutFocusReason);
        return m_search->selectAll();
    case Command::Refresh:
        m_context.office.poll();
        return ask();
    case Command::ChooseColumns:
        return Q_EMIT columnsWanted(m_kind, m_model->columns());
    case Command::OpenSelected:
        return openSelected();
    case Command::CopyTable:
        return copyTable();
    case Command::ClearFilters:
        return clearFilters();
    default:
        break;
    }
}

void RecordListPage::activated()
{
    if (!m_table->hasFocus())
        m_search->setFocus();
}

} // namespace effectif
