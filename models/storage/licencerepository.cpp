// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/licencerepository.h"

#include "models/storage/columnvalue.h"
#include "models/storage/rowlist.h"

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kPool = u"SELECT size, used FROM licence_pool WHERE kind = :kind"_s;
const auto kSetSize = u"UPDATE licence_pool SET size = :size WHERE kind = :kind"_s;
const auto kRecount = u"UPDATE licence_pool SET used = (SELECT count(*) FROM %1 r WHERE r.licence = 1) WHERE kind = '%1'"_s;
/// A sheet that began with a licence has no journal row of that.
const auto kHistory =
    u"WITH j AS (SELECT seq, operation, record_id, coalesce(old_value, '0') AS o, coalesce(new_value, '0') AS n "
    "FROM journal WHERE kind = '%1' AND field = 'licence') "
    "SELECT op.at, u.name, r.id, r.title, e.given, u.id FROM ("
    "SELECT operation, record_id, CASE WHEN n = '1' THEN 1 ELSE 0 END AS given, seq FROM j WHERE o <> n "
    "UNION ALL SELECT s.created_operation, s.id, 1, 0 FROM %1 s WHERE s.licence = 1 "
    "AND NOT EXISTS (SELECT 1 FROM j WHERE j.record_id = s.id) "
    "UNION ALL SELECT s.created_operation, s.id, 1, 0 FROM j JOIN %1 s ON s.id = j.record_id WHERE j.o = '1' "
    "AND NOT EXISTS (SELECT 1 FROM j k WHERE k.record_id = j.record_id AND k.seq < j.seq)) e "
    "JOIN operation op ON op.seq = e.operation LEFT JOIN app_user u ON u.id = op.user_id "
    "JOIN %1 r ON r.id = e.record_id %2 ORDER BY op.at DESC, e.seq DESC LIMIT %3"_s;
/// The last word on the licence was taken back by the operation that made the sheet leave.
const auto kReturned =
    u"SELECT r.id FROM %1 r JOIN journal j ON j.seq = (SELECT max(l.seq) FROM journal l WHERE l.kind = '%1' "
    "AND l.record_id = r.id AND l.department_id = r.department_id AND l.field = 'licence') "
    "WHERE r.id IN (%2) AND coalesce(r.licence, 0) = 0 AND r.binned_at IS NULL AND coalesce(r.situation, '') <> 'inactive' "
    "AND j.old_value = '1' AND EXISTS (SELECT 1 FROM journal w WHERE w.operation = j.operation AND w.kind = '%1' "
    "AND w.record_id = r.id AND w.field IN ('situation', 'binned_at')) ORDER BY r.id"_s;
const auto kGive = u"UPDATE %1 SET licence = 1, updated_by = :user, updated_at = :at, version = version + 1 WHERE id IN (%2)"_s;

QString leaves(const Catalogue &catalogue, const QString &row)
{
    return situationField(catalogue) ? u"(coalesce(%1.situation, '') = 'inactive' OR %1.binned_at IS NOT NULL)"_s.arg(row)
                                     : u"(%1.binned_at IS NOT NULL)"_s.arg(row);
}
} // namespace

LicenceRepository::LicenceRepository(Connection &connection, QString kind)
    : m_connection(connection)
    , m_kind(std::move(kind))
{
}

bool LicenceRepository::has(const Catalogue &catalogue)
{
    const auto is = [](const FieldDefinition &field) { return field.key == kLicenceField && partOf(field) == TablePart::Main; };
    return std::ranges::any_of(catalogue.fields(), is) || std::ranges::any_of(catalogue.retiredFields(), is);
}

