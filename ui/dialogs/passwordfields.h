// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/passwordpolicy.h"

#include <QObject>

namespace effectif {

class FormGrid;
class LineEdit;
class StrengthBar;

/// A new password, typed twice, in a form: says at each letter how hard it is to guess and what is lacking (M15, M16).
class PasswordFields final : public QObject
{
    Q_OBJECT
public:
    /// Names begin with `name`; the form owns it.
    PasswordFields(const QString &name, FormGrid *form);

    void setPolicy(const PasswordPolicy &policy);
    /// What the password may not be made of.
    void setPersonal(const QStringList &personal) { m_personal = personal; }
    QString password() const;
    /// Whether it may be taken as it stands; else says why, and leads there.
    bool check();
    void clear();
    LineEdit *first() const { return m_password; }

private:
    void show();

    FormGrid *m_form;
    LineEdit *m_password;
    LineEdit *m_again;
    StrengthBar *m_bar;
    PasswordPolicy m_policy;
    QStringList m_personal;
};

/// A line for a password, with an eye that shows it.
LineEdit *makePasswordLine(const QString &name, QWidget *parent);

} // namespace effectif
