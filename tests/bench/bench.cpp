// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// effectif_bench [--rows 1000,100000,1000000] [--engines sqlite,postgresql] [--runs 5] [--only NAME]
//                [--own-fields N] [--check]
// measures what people wait for, as ratios with what the same machine can do at best in the same run, and prints them
// beside the goals of design/performance. It does not judge: exit code 0, with --check 1 if a goal is missed.
#include "tests/bench/operations.h"
#include "tests/bench/watcher.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace effectif::bench {

void Bench::add(const QString &operation, const Medians &measured, const QString &against, std::optional<double> goal,
                Unit unit) const
{
    figures.add({operation, database.engine(), database.rows(), measured, against, goal, unit});
}

namespace {
struct Options
{
    QList<int> rows;
    QList<Engine> engines;
    int runs = 5;
    QString only;
    int ownFields = 0;
    bool check = false;
};

Options readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"rows"_s, u"Sizes, parted by commas."_s, u"N,N"_s, u"1000,100000,1000000"_s},
                       {u"engines"_s, u"sqlite, postgresql or both."_s, u"E,E"_s, u"sqlite,postgresql"_s},
                       {u"runs"_s, u"Turns of each measurement."_s, u"N"_s, u"5"_s},
                       {u"only"_s, u"Operations whose name contains this."_s, u"NAME"_s},
                       {u"own-fields"_s, u"So many fields of the office's own in each database."_s, u"N"_s, u"0"_s},
                       {u"check"_s, u"Exit code 1 if a goal is missed."_s}});
    parser.addHelpOption();
    parser.process(arguments);
    Options options;
    for (const QString &rows : parser.value(u"rows"_s).split(u','))
        options.rows.append(rows.toInt());
    if (std::any_of(options.rows.begin(), options.rows.end(), [](int rows) { return rows < kSmallRows; }))
        giveUp(u"--rows wants numbers of at least %1."_s.arg(kSmallRows));
    for (const QString &engine : parser.value(u"engines"_s).split(u',')) {
        if (engine != engineName(Engine::Sqlite) && engine != engineName(Engine::PostgreSql))
            giveUp(u"--engines wants sqlite, postgresql or both."_s);
        options.engines.append(engine == engineName(Engine::Sqlite) ? Engine::Sqlite : Engine::PostgreSql);
    }
    options.runs = std::max(1, parser.value(u"runs"_s).toInt());
    options.only = parser.value(u"only"_s);
    options.ownFields = parser.value(u"own-fields"_s).toInt();
    options.check = parser.isSet(u"check"_s);
    return options;
}

int run(const Options &options)
{
    Figures figures;
    Databases databases(options.ownFields);
    for (const Engine engine : options.engines) {
        if (engine == Engine::PostgreSql && !databases.hasServer()) {
            figures.addNotMeasured(u"everything on postgresql"_s, u"its server cannot be started here"_s);
            continue;
        }
        Database &small = databases.filled(engine, kSmallRows);
        for (const int rows : options.rows) {
            const Bench bench{figures, databases, databases.filled(engine, rows), small, options.runs, options.only};
            measureLists(bench);
            measureViews(bench);
            measureHome(bench);
            measurePolls(bench);
            measureStart(bench);
            measurePrinting(bench);
            measureWrites(bench);
            measureImports(bench);
            measureImportParts(bench);
            measureExport(bench);
            measureJournal(bench);
            measureQuality(bench);
            measureDuplicates(bench);
            if (rows != kSmallRows)
                databases.drop(engine, rows);
        }
        databases.drop(engine, kSmallRows);
    }
    QTextStream out(stdout);
    figures.print(out);
    return options.check && !figures.allMet() ? 1 : 0;
}
} // namespace

} // namespace effectif::bench

int main(int argc, char **argv)
{
    using namespace effectif;
    const QByteArray task = argc > 1 ? argv[1] : "";
    if (task == "--watch")
        return bench::runWatcher(argc, argv);
    if (task == "--hello")
        return bench::runHello(argc, argv);
    // the figures are of painting, not of this machine's display
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (task == "--try-server") {
        const test::PostgresServer server;
        return 0;
    }
    Theme theme;
    theme.apply(ThemeMode::Light);
    return bench::run(bench::readOptions(QApplication::arguments()));
}
