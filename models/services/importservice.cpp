// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importservice.h"

#include "models/services/importnews.h"
#include "models/services/importreader.h"
#include "models/services/importrehearsal.h"
#include "models/services/importrun.h"
#include "models/services/importsetup.h"
#include "models/services/importwriter.h"
#include "models/services/notificationservice.h"
#include "models/services/operationrun.h"
#include "models/services/refusedrows.h"
#include "models/services/services.h"
#include "models/storage/connection.h"
#include "models/storage/operationrepository.h"

#include <QFileDevice>
#include <QFileInfo>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kBytesPerRow = 250; ///< of a usual file: decides no more than whether indexes are made anew

NotificationEvent endOf(const ImportSummary &summary, const QString &file, const QString &refusedRows = {})
{
    const bool refused = summary.refused > 0;
    QJsonObject facts{{notificationfact::kCount, refused ? summary.refused : summary.created + summary.updated}};
    if (!file.isEmpty())
        facts.insert(notificationfact::kFile, file.left(200));
    if (!refusedRows.isEmpty())
        facts.insert(notificationfact::kRows, refusedRows);
    return {refused ? notificationtype::kImportRefused : notificationtype::kImportDone, {}, {}, {}, facts};
}
} // namespace

/// One import into the database: what it reads, and what came of it.
struct ImportService::Writing
{
    ImportFeed &feed;
    const ImportOptions &options;
    const IssueListener &listener;
    ImportPlan *plan = nullptr; ///< that was shown
    PlanFeed *planned = nullptr; ///< the feed, of that plan
    QUuid operation = QUuid::createUuid();
    qint64 expected = 0; ///< new sheets
    ImportSummary summary;
    bool differs = false;
};

Result<ImportSummary> ImportService::run(QIODevice &file, const ImportOptions &options, const IssueListener &listener,
                                         Progress &progress)
{
    const auto feed = CsvFeed::create(file);
    if (!feed)
        return fail(feed.error());
    ImportOptions named = options;
    if (const auto *onDisk = qobject_cast<const QFileDevice *>(&file); onDisk && named.fileName.isEmpty())
        named.fileName = QFileInfo(onDisk->fileName()).fileName();
    return run(**feed, named, listener, progress);
}

Result<ImportSummary> ImportService::run(ImportFeed &feed, const ImportOptions &options, const IssueListener &listener,
                                         Progress &progress)
{
    Writing writing{feed, options, listener, nullptr, nullptr, QUuid::createUuid(), feed.size() / kBytesPerRow, {}, false};
    if (const auto written = write(writing, progress); !written)
        return fail(written.error());
    const ImportSummary &summary = writing.summary;
    if (summary.refused > 0 && summary.created + summary.updated == 0) { // nothing was kept of it but that it went wrong
        if (auto told = tellFailed(summary, options.fileName); !told)
            return fail(told.error());
    }
    return summary;
}

Result<void> ImportService::tellFailed(const ImportSummary &summary, const QString &file)
{
    ServiceContext &context = m_services.context();
    return runOperation(context, {QUuid::createUuid(), u"import"_s, {}, 0}, [&](qint64 operation) {
        return NotificationService(context).tell(endOf(summary, file), operation);
    });
}

Result<ImportOutcome> ImportService::execute(ImportPlan &plan, Progress &progress)
{
    if (plan.count(PlanState::Create) + plan.count(PlanState::Update) == 0)
        return ImportOutcome{plan.summary(), {}, {}, {}};
    PlanFeed feed(plan, PlanFeed::Rows::Written);
    Writing writing{feed, plan.options(), {}, &plan, &feed, plan.m_operation, plan.count(PlanState::Create), {}, false};
    keepRefused(plan);
    const auto written = write(writing, progress);
    if (!written && (writing.differs || progress.isCancelled())) // otherwise the answer may have got lost, and not the import
        RefusedRows().forget(std::exchange(plan.m_refusedRows, {}));
    // a conflict: what somebody saved at that very moment stands against a row
    if (!written && (writing.differs || written.error().kind == ErrorKind::Conflict))
        return differing(plan, progress);
    return written ? Result<ImportOutcome>(ImportOutcome{plan.summary(), *written, {}, {}}) : fail(written.error());
}

