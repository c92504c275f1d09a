// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/recoverykeydialog.h"

#include "models/settings/settings.h"
#include "ui/dialogs/dialogfit.h"
#include "ui/dialogs/passwordfields.h"
#include "ui/dialogs/prompter.h"
#include "ui/dialogs/secretpaper.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

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

RecoveryKeyDialog::RecoveryKeyDialog(const QString &key, const QString &database, Prompter &prompter, QWidget *parent)
    : QDialog(parent)
    , m_letter(tr("Recovery key of “%1”\n\n    %2\n\nSensitive fields of this file are encrypted. If all passwords are lost, an "
                  "administrator signs in to Effectif with the own e-mail address and this key in the place of the password, and "
                  "chooses a new password.\n\nKeep this sheet where only those may take it who may read everything, for example in a "
                  "safe. Without passwords and without this key nobody can read the sensitive fields any more.\n")
                   .arg(database, key))
    , m_prompter(prompter)
    , m_banner(new Banner(this))
    , m_kept(new QCheckBox(tr("I have printed it or noted it down, and it is in a safe place"), this))
{
    setObjectName(u"recoveryKeyDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Recovery key"));
    auto *title = new PlainLabel(windowTitle(), this);
    title->setLetters(1.3, QFont::DemiBold);
    auto *why = new PlainLabel(tr("Sensitive fields are encrypted in this file from now on: whoever may not read them, or steals the file, "
                                  "finds nothing. If all passwords are lost, an administrator signs in with this key in the place of the "
                                  "password. It is shown now and never again."),
                               this);
    why->setWordWrap(true);
    why->setTone(Tone::Muted);
    QLineEdit *line = makeSecretLine(u"recovery_key"_s, key, windowTitle(), this);
    m_kept->setObjectName(u"recovery_kept"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto add = [&](const QString &name, const QString &text, const QString &iconName) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(name);
        button->setIcon(icon(iconName));
        button->setAutoDefault(false);
        return button;
    };
    connect(add(u"recovery_copy"_s, tr("Copy"), u"copy"_s), &QPushButton::clicked, this, [this, key] {
        QGuiApplication::clipboard()->setText(key);
        m_banner->announce(Tone::Success, tr("The key is on the clipboard."));
    });
    connect(add(u"recovery_paper"_s, tr("Sheet to print (PDF) …"), u"file-text"_s), &QPushButton::clicked, this,
            &RecoveryKeyDialog::savePaper);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setEnabled(false);
    connect(m_kept, &QCheckBox::toggled, close, &QPushButton::setEnabled);
    connect(buttons, &QDialogButtonBox::rejected, this, &RecoveryKeyDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(14);
    for (QWidget *widget : std::initializer_list<QWidget *>{title, why, m_banner, line, m_kept, buttons})
        layout->addWidget(widget);
    m_banner->hide();
    line->setFocus();
    line->selectAll();
    keepFitting(this);
}

void RecoveryKeyDialog::reject()
{
    if (m_kept->isChecked())
        return QDialog::reject();
    m_banner->announce(Tone::Warning, tr("Nobody can see the key again. Say below that you keep it, then close."));
    m_kept->setFocus();
}

void RecoveryKeyDialog::savePaper()
{
    m_prompter.chooseNewFile(this, setting::kExportFolder, tr("Save the recovery key"), windowTitle(), tr("PDF (*.pdf)"), u"pdf"_s,
                             [this](const QString &file) {
                                 if (file.isEmpty())
                                     return;
                                 if (!writePaper(file, windowTitle(), m_letter, font().family()))
                                     return m_banner->announce(Tone::Danger, tr("The sheet could not be written there. Choose another folder."));
                                 m_banner->announce(Tone::Success, tr("The sheet is saved: print it, then delete the file."));
                                 QDesktopServices::openUrl(QUrl::fromLocalFile(file));
                             });
}

} // namespace effectif
