// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/gateways/smtptrouble.h"

#include "models/domain/mailreason.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace effectif::gateways {

using namespace Qt::StringLiterals;

namespace {
/// Why there is no connection, or none any more.
const char *sentenceFor(CURLcode outcome)
{
    switch (outcome) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return QT_TRANSLATE_NOOP("SmtpGateway", "There is no mail server called %1. Check its name, and whether this computer is connected.");
    case CURLE_COULDNT_CONNECT:
        return QT_TRANSLATE_NOOP("SmtpGateway", "The mail server %1 takes no connection at port %2. Either that is not its port (465 with TLS and 587 with STARTTLS are usual), or it is switched off for now, or a firewall forbids it.");
    case CURLE_PEER_FAILED_VERIFICATION:
        return QT_TRANSLATE_NOOP("SmtpGateway", "The mail server %1 cannot prove that it is the one: its certificate is unknown, too old or of another "
                                                "name. Check the name; if your office makes its own certificates, choose their file.");
    case CURLE_SSL_CACERT_BADFILE:
        return QT_TRANSLATE_NOOP("SmtpGateway", "The file with certificates for %1 cannot be read. Choose it again.");
    case CURLE_USE_SSL_FAILED:
        return QT_TRANSLATE_NOOP("SmtpGateway", "The mail server %1 offers no encryption at port %2. Choose TLS, usually at port 465, or ask your provider.");
    case CURLE_SSL_CONNECT_ERROR:
        return QT_TRANSLATE_NOOP("SmtpGateway", "No encrypted connection to the mail server %1 comes about at port %2. Choose STARTTLS for port 587, TLS for port 465.");
    case CURLE_LOGIN_DENIED:
        return QT_TRANSLATE_NOOP("SmtpGateway", "The mail server %1 offers no such sign-in. Choose another one.");
    case CURLE_OPERATION_TIMEDOUT:
    case CURLE_ABORTED_BY_CALLBACK:
        return QT_TRANSLATE_NOOP("SmtpGateway", "The mail server %1 does not answer at port %2. Either name, port or encryption are not its own, or it is switched off for now.");
    default:
        return QT_TRANSLATE_NOOP("SmtpGateway", "The mail server %1 ended the connection at port %2 without a word. Check port and encryption.");
    }
}
} // namespace

QString connectionTrouble(CURLcode outcome, const SmtpAccount &account)
{
    QString sentence = QCoreApplication::translate("SmtpGateway", sentenceFor(outcome)); // not every one has both places
    return sentence.replace("%1"_L1, account.host).replace("%2"_L1, QString::number(account.port));
}

bool concernsAccount(int code, const QString &text)
{
    // "450 4.1.1 <x@y>: Recipient address rejected: host mx.y said: 550 5.7.1 Client host blocked": servers ask that of x alone.
    static const QRegularExpression kQuoted(u"\\b(said|responded|response)\\b.*"_s,
                                            QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression kMailbox(u"^[45]\\.(1\\.[1-6]|2\\.\\d+)$"_s); // RFC 3463, but for the sender's
    static const QRegularExpression kRelay(u"relay(ing)?( access)? (denied|not permitted|not allowed)|sending limit|send as this sender|"
                                           "client host .*(blocked|rejected)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QStringList kEnhanced = {u"5.4.5"_s, u"4.4.5"_s, u"5.7.60"_s, u"5.7.57"_s, u"5.1.7"_s, u"5.1.8"_s, u"5.7.139"_s};
    const QString own = QString(text).remove(kQuoted);
    const QString enhanced = enhancedCode(own);
    if (kMailbox.match(enhanced).hasMatch())
        return false;
    return (code >= 530 && code <= 538) || kEnhanced.contains(enhanced) || kRelay.match(own).hasMatch();
}

bool concernsSize(int code, const QString &text, qsizetype bytes)
{
    constexpr qsizetype kLarge = 1024 * 1024; // where there is no room for less there is none for anything
    const QString detail = enhancedCode(text).sliced(std::min<qsizetype>(1, enhancedCode(text).size()));
    return code == 552 || (code == 452 && bytes > kLarge) || detail == ".3.4"_L1 || detail == ".2.3"_L1;
}

} // namespace effectif::gateways
