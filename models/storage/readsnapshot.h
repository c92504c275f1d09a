// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

namespace effectif::storage {

class Connection;

/// As long as it lives, every query sees the database as it was at the first one: what is read in many pieces fits
/// together. Nobody waits for it.
class ReadSnapshot
{
public:
    static Result<ReadSnapshot> begin(Connection &connection);
    ReadSnapshot(ReadSnapshot &&other) noexcept;
    ReadSnapshot &operator=(ReadSnapshot &&) = delete;
    ~ReadSnapshot();

private:
    explicit ReadSnapshot(Connection &connection) : m_connection(&connection) { }
    Connection *m_connection;
};

} // namespace effectif::storage
