// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace effectif {

/// Who signs what is done here, until accounts come: EFFECTIF_USER, else the person's name as the system knows it,
/// else the login.
QString systemUserName();

} // namespace effectif
