// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importnews.h"

#include "models/domain/personkey.h"
#include "models/services/importplanner.h"
#include "models/storage/bulklookup.h"
#include "models/storage/connection.h"
#include "models/storage/operationrepository.h"

#include <algorithm>

namespace effectif {

namespace {
constexpr int kMostChanges = 1000; ///< after more, all rows are looked up

/// Blind to case, as person keys are: a number looked up for nothing costs little.
QString compared(const QVariant &value)
{
    return value.toString().toLower();
}
} // namespace

Result<ImportNews> ImportNews::since(ServiceContext &context, const ImportPlanner &planner, const ImportKey &key, const ImportPlan &plan)
{
    ImportNews news(planner);
    if (!context.connection.isSqlite() || planner.options().mode == ImportMode::CreateAll)
        return news;
    storage::ChangeFeed feed(context.connection);
    const auto end = feed.end();
    const auto page = end ? feed.since({0, plan.m_seenChange}, kMostChanges) : fail(end.error());
    if (!page)
        return fail(page.error());
    if (end->seq < plan.m_seenChange || page->changes.size() == kMostChanges) // the first: the file is another one by now
        return news;
    QSet<RecordId> sheets;
    for (const storage::Change &change : page->changes) {
        if (change.kind != planner.catalogue()->kind())
            continue;
        if (change.record == 0) // any of them
            return news;
        sheets.insert(change.record);
    }
    news.m_key = key;
    for (const QString &field : key.fields())
        news.m_keyPlaces << planner.placeOf(field);
    for (const ImportColumn &column : planner.columns().columns) {
        if (column.field.unique || isPersonKey(column.field))
            news.m_fields.append({column.field, planner.placeOf(column.field.key)});
    }
    if (auto read = sheets.isEmpty() ? Result<void>() : news.read(context, sheets.values()); !read)
        return fail(read.error());
    news.m_sheets = std::move(sheets);
    news.m_plan = &plan;
    return news;
}

/// What those sheets have by now, and the numbers that they gave up, which nobody else gets.
Result<void> ImportNews::read(ServiceContext &context, const QList<RecordId> &sheets)
{
    storage::BulkLookup lookup(context.connection, m_planner.catalogue());
    const auto records = lookup.records(sheets, m_planner.catalogue()->fields());
    if (!records)
        return fail(records.error());
    for (const Record &record : *records) {
        for (const auto &[field, place] : std::as_const(m_fields)) {
            if (const QVariant value = record.value(field.key); !value.isNull())
                m_values.insert({field.key, compared(value)});
        }
        if (const QString key = m_key.of(record); !key.isEmpty())
            m_values.insert({QString(), compared(key)});
    }
    const auto former = lookup.formerNumbers(sheets);
    if (!former)
        return fail(former.error());
    for (const storage::NumberHolder &one : *former)
        m_values.insert({one.field, compared(one.number)});
    return {};
}

void ImportNews::mark(std::span<PlannedRow> rows) const
{
    if (!m_plan)
        return;
    for (PlannedRow &row : rows)
        row.unheld = m_plan->stateOf(row.index) == PlanState::Create && !concerns(row);
}

bool ImportNews::concerns(const PlannedRow &row) const
{
    if (m_sheets.isEmpty())
        return false;
    if (row.card > 0 && m_sheets.contains(row.card))
        return true;
    const auto has = [&](const auto &field) {
        const QVariant &value = ImportPlanner::value(row, field.second);
        return !value.isNull() && m_values.contains({field.first.key, compared(value)});
    };
    return std::ranges::any_of(m_fields, has)
        || (!m_keyPlaces.isEmpty() && m_values.contains({QString(), compared(m_key.of(m_planner.record(row, m_keyPlaces)))}));
}

} // namespace effectif
