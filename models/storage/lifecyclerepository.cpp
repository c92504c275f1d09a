// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/lifecyclerepository.h"

#include "models/storage/columnvalue.h"
#include "models/storage/mergerepository.h"
#include "models/storage/recordsql.h"
#include "models/storage/rowlist.h"

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
/// `version` counts every write of a sheet, so that a save made from an older look at it is noticed.
const auto kStamp = u"version = version + 1, updated_by = :user, updated_at = :at"_s;
/// What an operation wrote into a kind's bin and situation: one row a record. %1 is the kind,
/// %2 which records.
const auto kWritten = u"SELECT record_id, max(CASE WHEN field = 'binned_at' THEN 1 ELSE 0 END) AS moved, "
                      "max(CASE WHEN field = 'binned_at' THEN old_value END) AS old_at, "
                      "max(CASE WHEN field = 'binned_at' THEN new_value END) AS new_at, "
                      "max(CASE WHEN field = 'binned_by' THEN old_value END) AS old_by, "
                      "max(CASE WHEN field = 'situation' THEN 1 ELSE 0 END) AS switched, "
                      "max(CASE WHEN field = 'situation' THEN old_value END) AS old_situation, "
                      "max(CASE WHEN field = 'situation' THEN new_value END) AS new_situation "
                      "FROM journal WHERE operation = :undone AND kind = '%1' AND %2 GROUP BY record_id"_s;
const auto kStar = u"INSERT INTO favourite (user_id, kind, record_id, department_id, starred, operation) "
                   "SELECT CAST(:user AS integer), '%1', r.id, r.department_id, 1, CAST(:operation AS bigint) FROM %1 r WHERE %2 AND r.binned_at IS NULL "
                   "ON CONFLICT (user_id, kind, record_id) DO UPDATE SET starred = 1, operation = excluded.operation "
                   "WHERE favourite.starred = 0 RETURNING record_id"_s;
const auto kUnstar = u"UPDATE favourite AS r SET starred = 0, operation = :operation "
                     "WHERE r.user_id = :user AND r.kind = '%1' AND r.starred = 1 AND %2 RETURNING record_id"_s;
const auto kFlipStars = u"UPDATE favourite SET starred = 1 - starred, operation = :operation "
                        "WHERE operation = :undone AND kind = '%1' AND %2 RETURNING record_id"_s;
const auto kFavourites = u"SELECT r.id FROM favourite f JOIN %1 r ON r.id = f.record_id WHERE f.user_id = :user "
                         "AND f.kind = '%1' AND f.starred = 1 AND r.binned_at IS NULL ORDER BY r.name_key, r.id"_s;
const auto kFavouritesAmong = u"SELECT r.record_id FROM favourite r WHERE r.user_id = :user AND r.kind = '%1' "
                              "AND r.starred = 1 AND %2"_s;
const auto kFeed = u"INSERT INTO change (operation, department_id, kind, record_id) "
                   "SELECT o.seq, r.department_id, '%1', r.id FROM %1 r JOIN operation o ON o.seq = :operation "
                   "WHERE o.bulk = 0 AND %2"_s;
const auto kFeedPostgres = u"SELECT tell_some('%1', CAST(:ids AS integer[]))"_s;
/// On a server by department, as its policies go; the feed's own order would walk through what others may not see.
const auto kLately = u"SELECT record_id FROM change WHERE kind = '%1' AND record_id IS NOT NULL AND seq > (SELECT coalesce(max(seq), 0) FROM change) "
                     "- 5000 GROUP BY record_id ORDER BY max(seq) DESC LIMIT :most"_s;
const auto kServedLately =
    u"SELECT n.record_id FROM department d CROSS JOIN LATERAL (SELECT c.record_id, c.operation FROM change c WHERE c.department_id = d.id "
    "AND c.kind = '%1' AND c.record_id IS NOT NULL AND c.operation IS NOT NULL ORDER BY c.operation DESC LIMIT 300) n WHERE %2 "
    "GROUP BY n.record_id ORDER BY max(n.operation) DESC LIMIT CAST(:most AS integer)"_s;
} // namespace

LifecycleRepository::LifecycleRepository(Connection &connection, CataloguePtr catalogue)
    : m_connection(connection)
    , m_catalogue(std::move(catalogue))
    , m_kind(m_catalogue->kind())
    , m_sqlite(connection.isSqlite())
{
}

