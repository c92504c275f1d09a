// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/boxes.h"

#include "models/storage/sodiumbytes.h"

namespace effectif::boxes {

using storage::raw;
using storage::sizeOf;

namespace {
constexpr qsizetype kNonceBytes = crypto_secretbox_NONCEBYTES;
constexpr qsizetype kTagBytes = crypto_secretbox_MACBYTES;
constexpr qsizetype kSealBytes = crypto_box_SEALBYTES;
static_assert(kKeyBytes == crypto_secretbox_KEYBYTES && kKeyBytes == crypto_box_PUBLICKEYBYTES && kKeyBytes == crypto_box_SECRETKEYBYTES);
} // namespace

QByteArray newKey()
{
    return storage::randomBytes(kKeyBytes);
}

QByteArray lockedWith(const QByteArray &key, const QByteArray &content)
{
    if (key.size() != kKeyBytes)
        qFatal("no key to lock with");
    const QByteArray nonce = storage::randomBytes(kNonceBytes);
    QByteArray box(content.size() + kTagBytes, '\0');
    crypto_secretbox_easy(raw(box), raw(content), sizeOf(content), raw(nonce), raw(key));
    return nonce + box;
}

std::optional<QByteArray> unlockedWith(const QByteArray &key, QByteArrayView box)
{
    const qsizetype length = box.size() - kNonceBytes - kTagBytes;
    if (length < 0 || key.size() != kKeyBytes)
        return std::nullopt;
    storage::startSodium();
    QByteArray content(length, '\0');
    const QByteArrayView locked = box.sliced(kNonceBytes);
    if (crypto_secretbox_open_easy(raw(content), raw(locked), sizeOf(locked), raw(box), raw(key)) != 0)
        return std::nullopt;
    return content;
}

KeyPair newPair()
{
    storage::startSodium();
    KeyPair pair{QByteArray(kKeyBytes, '\0'), QByteArray(kKeyBytes, '\0')};
    crypto_box_keypair(raw(pair.publicKey), raw(pair.secretKey));
    return pair;
}

KeyPair pairOf(const QByteArray &text)
{
    storage::startSodium();
    QByteArray seed(crypto_box_SEEDBYTES, '\0');
    crypto_generichash(raw(seed), crypto_box_SEEDBYTES, raw(text), sizeOf(text), nullptr, 0);
    KeyPair pair{QByteArray(kKeyBytes, '\0'), QByteArray(kKeyBytes, '\0')};
    crypto_box_seed_keypair(raw(pair.publicKey), raw(pair.secretKey), raw(seed));
    return pair;
}

QByteArray lockedFor(const QByteArray &publicKey, const QByteArray &content)
{
    storage::startSodium();
    if (publicKey.size() != kKeyBytes)
        qFatal("no key to lock for");
    QByteArray box(content.size() + kSealBytes, '\0');
    crypto_box_seal(raw(box), raw(content), sizeOf(content), raw(publicKey));
    return box;
}

std::optional<QByteArray> unlockedBy(const KeyPair &pair, const QByteArray &box)
{
    if (box.size() < kSealBytes || pair.publicKey.size() != kKeyBytes || pair.secretKey.size() != kKeyBytes)
        return std::nullopt;
    storage::startSodium();
    QByteArray content(box.size() - kSealBytes, '\0');
    if (crypto_box_seal_open(raw(content), raw(box), sizeOf(box), raw(pair.publicKey), raw(pair.secretKey)) != 0)
        return std::nullopt;
    return content;
}

} // namespace effectif::boxes
