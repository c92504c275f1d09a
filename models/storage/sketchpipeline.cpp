// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sketchpipeline.h"

#include <utility>

namespace effectif::storage {

using duplicates::Trait;

namespace {
constexpr size_t kRows = 2048;    ///< of a batch
constexpr size_t kMostAhead = 8;  ///< batches that wait: reading never runs away with the memory
} // namespace

SketchPipeline::SketchPipeline(duplicates::SketchMaker &maker, std::vector<duplicates::PersonSketch> &people)
    : m_maker(maker)
    , m_people(people)
    , m_thread([this] { work(); })
{
}

SketchPipeline::~SketchPipeline()
{
    finish();
}

void SketchPipeline::begin(RecordId id)
{
    if (m_filling.ids.size() == kRows)
        send();
    m_filling.ids.push_back(id);
}

void SketchPipeline::add(Trait trait, QByteArrayView bytes, bool isDigest)
{
    if (bytes.isEmpty())
        return;
    m_filling.bytes.append(bytes);
    m_filling.cells.push_back({static_cast<quint32>(m_filling.ids.size() - 1), static_cast<quint32>(m_filling.bytes.size()), trait, isDigest});
}

void SketchPipeline::take(Trait trait, QByteArrayView utf8)
{
    add(trait, utf8, false);
}

void SketchPipeline::takeDigest(Trait trait, QByteArrayView digest)
{
    add(trait, digest, true);
}

void SketchPipeline::send()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.size() < kMostAhead; });
    m_waiting.push_back(std::exchange(m_filling, {}));
    m_changed.notify_all();
}

void SketchPipeline::finish()
{
    if (!m_thread.joinable())
        return;
    if (!m_filling.ids.empty())
        send();
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void SketchPipeline::work()
{
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_ended || !m_waiting.empty(); });
        if (m_waiting.empty())
            return;
        const Batch batch = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        m_changed.notify_all();
        fold(batch);
    }
}

void SketchPipeline::fold(const Batch &batch)
{
    size_t cell = 0;
    quint32 begin = 0;
    for (size_t row = 0; row < batch.ids.size(); ++row) {
        m_maker.begin(batch.ids[row]);
        for (; cell < batch.cells.size() && batch.cells[cell].row == row; ++cell) {
            const Cell &one = batch.cells[cell];
            const QByteArrayView bytes = QByteArrayView(batch.bytes).sliced(begin, one.end - begin);
            begin = one.end;
            if (one.isDigest)
                m_maker.takeDigest(one.trait, bytes);
            else
                m_maker.take(one.trait, bytes);
        }
        m_people.push_back(m_maker.finish());
    }
}

} // namespace effectif::storage
