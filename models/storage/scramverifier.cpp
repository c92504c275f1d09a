// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/scramverifier.h"

#include <libpq-fe.h>

#include <memory>

namespace effectif::storage {

using namespace Qt::StringLiterals;

Result<QString> scramVerifier(const QString &password)
{
    // a connection that never was one: it is asked for its allocator and its error text only
    const std::unique_ptr<PGconn, decltype(&PQfinish)> none(PQconnectStart("="), &PQfinish);
    const std::unique_ptr<char, decltype(&PQfreemem)> made(
        PQencryptPasswordConn(none.get(), password.toUtf8().constData(), "", "scram-sha-256"), &PQfreemem);
    if (!made)
        return fail(ErrorKind::Internal, QString(), u"no SCRAM verifier: "_s + QString::fromUtf8(PQerrorMessage(none.get())));
    return QString::fromLatin1(made.get());
}

} // namespace effectif::storage
