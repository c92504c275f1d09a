// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/photorepository.h"

#include "models/storage/blobrepository.h"
#include "models/storage/columnvalue.h"
#include "models/storage/rowlist.h"

#include <QCoreApplication>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kStore = u"INSERT INTO record_photo (kind, record_id, department_id, photo, thumbnail) "
                    "VALUES (:kind, :id, :department, :photo, :thumbnail) ON CONFLICT (kind, record_id) "
                    "DO UPDATE SET photo = excluded.photo, thumbnail = excluded.thumbnail, "
                    "department_id = excluded.department_id"_s;
const auto kState = u"SELECT photo, thumbnail FROM record_photo WHERE kind = :kind AND record_id = :id"_s;
const auto kSetState = u"UPDATE record_photo SET photo = :photo, thumbnail = :thumbnail "
                       "WHERE kind = :kind AND record_id = :id"_s;
const auto kPhoto = u"SELECT b.bytes FROM record_photo p JOIN blob b ON b.hash = p.photo "
                    "WHERE p.kind = :kind AND p.record_id = :id"_s;
const auto kPhotos = u"SELECT p.record_id, b.bytes FROM record_photo p JOIN blob b ON b.hash = p.photo "
                     "WHERE p.kind = :kind AND p.record_id "_s;
const auto kThumbnails = u"SELECT p.record_id, b.bytes FROM record_photo p JOIN blob b ON b.hash = p.thumbnail "
                         "WHERE p.kind = :kind AND p.record_id "_s;
const auto kAnySqlite = u"IN (SELECT value FROM json_each(:ids))"_s;
const auto kAnyPostgres = u"= ANY (ARRAY(SELECT CAST(json_array_elements_text(CAST(:ids AS json)) AS integer)))"_s;
/// No upsert: SQLite would have its triggers stumble over what the operation did to the sheet before.
const auto kTake = u"INSERT INTO record_photo (kind, record_id, department_id, photo, thumbnail) "
                   "VALUES (:kind, :id, :department, :photo, :thumbnail)"_s;
} // namespace

Result<void> PhotoRepository::store(const QString &kind, RecordId id, DepartmentId department, const QByteArray &photo,
                                    const QByteArray &thumbnail, const QDateTime &at)
{
    if (photo.size() > kMaxBytes || thumbnail.size() > kMaxBytes)
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("PhotoRepository", "This photo is larger than 200 kB. Choose a smaller "
                                                                   "one."));
    BlobRepository blobs(m_connection);
    const QString hash = BlobRepository::hashOf(photo);
    const QString small = BlobRepository::hashOf(thumbnail);
    if (auto stored = blobs.store(hash, photo, at); !stored)
        return stored;
    if (auto stored = blobs.store(small, thumbnail, at); !stored)
        return stored;
    const auto done = m_connection.execute(kStore, {{u":kind"_s, kind},
                                                    {u":id"_s, id},
                                                    {u":department"_s, department},
                                                    {u":photo"_s, hash},
                                                    {u":thumbnail"_s, small}});
    return done ? Result<void>() : fail(done.error());
}

Result<StoredPhoto> PhotoRepository::state(const QString &kind, RecordId id)
{
    auto row = m_connection.query(kState, {{u":kind"_s, kind}, {u":id"_s, id}});
    if (!row)
        return fail(row.error());
    return row->next() ? StoredPhoto{row->text(0), row->text(1)} : StoredPhoto{};
}

Result<void> PhotoRepository::setState(const QString &kind, RecordId id, const StoredPhoto &photo)
{
    const auto done = m_connection.execute(kSetState, {{u":kind"_s, kind},
                                                       {u":id"_s, id},
                                                       {u":photo"_s, orNull(photo.photo)},
                                                       {u":thumbnail"_s, orNull(photo.thumbnail)}});
    return done ? Result<void>() : fail(done.error());
}

Result<void> PhotoRepository::take(const QString &kind, RecordId id, DepartmentId department, const StoredPhoto &photo)
{
    const auto had = m_connection.execute(kSetState, {{u":kind"_s, kind},
                                                      {u":id"_s, id},
                                                      {u":photo"_s, orNull(photo.photo)},
                                                      {u":thumbnail"_s, orNull(photo.thumbnail)}});
    if (!had)
        return fail(had.error());
    if (*had > 0)
        return {};
    const auto done = m_connection.execute(kTake, {{u":kind"_s, kind},
                                                   {u":id"_s, id},
                                                   {u":department"_s, department},
                                                   {u":photo"_s, orNull(photo.photo)},
                                                   {u":thumbnail"_s, orNull(photo.thumbnail)}});
    return done ? Result<void>() : fail(done.error());
}

Result<QByteArray> PhotoRepository::photo(const QString &kind, RecordId id)
{
    const auto bytes = m_connection.scalar(kPhoto, {{u":kind"_s, kind}, {u":id"_s, id}});
    return bytes ? Result<QByteArray>(bytes->toByteArray()) : fail(bytes.error());
}

Result<QHash<RecordId, QByteArray>> PhotoRepository::bytesOf(const QString &sql, const QString &kind, const QList<RecordId> &ids)
{
    QHash<RecordId, QByteArray> result;
    const auto done = eachRow(m_connection, sql + (m_connection.isSqlite() ? kAnySqlite : kAnyPostgres),
                              {{u":kind"_s, kind}, {u":ids"_s, QString(u'[' + numberList(ids) + u']')}},
                              [&](const Statement &row) { result.insert(row.integer(0), row.value(1).toByteArray()); });
    return done ? Result<QHash<RecordId, QByteArray>>(result) : fail(done.error());
}

Result<QHash<RecordId, QByteArray>> PhotoRepository::photos(const QString &kind, const QList<RecordId> &ids)
{
    return bytesOf(kPhotos, kind, ids);
}

Result<QHash<RecordId, QByteArray>> PhotoRepository::thumbnails(const QString &kind, const QList<RecordId> &ids)
{
    return bytesOf(kThumbnails, kind, ids);
}

} // namespace effectif::storage
