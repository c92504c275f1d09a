// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/photoservice.h"

#include "models/services/access.h"
#include "models/services/operationrun.h"
#include "models/services/services.h"
#include "models/storage/hangingtables.h"
#include "models/storage/photorepository.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
bool isJpeg(const QByteArray &bytes)
{
    return bytes.startsWith("\xff\xd8\xff");
}
} // namespace

Result<QByteArray> PhotoService::photo(const QString &kind, RecordId id)
{
    const auto seen = access::sees(m_services.context(), kind, id);
    if (!seen || !*seen)
        return seen ? Result<QByteArray>(QByteArray()) : fail(seen.error());
    return storage::PhotoRepository(m_services.context().connection).photo(kind, id);
}

Result<QHash<RecordId, QByteArray>> PhotoService::photos(const QString &kind, const QList<RecordId> &ids)
{
    const auto seen = access::seen(m_services.context(), kind, ids);
    if (!seen)
        return fail(seen.error());
    return storage::PhotoRepository(m_services.context().connection).photos(kind, *seen);
}

Result<QHash<RecordId, QByteArray>> PhotoService::thumbnails(const QString &kind, const QList<RecordId> &ids)
{
    const auto seen = access::seen(m_services.context(), kind, ids);
    if (!seen)
        return fail(seen.error());
    return storage::PhotoRepository(m_services.context().connection).thumbnails(kind, *seen);
}

Result<PhotoChange> PhotoService::replace(const QString &kind, RecordId id, const PhotoBytes &bytes,
                                          const QUuid &operation)
{
    if (!isJpeg(bytes.photo) || !isJpeg(bytes.thumbnail))
        return fail(ErrorKind::Internal, QString(), u"a photo is stored as JPEG"_s);
    ServiceContext &context = m_services.context();
    storage::PhotoRepository photos(context.connection);
    PhotoChange change;
    const auto done = runOperation(context, {operation, u"photo"_s, kind, id}, [&](qint64) -> Result<void> {
        const auto department = storage::HangingTables(context.connection).lockOwner(kind, id);
        if (!department)
            return fail(department.error());
        const auto before = photos.state(kind, id);
        if (!before)
            return fail(before.error());
        change.before = {before->photo, before->thumbnail};
        return photos.store(kind, id, *department, bytes.photo, bytes.thumbnail, context.clock.now());
    });
    if (!done)
        return fail(done.error());
    const auto after = photos.state(kind, id);
    if (!after)
        return fail(after.error());
    change.after = {after->photo, after->thumbnail};
    return change;
}

Result<PhotoChange> PhotoService::remove(const QString &kind, RecordId id, const QUuid &operation)
{
    ServiceContext &context = m_services.context();
    storage::PhotoRepository photos(context.connection);
    PhotoChange change;
    const auto done = runOperation(context, {operation, u"photo_remove"_s, kind, id}, [&](qint64) -> Result<void> {
        const auto before = photos.state(kind, id);
        if (!before)
            return fail(before.error());
        change.before = {before->photo, before->thumbnail};
        return photos.setState(kind, id, {});
    });
    return done ? Result<PhotoChange>(change) : fail(done.error());
}

Result<PhotoChange> PhotoService::undo(const QString &kind, RecordId id, const PhotoChange &change, const QUuid &operation)
{
    ServiceContext &context = m_services.context();
    storage::PhotoRepository photos(context.connection);
    const auto done = runOperation(context, {operation, u"photo_undo"_s, kind, id}, [&](qint64) -> Result<void> {
        const auto now = photos.state(kind, id);
        if (!now)
            return fail(now.error());
        if (PhotoState{now->photo, now->thumbnail} != change.after)
            return fail(ErrorKind::Conflict,
                        QCoreApplication::translate("PhotoService", "The photo was changed again meanwhile; it stays as "
                                                                    "it is now."));
        return photos.setState(kind, id, {change.before.photo, change.before.thumbnail});
    });
    return done ? Result<PhotoChange>(PhotoChange{change.after, change.before}) : fail(done.error());
}

} // namespace effectif
