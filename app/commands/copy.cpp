// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/database.h"
#include "app/commands/progressline.h"
#include "models/services/copyservice.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("CopyCommand", text);
}

int run(CommandContext &context)
{
    const QString from = context.arguments.value(u"--from"_s);
    const QString to = context.arguments.value(u"--to"_s);
    if (from.isEmpty() || to.isEmpty()) {
        context.console.tell(say(QT_TRANSLATE_NOOP("CopyCommand", "Say where the office is and where it shall go: "
                                                                  "effectif copy --from URL --to URL")));
        return kWrongUsage;
    }
    const auto source = openDatabase(context, from, OpenRequest::Mode::Open);
    if (!source)
        return source.error();
    const auto target = openRequest(context, to);
    if (!target)
        return context.console.tell(target.error());
    Result<CopyService::Outcome> outcome;
    {
        ProgressLine line(context.console, context.language);
        outcome = askingForPassword(*target, [&](const OpenRequest &request) {
            return CopyService(**source).copyTo(request, line.progress());
        });
    }
    if (!outcome)
        return tellUnopened(context, target->url, outcome.error());
    context.console.tell(QCoreApplication::translate("CopyCommand", "%n sheet(s) with their history, files and settings "
                                                                    "were copied to %1.", nullptr, outcome->sheets)
                             .arg(shownName(target->url)));
    if (outcome->waiting > 0)
        context.console.tell(QCoreApplication::translate("CopyCommand", "%n message(s) that wait in the outbox stay where they are and leave from there.",
                                                         nullptr, outcome->waiting));
    for (const Invitation &made : std::as_const(outcome->codes))
        context.console.tell(say(QT_TRANSLATE_NOOP("CopyCommand", "%1 (%2) signs in there with this code: %3"))
                                 .arg(made.account.name, made.account.email, made.code.text));
    if (!outcome->recoveryKey.isEmpty())
        context.console.tell(say(QT_TRANSLATE_NOOP("CopyCommand", "Sensitive fields are encrypted there. Keep this recovery key on paper, "
                                                                  "for the day when all passwords are lost: %1"))
                                 .arg(outcome->recoveryKey));
    context.console.tell(say(QT_TRANSLATE_NOOP("CopyCommand", "Both databases hold the same content: %1"))
                             .arg(QLatin1StringView(outcome->digest)));
    return kDone;
}
} // namespace

Command copyCommand()
{
    return {"copy",
            QT_TRANSLATE_NOOP("Commands", "Copies a whole office into a new database: from a file to a server, or back."),
            {},
            {{u"--from"_s, u"URL"_s, {}}, {u"--to"_s, u"URL"_s, {}}},
            &run};
}

} // namespace effectif
