// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

/// Bytes that only the holder of a key opens (libsodium's secretbox and sealed boxes). What does not open was damaged, or
/// locked with another key; which of the two nobody can tell.
namespace effectif::boxes {

inline constexpr qsizetype kKeyBytes = 32;

QByteArray newKey();
/// Encrypted and signed with one key.
QByteArray lockedWith(const QByteArray &key, const QByteArray &content);
std::optional<QByteArray> unlockedWith(const QByteArray &key, QByteArrayView box);

/// Whoever has the public half locks, whoever has the secret half opens.
struct KeyPair
{
    QByteArray publicKey;
    QByteArray secretKey;
};
KeyPair newPair();
/// Always the same for a text of at least 128 bits of chance: a hash of it is as good as a slow one.
KeyPair pairOf(const QByteArray &text);
QByteArray lockedFor(const QByteArray &publicKey, const QByteArray &content);
std::optional<QByteArray> unlockedBy(const KeyPair &pair, const QByteArray &box);

} // namespace effectif::boxes
