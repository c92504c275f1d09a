// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/account.h"

#include <QDialog>

namespace effectif {

class Banner;
class Prompter;

/// Shows a one-time code, which nobody can see again afterwards, with the ways to hand it over: copied, as a letter to
/// print, or in the mail program.
class CodeDialog final : public QDialog
{
    Q_OBJECT
public:
    CodeDialog(const Account &account, const OneTimeCode &code, const QString &database, Language language, Prompter &prompter,
               QWidget *parent);

    /// What is said to the person, without addresses that only programs read.
    QString letter() const { return m_letter; }
    /// The letter as a PDF; false if the file cannot be written.
    bool writeLetter(const QString &file) const;

private:
    void saveLetter();
    void writeMail();

    Account m_account;
    QString m_letter;
    Prompter &m_prompter;
    Banner *m_banner;
};

} // namespace effectif
