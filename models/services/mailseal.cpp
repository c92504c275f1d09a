// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/mailseal.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace effectif::mailseal {

using namespace Qt::StringLiterals;

QString keyText(const QByteArray &publicKey)
{
    return QString::fromLatin1(publicKey.toBase64());
}

std::optional<QString> seal(const Text &text, const QString &publicKey)
{
    const QByteArray key = QByteArray::fromBase64(publicKey.toLatin1());
    if (key.size() != boxes::kKeyBytes)
        return std::nullopt;
    const QJsonObject json{{u"text"_s, text.text}, {u"html"_s, text.html}};
    return QString::fromLatin1(boxes::lockedFor(key, QJsonDocument(json).toJson(QJsonDocument::Compact)).toBase64());
}

std::optional<Text> open(const QString &sealed, const boxes::KeyPair &keys)
{
    const auto content = boxes::unlockedBy(keys, QByteArray::fromBase64(sealed.toLatin1()));
    if (!content)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(*content).object();
    return Text{json.value(u"text"_s).toString(), json.value(u"html"_s).toString()};
}

} // namespace effectif::mailseal
