// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QIcon>
#include <QString>

namespace effectif {

/// A line icon of resources/icons, drawn in the palette's ink at paint time: it follows the colour scheme by itself and
/// is crisp at any scale. QIcon::Disabled is drawn muted, QIcon::Selected in HighlightedText (for filled buttons).
QIcon icon(const QString &name);
/// The same in the colour of a tone.
QIcon icon(const QString &name, Tone tone);

/// A function of the palette that gives the colour to draw with.
using InkFunction = QColor (*)(const QPalette &);
/// The same in a colour of the caller's.
QIcon icon(const QString &name, InkFunction ink);

/// The program's own icon, in full colour.
QIcon applicationIcon();

} // namespace effectif
