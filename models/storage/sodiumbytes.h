// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <sodium.h>

namespace effectif::storage {

/// Before anything of libsodium: it looks for a source of chance once. Without one nothing can be kept secret.
inline void startSodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        qFatal("libsodium does not start");
}

// Qt's bytes as libsodium wants them
inline unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

inline const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

inline const unsigned char *raw(const QByteArray &bytes)
{
    return raw(QByteArrayView(bytes));
}

inline unsigned long long sizeOf(QByteArrayView bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

inline QByteArray randomBytes(qsizetype count)
{
    startSodium();
    QByteArray bytes(count, '\0');
    randombytes_buf(bytes.data(), static_cast<std::size_t>(count));
    return bytes;
}

} // namespace effectif::storage
