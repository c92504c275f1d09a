// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/cataloguecontent.h"
#include "models/services/configurationservice.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"
#include "tests/support/worker.h"

#include <barrier>
#include <memory>
#include <thread>
#include <vector>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

QString badge(int round, int who)
{
    return u"badge_%1_%2"_s.arg(round).arg(who);
}

/// The configuration with one field more.
CatalogueContent withBadge(Services &services, int round, int who)
{
    CatalogueContent content = CatalogueContent::of(*must(services.catalogues().current(kStaff)));
    content.fields.append(ownField(badge(round, who), u"text"_s));
    return content;
}

class TestParallel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// D32 and issue 2, 4: 100 parallel creations over several processes, no duplicate.
    void hundredCreationsOverSeveralPrograms_data() { addEngineRows(); }
    void hundredCreationsOverSeveralPrograms()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        for (const char *typed : {"SA00003", "SA00050", "SA00099"}) // numbers typed by hand lie in the way
            makeSheet(*services, u"Typed"_s, {}, {{u"matricule"_s, QString::fromLatin1(typed)}});
        constexpr int kPrograms = 5;
        constexpr int kEach = 20;
        std::vector<std::unique_ptr<QProcess>> workers;
        for (int i = 0; i < kPrograms; ++i)
            startWorker(*workers.emplace_back(std::make_unique<QProcess>()),
                        {u"numbers"_s, database.url().toString(), QString::number(kEach)});
        QSet<QByteArray> numbers;
        for (const auto &worker : workers) {
            const QByteArray told = finishWorker(*worker);
            QVERIFY2(worker->exitCode() == 0, told.right(500).constData());
            for (const QByteArray &line : told.trimmed().split('\n'))
                numbers.insert(line);
        }
        QCOMPARE(numbers.size(), kPrograms * kEach);
        QCOMPARE(database.ask(u"SELECT count(DISTINCT matricule) FROM staff"_s), u"103"_s);
        QCOMPARE(database.ask(u"SELECT count(DISTINCT file_number) FROM staff"_s), u"100"_s);
        QCOMPARE(database.ask(u"SELECT max(matricule) FROM staff"_s), u"SA00103"_s); // none was wasted either
    }

    /// The same number typed twice at the same moment: one sheet has it, the other save says whose it is.
    void sameNumberTypedAtOnce_data() { addEngineRows(); }
    void sameNumberTypedAtOnce()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        (void)database.open();
        for (int round = 0; round < 8; ++round) {
            const QString number = u"T%1"_s.arg(round);
            QList<Result<Record>> saved(4, fail(ErrorKind::Internal, QString()));
            std::vector<std::thread> threads;
            for (Result<Record> &one : saved)
                threads.emplace_back([&one, &number, request = database.request(), &clock = database.clock()] {
                    const auto services = Services::create(request, clock);
                    one = services ? (*services)->records().save(newSheet(u"Lefèvre"_s, {}, {{u"matricule"_s, number}}))
                                   : Result<Record>(fail(services.error()));
                });
            for (std::thread &thread : threads)
                thread.join();
            int done = 0;
            for (const Result<Record> &one : saved) {
                done += one ? 1 : 0;
                if (one)
                    continue;
                QVERIFY2(one.error().kind == ErrorKind::Invalid, why(one));
                QCOMPARE(one.error().field, u"matricule"_s);
                QVERIFY2(one.error().message.contains(u"Lefèvre"_s), why(one));
            }
            QCOMPARE(done, 1);
        }
    }

    /// Two administrators publish from the same configuration at the same moment: one is told so, and nothing is lost.
    void twoPublishAtOnce_data() { addEngineRows(); }
    void twoPublishAtOnce()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        (void)database.open();
        for (int round = 0; round < 5; ++round) {
            std::barrier together(2);
            QList<Result<CataloguePtr>> published(2, fail(ErrorKind::Internal, QString()));
            std::vector<std::thread> threads;
            for (int who = 0; who < 2; ++who)
                threads.emplace_back([&, who, request = database.request()] {
                    const auto services = must(Services::create(request, database.clock()));
                    const CatalogueContent content = withBadge(*services, round, who);
                    const int version = must(services->catalogues().current(kStaff))->version();
                    together.arrive_and_wait();
                    Progress progress;
                    published[who] = ConfigurationService(*services).publish(content.catalogue(version), {}, progress);
                });
            for (std::thread &thread : threads)
                thread.join();
            const int loser = published.first() ? 1 : 0;
            QVERIFY2(published.at(1 - loser), why(published.at(1 - loser)));
            QVERIFY(!published.at(loser));
            QCOMPARE(published.at(loser).error().kind, ErrorKind::Conflict);
            const auto services = database.open();
            const CataloguePtr now = must(services->catalogues().current(kStaff));
            QVERIFY(now->field(badge(round, 1 - loser)) && !now->field(badge(round, loser)));
            Progress progress;
            (void)must(ConfigurationService(*services).publish(withBadge(*services, round, loser).catalogue(now->version()), {}, progress));
        }
        QCOMPARE(database.ask(u"SELECT count(*) FROM field_definition WHERE key LIKE 'badge%'"_s), u"10"_s);
    }

    /// Values that several add to one list at the same moment, as an import and an administrator do: all of them stay.
    void valuesAddedToOneListAtOnce_data() { addEngineRows(); }
    void valuesAddedToOneListAtOnce()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        (void)database.open();
        std::barrier together(2);
        std::vector<std::thread> threads;
        for (int who = 0; who < 2; ++who)
            threads.emplace_back([&, who, request = database.request()] {
                const auto services = must(Services::create(request, database.clock()));
                together.arrive_and_wait();
                for (int i = 0; i < 10; ++i) {
                    auto transaction = must(storage::Transaction::begin(services->context().connection));
                    (void)must(services->catalogues().addChoice(kStaff, u"origin"_s, u"Foire %1 %2"_s.arg(who).arg(i)));
                    must(transaction.commit());
                }
            });
        for (std::thread &thread : threads)
            thread.join();
        int kept = 0;
        for (const Choice &choice : must(database.open()->catalogues().catalogue(kStaff))->choiceLists().value(u"origin"_s).choices)
            kept += choice.label.fr.startsWith("Foire"_L1) ? 1 : 0;
        QCOMPARE(kept, 20);
    }

    /// To open and close a SQLite file beside a connection of the same program takes away its locks: another program
    /// would then delete the log that it writes to, and with it acknowledged saves.
    void secondConnectionLeavesTheLocksOfTheFirst()
    {
        TestDatabase database(Engine::Sqlite);
        const auto services = database.open();
        (void)makeSheet(*services, u"Before"_s);
        {
            const auto second = database.open(); // as a long job has one
            (void)second->records().count(u"staff"_s);
        }
        (void)storage::Connection::create(DatabaseUrl::sqlite(database.url().file)); // as a check before opening
        QVERIFY(runWorker({u"look"_s, database.url().toString()}).isEmpty());        // another program comes and goes
        (void)makeSheet(*services, u"After"_s);
        const QByteArray told = runWorker({u"edit"_s, database.url().toString(), u"2"_s, u"city"_s, u"Lyon"_s});
        QVERIFY2(told.startsWith("ACK 2 2 Lyon"), told.constData());
        QCOMPARE(must(services->records().load(u"staff"_s, 2)).value(u"city"_s), QVariant(u"Lyon"_s));
    }
};
} // namespace

EFFECTIF_TEST(TestParallel)
#include "tst_parallel.moc"
