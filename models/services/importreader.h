// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/importfeed.h"
#include "models/services/importplanner.h"
#include "models/services/progress.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <vector>

namespace effectif {

/// Planned rows in the order of the file, and how far the file has been read.
struct PlannedBatch
{
    std::vector<PlannedRow> rows;
    qint64 position = 0; ///< of the feed's size
};

/// Reads and plans the rows in a thread of its own, some batches ahead of whoever writes them: memory stays the same
/// however long the file is.
class ImportReader
{
public:
    static constexpr std::size_t kBatch = 1000;

    /// Feed and planner outlive it.
    ImportReader(ImportFeed &feed, const ImportPlanner &planner);
    /// Stops reading.
    ~ImportReader();
    ImportReader(const ImportReader &) = delete;
    ImportReader &operator=(const ImportReader &) = delete;

    /// Hands all rows to `take`, batch by batch, and tells how far it is in rows. Unavailable: cancelled.
    Result<void> each(const std::function<Result<void>(std::span<PlannedRow>)> &take, Progress &progress);
    /// The next rows; nothing at the end. Invalid or Unavailable: the file cannot be read to its end.
    Result<std::optional<PlannedBatch>> next();

private:
    void read();
    Result<PlannedBatch> readBatch();
    bool put(Result<std::optional<PlannedBatch>> batch);

    ImportFeed &m_feed;
    const ImportPlanner &m_planner;
    QStringList m_cells;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Result<std::optional<PlannedBatch>>> m_queue;
    bool m_stopped = false;
    std::thread m_thread;
};

} // namespace effectif
