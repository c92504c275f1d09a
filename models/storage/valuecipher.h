// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

struct sqlite3;

namespace effectif::storage {

/// Encrypts single values of a file with one key (libsodium: XChaCha20-Poly1305). A value is bound to its place: moved
/// to another sheet or field, or changed by one bit, it does not decrypt. The nonce is made of place and value (a
/// synthetic one, as in RFC 5297), so that the same value in the same place is the same bytes: triggers see what
/// changed, and nobody sees which sheets have the same value. Where values must be compared, a keyed digest of 128 bits
/// stands before.
class ValueCipher
{
public:
    static constexpr qsizetype kKeyBytes = 32;
    /// Of the mark and the digest at the beginning of a value that is compared: what an index is made of.
    static constexpr qsizetype kDigestBytes = 17;

    /// Whether, and how, values of a field are compared with each other without being decrypted.
    enum class Comparison { None, Exact, WithoutCase };

    static QByteArray newKey();
    explicit ValueCipher(const QByteArray &key);
    ~ValueCipher();
    ValueCipher(const ValueCipher &) = delete;
    ValueCipher &operator=(const ValueCipher &) = delete;

    const QByteArray &key() const { return m_key; }

    /// `digest` as made by digest(), or empty.
    QByteArray encrypt(const QByteArray &place, const QByteArray &plain, const QByteArray &digest) const;
    /// Nothing where the bytes are damaged, of another place, or encrypted with another key.
    std::optional<QByteArray> decrypt(const QByteArray &place, const QByteArray &stored) const;
    QByteArray digest(const QByteArray &field, const QByteArray &compared) const;

    /// For this connection's own statements and views, never for what stands in the file:
    /// effectif_encrypt(kind, field, record, value, comparison) is a blob; effectif_decrypt(kind, field, record, blob) has
    /// the type of what was encrypted, NULL if it does not decrypt, and leaves alone what is no blob;
    /// effectif_digest(kind, field, value, comparison) is what compared values begin with. The cipher must outlive them.
    void registerIn(sqlite3 *handle) const;
    static void unregisterFrom(sqlite3 *handle);

private:
    QByteArray m_key;
    QByteArray m_cipherKey;
    QByteArray m_nonceKey;
    QByteArray m_digestKey;
};

} // namespace effectif::storage
