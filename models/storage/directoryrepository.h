// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/domain/fieldtype.h"

#include <QDateTime>
#include <QHash>

#include <optional>

namespace effectif::storage {

class Connection;

/// The setting that names the department in which new sheets begin.
inline const QString kDefaultDepartment = QStringLiteral("default_department");

/// Owns `app_user` and `setting`: the small tables that sheets refer to, besides the departments.
/// The setting with the office's lasting name: 32 hexadecimal digits, drawn when its database was made, and kept by its copies.
inline const QString kOfficeId = QStringLiteral("office.id");

class DirectoryRepository
{
public:
    explicit DirectoryRepository(Connection &connection) : m_connection(connection) { }

    Result<QList<Reference>> users();
    /// Of those that there are, by id.
    Result<QHash<UserId, QString>> userNames(const QList<UserId> &ids);
    /// A user by name, blind to case and accents; id 0 if there is none.
    Result<Reference> findUser(const QString &name);
    Result<Reference> addUser(const QString &name, const QDateTime &at);
    /// People of a kind whose name begins with the words, at most `limit`; nobody from the bin. `seen` as seenCondition()
    /// makes it.
    Result<QList<Reference>> findRecords(const QString &kind, const QString &typed, int limit, const QString &seen = {});

    Result<std::optional<QString>> setting(const QString &key);
    /// Those of them that there are, by key.
    Result<QHash<QString, QString>> settings(const QStringList &keys);
    Result<void> storeSetting(const QString &key, const QString &value);

private:
    Connection &m_connection;
};

} // namespace effectif::storage
