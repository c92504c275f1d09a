// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/exportservice.h"
#include "tests/bench/limits.h"
#include "tests/bench/operations.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace effectif::bench {

using namespace Qt::StringLiterals;

namespace {
/// All fields of everybody.
double exported(const Bench &bench, ExportFormat format)
{
    const QString path = bench.databases.path(u"export"_s);
    ExportOptions options;
    options.query.kind = kKind;
    options.format = format;
    const double time = timed([&] {
        Progress progress;
        (void)must(ExportService(bench.database.services()).toFile(path, options, progress));
    });
    QFile::remove(path);
    return time;
}

/// The same table as SQLite's own command line writes it.
double exportedByShell(const Bench &bench, const QString &shell)
{
    const QString path = bench.databases.path(u"shell.csv"_s);
    const double time = timed([&] {
        QProcess process;
        process.setStandardOutputFile(path);
        process.start(shell, {u"-readonly"_s, u"-csv"_s, bench.database.url().file, u"SELECT * FROM staff ORDER BY name_key"_s});
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            giveUp(u"sqlite3: "_s + QString::fromUtf8(process.readAllStandardError()));
    });
    QFile::remove(path);
    return time;
}
} // namespace

void measureExport(const Bench &bench)
{
    if (!bench.wants(u"export"_s))
        return;
    const QString shell = bench.database.isSqlite() ? QStandardPaths::findExecutable(u"sqlite3"_s) : QString();
    if (!shell.isEmpty())
        bench.add(u"export as CSV"_s, inTurn(bench.runs, [&] { return exported(bench, ExportFormat::Csv); }, [&] { return exportedByShell(bench, shell); }),
                  u"sqlite3 -csv"_s, std::nullopt);
    const auto plain = [&] { return exported(bench, ExportFormat::Csv); };
    bench.add(u"export a workbook"_s, inTurn(bench.runs, [&] { return exported(bench, ExportFormat::Xlsx); }, plain), u"the same as CSV"_s, 2);
    bench.add(u"export contacts"_s, inTurn(bench.runs, [&] { return exported(bench, ExportFormat::VCard); }, plain), u"the same as CSV"_s, 2);
}

} // namespace effectif::bench
