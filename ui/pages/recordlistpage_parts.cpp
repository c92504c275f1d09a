// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What RecordListPage is made of: head, table, menus, and the layout that views save.
#include "models/settings/settings.h"
#include "ui/pages/bulkbar.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/grouprowdelegate.h"
#include "ui/pages/listcolumns.h"
#include "ui/pages/photodelegate.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/recordpreview.h"
#include "ui/pages/viewbar.h"
#include "ui/theme/icon.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keptwidths.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/steadytable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QToolButton *makeHeadTool(const QString &name, const QString &iconName)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}
} // namespace

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
    m_search->setMinimumWidth(240);
    m_search->setMaximumWidth(460);
    m_search->installEventFilter(this);
    m_filter = makeHeadTool(u"filter"_s, u"filter"_s);
    m_columns = makeHeadTool(u"columns"_s, u"columns-3"_s);
    m_more = makeHeadTool(u"more"_s, u"ellipsis-vertical"_s);
    m_more->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_moreMenu = new QMenu(m_more);
    m_moreMenu->setObjectName(u"moreMenu"_s);
    // K15: creation is a button with a menu
    m_create = new QPushButton(icon(u"plus"_s), QString());
    m_create->setObjectName(u"create"_s);
    m_create->setAutoDefault(false);
    auto *create = new QMenu(m_create);
    m_createOne = create->addAction(icon(u"user-plus"_s), QString(), this, [this] { Q_EMIT newRecordWanted(m_kind); });
    m_createOne->setObjectName(u"createOne"_s);
    m_createPasted = create->addAction(icon(u"clipboard-paste"_s), QString(), this, [this] { Q_EMIT clipboardWanted(); });
    m_createPasted->setObjectName(u"createPasted"_s);
    m_createFile = create->addAction(icon(u"file-down"_s), QString(), this, [this] { Q_EMIT pageWanted(u"import"_s); });
    m_createFile->setObjectName(u"createFile"_s);
    m_create->setMenu(create);
    layout->addWidget(m_title);
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addWidget(m_search, 2);
    auto *tools = new QWidget; // two lines of them where letters are large
    auto *flow = new FlowLayout(tools);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_views, m_filter, m_columns, m_more, m_create})
        flow->addWidget(widget);
    layout->addWidget(tools);
    makeLifeButtons(layout);
    m_create->setVisible(m_scope == RecordScope::Present);
    connect(m_filter, &QToolButton::clicked, this, [this] { m_filters->startAdding(); });
    connect(m_columns, &QToolButton::clicked, this, [this] { Q_EMIT columnsWanted(m_kind, layoutNow().columns); });
    connect(m_moreMenu, &QMenu::aboutToShow, this, &RecordListPage::fillMoreMenu);
    connect(m_more, &QToolButton::clicked, this,
            [this] { m_moreMenu->popup(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
    return head;
}

QWidget *RecordListPage::makeBody()
{
    m_stack = new QStackedWidget;
    m_stack->addWidget(makeTable());
    m_stack->addWidget(m_empty);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setObjectName(u"listSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_preview);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({10000, 300});
    keepWidths(*m_splitter, m_context.settings, setting::kListSplitter);
    return m_splitter;
}

QWidget *RecordListPage::makeTable()
{
    m_table = new SteadyTable(RecordListModel::LoadedRole);
    makeListTable(m_table, u"records"_s);
    m_table->setModel(m_model);
    auto *cells = new GroupRowDelegate(m_table);
    m_table->setItemDelegate(cells);
    m_photos = new PhotoDelegate(m_context, m_kind, m_table);
    cells->follow(m_context.away);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAlternatingRowColors(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
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
    for (const auto changed : {&QHeaderView::sectionMoved, &QHeaderView::sectionResized})
        connect(header, changed, this, [this] { m_layoutDelay.start(); });
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this] { m_layoutDelay.start(); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { openRow(index.row()); });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (m_model->isGroup(index.row()))
            m_model->setFolded(index.row(), !m_model->isFolded(index.row()));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecordListPage::selectionChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) { m_preview->setRecord(m_model->idAt(now.row())); });
    return m_table;
}

ListLayout RecordListPage::plainLayout() const
{
    const QByteArray stored = m_context.settings.value(setting::kStaffListLayout).toUtf8();
    ListLayout layout = withoutMissing(layoutFromJson(QJsonDocument::fromJson(stored).object()),
                                       *m_context.office.catalogue(m_kind));
    layout.filter = {}; // what is looked for is a matter of the day
    layout.sortField.clear();
    layout.order = Qt::AscendingOrder;
    layout.groupField.clear();
    if (layout.columns.isEmpty())
        layout.columns = listcolumns::standard(*m_context.office.catalogue(m_kind));
    return layout;
}

ListLayout RecordListPage::layoutNow() const
{
    ListLayout layout;
    listcolumns::read(*m_table, *m_model, layout);
    layout.filter = m_filters->filter();
    layout.sortField = m_model->query().sortField;
    layout.order = m_model->query().order;
    layout.groupField = m_groupField;
    return layout;
}

void RecordListPage::showLayout(const ListLayout &layout)
{
    m_showingLayout = true; // one question for all of it
    listcolumns::show(*m_table, *m_model, layout);
    m_groupField = layout.groupField;
    m_filters->setFilter(layout.filter);
    m_showingLayout = false;
    RecordQuery query = m_model->query();
    query.sortField = layout.sortField;
    query.order = layout.order;
    query.search = m_search->text();
    query.scope = wantedScope();
    query.filters = layout.filter;
    query.groupField = m_groupField;
    m_model->setQuery(query);
    m_busy->setBusy(true);
    noteLayout();
    m_table->horizontalHeader()->viewport()->update();
    Q_EMIT commandsChanged();
}

void RecordListPage::setColumns(const QStringList &keys)
{
    ListLayout layout = layoutNow();
    layout.columns = keys;
    showLayout(layout);
}

void RecordListPage::noteLayout()
{
    if (!m_showingLayout)
        m_views->noteLayout();
}

void RecordListPage::storeLayout()
{
    if (m_views->current())
        return;
    ListLayout layout = layoutNow();
    layout.filter = {};
    layout.sortField.clear();
    layout.groupField.clear();
    m_context.settings.store(setting::kStaffListLayout,
                             QString::fromUtf8(QJsonDocument(toJson(layout)).toJson(QJsonDocument::Compact)));
}

void RecordListPage::groupBy(const QString &key)
{
    m_groupField = key;
    ask();
}

void RecordListPage::fillGroupMenu(QMenu *menu)
{
    const auto add = [this, menu](const QString &text, const QString &key) {
        QAction *action = menu->addAction(QString(text).replace(u'&', u"&&"_s), this, [this, key] { groupBy(key); });
        action->setObjectName(u"group_"_s + key);
        action->setCheckable(true);
        action->setChecked(m_groupField == key);
    };
    add(tr("No groups"), QString());
    menu->addSeparator();
    for (const FieldDefinition &field : m_context.office.catalogue(m_kind)->fields()) {
        // what many sheets share: lists of values, references, yes or no, and the columns
        const bool shared = !field.choiceList.isEmpty() || !field.target.isEmpty() || field.type == "yesno"_L1;
        if (field.shown && !field.sensitive && !field.unique && (shared || m_model->columns().contains(field.key)))
            add(field.label.in(m_context.language), field.key);
    }
}

void RecordListPage::fillSortMenu(QMenu *menu)
{
    const RecordQuery &query = m_model->query();
    const auto add = [this, menu, &query](const QString &text, int column, const QString &key) {
        QAction *action = menu->addAction(QString(text).replace(u'&', u"&&"_s), this, [this, column, now = query, key] {
            const bool again = now.sortField == key && now.order == Qt::AscendingOrder; // the same again turns it round
            m_table->sortByColumn(column, again ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
        action->setCheckable(true);
        action->setChecked(query.sortField == key);
    };
    add(tr("Name"), -1, QString());
    menu->addSeparator();
    for (const QString &key : layoutNow().columns) {
        const auto column = static_cast<int>(m_model->columns().indexOf(key));
        add(m_model->headerData(column, Qt::Horizontal).toString(), column, key);
    }
}

void RecordListPage::fillMoreMenu()
{
    QMenu *menu = m_moreMenu;
    menu->clear();
    const auto tellKeys = [](QAction *action, const QKeySequence &keys) { // window or table have them; here they are only told
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
    };
    QAction *form = menu->addAction(icon(u"search"_s), tr("Search by form …"), this, &RecordListPage::searchByForm);
    form->setObjectName(u"moreSearchByForm"_s);
    tellKeys(form, Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    QAction *incomplete = menu->addAction(tr("Only incomplete sheets"), m_filters, &FilterBar::showOnlyIncomplete);
    incomplete->setObjectName(u"moreIncomplete"_s);
    incomplete->setCheckable(true);
    incomplete->setChecked(m_filters->showsOnlyIncomplete());
    fillSortMenu(menu->addMenu(icon(u"arrow-down-up"_s), tr("Sort by")));
    QMenu *groups = menu->addMenu(icon(u"list"_s), tr("Group by"));
    groups->setObjectName(u"groupMenu"_s);
    fillGroupMenu(groups);
    QAction *fold = menu->addAction(icon(u"chevron-right"_s), tr("Fold all groups"), this, [this] { m_model->setAllFolded(true); });
    fold->setObjectName(u"foldAll"_s);
    fold->setEnabled(m_model->isGrouped());
    QAction *unfold = menu->addAction(icon(u"chevron-down"_s), tr("Open all groups"), this, [this] { m_model->setAllFolded(false); });
    unfold->setEnabled(m_model->isGrouped());
    menu->addSeparator();
    QAction *all = menu->addAction(icon(u"check-check"_s), tr("Select all"), m_table, &QTableView::selectAll);
    tellKeys(all, QKeySequence::SelectAll);
    all->setEnabled(m_model->recordCount() > 0);
    QAction *write = menu->addAction(icon(u"file-up"_s), tr("Export the list …"), this,
                                     [this] { perform(Command::ExportList); });
    write->setObjectName(u"moreExport"_s);
    write->setEnabled(can(Command::ExportList) && !m_bulk->isBusy());
    QAction *print = menu->addAction(icon(u"printer"_s), tr("Print …"), this, &RecordListPage::printThese);
    print->setObjectName(u"morePrint"_s);
    tellKeys(print, QKeySequence::Print);
    print->setEnabled(can(Command::Print));
    QAction *card = menu->addAction(icon(u"id-card"_s), tr("Business card …"), this, [this] { showCard(Command::BusinessCard); });
    card->setObjectName(u"moreCard"_s);
    tellKeys(card, Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    card->setEnabled(canShowCard());
    QAction *screen = menu->addAction(icon(u"monitor"_s), tr("Cards on the full screen"), this, [this] { showCard(Command::CardsOnScreen); });
    screen->setObjectName(u"moreCardsOnScreen"_s);
    tellKeys(screen, Qt::Key_F11);
    screen->setEnabled(canShowCard());
    menu->addSeparator();
    QAction *preview = menu->addAction(tr("Preview beside the list"), this, &RecordListPage::togglePreview);
    preview->setObjectName(u"morePreview"_s);
    tellKeys(preview, Qt::Key_F9);
    preview->setCheckable(true);
    preview->setChecked(!m_preview->isHidden());
}

void RecordListPage::togglePreview(bool on)
{
    m_preview->setVisible(on);
    m_context.settings.store(setting::kListPreview, on);
    if (on)
        m_preview->setRecord(m_model->idAt(m_table->currentIndex().row()));
}

} // namespace effectif
