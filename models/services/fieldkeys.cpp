// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/fieldkeys.h"

#include "models/services/boxes.h"
#include "models/services/passwordhash.h"
#include "models/storage/cataloguerepository.h"
#include "models/storage/connection.h"
#include "models/storage/encryptedfields.h"
#include "models/storage/schemagenerator.h"
#include "models/storage/sodiumbytes.h"
#include "models/storage/valuecipher.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;
using storage::FieldKeyHolder;
using storage::ValueCipher;

namespace {
/// A recovery key is 160 bits of chance.
boxes::KeyPair pairOfRecovery(const QString &recovery)
{
    return boxes::pairOf(passwordhash::canonicalCode(recovery).toUtf8());
}

/// Empty if it does not open. Anybody can lock anything for a public key: what is no key is none.
QByteArray fileKeyIn(const QByteArray &box, const boxes::KeyPair &pair)
{
    const auto content = boxes::unlockedBy(pair, box);
    return content && content->size() == ValueCipher::kKeyBytes ? *content : QByteArray();
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
    const boxes::KeyPair pair = pairOfRecovery(text);
    const auto stored = storage::FieldKeyRepository(m_context.connection)
                            .store({0, Way::Recovery, pair.publicKey, {}, {}, boxes::lockedFor(pair.publicKey, m_context.connection.cipher()->key())});
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
    return *holder && !fileKeyIn((*holder)->fileKey, pairOfRecovery(typed)).isEmpty();
}

/// Empty where that secret does not open it, or there is nothing to open.
Result<QByteArray> FieldKeys::opened(const FieldKeyHolder &holder, const QString &secret) const
{
    if (holder.fileKey.isEmpty())
        return QByteArray();
    if (holder.way == Way::Recovery)
        return fileKeyIn(holder.fileKey, pairOfRecovery(secret));
    const auto key = passwordhash::keyFrom(secret, holder.salt, holder.way == Way::Code);
    if (!key)
        return key;
    const auto own = boxes::unlockedWith(*key, holder.secretKey);
    return own ? fileKeyIn(holder.fileKey, {holder.publicKey, *own}) : QByteArray();
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
    const QByteArray salt = storage::randomBytes(crypto_pwhash_SALTBYTES);
    const auto key = passwordhash::keyFrom(secret, salt, way == Way::Code);
    if (!key)
        return fail(key.error());
    const boxes::KeyPair pair = boxes::newPair();
    const ValueCipher *cipher = m_context.connection.cipher();
    const bool may = cipher && account.rights.has(capability::kSensitive);
    return storage::FieldKeyRepository(m_context.connection)
        .store({account.id, way, pair.publicKey, salt, boxes::lockedWith(*key, pair.secretKey),
                may ? boxes::lockedFor(pair.publicKey, cipher->key()) : QByteArray()});
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
        if (auto handed = keys.hand(account.id, holder.way, boxes::lockedFor(holder.publicKey, cipher->key())); !handed)
            return handed;
    }
    return {};
}

} // namespace effectif
