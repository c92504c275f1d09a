// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recordquery.h"
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

inline Imported importText(Services &services, const QByteArray &text, ImportOptions options = {})
{
    QByteArray bytes = text;
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    options.kind = QStringLiteral("staff");
    Progress progress;
    QList<ImportIssue> issues;
    auto summary = ImportService(services).run(
        file, options, [&](const ImportIssue &issue) { issues.append(issue); }, progress);
    return {std::move(summary), issues};
}

inline ImportOptions onDuplicate(OnDuplicate what)
{
    ImportOptions options;
    options.onDuplicate = what;
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
