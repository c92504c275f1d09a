// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/watcher.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPixmap>
#include <QProcess>
#include <QScreen>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

namespace effectif::bench {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLookMs = 4;
constexpr int kStillMs = 1500; ///< nothing changes for so long: the program is ready
constexpr int kPatienceMs = 60'000;
constexpr int kFewPixels = 80; ///< a blinking cursor changes fewer

QImage look()
{
    return QGuiApplication::primaryScreen()->grabWindow(0).toImage().convertToFormat(QImage::Format_RGB32);
}

bool differs(const QImage &a, const QImage &b)
{
    int changed = 0;
    for (int y = 0; y < a.height(); ++y) {
        const auto *left = reinterpret_cast<const QRgb *>(a.constScanLine(y));
        const auto *right = reinterpret_cast<const QRgb *>(b.constScanLine(y));
        if (memcmp(left, right, static_cast<size_t>(a.bytesPerLine())) == 0)
            continue;
        for (int x = 0; x < a.width() && changed <= kFewPixels; ++x)
            changed += left[x] == right[x] ? 0 : 1;
    }
    return changed > kFewPixels;
}

double sharedMemory(qint64 process)
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// The same settings folder each time, empty at first: the start that is measured is the second of its settings.
QProcessEnvironment childEnvironment()
{
    static const QTemporaryDir home(u"/tmp/effectif-bench-home-XXXXXX"_s);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"EFFECTIF_USER"_s, u"Bench"_s);
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        environment.remove(QLatin1StringView(name));
    return environment;
}
} // namespace

std::optional<Start> watchStart(const QString &program, const QStringList &arguments)
{
    QProcess watcher;
    watcher.setProcessEnvironment(childEnvironment());
    watcher.start(QCoreApplication::applicationFilePath(), QStringList{u"--watch"_s, program} + arguments);
    if (!watcher.waitForFinished(2 * kPatienceMs) || watcher.exitCode() != 0)
        return std::nullopt;
    const QList<QByteArray> numbers = watcher.readAllStandardOutput().trimmed().split(' ');
    if (numbers.size() != 3)
        return std::nullopt;
    return Start{numbers.at(0).toDouble(), numbers.at(1).toDouble(), numbers.at(2).toDouble()};
}

int runWatcher(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    QStringList command = QGuiApplication::arguments().mid(2);
    if (command.isEmpty())
        return 1;
    QImage before = look();
    const QImage empty = before;
    QProcess program;
    program.setStandardOutputFile(QProcess::nullDevice());
    program.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    program.start(command.takeFirst(), command);
    if (!program.waitForStarted())
        return 1;
    qint64 painted = 0;
    qint64 ready = 0;
    while (timer.elapsed() < kPatienceMs && (painted == 0 || timer.elapsed() - ready < kStillMs)) {
        QThread::msleep(kLookMs);
        const qint64 now = timer.elapsed();
        const QImage seen = look();
        if (painted == 0 && differs(seen, empty))
            painted = now;
        if (differs(seen, before)) {
            ready = now;
            before = seen;
        }
    }
    const double memory = sharedMemory(program.processId());
    program.terminate();
    if (!program.waitForFinished(5000)) {
        program.kill();
        program.waitForFinished(5000);
    }
    QThread::msleep(100); // the server takes the window away
    if (painted == 0)
        return 1;
    QTextStream(stdout) << painted << ' ' << ready << ' ' << memory << '\n';
    return 0;
}

int runHello(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QLabel hello(u"Effectif"_s);
    hello.resize(1280, 800);
    hello.show();
    return QApplication::exec();
}

} // namespace effectif::bench
