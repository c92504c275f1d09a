// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/listview.h"

class QTableView;

namespace effectif {

class RecordListModel;

/// The columns of a list's table, in a layout and out of it.
namespace listcolumns {

/// Those that a list begins with: the name, then in the order of the form.
QStringList standard(const Catalogue &catalogue);
/// What the table shows now, from left to right. The last one takes what room is left: its width is nobody's choice.
void read(const QTableView &table, const RecordListModel &model, ListLayout &layout);
/// Columns, widths and the arrow of the order; does not ask for the rows anew.
void show(QTableView &table, RecordListModel &model, const ListLayout &layout);

} // namespace listcolumns
} // namespace effectif
