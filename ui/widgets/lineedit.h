// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icon.h"

#include <QKeySequence>
#include <QLineEdit>
#include <QList>

class QAction;

namespace effectif {

/// A line edit whose icon actions also serve those without a mouse: each has a name for screen readers, stands in the
/// context menu and may have a shortcut, which its tool tip tells.
class LineEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit LineEdit(QWidget *parent = nullptr);

    /// An action at the end of the line. The text is set by nameAction(), again after a change of language.
    QAction *addIconAction(const QIcon &icon, const QKeySequence &shortcut = {});
    void nameAction(QAction *action, const QString &text);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QList<QAction *> m_iconActions;
};

} // namespace effectif
