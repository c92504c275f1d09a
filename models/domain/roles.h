// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace effectif {

/// The ids of the roles that an account can have (K29), from the one that may do most. They stand in databases.
QStringList roles();
/// What people call it, in the language of the interface; the id itself if a newer program made it.
QString roleName(const QString &id);
/// Whether what is said of these roles is said of whoever works here; of none: of everybody. As long as there are no
/// accounts everybody is an administrator.
bool meansEverybody(const QStringList &roles);

} // namespace effectif
