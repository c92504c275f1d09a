// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QUuid>

namespace effectif {

class Services;

/// A portrait as it is stored: JPEG bytes of at most 200 kB, and its thumbnail of 64 pixels.
struct PhotoBytes
{
    QByteArray photo;
    QByteArray thumbnail;
};

/// What a record's photo is: hashes of photo and thumbnail; empty for none. Undo names the one to go back to.
struct PhotoState
{
    QString photo;
    QString thumbnail;
    bool operator==(const PhotoState &) const = default;
};

struct PhotoChange
{
    PhotoState before;
    PhotoState after;
};

/// The portraits of records. Each change is one Operation; the photo before stays in the journal, so that it can come
/// back.
class PhotoService
{
public:
    explicit PhotoService(Services &services) : m_services(services) { }

    /// JPEG bytes; empty if the record has none.
    Result<QByteArray> photo(const QString &kind, RecordId id);
    /// The same of those records that have one, in one question.
    Result<QHash<RecordId, QByteArray>> photos(const QString &kind, const QList<RecordId> &ids);
    /// JPEG bytes of those records that have one, for lists.
    Result<QHash<RecordId, QByteArray>> thumbnails(const QString &kind, const QList<RecordId> &ids);

    /// Invalid: over 200 kB, or no JPEG.
    Result<PhotoChange> replace(const QString &kind, RecordId id, const PhotoBytes &bytes,
                                const QUuid &operation = QUuid::createUuid());
    Result<PhotoChange> remove(const QString &kind, RecordId id, const QUuid &operation = QUuid::createUuid());
    /// Makes it as it was before the change. Conflict: the photo was changed again since.
    Result<PhotoChange> undo(const QString &kind, RecordId id, const PhotoChange &change,
                             const QUuid &operation = QUuid::createUuid());

private:
    Services &m_services;
};

} // namespace effectif
