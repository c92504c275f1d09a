// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/recoverykeydialog.h"

#include "ui/dialogs/passwordfields.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"

#include <QCheckBox>
#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

RecoveryWishDialog::RecoveryWishDialog(bool isFirst, QWidget *parent)
    : TaskDialog(u"recovery"_s, isFirst ? tr("Encrypt the sensitive fields") : tr("New recovery key"),
                 isFirst ? tr("Whoever may not read sensitive fields, or steals the file, finds nothing in them. You get a recovery key "
                              "for the day when all passwords are lost.")
                         : tr("The recovery key lets an administrator in when all passwords are lost. The one before opens nothing any "
                              "more once there is a new one."),
                 isFirst ? tr("Encrypt") : tr("Make the key"), parent)
    , m_password(makePasswordLine(u"recovery_password"_s, form()))
{
    form()->add(tr("Your password"), m_password, 2);
    m_password->setFocus();
}

QString RecoveryWishDialog::password() const
{
    return m_password->text();
}

QString RecoveryKeyDialog::letterFor(const QString &key, const QString &database)
{
    return tr("Recovery key of “%1”\n\n    %2\n\nSensitive fields of this file are encrypted. If all passwords are lost, an "
              "administrator signs in to Effectif with the own e-mail address and this key in the place of the password, and "
              "chooses a new password.\n\nKeep this sheet where only those may take it who may read everything, for example in a "
              "safe. Without passwords and without this key nobody can read the sensitive fields any more.\n")
        .arg(database, key);
}

RecoveryKeyDialog::RecoveryKeyDialog(const QString &key, const QString &database, Prompter &prompter, QWidget *parent)
    : SecretDialog(u"recoveryKeyDialog"_s, tr("Recovery key"),
                   tr("Sensitive fields are encrypted in this file from now on: whoever may not read them, or steals the file, "
                      "finds nothing. If all passwords are lost, an administrator signs in with this key in the place of the "
                      "password. It is shown now and never again."),
                   {u"recovery_key"_s, key, tr("Recovery key"), letterFor(key, database)}, prompter, parent)
    , m_kept(new QCheckBox(tr("I have printed it or noted it down, and it is in a safe place"), this))
{
    m_kept->setObjectName(u"recovery_kept"_s);
    addBelow(m_kept);
    addCopyTool(u"recovery_copy"_s, tr("Copy"), tr("The key is on the clipboard."));
    addPaperTool(u"recovery_paper"_s, tr("Sheet to print (PDF) …"),
                 {tr("Save the recovery key"), tr("Recovery key"), tr("The sheet is saved: print it, then delete the file.")});
    closeButton()->setEnabled(false);
    connect(m_kept, &QCheckBox::toggled, closeButton(), &QPushButton::setEnabled);
}

void RecoveryKeyDialog::reject()
{
    if (m_kept->isChecked())
        return QDialog::reject();
    banner()->announce(Tone::Warning, tr("Nobody can see the key again. Say below that you keep it, then close."));
    m_kept->setFocus();
}

} // namespace effectif
