// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/poll.h"
#include "models/items/pagedmodel.h"

namespace effectif {

/// The answers to a poll in words, page by page.
class PollTextModel final : public EntriesModel<PollTextAnswer>
{
    Q_OBJECT
public:
    enum Column { Text, Person, At, ColumnCount };

    using EntriesModel::EntriesModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

} // namespace effectif
