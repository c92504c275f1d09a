// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the time of an import goes: each part of it alone, one after the other, and how long a file is locked while a plan
// is done.
#include "models/services/importfeed.h"
#include "models/services/importservice.h"
#include "models/services/importsetup.h"
#include "models/storage/bulkwriter.h"
#include "models/storage/connection.h"
#include "models/storage/operationrepository.h"
#include "tests/bench/operations.h"

#include <QFile>

#include <sqlite3.h>

#include <array>
#include <atomic>
#include <thread>

namespace effectif::bench {

using namespace Qt::StringLiterals;

namespace {
enum Part { Reading, Planning, Inserting, Indexes, Commit };
constexpr std::array kParts{"reading", "planning in one thread", "inserting rows", "indexes", "commit"};
using Times = std::array<double, kParts.size()>;

ImportOptions wholeFile()
{
    ImportOptions options;
    options.kind = kKind;
    options.createMissing = true;
    options.allowIncomplete = true;
    return options;
}

std::unique_ptr<CsvFeed> feedOf(QFile &file)
{
    if (!file.isOpen() && !file.open(QIODevice::ReadOnly))
        giveUp(file.fileName() + u' ' + file.errorString());
    file.seek(0);
    return must(CsvFeed::create(file));
}

/// Plans and writes all rows; names of departments are not looked up.
void writeRows(ImportFeed &feed, const ImportPlanner &planner, storage::BulkWriter &writer, const Reference &department, Times &times)
{
    constexpr std::size_t kBatch = 1000;
    CellMemo memo;
    QStringList cells;
    for (bool more = true; more;) {
        std::vector<QStringList> read;
        while (read.size() < kBatch && (more = must(feed.next(cells))))
            read.push_back(std::exchange(cells, {}));
        std::vector<storage::BulkRow> rows;
        times[Planning] += timed([&] {
            for (const QStringList &row : read) {
                PlannedRow planned = planner.plan(row, 0, &memo);
                planner.fileUnder(planned, department);
                rows.push_back(planner.taken(planned));
            }
        });
        times[Inserting] += timed([&] { must(writer.write(rows)); });
    }
}

Times importByParts(const Bench &bench)
{
    const DatabaseUrl url = bench.databases.place(bench.database.url().engine);
    Times times{};
    {
        const Database fresh(url, bench.database.rows());
        const auto services = fresh.open(OpenRequest::Mode::Create);
        ServiceContext &context = services->context();
        QFile file(bench.databases.csv(bench.database.rows()));
        times[Reading] = timed([&] {
            const auto feed = feedOf(file);
            QStringList cells;
            while (must(feed->next(cells)))
                cells.clear();
        });
        const auto feed = feedOf(file);
        const ImportOptions options = wholeFile();
        const ImportSetup setup = must(ImportSetup::create(*services, feed->header(), options));
        const ImportPlanner planner = setup.planner(options, {false, true});
        const storage::BulkMode mode(context.connection);
        auto transaction = must(storage::Transaction::begin(context.connection));
        storage::OperationRepository operations(context.connection);
        const storage::OperationStart start{QUuid::createUuid(), context.user, context.clock.now(), u"import"_s, kKind, true};
        const qint64 operation = must(operations.start(start));
        const auto writer = must(storage::BulkWriter::create(context.connection, setup.catalogue, planner.layout(),
                                                             {operation, context.user, start.at}, bench.database.rows()));
        writeRows(*feed, planner, *writer, setup.department, times);
        times[Indexes] = timed([&] { must(writer->finish()); });
        must(operations.finishBulk(operation, kKind));
        times[Commit] = timed([&] { must(transaction.commit()); });
    }
    bench.databases.discard(url);
    return times;
}

/// The longest time in milliseconds that nobody else could have begun to write, until `done`.
double longestLock(const QString &file, const std::atomic<bool> &done)
{
    sqlite3 *handle = nullptr;
    if (sqlite3_open(QFile::encodeName(file).constData(), &handle) != SQLITE_OK)
        giveUp(file + u" cannot be opened."_s);
    double longest = 0;
    while (!done) {
        longest = std::max(longest, timed([&] {
                               while (sqlite3_exec(handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_BUSY && !done)
                                   std::this_thread::sleep_for(std::chrono::milliseconds(1));
                           }));
        sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    sqlite3_close(handle);
    return longest;
}

double lockOfPlan(const Bench &bench)
{
    const DatabaseUrl url = bench.databases.place(bench.database.url().engine);
    double longest = 0;
    {
        const Database fresh(url, bench.database.rows());
        const auto services = fresh.open(OpenRequest::Mode::Create);
        QFile file(bench.databases.csv(bench.database.rows()));
        const auto feed = feedOf(file);
        Progress progress;
        const auto plan = must(ImportService(*services).rehearse(*feed, wholeFile(), progress));
        std::atomic<bool> done = false;
        std::thread watcher([&] { longest = longestLock(url.file, done); });
        (void)must(ImportService(*services).execute(*plan, progress));
        done = true;
        watcher.join();
    }
    bench.databases.discard(url);
    return longest;
}
} // namespace

void measureImportParts(const Bench &bench)
{
    if (bench.wants(u"import part"_s)) {
        std::array<QList<double>, kParts.size()> each;
        QList<double> sums;
        for (int run = 0; run < bench.runs; ++run) {
            const Times times = importByParts(bench);
            double sum = 0;
            for (std::size_t part = 0; part < kParts.size(); ++part) {
                each[part].append(times[part]);
                sum += times[part];
            }
            sums.append(sum);
        }
        const double all = median(sums);
        for (std::size_t part = 0; part < kParts.size(); ++part) {
            const double mine = median(each[part]);
            bench.add(u"import part: %1"_s.arg(QLatin1StringView(kParts[part])), {mine, all, mine / all, bench.runs}, u"all parts"_s, std::nullopt);
        }
    }
    constexpr double kMayWaitMs = 2000; // issue 7: no other user's save waits longer
    if (bench.database.isSqlite() && bench.wants(u"file locked by an import"_s))
        bench.add(u"file locked by an import"_s, inTurn(bench.runs, [&] { return lockOfPlan(bench); }, [] { return kMayWaitMs; }), u"what may be"_s, 1);
}

} // namespace effectif::bench
