// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/postgrescluster.h"

#include <QHash>
#include <QProcess>
#include <QString>

#include <memory>

namespace effectif::test {

/// A real PostgreSQL cluster for tests, in a folder of its own: TLS with its own certificate authority, passwords by
/// SCRAM over TLS on 127.0.0.1 only, the superuser on the unix socket only. Started as root it runs as `postgres` or
/// `nobody`, since the server refuses root. Whatever goes wrong here ends the test program with a sentence: a test
/// that needs a server and has none has failed.
class PostgresServer
{
public:
    using Durability = PostgresCluster::Durability;

    /// The cluster of the whole ctest run if there is one, else one of this program, stopped when it ends. Tests that
    /// stop or kill the server start one of their own instead.
    static PostgresServer &shared();

    explicit PostgresServer(Durability durability = Durability::None);
    ~PostgresServer();

    /// Makes a database owned by `role`, which is made too unless this object made it before. Its password stands in
    /// the file that PGPASSFILE names from now on. Empty: a role of the database's own, which is right on the shared
    /// cluster, where other programs make roles too.
    /// Returns postgresql://ROLE@localhost:PORT/NAME?ca=FILE.
    QString createDatabase(const QString &role = {});
    /// A role with LOGIN and a password in PGPASSFILE, and nothing else.
    void createRole(const QString &role);
    /// An empty database of nobody but the superuser; his address of it is superuserUrl().
    QString createBareDatabase();
    /// Through the socket, where the kernel tells who calls.
    QString superuserUrl(const QString &database) const;
    /// A password that something else gave to a role: it stands in PGPASSFILE from now on.
    void remember(const QString &role, const QString &password);
    /// psql of this cluster, and the folder with its socket.
    QString psql() const { return m_cluster.binaries + QStringLiteral("/psql"); }
    QString socketFolder() const { return m_cluster.folder; }
    /// The role's password counts at this port too: a cable that leads here.
    void rememberAt(int port, const QString &role) const;
    /// The address of a database for another role.
    QString url(const QString &database, const QString &role) const;
    /// Empty if this object did not make the role.
    QString password(const QString &role) const { return m_passwords.value(role); }

    /// Runs SQL as superuser (psql; each statement commits by itself) and returns the rows, columns joined by |.
    QString execute(const QString &sql, const QString &database = QStringLiteral("postgres")) const;
    /// The same, as an answer whether it worked.
    bool tryExecute(const QString &sql, const QString &database, QString *output) const;

    /// Ends all sessions and the server, in order.
    void stop();
    /// SIGKILL to the server and with it to all sessions, as in a crash.
    void kill9();
    /// Starts it again on the same port, after stop() or kill9(); stops it first if it runs.
    void restart();
    bool isRunning() const;

    int port() const { return m_port; }
    QString caFile() const { return m_cluster.folder + QStringLiteral("/ca.pem"); }
    QString logFile() const { return m_cluster.folder + QStringLiteral("/server.log"); }

    /// For the ctest fixture: leaves the cluster running and writes where it is, or ends the one found there.
    void detach(const QString &stateFile);
    static bool stopDetached(const QString &stateFile);

private:
    struct Attached;
    explicit PostgresServer(const Attached &attached);
    static bool readState(const QString &stateFile, Attached &attached);

    void launch();
    bool waitUntilReady() const;
    void waitForEnd() const;

    PostgresCluster m_cluster;
    int m_port = 0;
    qint64 m_pid = 0;
    bool m_owned = true; ///< stop and remove it in the destructor
    std::unique_ptr<QProcess> m_process;
    QHash<QString, QString> m_passwords;
};

} // namespace effectif::test
