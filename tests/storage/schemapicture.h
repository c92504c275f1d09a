// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace effectif::storage {
class Connection;
}

namespace effectif::test {

/// Everything that the database itself says of its tables, columns, keys, indexes, triggers and functions, one line
/// each, sorted: two databases of the same shape have equal pictures, however they came to it.
QStringList schemaPicture(storage::Connection &connection);

} // namespace effectif::test
