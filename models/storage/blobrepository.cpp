// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/blobrepository.h"

#include "models/storage/columnvalue.h"
#include "models/storage/connection.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kStore = u"INSERT INTO blob (hash, bytes, created_at) VALUES (:hash, :bytes, :at) ON CONFLICT DO NOTHING"_s;
const auto kLoad = u"SELECT bytes FROM blob WHERE hash = :hash"_s;
} // namespace

QString BlobRepository::hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Result<void> BlobRepository::store(const QString &hash, const QByteArray &bytes, const QDateTime &at)
{
    if (bytes.size() > kMaxBytes)
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("BlobRepository", "This file is larger than 25 MB. Choose a smaller one."));
    if (hashOf(bytes) != hash)
        return fail(ErrorKind::Internal, QString(), u"blob hash mismatch"_s);
    const auto done = m_connection.execute(kStore, {{u":hash"_s, hash}, {u":bytes"_s, bytes}, {u":at"_s, timestampToColumn(at)}});
    return done ? Result<void>() : fail(done.error());
}

Result<QByteArray> BlobRepository::load(const QString &hash)
{
    const auto bytes = m_connection.scalar(kLoad, {{u":hash"_s, hash}});
    if (!bytes)
        return fail(bytes.error());
    if (bytes->isNull())
        return fail(ErrorKind::NotFound,
                    QCoreApplication::translate("BlobRepository", "This file is no longer in the database."), hash);
    return bytes->toByteArray();
}

} // namespace effectif::storage
