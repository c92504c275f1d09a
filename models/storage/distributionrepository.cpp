// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/distributionrepository.h"

#include "models/base/textfold.h"
#include "models/storage/columnvalue.h"
#include "models/storage/recordsql.h"
#include "models/storage/rowlist.h"
#include "models/storage/sheetscope.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
/// As distribution_lists() of a server answers.
const auto kLists = u"(SELECT l.id, l.kind, l.name, l.name_key, l.source, l.filter, coalesce(l.owner_id, 0) AS owner_id, u.name AS owner_name, "
                    "l.version, l.removed, CASE WHEN coalesce(u.role, 'administrator') <> 'administrator' THEN coalesce((SELECT "
                    "group_concat(d.department_id) FROM user_department d WHERE d.user_id = u.id), '') END AS scope, "
                    "%1 AS editable, (SELECT count(*) FROM publication p WHERE p.list_id = l.id AND p.removed = 0) AS uses FROM distribution_list l LEFT JOIN app_user u ON u.id = l.owner_id)"_s;
const auto kSelect = u"SELECT d.id, d.kind, d.name, d.source, d.filter, d.owner_id, d.owner_name, d.version, d.removed, d.scope, d.editable, d.uses "
                     "FROM %1 d WHERE %2 ORDER BY CASE d.source WHEN 'everybody' THEN 0 ELSE 1 END, d.name_key%3, d.id"_s;
const auto kInsert = u"INSERT INTO distribution_list (kind, name, name_key, owner_id, source, filter) "
                     "VALUES (:kind, :name, :key, :owner, :source, :filter) RETURNING id"_s;
const auto kUpdate = u"UPDATE distribution_list SET name = :name, name_key = :key, filter = :filter, version = version + 1 "
                     "WHERE id = :id AND version = :version AND removed = 0 AND source = :source"_s;
const auto kStoreServer = u"SELECT distribution_store(:id, :kind, :name, :source, CAST(:filter AS text), :version)"_s;
const auto kRemove = u"UPDATE distribution_list SET removed = :removed, version = version + 1 "
                     "WHERE id = :id AND version = :version AND removed = 1 - :same AND source <> 'everybody'"_s;
const auto kRemoveServer = u"SELECT distribution_remove(:id, :removed, :version)"_s;
const auto kPut = u"INSERT INTO distribution_member (list_id, kind, record_id, department_id, operation) "
                  "SELECT :list, '%1', r.id, r.department_id, :operation FROM %1 r JOIN json_each(:ids) w ON w.value = r.id "
                  "WHERE r.binned_at IS NULL ON CONFLICT (list_id, kind, record_id) WHERE active = 1 DO NOTHING"_s;
const auto kTake = u"UPDATE distribution_member SET active = 0, operation = :operation WHERE list_id = :list AND kind = '%1' "
                   "AND active = 1 AND record_id IN (SELECT value FROM json_each(:ids))"_s;
const auto kPeopleServer = u"SELECT distribution_people(:list, CAST(:ids AS integer[]), :wanted)"_s;
const auto kAmong = u"SELECT m.record_id FROM distribution_member m WHERE m.list_id = :list AND m.kind = :kind AND m.active = 1 AND %1"_s;
const auto kLeft = u"SELECT m.list_id, m.active, count(*) FROM distribution_member m WHERE m.operation = :operation%1 "
                   "GROUP BY m.list_id, m.active ORDER BY m.list_id"_s;
const auto kTurn = u"UPDATE distribution_member AS m SET active = 1 - m.active, operation = :operation WHERE m.operation = :former%1 "
                   "AND (m.active = 1 OR NOT EXISTS (SELECT 1 FROM distribution_member o WHERE o.list_id = m.list_id AND o.kind = m.kind "
                   "AND o.record_id = m.record_id AND o.active = 1))"_s;
const auto kTurnServer = u"SELECT distribution_turn(CAST(:former AS bigint))"_s;
const auto kSigningIn = u"SELECT u.sheet_id FROM app_user u WHERE u.sheet_kind = '%1' AND u.sheet_id IS NOT NULL AND u.active = 1"_s;
const auto kSigningInServer = u"SELECT a FROM sheets_with_account('%1') a"_s;

