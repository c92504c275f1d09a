// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/awayservice.h"

#include "models/services/access.h"
#include "models/services/operationrun.h"
#include "models/storage/connection.h"
#include "models/storage/directoryrepository.h"
#include "models/storage/profilerepository.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

const QString AwayService::kWorkField = u"managed_by"_s;
const QString AwayService::kTeams = u"team"_s;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("AwayService", text);
}
} // namespace

Result<void> AwayService::store(const Away &away)
{
    if (away.delegate == m_context.user && away.delegate != 0)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("AwayService", "Choose somebody else: you are the one who is away.")), {}, u"delegate"_s);
    auto transaction = storage::Transaction::beginQuick(m_context.connection);
    if (!transaction)
        return fail(transaction.error());
    const auto done = storage::ProfileRepository(m_context.connection).storeAway(m_context.user, away, m_context.clock.now());
    return done ? transaction->commit() : done;
}

Result<QList<AbsentColleague>> AwayService::absent()
{
    return storage::ProfileRepository(m_context.connection).absent(m_context.clock.now());
}

Result<QList<Reference>> AwayService::everybody()
{
    return storage::DirectoryRepository(m_context.connection).users();
}

Result<QList<Reference>> AwayService::colleagues()
{
    auto all = everybody();
    if (all)
        all->removeIf([this](const Reference &one) { return one.id == m_context.user; });
    return all;
}

Result<Reference> AwayService::taker(UserId user, qint64 turn)
{
    if (user == 0 || user == m_context.user || m_context.rights.isStaff())
        return Reference();
    return storage::ProfileRepository(m_context.connection).taker(user, turn, m_context.clock.now());
}

Result<QList<Team>> AwayService::teams()
{
    return storage::ProfileRepository(m_context.connection).teams();
}

Result<TeamId> AwayService::storeTeam(const Team &team, const QUuid &operation)
{
    if (auto may = access::administrator(m_context); !may)
        return fail(may.error());
    Team sound = team;
    sound.name = team.name.simplified();
    if (sound.name.isEmpty() || sound.name.size() > 100)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("AwayService", "Type a name for the team, of 100 characters at most.")), {}, u"name"_s);
    TeamId id = team.id;
    const OperationNote note{operation, team.id == 0 ? u"team_add"_s : u"team_change"_s, kTeams, 0};
    const auto done = runAndTell(m_context, note, kTeams, [&](qint64) -> Result<void> {
        const auto stored = storage::ProfileRepository(m_context.connection).storeTeam(sound);
        id = stored.value_or(0);
        return stored ? Result<void>() : fail(stored.error());
    });
    return done ? Result<TeamId>(id) : fail(done.error());
}

Result<void> AwayService::removeTeam(TeamId team, const QUuid &operation)
{
    if (auto may = access::administrator(m_context); !may)
        return may;
    return runAndTell(m_context, {operation, u"team_remove"_s, kTeams, 0}, kTeams,
                      [&](qint64) { return storage::ProfileRepository(m_context.connection).removeTeam(team); });
}

} // namespace effectif
