// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sealer.h"

#include <QCoreApplication>

#include <sodium.h>

namespace effectif {

namespace {
constexpr char kFormat = '1';

bool sodiumIsReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

QString say(const char *text)
{
    return QCoreApplication::translate("Sealer", text);
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}
} // namespace

QByteArray Sealer::newKey()
{
    QByteArray key(crypto_secretbox_KEYBYTES, '\0');
    if (!sodiumIsReady())
        qFatal("libsodium does not start");
    randombytes_buf(key.data(), crypto_secretbox_KEYBYTES);
    return key;
}

bool Sealer::isKey(const QByteArray &bytes)
{
    return bytes.size() == crypto_secretbox_KEYBYTES;
}

QByteArray Sealer::seal(const QByteArray &content) const
{
    if (!sodiumIsReady() || !isKey(m_key))
        qFatal("nothing to seal with");
    QByteArray nonce(crypto_secretbox_NONCEBYTES, '\0');
    randombytes_buf(nonce.data(), crypto_secretbox_NONCEBYTES);
    QByteArray box(content.size() + qsizetype(crypto_secretbox_MACBYTES), '\0');
    crypto_secretbox_easy(raw(box), raw(QByteArrayView(content)), static_cast<unsigned long long>(content.size()),
                          raw(nonce), raw(QByteArrayView(m_key)));
    return m_mark.toByteArray() + kFormat + '\n' + nonce + box;
}

Result<QByteArray> Sealer::open(const QByteArray &sealed) const
{
    if (!sealed.startsWith(m_mark))
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("Sealer", "This file is no draft of Effectif.")));
    if (sealed.size() > m_mark.size() && sealed.at(m_mark.size()) != kFormat)
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("Sealer", "This draft was written by another version of Effectif.")));
    const qsizetype head = m_mark.size() + 2; // and a line feed
    constexpr qsizetype kNonce = crypto_secretbox_NONCEBYTES;
    const qsizetype length = sealed.size() - head - kNonce - qsizetype(crypto_secretbox_MACBYTES);
    QByteArray content(qMax(qsizetype(0), length), '\0');
    const unsigned char *nonce = raw(QByteArrayView(sealed)) + head;
    if (length < 0 || !isKey(m_key) || !sodiumIsReady()
        || crypto_secretbox_open_easy(raw(content), nonce + kNonce,
                                      static_cast<unsigned long long>(sealed.size() - head - kNonce), nonce,
                                      raw(QByteArrayView(m_key))) != 0)
        return fail(ErrorKind::Denied,
                    say(QT_TRANSLATE_NOOP("Sealer", "This draft is damaged, or was sealed with another key.")));
    return content;
}

} // namespace effectif
