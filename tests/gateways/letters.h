// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/gateways/smtpgateway.h"
#include "tests/support/smtpserver.h"

#include <QUuid>

namespace effectif::test {

/// A letter as the outbox hands it over; each has a Message-ID of its own.
inline gateways::MailLetter someLetter()
{
    gateways::MailLetter letter;
    letter.messageId = QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral("@effectif.test");
    letter.from = {QStringLiteral("Agence de l’Été"), QStringLiteral("agence@exemple.fr")};
    letter.to = {QStringLiteral("Zoé Lefèvre"), QStringLiteral("zoe@exemple.org")};
    letter.date = QDateTime(QDate(2026, 11, 22), QTime(18, 7, 12), Qt::UTC);
    letter.subject = QStringLiteral("Votre accès à Effectif");
    letter.text = QStringLiteral("Bonjour Zoé,\n\nvoici votre code.\n");
    return letter;
}

/// How the gateway is told of that server.
inline SmtpAccount accountOf(const SmtpServer &server)
{
    SmtpAccount account;
    account.host = server.host();
    account.port = server.port();
    const QString &security = server.options().security;
    account.security = security == QLatin1String("tls") ? SmtpAccount::Security::Tls
        : security == QLatin1String("none")             ? SmtpAccount::Security::None
                                                        : SmtpAccount::Security::StartTls;
    account.signIn = server.options().user.isEmpty() ? SmtpAccount::SignIn::None
        : server.options().token.isEmpty()           ? SmtpAccount::SignIn::Password
                                                     : SmtpAccount::SignIn::Google;
    account.user = server.options().user;
    account.caFile = server.caFile();
    return account;
}

inline gateways::SmtpGateway::Secret secretOf(const SmtpServer &server)
{
    const SmtpServer::Options &options = server.options();
    return [secret = options.token.isEmpty() ? options.password : options.token] { return Result<QString>(secret); };
}

} // namespace effectif::test
