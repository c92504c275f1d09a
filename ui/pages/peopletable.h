// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recordquery.h"
#include "ui/pages/pagecontext.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace effectif {

class EmptyState;
class RecordListModel;
class SearchField;
class SteadyTable;

/// People to choose some of: who they are, a search above them, as many rows as there are. Others' changes show at once.
class PeopleTable final : public QWidget
{
    Q_OBJECT
public:
    /// `name` begins the object names.
    PeopleTable(const PageContext &context, const QString &kind, const QString &name, QWidget *parent = nullptr);

    /// Whom to show; what is typed into the search cuts it down. Asked again even if it is the same.
    void setQuery(const RecordQuery &query);
    /// What stands there while the question finds nobody, and while the search does not.
    void setEmpty(const QString &nobody, const QString &detail);
    QList<RecordId> selectedIds() const;
    int selectedCount() const;
    /// Of those that are shown; -1: not known yet.
    int count() const;
    bool isSearching() const;
    SearchField *search() const { return m_search; }
    SteadyTable *table() const { return m_table; }

Q_SIGNALS:
    void selectionChanged();
    void refreshed();
    void opened(effectif::RecordId id);
    void failed(const effectif::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeTable(const QString &name);
    void retranslate();
    void ask();
    void show();
    QList<std::pair<int, int>> selectedRows() const;

    const PageContext &m_context;
    RecordListModel *m_model;
    SearchField *m_search;
    SteadyTable *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    RecordQuery m_query;
    QString m_nobody;
    QString m_detail;
    QTimer m_delay;
};

} // namespace effectif