QString LifecycleRepository::cast(const QString &expression, const char *postgresType) const
{
    return m_sqlite ? expression : u"CAST(%1 AS %2)"_s.arg(expression, QLatin1StringView(postgresType));
}

Result<QList<RecordId>> LifecycleRepository::idsOf(const QString &sql, const QList<Bind> &binds)
{
    return rowList(m_connection, sql, binds, idIn);
}

Result<QList<LifecycleRepository::State>> LifecycleRepository::look(const QList<RecordId> &ids)
{
    return states(ids, {});
}

Result<QList<LifecycleRepository::State>> LifecycleRepository::lock(const QList<RecordId> &ids)
{
    return states(ids, m_sqlite ? QString() : u" FOR UPDATE OF r"_s);
}

Result<QList<RecordId>> LifecycleRepository::changedLately(const Rights &rights, int most)
{
    const QString where = rights.isAdministrator() ? u"true"_s : u"d.id IN (%1)"_s.arg(numberList(rights.departments));
    if (!rights.isAdministrator() && rights.departments.isEmpty())
        return QList<RecordId>();
    return idsOf(m_sqlite ? kLately.arg(m_kind) : kServedLately.arg(m_kind, where), {{u":most"_s, most}});
}

Result<QList<LifecycleRepository::State>> LifecycleRepository::states(const QList<RecordId> &ids, const QString &locking)
{
    const RecordSql sql(*m_catalogue, m_sqlite);
    return rowList(
        m_connection,
        u"SELECT r.id, r.version, r.binned_at IS NOT NULL, r.title, r.updated_by, u.name, r.updated_at FROM %1 r "
        "LEFT JOIN app_user u ON u.id = r.updated_by WHERE %2 ORDER BY r.id%3"_s.arg(m_kind, sql.idCondition(), locking),
        {{u":ids"_s, sql.idList(ids)}}, [](const Statement &row) {
            return State{row.integer(0), row.integer(1), row.value(2).toBool(), row.text(3),
                         {row.integer(4), row.text(5), timestampFromColumn(row.value(6))}};
        });
}

Result<QList<RecordId>> LifecycleRepository::update(const QString &assignments, const QString &condition,
                                                    const QList<RecordId> &ids, const WriteStamp &stamp,
                                                    QList<Bind> binds)
{
    const RecordSql sql(*m_catalogue, m_sqlite);
    binds << Bind{u":ids"_s, sql.idList(ids)} << Bind{u":user"_s, stamp.user}
          << Bind{u":at"_s, timestampToColumn(stamp.at)};
    return idsOf(u"UPDATE %1 AS r SET %2, %3 WHERE %4 AND %5 RETURNING id"_s.arg(m_kind, assignments, kStamp,
                                                                               sql.idCondition(), condition),
                 binds);
}

Result<QList<RecordId>> LifecycleRepository::setSituation(const QList<RecordId> &ids, const QString &code,
                                                          const WriteStamp &stamp)
{
    return update(u"situation = :code"_s, u"r.binned_at IS NULL AND r.situation IS DISTINCT FROM :same"_s, ids, stamp,
                  {{u":code"_s, code}, {u":same"_s, code}});
}

Result<QList<RecordId>> LifecycleRepository::setBinned(const QList<RecordId> &ids, bool binned, const WriteStamp &stamp)
{
    if (!binned)
        return update(u"binned_at = NULL, binned_by = NULL"_s, u"r.binned_at IS NOT NULL AND "_s + MergeRepository::notMerged(m_kind), ids,
                      stamp, {});
    return update(u"binned_at = :since, binned_by = :by"_s, u"r.binned_at IS NULL"_s, ids, stamp,
                  {{u":since"_s, timestampToColumn(stamp.at)}, {u":by"_s, stamp.user}});
}

Result<QList<RecordId>> LifecycleRepository::setStarred(const QList<RecordId> &ids, bool starred, const WriteStamp &stamp)
{
    const RecordSql sql(*m_catalogue, m_sqlite);
    const QList<Bind> binds{{u":user"_s, stamp.user}, {u":operation"_s, stamp.operation}, {u":ids"_s, sql.idList(ids)}};
    const auto changed = starred ? idsOf(kStar.arg(m_kind, sql.idCondition()), binds)
                                 : idsOf(kUnstar.arg(m_kind, sql.idCondition(u"r.record_id"_s)), binds);
    if (!changed)
        return changed;
    if (auto told = tellFeed(*changed, stamp); !told)
        return fail(told.error());
    return changed;
}

