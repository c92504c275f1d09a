// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sendersecret.h"

#include "models/base/clock.h"
#include "models/gateways/oauthtokens.h"

#include <utility>

namespace effectif {

namespace {
constexpr int kMarginSeconds = 120; ///< a message takes a minute at most, and clocks differ

Result<SenderSecret::Access> fetchAccess(const SenderSetup &setup, const std::atomic_bool &stopped)
{
    const auto tokens = gateways::refreshTokens(gateways::oauthProvider(setup.account.signIn),
                                                {setup.account.clientId, setup.clientSecret}, setup.secret, &stopped);
    if (!tokens)
        return fail(tokens.error());
    return SenderSecret::Access{tokens->accessToken, tokens->expires, tokens->refreshToken};
}
} // namespace

SenderSecret::SenderSecret(const SenderSetup &setup, const Clock &clock, Renewed renewed)
    : SenderSecret(setup, clock, std::move(renewed), &fetchAccess)
{
}

SenderSecret::SenderSecret(const SenderSetup &setup, const Clock &clock, Renewed renewed, Fetch fetch)
    : m_setup(setup)
    , m_clock(clock)
    , m_renewed(std::move(renewed))
    , m_fetch(std::move(fetch))
{
}

Result<QString> SenderSecret::current()
{
    const SmtpAccount::SignIn signIn = m_setup.account.signIn;
    if (signIn != SmtpAccount::SignIn::Google && signIn != SmtpAccount::SignIn::Microsoft)
        return m_setup.secret;
    const bool lasts = m_access.until.isValid() && m_clock.now().secsTo(m_access.until) > kMarginSeconds;
    return lasts ? Result<QString>(m_access.token) : renew();
}

bool SenderSecret::refused()
{
    return std::exchange(m_access, {}).until.isValid();
}

Result<QString> SenderSecret::renew()
{
    const auto access = m_fetch(m_setup, m_stopped);
    if (!access)
        return fail(access.error());
    m_access = *access;
    if (!access->refreshToken.isEmpty() && access->refreshToken != m_setup.secret) {
        m_setup.secret = access->refreshToken;
        if (m_renewed)
            m_renewed(m_setup);
    }
    return m_access.token;
}

} // namespace effectif
