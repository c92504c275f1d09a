// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/database.h"
#include "models/services/maintenanceservice.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
int run(CommandContext &context)
{
    const auto services = openDatabase(context, OpenRequest::Mode::Open);
    if (!services)
        return services.error();
    const QString file = context.arguments.words.first();
    if (const auto done = MaintenanceService(**services).backUp(file); !done)
        return context.console.tell(done.error());
    context.console.tell(QCoreApplication::translate("BackupCommand", "The backup was written and verified: %1 (%2)")
                             .arg(QDir::toNativeSeparators(file),
                                  localeOf(context.language).formattedDataSize(QFileInfo(file).size())));
    return kDone;
}
} // namespace

Command backupCommand()
{
    return {"backup",
            QT_TRANSLATE_NOOP("Commands", "Writes a consistent copy while others work, and verifies it."),
            {u"FILE"_s},
            {},
            &run};
}

} // namespace effectif
