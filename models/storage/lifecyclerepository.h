// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/rights.h"
#include "models/storage/recordrepository.h"
#include "models/storage/statement.h"

namespace effectif::storage {

/// The bin, the situation and the stars of many records at once: a statement each, whatever their number. Owns
/// `favourite` and the columns binned_at and binned_by. Each write answers the records that it changed.
class LifecycleRepository
{
public:
    LifecycleRepository(Connection &connection, CataloguePtr catalogue);

    struct State
    {
        RecordId id = 0;
        int version = 0;
        bool inBin = false;
        QString title;
        Stamp updated;
    };
    /// Those that exist, in the order of ids.
    Result<QList<State>> look(const QList<RecordId> &ids);
    /// The same, locked for the transaction (PostgreSQL).
    Result<QList<State>> lock(const QList<RecordId> &ids);

    /// Those that were made or changed one by one lately, the newest first, at most `most`; of departments that `rights` see.
    /// Bounded whatever the size of the feed.
    Result<QList<RecordId>> changedLately(const Rights &rights, int most);

    Result<QList<RecordId>> setSituation(const QList<RecordId> &ids, const QString &code, const WriteStamp &stamp);
    Result<QList<RecordId>> setBinned(const QList<RecordId> &ids, bool binned, const WriteStamp &stamp);
    Result<QList<RecordId>> setStarred(const QList<RecordId> &ids, bool starred, const WriteStamp &stamp);
    /// Takes back what an operation did to situation, bin and stars of these records, where it still stands.
    Result<QList<RecordId>> takeBack(qint64 operation, const QList<RecordId> &ids, const WriteStamp &stamp);
    /// The records that an operation wrote.
    Result<QList<RecordId>> writtenBy(qint64 operation);

    /// The user's favourites that are not in the bin, by name.
    Result<QList<RecordId>> favourites(UserId user);
    Result<QList<RecordId>> favouritesAmong(UserId user, const QList<RecordId> &ids);
    /// Incomplete sheets whose `field` names the user, by name; not in the bin.
    Result<QList<RecordId>> incompleteOf(UserId user, const FieldDefinition &field);

private:
    Result<QList<State>> states(const QList<RecordId> &ids, const QString &locking);
    Result<QList<RecordId>> idsOf(const QString &sql, const QList<Bind> &binds);
    Result<QList<RecordId>> update(const QString &assignments, const QString &condition, const QList<RecordId> &ids,
                                   const WriteStamp &stamp, QList<Bind> binds);
    Result<QList<RecordId>> takeBackStars(qint64 operation, const QList<RecordId> &ids, const WriteStamp &stamp);
    Result<void> tellFeed(const QList<RecordId> &ids, const WriteStamp &stamp);
    QString cast(const QString &expression, const char *postgresType) const;

    Connection &m_connection;
    CataloguePtr m_catalogue;
    QString m_kind;
    bool m_sqlite;
};

} // namespace effectif::storage
