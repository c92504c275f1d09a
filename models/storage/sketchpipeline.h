// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/duplicates/traits.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace effectif::storage {

/// Folds sheets into sketches in a thread of its own, while the thread of the connection reads the next ones: each takes
/// about half of the time. Rows come back in the order in which they were given.
class SketchPipeline
{
public:
    /// All of it outlives the pipeline, and is not touched by others until finish().
    SketchPipeline(duplicates::SketchMaker &maker, std::vector<duplicates::PersonSketch> &people);
    ~SketchPipeline();

    void begin(RecordId id);
    /// A value of the sheet that was begun. The bytes are copied.
    void take(duplicates::Trait trait, QByteArrayView utf8);
    void takeDigest(duplicates::Trait trait, QByteArrayView digest);
    /// Everything given is in `people`.
    void finish();

private:
    struct Cell
    {
        quint32 row;
        quint32 end; ///< of its bytes
        duplicates::Trait trait;
        bool isDigest;
    };
    struct Batch
    {
        std::vector<RecordId> ids;
        std::vector<Cell> cells;
        QByteArray bytes;
    };
    void add(duplicates::Trait trait, QByteArrayView bytes, bool isDigest);
    void send();
    void work();
    void fold(const Batch &batch);

    duplicates::SketchMaker &m_maker;
    std::vector<duplicates::PersonSketch> &m_people;
    Batch m_filling;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_waiting;
    bool m_ended = false;
    std::thread m_thread;
};

} // namespace effectif::storage
