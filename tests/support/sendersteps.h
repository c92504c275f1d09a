// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/sendersetup.h"
#include "tests/support/smtpserver.h"

#include <QRegularExpression>

namespace effectif::test {

/// What a machine keeps that sends by this mail server.
inline SenderSetup setupFor(const SmtpServer &server)
{
    SmtpAccount account;
    account.host = server.host();
    account.port = server.port();
    account.user = server.options().user;
    account.caFile = server.caFile();
    SenderSetup setup = SenderSetup::fresh(account);
    setup.secret = server.options().password;
    return setup;
}

/// What whoever reads an invitation types.
inline QString codeIn(const SmtpReceived &mail)
{
    static const QRegularExpression kCode(QStringLiteral("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}"));
    return kCode.match(mail.text).captured();
}

} // namespace effectif::test
