// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/paper.h"

class QPainter;

namespace effectif {

/// Paints a page. Preview, PDF and printer all come through here: they differ by the dots per inch of what the painter
/// draws on, whose origin is the paper's corner. Needs a QGuiApplication; any thread.
void paintPage(QPainter &painter, const PaperPage &page, qreal dotsPerInch);

} // namespace effectif
