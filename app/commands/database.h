// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"
#include "models/services/services.h"

namespace effectif {

/// The database that the command line names, else the default one. Tells on standard error and answers an exit code
/// if it cannot be opened: 2 for an address that means nothing, or a database that is there already; else 3.
/// A password is asked for on the terminal if the server wants one.
tl::expected<std::unique_ptr<Services>, int> openDatabase(CommandContext &context, OpenRequest::Mode mode);

/// The address that openDatabase() uses; Invalid.
Result<DatabaseUrl> databaseUrl(const CommandLine &line);

/// What messages call it: the file with its folder, or "name on host".
QString shownName(const DatabaseUrl &url);

} // namespace effectif
