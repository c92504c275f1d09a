// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/mailproviders.h"

#include <algorithm>
#include <iterator>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
using enum SmtpAccount::Security;
using SignIn = SmtpAccount::SignIn;

// As the providers' own help pages say. Where they offer both ways, TLS from the first byte: nothing can be stripped from it.
constexpr MailProvider kProviders[] = {
    {"google", "Gmail, Google Workspace", " gmail.com googlemail.com ", "smtp.gmail.com", 465, Tls, SignIn::Google},
    {"microsoft", "Microsoft 365", " onmicrosoft.com ", "smtp.office365.com", 587, StartTls, SignIn::Microsoft},
    {"outlook", "Outlook.com", " outlook.com outlook.fr hotmail.com hotmail.fr live.com live.fr msn.com ", "smtp-mail.outlook.com", 587,
     StartTls, SignIn::Microsoft},
    {"orange", "Orange", " orange.fr wanadoo.fr ", "smtp.orange.fr", 465, Tls, SignIn::Password},
    {"free", "Free", " free.fr ", "smtp.free.fr", 465, Tls, SignIn::Password},
    {"sfr", "SFR", " sfr.fr neuf.fr ", "smtp.sfr.fr", 465, Tls, SignIn::Password},
    {"laposte", "La Poste", " laposte.net ", "smtp.laposte.net", 465, Tls, SignIn::Password},
    {"ovh", "OVHcloud", "", "ssl0.ovh.net", 465, Tls, SignIn::Password},
    {"ionos", "IONOS", "", "smtp.ionos.fr", 465, Tls, SignIn::Password},
    {"gandi", "Gandi", "", "mail.gandi.net", 465, Tls, SignIn::Password},
    {"infomaniak", "Infomaniak", " ik.me ", "mail.infomaniak.com", 465, Tls, SignIn::Password},
};
} // namespace

SmtpAccount MailProvider::account(const QString &address) const
{
    SmtpAccount account;
    account.host = QLatin1StringView(host);
    account.port = port;
    account.security = security;
    account.signIn = signIn;
    account.user = address;
    return account;
}

std::span<const MailProvider> mailProviders()
{
    return kProviders;
}

const MailProvider *mailProvider(const QString &id)
{
    const auto found = std::ranges::find_if(kProviders, [&](const MailProvider &provider) { return id == QLatin1StringView(provider.id); });
    return found == std::end(kProviders) ? nullptr : found;
}

const MailProvider *mailProviderOf(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    const QString domain = u' ' + address.mid(at + 1).trimmed().toLower() + u' ';
    if (at < 0 || domain.size() < 3)
        return nullptr;
    const auto found = std::ranges::find_if(kProviders, [&](const MailProvider &provider) {
        return QLatin1StringView(provider.domains).contains(domain);
    });
    return found == std::end(kProviders) ? nullptr : found;
}

} // namespace effectif
