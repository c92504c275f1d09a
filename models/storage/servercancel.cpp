// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/servercancel.h"

#include <QMutex>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QVariant>
#include <QWaitCondition>

#include <libpq-fe.h>

#include <thread>

namespace effectif::storage {

struct ServerCancel::Shared
{
    explicit Shared(PGcancel *c) : cancel(c) { }
    ~Shared() { PQfreeCancel(cancel); }

    PGcancel *cancel;
    QMutex mutex;
    QWaitCondition settled;
    bool underWay = false;
};

std::unique_ptr<ServerCancel> ServerCancel::create(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    const QByteArrayView type = handle.typeName();
    if (type != "PGconn*" && type != "pg_conn*") // the alias or what it stands for, by how Qt was built
        return nullptr;
    PGcancel *cancel = PQgetCancel(*static_cast<PGconn *const *>(handle.constData()));
    return cancel ? std::unique_ptr<ServerCancel>(new ServerCancel(std::make_shared<Shared>(cancel))) : nullptr;
}

ServerCancel::ServerCancel(std::shared_ptr<Shared> shared)
    : m_shared(std::move(shared))
{
}

ServerCancel::~ServerCancel() = default; // a request under way keeps what it needs

void ServerCancel::request()
{
    const QMutexLocker lock(&m_shared->mutex);
    if (std::exchange(m_shared->underWay, true))
        return;
    std::thread([shared = m_shared] {
        char why[256];
        PQcancel(shared->cancel, why, sizeof why); // refused or unreachable: then the statement ends by itself
        const QMutexLocker locker(&shared->mutex);
        shared->underWay = false;
        shared->settled.wakeAll();
    }).detach();
}

void ServerCancel::settle()
{
    const QMutexLocker lock(&m_shared->mutex);
    while (m_shared->underWay)
        m_shared->settled.wait(&m_shared->mutex);
}

} // namespace effectif::storage
