// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/databaseurl.h"

namespace effectif {

/// Names and version of the application: settings and data lie in folders of these names. Called first of all.
void nameApplication();

/// Where the database is if nobody says where: office.effectif in the person's data folder.
DatabaseUrl defaultDatabase();

} // namespace effectif
