// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>

class QAction;
class QDialogButtonBox;
class QStackedWidget;
class QTreeWidget;

namespace effectif {

class EmptyState;
class PlainLabel;
class SearchField;

/// Every shortcut of the program, read from the actions that have them: the list cannot lie. Found by typing a part of
/// the command, its menu or its keys.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Actions without keys or without text are left out; in the order given.
    explicit ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void filter();

    QList<QPointer<QAction>> m_actions;
    PlainLabel *m_title;
    SearchField *m_search;
    QStackedWidget *m_stack;
    QTreeWidget *m_table;
    EmptyState *m_nothing;
    QDialogButtonBox *m_buttons;
};

} // namespace effectif
