// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sendersetup.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <optional>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
// in the order of the enumerations
constexpr std::array kSecurities{"starttls", "tls", "none"};
constexpr std::array kSignIns{"none", "password", "google", "microsoft"};

template <typename Enum, std::size_t count> QString wordOf(Enum value, const std::array<const char *, count> &words)
{
    return QLatin1StringView(words.at(static_cast<std::size_t>(value)));
}

/// The fallback for nothing at all; nothing for a word that means nothing.
template <typename Enum, std::size_t count>
std::optional<Enum> valueOf(const QJsonValue &word, const std::array<const char *, count> &words, Enum fallback)
{
    if (word.isUndefined())
        return fallback;
    for (std::size_t i = 0; i < count; ++i) {
        if (word.toString() == QLatin1StringView(words.at(i)))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

QByteArray bytesIn(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

tl::unexpected<Error> missing(const char *what)
{
    return fail(ErrorKind::Invalid,
                QCoreApplication::translate("SenderSetup", "The setup for sending is not complete: “%1” is missing or means nothing. "
                                                           "Set up sending again.").arg(QLatin1StringView(what)));
}
} // namespace

SenderSetup SenderSetup::fresh(const SmtpAccount &account)
{
    return {QUuid::createUuid(), boxes::newPair(), account, {}, {}, {}};
}

QByteArray SenderSetup::toJson() const
{
    const auto text = [](const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); };
    return QJsonDocument(QJsonObject{{u"machine"_s, machine.toString(QUuid::WithoutBraces)},
                                     {u"publicKey"_s, text(keys.publicKey)},
                                     {u"secretKey"_s, text(keys.secretKey)},
                                     {u"host"_s, account.host},
                                     {u"port"_s, account.port},
                                     {u"security"_s, wordOf(account.security, kSecurities)},
                                     {u"signIn"_s, wordOf(account.signIn, kSignIns)},
                                     {u"user"_s, account.user},
                                     {u"caFile"_s, account.caFile},
                                     {u"clientId"_s, account.clientId},
                                     {u"clientSecret"_s, clientSecret},
                                     {u"secret"_s, secret},
                                     {u"databasePassword"_s, databasePassword}})
        .toJson();
}

Result<SenderSetup> SenderSetup::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    SenderSetup setup;
    setup.machine = QUuid::fromString(object[u"machine"_s].toString());
    if (setup.machine.isNull())
        return missing("machine");
    setup.keys = {bytesIn(object[u"publicKey"_s]), bytesIn(object[u"secretKey"_s])};
    if (setup.keys.publicKey.size() != boxes::kKeyBytes || setup.keys.secretKey.size() != boxes::kKeyBytes)
        return missing("secretKey");
    SmtpAccount &account = setup.account;
    account.host = object[u"host"_s].toString();
    if (account.host.isEmpty())
        return missing("host");
    account.port = object[u"port"_s].toInt(account.port);
    if (account.port < 1 || account.port > 65535)
        return missing("port");
    const auto security = valueOf(object[u"security"_s], kSecurities, account.security);
    if (!security)
        return missing("security");
    account.security = *security;
    const auto signIn = valueOf(object[u"signIn"_s], kSignIns, account.signIn);
    if (!signIn)
        return missing("signIn");
    account.signIn = *signIn;
    account.user = object[u"user"_s].toString();
    account.caFile = object[u"caFile"_s].toString();
    account.clientId = object[u"clientId"_s].toString();
    setup.clientSecret = object[u"clientSecret"_s].toString();
    setup.secret = object[u"secret"_s].toString();
    setup.databasePassword = object[u"databasePassword"_s].toString();
    if (account.signIn != SmtpAccount::SignIn::None && (account.user.isEmpty() || setup.secret.isEmpty()))
        return missing(account.user.isEmpty() ? "user" : "secret");
    return setup;
}

QString senderKeyOf(const QString &database)
{
    return u"sender "_s + database;
}

} // namespace effectif
