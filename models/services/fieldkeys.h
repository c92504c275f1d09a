// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/services/servicecontext.h"
#include "models/storage/fieldkeyrepository.h"

namespace effectif {

/// Who reads the encrypted fields of a file (storage/encryptedfields.h). There is one key. It is locked up for the public
/// key of each reader, so that whoever holds it hands it on without knowing a password; the reader's own secret key is
/// locked with what opens the account: the password, or a one-time code. The recovery key on paper opens it for an
/// administrator where all passwords are lost. Nothing here does anything on a server, or on a file that is not
/// encrypted. In the caller's transaction where it writes.
class FieldKeys
{
public:
    using Way = storage::FieldKeyHolder::Way;

    explicit FieldKeys(ServiceContext &context) : m_context(context) { }

    /// Encrypts what every kind has of sensitive fields, and its history; answers the recovery key, which stands
    /// nowhere in clear. Whoever may read them is given the key by lock(). If it fails, the caller takes all of it back and
    /// calls abandon().
    Result<QString> begin();
    void abandon();
    /// Another recovery key: the one before opens nothing any more.
    Result<QString> renewRecovery();
    /// Whether that is the recovery key.
    Result<bool> isRecovery(const QString &typed);

    /// Takes the key with what opened the account, if it may have it; false if not. After it this connection reads.
    Result<bool> open(const Account &account, const QString &secret);
    /// What opens the account is another one now. The key goes with it, if it is at hand here and the account may.
    Result<void> lock(const Account &account, Way way, const QString &secret);
    /// Nobody may come in that way any more.
    Result<void> drop(UserId account, Way way);
    /// Hands the key out, or takes it back, as the account's rights say. Who holds it can do the one, anybody the other.
    Result<void> settle(const Account &account);

private:
    bool isOn() const;
    Result<QByteArray> opened(const storage::FieldKeyHolder &holder, const QString &secret) const;
    Result<QString> makeRecovery();
    Result<void> use(const QByteArray &key);

    ServiceContext &m_context;
};

} // namespace effectif
