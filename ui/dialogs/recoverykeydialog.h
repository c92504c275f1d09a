// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/secretdialog.h"
#include "ui/dialogs/taskdialog.h"

class QCheckBox;

namespace effectif {

class LineEdit;

/// Before a recovery key is made: the password of who asks for it.
class RecoveryWishDialog final : public TaskDialog
{
    Q_OBJECT
public:
    /// `isFirst`: the sensitive fields begin to be encrypted with it.
    RecoveryWishDialog(bool isFirst, QWidget *parent);
    QString password() const;

private:
    LineEdit *m_password;
};

/// Shows the recovery key of a file's encrypted fields, which nobody can see again afterwards. It closes when it is said to
/// be kept.
class RecoveryKeyDialog final : public SecretDialog
{
    Q_OBJECT
public:
    RecoveryKeyDialog(const QString &key, const QString &database, Prompter &prompter, QWidget *parent);

    void reject() override;

private:
    static QString letterFor(const QString &key, const QString &database);

    QCheckBox *m_kept;
};

} // namespace effectif
