// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/auditservice.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pageframe.h"

class QPushButton;
class QSpinBox;
class QTableView;
class QToolButton;

namespace effectif {

class AuditModel;
class JobBar;
class JournalFilters;
class PlainLabel;

/// Administration > Audit: who did or read what of which sheet, when and from where; cut down, exported, and kept as long
/// as an administrator says.
class AuditTrailPage final : public PageFrame
{
    Q_OBJECT
public:
    explicit AuditTrailPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("history"); }
    bool can(Command command) const override;
    void perform(Command command) override;

private:
    void makeFilters();
    QWidget *makeFoot();
    void makeTable();
    void showTexts() override;
    void load();
    void loadMore();
    void loadOthers();
    void showState();
    AuditFilter filter() const;
    void exportFile();
    void keep();
    void purge();
    void reallyPurge();
    bool isAdministrator() const;

    const PageContext &m_context;
    AuditModel *m_model;
    JobBar *m_job;
    QTableView *m_table;
    JournalFilters *m_filters = nullptr;
    QToolButton *m_export;
    QWidget *m_foot;
    PlainLabel *m_keepLabel;
    QSpinBox *m_months;
    PlainLabel *m_keepNote;
    QPushButton *m_purge;
    AuditKeeping m_keeping;
    RequestSeries m_loads;
    RequestSeries m_suggestions;
    std::shared_ptr<Progress> m_exporting;
};

} // namespace effectif
