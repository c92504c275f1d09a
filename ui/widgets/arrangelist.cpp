// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/arrangelist.h"

#include "ui/theme/icon.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListWidget>
#include <QToolButton>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kId = Qt::UserRole;
}

ArrangeList::ArrangeList(const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel)
    , m_list(new QListWidget)
{
    m_title->setText(title);
    m_title->setLetters(1, QFont::DemiBold);
    m_title->setBuddy(m_list);
    m_list->setObjectName(name);
    m_list->setAccessibleName(title);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_title, 1);
    m_up = addMove(name + u"_up"_s, u"arrow-up"_s, tr("Further up"), Qt::Key_Up, -1, head);
    m_down = addMove(name + u"_down"_s, u"arrow-down"_s, tr("Further down"), Qt::Key_Down, 1, head);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(head);
    layout->addWidget(m_list, 1);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::currentRowChanged, this, &ArrangeList::refresh);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ArrangeList::refresh);
}

QAction *ArrangeList::addMove(const QString &name, const QString &iconName, const QString &text, Qt::Key key, int by, QWidget *head)
{
    auto *action = new QAction(icon(iconName), text, this);
    action->setShortcut(QKeySequence(Qt::ALT | key));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(u"%1 (%2)"_s.arg(text, action->shortcut().toString(QKeySequence::NativeText)));
    addAction(action);
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    head->layout()->addWidget(button);
    connect(action, &QAction::triggered, this, [this, by] { move(by); });
    return action;
}

void ArrangeList::setParts(const QList<Part> &parts)
{
    m_list->clear();
    for (const Part &part : parts) {
        auto *item = new QListWidgetItem(part.text, m_list);
        item->setData(kId, part.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(part.shown ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    refresh();
}

QStringList ArrangeList::order() const
{
    QStringList ids;
    for (int i = 0; i < m_list->count(); ++i)
        ids << m_list->item(i)->data(kId).toString();
    return ids;
}

QStringList ArrangeList::hidden() const
{
    QStringList ids;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Unchecked)
            ids << m_list->item(i)->data(kId).toString();
    }
    return ids;
}

void ArrangeList::move(int by)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_list->count())
        return;
    m_list->insertItem(row + by, m_list->takeItem(row));
    m_list->setCurrentRow(row + by);
}

void ArrangeList::refresh()
{
    m_up->setEnabled(m_list->currentRow() > 0);
    m_down->setEnabled(m_list->currentRow() >= 0 && m_list->currentRow() < m_list->count() - 1);
}

} // namespace effectif
