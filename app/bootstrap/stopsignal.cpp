// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bootstrap/stopsignal.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <csignal>
#include <pthread.h>
#else
#include <windows.h>
#endif

namespace effectif {

#ifdef Q_OS_UNIX
namespace {
sigset_t stopSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGUSR1}) // the last is ours: nobody waits any more
        sigaddset(&signals, signal);
    return signals;
}
} // namespace

StopSignal::StopSignal(std::function<void()> stop)
    : m_stop(std::move(stop))
{
    const sigset_t signals = stopSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr); // in every thread that is made from here on
    m_waiting = std::thread([this, signals] {
        int which = 0;
        if (sigwait(&signals, &which) == 0 && which != SIGUSR1)
            m_stop();
    });
}

StopSignal::~StopSignal()
{
    pthread_kill(m_waiting.native_handle(), SIGUSR1);
    m_waiting.join();
}
#else
namespace {
std::function<void()> *waiting = nullptr;

BOOL WINAPI handle(DWORD)
{
    if (waiting)
        (*waiting)();
    return TRUE;
}
} // namespace

StopSignal::StopSignal(std::function<void()> stop)
    : m_stop(std::move(stop))
{
    waiting = &m_stop;
    ::SetConsoleCtrlHandler(&handle, TRUE); // Windows calls it in a thread of its own
}

StopSignal::~StopSignal()
{
    ::SetConsoleCtrlHandler(&handle, FALSE);
    waiting = nullptr;
}
#endif

} // namespace effectif
