// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QSqlDatabase;

namespace effectif::storage {

/// Stops the statement that a PostgreSQL connection runs, from any thread and without waiting: the request travels on
/// a connection of its own, in a thread of its own. (libpq 15 sends it in the clear; all it holds is the key of this
/// session, good for nothing but this.)
class ServerCancel
{
public:
    /// Null if the driver gives no handle.
    static std::unique_ptr<ServerCancel> create(const QSqlDatabase &database);
    ~ServerCancel();

    void request();
    /// Waits for requests under way: the next statement is not theirs.
    void settle();

private:
    struct Shared;
    explicit ServerCancel(std::shared_ptr<Shared> shared);

    std::shared_ptr<Shared> m_shared;
};

} // namespace effectif::storage
