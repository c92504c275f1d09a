// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/fieldkeys.h"

#include "models/services/passwordhash.h"
#include "models/storage/cataloguerepository.h"
#include "models/storage/connection.h"
#include "models/storage/encryptedfields.h"
#include "models/storage/schemagenerator.h"
#include "models/storage/valuecipher.h"

#include <QCoreApplication>

#include <sodium.h>

namespace effectif {

using namespace Qt::StringLiterals;
using storage::FieldKeyHolder;
using storage::ValueCipher;

namespace {
unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned long long sizeOf(const QByteArray &bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

struct KeyPair
{
    QByteArray open{qsizetype(crypto_box_PUBLICKEYBYTES), '\0'};
    QByteArray secret{qsizetype(crypto_box_SECRETKEYBYTES), '\0'};
};

KeyPair newPair()
{
    KeyPair pair;
    crypto_box_keypair(raw(pair.open), raw(pair.secret));
    return pair;
}

/// A recovery key is 160 bits of chance: a hash of it is as good as a slow one.
KeyPair pairOfRecovery(const QString &recovery)
{
    const QByteArray text = passwordhash::canonicalCode(recovery).toUtf8();
    QByteArray seed(crypto_box_SEEDBYTES, '\0');
    crypto_generichash(raw(seed), crypto_box_SEEDBYTES, raw(text), sizeOf(text), nullptr, 0);
    KeyPair pair;
    crypto_box_seed_keypair(raw(pair.open), raw(pair.secret), raw(seed));
    return pair;
}

/// For whoever has the secret key of the pair, and nobody else.
QByteArray lockedFor(const QByteArray &publicKey, const QByteArray &key)
{
    QByteArray box(key.size() + qsizetype(crypto_box_SEALBYTES), '\0');
    crypto_box_seal(raw(box), raw(key), sizeOf(key), raw(publicKey));
    return box;
}

/// Empty if it does not open.
QByteArray unlocked(const QByteArray &box, const KeyPair &pair)
{
    QByteArray key(ValueCipher::kKeyBytes, '\0');
    const bool fits = box.size() == key.size() + qsizetype(crypto_box_SEALBYTES);
    return fits && crypto_box_seal_open(raw(key), raw(box), sizeOf(box), raw(pair.open), raw(pair.secret)) == 0 ? key : QByteArray();
}

QByteArray lockedWith(const QByteArray &key, const QByteArray &secret)
{
    QByteArray box(qsizetype(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES) + secret.size(), '\0');
    randombytes_buf(box.data(), crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(raw(box) + crypto_secretbox_NONCEBYTES, raw(secret), sizeOf(secret), raw(box), raw(key));
    return box;
}

/// Empty if it does not open.
QByteArray unlockedWith(const QByteArray &key, const QByteArray &box)
{
    QByteArray secret(crypto_box_SECRETKEYBYTES, '\0');
    constexpr qsizetype kHead = crypto_secretbox_NONCEBYTES;
    const bool fits = box.size() == kHead + qsizetype(crypto_secretbox_MACBYTES) + secret.size();
    return fits && crypto_secretbox_open_easy(raw(secret), raw(box) + kHead, sizeOf(box) - kHead, raw(box), raw(key)) == 0
        ? secret
        : QByteArray();
}
} // namespace

bool FieldKeys::isOn() const
{
    return m_context.connection.isEncrypted();
}

Result<void> FieldKeys::use(const QByteArray &key)
{
    return m_context.connection.setCipher(std::make_shared<const ValueCipher>(key));
}

Result<QString> FieldKeys::begin()
{
    storage::Connection &connection = m_context.connection;
    if (auto used = use(ValueCipher::newKey()); !used)
        return fail(used.error());
    connection.setEncrypted(true);
    auto recovery = makeRecovery();
    if (!recovery)
        return recovery;
    storage::CatalogueRepository catalogues(connection);
    storage::SchemaGenerator generator(connection);
    storage::EncryptedFields fields(connection);
    for (const QString &kind : storage::CatalogueRepository::shippedKinds()) {
        const auto version = catalogues.lockVersion(kind); // whoever has an older one at hand must look again
        if (!version)
            return fail(version.error());
        if (auto counted = catalogues.bumpVersion(kind); !counted)
            return fail(counted.error());
        const auto catalogue = catalogues.load(kind);
        if (!catalogue)
            return fail(catalogue.error());
        if (auto off = generator.dropTriggers(kind); !off)
            return fail(off.error());
        if (auto dropped = fields.dropPlainIndexes(**catalogue); !dropped)
            return fail(dropped.error());
        if (auto journal = fields.settleJournal(**catalogue); !journal)
            return fail(journal.error());
        if (auto made = generator.synchronise(**catalogue); !made)
            return fail(made.error());
    }
    return recovery;
}

void FieldKeys::abandon()
{
    if (!m_context.connection.isSqlite())
        return;
    (void)m_context.connection.setCipher(nullptr);
    (void)storage::EncryptedFields(m_context.connection).refresh();
}

Result<QString> FieldKeys::makeRecovery()
{
    const QString text = passwordhash::newRecoveryKey();
    const KeyPair pair = pairOfRecovery(text);
    const auto stored = storage::FieldKeyRepository(m_context.connection)
                            .store({0, Way::Recovery, pair.open, {}, {}, lockedFor(pair.open, m_context.connection.cipher()->key())});
    return stored ? Result<QString>(text) : fail(stored.error());
}

Result<QString> FieldKeys::renewRecovery()
{
    if (!isOn() || !m_context.connection.cipher())
        return fail(ErrorKind::Denied, QCoreApplication::translate("FieldKeys", "Only who reads the encrypted fields can make a recovery key."));
    return makeRecovery();
}

Result<bool> FieldKeys::isRecovery(const QString &typed)
{
    if (!isOn() || !passwordhash::isRecoveryKey(typed))
        return false;
    const auto holder = storage::FieldKeyRepository(m_context.connection).find(0, Way::Recovery);
    if (!holder)
        return fail(holder.error());
    return *holder && !unlocked((*holder)->fileKey, pairOfRecovery(typed)).isEmpty();
}

/// Empty where that secret does not open it, or there is nothing to open.
Result<QByteArray> FieldKeys::opened(const FieldKeyHolder &holder, const QString &secret) const
{
    if (holder.fileKey.isEmpty())
        return QByteArray();
    if (holder.way == Way::Recovery)
        return unlocked(holder.fileKey, pairOfRecovery(secret));
    const auto key = passwordhash::keyFrom(secret, holder.salt, holder.way == Way::Code);
    if (!key)
        return key;
    const QByteArray own = unlockedWith(*key, holder.secretKey);
    return own.isEmpty() ? QByteArray() : unlocked(holder.fileKey, {holder.publicKey, own});
}

Result<bool> FieldKeys::open(const Account &account, const QString &secret)
{
    if (!isOn() || !account.rights.has(capability::kSensitive))
        return false;
    storage::FieldKeyRepository keys(m_context.connection);
    auto holders = keys.of(account.id);
    if (holders && account.rights.isAdministrator() && passwordhash::isRecoveryKey(secret)) {
        if (const auto recovery = keys.find(0, Way::Recovery); recovery && *recovery)
            holders->append(**recovery);
    }
    if (!holders)
        return fail(holders.error());
    for (const FieldKeyHolder &holder : *holders) {
        const auto key = opened(holder, secret);
        if (!key)
            return fail(key.error());
        if (key->isEmpty())
            continue;
        const auto used = use(*key);
        return used ? Result<bool>(true) : fail(used.error());
    }
    return false;
}

Result<void> FieldKeys::lock(const Account &account, Way way, const QString &secret)
{
    if (!isOn())
        return {};
    QByteArray salt(crypto_pwhash_SALTBYTES, '\0');
    randombytes_buf(salt.data(), crypto_pwhash_SALTBYTES);
    const auto key = passwordhash::keyFrom(secret, salt, way == Way::Code);
    if (!key)
        return fail(key.error());
    const KeyPair pair = newPair();
    const ValueCipher *cipher = m_context.connection.cipher();
    const bool may = cipher && account.rights.has(capability::kSensitive);
    return storage::FieldKeyRepository(m_context.connection)
        .store({account.id, way, pair.open, salt, lockedWith(*key, pair.secret), may ? lockedFor(pair.open, cipher->key()) : QByteArray()});
}

Result<void> FieldKeys::drop(UserId account, Way way)
{
    return isOn() ? storage::FieldKeyRepository(m_context.connection).remove(account, way) : Result<void>();
}

Result<void> FieldKeys::settle(const Account &account)
{
    if (!isOn())
        return {};
    storage::FieldKeyRepository keys(m_context.connection);
    if (!account.rights.has(capability::kSensitive) || account.state == Account::State::Off)
        return keys.takeBack(account.id);
    const ValueCipher *cipher = m_context.connection.cipher();
    const auto holders = keys.of(account.id);
    if (!holders || !cipher)
        return holders ? Result<void>() : fail(holders.error());
    for (const FieldKeyHolder &holder : *holders) {
        if (!holder.fileKey.isEmpty())
            continue;
        if (auto handed = keys.hand(account.id, holder.way, lockedFor(holder.publicKey, cipher->key())); !handed)
            return handed;
    }
    return {};
}

} // namespace effectif
