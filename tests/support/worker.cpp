// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/worker.h"

namespace effectif::test {

namespace {
constexpr int kPatience = 120'000; // ms
} // namespace

void startWorker(QProcess &process, const QStringList &arguments)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(EFFECTIF_TEST_WORKER), arguments);
    if (!process.waitForStarted(kPatience))
        qFatal("The worker does not start: %s", qPrintable(process.errorString()));
}

QByteArray finishWorker(QProcess &process)
{
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(kPatience))
        qFatal("The worker does not end.");
    return process.readAllStandardOutput();
}

QByteArray runWorker(const QStringList &arguments)
{
    QProcess process;
    startWorker(process, arguments);
    return finishWorker(process);
}

} // namespace effectif::test
