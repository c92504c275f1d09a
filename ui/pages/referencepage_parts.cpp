// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What ReferencePage consists of: head, tools, table, foot.
#include "ui/pages/referencepage.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/pilldelegate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"

#include <QtWidgets>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

QWidget *ReferencePage::makeHead()
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    m_title = new PlainLabel;
    m_title->setLetters(1.5, QFont::DemiBold);
    m_count = new PlainLabel;
    m_count->setTone(Tone::Muted);
    m_count->setObjectName(u"count"_s);
    m_list = new QComboBox(head);
    m_list->setObjectName(u"list"_s);
    m_list->setMaxVisibleItems(20);
    m_list->setMinimumWidth(220);
    m_list->setVisible(m_kind.choosesList);
    m_search = new SearchField;
    m_search->setObjectName(u"search"_s);
    m_search->setMinimumWidth(220);
    m_search->setMaximumWidth(380);
    m_add = new QPushButton(icon(u"plus"_s), QString());
    m_add->setObjectName(u"add"_s);
    m_add->setDefault(true);
    m_add->setAutoDefault(false);
    layout->addWidget(m_title);
    layout->addWidget(m_list);
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addWidget(m_search, 2);
    layout->addWidget(m_add);
    connect(m_add, &QPushButton::clicked, this, &ReferencePage::add);
    connect(m_list, &QComboBox::activated, this, [this] {
        m_kind.source.list = m_list->currentData().toString();
        m_banner->dismiss();
        reload();
    });
    return head;
}

QWidget *ReferencePage::makeTable()
{
    m_table = new QTableView;
    makeListTable(m_table, u"items"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PillDelegate(ReferenceModel::ColourRole, m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setCornerButtonEnabled(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    if (m_kind.ordered) {
        m_table->setDragDropMode(QAbstractItemView::InternalMove);
        m_table->setDragDropOverwriteMode(false);
        m_table->setDropIndicatorShown(true);
    }
    m_table->installEventFilter(this);
    for (int column = 0; column < m_kind.columns.size(); ++column) {
        const auto what = m_kind.columns.at(column);
        const bool wide = what == ReferenceModel::Column::Name || what == ReferenceModel::Column::Synonyms;
        const bool narrow = what == ReferenceModel::Column::Sheets || what == ReferenceModel::Column::State;
        m_table->setColumnWidth(column, wide ? 280 : narrow ? 110 : 200);
    }
    // the room that is left goes to the words, not to an empty end
    const auto synonyms = m_kind.columns.indexOf(ReferenceModel::Column::Synonyms);
    m_table->horizontalHeader()->setSectionResizeMode(static_cast<int>(std::max<qsizetype>(0, synonyms)), QHeaderView::Stretch);
    connect(m_table, &QTableView::doubleClicked, this, &ReferencePage::edit);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReferencePage::showState);
    return m_table;
}

QAction *ReferencePage::addTool(const char *name, const char *iconName, const QKeySequence &keys, void (ReferencePage::*act)())
{
    auto *action = new QAction(icon(QLatin1String(iconName)), QString(), m_table);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut); // in the table; the window's own keys stay as they are
    connect(action, &QAction::triggered, this, act);
    m_table->addAction(action);
    m_tools << action;
    return action;
}

QWidget *ReferencePage::makeTools()
{
    addTool("edit", "pencil", {}, &ReferencePage::edit);
    addTool("merge", "layers", QKeySequence(Qt::CTRL | Qt::Key_M), &ReferencePage::merge);
    m_retire = addTool("retire", "eye-off", {}, &ReferencePage::toggleRetired);
    addTool("remove", "trash-2", QKeySequence(Qt::Key_Delete), &ReferencePage::remove);
    if (m_kind.ordered) {
        addTool("up", "arrow-up", QKeySequence(Qt::CTRL | Qt::Key_Up), &ReferencePage::moveUp);
        addTool("down", "arrow-down", QKeySequence(Qt::CTRL | Qt::Key_Down), &ReferencePage::moveDown);
    }
    if (m_kind.columns.contains(ReferenceModel::Column::Number))
        addTool("numbers", "hash", {}, &ReferencePage::changeNumbers);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QAction *action : std::as_const(m_tools)) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setObjectName(u"tool_"_s + action->objectName());
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        layout->addWidget(button);
    }
    layout->addStretch(1);
    return row;
}

QWidget *ReferencePage::makeFoot()
{
    auto *foot = new QWidget;
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    m_usage = new PlainLabel;
    m_usage->setObjectName(u"usage"_s);
    m_show = new QPushButton(icon(u"users"_s), QString());
    m_show->setObjectName(u"showSheets"_s);
    m_show->setAutoDefault(false);
    m_progressRow = new QWidget;
    auto *row = new QHBoxLayout(m_progressRow);
    row->setContentsMargins(0, 0, 0, 0);
    m_progress = new QProgressBar;
    m_progress->setObjectName(u"progress"_s);
    m_progress->setMinimumWidth(220);
    m_stop = new QPushButton;
    m_stop->setObjectName(u"stop"_s);
    m_stop->setAutoDefault(false);
    row->addWidget(m_progress);
    row->addWidget(m_stop);
    m_progressRow->hide();
    layout->addWidget(m_usage, 1);
    layout->addWidget(m_progressRow);
    layout->addWidget(m_show);
    connect(m_show, &QPushButton::clicked, this, &ReferencePage::showSheets);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_running)
            m_running->cancel();
    });
    return foot;
}

} // namespace effectif
