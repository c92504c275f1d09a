// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>
#include <QStringList>

namespace effectif::storage {

class Connection;

/// The roles of an office on a PostgreSQL server, named after its database so that several live on one cluster:
/// PREFIX_owner owns everything, PREFIX_maker makes logins, both without a password; groups carry what may be done;
/// each account signs in as a role of its own. Made by the server's administrator, who stays out of them.
class OfficeRoles
{
public:
    explicit OfficeRoles(Connection &connection);

    /// What all roles of a database begin with.
    static QString prefixOf(const QString &database);
    /// The role that somebody signs in as, by the e-mail address (D31).
    static QString loginOf(const QString &database, const QString &email);
    /// The role of who cannot sign in and asks for a new code; its password is kDoorPassword, which is no secret.
    static QString doorOf(const QString &database);
    static inline const auto kDoorPassword = QStringLiteral("effectif");
    /// Whether the schema there belongs to an office with accounts.
    static Result<bool> isOffice(Connection &connection);

    /// Whether an office can be set up here, and by whoever is connected: Invalid for a server that is too old, Denied,
    /// Conflict if the database is another's.
    Result<void> check();
    /// Makes what is missing: roles, schema, and who may connect.
    Result<void> make();
    /// Statements are PREFIX_owner's until the second call.
    Result<void> actAsOwner();
    Result<void> actAsOneself();
    /// Afterwards the administrator is no member of the roles any more.
    Result<void> leave();

private:
    Result<void> run(const QStringList &statements);
    Result<bool> flag(const QString &sql);
    QString owner() const { return m_prefix + QStringLiteral("_owner"); }

    Connection &m_connection;
    QString m_prefix;
    bool m_superuser = false;
};

} // namespace effectif::storage
