// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/retention.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pageframe.h"

class QStackedWidget;
class QTableView;
class QToolButton;

namespace effectif {

class DueModel;
class EmptyState;
class LifecycleActions;
class PersonActs;

/// Administration > To be purged: whose sheets are older than the rules of the office say, to be worked off one by one. Nothing
/// goes by itself.
class DuePage final : public PageFrame
{
    Q_OBJECT
public:
    DuePage(const PageContext &context, const QString &kind, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("clock"); }
    bool can(Command command) const override;
    void perform(Command command) override;

private:
    QToolButton *addTool(const QString &name, const QString &iconName, void (DuePage::*act)());
    void showTexts() override;
    void load();
    void showState();
    const DuePerson *chosen() const;
    void open();
    void anonymise();
    void erase();
    void keep();
    void setRules();

    const PageContext &m_context;
    QString m_kind;
    DueModel *m_model;
    PersonActs *m_acts;
    LifecycleActions *m_life;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    QList<QToolButton *> m_tools;
    QToolButton *m_rules = nullptr;
    RequestSeries m_loads;
};

} // namespace effectif
