// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldtype.h"
#include "models/domain/transfer.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pageframe.h"

class QStackedWidget;
class QTableView;
class QToolButton;

namespace effectif {

class EmptyState;
class LineEdit;
class PlainLabel;
class RowsModel;

/// Transfer requests (K23-K25): which came in and wait for an answer, which went out and how they were answered. An
/// administrator sets the contact that is named to whoever cannot go on alone (K24).
class TransfersPage final : public PageFrame
{
    Q_OBJECT
public:
    explicit TransfersPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("arrow-up-right"); }
    bool can(Command command) const override { return command == Command::Refresh; }
    void perform(Command command) override;

private:
    struct Loaded
    {
        QList<Transfer> transfers;
        QList<Reference> departments;
        QString contact;
    };

    void makeTable();
    QWidget *makeTools();
    QWidget *makeFoot();
    void showTexts() override;
    void load();
    void show(const Loaded &loaded);
    void showState();
    QStringList cellsOf(const Transfer &transfer) const;
    const Transfer *chosen() const;
    void decide(bool accept);
    void withdraw();
    void openSheet();
    void storeContact();
    /// Sends an act and loads anew; a refusal is told above the table.
    template <typename Act> void send(Act act, const QString &done);

    const PageContext &m_context;
    RowsModel *m_model;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    QList<QToolButton *> m_tools;
    QWidget *m_foot = nullptr;
    PlainLabel *m_contactLabel = nullptr;
    LineEdit *m_contact = nullptr;
    Loaded m_loaded;
    RequestSeries m_loads;
    bool m_isLoaded = false;
};

} // namespace effectif
