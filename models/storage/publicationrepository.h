// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/publicationquery.h"
#include "models/domain/rights.h"

#include <optional>

namespace effectif::storage {

class Connection;
class Statement;
struct Bind;

/// Owns `publication` and `publication_recipient`; DeliveryRepository says how far they came. On a server who is addressed and has seen
/// what is written by functions, which look at rights and clock themselves (resources/rights/2_publications.sql).
class PublicationRepository
{
public:
    explicit PublicationRepository(Connection &connection) : m_connection(connection) { }

    /// What follows is part of an operation, which tells of it.
    Result<PublicationId> insert(const Publication &publication, qint64 operation, const QDateTime &at);
    /// False: it was changed since that version.
    Result<bool> update(const Publication &publication, const QDateTime &at);
    /// A draft is out of sight, or back.
    Result<bool> setRemoved(const Publication &publication, bool removed, const QDateTime &at);

    /// NotFound.
    Result<Publication> load(PublicationId id);
    Result<PublicationId> madeBy(const QUuid &operation);
    /// The newest first, without descriptions: all, or of one owner.
    Result<QList<PublicationEntry>> list(const PublicationQuery &query, UserId owner);
    Result<PublicationReach> reach(PublicationId id);
    /// Running ones of an owner, of everybody for 0: whose recipients are kept up.
    Result<QList<Publication>> running(UserId owner, const QDateTime &now);

    /// Those who are addressed and have not left.
    Result<QList<RecordId>> recipients(PublicationId id);
    /// Adds those of them who are seen; who had left is back.
    Result<void> address(const Publication &publication, const QList<RecordId> &people, const QDateTime &at);
    Result<void> dismiss(const Publication &publication, const QList<RecordId> &people, const QDateTime &at);

    /// What is addressed to the sheet of these rights: running ones, the newest first; or documents that are over.
    Result<QList<ReceivedPublication>> received(const ReceivedQuery &query, const Rights &rights, const QDateTime &now);
    /// How many announcements that run the person has not opened.
    Result<int> unseen(const Rights &rights, const QDateTime &now);
    Result<void> markSeen(PublicationId id, const Rights &rights, const QDateTime &at);
    /// What they are called, of those that may be seen.
    Result<QHash<PublicationId, LocalizedText>> titles(const QList<PublicationId> &ids);

private:
    QString select(const QString &more, const QString &joins, const QString &where) const;
    QString selectWithReach(const QString &where) const;
    Result<QList<Publication>> read(const QString &where, const QList<Bind> &binds, const QString &end);
    Result<void> write(const QString &served, const QString &local, const Publication &publication, const QList<RecordId> &people,
                       const QDateTime &at);
    Result<void> tell(PublicationId id);

    Connection &m_connection;
};

} // namespace effectif::storage
