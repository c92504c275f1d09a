// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/history.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pageframe.h"

class QPushButton;
class QTableView;
class QTreeWidget;

namespace effectif {

class HistoryModel;
class JobBar;
class JournalFilters;
class OperationUndoer;
class PlainLabel;

/// Administration > History: every operation of the office, who, when and what; each with what it changed, and the way
/// back.
class OfficeHistoryPage final : public PageFrame
{
    Q_OBJECT
public:
    explicit OfficeHistoryPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("history"); }
    bool can(Command command) const override;
    void perform(Command command) override;

private:
    QWidget *makeDetails();
    void makeTable();
    void showTexts() override;
    void load();
    void loadMore();
    void loadPeople();
    void showDetails();
    void showEntry(const HistoryEntry &entry);
    void showState();
    HistoryFilter filter() const;

    const PageContext &m_context;
    HistoryModel *m_model;
    JobBar *m_job;
    OperationUndoer *m_undoer;
    JournalFilters *m_filters;
    QTableView *m_table;
    PlainLabel *m_about;
    QTreeWidget *m_changes;
    QPushButton *m_open;
    QPushButton *m_undo;
    HistoryEntry m_shown;
    RequestSeries m_loads;
    RequestSeries m_details;
};

} // namespace effectif
