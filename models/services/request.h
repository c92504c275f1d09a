// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <memory>

namespace effectif {

/// One call of a series of which only the latest answer counts, as each keystroke of a search. Copyable between
/// threads.
class RequestTicket
{
public:
    RequestTicket() = default;
    bool isSuperseded() const { return m_latest && m_latest->load() != m_number; }
    /// Only the latest answer is wanted: what it asks for may be stopped.
    bool isOfSeries() const { return m_latest != nullptr; }
    bool belongsTo(const RequestTicket &other) const { return m_latest && m_latest == other.m_latest; }

private:
    friend class RequestSeries;
    RequestTicket(std::shared_ptr<std::atomic<quint64>> latest, quint64 number)
        : m_latest(std::move(latest))
        , m_number(number)
    {
    }
    std::shared_ptr<std::atomic<quint64>> m_latest;
    quint64 m_number = 0;
};

/// Hands out tickets: each new one makes the earlier ones void.
class RequestSeries
{
public:
    RequestTicket next() { return {m_latest, ++*m_latest}; }
    /// Whatever is still under way no longer counts.
    void cancel() { ++*m_latest; }

private:
    std::shared_ptr<std::atomic<quint64>> m_latest = std::make_shared<std::atomic<quint64>>(0);
};

} // namespace effectif
