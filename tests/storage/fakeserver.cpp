// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/fakeserver.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace effectif::test {

FakeServer::FakeServer(Manner manner) : m_manner(manner), m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto *const generic = reinterpret_cast<sockaddr *>(&address);
    if (bind(m_listener, generic, size) != 0 || listen(m_listener, 8) != 0 ||
        getsockname(m_listener, generic, &size) != 0)
        qFatal("The fake server cannot listen.");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

FakeServer::~FakeServer()
{
    m_stop = true;
    m_thread.join();
    close(m_listener);
}

QByteArray FakeServer::heard() const
{
    const std::lock_guard lock(m_mutex);
    return m_heard;
}

void FakeServer::serve()
{
    while (!m_stop) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (poll(&waiting, 1, 20) != 1)
            continue;
        const int client = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        ++m_callers;
        talk(client);
        close(client);
    }
}

/// What came within the moment; empty if the other end hung up.
QByteArray FakeServer::receive(int client)
{
    while (!m_stop) {
        pollfd waiting{client, POLLIN, 0};
        if (poll(&waiting, 1, 20) == 0)
            continue;
        char buffer[4096];
        const ssize_t size = recv(client, buffer, sizeof(buffer), 0);
        if (size <= 0)
            return {};
        const std::lock_guard lock(m_mutex);
        m_heard.append(buffer, size);
        return {buffer, size};
    }
    return {};
}

void FakeServer::talk(int client)
{
    if (m_manner == Manner::HangsUp)
        return;
    QByteArray request = receive(client);
    if (m_manner == Manner::RefusesTls) {
        const QByteArray tlsRequest = QByteArray::fromHex("0000000804d2162f");
        if (request.startsWith(tlsRequest)) {
            (void)send(client, "N", 1, MSG_NOSIGNAL);
            request = receive(client);
        }
        if (!request.isEmpty()) // AuthenticationCleartextPassword
            (void)send(client, "R\0\0\0\x08\0\0\0\x03", 9, MSG_NOSIGNAL);
    }
    while (!request.isEmpty())
        request = receive(client);
}

} // namespace effectif::test
