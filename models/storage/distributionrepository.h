// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/distributionlist.h"
#include "models/domain/recordquery.h"
#include "models/domain/rights.h"

namespace effectif::storage {

class Connection;
struct Bind;

/// What an operation left of who is on a list.
struct MembersLeft
{
    ListId list = 0;
    bool on = false;
    int people = 0;
};

/// Owns `distribution_list` and `distribution_member`. On a server functions read lists and write (resources/rights/2_lists.sql);
/// on a file who may do what is the service's to say.
class DistributionRepository
{
public:
    DistributionRepository(Connection &connection, const Rights &rights, UserId user)
        : m_connection(connection)
        , m_rights(rights)
        , m_user(user)
    {
    }

    /// Those in use, by name, the one of everybody first.
    Result<QList<DistributionList>> lists(const QString &kind);
    /// Removed ones too. NotFound with a sentence.
    Result<DistributionList> list(ListId id);
    /// The list in use with that name; 0 if there is none.
    Result<ListId> findByName(const QString &kind, const QString &name);
    Result<QList<RecordId>> membersAmong(const DistributionList &list, const QList<RecordId> &ids);
    /// As far as the person at work sees it; in one statement. `query` as for a list of records, its periods resolved.
    Result<ListReach> reach(const RecordQuery &query, const Catalogue &catalogue);

    // Part of the caller's transaction and operation.
    /// A new one is its writer's. Answers its id; 0: another version by now, or gone.
    Result<ListId> store(const DistributionList &list);
    /// False: another version by now.
    Result<bool> setRemoved(const DistributionList &list, bool removed);
    /// In one statement; answers how many of them were not on it, or off it, already.
    Result<int> setOn(const DistributionList &list, const QList<RecordId> &ids, bool on, qint64 operation);
    Result<QList<MembersLeft>> leftBy(qint64 operation);
    /// Turns that round; answers how many. Whoever was put on again since stays.
    Result<int> turn(qint64 former, qint64 operation);

private:
    Result<QList<DistributionList>> read(const QString &where, const QList<Bind> &binds);
    QString seen(const QString &column) const;

    Connection &m_connection;
    Rights m_rights;
    UserId m_user;
};

} // namespace effectif::storage
