// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/importplan.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>

namespace effectif {

/// What an import would do, row by row: state, line, sheet, then the columns of the file that are taken. Holds no more than
/// some blocks of rows around what is looked at; whoever owns it brings those that it asks for. A typed cell is shown as
/// typed until its row has been planned again.
class ImportPlanModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { StateColumn, LineColumn, SheetColumn, FirstCell };
    enum Role {
        ColourRole = Qt::UserRole + 20, ///< id of the colour of the state's pill
        CellStateRole,                  ///< int(PlanCell::State) of a cell of the file
        LoadedRole                      ///< whether the row is there; asking fetches it
    };
    static constexpr int kBlock = 64; ///< rows fetched at once

    explicit ImportPlanModel(QObject *parent = nullptr);

    void setPlan(std::shared_ptr<ImportPlan> plan, Language language);
    const std::shared_ptr<ImportPlan> &plan() const { return m_plan; }
    void setState(std::optional<PlanState> state);
    std::optional<PlanState> state() const { return m_state; }
    /// Rows of the plan are others now: all that is shown is fetched anew; what was typed is planned.
    void renew();
    /// The answer to blockWanted(); one of an earlier round is dropped.
    void setBlock(int round, int from, const QList<PlanRow> &rows);
    /// Null while it has not come.
    const PlanRow *row(int row) const;
    /// A mended cell could not be planned: it is shown again as it was.
    void dropTyped();

    static QString stateName(PlanState state);
    static QString colourOf(PlanState state);
    static QString iconOf(PlanState state);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void blockWanted(int round, int from) const;
    /// A cell was typed in: `row` is the plan's, `column` that of ImportPlan::columns().
    void mendWanted(qint64 row, int column, const QString &text);

private:
    QVariant cellData(const PlanRow &row, int column, int role) const;
    QString cellText(const PlanCell &cell) const;
    QString cellTip(const PlanRow &row, int column) const;
    int wantedRows() const;

    std::shared_ptr<ImportPlan> m_plan;
    Language m_language = Language::French;
    std::optional<PlanState> m_state;
    int m_round = 0;
    int m_rows = 0;
    mutable QCache<int, QList<PlanRow>> m_blocks;
    mutable QSet<int> m_asked;
    QHash<std::pair<qint64, int>, QString> m_typed;
};

} // namespace effectif
