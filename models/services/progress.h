// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <functional>

namespace effectif {

/// How a long job tells how far it is, and learns that it should stop. The job calls advance() often: the callback is
/// called at most some ten times a second by whoever listens.
class Progress
{
public:
    using Listener = std::function<void(qint64 done, qint64 total)>;

    explicit Progress(Listener listener = {}) : m_listener(std::move(listener)) { }

    void advance(qint64 done, qint64 total)
    {
        if (m_listener)
            m_listener(done, total);
    }
    /// Callable from any thread.
    void cancel() { m_cancelled = true; }
    bool isCancelled() const { return m_cancelled; }

private:
    Listener m_listener;
    std::atomic<bool> m_cancelled = false;
};

} // namespace effectif
