// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalogue.h"
#include "models/storage/tablerows.h"

#include <functional>

namespace effectif::storage {

/// Fills a new database with all rows of another, of the same or the other engine: sheets, history, files, settings,
/// people. What the migrations put into the new one goes. Both databases are of this program's version.
class OfficeCopy
{
public:
    /// How many rows are done, of how many; false stops the copy.
    using Advance = std::function<bool(qint64 done, qint64 total)>;

    OfficeCopy(Connection &from, Connection &to, QList<CataloguePtr> catalogues);

    /// In one transaction of the new database; of the old one it reads one moment. Unavailable: stopped, or either
    /// database failed.
    Result<void> run(const Advance &advance);

    /// SHA-256 over all rows of an office in canonical form: two databases with the same content have the same one,
    /// whatever their engines.
    static Result<QByteArray> digest(Connection &connection, const QStringList &kinds);

private:
    Result<void> copyTables(const Advance &advance);
    Result<void> copyTable(const TableShape &from, const TableShape &to, const std::function<Result<void>(qint64)> &count);
    Result<void> copySearchWords(const QString &kind);
    Result<void> restartSequences(const QList<TableShape> &tables);
    QStringList kinds() const;

    Connection &m_from;
    Connection &m_to;
    QList<CataloguePtr> m_catalogues;
};

} // namespace effectif::storage
