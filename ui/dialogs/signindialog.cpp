// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/signindialog.h"

#include "ui/dialogs/passwordfields.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/plainlabel.h"

#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
LineEdit *addLine(FormGrid *form, const QString &name, const QString &label, const QString &text)
{
    auto *line = new LineEdit(form);
    line->setObjectName(name);
    line->setMaxLength(254);
    line->setText(text);
    form->add(label, line, 2);
    return line;
}

QPushButton *quietButton(const QString &name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setFlat(true);
    button->setAutoDefault(false);
    return button;
}
} // namespace

SignInDialog::SignInDialog(const QString &database, const QString &login, QWidget *parent)
    : TaskDialog(u"signin"_s, tr("Sign in"), tr("“%1” is opened with an account.").arg(database), tr("Sign in"), parent)
    , m_login(addLine(form(), u"signin_login"_s, tr("E-mail address"), login))
    , m_password(makePasswordLine(u"signin_password"_s, form()))
{
    form()->add(tr("Password, or the code of your invitation"), m_password, 2);
    QPushButton *forgot = quietButton(u"signin_forgotten"_s, tr("Forgotten password?"), this);
    addBelow(forgot, Qt::AlignLeft);
    connect(forgot, &QPushButton::clicked, this, &SignInDialog::forgotten);
    (login.isEmpty() ? m_login : m_password)->setFocus();
}

QString SignInDialog::login() const
{
    return m_login->text().trimmed();
}

QString SignInDialog::password() const
{
    return m_password->text();
}

void SignInDialog::refuseSignIn(const Error &error)
{
    refuse(error);
    m_password->selectAll();
}

UnlockDialog::UnlockDialog(const QString &name, QWidget *parent)
    : TaskDialog(u"unlock"_s, tr("Effectif is locked"),
                 tr("What %1 typed is still there. Whoever else wants to work signs out first.").arg(name), tr("Unlock"), parent)
    , m_password(makePasswordLine(u"unlock_password"_s, form()))
{
    form()->add(tr("Password"), m_password, 2);
    QPushButton *out = quietButton(u"unlock_signOut"_s, tr("Sign out"), this);
    addBelow(out, Qt::AlignLeft);
    setCancelShown(false);
    connect(out, &QPushButton::clicked, this, &UnlockDialog::signOutWanted);
    m_password->setFocus();
}

QString UnlockDialog::password() const
{
    return m_password->text();
}

ForgottenDialog::ForgottenDialog(const QString &login, QWidget *parent)
    : TaskDialog(u"forgotten"_s, tr("Forgotten password"),
                 tr("The administrators are told, and one of them gives you a code to choose a new password with."),
                 tr("Ask for a new way in"), parent)
    , m_login(addLine(form(), u"forgotten_login"_s, tr("E-mail address"), login))
{
    m_login->setFocus();
}

QString ForgottenDialog::login() const
{
    return m_login->text().trimmed();
}

PasswordDialog::PasswordDialog(Why why, const QString &name, const QStringList &personal, int policyLength, QWidget *parent)
    : TaskDialog(u"password"_s, why == Why::FirstTime ? tr("Welcome, %1").arg(name) : tr("Change password"),
                 why == Why::FirstTime ? tr("Choose the password that you will sign in with from now on. The code has done its work then.")
                                       : QString(),
                 why == Why::FirstTime ? tr("Use this password") : tr("Change password"), parent)
{
    if (why == Why::Change) {
        m_current = makePasswordLine(u"password_current"_s, form());
        form()->add(tr("Current password"), m_current, 2);
    }
    m_fields = new PasswordFields(u"password"_s, form());
    m_fields->setPersonal(personal);
    m_fields->setPolicy({policyLength});
    (m_current ? m_current : m_fields->first())->setFocus();
}

void PasswordDialog::setPolicy(const PasswordPolicy &policy)
{
    m_fields->setPolicy(policy);
}

QString PasswordDialog::current() const
{
    return m_current ? m_current->text() : QString();
}

QString PasswordDialog::password() const
{
    return m_fields->password();
}

bool PasswordDialog::isComplete()
{
    return m_fields->check();
}

ProtectDialog::ProtectDialog(const QString &name, int policyLength, QWidget *parent)
    : TaskDialog(u"protect"_s, tr("Protect this file by accounts"),
                 tr("Your own account comes first. It is an administrator: it lets the others in, and says what each may do."),
                 tr("Make my account"), parent)
    , m_name(addLine(form(), u"protect_name"_s, tr("First name and last name"), name))
    , m_email(addLine(form(), u"protect_email"_s, tr("E-mail address"), {}))
    , m_fields(new PasswordFields(u"protect"_s, form()))
{
    m_fields->setPolicy({policyLength});
    auto *honest = new PlainLabel(
        tr("What this protects: Effectif opens the file for nobody without an account, and shows and changes only what the "
           "account may. Sensitive fields are encrypted for those who may read them.\nWhat it does not: a file can be copied, and the "
           "other fields read with other programs, by whoever gets at it. Keep it in a folder of your own, on an encrypted disk; "
           "where that is not enough, use a server.\nIf all passwords are lost, the recovery key that you get in a moment lets an "
           "administrator in."),
        this);
    honest->setObjectName(u"protect_honest"_s);
    honest->setWordWrap(true);
    honest->setTone(Tone::Muted);
    addBelow(honest);
    setMinimumWidth(580);
    (name.isEmpty() ? m_name : m_email)->setFocus();
}

QString ProtectDialog::name() const
{
    return m_name->text().simplified();
}

QString ProtectDialog::email() const
{
    return m_email->text().trimmed();
}

QString ProtectDialog::password() const
{
    return m_fields->password();
}

bool ProtectDialog::isComplete()
{
    m_fields->setPersonal({name(), email()});
    return m_fields->check();
}

} // namespace effectif
