// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/journalrepository.h"

#include "models/storage/columnvalue.h"
#include "models/storage/connection.h"
#include "models/storage/fieldcolumns.h"

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
// %1: the journal. Its index begins with the department, and a record may have moved.
const auto kChanges = u"SELECT j.field, o.user_id, u.name, o.at FROM %1 j JOIN operation o ON o.seq = j.operation "
                      "JOIN app_user u ON u.id = o.user_id "
                      "WHERE j.department_id IN (SELECT id FROM department) AND j.kind = :kind AND j.record_id = :id "
                      "ORDER BY j.seq"_s;
} // namespace

Result<QHash<QString, Stamp>> JournalRepository::lastChanges(const Catalogue &catalogue, RecordId id)
{
    QHash<QString, Stamp> byColumn;
    for (const QString &journal : {u"journal"_s, u"journal_private"_s}) {
        auto rows = m_connection.query(kChanges.arg(journal), {{u":kind"_s, catalogue.kind()}, {u":id"_s, id}});
        if (!rows)
            return fail(rows.error());
        while (rows->next())
            byColumn.insert(rows->text(0), {rows->integer(1), rows->text(2), timestampFromColumn(rows->value(3))});
        if (auto ended = rows->ended(); !ended)
            return fail(ended.error());
    }
    QHash<QString, Stamp> result;
    for (const FieldDefinition &field : catalogue.fields()) {
        if (const auto stamp = byColumn.constFind(columnOf(field)); stamp != byColumn.constEnd())
            result.insert(field.key, *stamp);
    }
    return result;
}

} // namespace effectif::storage