DistributionList listIn(const Statement &row)
{
    DistributionList list;
    list.id = row.integer(0);
    list.kind = row.text(1);
    list.name = row.text(2);
    list.source = distributionSource(row.text(3));
    list.filter = filterFromJson(QJsonDocument::fromJson(row.text(4).toUtf8()).object());
    list.owner = row.integer(5);
    list.ownerName = row.text(6);
    list.version = row.integer(7);
    list.removed = row.integer(8) != 0;
    if (!row.isNull(9)) {
        list.scope.emplace();
        for (const QString &id : row.text(9).split(u',', Qt::SkipEmptyParts))
            list.scope->append(id.toInt());
    }
    list.editable = row.integer(10) != 0;
    list.uses = row.integer(11);
    return list;
}

QVariant filterColumn(const DistributionList &list)
{
    if (list.source != DistributionList::Source::View)
        return orNull(QString());
    return QString::fromUtf8(QJsonDocument(toJson(list.filter)).toJson(QJsonDocument::Compact));
}

/// True where none of the fields holds anything.
QString allEmpty(const Catalogue &catalogue, const QStringList &keys, QList<FieldDefinition> &used)
{
    QStringList parts;
    for (const QString &key : keys) {
        used.append(*catalogue.field(key));
        parts << qualifiedColumn(used.last()) + u" IS NULL"_s;
    }
    return parts.isEmpty() ? u"1 = 1"_s : parts.join(u" AND "_s);
}
} // namespace

/// A condition on the department of rows of a table with this alias; a server's policies say the same.
QString DistributionRepository::seen(const QString &column) const
{
    if (m_rights.isAdministrator())
        return {};
    return u" AND %1 IN (%2)"_s.arg(column, numberList(m_rights.departments));
}

Result<QList<DistributionList>> DistributionRepository::read(const QString &where, const QList<Bind> &binds)
{
    const QString mine = m_rights.isAdministrator() ? u"l.source <> 'everybody'"_s : u"coalesce(l.owner_id, 0) = %1"_s.arg(m_user);
    const QString source = m_connection.isSqlite() ? kLists.arg(mine) : u"distribution_lists()"_s;
    return rowList(m_connection, kSelect.arg(source, where, m_connection.isSqlite() ? QString() : u" COLLATE \"C\""_s), binds, listIn);
}

Result<QList<DistributionList>> DistributionRepository::lists(const QString &kind)
{
    return read(u"d.kind = :kind AND d.removed = 0"_s, {{u":kind"_s, kind}});
}

Result<DistributionList> DistributionRepository::list(ListId id)
{
    const auto found = read(u"d.id = :id"_s, {{u":id"_s, id}});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail(ErrorKind::NotFound, QCoreApplication::translate("DistributionRepository", "There is no such distribution list."));
    return found->first();
}

Result<ListId> DistributionRepository::findByName(const QString &kind, const QString &name)
{
    const auto found = read(u"d.kind = :kind AND d.removed = 0 AND d.name_key = :key"_s, {{u":kind"_s, kind}, {u":key"_s, foldText(name)}});
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? 0 : found->first().id;
}

Result<ListId> DistributionRepository::store(const DistributionList &list)
{
    QList<Bind> binds{{u":name"_s, list.name}, {u":source"_s, idOf(list.source)}, {u":filter"_s, filterColumn(list)}};
    const bool isNew = list.id == 0;
    if (m_connection.isSqlite())
        binds.append({u":key"_s, foldText(list.name)});
    if (!isNew || !m_connection.isSqlite()) {
        binds.append({u":id"_s, list.id});
        binds.append({u":version"_s, list.version});
    }
    if (isNew || !m_connection.isSqlite())
        binds.append({u":kind"_s, list.kind});
    if (!isNew && m_connection.isSqlite()) {
        const auto done = m_connection.execute(kUpdate, binds);
        if (!done)
            return fail(done.error());
        return *done > 0 ? list.id : 0;
    }
    if (m_connection.isSqlite())
        binds.append({u":owner"_s, m_user});
    auto row = m_connection.query(m_connection.isSqlite() ? kInsert : kStoreServer, binds);
    if (!row)
        return fail(row.error());
    row->next();
    return row->integer(0);
}

