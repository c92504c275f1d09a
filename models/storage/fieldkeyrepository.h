// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace effectif::storage {

class Connection;

/// The key of a file's encrypted fields, locked up for one of those who open it in one way (0012_fieldkey).
struct FieldKeyHolder
{
    enum class Way { Password, Code, Recovery };

    UserId user = 0; ///< 0: the recovery key
    Way way = Way::Password;
    QByteArray publicKey;
    QByteArray salt;
    QByteArray secretKey; ///< locked
    QByteArray fileKey;   ///< locked; empty: not handed out
};

/// Owns `field_key`, of files only.
class FieldKeyRepository
{
public:
    using Way = FieldKeyHolder::Way;

    explicit FieldKeyRepository(Connection &connection) : m_connection(connection) { }

    Result<QList<FieldKeyHolder>> of(UserId user);
    Result<std::optional<FieldKeyHolder>> find(UserId user, Way way);
    /// In the place of the one before.
    Result<void> store(const FieldKeyHolder &holder);
    Result<void> hand(UserId user, Way way, const QByteArray &fileKey);
    /// What the account cannot open any more, however it comes.
    Result<void> takeBack(UserId user);
    Result<void> remove(UserId user, Way way);

private:
    Connection &m_connection;
};

} // namespace effectif::storage
