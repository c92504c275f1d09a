// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sealedpasswords.h"

#include "models/services/privatefile.h"
#include "models/services/sealer.h"
#include "models/storage/sodiumbytes.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QStandardPaths>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr QByteArrayView kMark("Effectif password ");
constexpr qint64 kLargest = 100'000; // bytes

QString say(const char *text)
{
    return QCoreApplication::translate("SealedPasswords", text);
}

/// Empty if there is not enough memory.
QByteArray keyFrom(const QString &passphrase, const QByteArray &salt)
{
    storage::startSodium();
    QByteArray key(crypto_secretbox_KEYBYTES, '\0');
    const QByteArray typed = passphrase.normalized(QString::NormalizationForm_C).toUtf8(); // as any keyboard writes it
    const int failed = crypto_pwhash(storage::raw(key), crypto_secretbox_KEYBYTES, typed.constData(),
                                     storage::sizeOf(typed), storage::raw(salt), crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE,
                                     crypto_pwhash_ALG_ARGON2ID13);
    return failed ? QByteArray() : key;
}

Error tooLittleMemory()
{
    return {ErrorKind::Unavailable,
            say(QT_TRANSLATE_NOOP("SealedPasswords", "There is too little memory to use the passphrase. Close other "
                                                     "programs and try again, or type the password.")),
            {}, {}};
}
} // namespace

SealedPasswords::SealedPasswords()
    : m_folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/passwords"_s)
{
}

QString SealedPasswords::fileOf(const QString &key) const
{
    const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256);
    return m_folder + u'/' + QString::fromLatin1(hash.toHex()) + u".sealed"_s;
}

bool SealedPasswords::has(const QString &key) const
{
    return QFile::exists(fileOf(key));
}

Result<void> SealedPasswords::store(const QString &key, const QString &password, const QString &passphrase) const
{
    const QByteArray salt = storage::randomBytes(crypto_pwhash_SALTBYTES);
    const QByteArray sealing = keyFrom(passphrase, salt);
    if (sealing.isEmpty())
        return fail(tooLittleMemory());
    auto written = privatefile::makeFolder(m_folder);
    if (written)
        written = privatefile::write(fileOf(key), salt + Sealer(sealing, kMark).seal(password.toUtf8()));
    if (!written)
        return fail(ErrorKind::Unavailable,
                    say(QT_TRANSLATE_NOOP("SealedPasswords", "The sealed password could not be written. Check the free "
                                                             "space; it is asked for next time.")),
                    written.error().detail);
    return {};
}

Result<QString> SealedPasswords::read(const QString &key, const QString &passphrase) const
{
    QFile file(fileOf(key));
    if (!file.exists())
        return fail(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("SealedPasswords", "No password is kept for this database.")));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Unavailable,
                    say(QT_TRANSLATE_NOOP("SealedPasswords", "The sealed password cannot be read. Type the password.")),
                    file.errorString());
    const QByteArray bytes = file.read(kLargest);
    const QByteArray sealing = keyFrom(passphrase, bytes.left(crypto_pwhash_SALTBYTES).leftJustified(crypto_pwhash_SALTBYTES, '\0'));
    if (sealing.isEmpty())
        return fail(tooLittleMemory());
    const auto opened = Sealer(sealing, kMark).open(bytes.mid(crypto_pwhash_SALTBYTES));
    if (!opened)
        return fail(ErrorKind::Denied,
                    say(QT_TRANSLATE_NOOP("SealedPasswords", "This passphrase does not open the kept password. Try again, or "
                                                             "type the password itself.")),
                    opened.error().message);
    return QString::fromUtf8(*opened);
}

void SealedPasswords::forget(const QString &key) const
{
    QFile::remove(fileOf(key));
}

} // namespace effectif
