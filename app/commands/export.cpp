// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/database.h"
#include "app/commands/outputfile.h"
#include "app/commands/progressline.h"
#include "models/services/exportservice.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr std::pair<QLatin1StringView, RecordScope> kScopes[] = {{"present"_L1, RecordScope::Present},
                                                                 {"former"_L1, RecordScope::Former},
                                                                 {"everyone"_L1, RecordScope::Everyone},
                                                                 {"bin"_L1, RecordScope::Bin}};

RecordScope scopeOf(const QString &word)
{
    for (const auto &[name, scope] : kScopes) {
        if (word == name)
            return scope;
    }
    return RecordScope::Everyone;
}

QString scopeWords()
{
    QStringList words;
    for (const auto &[name, scope] : kScopes)
        words << name;
    return words.join(u'|');
}

int run(CommandContext &context)
{
    const auto services = openDatabase(context, OpenRequest::Mode::Open);
    if (!services)
        return services.error();
    ExportOptions options;
    options.query.kind = context.arguments.value(u"--kind"_s, u"staff"_s);
    options.query.search = context.arguments.value(u"--filter"_s);
    options.query.scope = scopeOf(context.arguments.value(u"--scope"_s));
    options.language = context.language;
    for (const QString &key : context.arguments.value(u"--fields"_s).split(u',', Qt::SkipEmptyParts))
        options.fields << key.trimmed();
    ExportService exporter(**services);
    if (const auto fields = exporter.fields(options); !fields) // before the file: a typing error leaves none
        return context.console.tell(fields.error());
    const auto file = OutputFile::create(context.arguments.words.first());
    if (!file)
        return context.console.tell(file.error());
    ProgressLine line(context.console, context.language);
    const auto written = exporter.run((*file)->device(), options, line.progress());
    if (!written) {
        const bool disk = (*file)->device().error() != QFileDevice::NoError;
        return context.console.tell(disk ? (*file)->writeError() : written.error());
    }
    if (const auto kept = (*file)->commit(); !kept)
        return context.console.tell(kept.error());
    context.console.tell(QCoreApplication::translate("ExportCommand", "%n sheet(s) were written.", nullptr, *written));
    return kDone;
}
} // namespace

Command exportCommand()
{
    return {"export",
            QT_TRANSLATE_NOOP("Commands", "Writes sheets into a CSV file that opens in a spreadsheet and can be imported. "
                                          "--scope says whose: those in service, former staff, everyone (both, unless "
                                          "said otherwise), or the bin."),
            {u"FILE.csv"_s},
            {{u"--kind"_s, u"KIND"_s, {}},
             {u"--scope"_s, u"SCOPE"_s, scopeWords()},
             {u"--filter"_s, u"TEXT"_s, {}},
             {u"--fields"_s, u"a,b,c"_s, {}}},
            &run};
}

} // namespace effectif
