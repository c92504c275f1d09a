// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/passwordpolicy.h"
#include "ui/dialogs/taskdialog.h"

namespace effectif {

class LineEdit;
class PasswordFields;

/// Asks who opens a file with accounts (C03, M20), or, after a pause, whether it is still the same person.
class SignInDialog final : public TaskDialog
{
    Q_OBJECT
public:
    /// `login` is shown to be corrected.
    SignInDialog(const QString &database, const QString &login, QWidget *parent);

    QString login() const;
    QString password() const;
    /// The way out of a wrong try: the password is typed anew.
    void refuseSignIn(const Error &error);

Q_SIGNALS:
    void forgotten();

private:
    LineEdit *m_login;
    LineEdit *m_password;
};

/// After a pause: nothing but the password of whoever is signed in.
class UnlockDialog final : public TaskDialog
{
    Q_OBJECT
public:
    UnlockDialog(const QString &name, QWidget *parent);
    QString password() const;

Q_SIGNALS:
    void signOutWanted();

private:
    LineEdit *m_password;
};

/// The e-mail address for a new way in (M21, M22).
class ForgottenDialog final : public TaskDialog
{
    Q_OBJECT
public:
    ForgottenDialog(const QString &login, QWidget *parent);
    QString login() const;

private:
    LineEdit *m_login;
};

/// Chooses a password: the first one after a one-time code (K03), or another (M15-M18).
class PasswordDialog final : public TaskDialog
{
    Q_OBJECT
public:
    enum class Why { FirstTime, Change };
    PasswordDialog(Why why, const QString &name, const QStringList &personal, int policyLength, QWidget *parent);
    void setPolicy(const PasswordPolicy &policy);
    /// What was typed as the password until now; empty at the first time.
    QString current() const;
    QString password() const;

protected:
    bool isComplete() override;

private:
    LineEdit *m_current = nullptr;
    PasswordFields *m_fields;
};

/// Makes the first account of a file, the administrator's own, and says what that protects and what it does not (D25).
class ProtectDialog final : public TaskDialog
{
    Q_OBJECT
public:
    ProtectDialog(const QString &name, int policyLength, QWidget *parent);
    QString name() const;
    QString email() const;
    QString password() const;

protected:
    bool isComplete() override;

private:
    LineEdit *m_name;
    LineEdit *m_email;
    PasswordFields *m_fields;
};

} // namespace effectif
