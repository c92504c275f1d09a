// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/outboxentry.h"
#include "models/domain/sendingrules.h"
#include "models/domain/smtpaccount.h"
#include "ui/theme/palette.h"

#include <QCoreApplication>
#include <QStringList>

namespace effectif {

/// How sending stands in an office, in words.
class SendingWords
{
    Q_DECLARE_TR_FUNCTIONS(effectif::SendingWords)
public:
    struct Summary
    {
        Tone tone = Tone::Success;
        QString headline; ///< who sends, or that nobody does
        QString advice;   ///< what to do; empty where all is well
        QString counts;   ///< what waits, is uncertain or was refused
    };
    /// Whether the computer at work is set up to send, and waits for its passphrase only.
    enum class Here { Ready, Locked };
    static Summary summaryOf(const SendingStatus &status, const QDateTime &now, Language language, Here here = Here::Ready);
    /// What somebody whose messages wait has to know, in a sentence or two: why nothing leaves. Empty while all is well.
    static QString troubleOf(const SendingStatus &status, const QDateTime &now, Language language);
    /// Something waits for longer than it should, and nobody sends it.
    static bool isStuck(const SendingStatus &status, const QDateTime &now);

    static QStringList rulesOf(const SendingRules &rules, Language language);
    /// "smtp.exemple.fr, port 465, TLS, as sophie@exemple.fr"
    static QString accountOf(const SmtpAccount &account);
    static QString securityName(SmtpAccount::Security security);
    static QString signInName(SmtpAccount::SignIn signIn);

private:
    static QString countsOf(const SendingStatus &status);
};

} // namespace effectif
