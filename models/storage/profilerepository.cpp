// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/profilerepository.h"

#include "models/base/textfold.h"
#include "models/storage/columnvalue.h"
#include "models/storage/rowlist.h"

#include <QCoreApplication>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kMine =
    u"SELECT u.id, u.name, u.email, u.language, p.position, p.external_id, coalesce(p.signs, 1), p.signature, "
    "p.away = 1 AND (p.away_until IS NULL OR p.away_until > :now), p.away_until, p.delegate_id, d.name, p.delegate_team, t.name, "
    "coalesce(p.silent, 0) FROM app_user u LEFT JOIN user_profile p ON p.user_id = u.id LEFT JOIN app_user d ON d.id = p.delegate_id "
    "LEFT JOIN team t ON t.id = p.delegate_team WHERE u.id = :id"_s;
const auto kServedMine = u"SELECT id, name, email, language, job, external_id, signs, signature, away, away_until, delegate_id, "
                         "delegate_name, delegate_team, team_name, silent FROM my_profile(:id)"_s;
const auto kTakenName = u"SELECT count(*) FROM app_user WHERE name_key = :key AND id <> :id"_s;
const auto kTakenExternal = u"SELECT count(*) FROM user_profile WHERE external_key = :key AND user_id <> :id"_s;
const auto kStoreUser = u"UPDATE app_user SET name = :name, name_key = :key, language = :language WHERE id = :id"_s;
const auto kStore = u"INSERT INTO user_profile (user_id, position, external_id, external_key) VALUES (:id, :position, :external, :key) "
                    "ON CONFLICT (user_id) DO UPDATE SET position = excluded.position, external_id = excluded.external_id, "
                    "external_key = excluded.external_key"_s;
const auto kServedStore = u"SELECT profile_store(:name, :language, :position, :external, :id)"_s;
const auto kSign = u"INSERT INTO user_profile (user_id, signs, signature) VALUES (:id, :on, :html) "
                   "ON CONFLICT (user_id) DO UPDATE SET signs = excluded.signs, signature = excluded.signature"_s;
const auto kServedSign = u"SELECT profile_sign(CAST(:on AS integer) = 1, :html, :id)"_s;
const auto kAway =
    u"INSERT INTO user_profile (user_id, away, away_until, delegate_id, delegate_team, silent) VALUES (:id, :on, :until, :delegate, "
    ":team, :silent) ON CONFLICT (user_id) DO UPDATE SET away = excluded.away, away_until = excluded.away_until, "
    "delegate_id = excluded.delegate_id, delegate_team = excluded.delegate_team, silent = excluded.silent"_s;
const auto kServedAway = u"SELECT profile_away(CAST(:on AS integer) = 1, CAST(CAST(:until AS text) AS timestamptz), "
                         "CAST(:delegate AS integer), CAST(:team AS integer), CAST(:silent AS integer) = 1, :id)"_s;
const auto kPhoto = u"INSERT INTO user_photo (user_id, photo, thumbnail) VALUES (:id, :photo, :thumbnail) "
                    "ON CONFLICT (user_id) DO UPDATE SET photo = excluded.photo, thumbnail = excluded.thumbnail"_s;
const auto kServedPhoto = u"SELECT profile_photo(:photo, :thumbnail, :id)"_s;
const auto kNoPhoto = u"DELETE FROM user_photo WHERE user_id = :id"_s;
const auto kServedNoPhoto = u"SELECT profile_photo(NULL, NULL, :id)"_s;
/// %1 is the clock.
const auto kGone = u"p.away = 1 AND (p.away_until IS NULL OR p.away_until > %1)"_s;
const auto kAbsent =
    u"SELECT p.user_id, u.name, p.away_until, p.delegate_id, p.delegate_team, coalesce(d.name, t.name) FROM user_profile p "
    "JOIN app_user u ON u.id = p.user_id LEFT JOIN app_user d ON d.id = p.delegate_id LEFT JOIN team t ON t.id = p.delegate_team "
    "WHERE %1 ORDER BY u.name_key"_s;
