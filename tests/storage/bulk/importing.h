// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recordquery.h"
#include "models/services/importfeed.h"
#include "models/services/importservice.h"
#include "models/services/maintenanceservice.h"
#include "tests/support/engines.h"

#include <QBuffer>

namespace effectif::test {

/// The outcome of an import with what was told on the way.
struct Imported
{
    Result<ImportSummary> summary;
    QList<ImportIssue> issues;

    /// "3 birth_date", "5": line and column of every issue.
    QStringList places() const
    {
        QStringList result;
        for (const ImportIssue &issue : issues)
            result << (QString::number(issue.line) + QLatin1Char(' ') + issue.column).trimmed();
        return result;
    }
    /// "rows/created/updated/unchanged/skipped/refused", or what went wrong.
    QString counts() const
    {
        if (!summary)
            return QString::fromUtf8(describe(summary.error()));
        QStringList result;
        for (const qint64 count : {summary->rows, summary->created, summary->updated, summary->unchanged,
                                   summary->skipped, summary->refused})
            result << QString::number(count);
        return result.join(QLatin1Char('/'));
    }
};

/// The plan of such a file, or why there is none.
inline Result<std::shared_ptr<ImportPlan>> rehearseText(Services &services, const QByteArray &text, ImportOptions options = {})
{
    QByteArray bytes = text;
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    options.kind = QStringLiteral("staff");
    Progress progress;
    auto feed = CsvFeed::create(file);
    return feed ? ImportService(services).rehearse(**feed, options, progress) : fail(feed.error());
}

/// All that a plan tells, in the order of the file.
inline Imported told(const ImportPlan &plan)
{
    QList<ImportIssue> issues;
    for (const PlanRow &row : must(plan.rows({}, 0, plan.rowCount())))
        issues << row.issues;
    return {plan.summary(), issues};
}

/// Imports a file in one go; with EFFECTIF_TEST_REHEARSED it is rehearsed, and the plan is done.
inline Imported importText(Services &services, const QByteArray &text, ImportOptions options = {})
{
    Progress progress;
    if (qEnvironmentVariableIsSet("EFFECTIF_TEST_REHEARSED")) {
        const auto plan = rehearseText(services, text, options);
        if (!plan)
            return {fail(plan.error()), {}};
        Imported result = told(**plan);
        const auto outcome = ImportService(services).execute(**plan, progress);
        if (!outcome)
            result.summary = fail(outcome.error());
        else if (!outcome->differences.isEmpty())
            result.summary = fail(ErrorKind::Conflict, outcome->differences.first().sentence);
        return result;
    }
    QByteArray bytes = text;
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    options.kind = QStringLiteral("staff");
    QList<ImportIssue> issues;
    auto summary = ImportService(services).run(
        file, options, [&](const ImportIssue &issue) { issues.append(issue); }, progress);
    return {std::move(summary), issues};
}

inline ImportOptions onDuplicate(ImportMode what)
{
    ImportOptions options;
    options.mode = what;
    return options;
}

/// Every sheet in name order.
inline QList<Record> allSheets(Services &services)
{
    QList<Record> result;
    RecordQuery query;
    query.kind = QStringLiteral("staff");
    for (const RecordId id : must(services.records().ids(query)))
        result.append(must(services.records().load(query.kind, id)));
    return result;
}

/// What `effectif check` would print: an import must leave nothing that it finds.
inline QStringList violations(Services &services)
{
    QStringList result;
    Progress progress;
    must(MaintenanceService(services).check([&](const QString &line) { result << line; }, progress));
    return result;
}

} // namespace effectif::test
