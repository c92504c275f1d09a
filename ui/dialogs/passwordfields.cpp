// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/passwordfields.h"

#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/strengthbar.h"

#include <QAction>
#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

LineEdit *makePasswordLine(const QString &name, QWidget *parent)
{
    auto *line = new LineEdit(parent);
    line->setObjectName(name);
    line->setEchoMode(QLineEdit::Password);
    line->setMaxLength(2 * PasswordPolicy::kLongest);
    QAction *eye = line->addIconAction(icon(u"eye"_s));
    eye->setCheckable(true);
    line->nameAction(eye, QCoreApplication::translate("effectif::PasswordFields", "Show the password"));
    QObject::connect(eye, &QAction::toggled, line, [line, eye](bool shown) {
        line->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        eye->setIcon(icon(shown ? u"eye-off"_s : u"eye"_s));
    });
    return line;
}

PasswordFields::PasswordFields(const QString &name, FormGrid *form)
    : QObject(form)
    , m_form(form)
    , m_password(makePasswordLine(name + u"_password"_s, form))
    , m_again(makePasswordLine(name + u"_again"_s, form))
    , m_bar(new StrengthBar(form))
{
    m_bar->setObjectName(name + u"_strength"_s);
    form->add(tr("New password"), m_password, 2);
    form->addWide(m_bar);
    form->add(tr("The same once more"), m_again, 2);
    connect(m_password, &QLineEdit::textChanged, this, &PasswordFields::show);
    connect(m_again, &QLineEdit::textChanged, this, [this] { m_form->setMessage(m_again, Tone::Danger, {}); });
    show();
}

void PasswordFields::setPolicy(const PasswordPolicy &policy)
{
    m_policy = policy;
    show();
}

QString PasswordFields::password() const
{
    return m_password->text();
}

void PasswordFields::clear()
{
    m_password->clear();
    m_again->clear();
}

void PasswordFields::show()
{
    const QString typed = m_password->text();
    const int bits = passwordBits(typed);
    const QString problem = typed.isEmpty() ? QString() : m_policy.problem(typed, m_personal);
    m_bar->setBits(problem.isEmpty() && !typed.isEmpty() && typed.size() >= PasswordPolicy::kPhrase
                       ? qMax(bits, PasswordPolicy::kStrong)
                       : problem.isEmpty() ? bits : qMin(bits, PasswordPolicy::kStrong / 3), // what is refused is not strong
                   PasswordPolicy::kStrong);
    const QString strength = typed.isEmpty() ? m_policy.description() : tr("%n bit(s) by the CNIL’s count", nullptr, bits);
    m_bar->setAccessibleName(strength);
    if (typed.isEmpty())
        m_form->setMessage(m_password, Tone::Muted, strength);
    else if (!problem.isEmpty())
        m_form->setMessage(m_password, Tone::Warning, u"%1 %2"_s.arg(problem, tr("(%1)").arg(strength)));
    else
        m_form->setMessage(m_password, bits >= PasswordPolicy::kStrong || typed.size() >= PasswordPolicy::kPhrase ? Tone::Success : Tone::Muted,
                           m_policy.conforms() ? strength : tr("%1; not what the CNIL recommends").arg(strength));
}

bool PasswordFields::check()
{
    const QString problem = m_policy.problem(m_password->text(), m_personal);
    if (!problem.isEmpty()) {
        m_form->setMessage(m_password, Tone::Danger, problem);
        m_password->setFocus();
        return false;
    }
    if (m_again->text() == m_password->text())
        return true;
    m_form->setMessage(m_again, Tone::Danger, tr("The two passwords are not the same."));
    m_again->setFocus();
    m_again->selectAll();
    return false;
}

} // namespace effectif
