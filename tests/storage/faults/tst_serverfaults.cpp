// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/faults/faultcase.h"
#include "tests/support/postgresserver.h"
#include "tests/support/serveroffice.h"
#include "tests/support/testcase.h"

#include <QRandomGenerator>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int kWriters = 3;

/// What came of it, after each round of killing.
struct Toll
{
    int lost = 0;
    int half = 0;
    int twice = 0;
    int unaudited = 0;

    void count(storage::Connection &connection, const Acknowledged &acknowledged, bool office)
    {
        lost += acknowledged.lostIn(connection);
        half += halfSaves(connection);
        twice += doubleNumbers(connection);
        unaudited += office ? unauditedWrites(connection) : 0;
    }
    int all() const { return lost + half + twice + unaudited; }
    QString text(const QString &what, int kills, const Acknowledged &acknowledged) const
    {
        return u"%1: %2 kills under %3 writers, %L4 acknowledged saves, lost %5, half %6, numbers given twice %7, without an "
               "audit row %8"_s.arg(what).arg(kills).arg(kWriters).arg(acknowledged.count()).arg(lost).arg(half).arg(twice).arg(unaudited);
    }
};

using Writers = std::vector<std::unique_ptr<QProcess>>;

/// Each on one of the addresses; returns while they write.
Writers startWriters(const QList<DatabaseUrl> &urls)
{
    Writers writers;
    for (int i = 0; i < kWriters; ++i)
        startWorker(*writers.emplace_back(std::make_unique<QProcess>()), {u"save"_s, urls.at(i % urls.size()).toString()});
    for (const auto &writer : writers)
        (void)writer->waitForReadyRead(60'000);
    writers.front()->waitForFinished(QRandomGenerator::global()->bounded(100, 600));
    return writers;
}

/// The server is killed under them; each ends by itself: its saves are refused with a sentence.
Toll killServer(PostgresServer &server, const QList<DatabaseUrl> &urls, const DatabaseUrl &judge, int kills, Acknowledged &acknowledged)
{
    Toll toll;
    for (int round = 0; round < kills; ++round) {
        const Writers writers = startWriters(urls);
        server.kill9();
        for (const auto &writer : writers)
            acknowledged.take(finishWorker(*writer));
        server.restart();
        toll.count(*must(storage::Connection::create(judge)), acknowledged, urls.size() > 1);
    }
    return toll;
}

/// An office on a server of its own, with as many accounts as there are writers.
struct WrittenOffice
{
    WrittenOffice()
    {
        for (int i = 0; i < kWriters; ++i) {
            const QString email = u"writer%1@example.org"_s.arg(i);
            (void)office.add({email, u"Writer %1"_s.arg(i), u"user"_s, {office.addDepartment(u"Service %1"_s.arg(i))}, {capability::kSensitive}});
            urls << office.request(email).url;
        }
        judge = must(DatabaseUrl::parse(server.superuserUrl(office.database())));
    }

    PostgresServer server{PostgresServer::Durability::Full};
    ServerOffice office{server};
    QList<DatabaseUrl> urls;
    DatabaseUrl judge;
};

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
        const Toll toll = killServer(server, {request.url}, request.url, kills, acknowledged);
        report(toll.text(u"server kill -9"_s, kills, acknowledged));
        QCOMPARE(toll.all(), 0);
        QVERIFY(acknowledged.count() > kills && acknowledged.refused() > 0);
        QVERIFY2(acknowledged.firstRefusal().startsWith("REFUSED Unavailable"), acknowledged.firstRefusal().constData());
    }

    void serverKilledUnderAccounts()
    {
        WrittenOffice written;
        Acknowledged acknowledged;
        const int kills = faultRounds(2);
        const Toll toll = killServer(written.server, written.urls, written.judge, kills, acknowledged);
        report(toll.text(u"office server kill -9"_s, kills, acknowledged));
        QCOMPARE(toll.all(), 0);
        QVERIFY(acknowledged.count() > kills && acknowledged.refused() > 0);
        QVERIFY2(acknowledged.firstRefusal().startsWith("REFUSED Unavailable"), acknowledged.firstRefusal().constData());
    }

    /// The connection is cut in the middle of an import, at either end: nothing of it is there.
    void cutWhileImporting_data()
    {
        QTest::addColumn<bool>("server");
        QTest::newRow("server kill -9") << true;
        QTest::newRow("client kill -9") << false;
    }
    void cutWhileImporting()
    {
        QFETCH(bool, server);
        constexpr int kRows = 4000;
        WrittenOffice written;
        int all = 0, nothing = 0, part = 0;
        const int kills = faultRounds(3);
        for (int round = 0; round < kills; ++round) {
            QProcess worker;
            startWorker(worker, {u"import"_s, written.urls.first().toString(), QString::number(kRows)});
            QVERIFY(worker.waitForReadyRead(120'000));
            worker.waitForFinished(QRandomGenerator::global()->bounded(50, 600));
            server ? written.server.kill9() : worker.kill();
            const QByteArray told = finishWorker(worker);
            if (server) {
                written.server.restart();
                QVERIFY2(told.contains("DONE") || told.contains("REFUSED Unavailable"), told.constData());
            }
            const auto connection = must(storage::Connection::create(written.judge));
            const auto left = [&] {
                return must(connection->scalar(u"SELECT (SELECT count(*) FROM effectif.staff) || '/' || (SELECT count(*) FROM "
                                               "effectif.staff_private)"_s)).toString();
            };
            if (!server) // the server notices by itself that nobody is there any more
                QTRY_VERIFY_WITH_TIMEOUT(must(connection->scalar(u"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                                                                 "AND pid <> pg_backend_pid()"_s)).toInt() == 0, kPatience);
            all += left() == u"%1/%1"_s.arg(kRows) ? 1 : 0;
            nothing += left() == "0/0"_L1 ? 1 : 0;
            part = round + 1 - all - nothing;
            if (all > 0)
                break; // the next one would find all of them as duplicates
        }
        report(u"%1 while importing %2 rows: imported %3, nothing of it %4, half %5"_s
                   .arg(server ? u"server kill -9"_s : u"client kill -9"_s).arg(kRows).arg(all).arg(nothing).arg(part));
        QCOMPARE(part, 0);
    }

    void accountsKilledWhileTheySave()
    {
        WrittenOffice written;
        Acknowledged acknowledged;
        const int rounds = faultRounds(3);
        Toll toll;
        for (int round = 0; round < rounds; ++round) {
            const Writers writers = startWriters(written.urls);
            for (const auto &writer : writers)
                writer->kill();
            for (const auto &writer : writers)
                acknowledged.take(finishWorker(*writer));
            // the server takes back by itself what they left half done
            toll.count(*must(storage::Connection::create(written.judge)), acknowledged, true);
        }
        report(toll.text(u"client kill -9"_s, rounds * kWriters, acknowledged));
        QCOMPARE(toll.all(), 0);
        QVERIFY(acknowledged.count() > rounds);
        QVERIFY2(acknowledged.refused() == 0, acknowledged.firstRefusal().constData());
    }
};
} // namespace

EFFECTIF_TEST(TestServerFaults)
#include "tst_serverfaults.moc"
