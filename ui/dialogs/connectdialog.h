// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/services.h"

#include <QDialog>

#include <functional>

class QDialogButtonBox;
class QPushButton;

namespace effectif {

class Banner;
class BusyBar;
class Credentials;
class KeptPassword;
class PlainLabel;
class Prompter;
class Relay;
class ServerForm;

/// Asks for a database on a server, and lets go only once that database was reached. Nothing of it waits: the server is
/// tried in a worker. The server is always verified; there is no way round that here.
/// Show it with open(); it may be closed at any time.
class ConnectDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Tries a request in another thread; answers in this one, unless the context died.
    using Probe = std::function<void(const OpenRequest &, QObject *context, std::function<void(Result<void>)> done)>;
    /// Looks whether the database can be opened without writing to it; sets an empty one up where asked. Relay and clock
    /// outlive it.
    static Probe probeWith(Relay &relay, const Clock &clock);

    /// Credentials and prompter outlive the dialog.
    ConnectDialog(Credentials &credentials, Prompter &prompter, Probe probe, QWidget *parent = nullptr);

    /// What to start from: name of the person, language, and perhaps an address. Of a complete address the password is
    /// looked up in the keyring; `atOnce` then connects without further asking if it is there.
    void setRequest(const OpenRequest &request, bool atOnce = false);
    /// As typed now; its address may lack parts.
    OpenRequest request() const;
    /// Says why the dialog is shown again.
    void showError(const Error &error);
    /// Says that something went well.
    void inform(const QString &text);

Q_SIGNALS:
    /// The database was reached with this request: open it.
    void connectWanted(const effectif::OpenRequest &request);
    /// Whoever has an account there wants a new code.
    void forgotten();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Purpose { Test, Connect, SetUp };

    void build();
    void buildButtons();
    void retranslate();
    void lookUpPassword(bool atOnce);
    void offerNewCode();
    void attempt(Purpose purpose);
    void unseal(Purpose purpose);
    void answered(Purpose purpose, const Result<void> &result);
    void offerSetUp();
    void finish();
    void setBusy(bool busy);
    void forgetAttempt();

    Probe m_probe;
    OpenRequest m_base;
    int m_attempt = 0; ///< an answer to an earlier one no longer counts
    bool m_trying = false;

    PlainLabel *m_title;
    ServerForm *m_form;
    PlainLabel *m_trust;
    KeptPassword *m_kept;
    QPushButton *m_forgotten;
    BusyBar *m_busy;
    Banner *m_banner;
    QDialogButtonBox *m_buttons;
    QPushButton *m_test;
    QPushButton *m_connect;
};

} // namespace effectif
