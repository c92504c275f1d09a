// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/databaseurl.h"

namespace effectif::storage {

/// Runs pg_dump into `file` and lets pg_restore read its table of contents. The password goes by the environment, or
/// by what PGPASSFILE names. Unavailable: the programs are not installed, or pg_dump fails.
Result<void> dumpPostgres(const DatabaseUrl &url, const QString &password, const QString &file);

} // namespace effectif::storage
