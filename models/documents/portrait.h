// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/demoservice.h"

namespace effectif {

/// A friendly drawn face, 300 x 400 pixels and at most 25 kB, with a square thumbnail of 64 pixels. Nobody's: made of
/// the seed alone. Needs no display.
DemoPortrait drawPortrait(const DemoFace &face);

} // namespace effectif
