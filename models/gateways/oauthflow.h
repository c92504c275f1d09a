// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/gateways/oauthtokens.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

class QTcpServer;
class QTcpSocket;

namespace effectif::gateways {

/// Lets a person sign in at the provider in the browser, once: authorization code with PKCE (RFC 7636) on loopback (RFC 8252).
/// The browser comes back to a door that stands open on this machine only while it is waited for, and that takes nothing but
/// the answer to the very question (`state`). Nothing here waits in the interface's thread. Destroying it ends it.
class OAuthFlow final : public QObject
{
    Q_OBJECT
public:
    using Browser = std::function<void(const QUrl &)>;
    using Done = std::function<void(Result<OAuthTokens>)>;

    OAuthFlow(OAuthProvider provider, OAuthClient client, QObject *parent = nullptr);
    ~OAuthFlow() override;

    /// Once. `user`: whom the provider proposes, such as the mail address. `browser` opens the page, `done` hears of the end: it is
    /// called exactly once and later, unless this is destroyed before. Nobody is waited for longer than `patience`.
    void start(const QString &user, const Browser &browser, Done done, std::chrono::milliseconds patience = std::chrono::minutes(5));

private:
    QUrl question(const QString &user) const;
    void welcome();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, int status, const QString &sentence);
    void take(const QUrl &url, QTcpSocket *socket);
    void exchange(const QString &code);
    void end(Result<OAuthTokens> tokens);

    OAuthProvider m_provider;
    OAuthClient m_client;
    QString m_state;
    QString m_verifier;
    QString m_redirect;
    QTcpServer *m_door;
    bool m_isTaken = false; ///< the answer has come
    Done m_done; ///< empty once it is over
    std::shared_ptr<std::atomic_bool> m_stop; ///< outlives this in the thread that talks to the provider
};

} // namespace effectif::gateways
