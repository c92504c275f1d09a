// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/office.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

class QAction;
class QTreeWidget;
class QTreeWidgetItem;
class QStackedWidget;

namespace effectif {

class EmptyState;
class Page;
class PlainLabel;
class SearchField;
class Settings;

/// Ctrl+K: a few letters lead to a person, an open page or an action, without the mouse. What was chosen last comes
/// first. People are looked for by the worker; blind to case and accents everywhere.
class CommandPalette final : public QDialog
{
    Q_OBJECT
public:
    struct Context
    {
        Office *office = nullptr; ///< null while no database is open: actions only
        Settings &settings;
        Language language = Language::French;
        QList<QAction *> actions;
        QList<Page *> pages;
    };

    CommandPalette(const Context &context, QWidget *parent);

Q_SIGNALS:
    void recordWanted(const QString &kind, effectif::RecordId id);
    void pageChosen(effectif::Page *page);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry
    {
        QString text;
        QString detail;   ///< shortcut, number, what it is
        QString words;    ///< that find it besides its text
        QString iconName;
        QIcon icon;
        QString key;      ///< "action|save", "person|staff|12"; empty: not remembered
        QString folded;   ///< what is searched
        QPointer<QAction> action;
        QPointer<Page> page;
        QString kind;
        RecordId record = 0;
    };

    void collect();
    void search();
    void takePeople(const QList<Entry> &people);
    void fill(const QList<Entry> &people);
    void add(const Entry &entry);
    QList<Entry> matching(const QString &typed) const;
    int recentRank(const Entry &entry) const;
    void choose(QTreeWidgetItem *item);
    void remember(const QString &key);
    QString remembered(const QString &key) const;
    static Result<QList<Entry>> findPeople(Services &services, const QString &kind, const QString &typed,
                                           const QList<RecordId> &ids);

    Context m_context;
    QStringList m_recent;
    QList<Entry> m_entries;
    QList<Entry> m_people; ///< as last found, until the next answer
    QList<Entry> m_shown;
    SearchField *m_search;
    QStackedWidget *m_stack;
    QTreeWidget *m_list;
    EmptyState *m_nothing;
    bool m_answered = false; ///< for what is typed now; before that, nobody can say that there is nothing
    PlainLabel *m_hint;
    QTimer m_delay;
    RequestSeries m_requests;
};

} // namespace effectif
