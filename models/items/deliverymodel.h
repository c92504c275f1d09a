// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/delivery.h"
#include "models/items/pagedmodel.h"

namespace effectif {

/// Who gets a publication and what became of it, page by page.
class DeliveryModel final : public EntriesModel<Delivery>
{
    Q_OBJECT
public:
    enum Column { Name, Channel, State, Reason, When, ColumnCount };
    enum Role { ColourRole = Qt::UserRole + 20 }; ///< of the pill of a state

    using EntriesModel::EntriesModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

} // namespace effectif
