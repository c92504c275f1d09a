// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace effectif {

/// Which of the first rows names the columns, 1-based; 0: none, the first row is data already. The header is the first row
/// that is about as wide as the table and holds words where the rows below hold numbers, dates and addresses; of a header in
/// two rows (groups above, names below) the lower one. Where everything is words, the first such row.
int guessHeaderRow(const QList<QStringList> &rows);
/// How many columns the table has whose header is that row (0: none): trailing blank ones are none. `open`: columns may go
/// on behind the header's last name; else a row with more cells has a separator too many.
int tableWidth(const QList<QStringList> &rows, int headerRow, bool open);
/// The names of the columns: a blank one is the name above it (cells merged downwards), else made up; of several with one
/// name each gets that of its group above in front (cells merged sidewards), as "Privé – Téléphone".
QStringList headerNames(const QList<QStringList> &rows, int headerRow, int width);

} // namespace effectif
