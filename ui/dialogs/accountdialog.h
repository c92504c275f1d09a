// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/fieldtype.h"
#include "ui/dialogs/taskdialog.h"

class QComboBox;

namespace effectif {

class CheckListField;
class LineEdit;

/// Adds or changes an account: who it is, what it may do, whose sheets it sees.
class AccountDialog final : public TaskDialog
{
    Q_OBJECT
public:
    /// `account` without an id: a new one.
    AccountDialog(const Account &account, const QList<Reference> &departments, QWidget *parent);

    /// As typed; what it began with in everything else.
    Account account() const;

private:
    void addRole();
    void addCapabilities();
    void showRole();

    Account m_account;
    LineEdit *m_name;
    LineEdit *m_email;
    QComboBox *m_role;
    CheckListField *m_departments;
    CheckListField *m_capabilities;
};

} // namespace effectif
