// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/database.h"
#include "app/commands/progressline.h"
#include "models/base/csvwriter.h"
#include "models/base/tablefile.h"
#include "models/services/importservice.h"
#include "models/services/outputfile.h"
#include "models/services/tablefeed.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kLargestMap = 1024 * 1024;
constexpr int kToldOnTerminal = 20; ///< so that what came before stays in sight

QString say(const char *text)
{
    return QCoreApplication::translate("ImportCommand", text);
}

Result<std::unique_ptr<QFile>> openInput(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (QFileInfo(path).isDir() || !file->open(QIODevice::ReadOnly))
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("ImportCommand", "The file %1 cannot be read. Check its name and whether you "
                                                           "may read it."))
                        .arg(QDir::toNativeSeparators(path)),
                    file->errorString());
    return file;
}

/// The rows of a file, whatever sort of table it is.
struct Input
{
    std::unique_ptr<QFile> file;
    std::unique_ptr<TableSource> table; ///< of a workbook, or of cards
    std::unique_ptr<ImportFeed> feed;
};

Result<std::unique_ptr<ImportFeed>> openText(QFile &file)
{
    auto feed = CsvFeed::create(file);
    return feed ? Result<std::unique_ptr<ImportFeed>>(std::move(*feed)) : fail(feed.error());
}

/// A text file is read as it stands, its first row the header: a command guesses nothing.
Result<Input> openTableOf(const CommandContext &context)
{
    const QString path = context.arguments.words.first();
    auto file = openInput(path);
    const auto kind = file ? tableKind(**file) : fail(file.error());
    if (!kind)
        return fail(kind.error());
    Input input{*std::move(file), {}, {}};
    if (*kind == TableFormat::Kind::Csv) {
        auto feed = openText(*input.file);
        if (!feed)
            return fail(feed.error());
        input.feed = *std::move(feed);
        return input;
    }
    TableInput table{path, {}, {*kind, {}, context.arguments.value(u"--sheet"_s), {}}};
    if (input.file->isSequential()) // workbooks are read from their end
        table = {{}, input.file->readAll(), table.format};
    auto source = openTable(table);
    if (!source)
        return fail(source.error());
    input.table = *std::move(source);
    input.feed = std::make_unique<TableFeed>(*input.table);
    return input;
}

Result<QHash<QString, QString>> readMap(const QString &path)
{
    const auto file = openInput(path);
    if (!file)
        return fail(file.error());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson((*file)->read(kLargestMap), &error);
    QHash<QString, QString> map;
    const QJsonObject object = document.object();
    bool texts = document.isObject() && !object.isEmpty();
    for (auto it = object.begin(); it != object.end(); ++it) {
        texts = texts && it->isString();
        map.insert(it.key(), it->toString());
    }
    if (!texts)
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("ImportCommand", "The map %1 is not understood. It looks like {\"column in the "
                                                           "file\": \"field_key\"}."))
                        .arg(QDir::toNativeSeparators(path)),
                    error.errorString());
    return map;
}

Result<ImportOptions> readOptions(const CommandContext &context)
{
    ImportOptions options;
    options.kind = context.arguments.value(u"--kind"_s, u"staff"_s);
    options.language = context.language;
    options.allowIncomplete = context.arguments.has(u"--allow-incomplete"_s);
    options.createMissing = context.arguments.has(u"--create-missing"_s);
    options.key = context.arguments.value(u"--key"_s);
    const QString onDuplicate = context.arguments.value(u"--on-duplicate"_s);
    if (onDuplicate == "create"_L1)
        options.mode = ImportMode::CreateAll;
    else if (onDuplicate == "update"_L1)
        options.mode = ImportMode::CreateAndUpdate;
    static const QHash<QString, ImportMode> kModes{{u"create"_s, ImportMode::Create},
                                                   {u"update"_s, ImportMode::Update},
                                                   {u"both"_s, ImportMode::CreateAndUpdate},
                                                   {u"fill"_s, ImportMode::FillEmpty}};
    options.mode = kModes.value(context.arguments.value(u"--mode"_s), options.mode);
    if (context.arguments.has(u"--map"_s)) {
        const auto map = readMap(context.arguments.value(u"--map"_s));
        if (!map)
            return fail(map.error());
        options.map = *map;
    }
    return options;
}

