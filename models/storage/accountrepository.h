// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/account.h"

#include <optional>

namespace effectif::storage {

class Connection;

/// What proves who somebody is: on a file as libsodium keeps it, on a server a SCRAM verifier. Never a clear password.
struct AccountSecret
{
    QString password; ///< empty: none was chosen yet
    QString code;     ///< empty: none was given, or it was used
    QDateTime codeUntil;
};

/// Wrong passwords in a row for what was typed as an address.
struct SignInFailures
{
    int count = 0;
    QDateTime last;
};

/// Owns the accounts: rows of `app_user` with an e-mail address, and what belongs to them. On a file by statements; on
/// a server by functions that check the caller themselves, as no role of the application may write these tables.
class AccountRepository
{
public:
    explicit AccountRepository(Connection &connection) : m_connection(connection) { }

    /// Whether anybody has to sign in here. On a server the server has seen to that: false.
    Result<bool> mustSignIn();
    /// By name.
    Result<QList<Account>> list();
    Result<std::optional<Account>> load(UserId id);
    Result<std::optional<Account>> find(const QString &email);
    /// Who this connection belongs to on a server; nobody on a file, and where the database's owner is at work.
    Result<std::optional<Account>> mine();

    /// Takes the place of a name without account that signed as the same person. Conflict: the address is taken; the
    /// error's field is "email".
    Result<UserId> add(const Account &account, const QString &verifier, const QDateTime &until, const QDateTime &now);
    /// Name, address, role, departments, capabilities and own sheet.
    Result<void> change(const Account &account);
    Result<void> setCode(UserId account, const QString &verifier, const QDateTime &until);
    Result<void> setActive(UserId account, bool active);
    /// Of the person at work; ends the one-time code.
    Result<void> setPassword(UserId account, const QString &verifier);

    // the rest is for files only: a server keeps passwords, and counts failures, itself
    Result<AccountSecret> secret(UserId account);
    Result<void> noteSeen(UserId account, const QDateTime &at);
    Result<SignInFailures> failures(const QString &email);
    Result<void> noteFailure(const QString &email, const QDateTime &now);
    /// And those of others that are older than a day.
    Result<void> forgetFailures(const QString &email, const QDateTime &now);

    /// Who has a session now. A file knows nobody but whoever opened it.
    Result<QList<LiveSession>> sessions();
    Result<QList<PasswordRequest>> requests();
    Result<void> addRequest(const QString &email, const QDateTime &now);
    /// On a server, before anybody has signed in.
    Result<void> askAtTheDoor(const QString &email);
    /// All requests of an address are answered.
    Result<void> settleRequests(const QString &email, UserId by, const QDateTime &now);

private:
    Result<QList<Account>> read(const QString &condition, const QVariant &value);
    Result<QString> freeNameKey(const Account &account);
    Result<void> writeBelongings(const Account &account);

    Connection &m_connection;
};

} // namespace effectif::storage
