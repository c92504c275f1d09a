// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command.h"
#include "app/commands/database.h"
#include "app/commands/progressline.h"
#include "models/base/csvwriter.h"
#include "models/services/duplicatescanservice.h"
#include "models/services/outputfile.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("DuplicatesCommand", text);
}

/// The numbers of other software by sheet; empty where the kind has no such field.
Result<QHash<RecordId, QString>> externalIds(Services &services, const QString &kind, const DuplicateFindings &findings)
{
    const auto catalogue = services.catalogues().catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    QHash<RecordId, QString> result;
    if (!(*catalogue)->field(u"external_id"_s))
        return result;
    constexpr qsizetype kAtOnce = 500;
    QList<RecordId> ids;
    for (const QList<RecordId> &group : findings.groups)
        ids += group;
    for (qsizetype from = 0; from < ids.size(); from += kAtOnce) {
        const auto rows = services.records().rows(kind, ids.mid(from, kAtOnce), {u"external_id"_s});
        if (!rows)
            return fail(rows.error());
        for (const RecordRow &row : *rows)
            result.insert(row.id, row.values.value(0).toString());
    }
    return result;
}

Result<void> write(QIODevice &device, Services &services, const QString &kind, const DuplicateFindings &findings, Language language)
{
    const auto others = externalIds(services, kind, findings);
    const auto catalogue = services.catalogues().catalogue(kind);
    if (!others || !catalogue)
        return fail(others ? catalogue.error() : others.error());
    CsvWriter csv(device, ',', CsvWriter::For::Programs);
    if (auto written = csv.row({u"id_a"_s, u"id_b"_s, u"external_id_a"_s, u"external_id_b"_s, u"score"_s, u"reasons"_s}); !written)
        return written;
    for (const DuplicatePair &pair : findings.pairs) {
        QString reasons = explanationText(pair.why, **catalogue, language);
        if (pair.through != 0)
            reasons += u", "_s + say(QT_TRANSLATE_NOOP("DuplicatesCommand", "both match sheet %1")).arg(pair.through);
        if (auto written = csv.row({QString::number(pair.a), QString::number(pair.b), others->value(pair.a), others->value(pair.b),
                                    QString::number(pair.score, 'f', 1), reasons}); !written)
            return written;
    }
    return {};
}

int run(CommandContext &context)
{
    bool isNumber = true;
    const QString typed = context.arguments.value(u"--threshold"_s);
    const double wanted = typed.isEmpty() ? 0 : typed.toDouble(&isNumber);
    const QString output = context.arguments.value(u"--output"_s);
    if (!isNumber || (!typed.isEmpty() && (wanted <= 0 || wanted >= 100)) || output.isEmpty()) {
        context.console.tell(output.isEmpty() ? say(QT_TRANSLATE_NOOP("DuplicatesCommand", "Say with --output which file to write."))
                                              : say(QT_TRANSLATE_NOOP("DuplicatesCommand", "A threshold is a number between 0 and 100.")));
        return kWrongUsage;
    }
    const auto services = openDatabase(context, OpenRequest::Mode::Open);
    if (!services)
        return services.error();
    const QString kind = context.arguments.value(u"--kind"_s, u"staff"_s);
    DuplicateScanService duplicates((*services)->context(), (*services)->catalogues());
    auto rules = duplicates.rules();
    if (!rules)
        return context.console.tell(rules.error());
    if (!typed.isEmpty())
        rules->threshold = wanted;
    if (const auto known = (*services)->catalogues().catalogue(kind); !known) // before the file: a typing error leaves none
        return context.console.tell(known.error());
    ProgressLine line(context.console, context.language);
    const auto pairs = OutputFile::write(output, [&](QIODevice &device) -> Result<int> {
        const auto findings = duplicates.scan(kind, *rules, line.progress());
        const auto written = findings ? write(device, **services, kind, *findings, context.language) : fail(findings.error());
        return written ? Result<int>(static_cast<int>(findings->pairs.size())) : fail(written.error());
    });
    if (!pairs)
        return context.console.tell(pairs.error());
    context.console.tell(QCoreApplication::translate("DuplicatesCommand", "%n pair(s) of possible duplicates were written.", nullptr, *pairs));
    return kDone;
}
} // namespace

Command duplicatesCommand()
{
    return {"duplicates",
            QT_TRANSLATE_NOOP("Commands", "Compares all sheets and writes those that may be one person’s into a CSV file, a pair a "
                                          "line, the best first. The threshold is a score from 0 to 100; without it, the office’s."),
            {},
            {{u"--kind"_s, u"KIND"_s, {}}, {u"--threshold"_s, u"S"_s, {}}, {u"--output"_s, u"FILE.csv"_s, {}}},
            &run};
}

} // namespace effectif
