// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importservice.h"

#include "models/services/access.h"
#include "models/services/importreader.h"
#include "models/services/importrun.h"
#include "models/services/notificationservice.h"
#include "models/services/operationrun.h"
#include "models/services/services.h"
#include "models/storage/connection.h"
#include "models/storage/operationrepository.h"

#include <QCoreApplication>
#include <QFileDevice>
#include <QFileInfo>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kBytesPerRow = 250; ///< of a usual file: decides no more than whether indexes are made anew

QString say(const char *text)
{
    return QCoreApplication::translate("ImportService", text);
}

/// Plans and writes rows until the file ends.
Result<void> takeAll(ImportReader &reader, ImportRun &run, qint64 size, Progress &progress)
{
    for (;;) {
        auto batch = reader.next();
        if (!batch)
            return fail(batch.error());
        if (!batch->has_value())
            return {};
        if (progress.isCancelled())
            return fail(ErrorKind::Unavailable,
                        say(QT_TRANSLATE_NOOP("ImportService", "The import was stopped. Nothing of the file was kept.")));
        if (auto done = run.take((*batch)->rows); !done)
            return done;
        const qint64 rows = run.summary().rows;
        const qint64 position = (*batch)->position;
        progress.advance(rows, size > 0 && position > 0 ? std::max(rows, rows * size / position) : 0);
    }
}

NotificationEvent endOf(const ImportSummary &summary, const QString &file)
{
    const bool refused = summary.refused > 0;
    QJsonObject facts{{notificationfact::kCount, refused ? summary.refused : summary.created + summary.updated}};
    if (!file.isEmpty())
        facts.insert(notificationfact::kFile, file.left(200));
    return {refused ? notificationtype::kImportRefused : notificationtype::kImportDone, {}, {}, {}, facts};
}

/// Keeps what was written, unless there is nothing to keep or this was a rehearsal. Answers whether it was kept.
Result<bool> settle(ServiceContext &context, storage::Transaction &transaction, qint64 operation,
                    const ImportOptions &options, const ImportSummary &summary, const QString &file)
{
    if (summary.created + summary.updated == 0 || options.dryRun)
        return false;
    if (auto told = storage::OperationRepository(context.connection).finishBulk(operation, options.kind); !told)
        return fail(told.error());
    if (auto told = NotificationService(context).tell(endOf(summary, file), operation); !told)
        return fail(told.error());
    if (auto committed = transaction.commit(); !committed)
        return fail(committed.error());
    return true;
}

QString nameOf(const QIODevice &file)
{
    const auto *onDisk = qobject_cast<const QFileDevice *>(&file);
    return onDisk ? QFileInfo(onDisk->fileName()).fileName() : QString();
}

Result<ImportColumns> readHeader(CsvReader &reader, const ImportOptions &options, const Catalogue &catalogue)
{
    QStringList header;
    const auto read = reader.next(header);
    if (!read)
        return fail(read.error());
    return ImportColumns::match(header, options, catalogue);
}
} // namespace

Result<ImportSummary> ImportService::run(QIODevice &file, const ImportOptions &options, const IssueListener &listener,
                                         Progress &progress)
{
    const auto summary = take(file, options, listener, progress);
    if (!summary || options.dryRun || summary->refused == 0 || summary->created + summary->updated > 0)
        return summary;
    ServiceContext &context = m_services.context(); // nothing was kept of it but that it went wrong
    const auto told = runOperation(context, {QUuid::createUuid(), u"import"_s, options.kind, 0}, [&](qint64 operation) {
        return NotificationService(context).tell(endOf(*summary, nameOf(file)), operation);
    });
    return told ? summary : fail(told.error());
}

Result<ImportSummary> ImportService::take(QIODevice &file, const ImportOptions &options, const IssueListener &listener,
                                          Progress &progress)
{
    ServiceContext &context = m_services.context();
    if (auto may = options.createMissing ? access::administrator(context) : access::change(context, options.kind, {}); !may)
        return fail(may.error());
    const auto reader = CsvReader::create(file);
    if (!reader)
        return fail(reader.error());
    const storage::BulkMode mode(context.connection);
    auto transaction = storage::Transaction::begin(context.connection);
    if (!transaction)
        return fail(transaction.error());
    if (auto locked = storage::lockBulkWrites(context.connection, options.kind); !locked)
        return fail(locked.error());
    const auto catalogue = m_services.catalogues().current(options.kind);
    if (!catalogue)
        return fail(catalogue.error());
    auto columns = readHeader(**reader, options, **catalogue);
    if (!columns)
        return fail(columns.error());
    const auto blank = m_services.records().blank(options.kind);
    if (!blank)
        return fail(blank.error());

    const storage::OperationStart start{QUuid::createUuid(), context.user, context.clock.now(), u"import"_s,
                                        options.kind, true};
    const auto operation = storage::OperationRepository(context.connection).start(start);
    if (!operation)
        return fail(operation.error());
    const storage::WriteStamp stamp{*operation, context.user, start.at};
    auto bulk = storage::BulkWriter::create(context.connection, *catalogue, stamp, file.size() / kBytesPerRow);
    if (!bulk)
        return fail(bulk.error());
    ImportPlanner planner(*columns, options, *catalogue, blank->values);
    ImportResolver resolver(context, m_services.catalogues(), planner, options);
    ImportDuplicates duplicates(context, m_services.catalogues(), planner);
    ImportWriter writer(context, planner, std::move(*bulk), stamp);
    ImportRun run(planner, resolver, duplicates, writer, options, listener,
                  Reference{storage::RecordRepository::departmentOf(*blank, **catalogue), {}});
    ImportReader rows(**reader, planner);
    auto done = takeAll(rows, run, file.isSequential() ? 0 : file.size(), progress);
    if (done)
        done = writer.finish();
    const auto kept = done ? settle(context, *transaction, *operation, options, run.summary(), nameOf(file))
                           : Result<bool>(fail(done.error()));
    if (!kept || !*kept) // the catalogue in memory may hold values that were given up again
        m_services.catalogues().forget(options.kind);
    if (!kept)
        return fail(kept.error());
    if (*kept) {
        if (auto told = m_services.records().recordsChanged(options.kind, {0}); !told)
            return fail(told.error());
    }
    ImportSummary summary = run.summary();
    if (summary.created + summary.updated == 0)
        summary.addedValues.clear(); // they went with the rows that wanted them
    summary.unmappedColumns = columns->unmapped;
    summary.missingColumns = columns->missing;
    return summary;
}

} // namespace effectif
