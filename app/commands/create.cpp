// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/database.h"

#include <QCoreApplication>

namespace effectif {

namespace {
int run(CommandContext &context)
{
    const auto services = openDatabase(context, OpenRequest::Mode::Create);
    if (!services)
        return services.error();
    context.console.tell(QCoreApplication::translate("CreateCommand", "The database was created: %1")
                             .arg(shownName(*databaseUrl(context.line))));
    return kDone;
}
} // namespace

Command createCommand()
{
    return {"create", QT_TRANSLATE_NOOP("Commands", "Makes an empty database."), {}, {}, &run};
}

} // namespace effectif
