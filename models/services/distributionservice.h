// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/catalogue.h"
#include "models/domain/distributionlist.h"
#include "models/domain/history.h"
#include "models/domain/recordquery.h"

#include <QUuid>

#include <functional>

namespace effectif {

class Progress;
class Services;

/// What became of people who were put on a list.
struct ListAddition
{
    DistributionList list;
    int added = 0; ///< the others were on it already, or are in the bin
};

/// Distribution lists (C06-C11): who gets a message, an announcement or a poll. Managers and administrators see and use all of
/// them; each is changed by its owner and by administrators. Whom a list holds is decided when it is asked: of the sheets that
/// the person at work sees and the list's owner sees, those that are in service. Used in the connection's thread.
///
///     DistributionService lists(services);
///     const auto ids = lists.people(id);          // whom to write to
///     const auto reach = lists.reach(*list);      // "12 without e-mail"
class DistributionService
{
public:
    static inline const auto kKind = QStringLiteral("distribution_list"); ///< in the change feed
    static constexpr int kMostLetters = 100; ///< of a name

    explicit DistributionService(Services &services) : m_services(services) { }

    /// Those in use, by name, the one of everybody first. Denied: not a manager.
    Result<QList<DistributionList>> lists(const QString &kind = QStringLiteral("staff"));
    /// Removed ones too, for what was sent names them. NotFound.
    Result<DistributionList> load(ListId id);
    /// A new list (id 0), which becomes the person's, or a change of name or filter; answers it as saved. Invalid: the name (`field`
    /// "name") or the filter ("filter"). Conflict: changed or removed since. Denied: somebody else's.
    Result<DistributionList> save(const DistributionList &list, const QUuid &operation = QUuid::createUuid());
    /// Out of use; what was sent keeps it. Conflict: changed since.
    Result<void> remove(const DistributionList &list, const QUuid &operation = QUuid::createUuid());
    /// In use again. Invalid: another list has its name by now.
    Result<DistributionList> restore(ListId id, const QUuid &operation = QUuid::createUuid());

    /// Puts people on a list of Source::People, or takes them off; answers how many that changed. Denied: one of the sheets or the
    /// list is not the person's. Invalid: a list that asks for its people.
    Result<int> addPeople(ListId id, const QList<RecordId> &people, const QUuid &operation = QUuid::createUuid());
    Result<int> removePeople(ListId id, const QList<RecordId> &people, const QUuid &operation = QUuid::createUuid());
    /// The same for as many as a selection holds; on a new list (id 0) too, which is made with them: taken back, it is gone. As save()
    /// and addPeople(). Unavailable: stopped, and nothing is changed.
    Result<ListAddition> addSelection(const DistributionList &list, const QList<RecordId> &people, Progress &progress,
                                      const QUuid &operation = QUuid::createUuid());
    /// Those of the sheets that the list names, also if they are not in service.
    Result<QList<RecordId>> namedAmong(const DistributionList &list, const QList<RecordId> &people);

    /// The people of a list as a query over their sheets, as every list of records takes it; also of a list that is not saved yet.
    /// Invalid: its filter asks for what is no longer on the sheets. Nobody gets what was not meant for them.
    Result<RecordQuery> audience(const DistributionList &list);
    /// Their sheets, by name: 4 bytes each. Of a removed list: Conflict, as nobody is to be written to by it.
    Result<QList<RecordId>> people(ListId id);
    Result<ListReach> reach(const DistributionList &list);

    /// What undo() would do, in words; an obstacle if there is nothing left to take back.
    Result<UndoPlan> undoPlan(const HistoryEntry &entry, UndoPlan plan);
    /// Takes back an operation on lists, as one of its own, which is answered.
    Result<QUuid> undo(const HistoryEntry &entry);

private:
    enum class People { On, Off };
    Result<void> manager();
    Result<DistributionList> mine(ListId id);
    Result<DistributionList> checked(const DistributionList &list);
    Result<void> nameIsFree(const DistributionList &list);
    void complete(DistributionList &list);
    using Then = std::function<Result<void>(const DistributionList &stored, qint64 operation)>;
    /// `then`: within the same operation.
    Result<DistributionList> write(const DistributionList &list, const QUuid &operation, qint64 undoes, const Then &then = {});
    Result<void> mark(const DistributionList &list, bool removed, const QUuid &operation, qint64 undoes);
    Result<int> change(ListId id, const QList<RecordId> &people, People to, const QUuid &operation, Progress *progress = nullptr);
    Result<int> put(const DistributionList &list, const QList<RecordId> &people, People to, qint64 operation, Progress *progress);
    struct Former;
    Result<Former> formerOf(const HistoryEntry &entry);

    Services &m_services;
};

} // namespace effectif
