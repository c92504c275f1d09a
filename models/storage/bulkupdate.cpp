// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/bulkupdate.h"

#include "models/storage/columnvalue.h"
#include "models/storage/connection.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/postgresarray.h"
#include "models/storage/tokenrepository.h"

#include <vector>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kWorthIt = 4; ///< below it, the text of the statement costs more than the round trips

/// What a batch brings besides the fields: id, whether it is incomplete, title, name key.
constexpr std::pair<QLatin1StringView, QLatin1StringView> kOwnArrays[] = {
    {"id"_L1, "integer"_L1}, {"i"_L1, "smallint"_L1}, {"t"_L1, "text"_L1}, {"n"_L1, "text"_L1}};
} // namespace

BulkUpdate::BulkUpdate(Connection &connection, const CataloguePtr &catalogue, const WriteStamp &stamp)
    : m_connection(connection)
    , m_catalogue(catalogue)
    , m_stamp(stamp)
    , m_records(connection, catalogue)
{
}

/// Sensitive columns may be written and not read, which one statement for both cases does; and a sheet that changes its
/// department or its number has more to be seen to.
bool BulkUpdate::goesTogether(const QStringList &keys) const
{
    return std::ranges::all_of(keys, [this](const QString &key) {
        const FieldDefinition *field = m_catalogue->field(key);
        return field && partOf(*field) == TablePart::Main && field->numberSeries.isEmpty() && columnOf(*field) != "department_id"_L1;
    });
}

Result<void> BulkUpdate::write(std::span<const ChangedRecord> changes)
{
    QHash<QString, QList<const ChangedRecord *>> groups;
    for (const ChangedRecord &change : changes) {
        QStringList keys = change.keys;
        keys.sort();
        groups[!m_connection.isSqlite() && goesTogether(keys) ? keys.join(u',') : QString()] << &change;
    }
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        if (!group.key().isEmpty() && group->size() >= kWorthIt) {
            if (auto done = writeTogether(group.key().split(u','), *group); !done)
                return done;
            continue;
        }
        for (const ChangedRecord *change : *group) {
            if (auto done = m_records.update(change->record, change->keys, m_stamp); !done)
                return done;
        }
    }
    return {};
}

QString BulkUpdate::statementText(const QList<FieldDefinition> &fields) const
{
    QStringList arrays;
    QStringList columns;
    for (const auto &[name, type] : kOwnArrays) {
        arrays << u"CAST(:%1 AS %2[])"_s.arg(name, type);
        columns << name;
    }
    QStringList assignments;
    for (qsizetype i = 0; i < fields.size(); ++i) {
        columns << u"c%1"_s.arg(i);
        arrays << u"CAST(:%1 AS %2[])"_s.arg(columns.last(), columnType(typeOf(fields.at(i)).storageKind(), false));
        assignments << u"%1 = x.%2"_s.arg(columnOf(fields.at(i)), columns.last());
    }
    return u"UPDATE %1 AS s SET version = s.version + 1, title = x.t, name_key = x.n, incomplete = x.i, "
           "updated_by = CAST(:user AS integer), updated_at = CAST(:at AS timestamptz), %2 "
           "FROM unnest(%3) AS x (%4) WHERE s.id = x.id"_s
        .arg(m_catalogue->kind(), assignments.join(u", "_s), arrays.join(u", "_s), columns.join(u", "_s));
}

Result<void> BulkUpdate::writeTogether(const QStringList &keys, const QList<const ChangedRecord *> &changes)
{
    QList<FieldDefinition> fields;
    for (const QString &key : keys)
        fields << *m_catalogue->field(key);
    std::vector<PostgresArray> arrays(std::size(kOwnArrays) + static_cast<std::size_t>(fields.size()));
    QList<Record> records;
    for (const ChangedRecord *change : changes) {
        const Record &record = change->record;
        auto array = arrays.begin();
        (array++)->append(QString::number(record.id));
        (array++)->append(record.incomplete ? u"1"_s : u"0"_s);
        (array++)->append(recordTitle(record));
        (array++)->append(recordNameKey(record));
        for (const FieldDefinition &field : std::as_const(fields)) {
            const QVariant value = record.value(field.key);
            (array++)->appendColumn(value.isNull() ? QVariant() : toColumn(value, typeOf(field).storageKind()));
        }
        records << record;
    }
    QList<Bind> binds{{u":user"_s, m_stamp.user}, {u":at"_s, timestampToColumn(m_stamp.at)}};
    auto array = arrays.begin();
    for (const auto &[name, type] : kOwnArrays)
        binds.append({u':' + QString(name), (array++)->take()});
    for (qsizetype i = 0; i < fields.size(); ++i)
        binds.append({u":c"_s + QString::number(i), (array++)->take()});
    const auto done = m_connection.execute(statementText(fields), binds);
    if (!done)
        return fail(done.error());
    if (*done != changes.size()) {
        for (const Record &record : std::as_const(records)) {
            if (const auto there = m_records.load(record.id); !there)
                return fail(there.error());
        }
        return fail(ErrorKind::Denied, QString(), u"a sheet of %1 may be read and not written"_s.arg(m_catalogue->kind()));
    }
    return TokenRepository(m_connection, *m_catalogue).write(records);
}

} // namespace effectif::storage
