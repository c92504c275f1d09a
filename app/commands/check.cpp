// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/database.h"
#include "app/commands/progressline.h"
#include "models/services/maintenanceservice.h"

#include <QCoreApplication>

namespace effectif {

namespace {
int run(CommandContext &context)
{
    const auto services = openDatabase(context, OpenRequest::Mode::Open);
    if (!services)
        return services.error();
    ProgressLine line(context.console, context.language);
    const auto found = MaintenanceService(**services).check(
        [&](const QString &violation) { context.console.print(violation); }, line.progress());
    if (!found)
        return context.console.tell(found.error());
    context.console.tell(*found == 0
                             ? QCoreApplication::translate("CheckCommand", "The database is sound.")
                             : QCoreApplication::translate("CheckCommand", "%n violation(s) found. Make a backup, then "
                                                                           "ask for help with this list.",
                                                           nullptr, *found));
    return *found == 0 ? kDone : kDoneWithRefusals;
}
} // namespace

Command checkCommand()
{
    return {"check", QT_TRANSLATE_NOOP("Commands", "Looks whether the database is sound; prints one line a violation."),
            {}, {}, &run};
}

} // namespace effectif
