// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/namedialog.h"

#include "ui/dialogs/dialogfit.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>
#include <QPushButton>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace effectif {

using namespace Qt::StringLiterals;

QString NameDialog::systemName()
{
#ifdef Q_OS_UNIX
    if (const passwd *entry = getpwuid(getuid())) {
        // "Full name,room,phone ...": the first part, where an ampersand stands for the login
        const QString login = QString::fromLocal8Bit(entry->pw_name);
        QString name = QString::fromLocal8Bit(entry->pw_gecos).section(u',', 0, 0);
        name.replace(u'&', login.left(1).toUpper() + login.mid(1));
        return name.simplified().isEmpty() ? login : name.simplified();
    }
#endif
    return qEnvironmentVariable("USERNAME", qEnvironmentVariable("USER"));
}

NameDialog::NameDialog(const QString &suggestion, QWidget *parent)
    : QDialog(parent),
      m_title(new PlainLabel(this)),
      m_why(new PlainLabel(this)),
      m_form(new FormGrid(this)),
      m_name(new LineEdit(m_form)),
      m_buttons(new QDialogButtonBox(this)),
      m_ok(m_buttons->addButton(QString(), QDialogButtonBox::AcceptRole)),
      m_later(m_buttons->addButton(QString(), QDialogButtonBox::RejectRole))
{
    setObjectName(u"nameDialog"_s);
    m_title->setLetters(1.3, QFont::DemiBold);
    m_why->setWordWrap(true);
    m_why->setTone(Tone::Muted);
    m_name->setObjectName(u"name_name"_s);
    m_name->setMaxLength(100);
    m_name->setText(suggestion.simplified());
    m_name->selectAll();
    m_form->add({}, m_name, 2);
    m_ok->setObjectName(u"name_ok"_s);
    m_ok->setDefault(true);
    m_later->setObjectName(u"name_later"_s);
    m_later->setAutoDefault(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_why);
    layout->addWidget(m_form);
    layout->addStretch(1);
    layout->addSpacing(4);
    layout->addWidget(m_buttons);
    setMinimumWidth(440);
    keepFitting(this);

    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_name->setProperty("invalid", false);
        m_form->setMessage(m_name, Tone::Danger, {});
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &NameDialog::take);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
    m_name->setFocus();
}

void NameDialog::retranslate()
{
    setWindowTitle(tr("Your name"));
    m_title->setText(tr("What is your name?"));
    m_why->setText(
        tr("Every change is signed, so that your colleagues know whom to ask. You can correct your name later "
           "in the preferences."));
    m_form->setLabel(m_name, tr("First name and last name"));
    m_ok->setText(tr("Continue"));
    m_later->setText(tr("Not now"));
}

void NameDialog::take()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty()) {
        m_name->setProperty("invalid", true);
        m_form->setMessage(m_name, Tone::Danger, tr("Type your name, or choose “Not now”."));
        m_name->setFocus();
        return;
    }
    accept();
    Q_EMIT nameChosen(name);
}

void NameDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace effectif
