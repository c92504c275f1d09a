// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QDialog>

class QBoxLayout;
class QDialogButtonBox;
class QPushButton;

namespace effectif {

class Banner;
class PlainLabel;
class Prompter;

/// Shows a secret that nobody can see again afterwards, as a one-time code or a recovery key: to be copied, or to stand on
/// paper. Texts are those of the dialogs made of it.
class SecretDialog : public QDialog
{
    Q_OBJECT
public:
    /// What stands on the paper.
    const QString &letter() const { return m_letter; }
    /// The paper as a PDF on A4; false if the file cannot be written.
    Result<void> writeLetter(const QString &file) const;

protected:
    struct Secret
    {
        QString name; ///< of the line that shows it
        QString text;
        QString accessibleName;
        QString letter;
    };
    /// How saving the paper speaks.
    struct PaperWords
    {
        QString caption;
        QString fileName; ///< proposed
        QString saved;
    };
    SecretDialog(const QString &name, const QString &title, const QString &why, const Secret &secret, Prompter &prompter, QWidget *parent);

    /// Another sentence about it, in the place of the first one.
    void setReason(const QString &why);
    /// Between the secret and the buttons.
    void addBelow(QWidget *widget);
    QPushButton *addTool(const QString &name, const QString &text, const QString &iconName);
    /// A tool that copies the secret, and says so.
    void addCopyTool(const QString &name, const QString &text, const QString &copied);
    void addPaperTool(const QString &name, const QString &text, const PaperWords &words);
    QPushButton *closeButton() const;
    Banner *banner() const { return m_banner; }

private:
    void savePaper(const PaperWords &words);

    QString m_secret;
    QString m_letter;
    Prompter &m_prompter;
    PlainLabel *m_reason;
    Banner *m_banner;
    QBoxLayout *m_body;
    QDialogButtonBox *m_buttons;
};

} // namespace effectif
