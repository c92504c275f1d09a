// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/qualityignoredrepository.h"

#include "models/domain/quality/checks.h"
#include "models/storage/columnvalue.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/rowlist.h"
#include "models/storage/sheetscope.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace effectif::storage {

using namespace Qt::StringLiterals;
using quality::Ignored;

namespace {
/// "file/" stands for whatever happened to files.
const auto kChangedSince =
    u"EXISTS (SELECT 1 FROM %1 j JOIN json_each(:names, '$.' || i.check_id) n ON j.field = n.value OR (n.value = 'file/' AND j.field LIKE 'file/%') "
    "WHERE j.department_id = r.department_id AND j.kind = i.kind AND j.record_id = r.id AND j.operation > i.operation)"_s;
const auto kFind = u"SELECT i.record_id, r.title, i.check_id, i.reason, o.user_id, u.name, o.at, i.operation, i.active, NOT (%4 OR %5) "
                   "FROM quality_ignored i JOIN %1 r ON r.id = i.record_id JOIN operation o ON o.seq = i.operation "
                   "JOIN app_user u ON u.id = o.user_id WHERE i.kind = :kind AND r.binned_at IS NULL%2 AND %3 "
                   "ORDER BY i.operation DESC, i.record_id"_s;
const auto kFindServer = u"SELECT record_id, title, check_id, reason, user_id, user_name, at, operation, active, holds "
                         "FROM quality_decisions(:kind, CAST(:operation AS bigint), CAST(:names AS jsonb))"_s;
const auto kIgnore = u"INSERT INTO quality_ignored (kind, record_id, check_id, reason, operation, active) "
                     "SELECT :kind, r.id, :check, :reason, :operation, 1 FROM %1 r JOIN json_each(:ids) w ON w.value = r.id "
                     "WHERE r.binned_at IS NULL "
                     "ON CONFLICT (kind, record_id, check_id) DO UPDATE SET reason = excluded.reason, operation = excluded.operation, active = 1"_s;
/// The reason stays: whoever takes the way back undoes that in turn.
const auto kAgain = u"UPDATE quality_ignored SET active = :active, operation = :operation "
                    "WHERE kind = :kind AND check_id = :check AND record_id IN (SELECT value FROM json_each(:ids))"_s;
const auto kTell = u"INSERT INTO change (operation, department_id, kind, record_id) "
                   "SELECT :operation, r.department_id, :told, r.id FROM %1 r JOIN json_each(:ids) w ON w.value = r.id"_s;
const auto kWriteServer = u"SELECT quality_decide(:kind, :check, CAST(:ids AS integer[]), :reason, :wanted)"_s;

Ignored ignoredIn(const Statement &row)
{
    Ignored ignored;
    ignored.id = row.integer(0);
    ignored.title = row.text(1);
    ignored.check = row.text(2);
    ignored.reason = row.text(3);
    ignored.by = {row.integer(4), row.text(5), timestampFromColumn(row.value(6))};
    ignored.operation = row.value(7).toLongLong();
    ignored.stands = row.integer(8) != 0;
    ignored.holds = row.integer(9) != 0;
    return ignored;
}
} // namespace

QualityIgnoredRepository::QualityIgnoredRepository(Connection &connection, CataloguePtr whole, const Rights &rights)
    : m_connection(connection)
    , m_catalogue(std::move(whole))
    , m_rights(rights)
{
}

/// {"ssn_key": ["social_security_number"], ...}: what the journal calls what each check looks at.
QString QualityIgnoredRepository::namesByCheck() const
{
    QJsonObject byCheck;
    for (const quality::Check *check : quality::checks()) {
        QJsonArray names;
        for (const QString &name : check->journalNames(*m_catalogue)) {
            const FieldDefinition *field = m_catalogue->field(name);
            names.append(field ? columnOf(*field) : name);
        }
        byCheck.insert(QLatin1StringView(check->id), names);
    }
    return QString::fromUtf8(QJsonDocument(byCheck).toJson(QJsonDocument::Compact));
}

Result<QList<Ignored>> QualityIgnoredRepository::find(qint64 operation)
{
    const QString &kind = m_catalogue->kind();
    if (!m_connection.isSqlite())
        return rowList(m_connection, kFindServer, {{u":kind"_s, kind}, {u":operation"_s, operation}, {u":names"_s, namesByCheck()}}, ignoredIn);
    const QString seen = seenCondition(m_rights, kind);
    QList<Bind> binds{{u":kind"_s, kind}, {u":names"_s, namesByCheck()}};
    if (operation != 0)
        binds.append({u":operation"_s, operation});
    return rowList(m_connection,
                   kFind.arg(kind, seen.isEmpty() ? QString() : u" AND "_s + seen,
                             operation != 0 ? u"i.operation = :operation"_s : u"i.active = 1"_s, kChangedSince.arg(u"journal"_s),
                             kChangedSince.arg(u"journal_private"_s)),
                   binds, ignoredIn);
}

Result<void> QualityIgnoredRepository::write(const QString &check, const QList<RecordId> &ids, const QString &reason, bool stands,
                                             qint64 operation)
{
    const QString &kind = m_catalogue->kind();
    if (!m_connection.isSqlite()) {
        const auto done = m_connection.query(kWriteServer, {{u":kind"_s, kind}, {u":check"_s, check},
                                                            {u":ids"_s, QString(u'{' + numberList(ids) + u'}')}, {u":reason"_s, reason},
                                                            {u":wanted"_s, stands ? 1 : 0}});
        return done ? Result<void>() : fail(done.error());
    }
    const Bind list{u":ids"_s, QString(u'[' + numberList(ids) + u']')};
    QList<Bind> binds{{u":kind"_s, kind}, {u":check"_s, check}, list, {u":operation"_s, operation}};
    const bool again = reason.isEmpty();
    binds.append(again ? Bind{u":active"_s, stands ? 1 : 0} : Bind{u":reason"_s, reason});
    const auto written = m_connection.execute(again ? kAgain : kIgnore.arg(kind), binds);
    if (!written)
        return fail(written.error());
    if (*written != ids.size())
        return fail(ErrorKind::NotFound, QCoreApplication::translate("QualityIgnoredRepository", "One of these sheets is no longer there. Check again."));
    const auto told = m_connection.execute(kTell.arg(kind), {{u":operation"_s, operation}, {u":told"_s, QString(kind + u"/quality"_s)}, list});
    return told ? Result<void>() : fail(told.error());
}

} // namespace effectif::storage
