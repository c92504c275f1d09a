// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/office.h"

#include "models/storage/connection.h"

#include "tests/support/engines.h"
#include "tests/support/postgresserver.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"
#include "tests/support/worker.h"

#include <QSignalSpy>
#include <QThread>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

std::shared_ptr<Office> openOffice(const OpenRequest &request, Relay &relay, const Clock &clock)
{
    QObject context;
    Result<std::shared_ptr<Office>> opened = fail(ErrorKind::Internal, u"no answer"_s);
    bool answered = false;
    Office::open(request, relay, clock, &context, [&](Result<std::shared_ptr<Office>> office) {
        opened = std::move(office);
        answered = true;
    });
    if (!QTest::qWaitFor([&] { return answered; }, kPatience))
        qFatal("The office does not open.");
    return must(std::move(opened));
}

/// A statement that takes long and can be interrupted.
Result<QVariant> longStatement(Services &services)
{
    storage::Connection &connection = services.context().connection;
    return connection.scalar(u"WITH RECURSIVE g(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < 2000000000) "
                             "SELECT max(n) FROM g"_s);
}

class TestOffice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensOrSaysWhyNot()
    {
        const QTemporaryDir folder;
        OpenRequest request;
        request.url = DatabaseUrl::sqlite(folder.filePath(u"none.effectif"_s));
        QObject context;
        ErrorKind kind = ErrorKind::Internal;
        Office::open(request, m_relay, m_clock, &context, [&](Result<std::shared_ptr<Office>> office) {
            kind = office ? ErrorKind::Internal : office.error().kind;
        });
        QTRY_COMPARE_WITH_TIMEOUT(kind, ErrorKind::NotFound, kPatience);
    }

    void answersComeInTheThreadThatAsked_data() { addEngineRows(); }
    void answersComeInTheThreadThatAsked()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto office = openOffice(database.request(), m_relay, database.clock());
        QVERIFY(office->catalogue(kStaff));
        storage::Connection::forbidThread(QThread::currentThread()); // house.md: the GUI thread never asks
        QThread *worker = nullptr;
        QThread *answer = nullptr;
        QObject context;
        office->run(
            &context,
            [&worker](Services &services) {
                worker = QThread::currentThread();
                return services.records().count(kStaff);
            },
            [&answer](Result<int>) { answer = QThread::currentThread(); });
        QTRY_VERIFY_WITH_TIMEOUT(answer, kPatience);
        QCOMPARE(answer, QThread::currentThread());
        QVERIFY(worker && worker != answer);
        QCOMPARE(storage::Connection::forbiddenUses(), 0);
        (void)database.connect()->scalar(u"SELECT 1"_s); // the guard sees what it should
        QVERIFY(storage::Connection::forbiddenUses() > 0);
        storage::Connection::forbidThread(nullptr);
    }

    /// house.md, Threads: the page is closed in the middle of its query.
    void closedPageHearsNothing()
    {
        TestDatabase database(Engine::Sqlite);
        auto office = openOffice(database.request(), m_relay, database.clock());
        int heard = 0;
        for (int i = 0; i < 50; ++i) {
            auto page = std::make_unique<QObject>();
            const auto closed = std::make_shared<bool>(false);
            office->run(
                page.get(), [](Services &services) { return services.records().count(kStaff); },
                [&heard, closed](Result<int>) { heard += *closed ? 1 : 0; });
            if (i % 2 == 0) // some answers are on their way when it closes, some come before
                QCoreApplication::sendPostedEvents();
            page.reset();
            *closed = true;
        }
        bool last = false;
        office->run(
            this, [](Services &services) { return services.records().count(kStaff); },
            [&last](Result<int>) { last = true; });
        QTRY_VERIFY_WITH_TIMEOUT(last, kPatience);
        QCOMPARE(heard, 0);
        auto page = std::make_unique<QObject>(); // and the office itself may go before the answer
        office->run(
            page.get(), [](Services &services) { return services.records().count(kStaff); },
            [&heard](Result<int>) { ++heard; });
        office.reset();
        page.reset();
        QCoreApplication::processEvents();
        QCOMPARE(heard, 0);
    }

    void newerQuestionDropsAndStopsTheOlder()
    {
        TestDatabase database(Engine::Sqlite);
        const auto office = openOffice(database.request(), m_relay, database.clock());
        RequestSeries series;
        std::atomic<bool> running = false;
        int older = 0;
        QStringList answers;
        QObject context;
        office->run(
            &context,
            [&running](Services &services) {
                running = true;
                return longStatement(services);
            },
            [&older](Result<QVariant>) { ++older; }, series.next());
        QTRY_VERIFY_WITH_TIMEOUT(running, kPatience);
        for (int i = 0; i < 5; ++i)
            office->run(
                &context, [i](Services &) -> Result<QString> { return QString::number(i); },
                [&answers](Result<QString> answer) { answers << answer.value_or(u"failed"_s); }, series.next());
        QTRY_COMPARE_WITH_TIMEOUT(answers, QStringList{u"4"_s}, kPatience);
        QCOMPARE(older, 0);
    }

    void interruptedQuestionSaysSoAndTheNextOneWorks()
    {
        TestDatabase database(Engine::Sqlite);
        const auto services = database.open();
        std::thread stopper([&services] {
            while (!services->context().connection.isInterrupted()) {
                QThread::msleep(5);
                services->interrupt();
                services->resume();
                services->interrupt();
            }
        });
        const auto stopped = longStatement(*services);
        stopper.join();
        services->resume();
        QVERIFY(!stopped);
        QVERIFY2(stopped.error().kind == ErrorKind::Unavailable, why(stopped));
        QVERIFY(!services->isLost());
        QVERIFY(services->records().count(kStaff));
        QVERIFY(services->records().save(newSheet(u"Ba"_s)));
    }

    /// Also where the interrupt falls between two statements of a search.
    void interruptedSearchSaysSoAndTheNextOneWorks_data() { addEngineRows(); }
    void interruptedSearchSaysSoAndTheNextOneWorks()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const RecordId id = makeSheet(*services, u"Ba"_s).id;
        const RecordQuery query{kStaff, u"ba"_s, {{u"city"_s, FilterOp::Empty, {}}}, u"position"_s, Qt::AscendingOrder};
        services->interrupt();
        const auto stopped = services->records().ids(query);
        QVERIFY(!stopped);
        QVERIFY2(stopped.error().kind == ErrorKind::Unavailable, why(stopped));
        QVERIFY(!services->records().save(newSheet(u"Bo"_s)));
        QVERIFY(!services->isLost());
        services->resume();
        QCOMPARE(must(services->records().ids(query)), QList<RecordId>{id});
        QVERIFY(services->records().save(newSheet(u"Bo"_s)));
    }

    void longJobLeavesTheWorkerFree_data() { addEngineRows(); }
    void longJobLeavesTheWorkerFree()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto office = openOffice(database.request(), m_relay, database.clock());
        QObject context;
        QList<qint64> steps;
        std::optional<QString> ended;
        const auto progress = office->runLong(
            &context,
            [](Services &services, Progress &told) -> Result<QString> {
                for (qint64 i = 0; !told.isCancelled(); ++i) {
                    told.advance(i, 1000000);
                    QThread::msleep(1);
                }
                return QString::number(services.records().count(kStaff).value_or(-1)) + u" cancelled"_s;
            },
            [&ended](Result<QString> answer) { ended = answer.value_or(u"failed"_s); },
            [&steps](qint64 now, qint64) { steps << now; });
        QTRY_VERIFY_WITH_TIMEOUT(steps.size() >= 3, kPatience);
        QVERIFY(std::is_sorted(steps.begin(), steps.end()));
        bool saved = false;
        office->run(
            &context, [](Services &services) { return services.records().save(newSheet(u"Ba"_s)); },
            [&saved](Result<Record> record) { saved = record.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(saved, kPatience);
        QVERIFY(!ended);
        progress->cancel();
        QTRY_VERIFY_WITH_TIMEOUT(ended, kPatience);
        QCOMPARE(*ended, u"1 cancelled"_s);
    }

    /// A file has one writer: whoever saves while an import's rows go in is told, and the save goes on by itself.
    void aSaveThatWaitsIsToldAndDone()
    {
        TestDatabase database(Engine::Sqlite);
        const auto office = openOffice(database.request(), m_relay, database.clock());
        QList<bool> told;
        QObject context;
        connect(office.get(), &Office::saveWaits, &context, [&told](bool waits) { told << waits; });
        const auto other = database.connect();
        std::optional<storage::Transaction> import(must(storage::Transaction::begin(*other)));
        std::optional<bool> saved;
        office->run(
            &context, [](Services &services) { return services.records().save(newSheet(u"Ba"_s)); },
            [&saved](Result<Record> record) { saved = record.has_value(); });
        QTRY_COMPARE_WITH_TIMEOUT(told, QList<bool>{true}, kPatience);
        QVERIFY(!saved);
        must(import->commit());
        import.reset();
        QTRY_VERIFY_WITH_TIMEOUT(saved, kPatience);
        QVERIFY(*saved);
        QTRY_COMPARE_WITH_TIMEOUT(told, (QList<bool>{true, false}), kPatience);
        QCOMPARE(database.ask(u"SELECT last_name FROM staff"_s), u"Ba"_s);
    }

    /// Whoever closes the office does not wait for another program either.
    void closingEndsTheWait()
    {
        TestDatabase database(Engine::Sqlite);
        auto office = openOffice(database.request(), m_relay, database.clock());
        bool waits = false;
        QObject context;
        connect(office.get(), &Office::saveWaits, &context, [&waits](bool now) { waits = now; });
        const auto other = database.connect();
        const auto import = must(storage::Transaction::begin(*other));
        office->run(
            &context, [](Services &services) { return services.records().save(newSheet(u"Ba"_s)); }, [](const Result<Record> &) {});
        QTRY_VERIFY_WITH_TIMEOUT(waits, kPatience);
        QElapsedTimer timer;
        timer.start();
        office.reset();
        QVERIFY2(timer.elapsed() < kPatience, qPrintable(QString::number(timer.elapsed())));
    }

    /// Whoever closes the office does not wait for an import to end.
    void closingCancelsLongJobs()
    {
        TestDatabase database(Engine::Sqlite);
        auto office = openOffice(database.request(), m_relay, database.clock());
        std::atomic<bool> began = false;
        std::atomic<bool> cancelled = false;
        office->runLong(
            this,
            [&](Services &, Progress &told) -> Result<int> {
                began = true;
                for (int i = 0; i < 20000 && !told.isCancelled(); ++i)
                    QThread::msleep(1);
                cancelled = told.isCancelled();
                return 0;
            },
            [](Result<int>) {});
        QTRY_VERIFY_WITH_TIMEOUT(began, kPatience);
        office.reset();
        QVERIFY(cancelled);
    }

    /// Whoever closes the window in the middle of a slow query does not wait for it, on a server neither.
    void closingStopsASlowQuery_data() { addEngineRows(); }
    void closingStopsASlowQuery()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        auto office = openOffice(database.request(), m_relay, database.clock());
        QObject context; // answers that come after the end find nobody
        std::atomic<bool> began = false;
        std::atomic<int> after = 0;
        RequestSeries series;
        office->run(
            &context, [&began](Services &services) { return began = true, longStatement(services); }, [](Result<QVariant>) {},
            series.next());
        RequestSeries another;
        office->run( // nobody waits for its answer either
            &context, [&after](Services &services) { return ++after, longStatement(services); }, [](Result<QVariant>) {},
            another.next());
        office->run( // but what was asked to be written is
            &context, [](Services &services) { return services.records().save(newSheet(u"Ba"_s)); },
            [](Result<Record>) {});
        QTRY_VERIFY_WITH_TIMEOUT(began, kPatience);
        QElapsedTimer timer;
        timer.start();
        office.reset();
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(after, 0);
        QCOMPARE(database.ask(u"SELECT count(*) FROM staff"_s), u"1"_s);
    }

    /// Each key of a search stops the search of the last one.
    void newerRequestStopsTheRunningOne_data() { addEngineRows(); }
    void newerRequestStopsTheRunningOne()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        auto office = openOffice(database.request(), m_relay, database.clock());
        std::atomic<bool> began = false;
        RequestSeries series;
        office->run(
            this, [&began](Services &services) { return began = true, longStatement(services); }, [](Result<QVariant>) {},
            series.next());
        QTRY_VERIFY_WITH_TIMEOUT(began, kPatience);
        for (int i = 0; i < 20; ++i) { // no stop reaches a later job
            std::optional<bool> done;
            office->run(
                this, [](Services &services) { return services.records().count(kStaff); },
                [&done](Result<int> count) { done = count.has_value(); }, series.next());
            QTRY_VERIFY_WITH_TIMEOUT(done, kPatience);
            QVERIFY(*done);
        }
    }

    /// "Test the connection" looks and writes nothing.
    void probeWritesNothing_data() { addEngineRows(); }
    void probeWritesNothing()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        if (engine == Engine::PostgreSql) {
            const auto empty = Services::probe(database.request(), database.clock());
            QVERIFY(!empty && empty.error().kind == ErrorKind::NotFound);
            QCOMPARE(database.ask(u"SELECT count(*) FROM pg_tables WHERE schemaname = 'effectif'"_s), u"0"_s);
        }
        (void)database.open();
        database.force(engine == Engine::Sqlite ? u"DELETE FROM setting WHERE key = 'shipped_catalogue'"_s
                                                : u"DELETE FROM effectif.setting WHERE key = 'shipped_catalogue'"_s);
        const QString before = database.ask(u"SELECT count(*) FROM operation"_s);
        QVERIFY(Services::probe(database.request(), database.clock()));
        QCOMPARE(database.ask(u"SELECT count(*) FROM operation"_s), before);
        bool answered = false;
        Office::probe(database.request(), m_relay, m_clock, this, [&answered](const Result<void> &result) { answered = result.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(answered, kPatience);
    }

    /// Issue 2, 2: two programs on one file see each other's changes within a second.
    void anotherProgramsChangeIsTold_data() { addEngineRows(); }
    void anotherProgramsChangeIsTold()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const RecordId id = makeSheet(*database.open(), u"Ba"_s).id;
        const auto office = openOffice(database.request(), m_relay, database.clock());
        QSignalSpy changed(office.get(), &Office::recordsChanged);
        const auto told = [&changed, id] {
            return std::any_of(changed.begin(), changed.end(), [id](const QList<QVariant> &news) {
                return news.at(0).toString() == kStaff && news.at(1).value<QList<RecordId>>().contains(id);
            });
        };
        changed.clear();
        const QByteArray answer =
            runWorker({u"edit"_s, database.url().toString(), QString::number(id), u"city"_s, u"Lyon"_s});
        QVERIFY2(answer.startsWith("ACK"), answer.constData());
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY_WITH_TIMEOUT(told(), kPatience);
        if (engine == Engine::Sqlite) // on a server shared by other tests, their transactions hold it up
            QVERIFY2(timer.elapsed() < 2500, qPrintable(QString::number(timer.elapsed())));
        changed.clear(); // the own change is told in the same way
        office->run(
            this,
            [id](Services &services) {
                return services.records().save(
                    changeOf(must(services.records().load(kStaff, id)), {{u"city"_s, u"Évry"_s}}));
            },
            [&office](Result<Record>) { office->poll(); });
        QTRY_VERIFY_WITH_TIMEOUT(told(), kPatience);
    }

    void newFieldOfAnotherProgramIsTold_data() { addEngineRows(); }
    void newFieldOfAnotherProgramIsTold()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto office = openOffice(database.request(), m_relay, database.clock());
        QSignalSpy changed(office.get(), &Office::catalogueChanged);
        QVERIFY(!office->catalogue(kStaff)->field(u"badge"_s));
        publishFields(*database.open(u"Bob"_s), {ownField(u"badge"_s, u"text"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, kPatience);
        QVERIFY(office->catalogue(kStaff)->field(u"badge"_s));
    }

private:
    Relay m_relay;
    TestClock m_clock;
};
} // namespace

EFFECTIF_TEST(TestOffice)
#include "tst_office.moc"
