// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace effectif {

/// Asks on the terminal without showing what is typed. Null if there is no terminal or nothing was typed.
QString askPassword(const QString &question);

} // namespace effectif
