// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

class QSqlError;

namespace effectif::storage {

/// The one place where a driver's error becomes ours: by SQLSTATE on PostgreSQL, by result code on SQLite. The
/// driver's own text may hold values, so it goes into `detail` only, never into a message or a log line.
Error errorFromSql(const QSqlError &error, const QString &statement = {});

/// What a statement answers on an interrupted connection.
Error cancelledError();

/// True for errors after which the connection must be opened anew (class 08, 57P0x, a closed socket).
bool isConnectionLost(const Error &error);

/// True if two transactions met on a server and this one gave way: tried again from its beginning, it sees what the
/// other did (a unique value taken at the same moment, a deadlock).
bool isRace(const Error &error);

/// True if a transaction of Transaction::beginQuick() waited in vain for somebody else's lock.
bool isBlocked(const Error &error);

} // namespace effectif::storage
