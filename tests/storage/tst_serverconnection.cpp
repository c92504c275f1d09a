// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/connection.h"
#include "models/storage/preparedquery.h"

#include "tests/storage/fakeserver.h"
#include "tests/support/engines.h"
#include "tests/support/postgresserver.h"
#include "tests/support/testcase.h"

#include <QElapsedTimer>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kSecret = u"geheim-4711"_s;

Result<std::unique_ptr<storage::Connection>> connectTo(const DatabaseUrl &url, const QString &password = {})
{
    storage::ConnectionOptions options;
    options.password = password;
    return storage::Connection::create(url, options);
}

DatabaseUrl freshUrl()
{
    return must(DatabaseUrl::parse(PostgresServer::shared().createDatabase()));
}

/// The address of a fake server, which even shows the certificate authority of a real one.
DatabaseUrl addressOf(const FakeServer &server)
{
    DatabaseUrl url = freshUrl();
    url.port = server.port();
    return url;
}

class TestServerConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusalsSayWhatIsWrong_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, ErrorKind kind, const char *sentence) {
            QTest::newRow(name) << QString::fromLatin1(name) << kind << QString::fromLatin1(sentence);
        };
        row("wrong password", ErrorKind::Denied, "refused the login or the password");
        row("no password", ErrorKind::Denied, "refused the login or the password");
        row("no such login", ErrorKind::Denied, "refused the login or the password");
        row("no such database", ErrorKind::NotFound, "no database of that name");
        row("another's database", ErrorKind::Denied, "right");
        row("nobody listens", ErrorKind::Unavailable, "does not answer");
        row("no such host", ErrorKind::Unavailable, "does not answer");
        row("no socket", ErrorKind::Unavailable, "does not answer");
    }
    void refusalsSayWhatIsWrong()
    {
        QFETCH(QString, what);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, sentence);
        DatabaseUrl url = freshUrl();
        QString password;
        if (what == "wrong password"_L1) {
            password = kSecret;
        } else if (what == "no password"_L1) {
            PostgresServer::shared().execute(u"CREATE ROLE nobody_knows LOGIN PASSWORD 'x'"_s);
            url.user = u"nobody_knows"_s;
        } else if (what == "no such login"_L1) {
            url.user = u"no_such_login"_s;
            password = kSecret;
        } else if (what == "no such database"_L1) {
            url.name = u"no_such_database"_s;
        } else if (what == "another's database"_L1) {
            url.name = freshUrl().name;
        } else if (what == "nobody listens"_L1) {
            url.port = PostgresCluster::freePort();
        } else if (what == "no such host"_L1) {
            url.host = u"no-such-host.invalid"_s;
        } else {
            url.host = u"/nonexistent"_s;
        }
        const auto connection = connectTo(url, password);
        if (what == "no password"_L1)
            PostgresServer::shared().execute(u"DROP ROLE nobody_knows"_s);
        QVERIFY(!connection);
        QVERIFY2(connection.error().kind == kind, why(connection));
        QVERIFY2(connection.error().message.contains(sentence), why(connection));
        QVERIFY(!describe(connection.error()).contains(kSecret.toUtf8()));
    }

    /// model.md section 3: with the driver's own options this server got the password.
    void serverWithoutTlsGetsNoPassword()
    {
        const FakeServer thief(FakeServer::Manner::RefusesTls);
        const auto connection = connectTo(addressOf(thief), kSecret);
        QVERIFY(!connection && connection.error().kind == ErrorKind::Unavailable);
        QVERIFY(thief.callers() > 0);
        QVERIFY(!thief.heard().contains(kSecret.toUtf8()));
        QCOMPARE(thief.heard().size() % 8, 0); // requests for TLS only: not even the login
    }

    void unknownCertificatesAreRefused()
    {
        DatabaseUrl url = freshUrl();
        url.caFile.clear(); // the system's authorities do not know the server
        auto connection = connectTo(url);
        QVERIFY(!connection && connection.error().kind == ErrorKind::Unavailable);
        PostgresServer other; // a server of its own authority, shown ours
        const DatabaseUrl theirs = must(DatabaseUrl::parse(other.createDatabase()));
        url = theirs;
        url.caFile = PostgresServer::shared().caFile();
        connection = connectTo(url);
        QVERIFY(!connection && connection.error().kind == ErrorKind::Unavailable);
        QVERIFY2(connection.error().message.contains(u"certificate"_s), why(connection));
        QVERIFY(connectTo(theirs));
    }

    /// verify-full: a right certificate of another machine is a wrong one.
    void otherHostNameIsRefused()
    {
        DatabaseUrl url = freshUrl();
        for (const QString &name : {u"127.0.0.2"_s, u"localhost.localdomain"_s, u"ip6-localhost"_s}) {
            url.host = name;
            const auto connection = connectTo(url, kSecret);
            QVERIFY(!connection);
            QVERIFY2(connection.error().kind == ErrorKind::Unavailable, why(connection));
        }
    }

    /// connect_timeout: a server that says nothing does not hold anybody for ever.
    void silentServerIsGivenUp()
    {
        const FakeServer silent(FakeServer::Manner::Silent);
        QElapsedTimer timer;
        timer.start();
        const auto connection = connectTo(addressOf(silent), kSecret);
        QVERIFY(!connection && connection.error().kind == ErrorKind::Unavailable);
        QVERIFY2(timer.elapsed() < 15000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!silent.heard().contains(kSecret.toUtf8()));
    }

    void serverThatHangsUp()
    {
        const FakeServer rude(FakeServer::Manner::HangsUp);
        const auto connection = connectTo(addressOf(rude), kSecret);
        QVERIFY(!connection);
        QVERIFY2(connection.error().kind == ErrorKind::Unavailable, why(connection));
    }

    void passwordsDoNotBelongInAddresses()
    {
        const auto url = DatabaseUrl::parse(u"postgresql://alice:%1@localhost/effectif"_s.arg(kSecret));
        QVERIFY(!url && url.error().kind == ErrorKind::Invalid);
        QVERIFY(!describe(url.error()).contains(kSecret.toUtf8()));
    }

    /// Nothing of the session may depend on how the server or the role is configured.
    void sessionIsConfiguredHere()
    {
        const TestDatabase database(Engine::PostgreSql);
        QCOMPARE(database.ask(u"SELECT current_setting('TimeZone')"_s), u"UTC"_s);
        QCOMPARE(database.ask(u"SELECT current_setting('search_path')"_s), u"effectif, pg_catalog"_s);
        QCOMPARE(database.ask(u"SELECT current_setting('standard_conforming_strings')"_s), u"on"_s);
        QCOMPARE(database.ask(u"SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"_s), u"true"_s);
    }

    void sessionCutByTheServerIsLost()
    {
        const TestDatabase database(Engine::PostgreSql);
        const auto connection = database.connect();
        const QString pid = must(connection->scalar(u"SELECT pg_backend_pid()"_s)).toString();
        PostgresServer::shared().execute(u"SELECT pg_terminate_backend(%1)"_s.arg(pid));
        const auto answer = connection->scalar(u"SELECT 1"_s);
        QVERIFY(!answer);
        QVERIFY2(answer.error().kind == ErrorKind::Unavailable, why(answer));
        QVERIFY(connection->isLost());
    }

    /// A read that the server breaks off in the middle is a failure, never a short answer.
    void readCutInTheMiddleIsNoShortAnswer()
    {
        const TestDatabase database(Engine::PostgreSql);
        const auto connection = database.connect();
        const QString pid = must(connection->scalar(u"SELECT pg_backend_pid()"_s)).toString();
        auto rows = must(connection->prepare(u"SELECT g, repeat('x', 1000) FROM generate_series(1, 1000000) g"_s,
                                             storage::Statement::Fetch::Streamed));
        const auto running = rows.run();
        QVERIFY2(running, why(running));
        QVERIFY(rows.next());
        PostgresServer::shared().execute(u"SELECT pg_terminate_backend(%1)"_s.arg(pid));
        int count = 1;
        while (rows.next())
            ++count;
        QVERIFY2(count < 1000000, qPrintable(QString::number(count)));
        const auto ended = rows.ended();
        QVERIFY(!ended);
        QVERIFY2(ended.error().kind == ErrorKind::Unavailable, why(ended));
        QVERIFY(connection->isLost());
    }

    void namesAreNumberedWhereTheyAreNames_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("holders");
        const auto row = [](const char *name, const QString &sql, const QString &text, const QStringList &holders) {
            QTest::newRow(name) << sql << text << holders;
        };
        row("none", u"SELECT 1"_s, u"SELECT 1"_s, {});
        row("each place its own", u":a, :b2,:a"_s, u"$1, $2,$3"_s, {u":a"_s, u":b2"_s, u":a"_s});
        row("a cast", u"SELECT :a::int, x::text"_s, u"SELECT $1::int, x::text"_s, {u":a"_s});
        row("a text", u"SELECT ':a', 'it''s :b', :c"_s, u"SELECT ':a', 'it''s :b', $1"_s, {u":c"_s});
        row("a column", u"SELECT \":a\" = :a"_s, u"SELECT \":a\" = $1"_s, {u":a"_s});
        row("comments", u"-- :a\n:b /* :c */"_s, u"-- :a\n$1 /* :c */"_s, {u":b"_s});
        row("a body", u"DO $$ :a $$, :b"_s, u"DO $$ :a $$, $1"_s, {u":b"_s});
        row("a slice", u"x[1:2], x[:n]"_s, u"x[1:2], x[$1]"_s, {u":n"_s});
        row("unfinished", u"'abc :a"_s, u"'abc :a"_s, {});
        row("a colon at the end", u"SELECT :"_s, u"SELECT :"_s, {});
    }
    void namesAreNumberedWhereTheyAreNames()
    {
        QFETCH(QString, sql);
        const storage::NumberedSql numbered = storage::numberedSql(sql);
        QTEST(numbered.text, "text");
        QTEST(numbered.holders, "holders");
    }

    /// Each message costs its way there and back: preparing and beginning travel with what they are for.
    void aTransactionIsAsFewMessagesAsStatements()
    {
        const TestDatabase database(Engine::PostgreSql);
        const auto connection = database.connect();
        must(connection->executeScript(u"CREATE TABLE public.thing (id integer PRIMARY KEY, name text)"_s));
        const auto add = [&](int id, const QString &name) {
            return connection->execute(u"INSERT INTO public.thing (id, name) VALUES (:id, :name)"_s, {{u":id"_s, id}, {u":name"_s, name}});
        };
        const auto count = [&] { return database.ask(u"SELECT count(*) FROM public.thing"_s).toInt(); };
        int before = connection->asked();
        const auto messages = [&] { return connection->asked() - std::exchange(before, connection->asked()); };
        {
            auto nothing = must(storage::Transaction::begin(*connection));
            must(nothing.commit());
        }
        QCOMPARE(messages(), 0);
        {
            auto transaction = must(storage::Transaction::begin(*connection));
            QCOMPARE(must(add(1, u"l'un \\ :id"_s)), 1);
            QCOMPARE(count(), 0);
            QCOMPARE(must(add(2, {})), 1);
            must(transaction.commit());
        }
        QCOMPARE(messages(), 3);
        QCOMPARE(count(), 2);
        QCOMPARE(database.ask(u"SELECT name FROM public.thing WHERE id = 1"_s), u"l'un \\ :id"_s);
        {
            auto transaction = must(storage::Transaction::begin(*connection));
            must(add(3, u"x"_s)); // and taken back
        }
        {
            auto transaction = must(storage::Transaction::begin(*connection));
            QCOMPARE(add(1, u"twice"_s).error().kind, ErrorKind::Conflict);
        }
        QCOMPARE(must(add(4, u"alone"_s)), 1);
        QCOMPARE(count(), 3);
    }

    void aStatementThatFailedIsRunAgain()
    {
        const TestDatabase database(Engine::PostgreSql);
        const auto connection = database.connect();
        const QString divide = u"SELECT 6 / :n::integer"_s;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(!connection->scalar(divide, {{u":n"_s, 0}}));
            QCOMPARE(must(connection->scalar(divide, {{u":n"_s, 2}})).toInt(), 3);
        }
        QVERIFY(!connection->scalar(u"SELECT nothing"_s));
        QVERIFY(!connection->executeScript(u"SELECT 1; SELECT 1 / 0"_s));
        const QString all = u"SELECT * FROM public.thing"_s;
        for (const QString &type : {u"integer"_s, u"text"_s}) { // what was prepared for another table is not used again
            must(connection->executeScript(u"DROP TABLE IF EXISTS public.thing; CREATE TABLE public.thing (x %1)"_s.arg(type)));
            QCOMPARE(must(connection->execute(u"INSERT INTO public.thing VALUES (:x)"_s, {{u":x"_s, 7}})), 1);
            QCOMPARE(must(connection->scalar(all)).toString(), u"7"_s);
        }
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(must(connection->scalar(u"SELECT :n::integer + %1"_s.arg(i), {{u":n"_s, 1}})).toInt(), i + 1);
        QVERIFY(must(connection->scalar(u"SELECT count(*) FROM pg_prepared_statements"_s)).toInt() <= 301);
    }
};
} // namespace

EFFECTIF_TEST(TestServerConnection)
#include "tst_serverconnection.moc"
