// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/engines.h"

namespace effectif::test {

class PostgresServer;

/// An office with accounts on a server, PostgresServer::shared() unless told, set up by its superuser as `effectif server-setup` does it. Its
/// first administrator, Ada Chef, has chosen a password. Everything after that is done by accounts.
class ServerOffice
{
public:
    static inline const auto kAdministrator = QStringLiteral("ada@example.org");
    static inline const auto kPassword = QStringLiteral("Correct-Horse-9-battery"); ///< everybody's

    ServerOffice();
    explicit ServerOffice(PostgresServer &server);

    struct Account
    {
        QString email;
        QString name;
        QString role;
        QList<DepartmentId> departments;
        QStringList capabilities;
        RecordId sheet = 0;
    };
    /// Ada adds an account, and its person chooses a password.
    int add(const Account &account);
    /// The first administrator may send the office's mail.
    void letAdaSend();
    DepartmentId addDepartment(const QString &name);

    QString database() const { return m_database; }
    QString prefix() const;
    /// The role that an account signs in as.
    QString roleOf(const QString &email) const;
    OpenRequest request(const QString &email) const;
    std::unique_ptr<Services> open(const QString &email);
    std::unique_ptr<storage::Connection> connect(const QString &email) const;
    /// What psql answers to somebody who has signed in: rows and errors in one text, statement after statement.
    QString ask(const QString &email, const QString &sql) const;
    /// The superuser's view of the same database.
    QString look(const QString &sql) const;
    TestClock &clock() { return m_clock; }

private:
    PostgresServer &m_server;
    QString m_database;
    TestClock m_clock;
};

} // namespace effectif::test
