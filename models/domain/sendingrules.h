// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/mail.h"
#include "models/domain/quiethours.h"

namespace effectif {

/// What an office says of all its messages: who they come from, and when none goes out by itself. The account at the mail
/// server and its password are the sending machine's, and stand in no database.
struct SendingRules
{
    MailAddress from;
    MailAddress replyTo; ///< no address: answers go to `from`
    QuietHours quiet;

    QString toText() const;
    static SendingRules fromText(const QString &text);
    bool operator==(const SendingRules &) const = default;
};

} // namespace effectif
