// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace effectif::test {

/// Ends the test program with a sentence: a test that needs a server and has none has failed.
[[noreturn]] void giveUp(const QString &sentence);

/// The files of a PostgreSQL cluster and the programs that run it. Made by PostgresServer only.
struct PostgresCluster
{
    QString binaries; ///< folder of initdb, postgres, psql
    QString folder;   ///< data/, ca.pem, server.log, the socket

    enum class Durability {
        None, ///< fsync off: quick, for all tests but those of crashes of the machine
        Full
    };

    /// A new cluster in a folder of its own, with certificates for localhost; takes about a second.
    static PostgresCluster create(Durability durability);

    /// The command that runs a program as the server's user: not as root, which the server refuses. `diesWithUs`: it
    /// ends with this program, so that a test that crashes leaves no server behind.
    static QStringList asServer(const QString &program, const QStringList &arguments, bool diesWithUs);
    /// Of 127.0.0.1, free at this moment.
    static int freePort();
};

} // namespace effectif::test
