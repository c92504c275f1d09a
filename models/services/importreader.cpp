// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importreader.h"

namespace effectif {

namespace {
constexpr std::size_t kBatchesAhead = 3;
}

ImportReader::ImportReader(CsvReader &reader, const ImportPlanner &planner)
    : m_reader(reader)
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
        const auto more = m_reader.next(m_cells);
        if (!more && !m_reader.isBroken()) { // this row only: the reader goes on behind it
            PlannedRow row;
            row.line = m_reader.lineNumber();
            row.refused = true;
            row.issues.append({row.line, {}, {}, more.error().message, ImportIssue::Severity::Refused});
            batch.rows.push_back(std::move(row));
            continue;
        }
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        batch.rows.push_back(m_planner.plan(m_cells, m_reader.lineNumber()));
    }
    batch.position = m_reader.position();
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
