// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/account.h"
#include "models/domain/catalogue.h"
#include "models/domain/fieldtype.h"
#include "models/services/accountservice.h"
#include "ui/dialogs/taskdialog.h"

class QCheckBox;
class QComboBox;

namespace effectif {

class CheckListField;
class LineEdit;
class ReferenceFieldEditor;

/// Adds or changes an account: who it is, what it may do, whose sheets it sees, and which is the person's own.
class AccountDialog final : public TaskDialog
{
    Q_OBJECT
public:
    /// `account` without an id: a new one.
    AccountDialog(const Account &account, const QList<Reference> &departments, QWidget *parent);

    /// Asks for the person's own sheet among those of the catalogue's kind; `now`: as it stands.
    void addSheet(const CataloguePtr &catalogue, const Reference &now, Language language);
    /// The answer to sheetsWanted().
    void setSheets(const QList<Reference> &found);
    /// The answer to sheetChosen(): what tells this person from others of the same name.
    void describeSheet(const QString &text);

    /// Of a new account, where a computer sends messages: asks whether the invitation goes by e-mail.
    void offerMail();
    Handover handover() const;

    /// As typed; what it began with in everything else.
    Account account() const;

Q_SIGNALS:
    void sheetsWanted(const effectif::FieldDefinition &field, const QString &typed);
    void sheetChosen(effectif::RecordId id);

protected:
    bool isComplete() override;

private:
    void addRole();
    void addCapabilities();
    void addLanguage();
    void showRole();
    /// A staff member sees nothing but the own sheet; an account that only sends needs none.
    bool needsSheet() const;
    bool hasSheetItNeeds();

    Account m_account;
    LineEdit *m_name;
    LineEdit *m_email;
    QComboBox *m_role;
    CheckListField *m_departments;
    CheckListField *m_capabilities;
    QComboBox *m_language;
    ReferenceFieldEditor *m_sheet = nullptr;
    QCheckBox *m_byMail = nullptr;
};

} // namespace effectif
