// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/services.h"
#include "ui/dialogs/connectdialog.h"

#include <QList>

#include <functional>

namespace effectif {

class Settings;

/// The ways to a database: a file to open, a file to create, a server, one of the recent ones. The welcome page and the
/// menus take the same ones. Each shows its dialog and calls back with what to open, and not at all if the person gave
/// up or the parent died.
class DatabaseChooser
{
public:
    using Answer = std::function<void(const OpenRequest &)>;

    /// Everything outlives the chooser.
    DatabaseChooser(Settings &settings, Prompter &prompter, Credentials &credentials, ConnectDialog::Probe probe);

    void openFile(QWidget *parent, Answer answer);
    void createFile(QWidget *parent, Answer answer);
    /// The address may be empty. With `atOnce`, a password from the keyring is tried without further asking.
    void connectToServer(QWidget *parent, const DatabaseUrl &url, bool atOnce, Answer answer);
    /// What to do for whoever forgot the password of an account on a server.
    void onForgotten(std::function<void(ConnectDialog *)> forgotten) { m_forgotten = std::move(forgotten); }
    /// One that was open before: a file at once, a server by way of its password.
    void reopen(QWidget *parent, const DatabaseUrl &url, Answer answer);

    /// What was open before, latest first.
    QList<DatabaseUrl> recent() const;
    /// Puts it at the head of the recent ones.
    void remember(const DatabaseUrl &url);
    /// Takes it off the recent ones, and its password out of the keyring. The database stays as it is.
    void forget(const DatabaseUrl &url);

    /// How this person opens a database here.
    OpenRequest requestFor(const DatabaseUrl &url, OpenRequest::Mode mode = OpenRequest::Mode::Open) const;

private:
    Settings &m_settings;
    Prompter &m_prompter;
    Credentials &m_credentials;
    ConnectDialog::Probe m_probe;
    std::function<void(ConnectDialog *)> m_forgotten;
};

} // namespace effectif
