// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/mailsignin.h"

#include "models/gateways/oauthflow.h"

namespace effectif::mailsignin {

void start(const SenderSetup &setup, QObject *context, std::function<void(const QUrl &)> browse, std::function<void(Result<QString>)> done)
{
    auto *flow = new gateways::OAuthFlow(gateways::oauthProvider(setup.account.signIn), {setup.account.clientId, setup.clientSecret}, context);
    flow->start(setup.account.user, browse, [flow, done = std::move(done)](const Result<gateways::OAuthTokens> &tokens) {
        flow->deleteLater();
        done(tokens ? Result<QString>(tokens->refreshToken) : fail(tokens.error()));
    });
}

} // namespace effectif::mailsignin
