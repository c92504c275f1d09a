// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"

class QSplitter;

namespace effectif {

/// Gives the panes the widths that the person left them with, and stores them whenever a handle is moved. Call it when
/// all panes are in.
void keepWidths(QSplitter &splitter, Settings &settings, const Setting<QByteArray> &where);

} // namespace effectif
