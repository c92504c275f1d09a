// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/recordfinder.h"

#include "models/base/textfold.h"
#include "models/storage/connection.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/mergerepository.h"
#include "models/storage/readsnapshot.h"
#include "models/storage/recordsql.h"
#include "models/storage/sqlitescan.h"

#include <algorithm>
#include <numeric>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
QString inactiveColumn(bool hasSituation)
{
    return hasSituation ? u"coalesce(r.situation = 'inactive', 0)"_s : u"0"_s;
}

RecordScope scopeOf(int binned, int inactive)
{
    return binned != 0 ? RecordScope::Bin : inactive != 0 ? RecordScope::Former : RecordScope::Present;
}
} // namespace

QString RecordFinder::where(const QString &condition) const
{
    QStringList both{condition, m_seen};
    both.removeAll(QString());
    return both.isEmpty() ? QString() : u" WHERE "_s + both.join(u" AND "_s);
}

Result<QList<RecordId>> RecordFinder::readIds(const QString &sql, const QList<Bind> &binds)
{
    QList<RecordId> ids;
    if (m_connection.isSqlite()) {
        auto scan = SqliteScan::create(m_connection, sql, binds);
        if (!scan)
            return fail(scan.error());
        for (;;) {
            const auto more = scan->next();
            if (!more)
                return fail(more.error());
            if (!*more)
                return ids;
            ids.append(scan->integer(0));
        }
    }
    // one long text instead of a row each: "{3,1,2}"
    auto rows = m_connection.query(u"SELECT CAST(ARRAY(%1) AS text)"_s.arg(sql), binds);
    if (!rows)
        return fail(rows.error());
    const QString list = rows->next() ? rows->text(0) : QString();
    if (auto ended = rows->ended(); !ended)
        return fail(ended.error());
    ids.reserve(list.count(u',') + 1);
    RecordId id = 0;
    for (const QChar c : list) {
        if (c.isDigit()) {
            id = id * 10 + c.digitValue();
        } else if (id != 0) {
            ids.append(id);
            id = 0;
        }
    }
    return ids;
}

Result<QList<RecordId>> RecordFinder::firstPage(RecordScope scope, int count, const Catalogue &catalogue)
{
    // in an office the index by name begins with the department: the first of each, and the first of those
    if (m_connection.isAccount() && !m_seenDepartments.isEmpty())
        return readIds(u"SELECT f.id FROM department d CROSS JOIN LATERAL (SELECT r.id, r.name_key FROM %1 r%2 "
                       "ORDER BY r.name_key, r.id LIMIT %3) f WHERE %4 ORDER BY f.name_key, f.id LIMIT %3"_s.arg(
                           m_kind, u" WHERE r.department_id = d.id AND "_s + scopeCondition(catalogue, scope),
                           QString::number(count), m_seenDepartments));
    return readIds(u"SELECT r.id FROM %1 r%2 ORDER BY r.name_key, r.id LIMIT %3"_s.arg(
        m_kind, where(scopeCondition(catalogue, scope)), QString::number(count)));
}

void RecordFinder::setScope(RecordId id, RecordScope scope)
{
    if (id >= m_scopes.size())
        m_scopes.append(std::max<qsizetype>(id + 1 - m_scopes.size(), m_scopes.size()), '\0');
    m_scopes[id] = static_cast<char>(scope);
}

bool RecordFinder::isIn(RecordScope wanted, RecordId id) const
{
    const auto scope = id < m_scopes.size() ? static_cast<RecordScope>(m_scopes.at(id)) : RecordScope::Present;
    return scope == wanted || (wanted == RecordScope::Everyone && scope != RecordScope::Bin);
}

Result<const QList<RecordId> *> RecordFinder::nameOrder(const Catalogue &catalogue)
{
    if (m_nameOrderKnown)
        return &m_nameOrder;
    m_hasSituation = situationField(catalogue) != nullptr;
    auto scan = SqliteScan::create(m_connection, u"SELECT r.id, r.binned_at IS NOT NULL, %1 FROM %2 r%3 "
                                                 "ORDER BY r.name_key, r.id"_s.arg(inactiveColumn(m_hasSituation), m_kind,
                                                                                   where()));
    if (!scan)
        return fail(scan.error());
    const auto merged = MergeRepository(m_connection).all(m_kind);
    if (!merged)
        return fail(merged.error());
    const QSet<RecordId> outOfSight(merged->cbegin(), merged->cend());
    QList<RecordId> ids;
    m_scopes.clear();
    for (;;) {
        const auto more = scan->next();
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        if (scan->integer(1) != 0 && outOfSight.contains(scan->integer(0)))
            continue;
        ids.append(scan->integer(0));
        if (const RecordScope scope = scopeOf(scan->integer(1), scan->integer(2)); scope != RecordScope::Present)
            setScope(ids.last(), scope);
    }
    m_nameOrder = std::move(ids);
    m_nameOrderKnown = true;
    return &m_nameOrder;
}

