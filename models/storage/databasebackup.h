// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace effectif::storage {

class Connection;

/// Writes a consistent copy of the database while others work in it: on SQLite a database file (VACUUM INTO, which a
/// foreign write does not restart), on PostgreSQL an archive of pg_dump. The copy is readable by its owner only; it is
/// verified and safe on the disk before it gets its name. Messages of a copied file are held (holdMessages); an archive has
/// them as they were.
/// Conflict: the file exists. Unavailable: no room, or pg_dump is missing or fails. Invalid: the folder is missing.
Result<void> backUpDatabase(Connection &connection, const QString &file);

/// What waited for being sent when a file was copied may have gone out by the time that the copy is opened. Nothing of it leaves
/// from the copy by itself; it is listed as uncertain, and a person decides. For a file that nobody has open.
Result<void> holdMessages(const QString &file);

} // namespace effectif::storage
