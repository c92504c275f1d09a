// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/catalogue.h"

#include <QByteArray>
#include <QDateTime>

namespace effectif::storage {

class Connection;

/// The hashes of all blobs that something refers to, as a query: photos, files on sheets, fields of the type "file",
/// and what these were before, which the journal can bring back.
QString usedBlobsSql(const QList<CataloguePtr> &catalogues);

/// Owns `blob`: the bytes of photos and files by SHA-256, stored once however often they are referred to.
class BlobRepository
{
public:
    explicit BlobRepository(Connection &connection) : m_connection(connection) { }

    /// Invalid over 25 MB, or if the hash is not the bytes' own.
    Result<void> store(const QString &hash, const QByteArray &bytes, const QDateTime &at);
    /// NotFound.
    Result<QByteArray> load(const QString &hash);

    /// Removes what nothing refers to any more and answers how many that were. On a server it waits for those who are
    /// just storing, and they for it.
    Result<int> removeUnused(const QList<CataloguePtr> &catalogues);

    static QString hashOf(const QByteArray &bytes);
    static constexpr qsizetype kMaxBytes = 26214400;

private:
    Connection &m_connection;
};

} // namespace effectif::storage
