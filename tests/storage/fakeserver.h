// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

#include <atomic>
#include <mutex>
#include <thread>

namespace effectif::test {

/// Something that listens where a PostgreSQL server should be, in a thread of its own, and keeps what it is told.
class FakeServer
{
public:
    enum class Manner {
        Silent,     ///< takes the connection and says nothing
        RefusesTls, ///< "no TLS here", then asks for the password in clear
        HangsUp     ///< closes at once
    };

    explicit FakeServer(Manner manner);
    ~FakeServer();

    int port() const { return m_port; }
    /// How many called, and everything that they sent.
    int callers() const { return m_callers; }
    QByteArray heard() const;

private:
    void serve();
    void talk(int client);
    QByteArray receive(int client);

    Manner m_manner;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_stop = false;
    std::atomic<int> m_callers = 0;
    mutable std::mutex m_mutex;
    QByteArray m_heard;
    std::thread m_thread;
};

} // namespace effectif::test
