// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/importtypes.h"

#include <optional>
#include <vector>

namespace effectif {

/// Which sheet a row means: one of the database, or one that an earlier row of the same file makes.
struct ImportTarget
{
    RecordId sheet = 0;
    qint64 row = -1;
    bool isNone() const { return sheet == 0 && row < 0; }
    bool operator==(const ImportTarget &) const = default;
};

/// What the rows of one rehearsal are to be, in 32 bytes a row, and which row will have which number. A row learns of the
/// rows before it only, also when it is planned again after those behind it.
class ImportLedger
{
public:
    struct Entry
    {
        qint64 place = -1;     ///< of the rest, in the ImportSpill
        quint64 signature = 0; ///< of what is to be written
        qint32 sheet = 0;
        qint32 row = -1;
        PlanState state = PlanState::Refused;
        bool incomplete = false;
        quint16 changes = 0; ///< cells
        ImportTarget target() const { return {sheet, row}; }
    };

    qint64 size() const { return static_cast<qint64>(m_entries.size()); }
    const Entry &at(qint64 row) const { return m_entries.at(static_cast<std::size_t>(row)); }
    qint64 count(PlanState state) const { return m_counts[static_cast<int>(state)]; }
    qint64 incomplete() const { return m_incomplete; } ///< new sheets
    qint64 changes() const { return m_changes; }       ///< cells that change sheets
    /// A new row at the end, or what became of one.
    void put(qint64 row, const Entry &entry);

    /// The row before this one that has the number; nothing if none has.
    std::optional<qint64> claimant(const QString &field, const QString &number, qint64 before) const;
    /// The row has it from now on. Answers the later row that thought so until now: it must be planned again.
    std::optional<qint64> claim(const QString &field, const QString &number, qint64 row);
    void forgetClaims(const QList<qint64> &rows);

    /// The last row before this one that changes the target; nothing if none does.
    std::optional<qint64> lastChange(const ImportTarget &target, qint64 before) const;
    /// Rows behind this one that mean the same target, or what the row itself makes.
    QList<qint64> hangingOn(qint64 row) const;

private:
    static quint64 keyOf(const QString &field, const QString &number);
    static qint64 keyOf(const ImportTarget &target) { return target.sheet > 0 ? target.sheet : -1 - target.row; }

    std::vector<Entry> m_entries;
    void count(const Entry &entry, int by);

    qint64 m_counts[kPlanStates] = {};
    qint64 m_incomplete = 0;
    qint64 m_changes = 0;
    QHash<quint64, qint32> m_claims;   ///< 64 bits of a number: two that meet by chance are one in some ten million files
    QHash<qint64, qint32> m_lastChange; ///< by target; right as long as rows come in their order, else a hint
};

} // namespace effectif
