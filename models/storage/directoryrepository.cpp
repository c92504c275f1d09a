// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/directoryrepository.h"

#include "models/base/textfold.h"
#include "models/storage/columnvalue.h"
#include "models/storage/rowlist.h"

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kUsers = u"SELECT id, name FROM app_user WHERE active = 1 ORDER BY name_key"_s;
const auto kFindUser = u"SELECT id, name FROM app_user WHERE name_key = :key"_s;
// two programs may add the same name at the same moment: whoever is second gets the first one's row
const auto kAddUser = u"INSERT INTO app_user (name, name_key, created_at) VALUES (:name, :key, :at) "
                      "ON CONFLICT (name_key) DO UPDATE SET name = app_user.name RETURNING id, name"_s;
const auto kSetting = u"SELECT value FROM setting WHERE key = :key"_s;
const auto kStoreSetting = u"INSERT INTO setting (key, value) VALUES (:key, :value) "
                           "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s;
} // namespace

Result<QList<Reference>> DirectoryRepository::users()
{
    return rowList(m_connection, kUsers, {}, referenceIn);
}

Result<QHash<UserId, QString>> DirectoryRepository::userNames(const QList<UserId> &ids)
{
    QHash<UserId, QString> names;
    const auto done = eachRow(m_connection, u"SELECT id, name FROM app_user WHERE id IN (%1)"_s.arg(numberList(ids)), {},
                              [&](const Statement &row) { names.insert(row.integer(0), row.text(1)); });
    return done ? Result<QHash<UserId, QString>>(names) : fail(done.error());
}

Result<Reference> DirectoryRepository::findUser(const QString &name)
{
    auto row = m_connection.query(kFindUser, {{u":key"_s, foldText(name)}});
    if (!row)
        return fail(row.error());
    return row->next() ? referenceIn(*row) : Reference{};
}

Result<Reference> DirectoryRepository::addUser(const QString &name, const QDateTime &at)
{
    auto row = m_connection.query(
        kAddUser, {{u":name"_s, name.trimmed()}, {u":key"_s, foldText(name)}, {u":at"_s, timestampToColumn(at)}});
    if (!row)
        return fail(row.error());
    row->next();
    return Reference{row->integer(0), row->text(1)};
}

Result<QList<Reference>> DirectoryRepository::findRecords(const QString &kind, const QString &typed, int limit,
                                                           const QString &seen)
{
    return rowList(m_connection,
                   u"SELECT r.id, r.title FROM %1 r WHERE r.name_key >= :low AND r.name_key < :high AND r.binned_at IS NULL "
                   "%2 ORDER BY r.name_key, r.id LIMIT :limit"_s.arg(kind, seen.isEmpty() ? QString() : u"AND "_s + seen),
                   {{u":low"_s, foldText(typed)},
                    {u":high"_s, QString(foldText(typed) + QChar(0xFFFD))},
                    {u":limit"_s, limit}},
                   referenceIn);
}

Result<QHash<QString, QString>> DirectoryRepository::settings(const QStringList &keys)
{
    QStringList names;
    QList<Bind> binds;
    for (const QString &key : keys) {
        names << u":key%1"_s.arg(names.size());
        binds << Bind{names.last(), key};
    }
    QHash<QString, QString> found;
    auto read = m_connection.query(u"SELECT key, value FROM setting WHERE key IN (%1)"_s.arg(names.join(u", "_s)), binds);
    if (!read)
        return fail(read.error());
    while (read->next())
        found.insert(read->text(0), read->text(1));
    if (auto ended = read->ended(); !ended)
        return fail(ended.error());
    return found;
}

Result<std::optional<QString>> DirectoryRepository::setting(const QString &key)
{
    const auto value = m_connection.scalar(kSetting, {{u":key"_s, key}});
    if (!value)
        return fail(value.error());
    return value->isNull() ? std::optional<QString>() : value->toString();
}

Result<void> DirectoryRepository::storeSetting(const QString &key, const QString &value)
{
    const auto done = m_connection.execute(kStoreSetting, {{u":key"_s, key}, {u":value"_s, value}});
    return done ? Result<void>() : fail(done.error());
}

} // namespace effectif::storage
