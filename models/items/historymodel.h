// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/history.h"
#include "models/items/pagedmodel.h"

namespace effectif {

/// The operations of the office, newest first.
class HistoryModel final : public EntriesModel<HistoryEntry>
{
    Q_OBJECT
public:
    enum Column { When, Who, What, Whose, State, ColumnCount };

    using EntriesModel::EntriesModel;

    /// Behind the last entry that is here.
    HistoryKey end() const;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const HistoryEntry &entry, int column) const;
};

} // namespace effectif
