// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>

#include <optional>

namespace effectif {

/// How long a job still takes, by how long it took so far.
class RemainingTime
{
public:
    RemainingTime() { m_started.start(); }
    void restart() { m_started.restart(); }
    /// Seconds, rounded up; nothing while that cannot be told: no total, or too early.
    std::optional<qint64> seconds(qint64 done, qint64 total) const { return seconds(done, total, m_started.elapsed()); }
    static std::optional<qint64> seconds(qint64 done, qint64 total, qint64 elapsedMs)
    {
        constexpr qint64 kTooEarlyMs = 500;
        if (total <= 0 || done <= 0 || elapsedMs < kTooEarlyMs)
            return {};
        return done >= total ? 0 : (elapsedMs * (total - done) / done + 999) / 1000;
    }

private:
    QElapsedTimer m_started;
};

} // namespace effectif
