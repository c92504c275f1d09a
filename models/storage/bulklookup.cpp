// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/bulklookup.h"

#include "models/storage/columnvalue.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/jsontext.h"
#include "models/storage/personkeys.h"
#include "models/storage/recordrepository.h"
#include "models/storage/rowlist.h"

namespace effectif::storage {

using namespace Qt::StringLiterals;

BulkLookup::BulkLookup(Connection &connection, CataloguePtr catalogue)
    : m_connection(connection)
    , m_catalogue(std::move(catalogue))
{
}

/// "IN (...)" or "= ANY (...)" over a bound jsonList(); on PostgreSQL an array keeps the index in use.
QString BulkLookup::inList(const QString &bind) const
{
    return m_connection.isSqlite()
        ? u"IN (SELECT value FROM json_each(%1))"_s.arg(bind)
        : u"= ANY (ARRAY(SELECT json_array_elements_text(CAST(%1 AS json))))"_s.arg(bind);
}

/// The same over bound ids, ":ids".
QString BulkLookup::idList() const
{
    return m_connection.isSqlite() ? u"IN (SELECT value FROM json_each(:ids))"_s : u"= ANY (CAST(:ids AS integer[]))"_s;
}

QString BulkLookup::boundIds(const QList<RecordId> &ids) const
{
    return (m_connection.isSqlite() ? u"[%1]"_s : u"{%1}"_s).arg(numberList(ids));
}

Result<QList<NumberHolder>> BulkLookup::holders(const QHash<QString, QStringList> &numbers)
{
    QStringList questions;
    QStringList keys;
    QList<Bind> binds{{u":kind"_s, m_catalogue->kind()}};
    bool askedFormer = false;
    for (auto it = numbers.begin(); it != numbers.end(); ++it) {
        const FieldDefinition *field = m_catalogue->field(it.key());
        if (!field || it->isEmpty())
            continue;
        const QString index = QString::number(keys.size());
        const QString bind = u":n"_s + index;
        const TablePart part = partOf(*field);
        questions << u"SELECT %1, %2, r.id, r.title, 0, CASE WHEN r.binned_at IS NULL THEN 0 ELSE 1 END FROM %3 WHERE %2 %4"_s.arg(
            index, qualifiedColumn(*field),
            fromClause(m_catalogue->kind(), part == TablePart::Main ? QList<TablePart>{} : QList<TablePart>{part}),
            inList(bind));
        if (!field->numberSeries.isEmpty()) {
            questions << (m_connection.isSqlite()
                              ? u"SELECT %1, f.number, f.record_id, '', 1, 0 FROM number_retired f WHERE f.kind = :kind "
                                "AND f.series = :s%1 AND f.number %2"_s.arg(index, inList(bind))
                              : u"SELECT %1, f.number, f.record_id, '', 1, 0 FROM former_numbers(:kind, :s%1, "
                                "ARRAY(SELECT json_array_elements_text(CAST(%2 AS json)))) f"_s.arg(index, bind));
            binds.append({u":s"_s + index, field->numberSeries});
            askedFormer = true;
        }
        binds.append({bind, jsonList(*it)});
        keys << it.key();
    }
    if (!askedFormer)
        binds.removeFirst();
    if (questions.isEmpty())
        return QList<NumberHolder>();
    return rowList(m_connection, questions.join(u" UNION ALL "_s), binds, [&](const Statement &row) {
        return NumberHolder{keys.at(row.integer(0)), row.text(1), row.integer(2), row.text(3), row.integer(4) != 0,
                            row.integer(5) != 0};
    });
}

Result<QHash<QString, QList<Reference>>> BulkLookup::named(const QString &target, const QStringList &foldedNames, qint64 operation)
{
    // a former name of a department means the one that it leads to
    const QString sql = target == "department"_L1
        ? u"SELECT d.name_key, coalesce(m.id, d.id), coalesce(m.name, d.name) FROM department d "
          "LEFT JOIN department m ON m.id = d.meaning WHERE d.name_key %1"_s
        : target == "user"_L1 ? u"SELECT name_key, id, name FROM app_user WHERE name_key %1 ORDER BY id"_s
                              : u"SELECT name_key, id, title FROM "_s + target + u" WHERE name_key %1 AND binned_at IS NULL "
                                "AND (created_operation IS NULL OR created_operation <> :operation) ORDER BY id"_s;
    QHash<QString, QList<Reference>> result;
    QList<Bind> binds{{u":names"_s, jsonList(foldedNames)}};
    if (target != "department"_L1 && target != "user"_L1)
        binds.append({u":operation"_s, operation});
    const auto done = eachRow(m_connection, sql.arg(inList(u":names"_s)), binds,
                              [&](const Statement &row) { result[row.text(0)].append({row.integer(1), row.text(2)}); });
    return done ? Result<QHash<QString, QList<Reference>>>(result) : fail(done.error());
}

/// The values asked for as a table "j (value)".
QString BulkLookup::listTable(const QString &bind) const
{
    return m_connection.isSqlite() ? u"json_each(%1) j"_s.arg(bind)
                                   : u"json_array_elements_text(CAST(%1 AS json)) j (value)"_s.arg(bind);
}

Result<QHash<QString, QList<NumberHolder>>> BulkLookup::withPersonKey(const FieldDefinition &field, const QStringList &values)
{
    QHash<QString, QList<NumberHolder>> result;
    if (values.isEmpty())
        return result;
    const bool account = m_connection.isAccount();
    QList<Bind> binds{{u":values"_s, jsonList(values)}};
    if (account)
        binds += {{u":kind"_s, m_catalogue->kind()}, {u":field"_s, columnOf(field)}};
    const QString found = account ? u"LATERAL sheets_with(:kind, :field, j.value) s (id) JOIN %1 r ON r.id = s.id"_s.arg(m_catalogue->kind())
                                  : u"%1 t JOIN %2 r ON r.id = t.%3 AND %4"_s.arg(
                                        m_connection.base(tableName(m_catalogue->kind(), partOf(field))), m_catalogue->kind(),
                                        idColumnOf(field), PersonKeys(m_connection, m_catalogue).matches(field, u"t"_s, u"j.value"_s));
    const auto done = eachRow(
        m_connection,
        u"SELECT j.value, r.id, r.title, CASE WHEN r.binned_at IS NULL THEN 0 ELSE 1 END FROM %1 CROSS JOIN %2 ORDER BY r.id"_s.arg(
            listTable(u":values"_s), found),
        binds, [&](const Statement &row) {
            result[row.text(0)].append({field.key, row.text(0), row.integer(1), row.text(2), false, row.integer(3) != 0});
        });
    return done ? Result<QHash<QString, QList<NumberHolder>>>(result) : fail(done.error());
}

Result<QHash<QString, QList<NumberHolder>>> BulkLookup::bornAs(const QStringList &namesAndDays)
{
    QHash<QString, QList<NumberHolder>> result;
    const FieldDefinition *born = m_catalogue->field(u"birth_date"_s);
    if (namesAndDays.isEmpty() || !born)
        return result;
    QStringList names;
    for (const QString &one : namesAndDays)
        names << one.section(u'\n', 0, 0);
    names.removeDuplicates();
    const TablePart part = partOf(*born);
    const auto done = eachRow(
        m_connection,
        u"SELECT r.name_key, %1, r.id, r.title, CASE WHEN r.binned_at IS NULL THEN 0 ELSE 1 END FROM %2 WHERE r.name_key %3 "
        "ORDER BY r.id"_s.arg(qualifiedColumn(*born),
                              fromClause(m_catalogue->kind(), part == TablePart::Main ? QList<TablePart>{} : QList<TablePart>{part}),
                              inList(u":names"_s)),
        {{u":names"_s, jsonList(names)}}, [&](const Statement &row) {
            const QString key = row.text(0) + u'\n' + fromColumn(row.value(1), StorageKind::Date).toDate().toString(Qt::ISODate);
            result[key].append({{}, key, row.integer(2), row.text(3), false, row.integer(4) != 0});
        });
    return done ? Result<QHash<QString, QList<NumberHolder>>>(result) : fail(done.error());
}

Result<QList<NumberHolder>> BulkLookup::formerNumbers(const QList<RecordId> &ids)
{
    QHash<QString, QString> fields;
    for (const FieldDefinition &field : m_catalogue->fields()) {
        if (!field.numberSeries.isEmpty())
            fields.insert(field.numberSeries, field.key);
    }
    return rowList(m_connection, u"SELECT series, number, record_id FROM number_retired WHERE kind = :kind AND record_id %1"_s.arg(idList()),
                   {{u":kind"_s, m_catalogue->kind()}, {u":ids"_s, boundIds(ids)}}, [&](const Statement &row) {
                       return NumberHolder{fields.value(row.text(0)), row.text(1), row.integer(2), {}, true};
                   });
}

Result<QList<NumberHolder>> BulkLookup::sheets(const QList<RecordId> &ids)
{
    if (ids.isEmpty())
        return QList<NumberHolder>();
    return rowList(m_connection,
                   u"SELECT r.id, r.title, CASE WHEN r.binned_at IS NULL THEN 0 ELSE 1 END FROM %1 r WHERE r.id %2"_s.arg(m_catalogue->kind(), idList()),
                   {{u":ids"_s, boundIds(ids)}}, [](const Statement &row) {
                       return NumberHolder{{}, {}, row.integer(0), row.text(1), false, row.integer(2) != 0};
                   });
}

Result<QHash<RecordId, Record>> BulkLookup::lockedRecords(const QList<RecordId> &ids)
{
    if (auto locked = RecordRepository(m_connection, m_catalogue).lock(ids); !locked)
        return fail(locked.error());
    return records(ids, m_catalogue->fields());
}

Result<QHash<RecordId, Record>> BulkLookup::records(const QList<RecordId> &ids, const QList<FieldDefinition> &fields)
{
    const auto rows = RecordRepository(m_connection, m_catalogue).rows(ids, fields);
    if (!rows)
        return fail(rows.error());
    QHash<RecordId, Record> result;
    for (const RecordRow &row : *rows) {
        Record record;
        record.kind = m_catalogue->kind();
        record.id = row.id;
        record.incomplete = row.incomplete;
        for (qsizetype i = 0; i < row.values.size(); ++i) {
            if (row.values.at(i).isValid())
                record.values.insert(fields.at(i).key, row.values.at(i));
        }
        result.insert(row.id, record);
    }
    return result;
}

Result<QStringList> BulkLookup::knownBlobs(const QStringList &hashes)
{
    return rowList(m_connection, u"SELECT hash FROM blob WHERE hash "_s + inList(u":hashes"_s),
                   {{u":hashes"_s, jsonList(hashes)}}, [](const Statement &row) { return row.text(0); });
}

} // namespace effectif::storage
