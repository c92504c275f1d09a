// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importplanner.h"

#include "models/services/importpacking.h"
#include "models/services/importpieces.h"

#include <algorithm>

namespace effectif {

QByteArray ImportPlanner::kept(const PlannedRow &row) const
{
    // with CreateAll, a number that is free again would have to come back
    if (!row.settled || !row.finished || m_options.mode == ImportMode::CreateAll)
        return {};
    constexpr qsizetype kCompared = 512; // about what the compared values take
    PieceWriter piece(row.ready.packed.size() + row.ready.tokens.size() + kCompared);
    piece << row.card << row.signature << row.ready.incomplete << row.ready.packed << row.ready.tokens;
    piece << row.open.size();
    for (const OpenCell &cell : row.open)
        piece << cell.column << cell.text;
    for (const qsizetype place : m_comparedPlaces)
        importpacking::write(piece, value(row, place));
    return piece.take();
}

PlannedRow ImportPlanner::restored(const QByteArray &kept, qint64 line) const
{
    PlannedRow row;
    row.line = line;
    row.values = m_blank;
    row.settled = true;
    row.finished = true;
    PieceReader piece(kept);
    qsizetype open = 0;
    piece >> row.card >> row.signature >> row.ready.incomplete >> row.ready.packed >> row.ready.tokens >> open;
    for (; open > 0 && !piece.isAtEnd(); --open) {
        OpenCell cell;
        piece >> cell.column >> cell.text;
        row.open.append(cell);
    }
    for (const qsizetype place : m_comparedPlaces)
        row.values[static_cast<std::size_t>(place)] = importpacking::read(piece);
    row.title = QString::fromUtf8(storage::BulkReader(row.ready.packed).text());
    return row;
}

bool ImportPlanner::restores(const ImportPlanner &other) const
{
    return m_catalogue == other.m_catalogue && m_keys == other.m_keys && m_blank == other.m_blank;
}

} // namespace effectif
