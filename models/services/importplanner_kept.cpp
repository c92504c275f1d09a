// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importplanner.h"

#include "models/services/importpacking.h"

#include <QDataStream>

#include <algorithm>

namespace effectif {

QByteArray ImportPlanner::kept(const PlannedRow &row) const
{
    // with CreateAll, a number that is free again would have to come back
    if (!row.settled || !row.finished || m_options.mode == ImportMode::CreateAll)
        return {};
    QByteArray bytes;
    bytes.reserve(row.ready.packed.size() + row.ready.tokens.size() + 256);
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << row.card << row.signature << row.ready.incomplete << row.ready.packed << row.ready.tokens;
    stream << static_cast<qint32>(row.open.size());
    for (const OpenCell &cell : row.open)
        stream << static_cast<qint32>(cell.column) << cell.text.toUtf8();
    for (const qsizetype place : m_comparedPlaces)
        importpacking::write(stream, value(row, place));
    return bytes;
}

PlannedRow ImportPlanner::restored(const QByteArray &kept, qint64 line) const
{
    PlannedRow row;
    row.line = line;
    row.values = m_blank;
    row.settled = true;
    row.finished = true;
    QDataStream stream(kept);
    qint32 open = 0;
    stream >> row.card >> row.signature >> row.ready.incomplete >> row.ready.packed >> row.ready.tokens >> open;
    for (; open > 0 && stream.status() == QDataStream::Ok; --open) {
        qint32 column = 0;
        QByteArray text;
        stream >> column >> text;
        row.open.append({column, QString::fromUtf8(text)});
    }
    for (const qsizetype place : m_comparedPlaces)
        row.values[static_cast<std::size_t>(place)] = importpacking::read(stream);
    row.title = QString::fromUtf8(storage::BulkReader(row.ready.packed).text());
    return row;
}

bool ImportPlanner::restores(const ImportPlanner &other) const
{
    return m_catalogue == other.m_catalogue && m_keys == other.m_keys && m_blank == other.m_blank;
}

} // namespace effectif
