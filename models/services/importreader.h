// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/importfeed.h"
#include "models/services/importplanner.h"
#include "models/services/progress.h"

#include <condition_variable>
#include <map>
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

/// Reads and plans the rows in threads of its own, some batches ahead of whoever writes them: memory stays the same
/// however long the file is. Reading is quick and done by one of them at a time; what the cells mean takes longer.
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
    struct RawRow
    {
        QStringList cells;
        QByteArray ready; ///< planned before; empty: it is to be planned
        qint64 index = 0;
        qint64 line = 0;
        QString problem; ///< this row only cannot be read
    };
    struct RawBatch
    {
        std::vector<RawRow> rows;
        qint64 position = 0;
        qint64 number = 0;
        std::optional<Error> error; ///< the file cannot be read on
    };
    using Answer = Result<std::optional<PlannedBatch>>;

    void work();
    std::optional<RawBatch> read();
    RawBatch readRows();
    PlannedBatch planned(const RawBatch &raw, CellMemo &memo) const;
    bool waitForRoom(qint64 batch);
    std::vector<PlannedBatch> takeSpent();

    ImportFeed &m_feed;
    const ImportPlanner &m_planner;
    std::mutex m_reading; ///< held while the feed is read; guards the two
    qint64 m_read = 0;    ///< batches
    bool m_ended = false;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_changed;
    std::map<qint64, Answer> m_ready; ///< by the number of the batch
    qint64 m_taken = 0;
    std::vector<PlannedBatch> m_spent; ///< freed by these threads: whoever takes the rows has more to do
    bool m_stopped = false;
    std::vector<std::thread> m_threads;
};

} // namespace effectif
