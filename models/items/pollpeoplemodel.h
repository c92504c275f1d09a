// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/poll.h"
#include "models/items/pagedmodel.h"

namespace effectif {

/// Who answered a poll, page by page.
class PollPeopleModel final : public EntriesModel<PollPersonAnswer>
{
    Q_OBJECT
public:
    enum Column { Name, Answer, At, ColumnCount };

    using EntriesModel::EntriesModel;

    /// What the choices are called.
    void setChoices(const QHash<int, QString> &names);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QHash<int, QString> m_choices;
};

} // namespace effectif
