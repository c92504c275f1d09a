// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What model.md section 4 promises of SQLite, broken on purpose: kill -9, I/O errors, full disks, eight programs.
#include "tests/storage/faults/faultcase.h"
#include "tests/storage/schemapicture.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QRandomGenerator>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
/// What one way of failing did to a file.
struct Totals
{
    int runs = 0;
    int acknowledged = 0;
    int refused = 0;
    int lost = 0;
    int half = 0;
    int corrupt = 0;
    int silent = 0;
};

class TestSqliteFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedWhileSaving()
    {
        TestDatabase database(Engine::Sqlite);
        (void)database.open();
        Acknowledged acknowledged;
        const int kills = faultRounds(40);
        int lost = 0, half = 0, corrupt = 0, twice = 0;
        for (int round = 0; round < kills; ++round) {
            QProcess worker;
            startWorker(worker, {u"save"_s, database.url().toString()});
            QVERIFY(worker.waitForReadyRead(60000));
            worker.waitForFinished(QRandomGenerator::global()->bounded(5, 120)); // the moment is the test
            worker.kill();
            acknowledged.take(finishWorker(worker));
            const auto connection = database.connect();
            corrupt += damage(*connection);
            lost += acknowledged.lostIn(*connection);
            half += halfSaves(*connection);
            twice += doubleNumbers(*connection);
        }
        report(
            u"kill -9: %1 kills, %L2 acknowledged saves, lost %3, half %4, numbers given twice %5, integrity failures %6"_s
                .arg(kills)
                .arg(acknowledged.count())
                .arg(lost)
                .arg(half)
                .arg(twice)
                .arg(corrupt));
        QVERIFY(acknowledged.count() > kills);
        QCOMPARE(lost + half + corrupt + twice, 0);
    }

    /// D5: an erasure happens with all that belongs to it, or not at all.
    void killedWhileErasing()
    {
        constexpr int kSheets = 150;
        const int kills = faultRounds(8);
        int all = 0, nothing = 0, part = 0, corrupt = 0;
        for (int round = 0; round < kills; ++round) {
            TestDatabase database(Engine::Sqlite);
            (void)database.open();
            QProcess worker;
            startWorker(worker, {u"erase"_s, database.url().toString(), QString::number(kSheets)});
            QVERIFY(worker.waitForReadyRead(120000)); // the bin is full: erasing begins
            worker.waitForFinished(QRandomGenerator::global()->bounded(1, 60));
            worker.kill();
            (void)finishWorker(worker);
            corrupt += damage(*database.connect());
            const QString left = database.ask(
                u"SELECT (SELECT count(*) FROM staff WHERE binned_at IS NOT NULL) || '/' || (SELECT count(*) FROM staff_private) "
                "|| '/' || (SELECT count(*) FROM favourite) || '/' || (SELECT count(DISTINCT record_id) FROM journal) "
                "|| '/' || (SELECT count(DISTINCT record_id) FROM number_retired)"_s);
            all += left == u"0/0/0/0/%1"_s.arg(kSheets) ? 1 : 0;
            nothing += left == u"%1/%1/%1/%1/0"_s.arg(kSheets) ? 1 : 0;
            part = round + 1 - all - nothing;
        }
        report(u"kill -9 while erasing %1 sheets: %2 kills, erased %3, untouched %4, half %5, integrity failures %6"_s
                   .arg(kSheets).arg(kills).arg(all).arg(nothing).arg(part).arg(corrupt));
        QCOMPARE(part + corrupt, 0);
    }

    void killedWhileImporting()
    {
        constexpr int kRows = 3000;
        int kills = faultRounds(10);
        const int atMost = 4 * kills;
        int longest = 400; // milliseconds to the kill: fewer as long as every import was quicker than that
        int all = 0, nothing = 0, part = 0, corrupt = 0;
        for (int round = 0; round < kills; ++round) {
            TestDatabase database(Engine::Sqlite);
            (void)database.open();
            QProcess worker;
            startWorker(worker, {u"import"_s, database.url().toString(), QString::number(kRows)});
            QVERIFY(worker.waitForReadyRead(120000)); // it was rehearsed: writing begins
            worker.waitForFinished(QRandomGenerator::global()->bounded(1, longest));
            worker.kill();
            (void)finishWorker(worker);
            corrupt += damage(*database.connect());
            const QString left = leftOfImport(database);
            all += left == u"%1/%1/%1/1"_s.arg(kRows) ? 1 : 0;
            nothing += left == "0/0/0/0"_L1 ? 1 : 0;
            part = round + 1 - all - nothing;
            if (nothing == 0) {
                longest = qMax(2, longest / 2);
                kills = qMin(atMost, qMax(kills, round + 2));
            }
        }
        report(u"kill -9 while importing %1 rows: %2 kills, imported %3, nothing of it %4, half %5, integrity failures %6"_s
                   .arg(kRows).arg(kills).arg(all).arg(nothing).arg(part).arg(corrupt));
        QCOMPARE(part + corrupt, 0);
        QVERIFY(nothing > 0);
    }

    void diskFillsUpWhileImporting()
    {
        constexpr int kRows = 3000;
        int refused = 0, part = 0, corrupt = 0;
        const int disks = faultRounds(4);
        for (int round = 0; round < disks; ++round) {
            TestDatabase database(Engine::Sqlite);
            (void)database.open();
            QProcess worker;
            worker.setProcessEnvironment(failing(database.url().file, {{"FAULTYIO_DISK", QByteArray::number(200'000 + round * 150'000)}}));
            startWorker(worker, {u"import"_s, database.url().toString(), QString::number(kRows)});
            const QByteArray told = finishWorker(worker);
            refused += told.contains("REFUSED Unavailable") ? 1 : 0;
            part += leftOfImport(database) == "0/0/0/0"_L1 ? 0 : 1;
            corrupt += damage(*database.connect());
        }
        report(u"full disk while importing %1 rows: %2 disks, refused with a sentence %3, half %4, integrity failures %5"_s
                   .arg(kRows).arg(disks).arg(refused).arg(part).arg(corrupt));
        QCOMPARE(part + corrupt, 0);
        QCOMPARE(refused, disks);
    }

    void killedWhileCreatingDatabases()
    {
        TestDatabase fresh(Engine::Sqlite);
        (void)fresh.open();
        const QStringList wanted = schemaPicture(*fresh.connect());
        const int kills = faultRounds(12);
        int made = 0, nothing = 0, broken = 0;
        for (int round = 0; round < kills; ++round) {
            const QTemporaryDir folder;
            QProcess worker;
            startWorker(worker, {u"create"_s, folder.path()});
            QVERIFY(worker.waitForReadyRead(60000));
            worker.waitForFinished(QRandomGenerator::global()->bounded(5, 100));
            worker.kill();
            (void)finishWorker(worker);
            for (const QString &name : QDir(folder.path()).entryList({u"*.effectif"_s})) {
                TestClock clock;
                OpenRequest request;
                request.url = DatabaseUrl::sqlite(QDir(folder.path()).filePath(name));
                auto opened = Services::create(request, clock);
                const bool was = opened.has_value();
                request.mode = OpenRequest::Mode::OpenOrCreate;
                if (!was)
                    opened = Services::create(request, clock);
                (was ? made : nothing) += 1;
                if (!opened || schemaPicture((*opened)->context().connection) != wanted)
                    ++broken;
            }
        }
        report(u"kill -9 while creating: %1 kills, %2 databases whole, %3 not begun, half made %4"_s.arg(kills)
                   .arg(made)
                   .arg(nothing)
                   .arg(broken));
        QCOMPARE(broken, 0);
        QVERIFY(made >= kills);
    }

    void everyInputAndOutputFailsOnce()
    {
        const QTemporaryDir folder;
        const QString base = folder.filePath(u"base.effectif"_s);
        Acknowledged before;
        makeBase(base, before);
        const int calls = runBroken(base, before, {}, nullptr);
        QVERIFY(calls > 50);
        // a tenth of the calls by default, another tenth each time
        const int stride = std::max(1, 12 / faultRounds(1));
        Totals totals;
        for (const char *error : {"5", "28"}) { // EIO, ENOSPC
            for (const char *times : {"1", "1000000"}) {
                for (int at = 1 + QRandomGenerator::global()->bounded(stride); at <= calls; at += stride)
                    runBroken(
                        base, before,
                        {{"FAULTYIO_AT", QByteArray::number(at)}, {"FAULTYIO_TIMES", times}, {"FAULTYIO_ERRNO", error}},
                        &totals);
            }
        }
        report(
            u"I/O errors: %1 I/O calls, %2 runs, %3 saves acknowledged, %4 refused, lost %5, half %6, corrupt %7, silent %8"_s
                .arg(calls)
                .arg(totals.runs)
                .arg(totals.acknowledged)
                .arg(totals.refused)
                .arg(totals.lost)
                .arg(totals.half)
                .arg(totals.corrupt)
                .arg(totals.silent));
        QCOMPARE(totals.lost + totals.half + totals.corrupt + totals.silent, 0);
        QVERIFY(totals.refused > 0 && totals.acknowledged > 0);
    }

    void diskFillsUp()
    {
        const QTemporaryDir folder;
        const QString base = folder.filePath(u"base.effectif"_s);
        Acknowledged before;
        makeBase(base, before);
        Totals totals;
        for (int i = 0; i < faultRounds(6); ++i)
            runBroken(base, before, {{"FAULTYIO_DISK", QByteArray::number(10000 + i * 27000)}}, &totals);
        report(u"full disk: %1 disks, %2 saves acknowledged, %3 refused, lost %4, half %5, corrupt %6, silent %7"_s
                   .arg(totals.runs)
                   .arg(totals.acknowledged)
                   .arg(totals.refused)
                   .arg(totals.lost)
                   .arg(totals.half)
                   .arg(totals.corrupt)
                   .arg(totals.silent));
        QCOMPARE(totals.lost + totals.half + totals.corrupt + totals.silent, 0);
        QVERIFY(totals.refused > 0);
    }

    void eightProgramsOnOneFile()
    {
        TestDatabase database(Engine::Sqlite);
        const RecordId id = makeSheet(*database.open(), u"Counter"_s).id;
        constexpr int kPrograms = 8;
        const int each = faultRounds(25);
        std::vector<std::unique_ptr<QProcess>> workers;
        for (int i = 0; i < kPrograms; ++i)
            startWorker(*workers.emplace_back(std::make_unique<QProcess>()),
                        {u"count"_s, database.url().toString(), QString::number(id), QString::number(each)});
        int conflicts = 0;
        for (const auto &worker : workers) {
            const QByteArray told = finishWorker(*worker);
            QVERIFY2(worker->exitCode() == 0, told.right(400).constData());
            conflicts += static_cast<int>(told.count("CONFLICT"));
        }
        const int counted = database.ask(u"SELECT notes FROM staff"_s).toInt();
        report(u"eight programs on one file: %L1 of %L2 read-modify-write saves, %L3 conflicts tried again, lost %4"_s
                   .arg(counted)
                   .arg(kPrograms * each)
                   .arg(conflicts)
                   .arg(kPrograms * each - counted));
        QCOMPARE(counted, kPrograms * each);
        QCOMPARE(database.ask(u"SELECT version FROM staff"_s).toInt(), kPrograms * each + 1);
    }

