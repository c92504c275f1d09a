// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/readsnapshot.h"

#include "models/storage/connection.h"

#include <utility>

namespace effectif::storage {

using namespace Qt::StringLiterals;

Result<ReadSnapshot> ReadSnapshot::begin(Connection &connection)
{
    // whoever reads sensitive values writes that down in doing so
    const auto begun = connection.executeScript(connection.isSqlite() ? u"BEGIN DEFERRED"_s
                                                : connection.readsSensitive()
                                                    ? u"BEGIN ISOLATION LEVEL REPEATABLE READ"_s
                                                    : u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s);
    return begun ? Result<ReadSnapshot>(ReadSnapshot(connection)) : fail(begun.error());
}

ReadSnapshot::ReadSnapshot(ReadSnapshot &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

ReadSnapshot::~ReadSnapshot()
{
    if (m_connection)
        (void)m_connection->executeScript(u"COMMIT"_s);
}

} // namespace effectif::storage
