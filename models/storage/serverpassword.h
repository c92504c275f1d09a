// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

class QSqlDatabase;

namespace effectif::storage {

/// What the server keeps of a password (SCRAM-SHA-256, made by libpq, which also brings accents into one form): the
/// password itself stays where it was typed. Internal: the driver gives no handle.
Result<QString> scramVerifier(const QSqlDatabase &database, const QString &password);

} // namespace effectif::storage
