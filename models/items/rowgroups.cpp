// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rowgroups.h"

#include <algorithm>

namespace effectif {

RowGroups::RowGroups(const QList<qint32> &sizes)
{
    m_groups.reserve(sizes.size());
    for (const qint32 size : sizes)
        m_groups.append({0, 0, size, false});
    place();
}

void RowGroups::place()
{
    int row = 0;
    int position = 0;
    for (Group &group : m_groups) {
        group.row = row;
        group.position = position;
        row += 1 + (group.folded ? 0 : group.size);
        position += group.size;
    }
    m_rows = row;
}

int RowGroups::rowCount(int records) const
{
    return isGrouped() ? m_rows : records;
}

RowGroups::Place RowGroups::at(int row) const
{
    if (!isGrouped())
        return {-1, row, false};
    const auto after = std::upper_bound(m_groups.begin(), m_groups.end(), row,
                                        [](int r, const Group &group) { return r < group.row; });
    const auto group = static_cast<int>(after - m_groups.begin()) - 1;
    const Group &found = m_groups.at(group);
    const bool isHeader = row == found.row;
    return {group, isHeader ? found.position : found.position + row - found.row - 1, isHeader};
}

int RowGroups::groupOf(int position) const
{
    if (!isGrouped())
        return -1;
    const auto after = std::upper_bound(m_groups.begin(), m_groups.end(), position,
                                        [](int p, const Group &group) { return p < group.position; });
    return static_cast<int>(after - m_groups.begin()) - 1;
}

int RowGroups::rowOf(int position) const
{
    if (!isGrouped() || position < 0)
        return position;
    const Group &group = m_groups.at(groupOf(position));
    return group.folded ? group.row : group.row + 1 + position - group.position;
}

void RowGroups::setFolded(int group, bool folded)
{
    m_groups[group].folded = folded;
    place();
}

void RowGroups::setAllFolded(bool folded)
{
    for (Group &group : m_groups)
        group.folded = folded;
    place();
}

QList<std::pair<int, int>> RowGroups::runsIn(int firstRow, int lastRow) const
{
    if (!isGrouped())
        return {{firstRow, lastRow - firstRow + 1}};
    QList<std::pair<int, int>> runs;
    for (int group = at(firstRow).group; group < groupCount() && m_groups.at(group).row <= lastRow; ++group) {
        const Group &one = m_groups.at(group);
        if (one.folded)
            continue;
        const int first = std::max(firstRow, one.row + 1);
        const int last = std::min(lastRow, one.row + one.size);
        if (first > last)
            continue;
        const int position = one.position + first - one.row - 1;
        if (!runs.isEmpty() && runs.last().first + runs.last().second == position)
            runs.last().second += last - first + 1;
        else
            runs.append({position, last - first + 1});
    }
    return runs;
}

} // namespace effectif