QStringList LicenceRepository::schema(const Catalogue &catalogue, bool sqlite)
{
    if (!has(catalogue))
        return {};
    const QString kind = catalogue.kind();
    if (!sqlite)
        return {u"CREATE INDEX IF NOT EXISTS %1_licence ON %1 (department_id, name_key, id) WHERE licence = 1"_s.arg(kind),
                u"CREATE OR REPLACE TRIGGER licence_left BEFORE INSERT OR UPDATE ON %1 FOR EACH ROW "
                "WHEN (NEW.licence = 1 AND %2) EXECUTE FUNCTION licence_left()"_s.arg(kind, leaves(catalogue, u"NEW"_s)),
                u"CREATE OR REPLACE TRIGGER licence_added AFTER INSERT ON %1 FOR EACH ROW WHEN (NEW.licence = 1) "
                "EXECUTE FUNCTION licence_counted()"_s.arg(kind),
                u"CREATE OR REPLACE TRIGGER licence_changed AFTER UPDATE ON %1 FOR EACH ROW "
                "WHEN (OLD.licence IS DISTINCT FROM NEW.licence) EXECUTE FUNCTION licence_counted()"_s.arg(kind),
                u"CREATE OR REPLACE TRIGGER licence_gone AFTER DELETE ON %1 FOR EACH ROW WHEN (OLD.licence = 1) "
                "EXECUTE FUNCTION licence_counted()"_s.arg(kind)};
    QStringList statements{u"CREATE INDEX IF NOT EXISTS %1_licence ON %1 (name_key, id) WHERE licence = 1"_s.arg(kind)};
    const auto trigger = [&](const QString &name, const QString &event, const QString &when, const QString &body) {
        statements << u"DROP TRIGGER IF EXISTS %1_licence_%2"_s.arg(kind, name)
                   << u"CREATE TRIGGER %1_licence_%2 AFTER %3 ON %1 WHEN %4 BEGIN %5; END"_s.arg(kind, name, event, when, body);
    };
    const QString count = u"UPDATE licence_pool SET used = used %1 WHERE kind = '%2'"_s;
    const QString release = u"UPDATE %1 SET licence = NULL WHERE id = NEW.id"_s.arg(kind);
    // SQLite runs triggers in any order: what a leaver held counts no more, released already or not
    const auto holds = [&](const QString &row) { return u"(%1.licence IS 1 AND NOT %2)"_s.arg(row, leaves(catalogue, row)); };
    const QString now = holds(u"NEW"_s);
    const QString before = holds(u"OLD"_s);
    const QString left = u"NEW.licence IS 1 AND "_s + leaves(catalogue, u"NEW"_s);
    trigger(u"added"_s, u"INSERT"_s, now, count.arg(u"+ 1"_s, kind));
    trigger(u"changed"_s, u"UPDATE"_s, u"%1 <> %2"_s.arg(now, before), count.arg(u"+ %1 - %2"_s.arg(now, before), kind));
    trigger(u"gone"_s, u"DELETE"_s, before, count.arg(u"- 1"_s, kind));
    trigger(u"left"_s, u"UPDATE"_s, left, release);
    trigger(u"left_at_once"_s, u"INSERT"_s, left, release);
    return statements;
}

Result<void> LicenceRepository::releaseLeavers(const Catalogue &catalogue)
{
    if (!has(catalogue))
        return {};
    const auto done = m_connection.execute(
        u"UPDATE %1 AS r SET licence = NULL WHERE licence = 1 AND %2"_s.arg(m_kind, leaves(catalogue, u"r"_s)));
    return done ? Result<void>() : fail(done.error());
}

Result<void> LicenceRepository::recount(const Catalogue &catalogue)
{
    if (!has(catalogue))
        return {};
    const auto done = m_connection.execute(kRecount.arg(m_kind));
    return done ? Result<void>() : fail(done.error());
}

Result<LicencePool> LicenceRepository::pool()
{
    auto row = m_connection.query(kPool, {{u":kind"_s, m_kind}});
    if (!row)
        return fail(row.error());
    LicencePool pool;
    if (!row->next())
        return pool;
    if (!row->isNull(0))
        pool.size = row->integer(0);
    pool.used = row->integer(1);
    return pool;
}

Result<void> LicenceRepository::setSize(std::optional<int> size)
{
    const auto done = m_connection.execute(
        kSetSize, {{u":size"_s, size ? QVariant(*size) : QVariant(QMetaType::fromType<int>())}, {u":kind"_s, m_kind}});
    return done ? Result<void>() : fail(done.error());
}

Result<QList<LicenceEvent>> LicenceRepository::history(int limit, const QString &seen)
{
    const QString sql = kHistory.arg(m_kind, seen.isEmpty() ? QString() : u"WHERE "_s + seen).arg(limit);
    return rowList(m_connection, sql, {}, [](const Statement &row) {
        return LicenceEvent{timestampFromColumn(row.value(0)), row.integer(5), row.text(1), row.integer(2), row.text(3), row.integer(4) != 0};
    });
}

Result<QList<RecordId>> LicenceRepository::returned(const QList<RecordId> &ids)
{
    return ids.isEmpty() ? Result<QList<RecordId>>() : rowList(m_connection, kReturned.arg(m_kind, numberList(ids)), {}, idIn);
}

Result<void> LicenceRepository::give(const QList<RecordId> &ids, const WriteStamp &stamp)
{
    if (ids.isEmpty())
        return {};
    const auto done = m_connection.execute(kGive.arg(m_kind, numberList(ids)),
                                           {{u":user"_s, stamp.user}, {u":at"_s, timestampToColumn(stamp.at)}});
    return done ? Result<void>() : fail(done.error());
}

} // namespace effectif::storage
