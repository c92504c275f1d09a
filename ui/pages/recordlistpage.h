// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/listview.h"
#include "models/items/recordlistmodel.h"
#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"
#include "ui/theme/palette.h"

#include <QTimer>

class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace effectif {

class Banner;
class BulkBar;
class BusyBar;
class CardActs;
class EmptyState;
class FieldEditor;
class FilterBar;
class FormerMatches;
class LifecycleActions;
class MergedMatches;
class PhotoDelegate;
class PlainLabel;
class RecordPreview;
class SearchField;
class SteadyTable;
class ViewBar;

/// The list of all sheets of a kind: search as you type, filters, columns, sort, groups, all of it saved as views; a
/// row opens its sheet or shows it beside the list; actions on all that are selected.
class RecordListPage final : public Page
{
    Q_OBJECT
public:
    /// Of the staff in service, or of those who left them, or of what is in the bin.
    RecordListPage(const PageContext &context, const QString &kind, RecordScope scope = RecordScope::Present,
                   QWidget *parent = nullptr);
    ~RecordListPage() override;

    QString title() const override;
    QString iconName() const override;
    bool can(Command command) const override;
    void perform(Command command) override;
    void activated() override;

    /// What the arrows of the sheets opened from here follow.
    RecordListModel *model() const { return m_model; }
    const QString &kind() const { return m_kind; }
    /// How the list looks now.
    ListLayout layoutNow() const;

Q_SIGNALS:
    void columnsWanted(const QString &kind, const QStringList &shown);

public Q_SLOTS:
    void setColumns(const QStringList &keys);
    void showLayout(const effectif::ListLayout &layout);
    /// In the place of search and filters: the sheets that have one of these values in the field.
    void showOnly(const QString &field, const QVariantList &values);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeBody();
    QWidget *makeTable();
    void connectParts();
    void beginWithHolders();
    void connectEditor(FieldEditor *editor);
    void retranslate();
    void ask();
    void showCount();
    bool isRestricted() const;
    void openSelected();
    void openWhenFound();
    void openRow(int row);
    void copyTable();
    void printThese();
    bool canShowCard() const;
    void showCard(Command command);
    QStringList criteria() const;
    void clearFilters();
    void searchByForm();
    void showHeaderMenu(const QPoint &at);
    void fillMoreMenu();
    void fillSortMenu(QMenu *menu);
    void fillGroupMenu(QMenu *menu);
    void groupBy(const QString &key);
    bool tableKeyPressed(const QKeyEvent *key);
    QList<std::pair<int, int>> selectedRows() const;
    QList<RecordId> selectedIds() const;
    void letGoOfLargeSelection();
    void selectionChanged();
    void togglePreview(bool on);
    void tell(Tone tone, const QString &text);
    void offerUndo(const QString &text, const std::function<void()> &undo);
    ListLayout plainLayout() const;
    void noteLayout();
    void storeLayout();
    void makeLifeButtons(QLayout *head);
    void retranslateLife();
    bool canLive(Command command) const;
    void live(Command command);
    void showNobody(bool restricted);
    RecordScope wantedScope() const;

    const PageContext &m_context;
    QString m_kind;
    RecordScope m_scope;
    RecordListModel *m_model;
    LifecycleActions *m_life = nullptr;
    CardActs *m_cards;
    QList<std::pair<Command, QPushButton *>> m_lifeButtons; ///< what this scope's selection is usually there for
    FormerMatches *m_former;
    MergedMatches *m_merged;
    bool m_offersFormer = false; ///< by the button of the empty list
    bool m_widened = false; ///< until the search is cleared, it goes through former staff too
    PlainLabel *m_title;
    PlainLabel *m_count;
    SearchField *m_search;
    QPushButton *m_create;
    QAction *m_createOne;
    QAction *m_createPasted;
    QAction *m_createFile;
    ViewBar *m_views;
    QToolButton *m_filter;
    QToolButton *m_columns;
    QToolButton *m_more;
    QMenu *m_moreMenu;
    FilterBar *m_filters;
    BusyBar *m_busy;
    Banner *m_banner;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    SteadyTable *m_table;
    PhotoDelegate *m_photos;
    EmptyState *m_empty;
    RecordPreview *m_preview;
    BulkBar *m_bulk;
    QTimer m_searchDelay;
    QTimer m_layoutDelay;
    QString m_groupField;
    bool m_showingLayout = false;
    bool m_openWhenFound = false; ///< Return was pressed before the search was answered
};

} // namespace effectif
