// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/boxes.h"

#include <QString>

/// The text of a message that only the machine that sends may read: sealed for the public key that it publishes.
namespace effectif::mailseal {

struct Text
{
    QString text;
    QString html;
};

/// As public keys and sealed texts stand in databases.
QString keyText(const QByteArray &publicKey);
/// Base64; nothing: that is no public key.
std::optional<QString> seal(const Text &text, const QString &publicKey);
/// Nothing: sealed for another key, or damaged.
std::optional<Text> open(const QString &sealed, const boxes::KeyPair &keys);

} // namespace effectif::mailseal
