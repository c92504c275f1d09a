// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/outboxquery.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pageframe.h"

#include <QTimer>

class QComboBox;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace effectif {

class Banner;
class EmptyState;
class InfoCard;
class OutboxModel;
class SearchField;

/// Administration > Outbox: what leaves by mail and what became of it, with the server's own words. Administrators find
/// all messages, everybody else the own ones.
class OutboxPage final : public PageFrame
{
    Q_OBJECT
public:
    explicit OutboxPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("mail"); }
    bool can(Command command) const override { return command == Command::Refresh; }
    void perform(Command command) override;

private:
    void makeTable();
    QWidget *makeTools();
    void showTexts() override;
    OutboxQuery query() const;
    void load();
    void loadMore();
    void loadTrouble();
    void showTrouble(const QString &trouble);
    void show(const QList<OutboxEntry> &entries, int limit);
    void showState();
    void showDetails(const OutboxEntry *entry);
    const OutboxEntry *chosen() const;
    void retry();
    void withdraw();
    void clearFilter();
    bool isFiltered() const;
    template <typename Act> void send(Act act, const QString &done);

    const PageContext &m_context;
    OutboxModel *m_model;
    Banner *m_trouble; ///< why nothing leaves, as long as that is so
    SearchField *m_search;
    QComboBox *m_states;
    QToolButton *m_retry;
    QToolButton *m_withdraw;
    QToolButton *m_sending;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    InfoCard *m_details;
    QTimer m_typing;
    QTimer m_again; ///< nobody tells when a sender falls silent
    RequestSeries m_loads;
    RequestSeries m_statuses;
    bool m_isLoaded = false;
};

} // namespace effectif
