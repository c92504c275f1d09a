// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace effectif {

/// When the button vanishes or goes dark while it has the keyboard, because it did its work, the first of the heirs that
/// can be used has it next. Left alone, Qt would take whatever stands beside it: perhaps what undoes or destroys.
void setFocusHeirs(QWidget *button, const QList<QWidget *> &heirs);

} // namespace effectif
