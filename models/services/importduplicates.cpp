// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importduplicates.h"

#include "models/domain/personkey.h"
#include "models/services/access.h"
#include "models/services/duplicateservice.h"
#include "models/storage/bulklookup.h"
#include "models/storage/mergerepository.h"

#include <algorithm>

namespace effectif {

namespace {
QString numberIn(const PlannedRow &row, qsizetype place)
{
    const QVariant &value = ImportPlanner::value(row, place);
    return value.metaType().id() == QMetaType::QString ? *static_cast<const QString *>(value.constData()) : value.toString();
}

bool isAsked(const PlannedRow &row)
{
    return !row.refused && !row.unheld;
}
} // namespace

ImportDuplicates::ImportDuplicates(ServiceContext &context, CatalogueService &catalogues, const ImportPlanner &planner, ImportKey key,
                                   ImportLedger *ledger, std::function<QString(qint64 row)> titleOf)
    : m_context(context)
    , m_catalogues(catalogues)
    , m_planner(planner)
    , m_key(std::move(key))
    , m_ledger(ledger)
    , m_titleOf(std::move(titleOf))
{
    for (const ImportColumn &column : planner.columns().columns) {
        if (column.field.unique)
            m_fields.append({column.field.key, planner.placeOf(column.field.key)});
        if (isPersonKey(column.field) && DuplicateService(context, catalogues).hidesPeople())
            m_personKeys.append({column.field, planner.placeOf(column.field.key)});
    }
    for (const QString &field : m_key.fields())
        m_keyPlaces << planner.placeOf(field);
}

Result<void> ImportDuplicates::load(std::span<const PlannedRow> rows)
{
    m_holders.clear(); // what earlier batches wrote is in the database
    m_claims.clear();
    m_former.clear();
    if (auto asked = loadElsewhere(rows); !asked)
        return asked;
    if (auto asked = loadNumbers(rows); !asked)
        return asked;
    if (auto asked = loadCards(rows); !asked)
        return asked;
    return loadKeys(rows);
}

/// A merged sheet is in the bin for every statement. Whoever has its number means the one that stayed.
Result<void> ImportDuplicates::followMerged(QList<storage::NumberHolder> &holders) const
{
    QList<RecordId> away;
    for (const storage::NumberHolder &holder : std::as_const(holders)) {
        if (holder.inBin || holder.former)
            away << holder.id;
    }
    const QString kind = m_planner.catalogue()->kind();
    const auto survivors = storage::MergeRepository(m_context.connection).survivors(kind, away);
    if (!survivors || survivors->isEmpty())
        return survivors ? Result<void>() : fail(survivors.error());
    const auto sheets = storage::BulkLookup(m_context.connection, m_planner.catalogue()).sheets(survivors->values());
    if (!sheets)
        return fail(sheets.error());
    for (storage::NumberHolder &holder : holders) {
        const RecordId survivor = survivors->value(holder.id);
        const auto sheet = std::ranges::find(*sheets, survivor, &storage::NumberHolder::id);
        if (survivor == 0 || sheet == sheets->cend())
            continue;
        holder.id = survivor;
        holder.title = sheet->title;
        holder.inBin = sheet->inBin;
        holder.merged = true;
    }
    return {};
}

/// Whose sheet the UID of a card names.
Result<void> ImportDuplicates::loadCards(std::span<const PlannedRow> rows)
{
    QList<RecordId> ids;
    for (const PlannedRow &row : rows) {
        if (row.card > 0 && isAsked(row))
            ids << row.card;
    }
    if (ids.isEmpty())
        return {};
    auto holders = storage::BulkLookup(m_context.connection, m_planner.catalogue()).sheets(ids);
    if (!holders)
        return fail(holders.error());
    for (storage::NumberHolder &holder : *holders)
        holder.number = QString::number(holder.id);
    if (auto followed = followMerged(*holders); !followed)
        return followed;
    const auto known = seen(*holders);
    if (!known)
        return fail(known.error());
    for (const storage::NumberHolder &holder : *holders)
        m_holders.insert({kCard, holder.number}, {kCard, holder.number, {holder.id, -1}, holder.title, false, holder.inBin,
                                                  !known->contains(holder.id)});
    return {};
}

Result<QSet<RecordId>> ImportDuplicates::seen(const QList<storage::NumberHolder> &holders) const
{
    QList<RecordId> ids;
    for (const storage::NumberHolder &holder : holders)
        ids << holder.id;
    const auto seen = access::seen(m_context, m_planner.catalogue()->kind(), ids);
    return seen ? Result<QSet<RecordId>>(QSet<RecordId>(seen->begin(), seen->end())) : fail(seen.error());
}

Result<void> ImportDuplicates::loadNumbers(std::span<const PlannedRow> rows)
{
    QHash<QString, QStringList> numbers;
    for (const PlannedRow &row : rows) {
        for (const auto &[field, place] : std::as_const(m_fields)) {
            const QString number = isAsked(row) ? numberIn(row, place) : QString();
            if (!number.isEmpty())
                numbers[field] << number;
        }
    }
    if (numbers.isEmpty())
        return {};
    auto holders = storage::BulkLookup(m_context.connection, m_planner.catalogue()).holders(numbers);
    if (!holders)
        return fail(holders.error());
    if (auto followed = followMerged(*holders); !followed)
        return followed;
    const auto known = seen(*holders);
    if (!known)
        return fail(known.error());
    for (const storage::NumberHolder &holder : *holders) {
        const Key key{holder.field, holder.number};
        if (holder.former)
            m_former.insert(key, holder.id);
        else
            m_holders.insert(key, {holder.field, holder.number, {holder.id, -1}, holder.title, false, holder.inBin,
                                    !known->contains(holder.id), false, holder.merged});
    }
    return {};
}

/// Whom a key means that is no number: whoever has it today; else those whose merged sheets had it; those in the bin only where nobody
/// else is.
Result<void> ImportDuplicates::loadKeys(std::span<const PlannedRow> rows)
{
    if (m_key.isAutomatic() || m_key.isNumber())
        return {};
    QSet<QString> keys;
    for (const PlannedRow &row : rows) {
        if (const QString key = isAsked(row) ? keyOf(row) : QString(); !key.isEmpty())
            keys.insert(key);
    }
    storage::BulkLookup lookup(m_context.connection, m_planner.catalogue());
    auto found = m_key.isNameAndBirth() ? lookup.bornAs(keys.values()) : lookup.withPersonKey(m_key.field(), keys.values());
    if (!found)
        return fail(found.error());
    for (auto it = found->begin(); it != found->end(); ++it) {
        if (auto followed = followMerged(*it); !followed)
            return followed;
        const auto known = seen(*it);
        if (!known)
            return fail(known.error());
        QList<storage::NumberHolder> here;
        QList<storage::NumberHolder> heirs;
        QList<storage::NumberHolder> binned;
        for (const storage::NumberHolder &holder : *it) {
            QList<storage::NumberHolder> &those = holder.inBin ? binned : holder.merged ? heirs : here;
            const bool twice = std::ranges::find(those, holder.id, &storage::NumberHolder::id) != those.end(); // several were merged into it
            if (known->contains(holder.id) && !twice) // of the others the person keys tell
                those << holder;
        }
        const QList<storage::NumberHolder> &meant = !here.isEmpty() ? here : !heirs.isEmpty() ? heirs : binned;
        if (!meant.isEmpty() && keys.contains(it.key()))
            m_holders.insert({QString(), it.key()}, {QString(), it.key(), {meant.first().id, -1}, meant.first().title, false,
                                                     meant.first().inBin, false, meant.size() > 1});
    }
    return {};
}

Result<void> ImportDuplicates::loadElsewhere(std::span<const PlannedRow> rows)
{
    m_elsewhere.clear();
    DuplicateService duplicates(m_context, m_catalogues);
    for (const auto &[field, place] : std::as_const(m_personKeys)) {
        QSet<QString> values;
        for (const PlannedRow &row : rows) {
            if (const QString value = isAsked(row) ? numberIn(row, place) : QString(); !value.isEmpty())
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

QList<ImportDuplicates::Key> ImportDuplicates::numbersOf(const PlannedRow &row) const
{
    QList<Key> result;
    if (row.card > 0)
        result.append({kCard, QString::number(row.card)});
    if (!m_key.isAutomatic() && !m_key.isNumber()) {
        if (const QString key = keyOf(row); !key.isEmpty())
            result.append({QString(), key});
    }
    for (const auto &[field, place] : m_fields) {
        if (const QString number = numberIn(row, place); !number.isEmpty())
            result.append({field, number});
    }
    return result;
}

/// A row above this one that has the number, or had it first.
std::optional<ImportDuplicates::Collision> ImportDuplicates::earlier(const QString &field, const QString &number, qint64 before) const
{
    if (!m_ledger) {
        const auto it = m_claims.constFind({field, number});
        return it == m_claims.cend() ? std::nullopt : std::optional(*it);
    }
    const auto row = m_ledger->claimant(field, number, before);
    if (!row)
        return {};
    const ImportLedger::Entry &entry = m_ledger->at(*row);
    const ImportTarget target = entry.state == PlanState::Create ? ImportTarget{0, *row} : entry.target();
    return Collision{field, number, target, m_titleOf(*row)};
}

QList<ImportDuplicates::Collision> ImportDuplicates::collisions(const PlannedRow &row) const
{
    QList<Collision> result;
    if (row.unheld)
        return result;
    for (const auto &[field, place] : m_personKeys) {
        if (const Key key{field.key, numberIn(row, place)}; m_elsewhere.contains(key))
            result.append({field.key, key.second, {}, {}, false, false, true});
    }
    for (const Key &key : numbersOf(row)) {
        if (const auto claimed = earlier(key.first, key.second, row.index))
            result.append(*claimed);
        else if (const auto holder = m_holders.constFind(key); holder != m_holders.cend())
            result.append(*holder);
        else if (const auto former = m_former.constFind(key); former != m_former.cend())
            result.append({key.first, key.second, {*former, -1}, {}, true});
    }
    return result;
}

QList<qint64> ImportDuplicates::claim(const PlannedRow &row, const ImportTarget &target)
{
    QList<qint64> displaced;
    for (const Key &key : numbersOf(row)) {
        if (!m_ledger)
            m_claims.insert(key, {key.first, key.second, target, row.title});
        else if (const auto later = m_ledger->claim(key.first, key.second, row.index))
            displaced << *later;
    }
    return displaced;
}

void ImportDuplicates::rename(const QHash<qint64, RecordId> &ids)
{
    for (Collision &claim : m_claims) {
        if (claim.target.row >= 0 && ids.contains(claim.target.row))
            claim.target = {ids.value(claim.target.row), -1};
    }
}

} // namespace effectif
