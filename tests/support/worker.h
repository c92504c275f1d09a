// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace effectif::test {

/// Starts tests_storageworker (tests/storage/faults/worker.cpp), another program on the same database.
void startWorker(QProcess &process, const QStringList &arguments);
/// Waits for its end and answers what it told.
QByteArray finishWorker(QProcess &process);
/// Both.
QByteArray runWorker(const QStringList &arguments);

} // namespace effectif::test
