// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/connection.h"
#include "tests/security/attackedoffice.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QElapsedTimer>
#include <QThread>

#include <thread>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
/// What somebody sets who means to stay.
const auto kStubborn = u"SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET statement_timeout = 0"_s;
const auto kOperation = u"INSERT INTO operation (uuid, user_id, at, what, kind) "
                        "VALUES (gen_random_uuid()::text, (SELECT me()), now(), 'edit', 'staff')"_s;
} // namespace

/// Attack 93: who stops the others without doing anything.
class TestWatchdog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_office = std::make_unique<AttackedOffice>(); }
    void cleanupTestCase() { m_office.reset(); }

    void aLockThatNobodyWorksBehindIsTakenAway_data()
    {
        QTest::addColumn<QString>("lock");
        QTest::newRow("the counter of numbers")
            << u"UPDATE number_series SET next_value = next_value + 1 WHERE kind = 'staff' AND series = 'matricule'"_s;
        QTest::newRow("the sheet") << u"SELECT id FROM staff WHERE id = 1 FOR UPDATE"_s;
    }
    void aLockThatNobodyWorksBehindIsTakenAway()
    {
        QFETCH(const QString, lock);
        const auto alice = m_office->connect(AttackedOffice::email(u"alice"_s));
        for (const QString &step : {kStubborn, u"BEGIN"_s, kOperation, lock})
            must(alice->executeScript(step));
        const auto bob = m_office->open(AttackedOffice::email(u"bob"_s));
        QElapsedTimer waited;
        waited.start();
        RecordEdit edit = changeOf(must(bob->records().load(u"staff"_s, 1)), {{u"city"_s, QString(u"Lyon "_s + lock.left(3))}});
        edit.takeNumbers = {u"matricule"_s};
        const auto saved = bob->records().save(edit);
        QVERIFY2(saved, why(saved));
        QVERIFY2(waited.elapsed() < 15'000, qPrintable(QString::number(waited.elapsed())));
        QVERIFY(!alice->executeScript(u"COMMIT"_s));
        QVERIFY(alice->isLost());
    }

    void whoSleepsInATransactionIsWoken()
    {
        std::thread sleeper([this] {
            const auto alice = m_office->connect(AttackedOffice::email(u"alice"_s));
            for (const QString &step : {kStubborn, u"BEGIN"_s, kOperation, u"SELECT id FROM staff WHERE id = 2 FOR UPDATE"_s})
                must(alice->executeScript(step));
            m_asleep = true;
            (void)alice->executeScript(u"SELECT pg_sleep(60)"_s);
        });
        while (!m_asleep)
            QThread::msleep(10);
        const auto bob = m_office->open(AttackedOffice::email(u"bob"_s));
        QElapsedTimer waited;
        waited.start();
        const auto saved = bob->records().save(changeOf(must(bob->records().load(u"staff"_s, 2)), {{u"city"_s, u"Brest"_s}}));
        sleeper.join();
        QVERIFY2(saved, why(saved));
        QVERIFY(waited.elapsed() < 20'000);
    }

    void whoWorksAndWhoStopsNobodyStay()
    {
        const auto reader = m_office->connect(AttackedOffice::email(u"eric"_s));
        must(reader->executeScript(u"BEGIN"_s));
        (void)must(reader->scalar(u"SELECT count(*) FROM staff"_s));
        QThread::msleep(3'300);
        const auto writer = m_office->connect(AttackedOffice::email(u"dora"_s)); // just now
        must(writer->executeScript(u"BEGIN"_s));
        must(writer->executeScript(kOperation));
        const auto bob = m_office->connect(AttackedOffice::email(u"bob"_s));
        QCOMPARE(must(bob->scalar(u"SELECT reap()"_s)).toInt(), 0);
        QVERIFY(writer->executeScript(u"COMMIT"_s));
        QVERIFY(reader->executeScript(u"COMMIT"_s));
    }

    void onlyAccountsCallItAndNobodyLooksBehindIt()
    {
        QVERIFY(m_office->as(u"bob"_s, u"SELECT in_the_way()"_s).contains(u"permission denied"_s));
        QVERIFY(m_office->as(u"bob"_s, u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> session_user "
                                       "AND datname = current_database()"_s).contains(u"must be a"_s)
                || m_office->look(u"SELECT count(*) FROM pg_stat_activity WHERE usename <> 'postgres' AND datname = "
                                  "current_database()"_s) == "0"_L1);
        QVERIFY(m_office->as(u"door"_s, u"SELECT effectif.reap()"_s).contains(u"permission denied"_s));
    }

private:
    std::unique_ptr<AttackedOffice> m_office;
    std::atomic<bool> m_asleep = false;
};

EFFECTIF_TEST(TestWatchdog)
#include "tst_watchdog.moc"