/// Where what is to be said about rows goes: into the report if there is one, else line by line to the person.
class IssueSink
{
public:
    IssueSink(Console &console, OutputFile *report)
        : m_console(console)
    {
        if (!report)
            return;
        m_report.emplace(report->device());
        m_written = m_report->row({u"row"_s, u"column"_s, u"value"_s, u"reason"_s});
    }
    void take(const ImportIssue &issue)
    {
        if (m_report) {
            if (m_written)
                m_written = m_report->row({QString::number(issue.line), issue.column, issue.value, issue.reason});
            return;
        }
        if (Console::isErrorTerminal() && ++m_told > kToldOnTerminal) {
            if (m_told == kToldOnTerminal + 1)
                m_console.tell(say(QT_TRANSLATE_NOOP("ImportCommand", "There is more to tell about the rows: --report "
                                                                      "FILE.csv writes all of it into a file.")));
            return;
        }
        m_console.tell(issue.column.isEmpty()
                           ? say(QT_TRANSLATE_NOOP("ImportCommand", "Row %1: %2")).arg(issue.line).arg(issue.reason)
                           : say(QT_TRANSLATE_NOOP("ImportCommand", "Row %1, column “%2”: %3"))
                                 .arg(QString::number(issue.line), issue.column, issue.reason));
    }
    bool isWritten() const { return m_written.has_value(); }

private:
    Console &m_console;
    std::optional<CsvWriter> m_report;
    int m_told = 0;
    Result<void> m_written;
};

void tellSummary(CommandContext &context, const ImportSummary &summary)
{
    if (!summary.missingColumns.isEmpty())
        context.console.tell(say(QT_TRANSLATE_NOOP("ImportCommand", "Columns of the map that the file lacks: %1"))
                                 .arg(summary.missingColumns.join(u", "_s)));
    if (!summary.unmappedColumns.isEmpty())
        context.console.tell(say(QT_TRANSLATE_NOOP("ImportCommand", "Columns that lead to no field: %1"))
                                 .arg(summary.unmappedColumns.join(u", "_s)));
    if (!summary.addedValues.isEmpty())
        context.console.tell(say(QT_TRANSLATE_NOOP("ImportCommand", "Added: %1")).arg(summary.addedValues.join(u"; "_s)));
    if (summary.incomplete > 0)
        context.console.tell(QCoreApplication::translate("ImportCommand", "%n new sheet(s) are incomplete.", nullptr,
                                                         int(summary.incomplete))); // lupdate misreads static_cast
    if (context.arguments.has(u"--dry-run"_s))
        context.console.tell(say(QT_TRANSLATE_NOOP("ImportCommand", "This was a rehearsal: nothing was kept.")));
    context.console.print(say(QT_TRANSLATE_NOOP("ImportCommand", "Rows: %1; created: %2; updated: %3; unchanged: %4; "
                                                                 "skipped: %5; refused: %6"))
                              .arg(summary.rows)
                              .arg(summary.created)
                              .arg(summary.updated)
                              .arg(summary.unchanged)
                              .arg(summary.skipped)
                              .arg(summary.refused));
}

/// Where a file is to be written, if the person asked for it.
Result<std::unique_ptr<OutputFile>> outputOf(const CommandContext &context, const QString &argument)
{
    return context.arguments.has(argument) ? OutputFile::create(context.arguments.value(argument))
                                           : Result<std::unique_ptr<OutputFile>>(nullptr);
}

