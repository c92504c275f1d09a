// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importduplicates.h"

#include "models/domain/personkey.h"
#include "models/services/access.h"
#include "models/services/duplicateservice.h"
#include "models/storage/bulklookup.h"

namespace effectif {

namespace {
QString numberIn(const Record &record, const QString &field)
{
    const auto value = record.values.constFind(field);
    return value == record.values.cend() ? QString() : value->toString();
}
} // namespace

ImportDuplicates::ImportDuplicates(ServiceContext &context, CatalogueService &catalogues, const ImportPlanner &planner)
    : m_context(context)
    , m_catalogues(catalogues)
    , m_planner(planner)
{
    for (const ImportColumn &column : planner.columns().columns) {
        if (column.field.unique)
            m_fields << column.field.key;
        if (isPersonKey(column.field))
            m_keys << column.field;
    }
}

Result<void> ImportDuplicates::load(std::span<const PlannedRow> rows)
{
    m_holders.clear(); // what earlier batches wrote is in the database
    m_former.clear();
    if (auto asked = loadElsewhere(rows); !asked)
        return asked;
    QHash<QString, QStringList> numbers;
    for (const PlannedRow &row : rows) {
        for (const QString &field : std::as_const(m_fields)) {
            const QString number = row.refused ? QString() : numberIn(row.record, field);
            if (!number.isEmpty())
                numbers[field] << number;
        }
    }
    if (numbers.isEmpty())
        return {};
    const auto holders = storage::BulkLookup(m_context.connection, m_planner.catalogue()).holders(numbers);
    if (!holders)
        return fail(holders.error());
    QList<RecordId> ids;
    for (const storage::NumberHolder &holder : *holders)
        ids << holder.id;
    const auto seen = access::seen(m_context, m_planner.catalogue()->kind(), ids);
    if (!seen)
        return fail(seen.error());
    const QSet<RecordId> known(seen->begin(), seen->end());
    for (const storage::NumberHolder &holder : *holders) {
        const Key key{holder.field, holder.number};
        if (holder.former)
            m_former.insert(key, holder.id);
        else
            m_holders.insert(key, {holder.field, holder.number, holder.id, holder.title, false, holder.inBin,
                                    !known.contains(holder.id)});
    }
    return {};
}

Result<void> ImportDuplicates::loadElsewhere(std::span<const PlannedRow> rows)
{
    m_elsewhere.clear();
    DuplicateService duplicates(m_context, m_catalogues);
    for (const FieldDefinition &field : std::as_const(m_keys)) {
        QSet<QString> values;
        for (const PlannedRow &row : rows) {
            if (const QString value = row.refused ? QString() : numberIn(row.record, field.key); !value.isEmpty())
                values.insert(value);
        }
        const auto found = duplicates.elsewhere(field, values.values(), m_planner.catalogue());
        if (!found)
            return fail(found.error());
        for (const QString &value : *found)
            m_elsewhere.insert({field.key, value});
    }
    return {};
}

QList<ImportDuplicates::Collision> ImportDuplicates::collisions(const Record &record, RecordId self) const
{
    QList<Collision> result;
    for (const FieldDefinition &field : m_keys) {
        if (const Key key{field.key, numberIn(record, field.key)}; m_elsewhere.contains(key))
            result.append({field.key, key.second, 0, {}, false, false, true});
    }
    for (const QString &field : m_fields) {
        const Key key{field, numberIn(record, field)};
        if (key.second.isEmpty())
            continue;
        if (const auto holder = m_holders.constFind(key); holder != m_holders.cend()) {
            if (self == 0 || holder->id != self)
                result.append(*holder);
        } else if (const auto former = m_former.constFind(key); former != m_former.cend() && *former != self) {
            result.append({field, key.second, *former, {}, true});
        }
    }
    return result;
}

void ImportDuplicates::claim(const PlannedRow &row, RecordId id)
{
    for (const QString &field : std::as_const(m_fields)) {
        if (const QString number = numberIn(row.record, field); !number.isEmpty())
            m_holders.insert({field, number}, {field, number, id, row.title, false});
    }
}

void ImportDuplicates::rename(const QList<RecordId> &ids)
{
    for (Collision &holder : m_holders) {
        if (holder.id < 0)
            holder.id = ids.value(-1 - holder.id);
    }
}

} // namespace effectif
