// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/cellmemo.h"

namespace effectif {

CellMemo::Column &CellMemo::at(qsizetype column)
{
    if (const auto wanted = static_cast<std::size_t>(column); m_columns.size() <= wanted)
        m_columns.resize(wanted + 1);
    return m_columns[static_cast<std::size_t>(column)];
}

const QVariant *CellMemo::find(qsizetype column, const QString &text)
{
    constexpr int kTrial = 1000;
    Column &known = at(column);
    if (!known.worthIt)
        return nullptr;
    const auto it = known.values.constFind(text);
    known.found += it == known.values.cend() ? 0 : 1;
    if (++known.asked == kTrial && known.found < kTrial / 2) {
        known = {{}, 0, 0, false};
        return nullptr;
    }
    return it == known.values.cend() ? nullptr : &*it;
}

void CellMemo::keep(qsizetype column, const QString &text, const QVariant &value)
{
    constexpr qsizetype kMost = 5000;
    if (Column &known = at(column); known.worthIt && known.values.size() < kMost)
        known.values.insert(text, value);
}

} // namespace effectif
