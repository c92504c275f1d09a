// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/command.h"
#include "models/services/services.h"

namespace effectif {

/// Whether the server, or a file with accounts, refused for want of a password and there is someone at a terminal to give it.
bool wantsPassword(const OpenRequest &request, const Error &error);
QString askForPassword(const OpenRequest &request);

/// The database that the command line names, else the default one. Tells on standard error and answers an exit code
/// if it cannot be opened: 2 for an address that means nothing, or a database that is there already; else 3.
/// A password is asked for on the terminal if the server wants one.
tl::expected<std::unique_ptr<Services>, int> openDatabase(CommandContext &context, OpenRequest::Mode mode);
/// The same for an address of the command's own.
tl::expected<std::unique_ptr<Services>, int> openDatabase(CommandContext &context, const QString &address,
                                                          OpenRequest::Mode mode);

/// How this person opens the database at an address; Invalid.
Result<OpenRequest> openRequest(const CommandContext &context, const QString &address);
/// Opens, and once more with a password from the terminal if the server wants one.
template <typename Open> auto askingForPassword(OpenRequest request, Open open) -> decltype(open(request))
{
    auto opened = open(request);
    if (opened || !wantsPassword(request, opened.error()))
        return opened;
    request.password = askForPassword(request);
    return request.password.isEmpty() ? std::move(opened) : open(request);
}
/// Tells why a database could not be opened, and which; answers the exit code.
int tellUnopened(CommandContext &context, const DatabaseUrl &url, const Error &error);

/// The address that openDatabase() uses; Invalid.
Result<DatabaseUrl> databaseUrl(const CommandLine &line);

/// What messages call it: the file with its folder, or "name on host".
QString shownName(const DatabaseUrl &url);

} // namespace effectif
