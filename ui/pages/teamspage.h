// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldtype.h"
#include "models/domain/profile.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pageframe.h"

class QTableView;
class QToolButton;

namespace effectif {

class EmptyState;
class RowsModel;

/// Administration > Teams: who stands in for whom together.
class TeamsPage final : public PageFrame
{
    Q_OBJECT
public:
    explicit TeamsPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("users"); }
    bool can(Command command) const override;
    void perform(Command command) override;

private:
    struct Loaded
    {
        QList<Team> teams;
        QList<Reference> people;
    };

    QWidget *makeTools();
    void showTexts() override;
    void load();
    void show();
    Team chosen() const;
    void edit(const Team &team);
    void store(const Team &team, const QString &sentence, const Team &former, std::function<void(const Result<TeamId> &)> done = {});
    void remove(const Team &team, const QString &sentence, bool undoable);
    void tell(const QString &sentence, std::function<void()> undo);

    const PageContext &m_context;
    QToolButton *m_add;
    QToolButton *m_edit;
    QToolButton *m_remove;
    RowsModel *m_model;
    QTableView *m_table;
    EmptyState *m_empty;
    Loaded m_loaded;
    bool m_known = false; ///< the first answer has come
    std::function<void()> m_undo;
    RequestSeries m_loads;
};

} // namespace effectif
