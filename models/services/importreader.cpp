// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importreader.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <utility>

namespace effectif {

namespace {
constexpr qint64 kBatchesAhead = 4;
constexpr int kMostThreads = 3; ///< more would wait for whoever writes
} // namespace

ImportReader::ImportReader(ImportFeed &feed, const ImportPlanner &planner)
    : m_feed(feed)
    , m_planner(planner)
{
    const int threads = std::clamp(QThread::idealThreadCount(), 1, kMostThreads);
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

ImportReader::~ImportReader()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void ImportReader::work()
{
    CellMemo memo;
    while (auto raw = read()) {
        takeSpent().clear();
        Answer answer = std::nullopt;
        if (raw->error)
            answer = fail(*raw->error);
        else if (!raw->rows.empty())
            answer = std::optional(planned(*raw, memo));
        {
            const std::lock_guard lock(m_mutex);
            m_ready.emplace(raw->number, std::move(answer));
        }
        m_changed.notify_all();
    }
}

/// The next rows as they stand in the file; nothing where there is nothing more to do.
std::optional<ImportReader::RawBatch> ImportReader::read()
{
    const std::lock_guard reading(m_reading);
    if (m_ended || !waitForRoom(m_read))
        return std::nullopt;
    RawBatch raw = readRows();
    raw.number = m_read++;
    m_ended = raw.error || raw.rows.empty();
    return raw;
}

ImportReader::RawBatch ImportReader::readRows()
{
    RawBatch batch;
    batch.rows.reserve(kBatch);
    while (batch.rows.size() < kBatch) {
        RawRow row;
        const auto more = m_feed.next(row.cells);
        row.ready = m_feed.ready();
        row.index = m_feed.index();
        row.line = m_feed.line();
        if (!more && m_feed.isBroken()) {
            batch.error = more.error();
            return batch;
        }
        if (!more) // the feed goes on behind it
            row.problem = more.error().message;
        else if (!*more)
            break;
        while (row.ready.isEmpty() && m_feed.endsShort() && row.cells.size() < m_planner.columns().width)
            row.cells.append(QString());
        batch.rows.push_back(std::move(row));
    }
    batch.position = m_feed.position();
    return batch;
}

PlannedBatch ImportReader::planned(const RawBatch &raw, CellMemo &memo) const
{
    PlannedBatch batch;
    batch.position = raw.position;
    batch.rows.reserve(raw.rows.size());
    for (const RawRow &read : raw.rows) {
        PlannedRow row;
        if (!read.ready.isEmpty()) {
            row = m_planner.restored(read.ready, read.line);
        } else if (read.problem.isEmpty()) {
            row = m_planner.plan(read.cells, read.line, &memo);
        } else {
            row.line = read.line;
            row.refused = true;
            row.issues.append({read.line, {}, {}, read.problem, ImportIssue::Severity::Refused});
        }
        row.index = read.index;
        batch.rows.push_back(std::move(row));
    }
    return batch;
}

std::vector<PlannedBatch> ImportReader::takeSpent()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_spent, {});
}

/// False if nobody wants it any more.
bool ImportReader::waitForRoom(qint64 batch)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_stopped || batch < m_taken + kBatchesAhead; });
    return !m_stopped;
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
        {
            const std::lock_guard lock(m_mutex);
            m_spent.push_back(std::move(**batch));
        }
        progress.advance(rows, size > 0 && position > 0 ? std::max(rows, rows * size / position) : 0);
    }
}

Result<std::optional<PlannedBatch>> ImportReader::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ready.contains(m_taken); });
    auto batch = std::move(m_ready.extract(m_taken).mapped());
    ++m_taken;
    lock.unlock();
    m_changed.notify_all();
    return batch;
}

} // namespace effectif
