// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QTableView>

namespace effectif {

/// A table over a model whose rows come a moment after they are asked for. Where a jump ends on rows that are not there
/// yet it keeps the old picture for some milliseconds instead of painting blank rows first: one picture, not two.
class SteadyTable final : public QTableView
{
    Q_OBJECT
public:
    /// `loadedRole`: the role under which the model answers whether a row is there; asking fetches it.
    explicit SteadyTable(int loadedRole, QWidget *parent = nullptr);
    ~SteadyTable() override;

    /// The rows are about to be reordered, and nobody asked for it here; once they are, takePlace() brings those in sight
    /// back to where they are seen. At the very top with nothing chosen, it is the beginning that stays in sight.
    void holdPlace();
    void takePlace();

protected:
    void scrollContentsBy(int dx, int dy) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void timerEvent(QTimerEvent *event) override;

private:
    bool showsLoadedRows() const;
    void release();

    int m_loadedRole;
    QList<std::pair<int, QPersistentModelIndex>> m_held; ///< the rows in sight, and where each was
    QBasicTimer m_patience; ///< runs while the old picture is kept
};

} // namespace effectif
