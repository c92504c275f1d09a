// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace effectif {

/// Makes a combo box, spin box or the like leave the mouse wheel to the form that it stands in unless it has the focus:
/// scrolling a form never changes a value.
void ignoreWheelWithoutFocus(QWidget *widget);

} // namespace effectif
