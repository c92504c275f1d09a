// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

namespace effectif {

/// Shows the dialog as high as its wrapped texts need, and lets it grow, never shrink, when a message appears in it: left
/// alone, Qt would press the fields flat. It opens over the middle of its window and never leaves the screen, whatever it
/// grows by: what must not be cut off then stands in a FormScroll. Call it once, after the layout is set.
void keepFitting(QDialog *dialog);

} // namespace effectif
