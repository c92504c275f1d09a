// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pilldelegate.h"

namespace effectif {

/// Cells of a rehearsal: what a row becomes as a pill, and grounds that tell new, changed and refused cells apart. The words
/// say the same: "old → new", and a mark in front of what is refused.
class ImportCellDelegate final : public PillDelegate
{
    Q_OBJECT
public:
    explicit ImportCellDelegate(QAbstractItemView *view);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace effectif
