// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/photoservice.h"

#include "models/services/services.h"
#include "models/storage/photorepository.h"

namespace effectif {

Result<QByteArray> PhotoService::photo(const QString &kind, RecordId id)
{
    return storage::PhotoRepository(m_services.context().connection).photo(kind, id);
}

Result<QHash<RecordId, QByteArray>> PhotoService::thumbnails(const QString &kind, const QList<RecordId> &ids)
{
    return storage::PhotoRepository(m_services.context().connection).thumbnails(kind, ids);
}

} // namespace effectif
