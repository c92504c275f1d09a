// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importreader.h"

#include <QCoreApplication>

namespace effectif {

namespace {
constexpr std::size_t kBatchesAhead = 3;
}

ImportReader::ImportReader(ImportFeed &feed, const ImportPlanner &planner)
    : m_feed(feed)
    , m_planner(planner)
    , m_thread([this] { read(); })
{
}

ImportReader::~ImportReader()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void ImportReader::read()
{
    for (;;) {
        auto batch = readBatch();
        const bool last = !batch || batch->rows.empty();
        Result<std::optional<PlannedBatch>> answer = std::nullopt;
        if (!batch)
            answer = fail(batch.error());
        else if (!last)
            answer = std::optional(std::move(*batch));
        if (!put(std::move(answer)) || last)
            return;
    }
}

Result<PlannedBatch> ImportReader::readBatch()
{
    PlannedBatch batch;
    batch.rows.reserve(kBatch);
    while (batch.rows.size() < kBatch) {
        const auto more = m_feed.next(m_cells);
        if (!more && !m_feed.isBroken()) { // this row only: the feed goes on behind it
            PlannedRow row;
            row.index = m_feed.index();
            row.line = m_feed.line();
            row.refused = true;
            row.issues.append({row.line, {}, {}, more.error().message, ImportIssue::Severity::Refused});
            batch.rows.push_back(std::move(row));
            continue;
        }
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        while (m_feed.endsShort() && m_cells.size() < m_planner.columns().width)
            m_cells.append(QString());
        batch.rows.push_back(m_planner.plan(m_cells, m_feed.line()));
        batch.rows.back().index = m_feed.index();
    }
    batch.position = m_feed.position();
    return batch;
}

bool ImportReader::put(Result<std::optional<PlannedBatch>> batch)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_stopped || m_queue.size() < kBatchesAhead; });
    if (m_stopped)
        return false;
    m_queue.push_back(std::move(batch));
    lock.unlock();
    m_changed.notify_all();
    return true;
}

Result<void> ImportReader::each(const std::function<Result<void>(std::span<PlannedRow>)> &take, Progress &progress)
{
    const qint64 size = m_feed.size();
    qint64 rows = 0;
    for (;;) {
        auto batch = next();
        if (!batch)
            return fail(batch.error());
        if (!batch->has_value())
            return {};
        if (progress.isCancelled())
            return fail(ErrorKind::Unavailable,
                        QCoreApplication::translate("ImportService", "The import was stopped. Nothing of the file was kept."));
        rows += static_cast<qint64>((*batch)->rows.size());
        if (auto done = take((*batch)->rows); !done)
            return done;
        const qint64 position = (*batch)->position;
        progress.advance(rows, size > 0 && position > 0 ? std::max(rows, rows * size / position) : 0);
    }
}

Result<std::optional<PlannedBatch>> ImportReader::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_queue.empty(); });
    auto batch = std::move(m_queue.front());
    m_queue.pop_front();
    lock.unlock();
    m_changed.notify_all();
    return batch;
}

} // namespace effectif