Result<ScopeCounts> RecordFinder::counts(const Catalogue &catalogue)
{
    ScopeCounts counts;
    if (m_connection.isSqlite()) {
        const auto names = nameOrder(catalogue);
        if (!names)
            return fail(names.error());
        for (const RecordId id : **names) {
            counts.present += isIn(RecordScope::Present, id) ? 1 : 0;
            counts.former += isIn(RecordScope::Former, id) ? 1 : 0;
        }
        counts.bin = static_cast<int>((*names)->size()) - counts.present - counts.former;
        return counts;
    }
    // who left is counted in their small index, so that only the total walks the table
    auto row = m_connection.query(u"SELECT (SELECT count(*) FROM %1 r%4), (SELECT count(*) FROM %1 r%2), "
                                  "(SELECT count(*) FROM %1 r%3), (SELECT count(*) FROM %1 r%5)"_s.arg(
                                      m_kind, where(scopeCondition(catalogue, RecordScope::Former)),
                                      where(scopeCondition(catalogue, RecordScope::Bin)), where(),
                                      where(u"r.binned_at IS NOT NULL AND NOT "_s + MergeRepository::notMerged(m_kind))));
    if (!row)
        return fail(row.error());
    row->next();
    counts.former = row->integer(1);
    counts.bin = row->integer(2);
    counts.present = row->integer(0) - counts.former - counts.bin - row->integer(3);
    return counts;
}

Result<void> RecordFinder::rank(const FieldDefinition &field, const Catalogue &catalogue)
{
    if (m_rankedKey == field.key)
        return {};
    const auto names = nameOrder(catalogue);
    if (!names)
        return fail(names.error());
    const RecordId highest = (*names)->isEmpty() ? 0 : *std::max_element((*names)->begin(), (*names)->end());
    auto ranks = rankColumn(m_connection, field, catalogue, highest);
    if (!ranks)
        return fail(ranks.error());
    m_ranks = std::move(*ranks);
    m_rankedKey = field.key;
    return {};
}