/// The same as away_taker() of a server.
const auto kTaker =
    u"WITH asked AS (SELECT CAST(:absent AS INTEGER) AS id), gone AS (SELECT p.user_id, p.delegate_id, p.delegate_team "
    "FROM user_profile p WHERE p.away = 1 AND (p.away_until IS NULL OR p.away_until > :now)), "
    "named AS (SELECT g.delegate_id AS id, 0 AS missing FROM gone g JOIN asked a ON a.id = g.user_id WHERE g.delegate_id IS NOT NULL "
    "UNION ALL SELECT m.user_id, CASE WHEN m.user_id IN (SELECT o.user_id FROM gone o) THEN 1 ELSE 0 END "
    "FROM gone g JOIN asked a ON a.id = g.user_id JOIN team_member m ON m.team_id = g.delegate_team AND m.user_id <> a.id), "
    "able AS (SELECT n.id, u.name, n.missing FROM named n JOIN app_user u ON u.id = n.id AND u.active = 1), "
    "best AS (SELECT a.id, a.name, row_number() OVER (ORDER BY a.id) - 1 AS place, count(*) OVER () AS many FROM able a "
    "WHERE a.missing = (SELECT min(b.missing) FROM able b)) SELECT b.id, b.name FROM best b WHERE b.place = abs(:turn) % b.many"_s;
const auto kServedTaker = u"SELECT id, name FROM away_taker(:absent, CAST(:turn AS bigint))"_s;
const auto kTidy = u"UPDATE user_profile SET away = 0, away_until = NULL WHERE away = 1 AND away_until <= :now"_s;
const auto kOfExternal = u"SELECT u.id, u.name FROM user_profile p JOIN app_user u ON u.id = p.user_id AND u.active = 1 "
                         "WHERE p.external_key = :key"_s;
const auto kServedOfExternal = u"SELECT id, name FROM user_of_external(:key)"_s;
const auto kTeams = u"SELECT t.id, t.name, m.user_id FROM team t LEFT JOIN team_member m ON m.team_id = t.id "
                    "LEFT JOIN app_user u ON u.id = m.user_id ORDER BY t.name_key, t.id, u.name_key"_s;
const auto kTeamTaken = u"SELECT count(*) FROM team WHERE name_key = :key AND id <> :id"_s;
const auto kAddTeam = u"INSERT INTO team (name, name_key) VALUES (:name, :key) RETURNING id"_s;
const auto kRenameTeam = u"UPDATE team SET name = :name, name_key = :key WHERE id = :id"_s;
const auto kServedStoreTeam = u"SELECT team_store(:id, :name, CAST(:members AS integer[]))"_s;

QString say(const char *text)
{
    return QCoreApplication::translate("ProfileRepository", text);
}

Error nameTaken()
{
    return {ErrorKind::Conflict, say(QT_TRANSLATE_NOOP("ProfileRepository", "Somebody signs with this name already. Add something that tells you "
                                                                            "apart, as a second first name.")), {}, u"name"_s};
}

Error externalTaken()
{
    return {ErrorKind::Conflict, say(QT_TRANSLATE_NOOP("ProfileRepository", "A colleague has this identifier already. Look it up in the other "
                                                                            "software, or ask an administrator whose it is.")), {}, u"external"_s};
}

Error minutePassed()
{
    return {ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("ProfileRepository", "This minute has passed. Choose a later one, or none.")), {}, u"until"_s};
}

Error teamTaken()
{
    return {ErrorKind::Conflict, say(QT_TRANSLATE_NOOP("ProfileRepository", "There is a team of this name already. Choose another name.")), {}, u"name"_s};
}

/// The functions of the server say by a code of their own what a person can do something about.
Error told(const Error &error)
{
    if (error.detail.contains("RH007"_L1))
        return nameTaken();
    if (error.detail.contains("RH014"_L1))
        return externalTaken();
    if (error.detail.contains("RH015"_L1))
        return minutePassed();
    return error.detail.contains("RH016"_L1) ? teamTaken() : error;
}

Result<void> doneOr(const Result<int> &done)
{
    return done ? Result<void>() : fail(told(done.error()));
}

QVariant orNullTime(const QDateTime &time)
{
    return time.isValid() ? QVariant(timestampToColumn(time)) : QVariant(QMetaType(QMetaType::QString));
}

Away awayIn(const Statement &row, int until, int delegate, int team)
{
    Away away;
    away.until = timestampFromColumn(row.value(until));
    away.delegate = row.integer(delegate);
    away.team = row.integer(team);
    return away;
}

Result<Reference> firstIn(Result<QList<Reference>> found)
{
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? Reference() : found->first();
}
} // namespace

Result<void> ProfileRepository::tell()
{
    const auto done = m_connection.execute(
        u"INSERT INTO change (operation, department_id, kind, record_id) VALUES (NULL, NULL, 'profile', NULL)"_s);
    return done ? Result<void>() : fail(done.error());
}