Result<bool> DistributionRepository::setRemoved(const DistributionList &list, bool removed)
{
    const QList<Bind> binds{{u":id"_s, list.id}, {u":version"_s, list.version}, {u":removed"_s, removed ? 1 : 0}};
    if (!m_connection.isSqlite()) {
        const auto done = m_connection.scalar(kRemoveServer, {binds.at(0), binds.at(1), binds.at(2)});
        return done ? Result<bool>(done->toInt() > 0) : fail(done.error());
    }
    const auto done = m_connection.execute(kRemove, binds + QList<Bind>{{u":same"_s, removed ? 1 : 0}});
    return done ? Result<bool>(*done > 0) : fail(done.error());
}

Result<int> DistributionRepository::setOn(const DistributionList &list, const QList<RecordId> &ids, bool on, qint64 operation)
{
    const QString numbers = numberList(ids);
    if (!m_connection.isSqlite()) {
        const auto done = m_connection.scalar(kPeopleServer, {{u":list"_s, list.id}, {u":ids"_s, QString(u'{' + numbers + u'}')}, {u":wanted"_s, on ? 1 : 0}});
        return done ? Result<int>(done->toInt()) : fail(done.error());
    }
    return m_connection.execute((on ? kPut : kTake).arg(list.kind), {{u":list"_s, list.id}, {u":operation"_s, operation}, {u":ids"_s, QString(u'[' + numbers + u']')}});
}

Result<QList<RecordId>> DistributionRepository::membersAmong(const DistributionList &list, const QList<RecordId> &ids)
{
    const bool sqlite = m_connection.isSqlite();
    const QString among = sqlite ? u"m.record_id IN (SELECT value FROM json_each(:ids))"_s : u"m.record_id = ANY (CAST(:ids AS integer[]))"_s;
    return rowList(m_connection, kAmong.arg(among),
                   {{u":list"_s, list.id}, {u":kind"_s, list.kind}, {u":ids"_s, QString((sqlite ? u"[%1]"_s : u"{%1}"_s).arg(numberList(ids)))}},
                   idIn);
}

Result<ListReach> DistributionRepository::reach(const RecordQuery &query, const Catalogue &catalogue)
{
    const bool sqlite = m_connection.isSqlite();
    QList<FieldDefinition> used;
    const QStringList conditions{allEmpty(catalogue, addressFields(catalogue), used), allEmpty(catalogue, mobileFields(catalogue), used),
                                 u"r.id NOT IN (%1)"_s.arg((sqlite ? kSigningIn : kSigningInServer).arg(query.kind))};
    const auto sql = RecordSql(catalogue, sqlite, m_connection.isAccount(), seenCondition(m_rights, query.kind)).counts(query, conditions, used);
    if (!sql)
        return fail(sql.error());
    const auto rows = rowList(m_connection, sql->sql, sql->binds, [](const Statement &row) {
        return ListReach{row.integer(0), row.integer(1), row.integer(2), row.integer(3)};
    });
    return rows ? Result<ListReach>(rows->value(0)) : fail(rows.error());
}

Result<QList<MembersLeft>> DistributionRepository::leftBy(qint64 operation)
{
    return rowList(m_connection, kLeft.arg(seen(u"m.department_id"_s)), {{u":operation"_s, operation}}, [](const Statement &row) {
        return MembersLeft{row.integer(0), row.integer(1) != 0, row.integer(2)};
    });
}

Result<int> DistributionRepository::turn(qint64 former, qint64 operation)
{
    if (!m_connection.isSqlite()) {
        const auto done = m_connection.scalar(kTurnServer, {{u":former"_s, former}});
        return done ? Result<int>(done->toInt()) : fail(done.error());
    }
    return m_connection.execute(kTurn.arg(seen(u"m.department_id"_s)), {{u":former"_s, former}, {u":operation"_s, operation}});
}

} // namespace effectif::storage
