// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/operations.h"
#include "tests/bench/watcher.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

namespace effectif::bench {

using namespace Qt::StringLiterals;

namespace {
/// What is started: a program and how it is told what to open.
struct Peer
{
    QString program;
    QStringList arguments;
    QString name;
};

/// Starts ours and the other in turn, and answers the medians of painted, ready and memory.
struct Starts
{
    Medians painted;
    Medians ready;
    Medians memory;
};

std::optional<Starts> startInTurn(int runs, const Peer &ours, const Peer &other)
{
    QList<Start> mine;
    QList<Start> theirs;
    bool failed = false;
    const auto start = [&failed](const Peer &peer, QList<Start> &starts) {
        const auto seen = failed ? std::nullopt : watchStart(peer.program, peer.arguments);
        failed = !seen;
        starts.append(seen.value_or(Start()));
        return starts.last().painted;
    };
    Starts result;
    result.painted = inTurn(
        runs, [&] { return start(ours, mine); }, [&] { return start(other, theirs); });
    if (failed)
        return std::nullopt;
    const auto of = [&](double Start::*what) {
        QList<double> left;
        QList<double> right;
        QList<double> ratios;
        for (qsizetype run = 1; run < mine.size(); ++run) { // the first does not count
            left.append(mine.at(run).*what);
            right.append(theirs.at(run).*what);
            if (right.last() > 0)
                ratios.append(left.last() / right.last());
        }
        return Medians{median(left), median(right), median(ratios), runs};
    };
    result.ready = of(&Start::ready);
    result.memory = of(&Start::memory);
    return result;
}

Peer effectifOn(const Database &database)
{
    return {QStringLiteral(EFFECTIF_BENCH_PROGRAM), {u"--database"_s, database.url().toString()}, u"Effectif"_s};
}

/// Programs that people know; whoever has them sees how Effectif compares.
void measurePeers(const Bench &bench, const Peer &ours)
{
    const auto compare = [&](const QString &executable, const QString &name, const QStringList &arguments,
                             const std::function<void(const Starts &)> &add) {
        const QString program = QStandardPaths::findExecutable(executable);
        if (program.isEmpty())
            return bench.figures.addNotMeasured(u"start against "_s + name, u"not installed"_s);
        const auto starts = startInTurn(bench.runs, ours, {program, arguments, name});
        if (!starts)
            return bench.figures.addNotMeasured(u"start against "_s + name, u"it showed nothing"_s);
        add(*starts);
    };
    compare(u"keepassxc"_s, u"KeePassXC"_s, {}, [&](const Starts &starts) {
        bench.add(u"start, memory (PSS)"_s, starts.memory, u"KeePassXC empty"_s, 1, Unit::Megabytes);
    });
    const QStringList browse{u"-R"_s, u"-t"_s, u"staff"_s, bench.database.url().file};
    compare(u"sqlitebrowser"_s, u"DB Browser"_s, browse, [&](const Starts &starts) {
        bench.add(u"start, list ready"_s, starts.ready, u"DB Browser on the same"_s, 0.35);
    });
}
} // namespace

void measureStart(const Bench &bench)
{
    if (!bench.wants(u"start"_s) || !bench.database.isSqlite())
        return;
    if (qEnvironmentVariableIsEmpty("DISPLAY"))
        return bench.figures.addNotMeasured(u"start"_s, u"no DISPLAY: run it under xvfb-run"_s);
    if (!QFile::exists(QStringLiteral(EFFECTIF_BENCH_PROGRAM)))
        return bench.figures.addNotMeasured(u"start"_s, u"effectif is not built: cmake --build ... --target bench"_s);
    const Peer ours = effectifOn(bench.database);
    const Peer hello{QCoreApplication::applicationFilePath(), {u"--hello"_s}, u"hello"_s};
    const auto starts = startInTurn(bench.runs, ours, hello);
    if (!starts)
        return bench.figures.addNotMeasured(u"start"_s, u"a program showed nothing on DISPLAY"_s);
    bench.add(u"start, window painted"_s, starts->painted, u"Qt hello window"_s, 2);
    bench.add(u"start, list painted"_s, starts->ready, u"Qt hello window"_s, std::nullopt);
    if (&bench.database != &bench.small) {
        if (const auto sizes = startInTurn(bench.runs, ours, effectifOn(bench.small)))
            bench.add(u"start, list painted, large list"_s, sizes->ready, u"same of 1k"_s, 1.3);
    }
    measurePeers(bench, ours);
}

} // namespace effectif::bench
