// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/paperflow.h"

namespace effectif {

/// The pages of one sheet, which are numbered by themselves: office, name and photo, then its sections. A section goes
/// on the next page rather than over two, unless it is taller than a page: then its title stands there again.
QList<PaperPage> composeSheet(const PrintedSheet &sheet, PaperFrame frame);

} // namespace effectif
