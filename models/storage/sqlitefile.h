// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

struct sqlite3;

namespace effectif::storage {

/// Makes sure that the file may be opened as a database: creates it with mode 0600 before its first byte (its folder
/// 0700 if that is missing too), refuses network shares, folders, and places that may only be read.
/// NotFound if it must exist and does not.
Result<void> prepareSqliteFile(const QString &path, bool mustExist);

/// Creates an empty file that nobody else may read, without a moment in which it is readable. False, with the system's
/// own error: it was there already, or may not be made.
bool createPrivateFile(const QString &path);

/// Adds effectif_fold(text) to the connection: foldText() for filters and sorts. Used by queries only, never by the
/// schema, so that other programs can open the file.
void registerSqliteFunctions(sqlite3 *handle);

/// True if the file system of that path is shared over a network, where write-ahead logging loses data.
bool isOnNetworkShare(const QString &path);

} // namespace effectif::storage
