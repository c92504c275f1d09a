// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalogue.h"

namespace effectif {

/// What differs between two configurations, a sentence each, for the person who publishes and for the history.
QStringList changesInWords(const Catalogue &before, const Catalogue &after, Language language);

} // namespace effectif
