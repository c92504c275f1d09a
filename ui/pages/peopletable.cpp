// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/peopletable.h"

#include "models/items/recordlistmodel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/persondelegate.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/steadytable.h"

#include <QEvent>
#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kTypingMs = 150;
const QStringList kColumns{u"last_name"_s, u"first_name"_s, u"matricule"_s, u"department"_s};
constexpr int kWidths[] = {210, 180, 120, 160};
} // namespace

PeopleTable::PeopleTable(const PageContext &context, const QString &kind, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new RecordListModel(context.office, kind, this))
    , m_search(new SearchField)
    , m_table(new SteadyTable(RecordListModel::LoadedRole))
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
{
    m_search->setObjectName(name + u"_search"_s);
    makeTable(name);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_search);
    layout->addWidget(m_stack, 1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kTypingMs);
    connect(&m_delay, &QTimer::timeout, this, &PeopleTable::ask);
    connect(m_search, &QLineEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(m_search, &SearchField::resultsWanted, this, [this] {
        if (m_delay.isActive())
            ask();
        enterTable(m_table);
    });
    connect(m_model, &RecordListModel::failed, this, &PeopleTable::failed);
    retranslate();
}

void PeopleTable::makeTable(const QString &name)
{
    makeListTable(m_table, name + u"_people"_s);
    m_model->setColumns(kColumns);
    m_model->setLanguage(m_context.language);
    m_table->setModel(m_model);
    auto *cells = new PersonDelegate(m_table);
    cells->follow(m_context.away);
    m_table->setItemDelegate(cells);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    header->setHighlightSections(false);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, kWidths[column]);
    connect(m_model, &RecordListModel::aboutToReorder, this, [this](bool byNews) {
        if (byNews)
            m_table->holdPlace();
    });
    connect(m_model, &RecordListModel::refreshed, this, [this] {
        m_table->takePlace();
        show();
        Q_EMIT refreshed();
        Q_EMIT selectionChanged(); // rows may have gone
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PeopleTable::selectionChanged);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const RecordId id = m_model->idAt(index.row()); id != 0)
            Q_EMIT opened(id);
    });
}

void PeopleTable::retranslate()
{
    m_search->setPlaceholderText(tr("Search: name, number, town, telephone …"));
    m_search->setAccessibleName(tr("Search the people"));
    m_table->setAccessibleName(tr("People"));
    show();
}

void PeopleTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_model->setLanguage(m_context.language);
    retranslate();
}

void PeopleTable::setQuery(const RecordQuery &query)
{
    m_query = query;
    ask();
}

void PeopleTable::setEmpty(const QString &nobody, const QString &detail)
{
    m_nobody = nobody;
    m_detail = detail;
    show();
}

void PeopleTable::ask()
{
    m_delay.stop();
    if (m_query.kind.isEmpty())
        return;
    RecordQuery query = m_query;
    query.search = m_search->text();
    query.sortField = m_model->query().sortField;
    query.order = m_model->query().order;
    m_model->setQuery(query);
}

void PeopleTable::show()
{
    const bool nobody = m_model->isComplete() && m_model->recordCount() == 0;
    if (isSearching())
        m_empty->setContent(u"search-x"_s, tr("Nobody matches."), tr("Type less, or another word."));
    else
        m_empty->setContent(u"users"_s, m_nobody, m_detail);
    m_stack->setCurrentIndex(nobody ? 1 : 0);
}

int PeopleTable::count() const
{
    return m_model->isComplete() ? m_model->recordCount() : -1;
}

bool PeopleTable::isSearching() const
{
    return !m_model->query().search.trimmed().isEmpty();
}

QList<std::pair<int, int>> PeopleTable::selectedRows() const
{
    QList<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        ranges.append({range.top(), range.bottom()});
    std::ranges::sort(ranges);
    QList<std::pair<int, int>> merged; // cells of one row may lie in several ranges
    for (const auto &range : std::as_const(ranges)) {
        if (!merged.isEmpty() && range.first <= merged.last().second + 1)
            merged.last().second = std::max(merged.last().second, range.second);
        else
            merged.append(range);
    }
    return merged;
}

QList<RecordId> PeopleTable::selectedIds() const
{
    return m_model->idsInRows(selectedRows());
}

int PeopleTable::selectedCount() const
{
    return m_model->countInRows(selectedRows());
}

} // namespace effectif
