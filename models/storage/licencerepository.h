// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/licence.h"
#include "models/storage/recordrepository.h"

namespace effectif::storage {

class Connection;

/// Owns `licence_pool`. Who holds a licence stands on the sheets; triggers count, take it back from whoever leaves, and
/// the pool's own constraint holds to its size, whatever program writes at whatever moment.
class LicenceRepository
{
public:
    LicenceRepository(Connection &connection, QString kind);

    /// Whether the kind has a field for licences.
    static bool has(const Catalogue &catalogue);
    /// DDL of a kind that has: triggers and index.
    static QStringList schema(const Catalogue &catalogue, bool sqlite);
    /// After new rows were written without triggers: leavers hold none, and the count is the sheets' own.
    Result<void> releaseLeavers(const Catalogue &catalogue);
    Result<void> recount(const Catalogue &catalogue);

    Result<LicencePool> pool();
    Result<void> setSize(std::optional<int> size);
    /// Newest first. `seen` as seenCondition() makes it.
    Result<QList<LicenceEvent>> history(int limit, const QString &seen);
    /// Those of the records that lost theirs when they left last, and are back.
    Result<QList<RecordId>> returned(const QList<RecordId> &ids);
    Result<void> give(const QList<RecordId> &ids, const WriteStamp &stamp);

private:
    Connection &m_connection;
    QString m_kind;
};

} // namespace effectif::storage
