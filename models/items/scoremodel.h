// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/qualityservice.h"

#include <QAbstractTableModel>

namespace effectif {

/// How the sheets of each department fare, all of them together in the first row.
class ScoreModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Department, Score, ColumnCount };
    enum Role { ShareRole = Qt::UserRole + 21 /* int, in percent */ };

    using QAbstractTableModel::QAbstractTableModel;

    void setScores(const QList<DepartmentScore> &scores);
    const QList<DepartmentScore> &scores() const { return m_scores; }
    /// 0: all of them.
    DepartmentId departmentAt(int row) const { return row < 1 || row >= rowCount() ? 0 : m_scores.at(row - 1).id; }
    /// 0, the row of all of them, if it is not here.
    int rowOf(DepartmentId department) const;
    /// The words are those of another language now.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    DepartmentScore scoreOf(int row) const;

    QList<DepartmentScore> m_scores;
    DepartmentScore m_all;
};

} // namespace effectif