Result<Profile> ProfileRepository::mine(UserId user, const QDateTime &now)
{
    QList<Bind> binds{{u":id"_s, user}};
    if (m_connection.isSqlite())
        binds.append({u":now"_s, timestampToColumn(now)});
    auto row = m_connection.query(m_connection.isSqlite() ? kMine : kServedMine, binds);
    if (!row)
        return fail(row.error());
    if (!row->next())
        return fail(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("ProfileRepository", "There is no such user (any more).")));
    Profile profile{row->integer(0), row->text(1), row->text(2), languageFromCode(row->text(3)), row->text(4), row->text(5),
                    row->integer(6) != 0, row->text(7), awayIn(*row, 9, 10, 12)};
    profile.away.on = row->integer(8) != 0;
    profile.away.delegateName = profile.away.delegate != 0 ? row->text(11) : row->text(13);
    profile.away.silent = row->integer(14) != 0;
    return profile;
}

Result<void> ProfileRepository::store(const Profile &profile)
{
    const QList<Bind> words{{u":name"_s, profile.name},
                            {u":language"_s, languageCode(profile.language)},
                            {u":position"_s, orNull(profile.position)},
                            {u":external"_s, orNull(profile.externalId)},
                            {u":id"_s, profile.id}};
    if (!m_connection.isSqlite())
        return doneOr(m_connection.execute(kServedStore, words));
    const auto isTaken = [this, &profile](const QString &sql, const QString &key) -> Result<bool> {
        const auto count = m_connection.scalar(sql, {{u":key"_s, key}, {u":id"_s, profile.id}});
        return count ? Result<bool>(count->toInt() > 0) : fail(count.error());
    };
    const QString external = foldText(profile.externalId);
    const auto used = isTaken(kTakenExternal, external);
    if (!used || *used)
        return fail(used ? externalTaken() : used.error());
    QString key = foldText(profile.name);
    auto taken = isTaken(kTakenName, key);
    if (taken && *taken && !profile.email.isEmpty()) { // two people may have one name
        key = foldText(profile.name + u' ' + profile.email);
        taken = isTaken(kTakenName, key);
    }
    if (!taken || *taken)
        return fail(taken ? nameTaken() : taken.error());
    auto done = doneOr(m_connection.execute(kStoreUser, {words.at(0), words.at(1), words.at(4), {u":key"_s, key}}));
    if (done)
        done = doneOr(m_connection.execute(kStore, {words.at(2), words.at(3), words.at(4), {u":key"_s, orNull(external)}}));
    return done ? tell() : done;
}

Result<void> ProfileRepository::storeSignature(UserId user, bool signs, const QString &html)
{
    const auto done = doneOr(m_connection.execute(m_connection.isSqlite() ? kSign : kServedSign,
                                                  {{u":id"_s, user}, {u":on"_s, signs ? 1 : 0}, {u":html"_s, orNull(html)}}));
    return done && m_connection.isSqlite() ? tell() : done;
}

Result<void> ProfileRepository::storeAway(UserId user, const Away &away, const QDateTime &now)
{
    if (m_connection.isSqlite() && away.on && away.until.isValid() && away.until <= now)
        return fail(minutePassed());
    const auto done = doneOr(m_connection.execute(m_connection.isSqlite() ? kAway : kServedAway,
                                                  {{u":id"_s, user},
                                                   {u":on"_s, away.on ? 1 : 0},
                                                   {u":until"_s, orNullTime(away.until)},
                                                   {u":delegate"_s, orNull(away.delegate)},
                                                   {u":team"_s, orNull(away.team)},
                                                   {u":silent"_s, away.silent ? 1 : 0}}));
    return done && m_connection.isSqlite() ? tell() : done;
}

Result<void> ProfileRepository::storePhoto(UserId user, const QByteArray &photo, const QByteArray &thumbnail)
{
    const bool sqlite = m_connection.isSqlite();
    QList<Bind> binds{{u":id"_s, user}};
    if (!photo.isEmpty())
        binds += {{u":photo"_s, photo}, {u":thumbnail"_s, thumbnail}};
    const QString &sql = photo.isEmpty() ? (sqlite ? kNoPhoto : kServedNoPhoto) : (sqlite ? kPhoto : kServedPhoto);
    const auto done = doneOr(m_connection.execute(sql, binds));
    return done && sqlite ? tell() : done;
}

Result<QByteArray> ProfileRepository::photo(UserId user)
{
    const auto bytes = m_connection.scalar(u"SELECT photo FROM user_photo WHERE user_id = :id"_s, {{u":id"_s, user}});
    return bytes ? Result<QByteArray>(bytes->toByteArray()) : fail(bytes.error());
}

Result<QHash<UserId, QByteArray>> ProfileRepository::thumbnails()
{
    QHash<UserId, QByteArray> result;
    const auto done = eachRow(m_connection, u"SELECT user_id, thumbnail FROM user_photo"_s, {},
                              [&](const Statement &row) { result.insert(row.integer(0), row.value(1).toByteArray()); });
    return done ? Result<QHash<UserId, QByteArray>>(result) : fail(done.error());
}

