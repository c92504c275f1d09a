// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/database.h"
#include "models/services/serversetupservice.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
int run(CommandContext &context)
{
    const ServerSetupService::Administrator administrator{context.arguments.value(u"--email"_s).trimmed(),
                                                          context.arguments.value(u"--name"_s).trimmed(),
                                                          context.arguments.value(u"--department"_s)};
    const auto request = openRequest(context, context.line.database);
    if (!request)
        return context.console.tell(request.error());
    const SystemClock clock;
    const auto invitation = askingForPassword(
        *request, [&](const OpenRequest &r) { return ServerSetupService(r, clock).setUp(administrator); });
    if (!invitation && invitation.error().kind == ErrorKind::Invalid) // what was typed, or what the server is
        return context.console.tell(invitation.error());
    if (!invitation)
        return tellUnopened(context, request->url, invitation.error());
    context.console.tell(QCoreApplication::translate("ServerSetupCommand", "The office is ready: %1")
                             .arg(shownName(request->url)));
    context.console.tell(
        QCoreApplication::translate("ServerSetupCommand", "%1 signs in as %2 with this code until %3, and then "
                                                          "chooses a password:")
            .arg(administrator.name, administrator.email,
                 localeOf(context.language).toString(invitation->until.toLocalTime(), QLocale::ShortFormat)));
    context.console.print(invitation->code);
    return kDone;
}
} // namespace

Command serverSetupCommand()
{
    return {"server-setup",
            QT_TRANSLATE_NOOP("Commands", "Makes an office with accounts in an empty database of a PostgreSQL server, and "
                                          "prints the first administrator's one-time code. Run by the server's "
                                          "administrator; may be repeated."),
            {},
            {{u"--email"_s, u"ADDRESS"_s, {}}, {u"--name"_s, u"NAME"_s, {}}, {u"--department"_s, u"NAME"_s, {}}},
            &run};
}

} // namespace effectif
