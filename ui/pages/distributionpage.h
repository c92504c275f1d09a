// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/distributionlist.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pageframe.h"

#include <QUuid>

class QTableView;
class QPushButton;

namespace effectif {

class DistributionView;
class RowsModel;

/// « Gestion des utilisateurs » (C08): the distribution lists of the office, and the one that is chosen.
class DistributionPage final : public PageFrame
{
    Q_OBJECT
public:
    explicit DistributionPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("send"); }
    bool can(Command command) const override;
    void perform(Command command) override;

private:
    QWidget *makeLists();
    void makeView();
    void showTexts() override;
    QString heading() const override;
    void load(ListId chosen = 0);
    void show(ListId chosen);
    void choose();
    DistributionList chosen() const;
    void edit(const DistributionList &list);
    void remove(const DistributionList &list);
    void tell(const QString &sentence, const QUuid &operation);
    void undo(const QUuid &operation);
    void fail(const QString &why);

    const PageContext &m_context;
    QString m_kind;
    QPushButton *m_add;
    RowsModel *m_model;
    QTableView *m_table;
    DistributionView *m_view;
    QList<DistributionList> m_lists;
    ListId m_wanted = 0; ///< to be chosen once it is there
    QUuid m_undoable;
    bool m_filling = false; ///< the rows are being made anew: nobody chooses
    RequestSeries m_loads;
};

} // namespace effectif
