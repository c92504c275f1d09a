// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>

namespace effectif::storage {

class Connection;

/// Hashes of a record's two blobs; both empty for none.
struct StoredPhoto
{
    QString photo;
    QString thumbnail;
};

/// Owns `record_photo`: which two blobs are the portrait of a record, in full and as a thumbnail.
class PhotoRepository
{
public:
    explicit PhotoRepository(Connection &connection) : m_connection(connection) { }

    /// Invalid over 200 kB. Part of the caller's transaction.
    Result<void> store(const QString &kind, RecordId id, DepartmentId department, const QByteArray &photo,
                       const QByteArray &thumbnail, const QDateTime &at);
    Result<StoredPhoto> state(const QString &kind, RecordId id);
    /// Refers to blobs that were the record's photo before, or to none. Part of the caller's transaction.
    Result<void> setState(const QString &kind, RecordId id, const StoredPhoto &photo);
    /// The same for a record that need not have had any; both records are of the department.
    Result<void> take(const QString &kind, RecordId id, DepartmentId department, const StoredPhoto &photo);
    /// Empty if the record has none.
    Result<QByteArray> photo(const QString &kind, RecordId id);
    /// Of those that have one.
    Result<QHash<RecordId, QByteArray>> photos(const QString &kind, const QList<RecordId> &ids);
    Result<QHash<RecordId, QByteArray>> thumbnails(const QString &kind, const QList<RecordId> &ids);

    static constexpr qsizetype kMaxBytes = 200 * 1024;

private:
    Result<QHash<RecordId, QByteArray>> bytesOf(const QString &sql, const QString &kind, const QList<RecordId> &ids);

    Connection &m_connection;
};

} // namespace effectif::storage
