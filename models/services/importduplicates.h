// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/importkey.h"
#include "models/services/importledger.h"
#include "models/services/importplanner.h"
#include "models/services/servicecontext.h"

#include <functional>
#include <span>

namespace effectif {

class CatalogueService;
namespace storage {
struct NumberHolder;
}

/// Which sheet a row repeats or means: one that has its number or its key, also one that an earlier row of the same file
/// makes. And whether the person is one of another department (K23).
class ImportDuplicates
{
public:
    /// Stands for the UID of a card, which is no field (Collision::field).
    static inline const auto kCard = QStringLiteral("UID");

    struct Collision
    {
        QString field; ///< key; empty: the key of the import, which is no number; or kCard
        QString number;
        ImportTarget target;
        QString title;
        bool former = false; ///< the other sheet gave the number up, which does not free it
        bool inBin = false;
        bool elsewhere = false; ///< on a sheet that the person at work does not see
        bool several = false;   ///< sheets have the key
        bool merged = false;    ///< the number is that of a sheet that was merged into this one
    };

    /// With a ledger, at a rehearsal, rows learn of earlier ones there, and `titleOf` says what their sheets are called;
    /// without one, from the database, where earlier batches are.
    ImportDuplicates(ServiceContext &context, CatalogueService &catalogues, const ImportPlanner &planner, ImportKey key,
                     ImportLedger *ledger = nullptr, std::function<QString(qint64 row)> titleOf = {});

    const ImportKey &key() const { return m_key; }
    /// What it is compared by, and how it is shown.
    QString keyOf(const PlannedRow &row) const { return m_key.of(m_planner.record(row, m_keyPlaces)); }
    QString shownKeyOf(const PlannedRow &row) const { return m_key.shown(m_planner.record(row, m_keyPlaces)); }
    /// Asks the database about all numbers of a batch at once.
    Result<void> load(std::span<const PlannedRow> rows);
    /// The numbers of a row that others have, and whom its key means.
    QList<Collision> collisions(const PlannedRow &row) const;
    /// The finished row's sheet has its numbers from now on. Answers later rows that took them to be theirs.
    QList<qint64> claim(const PlannedRow &row, const ImportTarget &target);
    /// Without a ledger: these rows were written, and got these ids.
    void rename(const QHash<qint64, RecordId> &ids);

private:
    using Key = std::pair<QString, QString>;

    Result<void> loadElsewhere(std::span<const PlannedRow> rows);
    Result<void> loadNumbers(std::span<const PlannedRow> rows);
    Result<void> loadKeys(std::span<const PlannedRow> rows);
    Result<void> loadCards(std::span<const PlannedRow> rows);
    Result<void> followMerged(QList<storage::NumberHolder> &holders) const;
    Result<QSet<RecordId>> seen(const QList<storage::NumberHolder> &holders) const;
    std::optional<Collision> earlier(const QString &field, const QString &number, qint64 before) const;
    /// By the name that claims go by.
    QList<Key> numbersOf(const PlannedRow &row) const;

    ServiceContext &m_context;
    CatalogueService &m_catalogues;
    const ImportPlanner &m_planner;
    ImportKey m_key;
    ImportLedger *m_ledger;
    std::function<QString(qint64)> m_titleOf;
    QList<std::pair<QString, qsizetype>> m_fields; ///< unique fields, with their places in a row
    QList<qsizetype> m_keyPlaces;
    QHash<Key, Collision> m_holders;
    QHash<Key, Collision> m_claims; ///< of this batch, without a ledger
    QHash<Key, RecordId> m_former;
    QList<std::pair<FieldDefinition, qsizetype>> m_personKeys; ///< that only one person has (D30), where not everybody is seen
    QSet<Key> m_elsewhere;               ///< in departments that the person at work does not see
};

} // namespace effectif