private:
    static QString leftOfImport(const TestDatabase &database)
    {
        return database.ask(u"SELECT (SELECT count(*) FROM staff) || '/' || (SELECT count(*) FROM staff_private) || '/' || "
                            "(SELECT count(*) FROM staff_search) || '/' || (SELECT count(*) FROM operation WHERE what = 'import')"_s);
    }

    /// For a worker whose input and output of that file fail as told.
    static QProcessEnvironment failing(const QString &file, const QHash<QByteArray, QByteArray> &fault)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_PRELOAD"_s, QStringLiteral(EFFECTIF_TEST_FAULTYIO));
        environment.insert(u"ASAN_OPTIONS"_s, // ours comes before the sanitizer, where it is built with one
                           environment.value(u"ASAN_OPTIONS"_s) + u":verify_asan_link_order=0"_s);
        environment.insert(u"FAULTYIO_MATCH"_s, file);
        for (auto it = fault.begin(); it != fault.end(); ++it)
            environment.insert(QString::fromLatin1(it.key()), QString::fromLatin1(*it));
        return environment;
    }

    static void makeBase(const QString &file, Acknowledged &acknowledged)
    {
        TestClock clock;
        OpenRequest request;
        request.url = DatabaseUrl::sqlite(file);
        request.mode = OpenRequest::Mode::Create;
        request.userName = u"Worker"_s;
        QVERIFY(Services::create(request, clock));
        QProcess worker;
        startWorker(worker, {u"save"_s, request.url.toString(), u"15"_s});
        acknowledged.take(finishWorker(worker));
        QCOMPARE(acknowledged.count(), 30);
    }

    /// Lets a worker save eight times on a copy of the file while its input and output fail as told; looks at what is
    /// left. Answers the number of I/O calls.
    static int runBroken(const QString &base, const Acknowledged &before, const QHash<QByteArray, QByteArray> &fault,
                         Totals *totals)
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"t.effectif"_s);
        QFile::copy(base, file);
        const QString count = folder.filePath(u"count"_s);
        QProcess worker;
        QProcessEnvironment environment = failing(file, fault);
        environment.insert(u"FAULTYIO_COUNT"_s, count);
        worker.setProcessEnvironment(environment);
        startWorker(worker, {u"save"_s, DatabaseUrl::sqlite(file).toString(), u"4"_s});
        Acknowledged acknowledged;
        acknowledged.take(finishWorker(worker));
        QFile counted(count);
        const int calls = counted.open(QIODevice::ReadOnly) ? counted.readAll().trimmed().toInt() : 0;
        if (!totals)
            return acknowledged.count() == 8 ? calls : 0;
        const auto connection = must(storage::Connection::create(DatabaseUrl::sqlite(file)));
        ++totals->runs;
        totals->acknowledged += acknowledged.count();
        totals->refused += acknowledged.refused();
        totals->lost += acknowledged.lostIn(*connection) + before.lostIn(*connection);
        totals->half += halfSaves(*connection) + doubleNumbers(*connection);
        totals->corrupt += damage(*connection);
        const bool said = acknowledged.count() == 8 || acknowledged.refused() > 0;
        totals->silent += said && worker.exitStatus() == QProcess::NormalExit ? 0 : 1;
        return calls;
    }
};
} // namespace

EFFECTIF_TEST(TestSqliteFaults)
#include "tst_sqlitefaults.moc"