/// Rehearses, tells, keeps the refused rows in a file and, unless that was all, does it.
Result<ImportSummary> rehearse(CommandContext &context, Services &services, ImportFeed &feed, const ImportOptions &options,
                               IssueSink &sink, OutputFile *refused, Progress &progress)
{
    ImportService imports(services);
    const auto plan = imports.rehearse(feed, options, progress);
    if (!plan)
        return fail(plan.error());
    if (auto told = (*plan)->eachIssue([&](const ImportIssue &issue) { sink.take(issue); }); !told)
        return fail(told.error());
    if (refused) {
        if (auto written = (*plan)->writeRefused(refused->device()); !written)
            return fail(refused->writeError());
        if (auto kept = refused->commit(); !kept)
            return fail(kept.error());
    }
    if (context.arguments.has(u"--dry-run"_s))
        return (*plan)->summary();
    const auto outcome = imports.execute(**plan, progress);
    if (!outcome)
        return fail(outcome.error());
    if (outcome->differences.isEmpty())
        return outcome->summary;
    const ImportDifference &first = outcome->differences.first();
    return fail(ErrorKind::Conflict, say(QT_TRANSLATE_NOOP("ImportCommand", "The database changed meanwhile: nothing was imported. Row %1: %2"))
                                         .arg(QString::number(first.line), first.sentence));
}

Result<ImportSummary> import(CommandContext &context, Services &services, ImportFeed &feed, const ImportOptions &options,
                             IssueSink &sink, OutputFile *refused)
{
    ProgressLine line(context.console, context.language);
    if (refused || context.arguments.has(u"--dry-run"_s))
        return rehearse(context, services, feed, options, sink, refused, line.progress());
    return ImportService(services).run(feed, options, [&](const ImportIssue &issue) { sink.take(issue); }, line.progress());
}

int run(CommandContext &context)
{
    auto options = readOptions(context);
    if (!options)
        return context.console.tell(options.error());
    const auto input = openTableOf(context);
    if (!input)
        return context.console.tell(input.error());
    options->fileName = QFileInfo(input->file->fileName()).fileName();
    const auto report = outputOf(context, u"--report"_s);
    const auto refused = report ? outputOf(context, u"--refused"_s) : fail(report.error());
    if (!refused)
        return context.console.tell(refused.error());
    const auto services = openDatabase(context, OpenRequest::Mode::Open);
    if (!services)
        return services.error();
    IssueSink sink(context.console, report->get());
    const auto summary = import(context, **services, *input->feed, *options, sink, refused->get());
    if (!summary) {
        const int code = context.console.tell(summary.error());
        // somebody saved one of the numbers at that very moment: no mistake of the file's
        return summary.error().kind == ErrorKind::Conflict ? kUnavailable : code;
    }
    if (*report) {
        const auto kept = sink.isWritten() ? (*report)->commit() : fail((*report)->writeError());
        if (!kept) // the rows are in: the person must know, and the exit code must not say that nothing was done
            context.console.tell(kept.error());
    }
    tellSummary(context, *summary);
    return summary->refused > 0 ? kDoneWithRefusals : kDone;
}
} // namespace

Command importCommand()
{
    return {"import",
            QT_TRANSLATE_NOOP("Commands", "Brings the rows of a CSV file, an Excel workbook (--sheet says which of its sheets) or business "
                                          "cards (.vcf) in, all of them or, cut short, none."),
            {u"FILE.csv|.xlsx|.vcf"_s},
            {{u"--kind"_s, u"KIND"_s, {}},
             {u"--sheet"_s, u"NAME"_s, {}},
             {u"--map"_s, u"MAP.json"_s, {}},
             {u"--on-duplicate"_s, u"WHAT"_s, u"create|skip|update"_s},
             {u"--mode"_s, u"WHAT"_s, u"create|update|both|fill"_s},
             {u"--key"_s, u"FIELD"_s, {}},
             {u"--allow-incomplete"_s, {}, {}},
             {u"--create-missing"_s, {}, {}},
             {u"--dry-run"_s, {}, {}},
             {u"--report"_s, u"FILE.csv"_s, {}},
             {u"--refused"_s, u"FILE.csv"_s, {}}},
            &run};
}

} // namespace effectif
