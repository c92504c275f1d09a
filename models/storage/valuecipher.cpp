// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/valuecipher.h"

#include "models/storage/sodiumbytes.h"

#include <sqlite3.h>

#include <charconv>

namespace effectif::storage {

namespace {
constexpr char kPlainMark = 1;    ///< before a nonce and a box
constexpr char kComparedMark = 2; ///< before a digest, a nonce and a box
constexpr qsizetype kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr auto kContext = "Effectif"; ///< of the keys derived from the one

QByteArray derived(const QByteArray &key, quint64 number)
{
    QByteArray result(ValueCipher::kKeyBytes, '\0');
    crypto_kdf_derive_from_key(raw(result), static_cast<std::size_t>(result.size()), number, kContext, raw(key));
    return result;
}

QByteArray keyedHash(const QByteArray &key, qsizetype size, const QByteArray &first, const QByteArray &second)
{
    QByteArray result(size, '\0');
    crypto_generichash_state state;
    crypto_generichash_init(&state, raw(key), static_cast<std::size_t>(key.size()), static_cast<std::size_t>(size));
    const QByteArray length = QByteArray::number(first.size()) + ':'; // where the first ends is part of what is hashed
    for (const QByteArray &part : {length, first, second})
        crypto_generichash_update(&state, raw(part), sizeOf(part));
    crypto_generichash_final(&state, raw(result), static_cast<std::size_t>(size));
    return result;
}

QByteArray bytesOf(sqlite3_value *value)
{
    const auto *bytes = static_cast<const char *>(sqlite3_value_blob(value));
    return {bytes, sqlite3_value_bytes(value)};
}

QByteArray textOf(sqlite3_value *value)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return {text, sqlite3_value_bytes(value)};
}

/// "staff/bank_account"
QByteArray fieldOf(sqlite3_value **values)
{
    return textOf(values[0]) + '/' + textOf(values[1]);
}

/// With a letter for the type that the value has in the file.
QByteArray plainOf(sqlite3_value *value)
{
    const int type = sqlite3_value_type(value);
    if (type != SQLITE_FLOAT)
        return (type == SQLITE_INTEGER ? 'i' : 't') + textOf(value);
    char digits[32];
    const auto written = std::to_chars(digits, digits + sizeof digits, sqlite3_value_double(value)); // the shortest that is the same
    return 'r' + QByteArray(digits, written.ptr - digits);
}

/// "Jean@EXEMPLE.fr" as SQLite's lower() has it: of ASCII alone.
QByteArray comparedOf(sqlite3_value *value, sqlite3_value *comparison)
{
    QByteArray text = textOf(value);
    if (sqlite3_value_int(comparison) == int(ValueCipher::Comparison::WithoutCase)) {
        for (char &letter : text)
            letter = letter >= 'A' && letter <= 'Z' ? char(letter - 'A' + 'a') : letter;
    }
    return text;
}

void answerBlob(sqlite3_context *context, const QByteArray &bytes)
{
    sqlite3_result_blob64(context, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT);
}

void answerPlain(sqlite3_context *context, const QByteArray &plain)
{
    const QByteArrayView value = QByteArrayView(plain).sliced(1);
    if (plain.front() == 'i')
        sqlite3_result_int64(context, value.toLongLong());
    else if (plain.front() == 'r')
        sqlite3_result_double(context, value.toDouble());
    else
        sqlite3_result_text(context, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
}

const ValueCipher &cipherOf(sqlite3_context *context)
{
    return *static_cast<const ValueCipher *>(sqlite3_user_data(context));
}

void encryptFunction(sqlite3_context *context, int, sqlite3_value **values)
{
    const int type = sqlite3_value_type(values[3]);
    if (type == SQLITE_NULL || type == SQLITE_BLOB) // encrypted already
        return sqlite3_result_value(context, values[3]);
    const ValueCipher &cipher = cipherOf(context);
    const QByteArray field = fieldOf(values);
    const bool compared = sqlite3_value_int(values[4]) != int(ValueCipher::Comparison::None);
    answerBlob(context, cipher.encrypt(field + '/' + textOf(values[2]), plainOf(values[3]),
                                       compared ? cipher.digest(field, comparedOf(values[3], values[4])) : QByteArray()));
}

void decryptFunction(sqlite3_context *context, int, sqlite3_value **values)
{
    if (sqlite3_value_type(values[3]) != SQLITE_BLOB)
        return sqlite3_result_value(context, values[3]);
    const auto plain = cipherOf(context).decrypt(fieldOf(values) + '/' + textOf(values[2]), bytesOf(values[3]));
    return plain && !plain->isEmpty() ? answerPlain(context, *plain) : sqlite3_result_null(context);
}

void digestFunction(sqlite3_context *context, int, sqlite3_value **values)
{
    if (sqlite3_value_type(values[2]) == SQLITE_NULL)
        return sqlite3_result_null(context);
    answerBlob(context, cipherOf(context).digest(fieldOf(values), comparedOf(values[2], values[3])));
}

struct SqlFunction
{
    const char *name;
    int arguments;
    void (*run)(sqlite3_context *, int, sqlite3_value **);
};
constexpr SqlFunction kFunctions[] = {{"effectif_encrypt", 5, &encryptFunction},
                                      {"effectif_decrypt", 4, &decryptFunction},
                                      {"effectif_digest", 4, &digestFunction}};
} // namespace

QByteArray ValueCipher::newKey()
{
    return randomBytes(kKeyBytes);
}

ValueCipher::ValueCipher(const QByteArray &key)
    : m_key(key)
{
    startSodium();
    if (key.size() != kKeyBytes)
        qFatal("no key of a file");
    m_cipherKey = derived(key, 1);
    m_nonceKey = derived(key, 2);
    m_digestKey = derived(key, 3);
}

ValueCipher::~ValueCipher()
{
    for (QByteArray *key : {&m_key, &m_cipherKey, &m_nonceKey, &m_digestKey})
        sodium_memzero(key->data(), static_cast<std::size_t>(key->size()));
}

QByteArray ValueCipher::encrypt(const QByteArray &place, const QByteArray &plain, const QByteArray &digest) const
{
    const QByteArray nonce = keyedHash(m_nonceKey, kNonceBytes, place, plain);
    QByteArray box(plain.size() + kTagBytes, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(box), nullptr, raw(plain), sizeOf(plain),
                                               raw(place), sizeOf(place), nullptr,
                                               raw(nonce), raw(m_cipherKey));
    return (digest.isEmpty() ? QByteArray(1, kPlainMark) : digest) + nonce + box;
}

std::optional<QByteArray> ValueCipher::decrypt(const QByteArray &place, const QByteArray &stored) const
{
    const qsizetype head = stored.startsWith(kComparedMark) ? kDigestBytes : 1;
    const qsizetype length = stored.size() - head - kNonceBytes - kTagBytes;
    if (length < 0 || (!stored.startsWith(kComparedMark) && !stored.startsWith(kPlainMark)))
        return std::nullopt;
    QByteArray plain(length, '\0');
    const unsigned char *nonce = raw(stored) + head;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, nonce + kNonceBytes,
                                                   static_cast<unsigned long long>(length + kTagBytes), raw(place),
                                                   sizeOf(place), nonce, raw(m_cipherKey)) != 0)
        return std::nullopt;
    return plain;
}

QByteArray ValueCipher::digest(const QByteArray &field, const QByteArray &compared) const
{
    return QByteArray(1, kComparedMark) + keyedHash(m_digestKey, kDigestBytes - 1, field, compared);
}

void ValueCipher::registerIn(sqlite3 *handle) const
{
    for (const SqlFunction &function : kFunctions)
        sqlite3_create_function_v2(handle, function.name, function.arguments, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
                                   const_cast<ValueCipher *>(this), function.run, nullptr, nullptr, nullptr);
}

void ValueCipher::unregisterFrom(sqlite3 *handle)
{
    for (const SqlFunction &function : kFunctions)
        sqlite3_create_function_v2(handle, function.name, function.arguments, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr,
                                   nullptr);
}

} // namespace effectif::storage
