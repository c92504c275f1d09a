// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/tablefile.h"
#include "models/services/importservice.h"
#include "models/services/tablefeed.h"
#include "tests/bench/limits.h"
#include "tests/bench/operations.h"
#include "tests/bench/people.h"
#include "tests/support/workbookfile.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <atomic>
#include <chrono>
#include <thread>

namespace effectif::bench {

using namespace Qt::StringLiterals;

namespace {
Database::Imported importOnce(const Bench &bench, bool rehearsed = false)
{
    const DatabaseUrl url = bench.databases.place(bench.database.url().engine);
    Database::Imported times;
    {
        const Database fresh(url, bench.database.rows());
        (void)fresh.open(OpenRequest::Mode::Create); // making the tables is not importing
        const QString csv = bench.databases.csv(bench.database.rows());
        times = rehearsed ? fresh.rehearseAndFill(csv) : fresh.fill(csv);
    }
    bench.databases.discard(url);
    return times;
}

/// `.import` of SQLite's own command line into a typed table, with the settings that the product imports with.
double importByShell(const Bench &bench, const QString &shell)
{
    const QString file = bench.databases.path(u"shell.sqlite"_s);
    QStringList columns;
    for (const QString &column : peopleColumns())
        columns << column + (columns.isEmpty() ? u" INTEGER PRIMARY KEY"_s : u" TEXT"_s);
    const QString script =
        u"PRAGMA journal_mode=WAL;\nPRAGMA synchronous=FULL;\nPRAGMA cache_size=-128000;\n"
        "CREATE TABLE people (%1);\n.mode csv\n.import --skip 1 \"%2\" people\n"
        "PRAGMA wal_checkpoint(TRUNCATE);\n"_s.arg(columns.join(u", "_s), bench.databases.csv(bench.database.rows()));
    const double time = timed([&] {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(shell, {u"-batch"_s, file});
        process.write(script.toUtf8());
        process.closeWriteChannel();
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            giveUp(u"sqlite3: "_s + QString::fromUtf8(process.readAllStandardError()));
    });
    for (const char *ending : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1StringView(ending));
    return time;
}

void addImport(const Bench &bench, const Turn &limit, const QString &against, std::optional<double> rowsGoal)
{
    QList<Database::Imported> times;
    QList<double> limits;
    const Medians all = inTurn(
        bench.runs,
        [&] {
            times.append(importOnce(bench));
            return times.last().all;
        },
        [&] {
            limits.append(limit());
            return limits.last();
        });
    QList<double> mine;
    QList<double> ratios;
    for (qsizetype run = 1; run < times.size(); ++run) { // the first does not count
        mine.append(times.at(run).rows);
        ratios.append(times.at(run).rows / limits.at(run));
    }
    const Medians rows{median(mine), all.limit, median(ratios), all.turns};
    if (rowsGoal)
        bench.add(u"import, rows in"_s, rows, against, bench.ofLarge(*rowsGoal));
    bench.add(u"import, ready to search"_s, all, against, bench.ofLarge(3));
    times.clear();
    limits.clear();
    const Medians done = inTurn(
        bench.runs,
        [&] {
            times.append(importOnce(bench, true));
            return times.last().all;
        },
        [&] {
            limits.append(limit());
            return limits.last();
        });
    mine.clear();
    ratios.clear();
    for (qsizetype run = 1; run < times.size(); ++run) {
        mine.append(times.at(run).rows);
        ratios.append(times.at(run).rows / limits.at(run));
    }
    bench.add(u"import, rehearsal"_s, {median(mine), done.limit, median(ratios), done.turns}, against, bench.ofLarge(3));
    bench.add(u"import, plan done"_s, done, against, bench.ofLarge(3));
}

/// Says what each part of a workbook is: LibreOffice loads none without it.
const auto kContentTypes =
    u"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%1.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"%1.worksheet+xml\"/>"
    "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"%1.sharedStrings+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"%1.styles+xml\"/></Types>"_s;

/// The people of a CSV file as a workbook, with the texts shared as Excel has them.
QString workbookOf(const Bench &bench, const QString &csv)
{
    const auto table = must(openTable({csv, {}, {}}));
    test::WorkbookFile book;
    QHash<QString, int> shared;
    const auto add = [&](const QStringList &cells) {
        book.rows += u"<row>"_s;
        for (const QString &cell : cells) {
            const auto known = shared.constFind(cell);
            const int number = known == shared.constEnd() ? int(shared.size()) : *known;
            if (number == shared.size()) {
                shared.insert(cell, number);
                book.texts += u"<si><t>"_s + cell.toHtmlEscaped() + u"</t></si>"_s;
            }
            book.rows += cell.isEmpty() ? u"<c/>"_s : u"<c t=\"s\"><v>"_s + QString::number(number) + u"</v></c>"_s;
        }
        book.rows += u"</row>"_s;
    };
    add(table->header());
    QStringList cells;
    while (must(table->next(cells)))
        add(cells);
    const QString path = bench.databases.path(u"people.xlsx"_s);
    QFile file(path);
    const QString types = book.prolog + kContentTypes.arg(u"application/vnd.openxmlformats-officedocument.spreadsheetml"_s);
    const test::WorkbookFile::Parts parts = test::WorkbookFile::Parts{{u"[Content_Types].xml"_s, types.toUtf8()}} + book.parts();
    if (!file.open(QIODevice::WriteOnly) || file.write(test::WorkbookFile::zipped(parts)) < 0)
        giveUp(path + u' ' + file.errorString());
    return path;
}

/// Its cells as text, by the office suite that people open them with.
double convertedByLibreOffice(const Bench &bench, const QString &office, const QString &workbook)
{
    const QString folder = bench.databases.path(u"converted"_s);
    const QString profile = u"-env:UserInstallation=file://"_s + bench.databases.path(u"libreoffice"_s);
    return timed([&] {
        QProcess process;
        process.start(office, {profile, u"--headless"_s, u"--convert-to"_s, u"csv"_s, u"--outdir"_s, folder, workbook});
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            giveUp(u"LibreOffice: "_s + QString::fromUtf8(process.readAllStandardError()));
        if (!QFile::remove(QDir(folder).filePath(u"people.csv"_s))) // it answers 0 also where it could not
            giveUp(u"LibreOffice did not convert "_s + workbook);
    });
}

ImportOptions wholeFile()
{
    ImportOptions options;
    options.kind = kKind;
    options.createMissing = true;
    options.allowIncomplete = true;
    return options;
}

/// A file is read and every row of it planned, as the page of imports does before it shows them.
void measureRehearsal(const Bench &bench)
{
    if (!bench.wants(u"rehearse"_s) || bench.database.rows() > kLargeRows) // a sheet of Excel has a million rows, and this makes one in memory
        return;
    const QString csv = bench.databases.csv(bench.database.rows());
    const QString workbook = workbookOf(bench, csv);
    const auto rehearse = [&](const QString &path) {
        return timed([&] {
            const auto table = must(openTable({path, {}, {}}));
            Progress progress;
            (void)must(ImportService(bench.database.services()).rehearse(*table, wholeFile(), progress));
        });
    };
    bench.add(u"rehearse a workbook"_s, inTurn(bench.runs, [&] { return rehearse(workbook); }, [&] { return rehearse(csv); }), u"the same people as CSV"_s, 3);
}

/// A workbook comes in whole, against the same people as CSV.
void measureWorkbook(const Bench &bench)
{
    if (!bench.wants(u"workbook, imported"_s) || bench.database.rows() > kLargeRows)
        return;
    const QString csv = bench.databases.csv(bench.database.rows());
    const QString workbook = workbookOf(bench, csv);
    const auto import = [&](const QString &path) {
        const DatabaseUrl url = bench.databases.place(bench.database.url().engine);
        double time = 0;
        {
            const Database fresh(url, bench.database.rows());
            const auto services = fresh.open(OpenRequest::Mode::Create);
            time = timed([&] {
                const auto table = must(openTable({path, {}, {}}));
                TableFeed feed(*table);
                Progress progress;
                (void)must(ImportService(*services).run(feed, wholeFile(), {}, progress));
            });
        }
        bench.databases.discard(url);
        return time;
    };
    bench.add(u"workbook, imported"_s, inTurn(bench.runs, [&] { return import(workbook); }, [&] { return import(csv); }),
              u"the same people as CSV"_s, 3);
    const QString office = QStandardPaths::findExecutable(u"soffice"_s);
    if (office.isEmpty())
        return bench.figures.addNotMeasured(u"workbook against LibreOffice"_s, u"soffice is not installed"_s);
    bench.add(u"workbook, imported (LibreOffice)"_s,
              inTurn(bench.runs, [&] { return import(workbook); }, [&] { return convertedByLibreOffice(bench, office, workbook); }),
              u"LibreOffice to CSV"_s, bench.ofLarge(0.15));
}

/// The longest of a colleague's saves, one after the other on a connection of their own, while the rows of a plan go in.
double longestSaveDuring(const Bench &bench)
{
    const DatabaseUrl url = bench.databases.place(bench.database.url().engine);
    double longest = 0;
    {
        Database fresh(url, bench.database.rows());
        const auto services = fresh.open(OpenRequest::Mode::Create);
        RecordEdit first;
        first.kind = kKind;
        first.allowIncomplete = true;
        first.changes.insert(u"last_name"_s, u"Colleague"_s);
        RecordId id = must(services->records().save(first)).id;
        QFile file(bench.databases.csv(bench.database.rows()));
        if (!file.open(QIODevice::ReadOnly))
            giveUp(file.errorString());
        const auto feed = must(CsvFeed::create(file));
        Progress progress;
        const auto plan = must(ImportService(*services).rehearse(*feed, wholeFile(), progress));
        std::atomic<bool> done = false;
        std::thread colleague([&] {
            const auto theirs = fresh.open();
            for (int i = 0; !done; ++i) {
                const Record record = must(theirs->records().load(kKind, id));
                RecordEdit edit;
                edit.kind = kKind;
                edit.id = id;
                edit.baseVersion = record.version;
                edit.allowIncomplete = true;
                edit.changes.insert(u"notes"_s, u"saved %1"_s.arg(i));
                longest = std::max(longest, timed([&] { (void)must(theirs->records().save(edit)); }));
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            }
        });
        const ImportOutcome outcome = must(ImportService(*services).execute(*plan, progress));
        done = true;
        colleague.join();
        if (outcome.summary.created != bench.database.rows())
            giveUp(u"Only %1 of %2 rows came in."_s.arg(outcome.summary.created).arg(bench.database.rows()));
    }
    bench.databases.discard(url);
    return longest;
}

void measureWaits(const Bench &bench)
{
    constexpr double kMayWaitMs = 2000; // issue 7: no other user's save waits longer
    if (bench.wants(u"longest save during an import"_s))
        bench.add(u"longest save during an import"_s, inTurn(bench.runs, [&] { return longestSaveDuring(bench); }, [] { return kMayWaitMs; }),
                  u"what may be"_s, 1);
}

void measureImport(const Bench &bench)
{
    if (!bench.wants(u"import"_s))
        return;
    if (!bench.database.isSqlite()) {
        BareDatabase bare(bench.database.url(), {});
        bare.prepareInserts(bench.databases.csv(bench.database.rows()));
        addImport(
            bench, [&] { return timed([&] { bare.insertAll(); }); }, u"multi-row INSERT"_s, std::nullopt);
        bare.execute(u"DROP TABLE bare_import"_s);
        return;
    }
    const QString shell = QStandardPaths::findExecutable(u"sqlite3"_s);
    if (shell.isEmpty())
        bench.figures.addNotMeasured(u"import against .import"_s, u"sqlite3 is not installed"_s);
    else
        addImport(
            bench, [&] { return importByShell(bench, shell); }, u"sqlite3 .import"_s, 0.8);
}
} // namespace

void measureImports(const Bench &bench)
{
    measureImport(bench);
    measureWaits(bench);
    measureRehearsal(bench);
    measureWorkbook(bench);
}

} // namespace effectif::bench
