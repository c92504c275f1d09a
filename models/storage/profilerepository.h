// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/fieldtype.h"
#include "models/domain/profile.h"

namespace effectif::storage {

class Connection;

/// Owns `user_profile`, `user_photo`, `team` and `team_member`. On a server rows are written by functions, which know who is at
/// work and go by the server's clock; `now` counts on a file. Who may do what to teams is the service's to say.
class ProfileRepository
{
public:
    static constexpr int kMaxPhoto = 200 * 1024;

    explicit ProfileRepository(Connection &connection) : m_connection(connection) { }

    /// Of `user`, who is the one at work.
    Result<Profile> mine(UserId user, const QDateTime &now);
    /// Name, language, position and external identifier. Conflict: somebody has this name or identifier.
    Result<void> store(const Profile &profile);
    Result<void> storeSignature(UserId user, bool signs, const QString &html);
    /// Invalid: the minute has passed.
    Result<void> storeAway(UserId user, const Away &away, const QDateTime &now);
    /// Empty bytes: no photo any more.
    Result<void> storePhoto(UserId user, const QByteArray &photo, const QByteArray &thumbnail);
    Result<QByteArray> photo(UserId user);
    Result<QHash<UserId, QByteArray>> thumbnails();

    Result<QList<AbsentColleague>> absent(const QDateTime &now);
    /// Who takes new work of `absent`; id 0: nobody but that person. `turn` goes round a team.
    Result<Reference> taker(UserId absent, qint64 turn, const QDateTime &now);
    /// Those whose minute has come are back in the table too.
    Result<void> tidy(const QDateTime &now);
    /// Whom an identifier of other software names; id 0: nobody.
    Result<Reference> userOfExternal(const QString &external);

    Result<QList<Team>> teams();
    Result<TeamId> storeTeam(const Team &team);
    Result<void> removeTeam(TeamId team);

private:
    Result<void> tell();

    Connection &m_connection;
};

} // namespace effectif::storage
