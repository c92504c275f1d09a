// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/mail.h"
#include "models/services/sendersetup.h"

namespace effectif {

/// One thing that was tried, in words.
struct TrialStep
{
    bool done = false;
    QString text;
};

/// *Tester*: signs in at the mail server and sends one message, past the outbox. Answers what was tried, in order; the last
/// step failed unless all went well. Takes as long as a mail server does: for a thread of its own.
QList<TrialStep> trySending(const SenderSetup &setup, const MailAddress &from, const MailAddress &to, Language language);

} // namespace effectif
