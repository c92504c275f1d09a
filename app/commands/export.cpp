// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/database.h"
#include "app/commands/progressline.h"
#include "models/services/exportservice.h"
#include "models/services/viewservice.h"

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

/// By the name of the file, unless it is said.
ExportFormat formatOf(const CommandContext &context)
{
    const QString path = context.arguments.words.first();
    const QString word = context.arguments.value(u"--format"_s, path.section(u'.', -1).toLower());
    return word == "xlsx"_L1 ? ExportFormat::Xlsx : word == "vcf"_L1 ? ExportFormat::VCard : ExportFormat::Csv;
}

char separatorOf(const QString &word)
{
    return word == "comma"_L1 ? ',' : word == "semicolon"_L1 ? ';' : word == "tab"_L1 ? '\t' : '\0';
}

/// The columns, filter and order of a view, as the list would show it.
Result<void> takeView(Services &services, const QString &name, ExportOptions &options)
{
    const auto views = ViewService(services.context()).views(options.query.kind);
    const auto catalogue = views ? services.catalogues().catalogue(options.query.kind) : fail(views.error());
    if (!catalogue)
        return fail(catalogue.error());
    const auto view = std::ranges::find_if(*views, [&](const ListView &one) { return one.name.compare(name, Qt::CaseInsensitive) == 0; });
    if (view == views->end())
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("ExportCommand", "There is no view “%1”, neither of yours nor a shared one.").arg(name), {}, u"--view"_s);
    const ListLayout layout = withoutMissing(view->layout, **catalogue);
    options.query.filters = layout.filter;
    options.query.sortField = layout.sortField;
    options.query.order = layout.order;
    options.query.groupField = layout.groupField;
    options.fields = layout.columns;
    if (!layout.groupField.isEmpty() && !options.fields.contains(layout.groupField))
        options.fields.prepend(layout.groupField);
    return {};
}

Result<ExportOptions> readOptions(const CommandContext &context, Services &services)
{
    const Arguments &arguments = context.arguments;
    ExportOptions options;
    options.query.kind = arguments.value(u"--kind"_s, u"staff"_s);
    options.language = context.language;
    options.format = formatOf(context);
    if (arguments.has(u"--view"_s)) {
        if (auto taken = takeView(services, arguments.value(u"--view"_s), options); !taken)
            return fail(taken.error());
    }
    options.query.search = arguments.value(u"--filter"_s);
    options.query.scope = scopeOf(arguments.value(u"--scope"_s));
    if (const QString fields = arguments.value(u"--fields"_s); !fields.isEmpty() || options.format == ExportFormat::VCard) {
        options.fields.clear();
        for (const QString &key : fields.split(u',', Qt::SkipEmptyParts))
            options.fields << key.trimmed();
    }
    options.sensitive = arguments.has(u"--sensitive"_s);
    options.filledOnly = arguments.has(u"--filled"_s);
    options.separator = separatorOf(arguments.value(u"--separator"_s));
    options.newCards = arguments.value(u"--card"_s) == "4"_L1;
    options.photos = arguments.has(u"--photos"_s);
    return options;
}

int run(CommandContext &context)
{
    const auto services = openDatabase(context, OpenRequest::Mode::Open);
    if (!services)
        return services.error();
    const auto options = readOptions(context, **services);
    if (!options)
        return context.console.tell(options.error());
    ExportService exporter(**services);
    if (const auto fields = exporter.fields(*options); !fields) // before the file: a typing error leaves none
        return context.console.tell(fields.error());
    ProgressLine line(context.console, context.language);
    const auto written = exporter.toFile(context.arguments.words.first(), *options, line.progress());
    if (!written)
        return context.console.tell(written.error());
    context.console.tell(QCoreApplication::translate("ExportCommand", "%n sheet(s) were written.", nullptr, *written));
    return kDone;
}
} // namespace

Command exportCommand()
{
    return {"export",
            QT_TRANSLATE_NOOP("Commands", "Writes sheets into a CSV file or an Excel workbook, which can be imported, or public fields "
                                          "into contacts (.vcf). --scope says whose: those in service, former staff, everyone "
                                          "(both, unless said otherwise), or the bin; --view takes columns, filter and order of a "
                                          "view; --filled leaves out what is empty everywhere."),
            {u"FILE.csv|.xlsx|.vcf"_s},
            {{u"--kind"_s, u"KIND"_s, {}},
             {u"--scope"_s, u"SCOPE"_s, scopeWords()},
             {u"--view"_s, u"NAME"_s, {}},
             {u"--filter"_s, u"TEXT"_s, {}},
             {u"--fields"_s, u"a,b,c"_s, {}},
             {u"--sensitive"_s, {}, {}},
             {u"--filled"_s, {}, {}},
             {u"--format"_s, u"FORMAT"_s, u"csv|xlsx|vcf"_s},
             {u"--separator"_s, u"WHICH"_s, u"semicolon|comma|tab"_s},
             {u"--card"_s, u"VERSION"_s, u"3|4"_s},
             {u"--photos"_s, {}, {}}},
            &run};
}

} // namespace effectif
