// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/derivedvalues.h"

#include "models/domain/fieldrules.h"
#include "models/storage/connection.h"
#include "models/storage/jsontext.h"
#include "models/storage/recordrepository.h"
#include "models/storage/tokenrepository.h"

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
// %1: the kind, %2: the rows. What is so already is not written again.
const auto kWrite = u"UPDATE %1 SET title = w.t, name_key = w.k, incomplete = w.i FROM %2 WHERE %1.id = w.id AND "
                    "(%1.incomplete <> w.i OR %1.title <> w.t OR %1.name_key <> w.k)"_s;
const auto kRowsSqlite = u"(SELECT json_extract(value, '$[0]') AS id, json_extract(value, '$[1]') AS i, "
                         "json_extract(value, '$[2]') AS t, json_extract(value, '$[3]') AS k FROM json_each(:rows)) w"_s;
const auto kRowsPostgres = u"(SELECT CAST(v ->> 0 AS integer) AS id, CAST(v ->> 1 AS smallint) AS i, v ->> 2 AS t, "
                           "v ->> 3 AS k FROM json_array_elements(CAST(:rows AS json)) v) w"_s;
/// Else the planner takes a hundred rows for certain and walks the department rather than look up one sheet.
const auto kTheseOnly = u" AND %1.id = ANY (ARRAY(SELECT CAST(v ->> 0 AS integer) FROM json_array_elements(CAST(:rows AS json)) v))"_s;

bool isPartOfName(const FieldDefinition &field)
{
    return field.key == "last_name"_L1 || field.key == "first_name"_L1; // recordTitle()
}

/// True if the field decides which others are on a sheet, and which of them must be filled in.
bool decides(const FieldDefinition &field, const Catalogue &catalogue)
{
    return field.key == kNatureField || field.key == kSheetKindField
        || std::any_of(catalogue.fields().begin(), catalogue.fields().end(),
                       [&](const FieldDefinition &other) { return other.condition.field == field.key; });
}
} // namespace

DerivedValues::DerivedValues(Connection &connection, CataloguePtr catalogue)
    : m_connection(connection)
    , m_catalogue(std::move(catalogue))
{
}

bool DerivedValues::hangOnValue(const FieldDefinition &field, const Catalogue &catalogue)
{
    return field.searchable || isPartOfName(field) || decides(field, catalogue);
}

bool DerivedValues::hangOnPresence(const FieldDefinition &field, const Catalogue &catalogue)
{
    return field.mandatory || hangOnValue(field, catalogue);
}

QList<FieldDefinition> DerivedValues::sources() const
{
    QList<FieldDefinition> fields;
    for (const FieldDefinition &field : m_catalogue->fields()) {
        if (hangOnPresence(field, *m_catalogue) || columnOf(field) == "department_id"_L1)
            fields << field;
    }
    return fields;
}

Result<void> DerivedValues::renew(const QList<RecordId> &ids)
{
    if (ids.isEmpty())
        return {};
    RecordRepository repository(m_connection, m_catalogue);
    if (auto locked = repository.lock(ids); !locked)
        return locked;
    const QList<FieldDefinition> fields = sources();
    const auto rows = repository.rows(ids, fields);
    if (!rows)
        return fail(rows.error());
    QList<Record> records;
    for (const RecordRow &row : *rows) {
        Record record;
        record.kind = m_catalogue->kind();
        record.id = row.id;
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (row.values.at(i).isValid())
                record.values.insert(fields.at(i).key, row.values.at(i));
        }
        record.incomplete = !missingMandatory(record, *m_catalogue).isEmpty();
        records << record;
    }
    if (auto done = writeMain(records); !done)
        return done;
    return TokenRepository(m_connection, *m_catalogue).write(records);
}

Result<void> DerivedValues::writeMain(const QList<Record> &records)
{
    QString json = u"["_s;
    for (const Record &record : records) {
        json += u"%1[%2,%3,"_s.arg(json.size() > 1 ? u","_s : u""_s).arg(record.id).arg(record.incomplete ? 1 : 0);
        appendJsonText(json, recordTitle(record));
        json += u',';
        appendJsonText(json, recordNameKey(record));
        json += u']';
    }
    json += u']';
    const bool sqlite = m_connection.isSqlite();
    const auto done = m_connection.execute((sqlite ? kWrite : kWrite + kTheseOnly).arg(m_catalogue->kind(), sqlite ? kRowsSqlite : kRowsPostgres),
                                           {{u":rows"_s, json}});
    return done ? Result<void>() : fail(done.error());
}

} // namespace effectif::storage
