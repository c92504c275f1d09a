// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one PostgreSQL cluster of a ctest run: `tests_postgresfixture start|stop`, by the fixture `postgres`.
#include "tests/support/postgresserver.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    using effectif::test::PostgresServer;
    const QCoreApplication application(argc, argv);
    const QString state = QStringLiteral(EFFECTIF_TEST_POSTGRES);
    const QString what = QCoreApplication::arguments().value(1);
    if (what == QLatin1String("start")) {
        PostgresServer::stopDetached(state); // of a run that was interrupted
        PostgresServer server;
        server.detach(state);
        return 0;
    }
    if (what == QLatin1String("stop"))
        return PostgresServer::stopDetached(state) ? 0 : 1;
    qCritical("Usage: tests_postgresfixture start|stop");
    return 2;
}
