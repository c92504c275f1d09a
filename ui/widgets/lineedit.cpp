// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lineedit.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QToolButton>

namespace effectif {

namespace {
/// Several times what any field holds in one line, so that what is too long can be shortened here. Qt's own limit of
/// 32,767 takes longer to lay out than a key may.
constexpr int kMostTyped = 8'000;
} // namespace

LineEdit::LineEdit(QWidget *parent) : QLineEdit(parent)
{
    setMaxLength(kMostTyped);
}

QAction *LineEdit::addIconAction(const QIcon &icon, const QKeySequence &shortcut)
{
    QAction *action = addAction(icon, QLineEdit::TrailingPosition);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setIconVisibleInMenu(true);
    m_iconActions.append(action);
    return action;
}

void LineEdit::nameAction(QAction *action, const QString &text)
{
    action->setText(text);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys));
    const QList<QToolButton *> buttons = findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        if (button->defaultAction() == action) {
            button->setAccessibleName(text);
            button->setCursor(Qt::PointingHandCursor);
        }
    }
}

void LineEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    QAction *before = menu->actions().value(0);
    bool any = false;
    for (QAction *action : std::as_const(m_iconActions)) {
        if (!action->isVisible())
            continue;
        menu->insertAction(before, action);
        any = true;
    }
    if (any)
        menu->insertSeparator(before);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

} // namespace effectif
