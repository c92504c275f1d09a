// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QAction;
class QListWidget;

namespace effectif {

class PlainLabel;

/// Parts to tick and to bring into an order: by dragging, by two buttons, and with Alt+Up and Alt+Down.
class ArrangeList final : public QWidget
{
    Q_OBJECT
public:
    struct Part
    {
        QString id;
        QString text;
        bool shown = true;
    };

    /// `name` begins the object names.
    ArrangeList(const QString &name, const QString &title, QWidget *parent = nullptr);

    void setParts(const QList<Part> &parts);
    /// All ids as they stand now.
    QStringList order() const;
    /// Those without a tick.
    QStringList hidden() const;

private:
    QAction *addMove(const QString &name, const QString &iconName, const QString &text, Qt::Key key, int by, QWidget *head);
    void move(int by);
    void refresh();

    PlainLabel *m_title;
    QListWidget *m_list;
    QAction *m_up;
    QAction *m_down;
};

} // namespace effectif
