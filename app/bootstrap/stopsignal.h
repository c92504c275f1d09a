// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <thread>

namespace effectif {

/// Calls back when the system asks this process to end (SIGTERM, SIGINT, or the console is closed), in a thread of its own,
/// so that work ends by itself instead of being cut off. Made before any other thread; one at a time.
class StopSignal
{
public:
    explicit StopSignal(std::function<void()> stop);
    ~StopSignal();
    StopSignal(const StopSignal &) = delete;
    StopSignal &operator=(const StopSignal &) = delete;

private:
    std::function<void()> m_stop;
    std::thread m_waiting;
};

} // namespace effectif
