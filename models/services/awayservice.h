// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/fieldtype.h"
#include "models/domain/profile.h"
#include "models/services/servicecontext.h"

#include <QUuid>

namespace effectif {

/// Who is away, and who takes their new work meanwhile; the teams that can (M28-M38). Away is who said so until the minute
/// comes, by the database's clock: it ends with every program closed. The change feed tells of it as "profile", of teams as
/// "team".
class AwayService
{
public:
    static const QString kWorkField; ///< the field that gives somebody the work of a sheet: *Géré par*
    static const QString kTeams; ///< what the change feed calls teams

    explicit AwayService(ServiceContext &context) : m_context(context) { }

    /// Of the person at work. Invalid: the minute has passed, or the delegate is the person.
    Result<void> store(const Away &away);
    /// Everybody who is away and known to the person at work, by name.
    Result<QList<AbsentColleague>> absent();
    /// Everybody who works here, by name.
    Result<QList<Reference>> everybody();
    /// Those whom work can be left to, by name: everybody but the person at work.
    Result<QList<Reference>> colleagues();

    /// Who takes new work of somebody: the delegate, however away that one is (D6); of a team one of those who are there, in
    /// turn by `turn`. Id 0: it stays with the person, also whenever that is who is at work: what one takes oneself is one's own.
    Result<Reference> taker(UserId user, qint64 turn);

    Result<QList<Team>> teams();
    /// Stores a team with its members; id 0 is a new one. Denied unless an administrator is at work.
    Result<TeamId> storeTeam(const Team &team, const QUuid &operation = QUuid::createUuid());
    /// Whoever left work to it leaves it to nobody.
    Result<void> removeTeam(TeamId team, const QUuid &operation = QUuid::createUuid());

private:
    ServiceContext &m_context;
};

} // namespace effectif
