// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/smtpaccount.h"

#include <QStringList>

#include <span>

namespace effectif {

/// A mail provider of many offices: where its server is, so that nobody has to look it up.
struct MailProvider
{
    const char *id;
    const char *name;    ///< as it calls itself; not translated
    const char *domains; ///< of its own addresses, each between spaces; empty: it serves domains of others
    const char *host;
    int port;
    SmtpAccount::Security security;
    SmtpAccount::SignIn signIn;

    /// The user name is the whole address with each of them.
    SmtpAccount account(const QString &address) const;
};

std::span<const MailProvider> mailProviders();
/// Null if there is none of that id.
const MailProvider *mailProvider(const QString &id);
/// By the domain of an address; null if that says nothing.
const MailProvider *mailProviderOf(const QString &address);

} // namespace effectif
