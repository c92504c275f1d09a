// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/paper.h"
#include "models/services/cardservice.h"

namespace effectif {

/// The colours of a slide; its code is black on white whatever they are.
struct SlideInks
{
    QColor ground;
    QColor disc; ///< behind initials
    QColor ink;
    QColor muted;
    QColor accent;
};

/// Somebody's card as large as a screen (D22): photo or initials, name, position, how to reach them, and the code. Of nobody: an
/// empty slide.
PaperPage composeSlide(const SheetCard &person, const SlideInks &inks);

} // namespace effectif
