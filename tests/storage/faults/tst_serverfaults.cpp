// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/faults/faultcase.h"
#include "tests/support/postgresserver.h"
#include "tests/support/testcase.h"

#include <QRandomGenerator>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
class TestServerFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serverKilledUnderWriters()
    {
        PostgresServer server(PostgresServer::Durability::Full);
        OpenRequest request;
        request.url = must(DatabaseUrl::parse(server.createDatabase()));
        request.mode = OpenRequest::Mode::Create;
        request.userName = u"Worker"_s;
        const SystemClock clock;
        QVERIFY(Services::create(request, clock));
        Acknowledged acknowledged;
        const int kills = faultRounds(3);
        int lost = 0, half = 0, twice = 0;
        for (int round = 0; round < kills; ++round) {
            std::vector<std::unique_ptr<QProcess>> writers;
            for (int i = 0; i < 3; ++i)
                startWorker(*writers.emplace_back(std::make_unique<QProcess>()), {u"save"_s, request.url.toString()});
            QVERIFY(writers.front()->waitForReadyRead(60000));
            writers.front()->waitForFinished(QRandomGenerator::global()->bounded(100, 600));
            server.kill9();
            for (const auto &writer : writers)
                acknowledged.take(finishWorker(*writer)); // each ends by itself: its saves are refused with a sentence
            server.restart();
            const auto connection = must(storage::Connection::create(request.url));
            lost += acknowledged.lostIn(*connection);
            half += halfSaves(*connection);
            twice += doubleNumbers(*connection);
        }
        report(
            u"server kill -9: %1 kills under 3 writers, %L2 acknowledged saves, lost %3, half %4, numbers given twice %5"_s
                .arg(kills)
                .arg(acknowledged.count())
                .arg(lost)
                .arg(half)
                .arg(twice));
        QCOMPARE(lost + half + twice, 0);
        QVERIFY(acknowledged.count() > kills && acknowledged.refused() > 0);
        QVERIFY2(acknowledged.firstRefusal().startsWith("REFUSED Unavailable"),
                 acknowledged.firstRefusal().constData());
    }
};
} // namespace

EFFECTIF_TEST(TestServerFaults)
#include "tst_serverfaults.moc"
