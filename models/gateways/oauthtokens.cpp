// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/gateways/oauthtokens.h"

#include "models/domain/mailaddress.h"
#include "models/gateways/httpform.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace effectif::gateways {

using namespace Qt::StringLiterals;

namespace {
constexpr int kUsualSeconds = 3'600; // RFC 6749, 5.1: a provider may leave it out
constexpr int kLongestSeconds = 24 * 3'600;
constexpr qsizetype kLongest = 16'384;
constexpr qsizetype kQuoted = 300;

QString say(const char *text)
{
    return QCoreApplication::translate("OAuthTokens", text);
}

/// "invalid_grant: Token has been expired or revoked."
QString complaintOf(int status, const QJsonObject &answer)
{
    return headerLine(u"%1 %2: %3"_s.arg(status).arg(answer.value("error"_L1).toString(), answer.value("error_description"_L1).toString()), kQuoted);
}

/// RFC 6749, A.12: visible ASCII. It becomes part of a line that the mail server reads.
bool isToken(const QString &text)
{
    return !text.isEmpty() && text.size() <= kLongest
        && std::ranges::all_of(text, [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7F; });
}

Result<OAuthTokens> ask(const OAuthProvider &provider, const OAuthClient &client, QList<std::pair<QByteArray, QString>> fields,
                        const std::atomic_bool *stop)
{
    fields << std::pair{QByteArray("client_id"), client.id};
    if (!client.secret.isEmpty())
        fields << std::pair{QByteArray("client_secret"), client.secret};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto answer = postForm(provider.token, fields, stop);
    if (!answer)
        return fail(answer.error());
    const QJsonObject object = QJsonDocument::fromJson(answer->body).object();
    const QString error = object.value("error"_L1).toString();
    if (error == "invalid_grant"_L1 || error == "interaction_required"_L1)
        return fail(ErrorKind::Denied,
                    say(QT_TRANSLATE_NOOP("OAuthTokens", "%1 does not let Effectif in any more. Sign in there again.")).arg(provider.name),
                    complaintOf(answer->status, object));
    if (error == "invalid_client"_L1 || error == "unauthorized_client"_L1)
        return fail(ErrorKind::Denied,
                    say(QT_TRANSLATE_NOOP("OAuthTokens", "%1 does not know your office's application. Check its client id and secret.")).arg(provider.name),
                    complaintOf(answer->status, object));
    OAuthTokens tokens{object.value("access_token"_L1).toString(), object.value("refresh_token"_L1).toString(), {}};
    if (answer->status != 200 || !isToken(tokens.accessToken) || (!tokens.refreshToken.isEmpty() && !isToken(tokens.refreshToken)))
        return fail(ErrorKind::Unavailable,
                    say(QT_TRANSLATE_NOOP("OAuthTokens", "%1 gave no answer that Effectif understands. Try again later.")).arg(provider.name),
                    complaintOf(answer->status, object));
    const int seconds = object.value("expires_in"_L1).toVariant().toInt(); // some write it as a text
    tokens.expires = now.addSecs(seconds > 0 ? std::min(seconds, kLongestSeconds) : kUsualSeconds);
    return tokens;
}
} // namespace

OAuthProvider oauthProvider(SmtpAccount::SignIn signIn)
{
    if (signIn == SmtpAccount::SignIn::Google)
        return {u"Google"_s,
                QUrl(u"https://accounts.google.com/o/oauth2/v2/auth"_s),
                QUrl(u"https://oauth2.googleapis.com/token"_s),
                u"https://mail.google.com/"_s,
                u"127.0.0.1"_s,
                {{u"access_type"_s, u"offline"_s}, {u"prompt"_s, u"consent"_s}}}; // without, no refresh token comes the second time
    if (signIn == SmtpAccount::SignIn::Microsoft)
        return {u"Microsoft"_s,
                QUrl(u"https://login.microsoftonline.com/common/oauth2/v2.0/authorize"_s),
                QUrl(u"https://login.microsoftonline.com/common/oauth2/v2.0/token"_s),
                u"https://outlook.office.com/SMTP.Send offline_access"_s,
                u"localhost"_s,
                {{u"response_mode"_s, u"query"_s}}};
    return {};
}

Result<OAuthTokens> refreshTokens(const OAuthProvider &provider, const OAuthClient &client, const QString &refreshToken,
                                  const std::atomic_bool *stop)
{
    auto tokens = ask(provider, client, {{"grant_type", u"refresh_token"_s}, {"refresh_token", refreshToken}}, stop);
    if (tokens && tokens->refreshToken.isEmpty()) // it stays as it is (RFC 6749, 6)
        tokens->refreshToken = refreshToken;
    return tokens;
}

Result<OAuthTokens> exchangeCode(const OAuthProvider &provider, const OAuthClient &client, const QString &code, const QString &verifier,
                                 const QString &redirect, const std::atomic_bool *stop)
{
    auto tokens = ask(provider, client,
                      {{"grant_type", u"authorization_code"_s}, {"code", code}, {"code_verifier", verifier}, {"redirect_uri", redirect}}, stop);
    if (tokens && tokens->refreshToken.isEmpty())
        return fail(ErrorKind::Denied,
                    say(QT_TRANSLATE_NOOP("OAuthTokens", "%1 let Effectif in for an hour only. Sign in again, and allow it to send while you are away."))
                        .arg(provider.name));
    return tokens;
}

} // namespace effectif::gateways
