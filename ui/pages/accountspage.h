// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/fieldtype.h"
#include "models/services/accountservice.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pageframe.h"

class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace effectif {

class AccountDialog;
class AccountModel;
class CodeDialog;
class EmptyState;
class PlainLabel;

/// Administration > Accounts: who may sign in and as what; who forgot the password. On a file without accounts: the way
/// to protect it.
class AccountsPage final : public PageFrame
{
    Q_OBJECT
public:
    explicit AccountsPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("shield"); }
    bool can(Command command) const override;
    void perform(Command command) override;

private:
    struct Loaded
    {
        QList<Account> accounts;
        QList<Reference> departments;
        QList<PasswordRequest> requests;
        PasswordPolicy policy;
        QList<LiveSession> sessions;
        bool encrypted = false;
        bool canSend = false; ///< messages leave this office by mail
    };

    QWidget *makeTools();
    QWidget *makeFoot();
    QToolButton *addTool(const QString &name, const QString &iconName, void (AccountsPage::*act)());
    void showTexts() override;
    void load();
    void refuse(const Error &error, bool loading = false);
    void settle();
    void show(const Loaded &loaded);
    void showRequests();
    void showState();
    const Account *chosen() const;
    void invite();
    void change();
    void giveCode();
    void giveCodeTo(UserId account, Handover handover);
    void followMail(int message, CodeDialog *dialog);
    void toggle();
    void protect();
    void handKey();
    void makeRecoveryKey();
    void showRecoveryKey(const QString &key);
    void showCode(const Invitation &made);
    /// Opens a dialog on an account and sends what it says until it is taken.
    void edit(const Account &account);
    void open(const Account &account, const Reference &sheet);
    void describeSheet(RecordId id, AccountDialog *dialog);

    const PageContext &m_context;
    AccountModel *m_model;
    QStackedWidget *m_stack;
    QTableView *m_table;
    EmptyState *m_empty;
    QList<QToolButton *> m_tools;
    PlainLabel *m_policyLabel;
    QSpinBox *m_policy;
    PlainLabel *m_policyNote;
    Loaded m_loaded;
    bool m_isAsked = false; ///< the banner tells of who forgot the password
    bool m_couldNotLoad = false; ///< the banner says why
    RequestSeries m_loads;
    RequestSeries m_sheets;
};

} // namespace effectif
