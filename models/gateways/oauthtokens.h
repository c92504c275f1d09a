// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/smtpaccount.h"

#include <QDateTime>
#include <QList>
#include <QUrl>

#include <atomic>
#include <utility>

namespace effectif::gateways {

/// Who lets programs send mail with tokens instead of a password (RFC 6749).
struct OAuthProvider
{
    QString name;      ///< as people call it
    QUrl authorize;    ///< where the browser goes
    QUrl token;        ///< where codes and refresh tokens become access tokens
    QString scope;     ///< to send mail, and to be let in again later
    QString loopback;  ///< the host of the redirect URI: which one the provider takes with any port (RFC 8252, 7.3)
    QList<std::pair<QString, QString>> extra; ///< what else it wants to be asked
};

/// Google's or Microsoft's; for other ways of signing in there is none.
OAuthProvider oauthProvider(SmtpAccount::SignIn signIn);

/// The office's own application at the provider. Google wants a secret, which is none in a desktop program (RFC 8252, 8.5).
struct OAuthClient
{
    QString id;
    QString secret;
};

struct OAuthTokens
{
    QString accessToken;
    QString refreshToken; ///< the one to keep: providers change it now and then
    QDateTime expires;    ///< of the access token
};

/// Both wait for the provider, at most 20 seconds, in any thread. Denied: it wants the person to sign in again. Unavailable: try
/// later. `stop`: another thread has it come back within a second.
Result<OAuthTokens> refreshTokens(const OAuthProvider &provider, const OAuthClient &client, const QString &refreshToken,
                                  const std::atomic_bool *stop = nullptr);
/// The code that the browser brought, with the verifier of RFC 7636 and the redirect URI of the question.
Result<OAuthTokens> exchangeCode(const OAuthProvider &provider, const OAuthClient &client, const QString &code, const QString &verifier,
                                 const QString &redirect, const std::atomic_bool *stop = nullptr);

} // namespace effectif::gateways
