// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/scoremodel.h"

#include <algorithm>

namespace effectif {

void ScoreModel::setScores(const QList<DepartmentScore> &scores)
{
    DepartmentScore all;
    for (const DepartmentScore &score : scores) {
        all.sheets += score.sheets;
        all.wrong += score.wrong;
    }
    const bool same = std::ranges::equal(scores, m_scores, {}, &DepartmentScore::id, &DepartmentScore::id);
    if (!same)
        beginResetModel();
    m_scores = scores;
    m_all = all;
    if (!same)
        endResetModel();
    else // whoever chose one keeps it
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ScoreModel::rowOf(DepartmentId department) const
{
    const auto found = std::ranges::find(m_scores, department, &DepartmentScore::id);
    return found == m_scores.end() ? 0 : static_cast<int>(found - m_scores.begin()) + 1;
}

void ScoreModel::retranslate()
{
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

DepartmentScore ScoreModel::scoreOf(int row) const
{
    return row == 0 ? m_all : m_scores.at(row - 1);
}

int ScoreModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_scores.size()) + 1;
}

int ScoreModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ScoreModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DepartmentScore score = scoreOf(index.row());
    if (role == ShareRole && index.column() == Score)
        return score.percent();
    if (role == Qt::ToolTipRole)
        return tr("%1 of %n sheet(s) without any finding", nullptr, score.sheets).arg(score.sheets - score.wrong);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == Score)
        return tr("%1 %").arg(score.percent());
    return index.row() == 0 ? tr("All departments") : score.name;
}

QVariant ScoreModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Department ? tr("Department") : tr("Sheets in order");
}

} // namespace effectif
