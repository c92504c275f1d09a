// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/mergeplan.h"

#include <QAbstractTableModel>

namespace effectif {

/// Sheets side by side, a field a row, and what the merged one will say: the values that somebody chooses among.
class MergeModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        ChosenRole = Qt::UserRole + 1, ///< the value of this cell is the one that is taken
        OfferedRole,                   ///< it can be chosen
        DetailRole                     ///< the whole value, with who changed it last and when
    };

    explicit MergeModel(Language language, QObject *parent = nullptr) : QAbstractTableModel(parent), m_language(language) { }

    /// The proposed choices, but for what was chosen among the same sheets before.
    void setComparison(const MergeComparison &comparison);
    const MergeComparison &comparison() const { return m_comparison; }
    void setOnlyDifferences(bool only);
    /// Another sheet stays; fields that nobody has chosen for follow.
    void setSurvivor(qsizetype sheet);
    qsizetype survivor() const { return m_survivor; }

    /// Takes the value of that cell; false where there is nothing to choose.
    bool choose(const QModelIndex &cell);
    /// Takes all values of a sheet that it holds.
    void chooseColumn(int column);
    /// The sheet of a column; -1: none.
    qsizetype sheetAt(int column) const;
    int resultColumn() const { return kFirstSheet + static_cast<int>(m_comparison.sheets.size()); }
    /// How many rows there are to choose in, of all.
    int differences() const;
    /// As it was chosen; fields that keep the survivor's value are left out.
    MergeRequest request() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void choicesChanged();

private:
    static constexpr int kFirstSheet = 2; ///< after the field and how the sheets agree
    void fill();
    qsizetype sourceOf(const MergeRow &row) const;
    static bool isOffered(const MergeRow &row, qsizetype sheet);
    QString verdict(const MergeRow &row) const;
    QString detail(const MergeRow &row, qsizetype sheet) const;

    Language m_language;
    MergeComparison m_comparison;
    QList<qsizetype> m_shown;            ///< rows of the comparison
    QHash<QString, RecordId> m_chosen;   ///< by the person
    qsizetype m_survivor = 0;
    bool m_onlyDifferences = true;
};

} // namespace effectif
