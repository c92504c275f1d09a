// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace effectif::bench {

/// The columns of the file, which are field keys; the first is a number that no two rows share.
QStringList peopleColumns();

/// Writes invented people as a CSV file of 30 columns, the same at every run: few surnames are frequent and many are
/// rare, numbers and accents are written in several ways, and some cells are empty, as in a real file. They belong to
/// departments "Service 1", "Service 2" ...
void writePeople(const QString &file, int rows, int departments = 24);

/// What someone types into the search box to find some of them.
QStringList typedNames();

} // namespace effectif::bench
