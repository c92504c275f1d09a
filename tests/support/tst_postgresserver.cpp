// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/databaseurl.h"

#include "tests/support/postgresserver.h"
#include "tests/support/testcase.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace effectif;
using effectif::test::PostgresServer;
using namespace Qt::StringLiterals;

namespace {

/// A connection as the product opens one; the answer of the query, or what went wrong.
QString ask(const DatabaseUrl &url, const QString &sql, const QString &options)
{
    const QString connection = u"ask"_s;
    QString answer;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, connection);
        database.setHostName(url.host);
        database.setPort(url.port);
        database.setUserName(url.user);
        database.setDatabaseName(url.name);
        database.setConnectOptions(options + u";connect_timeout=5"_s);
        if (!database.open()) {
            answer = u"refused"_s;
        } else {
            QSqlQuery query(database);
            answer = query.exec(sql) && query.next() ? query.value(0).toString() : query.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return answer;
}

QString secure(const DatabaseUrl &url)
{
    return u"sslmode=verify-full;sslrootcert=%1;channel_binding=require"_s.arg(url.caFile);
}

} // namespace

/// The server that the storage tests stand on must refuse what a real one does, or they prove nothing.
class TestPostgresServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void databaseOfItsOwn();
    void refusesOtherWaysIn();
    void outlivesACrash();
};

void TestPostgresServer::databaseOfItsOwn()
{
    PostgresServer &server = PostgresServer::shared();
    const Result<DatabaseUrl> first = DatabaseUrl::parse(server.createDatabase());
    const Result<DatabaseUrl> second = DatabaseUrl::parse(server.createDatabase());
    QVERIFY(first && second);
    QCOMPARE(ask(*first, u"SELECT current_user || ' ' || current_database()"_s, secure(*first)),
             first->user + u' ' + first->name);
    QCOMPARE(
        ask(*second, u"SELECT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)::text"_s, secure(*second)),
        u"false"_s);
    QCOMPARE(
        server.execute(u"CREATE TABLE t(a int); INSERT INTO t VALUES (1), (2); SELECT a, a * 2 FROM t"_s, first->name),
        u"1|2\n2|4"_s);
    const QFileInfo passwords(qEnvironmentVariable("PGPASSFILE"));
    QVERIFY(passwords.exists() && (passwords.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
}

void TestPostgresServer::refusesOtherWaysIn()
{
    PostgresServer &server = PostgresServer::shared();
    const DatabaseUrl url = DatabaseUrl::parse(server.createDatabase()).value();
    QCOMPARE(ask(url, u"SELECT 1"_s, u"sslmode=disable"_s), u"refused"_s);
    QCOMPARE(ask(url, u"SELECT 1"_s, u"sslmode=verify-full"_s), u"refused"_s); // the system's authorities
    DatabaseUrl other = url;
    other.name = DatabaseUrl::parse(server.createDatabase()).value().name;
    QCOMPARE(ask(other, u"SELECT 1"_s, secure(url)), u"refused"_s);
    other = url;
    other.user = u"postgres"_s;
    QCOMPARE(ask(other, u"SELECT 1"_s, secure(url)), u"refused"_s);
}

void TestPostgresServer::outlivesACrash()
{
    PostgresServer server(PostgresServer::Durability::Full);
    const DatabaseUrl url = DatabaseUrl::parse(server.createDatabase(u"al:ice \"b\""_s)).value();
    QCOMPARE(url.user, u"al:ice \"b\""_s);
    server.execute(u"CREATE TABLE t AS SELECT 7 AS a; GRANT ALL ON t TO PUBLIC"_s, url.name);
    server.kill9();
    QVERIFY(!server.isRunning());
    QCOMPARE(ask(url, u"SELECT a FROM t"_s, secure(url)), u"refused"_s);
    server.restart();
    QCOMPARE(ask(url, u"SELECT a FROM t"_s, secure(url)), u"7"_s);
    server.stop();
    QVERIFY(!server.isRunning());
    server.restart();
    QCOMPARE(ask(url, u"SELECT a FROM t"_s, secure(url)), u"7"_s);
}

EFFECTIF_TEST(TestPostgresServer)
#include "tst_postgresserver.moc"