/// Before anybody has to wait for the import. Without them it is as good: what was refused can be rehearsed again.
void ImportService::keepRefused(ImportPlan &plan)
{
    const RefusedRows rows;
    rows.forgetOld(m_services.context().clock.now());
    if (!plan.hasRefused())
        return plan.m_refusedRows.clear();
    const auto ticket = rows.keep(plan, plan.m_refusedRows);
    plan.m_refusedRows = ticket ? *ticket : QString();
}

Result<QUuid> ImportService::write(Writing &writing, Progress &progress)
{
    ServiceContext &context = m_services.context();
    const storage::BulkMode mode(context.connection);
    auto transaction = storage::Transaction::begin(context.connection);
    if (!transaction)
        return fail(transaction.error());
    if (auto locked = storage::lockBulkWrites(context.connection, writing.options.kind); !locked)
        return fail(locked.error());
    const auto setup = ImportSetup::create(m_services, writing.feed.header(), writing.options);
    if (!setup)
        return fail(setup.error());
    const storage::OperationStart start{writing.operation, context.user, context.clock.now(), u"import"_s, writing.options.kind, true};
    storage::OperationRepository operations(context.connection);
    const auto operation = operations.start(start);
    if (!operation)
        return fail(operation.error());
    if (*operation == 0) // the answer to the first try got lost, not the import
        return writing.operation;
    auto done = writeRows(writing, *setup, {*operation, context.user, start.at}, progress);
    const bool kept = done && writing.summary.created + writing.summary.updated > 0;
    if (kept) {
        done = operations.finishBulk(*operation, writing.options.kind);
        const ImportSummary whole = writing.plan ? writing.plan->summary() : writing.summary;
        if (done)
            done = NotificationService(context).tell(endOf(whole, writing.options.fileName, writing.plan ? writing.plan->m_refusedRows : QString()), *operation);
        if (done)
            done = transaction->commit();
    }
    if (!done || !kept) // the catalogue in memory may hold values that were given up again
        m_services.catalogues().forget(writing.options.kind);
    if (!done)
        return fail(done.error());
    if (!kept)
        return QUuid();
    const auto told = m_services.records().recordsChanged(writing.options.kind, {0});
    return told ? Result<QUuid>(writing.operation) : fail(told.error());
}

Result<void> ImportService::writeRows(Writing &writing, const ImportSetup &setup, const storage::WriteStamp &stamp, Progress &progress)
{
    ServiceContext &context = m_services.context();
    // without their indexes, nobody is found by name or e-mail address while the rows go in
    const bool needsIndexes = !setup.key.isAutomatic() && !setup.key.isNumber();
    ImportPlanner planner = setup.planner(writing.options, {false, writing.plan != nullptr});
    const bool holds = writing.planned && planner.restores(*writing.plan->m_planner);
    if (holds)
        writing.planned->setRestores(true);
    auto bulk = storage::BulkWriter::create(context.connection, setup.catalogue, planner.layout(), stamp, needsIndexes ? 0 : writing.expected);
    if (!bulk)
        return fail(bulk.error());
    ImportResolver resolver(context, m_services.catalogues(), planner, stamp.operation);
    ImportDuplicates duplicates(context, m_services.catalogues(), planner, setup.key);
    const auto news = holds ? ImportNews::since(context, planner, setup.key, *writing.plan) : Result<ImportNews>(ImportNews(planner));
    if (!news)
        return fail(news.error());
    ImportWriter writer(context, planner, std::move(*bulk), stamp, writing.plan ? &writing.plan->m_ledger : nullptr);
    // rows that were shown as new sheets have no number of one another's
    const bool claims = !holds || writing.options.mode == ImportMode::CreateAll || writing.plan->count(PlanState::Update) > 0;
    ImportRun run({context, planner, resolver, duplicates, writer, setup.department, nullptr, claims}, writing.listener);
    ImportReader reader(writing.feed, planner);
    auto done = reader.each(
        [&](std::span<PlannedRow> rows) {
            news->mark(rows);
            return run.take(rows);
        },
        progress);
    if (done)
        done = writer.finish();
    writing.differs = writer.differs();
    writing.summary = run.summary();
    if (writing.summary.created + writing.summary.updated == 0)
        writing.summary.addedValues.clear(); // they went with the rows that wanted them
    writing.summary.unmappedColumns = setup.columns.unmapped;
    writing.summary.missingColumns = setup.columns.missing;
    return done;
}

} // namespace effectif
