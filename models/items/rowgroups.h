// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace effectif {

/// Where records stand among the rows of a grouped list: each group has a row of its own above its records, which may
/// be folded away. Three numbers a group, nothing a record; ungrouped, a row is a position.
class RowGroups
{
public:
    struct Place
    {
        int group = -1;    ///< -1: not grouped
        int position = -1; ///< of the record in the order; of the group's first one for its own row
        bool isHeader = false;
    };

    RowGroups() = default;
    /// How many records stand in each group; none: not grouped.
    explicit RowGroups(const QList<qint32> &sizes);

    bool isGrouped() const { return !m_groups.isEmpty(); }
    int groupCount() const { return static_cast<int>(m_groups.size()); }
    int rowCount(int records) const;
    Place at(int row) const;
    /// The row of a record; of its group if that is folded.
    int rowOf(int position) const;
    int groupOf(int position) const;
    int headerRow(int group) const { return m_groups.at(group).row; }
    int firstPosition(int group) const { return m_groups.at(group).position; }
    int size(int group) const { return m_groups.at(group).size; }
    bool isFolded(int group) const { return m_groups.at(group).folded; }
    void setFolded(int group, bool folded);
    void setAllFolded(bool folded);
    /// The positions of the records in these rows, as runs {first, count}.
    QList<std::pair<int, int>> runsIn(int firstRow, int lastRow) const;

private:
    struct Group
    {
        int row = 0;
        int position = 0;
        int size = 0;
        bool folded = false;
    };
    void place();

    QList<Group> m_groups;
    int m_rows = 0;
};

} // namespace effectif
