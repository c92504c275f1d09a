// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/account.h"
#include "ui/dialogs/secretdialog.h"

namespace effectif {

class InfoCard;
struct OutboxEntry;

/// Shows a one-time code, which nobody can see again afterwards, with the ways to hand it over: copied, as a letter to
/// print, in the mail program, or by the office.
class CodeDialog final : public SecretDialog
{
    Q_OBJECT
public:
    CodeDialog(const Account &account, const OneTimeCode &code, const QString &database, Language language, Prompter &prompter,
               QWidget *parent);

    /// The code goes out by mail besides: what becomes of the message, as it stands now, and why none leaves, if so.
    void followMail(const OutboxEntry &entry, const QString &trouble);

private:
    /// What is said to the person, without addresses that only programs read.
    static QString letterTo(const Account &account, const OneTimeCode &code, const QString &database, Language language);
    void writeMail();

    QString m_email;
    QString m_until;
    Language m_language;
    QPushButton *m_write;
    InfoCard *m_mail;
};

} // namespace effectif
