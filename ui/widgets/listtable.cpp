// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/listtable.h"

#include "ui/theme/icon.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>
#include <QToolButton>

namespace effectif {

namespace {
/// Qt takes the first row for the current one as soon as the list has the keyboard, so that the first Down would pass it by.
class FirstRow final : public QObject
{
public:
    explicit FirstRow(QTableView *table) : QObject(table), m_table(table) { table->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return QObject::eventFilter(watched, event);
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool moves = key->key() == Qt::Key_Down || key->key() == Qt::Key_Up;
        if (!moves || !m_table->selectionModel() || m_table->selectionModel()->hasSelection() || m_table->model()->rowCount() == 0)
            return QObject::eventFilter(watched, event);
        m_table->selectRow(qMax(0, m_table->currentIndex().row()));
        return true;
    }

private:
    QTableView *m_table;
};
} // namespace

void makeListTable(QTableView *table, const QString &name)
{
    table->setObjectName(name);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 16);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    new FirstRow(table); // the table's child
}

void enterTable(QTableView *table)
{
    table->setFocus();
    if (!table->selectionModel()->hasSelection() && table->model()->rowCount() > 0)
        table->selectRow(0);
}

QToolButton *makeTool(const QString &name, const QString &iconName)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace effectif
