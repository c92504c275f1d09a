// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/passwordhash.h"

#include "models/storage/sodiumbytes.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace effectif::passwordhash {

using namespace Qt::StringLiterals;

namespace {
constexpr char16_t kSigns[] = u"23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // 32 of them: no 0 and O, no 1 and I
constexpr int kSignCount = 16;
constexpr int kRecoverySignCount = 32;
constexpr int kGroup = 4;

/// One password however the keyboard composed it: "é" is one sign or two.
QByteArray bytesOf(const QString &password)
{
    return password.normalized(QString::NormalizationForm_KC).toUtf8();
}

Error noMemory()
{
    return {ErrorKind::Unavailable,
            QCoreApplication::translate("PasswordHash", "There is not enough memory to protect a password. Close other "
                                                        "programs and try again."),
            {}, {}};
}

Result<QString> hash(const QString &password, unsigned long long operations, std::size_t memory)
{
    char text[crypto_pwhash_STRBYTES] = {};
    const QByteArray bytes = bytesOf(password);
    storage::startSodium();
    if (crypto_pwhash_str(text, bytes.constData(), storage::sizeOf(bytes), operations, memory) != 0)
        return fail(noMemory());
    return QString::fromLatin1(text);
}

QString grouped(const QString &signs)
{
    QStringList groups;
    for (qsizetype from = 0; from < signs.size(); from += kGroup)
        groups << signs.mid(from, kGroup);
    return groups.join(u'-');
}

QString newSigns(int count)
{
    QString signs;
    storage::startSodium();
    for (int i = 0; i < count; ++i)
        signs += QChar(kSigns[randombytes_uniform(32)]);
    return grouped(signs);
}

/// Without what people put between them; nothing if there is any sign that codes do not have.
std::optional<QString> typedSigns(const QString &typed)
{
    QString signs;
    for (const QChar c : typed.toUpper()) {
        if (QStringView(kSigns).contains(c))
            signs += c;
        else if (c != u'-' && !c.isSpace())
            return std::nullopt;
    }
    return signs;
}
} // namespace

Result<QString> make(const QString &password)
{
    return hash(password, crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE);
}

Result<QString> makeForCode(const QString &code)
{
    return hash(code, crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN);
}

bool matches(const QString &hash, const QString &password)
{
    const QByteArray bytes = bytesOf(password);
    storage::startSodium();
    return !hash.isEmpty() && crypto_pwhash_str_verify(hash.toLatin1().constData(), bytes.constData(), storage::sizeOf(bytes)) == 0;
}

void pretend(const QString &password)
{
    (void)make(password);
}

QString newCode()
{
    return newSigns(kSignCount);
}

QString newRecoveryKey()
{
    return newSigns(kRecoverySignCount);
}

bool isRecoveryKey(const QString &typed)
{
    const auto signs = typedSigns(typed);
    return signs && signs->size() == kRecoverySignCount;
}

Result<QByteArray> keyFrom(const QString &secret, const QByteArray &salt, bool isCode)
{
    const QByteArray bytes = bytesOf(isCode ? canonicalCode(secret) : secret);
    QByteArray key(crypto_secretbox_KEYBYTES, '\0');
    storage::startSodium();
    if (salt.size() != qsizetype(crypto_pwhash_SALTBYTES)
        || crypto_pwhash(storage::raw(key), crypto_secretbox_KEYBYTES, bytes.constData(), storage::sizeOf(bytes), storage::raw(salt),
                         isCode ? crypto_pwhash_OPSLIMIT_MIN : crypto_pwhash_OPSLIMIT_INTERACTIVE,
                         isCode ? crypto_pwhash_MEMLIMIT_MIN : crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(noMemory());
    return key;
}

QString canonicalCode(const QString &typed)
{
    const auto signs = typedSigns(typed);
    return signs && (signs->size() == kSignCount || signs->size() == kRecoverySignCount) ? grouped(*signs) : typed;
}

} // namespace effectif::passwordhash