Result<void> LifecycleRepository::tellFeed(const QList<RecordId> &ids, const WriteStamp &stamp)
{
    const RecordSql sql(*m_catalogue, m_sqlite);
    const Bind told{u":ids"_s, sql.idList(ids)};
    const auto done = m_sqlite ? m_connection.execute(kFeed.arg(m_kind, sql.idCondition()),
                                                      {{u":operation"_s, stamp.operation}, told})
                               : m_connection.execute(kFeedPostgres.arg(m_kind), {told});
    return done ? Result<void>() : fail(done.error());
}

Result<QList<RecordId>> LifecycleRepository::takeBackStars(qint64 operation, const QList<RecordId> &ids,
                                                             const WriteStamp &stamp)
{
    const RecordSql sql(*m_catalogue, m_sqlite);
    const auto changed =
        idsOf(kFlipStars.arg(m_kind, sql.idCondition(u"record_id"_s)),
              {{u":operation"_s, stamp.operation}, {u":undone"_s, operation}, {u":ids"_s, sql.idList(ids)}});
    if (!changed)
        return changed;
    if (auto told = tellFeed(*changed, stamp); !told)
        return fail(told.error());
    return changed;
}

Result<QList<RecordId>> LifecycleRepository::takeBack(qint64 operation, const QList<RecordId> &ids,
                                                        const WriteStamp &stamp)
{
    auto changed = takeBackStars(operation, ids, stamp);
    if (!changed || !changed->isEmpty())
        return changed;
    const RecordSql sql(*m_catalogue, m_sqlite);
    const QString written = kWritten.arg(m_kind, sql.idCondition(u"record_id"_s));
    const QList<Bind> binds{{u":undone"_s, operation},
                            {u":ids"_s, sql.idList(ids)},
                            {u":user"_s, stamp.user},
                            {u":at"_s, timestampToColumn(stamp.at)}};
    changed = idsOf(
        u"UPDATE %1 SET binned_at = %2, binned_by = %3, %4 FROM (%5) j WHERE j.record_id = %1.id AND j.moved = 1 "
        "AND %1.binned_at IS NOT DISTINCT FROM %6 RETURNING id"_s.arg(
            m_kind, cast(u"j.old_at"_s, "timestamptz"), cast(u"j.old_by"_s, "integer"), kStamp, written,
            cast(u"j.new_at"_s, "timestamptz")),
        binds);
    if (!changed || !situationField(*m_catalogue))
        return changed;
    const auto switched = idsOf(
        u"UPDATE %1 SET situation = j.old_situation, %2 FROM (%3) j WHERE j.record_id = %1.id AND j.switched = 1 "
        "AND %1.situation IS NOT DISTINCT FROM j.new_situation RETURNING id"_s.arg(m_kind, kStamp, written),
        binds);
    if (!switched)
        return switched;
    return *changed + *switched;
}

Result<QList<RecordId>> LifecycleRepository::writtenBy(qint64 operation)
{
    return idsOf(u"SELECT record_id FROM journal WHERE operation = :operation AND kind = '%1' "
                 "UNION SELECT record_id FROM favourite WHERE operation = :same AND kind = '%1' ORDER BY 1"_s.arg(m_kind),
                 {{u":operation"_s, operation}, {u":same"_s, operation}});
}

Result<QList<RecordId>> LifecycleRepository::favourites(UserId user)
{
    return idsOf(kFavourites.arg(m_kind), {{u":user"_s, user}});
}

Result<QList<RecordId>> LifecycleRepository::favouritesAmong(UserId user, const QList<RecordId> &ids)
{
    const RecordSql sql(*m_catalogue, m_sqlite);
    return idsOf(kFavouritesAmong.arg(m_kind, sql.idCondition(u"r.record_id"_s)),
                 {{u":user"_s, user}, {u":ids"_s, sql.idList(ids)}});
}

Result<QList<RecordId>> LifecycleRepository::incompleteOf(UserId user, const FieldDefinition &field)
{
    return idsOf(u"SELECT r.id FROM %1 r WHERE r.%2 = :user AND r.incomplete = 1 AND r.binned_at IS NULL "
                 "ORDER BY r.name_key, r.id"_s.arg(m_kind, columnOf(field)),
                 {{u":user"_s, user}});
}

} // namespace effectif::storage
