// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace effectif::storage {

class Connection;

/// On an office's server: ends sessions of accounts that hold locks and do nothing, such as a laptop that went to sleep
/// between two statements, or somebody who means to stop the others. Whoever waited in vain calls it, outside of a
/// transaction, and tries again. Without effect on other databases, and where the server is older.
void clearTheWay(Connection &connection);

} // namespace effectif::storage
