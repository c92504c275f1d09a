// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/taskdialog.h"

namespace effectif {

class LineEdit;
class SendingDesk;

/// Asks for what the mail account of this computer is locked up with, where the system has no keyring.
class PassphraseDialog final : public TaskDialog
{
    Q_OBJECT
public:
    /// Lets the desk begin, which outlives the window.
    static void open(SendingDesk &desk, QWidget *parent);

protected:
    bool isComplete() override;

private:
    explicit PassphraseDialog(QWidget *parent);

    LineEdit *m_passphrase;
};

} // namespace effectif
