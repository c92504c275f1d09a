// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

namespace effectif {
class Services;
}

namespace effectif::demo {

/// Announces and asks something to everybody, so that the demo shows what becomes of it: on a file two in three of the first people
/// have answered by now. On a server only people themselves answer.
Result<void> plantNews(Services &services);

} // namespace effectif::demo
