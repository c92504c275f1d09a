// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/duplicates/traits.h"
#include "models/domain/rights.h"
#include "models/storage/statement.h"

#include <span>

namespace effectif::storage {

class Connection;

/// What is known of somebody whose doubles are looked for; folded names, dates as they are stored.
struct NearProbe
{
    QString last;
    QString birth;
    QString first;
    QString birthDate; ///< "1984-03-07"; empty: not known
};

/// What an office's rules and its sheets say before anything is compared.
struct NearFacts
{
    QHash<QString, QString> settings;
    int sheets = 0;              ///< of the office, about so many, up to a limit
    std::vector<int> namesakes;  ///< of each probe: how many sheets have its last name
    std::vector<int> sameDay;    ///< and its birth date
};

/// Finds the few sheets that may be somebody's among a million by indexes alone: the name or the birth date as it is typed,
/// the two names the wrong way round, and slips in the first three letters, where nothing that begins alike would be found
/// (what follows them is an index of its own). Reads only what the person at work sees.
class NearSheets
{
public:
    NearSheets(Connection &connection, CataloguePtr catalogue, const Rights &rights);

    /// One statement for any number of probes.
    Result<NearFacts> facts(std::span<const NearProbe> probes, const QStringList &settings);

    /// The ids of sheets near a probe, as rows "probe, id" of a statement; in offices with few sheets (`broad`) all whose
    /// names begin alike.
    struct Candidates
    {
        QString sql;
        QList<Bind> binds;
    };
    Candidates candidates(std::span<const NearProbe> probes, bool broad) const;

    /// Indexes that this goes by: name and DDL.
    static QList<std::pair<QString, QString>> indexes(const Catalogue &catalogue);

private:
    QString item(int index) const;
    QString listTable(const QString &bind) const;
    QString piece(const QString &list, const QString &condition, int most) const;

    Connection &m_connection;
    CataloguePtr m_catalogue;
    QString m_seen; ///< who may be found, as a condition on x
    QString m_birthDate; ///< column; empty where the kind has none that may be compared so
};

} // namespace effectif::storage
