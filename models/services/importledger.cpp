// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importledger.h"

namespace effectif {

void ImportLedger::put(qint64 row, const Entry &entry)
{
    if (row == size())
        m_entries.emplace_back();
    else
        count(at(row), -1);
    m_entries[static_cast<std::size_t>(row)] = entry;
    count(entry, 1);
    if (entry.state != PlanState::Update)
        return;
    qint32 &last = m_lastChange[keyOf(entry.target())];
    if (last <= row) // a place of its own: 0 is "no row yet"
        last = static_cast<qint32>(row) + 1;
}

void ImportLedger::count(const Entry &entry, int by)
{
    m_counts[static_cast<int>(entry.state)] += by;
    m_incomplete += entry.state == PlanState::Create && entry.incomplete ? by : 0;
    m_changes += by * entry.changes;
}

quint64 ImportLedger::keyOf(const QString &field, const QString &number)
{
    constexpr size_t kFieldSeed = 7;
    return static_cast<quint64>(qHash(number, qHash(field, kFieldSeed)));
}

std::optional<qint64> ImportLedger::claimant(const QString &field, const QString &number, qint64 before) const
{
    const auto it = m_claims.constFind(keyOf(field, number));
    return it != m_claims.cend() && *it < before ? std::optional<qint64>(*it) : std::nullopt;
}

std::optional<qint64> ImportLedger::claim(const QString &field, const QString &number, qint64 row)
{
    const quint64 key = keyOf(field, number);
    const auto it = m_claims.find(key);
    if (it == m_claims.end()) {
        m_claims.insert(key, static_cast<qint32>(row));
        return {};
    }
    if (*it <= row)
        return {};
    const qint64 displaced = *it;
    *it = static_cast<qint32>(row);
    return displaced;
}

void ImportLedger::forgetClaims(const QList<qint64> &rows)
{
    const QSet<qint64> these(rows.begin(), rows.end());
    m_claims.removeIf([&](const auto &claim) { return these.contains(claim.value()); });
}

std::optional<qint64> ImportLedger::lastChange(const ImportTarget &target, qint64 before) const
{
    const qint64 last = qint64(m_lastChange.value(keyOf(target))) - 1;
    if (last < 0)
        return {};
    for (qint64 row = std::min(last, before - 1); row >= 0; --row) { // one step, but for rows that are planned again
        if (at(row).state == PlanState::Update && at(row).target() == target)
            return row;
    }
    return {};
}

QList<qint64> ImportLedger::hangingOn(qint64 row) const
{
    const ImportTarget target = at(row).target();
    const ImportTarget made{0, row};
    QList<qint64> result;
    for (qint64 other = row + 1; other < size(); ++other) {
        const ImportTarget theirs = at(other).target();
        if (theirs == made || (!target.isNone() && theirs == target))
            result << other;
    }
    return result;
}

} // namespace effectif
