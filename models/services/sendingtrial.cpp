// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sendingtrial.h"

#include "models/base/clock.h"
#include "models/domain/mailaddress.h"
#include "models/domain/mailreason.h"
#include "models/gateways/smtpgateway.h"
#include "models/services/sendersecret.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPatienceSeconds = 90;

QString say(const char *sentence)
{
    return QCoreApplication::translate("SendingTrial", sentence);
}

gateways::MailLetter letterTo(const MailAddress &from, const MailAddress &to, Language language)
{
    gateways::MailLetter letter;
    letter.messageId = messageIdFor(QUuid::createUuid(), from.address);
    letter.from = from;
    letter.to = to;
    letter.date = QDateTime::currentDateTimeUtc();
    letter.language = language;
    letter.subject = say(QT_TRANSLATE_NOOP("SendingTrial", "Test message of Effectif"));
    letter.text = say(QT_TRANSLATE_NOOP("SendingTrial", "This message was sent to try the mail account that Effectif writes with. It arrived: all is well, and "
                                                        "there is nothing to do."));
    return letter;
}

/// Only asked over a connection that stands (RFC 4954).
bool isAboutSignIn(int code)
{
    return code >= 530 && code <= 538;
}

/// For whoever has the form in front, and need not be sent there.
QString refusedSignIn(const gateways::MailVerdict &verdict, const SmtpAccount &account)
{
    const QString usual = explain(verdict.code, verdict.text);
    if (usual != explain(535, {}) || account.signIn != SmtpAccount::SignIn::Password)
        return usual;
    return say(QT_TRANSLATE_NOOP("SendingTrial", "It does not let “%1” in with this password. Check both above; some providers want a password made for "
                                                 "applications.")).arg(account.user);
}
} // namespace

QList<TrialStep> trySending(const SenderSetup &setup, const MailAddress &from, const MailAddress &to, Language language)
{
    using Kind = gateways::MailVerdict::Kind;
    const SmtpAccount &account = setup.account;
    const SystemClock clock;
    SenderSecret secret(setup, clock);
    gateways::SmtpGateway gateway(account, [&secret] { return secret.current(); });
    const TrialStep answers{true, account.security == SmtpAccount::Security::None
                                ? say(QT_TRANSLATE_NOOP("SendingTrial", "%1 answers, without encryption on this computer.")).arg(account.host)
                                : say(QT_TRANSLATE_NOOP("SendingTrial", "%1 answers, the connection is encrypted and the server’s certificate is right.")).arg(account.host)};
    const gateways::MailVerdict in = gateway.probe();
    if (in.kind != Kind::Accepted)
        return isAboutSignIn(in.code) ? QList<TrialStep>{answers, {false, refusedSignIn(in, account)}} : QList<TrialStep>{{false, explain(in.code, in.text)}};
    QList<TrialStep> steps{answers};
    if (account.signIn != SmtpAccount::SignIn::None)
        steps.append({true, say(QT_TRANSLATE_NOOP("SendingTrial", "It let “%1” in.")).arg(account.user)});
    const gateways::MailVerdict sent = gateway.send(letterTo(from, to, language), QDateTime::currentDateTimeUtc().addSecs(kPatienceSeconds));
    if (sent.kind == Kind::Accepted)
        steps.append({true, say(QT_TRANSLATE_NOOP("SendingTrial", "It took over the test message for %1. Look whether it arrived, also among the junk mail.")).arg(to.address)});
    else
        steps.append({false, say(QT_TRANSLATE_NOOP("SendingTrial", "It did not take over the test message. %1")).arg(explain(sent.code, sent.text))});
    return steps;
}

} // namespace effectif
