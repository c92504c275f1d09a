// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/smtpaccount.h"

#include <QString>

#include <curl/curl.h>

namespace effectif::gateways {

// What a mail server's answers and silences mean; of SmtpTalk.

/// Why there is no connection, or none any more, for people.
QString connectionTrouble(CURLcode outcome, const SmtpAccount &account);
/// An answer that concerns the account, or this computer, though it was given to RCPT or a message. What the server quotes
/// of the recipient's own, and what it says of the mailbox, does not.
bool concernsAccount(int code, const QString &text);
/// One that concerns this message of so many bytes alone, though it was given to MAIL: the size was told there (RFC 1870).
bool concernsSize(int code, const QString &text, qsizetype bytes);

} // namespace effectif::gateways
