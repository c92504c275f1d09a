// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/fieldkeyrepository.h"

#include "models/storage/rowlist.h"

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kOf = u"SELECT way, public_key, salt, secret_key, file_key FROM field_key WHERE coalesce(user_id, 0) = :user"_s;
const auto kRemove = u"DELETE FROM field_key WHERE coalesce(user_id, 0) = :user AND way = :way"_s;
const auto kInsert = u"INSERT INTO field_key (user_id, way, public_key, salt, secret_key, file_key) "
                     "VALUES (nullif(:user, 0), :way, :public, :salt, :secret, :file)"_s;
const auto kHand = u"UPDATE field_key SET file_key = :file WHERE coalesce(user_id, 0) = :user AND way = :way"_s;
const auto kTakeBack = u"UPDATE field_key SET file_key = NULL WHERE user_id = :user"_s;

QString wordOf(FieldKeyHolder::Way way)
{
    return way == FieldKeyHolder::Way::Password ? u"password"_s : way == FieldKeyHolder::Way::Code ? u"code"_s : u"recovery"_s;
}

FieldKeyHolder::Way wayOf(const QString &word)
{
    return word == "password"_L1 ? FieldKeyHolder::Way::Password
        : word == "code"_L1      ? FieldKeyHolder::Way::Code
                                 : FieldKeyHolder::Way::Recovery;
}

QVariant bytesOrNull(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(bytes);
}

Result<void> doneOr(const Result<int> &done)
{
    return done ? Result<void>() : fail(done.error());
}
} // namespace

Result<QList<FieldKeyHolder>> FieldKeyRepository::of(UserId user)
{
    return rowList(m_connection, kOf, {{u":user"_s, user}}, [user](const Statement &row) {
        return FieldKeyHolder{user, wayOf(row.text(0)), row.value(1).toByteArray(), row.value(2).toByteArray(),
                              row.value(3).toByteArray(), row.value(4).toByteArray()};
    });
}

Result<std::optional<FieldKeyHolder>> FieldKeyRepository::find(UserId user, Way way)
{
    const auto all = of(user);
    if (!all)
        return fail(all.error());
    for (const FieldKeyHolder &holder : *all) {
        if (holder.way == way)
            return std::optional(holder);
    }
    return std::optional<FieldKeyHolder>();
}

Result<void> FieldKeyRepository::store(const FieldKeyHolder &holder)
{
    if (auto removed = remove(holder.user, holder.way); !removed)
        return removed;
    return doneOr(m_connection.execute(kInsert, {{u":user"_s, holder.user},
                                                 {u":way"_s, wordOf(holder.way)},
                                                 {u":public"_s, holder.publicKey},
                                                 {u":salt"_s, bytesOrNull(holder.salt)},
                                                 {u":secret"_s, bytesOrNull(holder.secretKey)},
                                                 {u":file"_s, bytesOrNull(holder.fileKey)}}));
}

Result<void> FieldKeyRepository::hand(UserId user, Way way, const QByteArray &fileKey)
{
    return doneOr(m_connection.execute(kHand, {{u":file"_s, fileKey}, {u":user"_s, user}, {u":way"_s, wordOf(way)}}));
}

Result<void> FieldKeyRepository::takeBack(UserId user)
{
    return doneOr(m_connection.execute(kTakeBack, {{u":user"_s, user}}));
}

Result<void> FieldKeyRepository::remove(UserId user, Way way)
{
    return doneOr(m_connection.execute(kRemove, {{u":user"_s, user}, {u":way"_s, wordOf(way)}}));
}

} // namespace effectif::storage
