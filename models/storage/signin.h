// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/domain/rights.h"

namespace effectif::storage {

class Connection;

/// Whom a server says that a connection belongs to.
struct SignedIn
{
    UserId user = 0;
    QString name;
    Rights rights;
    bool mustChangePassword = false; ///< a one-time code opened it

    /// Denied: the account was switched off, or is of another office.
    static Result<SignedIn> read(Connection &connection);
};

} // namespace effectif::storage
