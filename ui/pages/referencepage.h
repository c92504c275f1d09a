// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recordquery.h"
#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/referencekind.h"

#include <QPointer>
#include <QTimer>

class QComboBox;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace effectif {

class Banner;
class BusyBar;
class EmptyState;
class PlainLabel;
class SearchField;
class TaskDialog;

/// Administration > Paramètres > Configuration: departments, companies, Natures, titles and the other lists of values.
/// One page for all; a ReferenceKind says in what they differ. Every act is said in a bar with a button that takes it
/// back.
class ReferencePage final : public Page
{
    Q_OBJECT
public:
    ReferencePage(const PageContext &context, ReferenceKind kind, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QString::fromLatin1(m_kind.iconName); }
    bool can(Command command) const override;
    void perform(Command command) override;
    void activated() override;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Job = std::function<Result<ReferenceChange>(Services &, Progress &)>;
    using Told = std::function<QString(const ReferenceChange &)>;

    QWidget *makeHead();
    QWidget *makeTools();
    QWidget *makeTable();
    QWidget *makeFoot();
    QAction *addTool(const char *name, const char *iconName, const QKeySequence &keys, void (ReferencePage::*act)());
    void retranslate();
    void fillLists();
    void reload();
    void reloadSoon(int ms);
    void count();
    void showState();
    void selectItem(const QString &id);
    QStringList selectedIds() const;
    ReferenceItems selectedItems() const;
    QString nameOf(const ReferenceItem &item) const { return item.name.in(m_context.language); }

    void add();
    void edit();
    void merge();
    void toggleRetired();
    void remove();
    void moveUp() { move(-1); }
    void moveDown() { move(1); }
    void move(int by);
    void storeOrder(const QStringList &ids);
    void changeNumbers();
    void storeNumbers();
    void showSheets();
    /// Runs an act, beside the worker if it may be long; `dialog` stays open until it is done.
    void act(bool isLong, Job job, Told told, TaskDialog *dialog = nullptr);
    void finish(const Result<ReferenceChange> &change, const Told &told, TaskDialog *dialog, const QString &select);
    void undo(const ReferenceChange &change);
    void showBusy(bool busy);

    const PageContext &m_context;
    ReferenceKind m_kind;
    ReferenceModel *m_model;
    PlainLabel *m_title;
    PlainLabel *m_count;
    QComboBox *m_list;
    SearchField *m_search;
    QPushButton *m_add;
    QList<QAction *> m_tools;
    QAction *m_retire = nullptr;
    Banner *m_banner;
    BusyBar *m_busy;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    PlainLabel *m_usage;
    QPushButton *m_show;
    QWidget *m_progressRow;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    std::shared_ptr<Progress> m_running;
    QPointer<TaskDialog> m_dialog;
    QList<NumberRule> m_numbers;
    QTimer m_reloadSoon;
    RequestSeries m_loads;
    RequestSeries m_counts;
    bool m_acting = false;
    bool m_stale = false; ///< something happened while another page was in front
    QString m_selectNext; ///< id of the item that the next answer makes current
};

} // namespace effectif
