// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cable.h"

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

namespace effectif::test {

class Cable::Ends : public QObject
{
public:
    explicit Ends(int serverPort) : m_server(this), m_serverPort(serverPort)
    {
        connect(&m_server, &QTcpServer::newConnection, this, &Ends::accept);
    }

    int mend(int port)
    {
        if (!m_server.isListening() && !m_server.listen(QHostAddress::LocalHost, static_cast<quint16>(port)))
            qFatal("the cable has no port: %s", qPrintable(m_server.errorString()));
        return m_server.serverPort();
    }

    void cut()
    {
        m_loseAnswer = 0;
        m_server.close();
        const auto pairs = std::exchange(m_pairs, {});
        for (auto it = pairs.begin(); it != pairs.end(); ++it) {
            for (QTcpSocket *end : {it.key(), *it}) {
                QObject::disconnect(end, nullptr, nullptr, nullptr);
                end->abort();
                end->deleteLater();
            }
        }
    }

    void loseAnswer(int n) { m_loseAnswer = n; }

private:
    void accept()
    {
        while (QTcpSocket *client = m_server.nextPendingConnection()) {
            auto *server = new QTcpSocket(this);
            m_pairs.insert(client, server);
            connect(client, &QTcpSocket::readyRead, this, [client, server] { server->write(client->readAll()); });
            connect(server, &QTcpSocket::readyRead, this, [this, client, server] {
                if (m_loseAnswer > 0 && --m_loseAnswer == 0)
                    cut();
                else
                    client->write(server->readAll());
            });
            connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
            connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
            server->connectToHost(QHostAddress::LocalHost, static_cast<quint16>(m_serverPort));
        }
    }

    QTcpServer m_server;
    int m_serverPort;
    int m_loseAnswer = 0;
    QHash<QTcpSocket *, QTcpSocket *> m_pairs; ///< client, server
};

template <typename Work> void Cable::inThread(Work work)
{
    QMetaObject::invokeMethod(m_ends, work, Qt::BlockingQueuedConnection);
}

Cable::Cable(int serverPort)
    : m_ends(new Ends(serverPort))
{
    m_ends->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_ends, &QObject::deleteLater);
    m_thread.start();
    mend();
}

Cable::~Cable()
{
    cut();
    m_thread.quit();
    m_thread.wait();
}

void Cable::cut()
{
    inThread([this] { m_ends->cut(); });
}

void Cable::mend()
{
    inThread([this] { m_port = m_ends->mend(m_port); });
}

void Cable::loseAnswer(int n)
{
    inThread([this, n] { m_ends->loseAnswer(n); });
}

} // namespace effectif::test
