// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/serverpassword.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QVariant>

#include <libpq-fe.h>

namespace effectif::storage {

Result<QString> scramVerifier(const QSqlDatabase &database, const QString &password)
{
    const QVariant handle = database.driver()->handle();
    const QByteArrayView type = handle.typeName();
    if (type != "PGconn*" && type != "pg_conn*") // the alias or what it stands for, by how Qt was built
        return fail(ErrorKind::Internal, QString(), QStringLiteral("no handle of the server's driver"));
    PGconn *connection = *static_cast<PGconn *const *>(handle.constData());
    char *made = PQencryptPasswordConn(connection, password.toUtf8().constData(), PQuser(connection), "scram-sha-256");
    if (!made)
        return fail(ErrorKind::Internal, QString(), QString::fromUtf8(PQerrorMessage(connection)));
    const QString verifier = QString::fromLatin1(made);
    PQfreemem(made);
    return verifier;
}

} // namespace effectif::storage
