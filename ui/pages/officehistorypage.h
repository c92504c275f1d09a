// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldtype.h"
#include "models/domain/history.h"
#include "models/services/request.h"
#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"

class QComboBox;
class QHBoxLayout;
class QPushButton;
class QTableView;
class QToolButton;
class QTreeWidget;

namespace effectif {

class Banner;
class FieldEditor;
class HistoryModel;
class JobBar;
class OperationUndoer;
class PlainLabel;

/// Administration > History: every operation of the office, who, when and what; each with what it changed, and the way
/// back.
class OfficeHistoryPage final : public Page
{
    Q_OBJECT
public:
    explicit OfficeHistoryPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("history"); }
    bool can(Command command) const override;
    void perform(Command command) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeFilters();
    QWidget *makeDetails();
    FieldEditor *addDay(const QString &key, const LocalizedText &label, QHBoxLayout *row);
    void makeTable();
    void retranslate();
    void load();
    void loadMore();
    void loadPeople();
    void showDetails();
    void showEntry(const HistoryEntry &entry);
    void showState();
    HistoryFilter filter() const;
    void clearFilter();

    const PageContext &m_context;
    HistoryModel *m_model;
    Banner *m_banner;
    JobBar *m_job;
    OperationUndoer *m_undoer;
    PlainLabel *m_title;
    PlainLabel *m_note;
    QComboBox *m_person;
    QComboBox *m_what;
    PlainLabel *m_fromLabel;
    PlainLabel *m_toLabel;
    FieldEditor *m_from;
    FieldEditor *m_to;
    QToolButton *m_clear;
    QTableView *m_table;
    PlainLabel *m_nothing;
    PlainLabel *m_about;
    QTreeWidget *m_changes;
    QPushButton *m_open;
    QPushButton *m_undo;
    HistoryEntry m_shown;
    RequestSeries m_loads;
    RequestSeries m_details;
};

} // namespace effectif
