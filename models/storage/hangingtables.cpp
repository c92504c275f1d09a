// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/hangingtables.h"

#include "models/storage/connection.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
/// A kind is the name of a table; it comes from the program, and this holds it to that.
bool isTableName(const QString &kind)
{
    return !kind.isEmpty() && std::all_of(kind.cbegin(), kind.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    });
}
} // namespace

QStringList HangingTables::names()
{
    return {u"record_photo"_s, u"attachment"_s, u"attachment_version"_s, u"note"_s, u"favourite"_s, u"retention"_s,
            u"merged_sheet"_s, u"merge_item"_s, u"distribution_member"_s, u"publication_recipient"_s, u"publication_delivery"_s};
}

Result<DepartmentId> HangingTables::lockOwner(const QString &kind, RecordId id)
{
    if (!isTableName(kind))
        return fail(ErrorKind::Internal, QString(), u"not a kind: "_s + kind);
    // SQLite's writers are alone anyway
    const QString lock = m_connection.isSqlite() ? QString() : u" FOR KEY SHARE"_s;
    const auto department =
        m_connection.scalar(u"SELECT department_id FROM %1 WHERE id = :id%2"_s.arg(kind, lock), {{u":id"_s, id}});
    if (!department)
        return fail(department.error());
    if (department->isNull())
        return fail(ErrorKind::NotFound,
                    QCoreApplication::translate("RecordRepository", "This sheet no longer exists. Someone deleted it."));
    return department->toInt();
}

QStringList HangingTables::triggers(const QString &kind, bool sqlite)
{
    // sheets that were merged into this one go with it; PostgreSQL runs the trigger for each of them, SQLite runs none within itself
    const QString merged = u"SELECT merged_id FROM merged_sheet WHERE department_id IN (OLD.department_id, NEW.department_id) "
                           "AND kind = '%1' AND record_id = NEW.id"_s.arg(kind);
    const QString theirs = sqlite ? u"IN (SELECT NEW.id UNION ALL %1)"_s.arg(merged) : u"= NEW.id"_s;
    QString updates = u"UPDATE %1 SET department_id = NEW.department_id WHERE department_id <> NEW.department_id AND id IN (%2); "_s.arg(kind, merged);
    for (const QString &table : names()) {
        if (table != "attachment_version"_L1) // cascades from its attachment; the names are the same for both engines
            updates += u"UPDATE %1 SET department_id = NEW.department_id WHERE department_id = OLD.department_id "
                       "AND kind = '%2' AND record_id %3; "_s // by whichever index the table has
                           .arg(table, kind, theirs);
    }
    for (const QString &table : {u"journal"_s, u"journal_private"_s}) // a sheet's history is read by who reads the sheet
        updates += u"UPDATE %1 SET department_id = NEW.department_id WHERE department_id = OLD.department_id "
                   "AND kind = '%2' AND record_id %3; "_s.arg(table, kind, theirs);
    const QString name = kind + u"_department_moved"_s;
    if (sqlite)
        return {u"DROP TRIGGER IF EXISTS %1"_s.arg(name),
                u"CREATE TRIGGER %1 AFTER UPDATE OF department_id ON %2 WHEN OLD.department_id <> NEW.department_id "
                "BEGIN %3END"_s.arg(name, kind, updates)};
    return {u"CREATE OR REPLACE FUNCTION %1() RETURNS trigger LANGUAGE plpgsql "
            "SECURITY DEFINER SET search_path = pg_catalog, effectif, pg_temp AS $$ BEGIN %2RETURN NULL; END $$"_s.arg(name, updates),
            u"DROP TRIGGER IF EXISTS %1 ON %2"_s.arg(name, kind),
            u"CREATE TRIGGER %1 AFTER UPDATE OF department_id ON %2 FOR EACH ROW "
            "WHEN (OLD.department_id IS DISTINCT FROM NEW.department_id) EXECUTE FUNCTION %1()"_s.arg(name, kind)};
}

} // namespace effectif::storage
