// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/database.h"
#include "app/commands/progressline.h"
#include "models/services/maintenanceservice.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// Removes the bytes of files that erased sheets left behind.
Result<void> clean(MaintenanceService &maintenance, Console &console)
{
    const auto removed = maintenance.removeUnusedFiles();
    if (!removed)
        return fail(removed.error());
    console.tell(QCoreApplication::translate("CheckCommand", "%n stored file(s) that nothing refers to were removed.",
                                             nullptr, *removed));
    return {};
}

int run(CommandContext &context)
{
    const auto services = openDatabase(context, OpenRequest::Mode::Open);
    if (!services)
        return services.error();
    MaintenanceService maintenance(**services);
    if (context.arguments.has(u"--clean"_s)) {
        if (const auto cleaned = clean(maintenance, context.console); !cleaned)
            return context.console.tell(cleaned.error());
    }
    ProgressLine line(context.console, context.language);
    const auto found =
        maintenance.check([&](const QString &violation) { context.console.print(violation); }, line.progress());
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
    return {"check",
            QT_TRANSLATE_NOOP("Commands", "Looks whether the database is sound; prints one line a violation. --clean "
                                          "first removes stored files that nothing refers to."),
            {},
            {{u"--clean"_s, {}, {}}},
            &run};
}

} // namespace effectif
