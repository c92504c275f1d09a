// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

namespace effectif::storage {

/// What a PostgreSQL server keeps instead of a password (SCRAM-SHA-256), made here by libpq: the password itself never
/// stands in a statement, in a log or in what others see of the session.
Result<QString> scramVerifier(const QString &password);

} // namespace effectif::storage
