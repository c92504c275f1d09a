// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/recordlistmodel.h"
#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"

#include <QTimer>

class QPushButton;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace effectif {

class Banner;
class BusyBar;
class EmptyState;
class FieldEditor;
class FilterBar;
class PlainLabel;
class SearchField;

/// The list of all sheets of a kind: search as you type, filters, columns, sort; a row opens its sheet.
class RecordListPage final : public Page
{
    Q_OBJECT
public:
    RecordListPage(const PageContext &context, const QString &kind, QWidget *parent = nullptr);
    ~RecordListPage() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("users"); }
    bool can(Command command) const override;
    void perform(Command command) override;
    void activated() override;

    /// What the arrows of the sheets opened from here follow.
    RecordListModel *model() const { return m_model; }
    const QString &kind() const { return m_kind; }

Q_SIGNALS:
    void columnsWanted(const QString &kind, const QStringList &shown);

public Q_SLOTS:
    void setColumns(const QStringList &keys);
    /// In the place of search and filters: the sheets that have one of these values in the field.
    void showOnly(const QString &field, const QVariantList &values);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeTable();
    void restoreColumns();
    void storeHeader();
    QStringList standardColumns() const;
    void retranslate();
    void ask();
    void showCount();
    void openSelected();
    void openWhenFound();
    void openRow(int row);
    void copyTable();
    void clearFilters();
    void showHeaderMenu(const QPoint &at);
    QList<int> selectedRows() const;

    const PageContext &m_context;
    QString m_kind;
    RecordListModel *m_model;
    PlainLabel *m_title;
    PlainLabel *m_count;
    SearchField *m_search;
    QPushButton *m_new;
    QToolButton *m_filter;
    QToolButton *m_columns;
    FilterBar *m_filters;
    BusyBar *m_busy;
    Banner *m_banner;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    QTimer m_searchDelay;
    bool m_openWhenFound = false; ///< Return was pressed before the search was answered
};

} // namespace effectif
