// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace effectif {

/// Where a database is: `sqlite:FILE` or `postgresql://user@host:port/name[?ca=FILE][&host=SOCKETDIR]`.
/// Never holds a password: it comes from PGPASSFILE, the keyring or a prompt.
struct DatabaseUrl
{
    enum class Engine { Sqlite, PostgreSql };

    Engine engine = Engine::Sqlite;
    QString file; ///< SQLite: absolute path
    QString user;
    QString host; ///< a host name, or the absolute path of a unix socket's folder
    int port = 5432;
    QString name;
    QString caFile; ///< certificate authority of the server; empty: the system's

    /// Refuses unknown schemes, missing parts, and any URL with a password in it (Invalid).
    static Result<DatabaseUrl> parse(const QString &text);
    static DatabaseUrl sqlite(const QString &file);

    /// The canonical text, which parse() reads back.
    QString toString() const;
    /// What a person calls it: the file's name without ending, or "name on host".
    QString displayName() const;
    /// True for a server reached over a unix socket: no TLS there, the kernel tells who calls.
    bool isLocalSocket() const { return host.startsWith(QLatin1Char('/')); }
    bool operator==(const DatabaseUrl &) const = default;
};

} // namespace effectif
