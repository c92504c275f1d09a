// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/database.h"
#include "app/commands/progressline.h"
#include "models/base/csvwriter.h"
#include "models/services/outputfile.h"
#include "models/services/qualityservice.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t kAtOnce = 500;
const auto kNumber = u"matricule"_s;

/// The numbers of some sheets; empty where the kind has none.
Result<QHash<RecordId, QString>> numbers(Services &services, const QString &kind, const std::vector<quality::Finding> &findings)
{
    QHash<RecordId, QString> result;
    const auto catalogue = services.catalogues().catalogue(kind);
    if (!catalogue || !(*catalogue)->field(kNumber))
        return result;
    QList<RecordId> ids;
    for (const quality::Finding &finding : findings)
        ids << finding.id;
    const auto rows = services.records().rows(kind, ids, {kNumber});
    if (!rows)
        return fail(rows.error());
    for (const RecordRow &row : *rows)
        result.insert(row.id, row.values.value(0).toString());
    return result;
}

Result<void> write(CsvWriter &csv, Services &services, const QString &kind, const QualityFindings &found)
{
    for (std::size_t from = 0; from < found.findings.size(); from += kAtOnce) {
        const auto to = std::min(from + kAtOnce, found.findings.size());
        const std::vector part(found.findings.begin() + static_cast<std::ptrdiff_t>(from), found.findings.begin() + static_cast<std::ptrdiff_t>(to));
        const auto items = QualityService(services).items(kind, found.check, part);
        const auto known = items ? numbers(services, kind, part) : fail(items.error());
        if (!known)
            return fail(known.error());
        for (const QualityItem &item : *items) {
            const QString since = item.since.toString(Qt::ISODate);
            if (auto written = csv.row({found.check, QString::number(item.id), known->value(item.id), item.title, item.department, item.what, since}); !written)
                return written;
        }
    }
    return {};
}

/// What was found, a line a check: "ssn_key<tab>3".
void print(Console &console, const QList<QualityFindings> &found)
{
    for (const QualityFindings &one : found)
        console.print(one.check + u'\t' + QString::number(one.findings.size()) + u'\t' + quality::check(one.check)->displayName());
}

int run(CommandContext &context)
{
    const auto services = openDatabase(context, OpenRequest::Mode::Open);
    if (!services)
        return services.error();
    const QString kind = context.arguments.value(u"--kind"_s, u"staff"_s);
    const QString check = context.arguments.value(u"--check"_s);
    const QString output = context.arguments.value(u"--output"_s);
    QList<QualityFindings> found;
    {
        ProgressLine line(context.console, context.language);
        const auto done = QualityService(**services).run(kind, check.isEmpty() ? QStringList() : QStringList{check}, line.progress(),
                                                         [&](QualityFindings one, const QList<DepartmentScore> &) { found << std::move(one); });
        if (!done)
            return context.console.tell(done.error());
    }
    int count = 0;
    for (const QualityFindings &one : std::as_const(found))
        count += static_cast<int>(one.findings.size());
    if (output.isEmpty()) {
        print(context.console, found);
        return count == 0 ? kDone : kDoneWithRefusals;
    }
    const auto written = OutputFile::write(output, [&](QIODevice &device) -> Result<void> {
        CsvWriter csv(device, ',', CsvWriter::For::Programs);
        auto row = csv.row({u"check"_s, u"id"_s, u"number"_s, u"name"_s, u"department"_s, u"sentence"_s, u"since"_s});
        for (const QualityFindings &one : std::as_const(found)) {
            if (row)
                row = write(csv, **services, kind, one);
        }
        return row;
    });
    if (!written)
        return context.console.tell(written.error());
    context.console.tell(QCoreApplication::translate("QualityCommand", "%n finding(s) were written.", nullptr, count));
    return count == 0 ? kDone : kDoneWithRefusals;
}
} // namespace

Command qualityCommand()
{
    return {"quality",
            QT_TRANSLATE_NOOP("Commands", "Checks the data of all sheets in service: a line a check with its findings, or all findings in a CSV file. "
                                          "The exit code is 1 if there are any."),
            {},
            {{u"--kind"_s, u"KIND"_s, {}}, {u"--check"_s, u"ID"_s, {}}, {u"--output"_s, u"FILE.csv"_s, {}}},
            &run};
}

} // namespace effectif