Result<QList<RecordId>> RecordFinder::columnOrder(const FieldDefinition &field, const Catalogue &catalogue,
                                                  Qt::SortOrder order)
{
    if (auto ranked = rank(field, catalogue); !ranked)
        return fail(ranked.error());
    const auto names = nameOrder(catalogue);
    if (!names)
        return fail(names.error());
    // counting sort by rank keeps the name order within equal values; no value comes last either way
    const auto bucketOf = [&](RecordId id) {
        const qint32 rank = m_ranks.of(id);
        if (rank < 0)
            return m_ranks.count;
        return order == Qt::AscendingOrder ? rank : m_ranks.count - 1 - rank;
    };
    QList<qint32> starts(m_ranks.count + 2, 0);
    for (const RecordId id : **names)
        ++starts[bucketOf(id) + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    QList<RecordId> result((*names)->size());
    for (const RecordId id : **names)
        result[starts[bucketOf(id)]++] = id;
    return result;
}

Result<QList<RecordId>> RecordFinder::ids(const RecordQuery &query, const Catalogue &catalogue)
{
    const RecordSql sql(catalogue, m_connection.isSqlite(), m_connection.isAccount(), m_seen);
    if (!m_connection.isSqlite()) {
        const auto bound = sql.orderedIds(query);
        if (!bound)
            return fail(bound.error());
        return readIds(bound->sql, bound->binds);
    }
    if (!query.groupField.isEmpty() && catalogue.field(query.groupField)) {
        auto grouped = order(query, catalogue);
        return grouped ? Result<QList<RecordId>>(std::move(grouped->ids)) : fail(grouped.error());
    }
    const FieldDefinition *field = query.sortField.isEmpty() ? nullptr : catalogue.field(query.sortField);
    QList<RecordId> ordered;
    if (field) {
        auto byColumn = columnOrder(*field, catalogue, query.order);
        if (!byColumn)
            return byColumn;
        ordered = std::move(*byColumn);
    } else {
        const auto names = nameOrder(catalogue);
        if (!names)
            return fail(names.error());
        ordered = **names;
        if (query.order == Qt::DescendingOrder)
            std::reverse(ordered.begin(), ordered.end());
    }
    const QStringList words = searchWords(query.search);
    IdSet keep;
    bool restricted = false;
    if (!words.isEmpty()) {
        if (auto ready = prepareSearch(); !ready)
            return fail(ready.error());
        keep = m_index.find(words);
        restricted = true;
    }
    if (!query.filters.isEmpty()) {
        const auto bound = sql.filteredIds(query);
        if (!bound)
            return fail(bound.error());
        const auto passing = readIds(bound->sql, bound->binds);
        if (!passing)
            return fail(passing.error());
        IdSet filtered;
        for (const RecordId id : *passing)
            filtered.insert(id);
        keep = restricted ? (keep &= filtered) : filtered;
        restricted = true;
    }
    QList<RecordId> result;
    result.reserve(restricted ? keep.size() : ordered.size());
    std::copy_if(ordered.cbegin(), ordered.cend(), std::back_inserter(result),
                 [&](RecordId id) { return isIn(query.scope, id) && (!restricted || keep.contains(id)); });
    return result;
}

Result<RecordOrder> RecordFinder::grouped(const QList<RecordId> &ids, const FieldDefinition &field,
                                          const Catalogue &catalogue)
{
    if (auto ranked = rank(field, catalogue); !ranked)
        return fail(ranked.error());
    const auto groupOf = [this](RecordId id) {
        const qint32 rank = m_ranks.of(id);
        return rank < 0 ? m_ranks.count : rank;
    };
    // counting sort: the order within a group is the one that the records came in
    QList<qint32> sizes(m_ranks.count + 1, 0);
    for (const RecordId id : ids)
        ++sizes[groupOf(id)];
    QList<qsizetype> starts(sizes.size(), 0);
    std::exclusive_scan(sizes.begin(), sizes.end(), starts.begin(), qsizetype(0));
    RecordOrder result;
    result.ids.resize(ids.size());
    for (const RecordId id : ids)
        result.ids[starts[groupOf(id)]++] = id;
    sizes.removeAll(0);
    result.groups = std::move(sizes);
    return result;
}

Result<RecordOrder> RecordFinder::order(const RecordQuery &query, const Catalogue &catalogue)
{
    const FieldDefinition *field = query.groupField.isEmpty() ? nullptr : catalogue.field(query.groupField);
    if (m_connection.isSqlite() || !field) {
        RecordQuery ungrouped = query;
        ungrouped.groupField.clear();
        auto found = ids(ungrouped, catalogue);
        if (!found)
            return fail(found.error());
        return field ? grouped(*found, *field, catalogue) : RecordOrder{std::move(*found), {}};
    }
    // both answers are of one moment, so that the sizes fit the ids
    const auto snapshot = ReadSnapshot::begin(m_connection);
    if (!snapshot)
        return fail(snapshot.error());
    auto found = ids(query, catalogue);
    if (!found)
        return fail(found.error());
    const auto bound = RecordSql(catalogue, false, m_connection.isAccount(), m_seen).groupSizes(query);
    if (!bound)
        return fail(bound.error());
    auto sizes = readIds(bound->sql, bound->binds);
    if (!sizes)
        return fail(sizes.error());
    return RecordOrder{std::move(*found), std::move(*sizes)};
}

Result<bool> RecordFinder::prepareSearch(int records)
{
    if (!m_connection.isSqlite() || m_index.isLoaded())
        return true;
    if (auto loaded = m_index.load(m_connection, records); !loaded)
        return fail(loaded.error());
    return m_index.isLoaded();
}

Result<void> RecordFinder::moveInNameOrder(const QList<RecordId> &ids)
{
    // all are taken out first and put back from the last name to the first: whoever follows is then in the vector
    QList<std::pair<QByteArray, RecordId>> keys;
    const QString notMerged = MergeRepository::notMerged(m_kind);
    for (const RecordId id : ids) {
        m_nameOrder.removeOne(id);
        auto row = m_connection.query(u"SELECT r.name_key, r.binned_at IS NOT NULL, %1 FROM %2 r%3"_s.arg(
                                          inactiveColumn(m_hasSituation), m_kind, where(u"r.id = :id AND "_s + notMerged)),
                                      {{u":id"_s, id}});
        if (!row)
            return fail(row.error());
        if (row->next()) {
            keys.append({row->text(0).toUtf8(), id});
            setScope(id, scopeOf(row->integer(1), row->integer(2)));
        }
    }
    std::sort(keys.begin(), keys.end(), std::greater<>());
    for (const auto &[key, id] : std::as_const(keys)) {
        const auto next = m_connection.scalar(
            u"SELECT r.id FROM %1 r%2 ORDER BY r.name_key, r.id LIMIT 1"_s.arg(
                m_kind, where(u"(r.name_key, r.id) > (:key, :id) AND "_s + notMerged)),
            {{u":key"_s, QString::fromUtf8(key)}, {u":id"_s, id}});
        if (!next)
            return fail(next.error());
        const qsizetype at = next->isNull() ? m_nameOrder.size() : m_nameOrder.indexOf(next->toInt());
        if (at < 0) { // a neighbour newer than this vector: it is read anew when it is asked for
            m_nameOrderKnown = false;
            return {};
        }
        m_nameOrder.insert(at, id);
    }
    return {};
}

Result<void> RecordFinder::recordsChanged(const QList<RecordId> &ids)
{
    constexpr int kPatchedAtMost = 50;
    m_rankedKey.clear();
    m_ranks = {};
    if (ids.contains(0) || ids.size() > kPatchedAtMost) {
        m_nameOrderKnown = false;
        m_nameOrder.clear();
        m_index.unload();
        return {};
    }
    if (m_nameOrderKnown) {
        if (auto moved = moveInNameOrder(ids); !moved)
            return moved;
    }
    for (const RecordId id : ids) {
        if (auto refreshed = m_index.refresh(m_connection, id); !refreshed)
            return refreshed;
    }
    return {};
}

} // namespace effectif::storage
