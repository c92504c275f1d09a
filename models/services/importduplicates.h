// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/importplanner.h"
#include "models/services/servicecontext.h"

#include <span>

namespace effectif {

class CatalogueService;

/// Which sheet a row repeats: one that has its matricule, file number or external identifier, also one that an
/// earlier row of the same file makes. And whether the person is one of another department (K23).
class ImportDuplicates
{
public:
    struct Collision
    {
        QString field; ///< key
        QString number;
        RecordId id = 0; ///< below 0: a row of this batch that is not written yet
        QString title;
        bool former = false; ///< the other sheet gave the number up, which does not free it
        bool inBin = false;
        bool elsewhere = false; ///< on a sheet that the person at work does not see
    };

    ImportDuplicates(ServiceContext &context, CatalogueService &catalogues, const ImportPlanner &planner);

    /// Asks the database about all numbers of a batch at once.
    Result<void> load(std::span<const PlannedRow> rows);
    /// The numbers of a record that others have; `self` is the sheet that would be changed.
    QList<Collision> collisions(const Record &record, RecordId self = 0) const;
    /// The finished row's sheet has its numbers from now on.
    void claim(const PlannedRow &row, RecordId id);
    /// Rows that were claimed under the id -1 - n got these ids.
    void rename(const QList<RecordId> &ids);

private:
    using Key = std::pair<QString, QString>;

    Result<void> loadElsewhere(std::span<const PlannedRow> rows);

    ServiceContext &m_context;
    CatalogueService &m_catalogues;
    const ImportPlanner &m_planner;
    QStringList m_fields; ///< unique fields
    QHash<Key, Collision> m_holders;
    QHash<Key, RecordId> m_former;
    QList<FieldDefinition> m_keys;  ///< that only one person has (D30)
    QSet<Key> m_elsewhere;          ///< in departments that the person at work does not see
};

} // namespace effectif
