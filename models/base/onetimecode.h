// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace effectif {

/// A code that lets somebody in once, to choose a password: 100 bits of the system's randomness, in letters and digits
/// that are not mistaken for each other on paper, as "XXXXX-XXXXX-XXXXX-XXXXX".
QString newOneTimeCode();

} // namespace effectif
