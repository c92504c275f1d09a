// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/database.h"
#include "app/commands/progressline.h"
#include "models/documents/printrun.h"

#include "models/services/outputfile.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("PrintCommand", text);
}

Result<QList<RecordId>> idsIn(const QString &text)
{
    QList<RecordId> ids;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
        bool ok = false;
        const RecordId id = word.trimmed().toInt(&ok);
        if (!ok || id <= 0)
            return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("PrintCommand", "“%1” is no number of a sheet. Write them as 12,15,18.")).arg(word));
        if (!ids.contains(id))
            ids.append(id);
    }
    return ids;
}

RecordScope scopeOf(const QString &word)
{
    return word == "present"_L1 ? RecordScope::Present : word == "former"_L1 ? RecordScope::Former : RecordScope::Everyone;
}

Result<PrintOrder::What> whatOf(const Arguments &given)
{
    if (int(given.has(u"--list"_s)) + int(given.has(u"--portraits"_s)) + int(given.has(u"--cards"_s)) > 1)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("PrintCommand", "Choose --list, --portraits or --cards: one file is one of them.")));
    return given.has(u"--list"_s)     ? PrintOrder::What::List
        : given.has(u"--portraits"_s) ? PrintOrder::What::Portraits
        : given.has(u"--cards"_s)     ? PrintOrder::What::Cards
                                      : PrintOrder::What::Sheets;
}

Result<int> copiesOf(const Arguments &given)
{
    constexpr int kMost = 1000;
    if (!given.has(u"--copies"_s))
        return 1;
    bool ok = false;
    const int copies = given.value(u"--copies"_s).toInt(&ok);
    if (!given.has(u"--cards"_s) || !ok || copies < 1 || copies > kMost)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("PrintCommand", "--copies says how many cards of each person --cards prints: 1 to 1000.")));
    return copies;
}

QString titleOf(PrintOrder::What what)
{
    switch (what) {
    case PrintOrder::What::Sheets:
        return {};
    case PrintOrder::What::List:
        return say(QT_TRANSLATE_NOOP("PrintCommand", "Staff list"));
    case PrintOrder::What::Portraits:
        return say(QT_TRANSLATE_NOOP("PrintCommand", "Who is who"));
    case PrintOrder::What::Cards:
        return say(QT_TRANSLATE_NOOP("PrintCommand", "Business cards"));
    }
    return {};
}

Result<PrintOrder> orderOf(const CommandContext &context)
{
    const Arguments &given = context.arguments;
    if (given.has(u"--ids"_s) == given.has(u"--filter"_s) || !given.has(u"--output"_s))
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("PrintCommand", "Say which sheets to print, by --ids or by --filter, and with --output into "
                                                                              "which file. --filter \"\" prints all of them.")));
    const auto what = whatOf(given);
    const auto copies = what ? copiesOf(given) : fail(what.error());
    if (!copies)
        return fail(copies.error());
    PrintOrder order;
    order.what = *what;
    order.copies = *copies;
    PrintRequest &request = order.request;
    request.query.kind = given.value(u"--kind"_s, u"staff"_s);
    request.query.search = given.value(u"--filter"_s);
    request.query.scope = scopeOf(given.value(u"--scope"_s));
    request.query.groupField = given.value(u"--group"_s);
    request.sensitive = given.has(u"--sensitive"_s);
    request.photos = !given.has(u"--no-photos"_s);
    request.emptyFields = given.has(u"--empty-fields"_s);
    request.language = context.language;
    for (const QString &key : given.value(u"--fields"_s).split(u',', Qt::SkipEmptyParts))
        request.columns << key.trimmed();
    if (given.has(u"--ids"_s)) {
        auto ids = idsIn(given.value(u"--ids"_s));
        if (!ids)
            return fail(ids.error());
        request.records = *std::move(ids);
    }
    order.format.size = given.value(u"--paper"_s) == "letter"_L1 ? PaperSize::Letter : PaperSize::A4;
    order.format.landscape = given.has(u"--landscape"_s) || order.what == PrintOrder::What::List;
    order.title = titleOf(order.what);
    if (!request.query.search.isEmpty())
        order.criteria << say(QT_TRANSLATE_NOOP("PrintCommand", "Search: %1")).arg(request.query.search);
    return order;
}

int run(CommandContext &context)
{
    const auto order = orderOf(context); // before the database: a typing error asks for no password
    if (!order)
        return context.console.tell(order.error());
    const auto services = openDatabase(context, OpenRequest::Mode::Open);
    if (!services)
        return services.error();
    ProgressLine line(context.console, context.language);
    const auto print = PrintRun::prepare(**services, *order, line.progress());
    if (!print)
        return context.console.tell(print.error());
    const auto pages = OutputFile::write(context.arguments.value(u"--output"_s),
                                         [&](QIODevice &device) { return (*print)->writePdf(**services, device, line.progress()); });
    if (!pages)
        return context.console.tell(pages.error());
    const int sheets = (*print)->sheetCount();
    context.console.tell(QCoreApplication::translate("PrintCommand", "%n sheet(s) were printed.", nullptr, sheets) + u' '
                         + QCoreApplication::translate("PrintCommand", "The file has %n page(s).", nullptr, *pages));
    const auto missing = static_cast<int>(order->request.records ? order->request.records->size() - sheets : 0);
    if (missing == 0)
        return kDone;
    context.console.tell(QCoreApplication::translate("PrintCommand", "%n of the sheets asked for are not there.", nullptr, missing));
    return kDoneWithRefusals;
}
} // namespace

Command printCommand()
{
    return {"print",
            QT_TRANSLATE_NOOP("Commands", "Writes sheets into a PDF file as they are printed: one after another, or with --list as a table, with "
                                          "--portraits as a page of photos and with --cards as business cards to cut. Which sheets, say --ids or --filter. Sensitive fields are printed "
                                          "with --sensitive only, by whoever may read them."),
            {},
            {{u"--ids"_s, u"1,2,3"_s, {}},
             {u"--filter"_s, u"TEXT"_s, {}},
             {u"--output"_s, u"FILE.pdf"_s, {}},
             {u"--list"_s, {}, {}},
             {u"--portraits"_s, {}, {}},
             {u"--cards"_s, {}, {}},
             {u"--copies"_s, u"N"_s, {}},
             {u"--sensitive"_s, {}, {}},
             {u"--scope"_s, u"SCOPE"_s, u"present|former|everyone"_s},
             {u"--kind"_s, u"KIND"_s, {}},
             {u"--fields"_s, u"a,b,c"_s, {}},
             {u"--group"_s, u"FIELD"_s, {}},
             {u"--paper"_s, u"SIZE"_s, u"a4|letter"_s},
             {u"--landscape"_s, {}, {}},
             {u"--no-photos"_s, {}, {}},
             {u"--empty-fields"_s, {}, {}}},
            &run,
            true};
}

} // namespace effectif
