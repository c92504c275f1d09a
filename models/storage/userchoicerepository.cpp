// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/userchoicerepository.h"

#include "models/storage/connection.h"
#include "models/storage/rowlist.h"

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kRead = u"SELECT value FROM user_choice WHERE user_id = :user AND key = :key"_s;
const auto kReadAll = u"SELECT value FROM user_choice WHERE user_id = :user AND substr(key, 1, :length) = :prefix AND value <> '' ORDER BY key"_s;
const auto kStore = u"INSERT INTO user_choice (user_id, key, value) VALUES (:user, :key, :value) "
                    "ON CONFLICT (user_id, key) DO UPDATE SET value = excluded.value"_s;
} // namespace

Result<QString> UserChoiceRepository::choice(UserId user, const QString &key)
{
    const auto value = m_connection.scalar(kRead, {{u":user"_s, user}, {u":key"_s, key}});
    return value ? Result<QString>(value->toString()) : fail(value.error());
}

Result<QStringList> UserChoiceRepository::choices(UserId user, const QString &prefix)
{
    auto rows = rowList(m_connection, kReadAll, {{u":user"_s, user}, {u":length"_s, int(prefix.size())}, {u":prefix"_s, prefix}},
                        [](const Statement &row) { return row.text(0); });
    return rows ? Result<QStringList>(QStringList(*rows)) : fail(rows.error());
}

Result<void> UserChoiceRepository::store(UserId user, const QString &key, const QString &value)
{
    auto transaction = Transaction::beginQuick(m_connection);
    if (!transaction)
        return fail(transaction.error());
    const auto stored = m_connection.execute(kStore, {{u":user"_s, user}, {u":key"_s, key}, {u":value"_s, value}});
    return stored ? transaction->commit() : fail(stored.error());
}

} // namespace effectif::storage
