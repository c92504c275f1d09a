// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/catalogue.h"
#include "models/domain/duplicates/decision.h"
#include "models/domain/rights.h"

namespace effectif::storage {

class Connection;

/// Owns `not_duplicate`. On PostgreSQL all of it is functions, which look themselves who asks (2_decisions.sql).
class DecisionRepository
{
public:
    /// The catalogue with every field, and own fields that the office's rules add: what is compared decides whether a
    /// decision holds, whoever reads it.
    DecisionRepository(Connection &connection, CataloguePtr whole, const Rights &rights, QStringList added = {});

    /// Which decisions: those that stand, of one sheet or of all (0); or whatever an operation left.
    struct Wanted
    {
        RecordId sheet = 0;
        qint64 operation = 0;
    };
    /// The newest first; of sheets of which both are seen and not in the bin.
    Result<QList<duplicates::Decision>> find(const Wanted &wanted);
    /// The pairs are no duplicates from now on, or may be again. NotFound: a sheet is not there.
    Result<void> write(const QList<duplicates::Sheets> &pairs, bool stands, qint64 operation);

private:
    Result<void> writeOne(const duplicates::Sheets &pair, bool stands, qint64 operation);

    Connection &m_connection;
    CataloguePtr m_catalogue;
    Rights m_rights;
    QStringList m_added;
};

} // namespace effectif::storage
