// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"

namespace effectif::storage {

class Connection;

/// Owns what the search finds a kind's records by: `<kind>_search` on SQLite, `<kind>_token` on PostgreSQL. Of one
/// record or of thousands: the number of statements is the same.
class TokenRepository
{
public:
    TokenRepository(Connection &connection, const Catalogue &catalogue) : m_connection(connection), m_catalogue(catalogue) { }

    /// The words of each record: its values, and the numbers that it once had (D3). In the order of the records.
    Result<QStringList> tokens(const QList<Record> &records);
    /// Makes the words of these records what tokens() says. Their department and every searchable value are there.
    Result<void> write(const QList<Record> &records);

private:
    Result<QHash<RecordId, QString>> formerNumbers(const QList<Record> &records);

    Connection &m_connection;
    const Catalogue &m_catalogue;
};

} // namespace effectif::storage
