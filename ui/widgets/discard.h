// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace effectif {

/// Takes a widget out of its parent and lets it go once it is at rest: it may be what is being pressed. It is hidden first,
/// as a layout shows what it was given in this very turn only when the turn is over, and without a parent that is a window.
void discard(QWidget *widget);

} // namespace effectif
