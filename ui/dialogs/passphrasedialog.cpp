// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/passphrasedialog.h"

#include "models/services/sendingdesk.h"
#include "ui/dialogs/passwordfields.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"

namespace effectif {

using namespace Qt::StringLiterals;

PassphraseDialog::PassphraseDialog(QWidget *parent)
    : TaskDialog(u"passphrase"_s, tr("Begin to send messages"),
                 tr("This computer sends the messages of the office. Its mail account is locked up with the passphrase that was chosen when it was set up."),
                 tr("Begin to send"), parent)
    , m_passphrase(makePasswordLine(u"passphrase_text"_s, form()))
{
    form()->add(tr("Passphrase"), m_passphrase, 2);
    form()->setMandatory(m_passphrase, true);
    connect(m_passphrase, &QLineEdit::textEdited, this, [this] { form()->setMessage(m_passphrase, Tone::Danger, {}); });
    m_passphrase->setFocus();
}

bool PassphraseDialog::isComplete()
{
    const bool typed = !m_passphrase->text().isEmpty();
    form()->setMessage(m_passphrase, Tone::Danger, typed ? QString() : tr("Type the passphrase that was chosen when this computer was set up."));
    return typed;
}

void PassphraseDialog::open(SendingDesk &desk, QWidget *parent)
{
    auto *dialog = new PassphraseDialog(parent);
    connect(dialog, &TaskDialog::wanted, &desk, [dialog, &desk] {
        desk.unlock(dialog->m_passphrase->text(), dialog, [dialog](const Result<void> &done) {
            if (done)
                dialog->accept();
            else
                dialog->refuse(done.error());
        });
    });
    dialog->QDialog::open();
}

} // namespace effectif
