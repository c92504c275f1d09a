// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/database.h"
#include "app/commands/progressline.h"
#include "models/documents/portrait.h"
#include "models/services/demoservice.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPeople = 500;
constexpr int kMostPeople = 100'000;

int run(CommandContext &context)
{
    bool isNumber = true;
    const int people = context.arguments.value(u"--people"_s, QString::number(kPeople)).toInt(&isNumber);
    if (!isNumber || people < 1 || people > kMostPeople)
        return context.console.tell(
            Error{ErrorKind::Invalid,
                  QCoreApplication::translate("DemoCommand", "--people must be a number from 1 to %1.").arg(kMostPeople),
                  {},
                  {}});
    const auto services = openDatabase(context, OpenRequest::Mode::OpenOrCreate);
    if (!services)
        return services.error();
    ProgressLine line(context.console, context.language);
    const auto made = DemoService(**services).fill(people, &drawPortrait, line.progress());
    if (!made)
        return context.console.tell(made.error());
    context.console.tell(QCoreApplication::translate("DemoCommand", "%n invented people are in the demo: %1", nullptr, *made)
                             .arg(shownName(*databaseUrl(context.line))));
    return kDone;
}
} // namespace

Command demoCommand()
{
    return {"demo",
            QT_TRANSLATE_NOOP("Commands", "Makes a database of invented people with drawn portraits."),
            {},
            {{u"--people"_s, u"N"_s, {}}},
            &run};
}

} // namespace effectif
