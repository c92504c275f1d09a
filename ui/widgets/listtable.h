// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTableView;
class QToolButton;

namespace effectif {

/// Makes a table a list of things: whole rows are chosen, one at a time, and nothing is edited in place; no grid, frame or
/// row numbers; the heads stand over the beginning of their cells, the first arrow key chooses the first row, and Tab leaves
/// the table.
void makeListTable(QTableView *table, const QString &name);

/// Whoever goes on from a search stands on a row: the chosen one, or the first.
void enterTable(QTableView *table);

/// A flat button with words, as they stand in a row above such a list; the keyboard reaches it.
QToolButton *makeTool(const QString &name, const QString &iconName);

} // namespace effectif
