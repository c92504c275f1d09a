// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/sendersetup.h"
#include "ui/dialogs/taskdialog.h"

class QComboBox;
class QPushButton;
class QSpinBox;

namespace effectif {

class BusyBar;
class LineEdit;
class Prompter;
class StepList;
struct TrialStep;

/// Makes this computer send the messages of the office: which mail server, who signs in there, and a try before anything is
/// kept. The secret is never shown again: left empty, it stays as it is.
class SenderDialog final : public TaskDialog
{
    Q_OBJECT
public:
    /// `now`: what this computer was set up with; nothing: it is set up for the first time, as `address`.
    SenderDialog(const std::optional<SenderSetup> &now, const QString &address, Prompter &prompter, QWidget *parent);

    /// Where the test message goes, unless told otherwise: to the same address.
    void setTestAddress(const QString &address);
    /// What was typed, with the keys and the secret that there were.
    SenderSetup setup() const;
    /// Whether there is anything to keep.
    bool isChanged() const;
    /// What locks the setup up where the system has no keyring; else empty, and where it shall stay the same.
    QString passphrase() const;
    /// Whether the system keeps secrets; else a passphrase is asked for, unless one locks the setup up already.
    void setKeyring(bool there, bool isLockedUp);
    /// The answer to testWanted().
    void showTrial(const QList<TrialStep> &steps);
    /// The answer to signInWanted().
    void takeToken(const QString &refreshToken);
    void refuseSignIn(const Error &error);

Q_SIGNALS:
    void testWanted(const effectif::SenderSetup &setup, const QString &to);
    /// At Google or Microsoft, in the browser.
    void signInWanted(const effectif::SenderSetup &setup);

protected:
    bool isComplete() override;

private:
    LineEdit *addLine(const QString &name, const QString &label, int columns = 1);
    QComboBox *addCombo(const QString &name, const QString &label);
    void addPassphrase();
    void explainPassphrase();
    void addServer();
    void addSignIn();
    void addCertificate(Prompter &prompter);
    void addTest(const QString &to);
    void takeProvider(const QString &id);
    void showSignIn();
    void test();
    void signIn();
    /// `toKeep`: also what only matters for keeping it.
    bool isWhole(bool toKeep);
    bool isBlamed(QWidget *field, bool wrong, const QString &why);

    SenderSetup m_setup;
    QByteArray m_before; ///< as it was kept; empty: never
    bool m_providerChosen = false; ///< or a server typed: the address changes it no more
    bool m_hasKeyring = true;
    bool m_isLockedUp = false;
    QComboBox *m_provider;
    LineEdit *m_user;
    LineEdit *m_host;
    QSpinBox *m_port;
    QComboBox *m_security;
    QComboBox *m_signIn;
    LineEdit *m_secret;
    LineEdit *m_client;
    LineEdit *m_clientSecret;
    QWidget *m_browser;
    QPushButton *m_browserButton;
    QWidget *m_certificateField;
    LineEdit *m_certificate;
    LineEdit *m_passphrase;
    LineEdit *m_again;
    LineEdit *m_to;
    QPushButton *m_test;
    BusyBar *m_busy;
    StepList *m_steps;
};

} // namespace effectif
