// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/smtpaccount.h"
#include "models/services/boxes.h"

#include <QUuid>

namespace effectif {

/// All that makes a machine a sender (D24). It stands in the machine's keyring, or for the worker in a file that it alone
/// reads, and never in the database: whoever reads the database must not be able to send, nor to read what is sealed.
struct SenderSetup
{
    QUuid machine;       ///< what the lease knows it by
    boxes::KeyPair keys; ///< secret messages are sealed for the public one
    SmtpAccount account;
    QString secret;       ///< the password, or the refresh token of Google or Microsoft
    QString clientSecret; ///< where the provider demands one of a desktop program
    QString databasePassword; ///< for the worker alone: of the account that it signs in as

    /// With an identity and keys of its own.
    static SenderSetup fresh(const SmtpAccount &account);
    QByteArray toJson() const;
    /// Invalid with a sentence that names what is missing.
    static Result<SenderSetup> fromJson(const QByteArray &json);
};

/// What the keyring knows the setup of a database by.
QString senderKeyOf(const QString &database);

} // namespace effectif
