// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/database.h"
#include "models/services/serversetupservice.h"

#include <QCoreApplication>

namespace effectif {

namespace {
int run(CommandContext &context)
{
    const auto request = openRequest(context, context.line.database);
    if (!request)
        return context.console.tell(request.error());
    const SystemClock clock;
    const auto upgraded =
        askingForPassword(*request, [&](const OpenRequest &r) { return ServerSetupService(r, clock).upgrade(); });
    if (!upgraded)
        return tellUnopened(context, request->url, upgraded.error());
    context.console.tell(*upgraded ? QCoreApplication::translate("ServerUpgradeCommand", "The office was upgraded: %1")
                                         .arg(shownName(request->url))
                                   : QCoreApplication::translate("ServerUpgradeCommand",
                                                                 "The office is up to date; its rights were made anew: %1")
                                         .arg(shownName(request->url)));
    return kDone;
}
} // namespace

Command serverUpgradeCommand()
{
    return {"server-upgrade",
            QT_TRANSLATE_NOOP("Commands", "Brings an office with accounts to this program's version. Run by the server's "
                                          "administrator."),
            {},
            {},
            &run};
}

} // namespace effectif
