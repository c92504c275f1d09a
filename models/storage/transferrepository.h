// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/transfer.h"

#include <QList>

#include <optional>

namespace effectif::storage {

class Connection;

/// Owns `transfer_request`. An account of an office on a server works by functions, which hold to who may what and leave
/// out what is not told; otherwise the rows are read and written as they are, and the service holds to it.
class TransferRepository
{
public:
    explicit TransferRepository(Connection &connection) : m_connection(connection) { }

    /// Open ones first, then the newest; at most 500.
    Result<QList<Transfer>> list();
    Result<std::optional<Transfer>> load(int id);
    /// Adds one, or answers the open one for the same sheet and department.
    Result<int> add(const Transfer &transfer);
    Result<void> close(int id, Transfer::State state, UserId by, const QDateTime &at, const QString &reason);

    // on an account
    Result<int> ask(const Transfer &transfer);
    Result<int> offer(const Transfer &transfer);
    Result<void> decide(int id, bool accept, const QString &reason);
    Result<void> withdraw(int id);

private:
    Connection &m_connection;
};

} // namespace effectif::storage
