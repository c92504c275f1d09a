// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace effectif {

/// Which of the two sets of colours.
enum class Scheme { Light, Dark };

/// What a colour says. Never the only sign: words or a shape stand beside it.
enum class Tone { Accent, Danger, Warning, Success, Muted };

/// The palette of the whole application. Roles beyond their usual meaning: Mid draws dividing lines, Dark the edges
/// of input fields (3:1 against the ground, WCAG 1.4.11), Highlight fills with HighlightedText on it.
QPalette paletteOf(Scheme scheme);
/// Read from the palette's lightness, so that it also holds for a palette that is not ours.
Scheme schemeOf(const QPalette &palette);

/// Text and icons of that tone: at least 4.5:1 on Window, Base, AlternateBase and on its own soft ground.
QColor toneInk(const QPalette &palette, Tone tone);
/// A calm ground of that tone: banners, pills, selected rows.
QColor toneSoft(const QPalette &palette, Tone tone);
/// The two number arrows of the sheet (O14 green, O17 orange) and other filled marks: 3:1 on Base.
QColor arrowGreen(const QPalette &palette);
QColor arrowOrange(const QPalette &palette);

/// WCAG 2.1 contrast of two opaque colours, 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);

} // namespace effectif
