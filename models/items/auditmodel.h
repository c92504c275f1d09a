// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/auditentry.h"
#include "models/items/pagedmodel.h"

namespace effectif {

/// Entries of the audit, newest first.
class AuditModel final : public EntriesModel<AuditEntry>
{
    Q_OBJECT
public:
    enum Column { When, Who, What, Whose, Fields, From, ColumnCount };

    using EntriesModel::EntriesModel;

    /// Behind the last entry that is here.
    AuditKey end() const;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const AuditEntry &entry, int column) const;
};

} // namespace effectif
