// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

namespace effectif::test {

/// The network cable between a program and a server on this machine: a port that passes everything on until it is
/// cut. Works in a thread of its own.
class Cable
{
public:
    explicit Cable(int serverPort);
    ~Cable();

    /// Where to connect instead.
    int port() const { return m_port; }
    /// Ends every connection and takes no new one.
    void cut();
    void mend();
    /// The n-th answer of the server from now on is swallowed, and the cable is cut: a request that was done and whose
    /// answer got lost. 0: none.
    void loseAnswer(int n);

private:
    class Ends;
    template <typename Work> void inThread(Work work);

    QThread m_thread;
    Ends *m_ends;
    int m_port = 0;
};

} // namespace effectif::test