Result<QList<AbsentColleague>> ProfileRepository::absent(const QDateTime &now)
{
    const bool sqlite = m_connection.isSqlite();
    const QList<Bind> binds = sqlite ? QList<Bind>{{u":now"_s, timestampToColumn(now)}} : QList<Bind>();
    return rowList(m_connection, kAbsent.arg(kGone.arg(sqlite ? u":now"_s : u"clock_timestamp()"_s)), binds, [](const Statement &row) {
        AbsentColleague one{row.integer(0), row.text(1), awayIn(row, 2, 3, 4)};
        one.away.on = true;
        one.away.delegateName = row.text(5);
        return one;
    });
}

Result<Reference> ProfileRepository::taker(UserId absent, qint64 turn, const QDateTime &now)
{
    QList<Bind> binds{{u":absent"_s, absent}, {u":turn"_s, turn}};
    if (m_connection.isSqlite())
        binds.append({u":now"_s, timestampToColumn(now)});
    return firstIn(rowList(m_connection, m_connection.isSqlite() ? kTaker : kServedTaker, binds, referenceIn));
}

Result<void> ProfileRepository::tidy(const QDateTime &now)
{
    if (!m_connection.isSqlite())
        return doneOr(m_connection.execute(u"SELECT clock_away()"_s));
    const auto done = m_connection.execute(kTidy, {{u":now"_s, timestampToColumn(now)}});
    if (!done)
        return fail(done.error());
    return *done > 0 ? tell() : Result<void>();
}

Result<Reference> ProfileRepository::userOfExternal(const QString &external)
{
    const bool sqlite = m_connection.isSqlite();
    return firstIn(rowList(m_connection, sqlite ? kOfExternal : kServedOfExternal,
                           {{u":key"_s, sqlite ? foldText(external) : external}}, referenceIn));
}

Result<QList<Team>> ProfileRepository::teams()
{
    QList<Team> teams;
    const auto done = eachRow(m_connection, kTeams, {}, [&](const Statement &row) {
        if (teams.isEmpty() || teams.last().id != row.integer(0))
            teams.append({row.integer(0), row.text(1), {}});
        if (!row.isNull(2))
            teams.last().members.append(row.integer(2));
    });
    return done ? Result<QList<Team>>(teams) : fail(done.error());
}

Result<TeamId> ProfileRepository::storeTeam(const Team &team)
{
    if (!m_connection.isSqlite()) {
        const auto made = m_connection.scalar(
            kServedStoreTeam,
            {{u":id"_s, team.id}, {u":name"_s, team.name}, {u":members"_s, QString(u'{' + numberList(team.members) + u'}')}});
        return made ? Result<TeamId>(made->toInt()) : fail(told(made.error()));
    }
    const Bind name{u":name"_s, team.name};
    const Bind key{u":key"_s, foldText(team.name)};
    const auto taken = m_connection.scalar(kTeamTaken, {key, {u":id"_s, team.id}});
    if (!taken || taken->toInt() > 0)
        return fail(taken ? teamTaken() : taken.error());
    TeamId id = team.id;
    if (id == 0) {
        const auto made = m_connection.scalar(kAddTeam, {name, key});
        if (!made)
            return fail(made.error());
        id = made->toInt();
    } else if (const auto done = m_connection.execute(kRenameTeam, {name, key, {u":id"_s, id}}); !done || *done == 0) {
        return fail(done ? Error{ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("ProfileRepository", "This team no longer exists. Somebody removed it.")), {}, {}}
                         : done.error());
    }
    if (auto done = m_connection.execute(u"DELETE FROM team_member WHERE team_id = :id"_s, {{u":id"_s, id}}); !done)
        return fail(done.error());
    for (const UserId member : team.members) {
        const auto done = m_connection.execute(u"INSERT INTO team_member (team_id, user_id) VALUES (:id, :user) ON CONFLICT DO NOTHING"_s,
                                               {{u":id"_s, id}, {u":user"_s, member}});
        if (!done)
            return fail(done.error());
    }
    return id;
}

Result<void> ProfileRepository::removeTeam(TeamId team)
{
    if (!m_connection.isSqlite())
        return doneOr(m_connection.execute(u"SELECT team_remove(:id)"_s, {{u":id"_s, team}}));
    const auto done = doneOr(m_connection.execute(u"DELETE FROM team WHERE id = :id"_s, {{u":id"_s, team}}));
    return done ? tell() : done;
}

} // namespace effectif::storage
