// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/duplicates/decision.h"
#include "models/services/duplicatescanservice.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pageframe.h"

#include <memory>

class QComboBox;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace effectif {

class DuplicateComparison;
class EmptyState;
class JobBar;
class PlainLabel;
class RowsModel;
class SetAsideList;
class SheetMerger;

/// Contrôler les doublons (O37): all sheets are compared beside the work of everybody, and what may be one person's is a
/// list to be worked off: grouped, the best first, filtered by what matched, each pair explained side by side.
class DuplicatesPage final : public PageFrame
{
    Q_OBJECT
public:
    DuplicatesPage(const PageContext &context, const QString &kind, QWidget *parent = nullptr);
    ~DuplicatesPage() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("copy-check"); }
    bool can(Command command) const override;
    void perform(Command command) override;

private:
    struct Found
    {
        DuplicateFindings findings;
        QHash<RecordId, DuplicateSheet> sheets;
        double threshold = DuplicateScanService::kUsualThreshold;
    };

    void makeTable();
    QWidget *makeTools();
    void showTexts() override;
    void search();
    void fillThreshold();
    /// The office's, from now on.
    void storeThreshold();
    void show(const Found &found);
    /// The rows that the chosen filter leaves.
    void fill();
    void fillFilter();
    QStringList cellsOf(const DuplicatePair &pair, int group) const;
    const DuplicatePair *chosen() const;
    void showState();
    void showChosen();
    void open(RecordId DuplicatePair::*side);
    /// The chosen pair is no duplicate, and is not shown again.
    void setAside();
    void dropPair(duplicates::Sheets sheets);
    bool showsAside() const;
    /// The sheets of the chosen pair's group.
    QList<RecordId> group() const;
    void merge(bool wholeGroup);
    /// Pairs with a sheet that is none any more are worked off.
    void forget(const QList<RecordId> &gone);

    const PageContext &m_context;
    QString m_kind;
    RowsModel *m_model;
    JobBar *m_job;
    SheetMerger *m_merger;
    PlainLabel *m_filterLabel;
    QComboBox *m_filter;
    QComboBox *m_threshold;
    QStackedWidget *m_stack;
    QTableView *m_table;
    DuplicateComparison *m_comparison;
    SetAsideList *m_aside;
    EmptyState *m_empty;
    QList<QToolButton *> m_tools;
    std::shared_ptr<Progress> m_searching;
    Found m_found;
    bool m_isSearched = false;
    bool m_isDeciding = false;
};

} // namespace effectif
