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
                      "LEFT JOIN app_user u ON u.id = o.user_id "
                      "WHERE j.department_id IN (SELECT id FROM department) AND j.kind = :kind AND j.record_id = :id "
                      "ORDER BY j.seq"_s;
const auto kFields = u"SELECT DISTINCT field FROM journal WHERE operation = :operation AND kind = :kind"_s;
const auto kOfField = u"SELECT record_id, old_value, new_value FROM %1 WHERE operation = :operation AND field = :field "
                      "AND kind = :kind ORDER BY record_id, seq"_s;
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

Result<QString> JournalRepository::changedField(const Catalogue &catalogue, qint64 operation)
{
    auto rows = m_connection.query(kFields, {{u":operation"_s, operation}, {u":kind"_s, catalogue.kind()}});
    if (!rows)
        return fail(rows.error());
    QStringList columns;
    while (rows->next())
        columns << rows->text(0);
    if (auto ended = rows->ended(); !ended)
        return fail(ended.error());
    for (const FieldDefinition &field : catalogue.fields()) {
        if (columns == QStringList{columnOf(field)})
            return field.key;
    }
    return QString();
}

Result<QList<FieldChange>> JournalRepository::changes(const FieldDefinition &field, qint64 operation)
{
    auto rows = m_connection.query(
        kOfField.arg(field.sensitive ? u"journal_private"_s : u"journal"_s),
        {{u":operation"_s, operation}, {u":field"_s, columnOf(field)}, {u":kind"_s, field.kind}});
    if (!rows)
        return fail(rows.error());
    QList<FieldChange> result;
    while (rows->next()) {
        if (result.isEmpty() || result.last().id != rows->integer(0))
            result.append({rows->integer(0), rows->text(1), rows->text(2)});
        else
            result.last().after = rows->text(2);
    }
    if (auto ended = rows->ended(); !ended)
        return fail(ended.error());
    return result;
}

} // namespace effectif::storage
