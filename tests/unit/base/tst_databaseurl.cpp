// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/databaseurl.h"

#include "tests/support/testcase.h"

#include <QDir>

using namespace effectif;

class TestDatabaseUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sqlite_data();
    void sqlite();
    void server();
    void serverWithEverything();
    void socket();
    void refuses_data();
    void refuses();
    void aPasswordIsNotRepeated();
    void readsBackWhatItWrites_data();
    void readsBackWhatItWrites();
    void displayName();
};

void TestDatabaseUrl::sqlite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("file");
    QTest::newRow("absolute") << QStringLiteral("sqlite:/a/b.effectif") << QStringLiteral("/a/b.effectif");
    QTest::newRow("three slashes") << QStringLiteral("sqlite:///a/b.effectif") << QStringLiteral("/a/b.effectif");
    QTest::newRow("relative") << QStringLiteral("sqlite:b.effectif")
                              << QDir::current().filePath(QStringLiteral("b.effectif"));
    QTest::newRow("untidy") << QStringLiteral(" sqlite:/a//c/../b.effectif\n") << QStringLiteral("/a/b.effectif");
    QTest::newRow("blank and accent") << QStringLiteral("sqlite:/a/Équipe %20 été.effectif")
                                      << QStringLiteral("/a/Équipe %20 été.effectif");
}

void TestDatabaseUrl::sqlite()
{
    QFETCH(QString, text);
    QFETCH(QString, file);
    const Result<DatabaseUrl> url = DatabaseUrl::parse(text);
    QVERIFY(url);
    QCOMPARE(url->engine, DatabaseUrl::Engine::Sqlite);
    QCOMPARE(url->file, file);
    QVERIFY(*url == DatabaseUrl::sqlite(file));
}

void TestDatabaseUrl::server()
{
    const Result<DatabaseUrl> url = DatabaseUrl::parse(QStringLiteral("postgresql://alice@db.example.org/staff"));
    QVERIFY(url);
    QCOMPARE(url->engine, DatabaseUrl::Engine::PostgreSql);
    QCOMPARE(url->user, QStringLiteral("alice"));
    QCOMPARE(url->host, QStringLiteral("db.example.org"));
    QCOMPARE(url->port, 5432);
    QCOMPARE(url->name, QStringLiteral("staff"));
    QVERIFY(url->caFile.isEmpty());
    QVERIFY(!url->isLocalSocket());
}

void TestDatabaseUrl::serverWithEverything()
{
    const Result<DatabaseUrl> url = DatabaseUrl::parse(
        QStringLiteral("postgres://al%40ice@db.example.org:6543/the%20staff?ca=/etc/ssl/our%20ca.pem"));
    QVERIFY(url);
    QCOMPARE(url->user, QStringLiteral("al@ice"));
    QCOMPARE(url->port, 6543);
    QCOMPARE(url->name, QStringLiteral("the staff"));
    QCOMPARE(url->caFile, QStringLiteral("/etc/ssl/our ca.pem"));
}

void TestDatabaseUrl::socket()
{
    const Result<DatabaseUrl> url =
        DatabaseUrl::parse(QStringLiteral("postgresql://alice@localhost/staff?host=/run/postgresql"));
    QVERIFY(url);
    QVERIFY(url->isLocalSocket());
    QCOMPARE(url->host, QStringLiteral("/run/postgresql"));
}

void TestDatabaseUrl::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "  ", "sqlite:", "sqlite://", "mysql://a@b/c", "/a/b.effectif", "postgresql://",
          "postgresql://alice@/staff", "postgresql://db.example.org/staff", "postgresql://alice@db.example.org",
          "postgresql://alice@db.example.org/", "postgresql://alice@db.example.org/a/b",
          "postgresql://alice@db.example.org:port/staff", "postgresql://alice@db.example.org:99999/staff",
          "postgresql://alice:secret@db.example.org/staff"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestDatabaseUrl::refuses()
{
    QFETCH(QString, text);
    const Result<DatabaseUrl> url = DatabaseUrl::parse(text);
    QVERIFY(!url);
    QCOMPARE(url.error().kind, ErrorKind::Invalid);
    QVERIFY(!url.error().message.isEmpty());
}

void TestDatabaseUrl::aPasswordIsNotRepeated()
{
    const Result<DatabaseUrl> url = DatabaseUrl::parse(QStringLiteral("postgresql://alice:s3cret@host/staff"));
    QVERIFY(!url);
    QVERIFY(!url.error().message.contains(QLatin1String("s3cret")));
    QVERIFY(!url.error().detail.contains(QLatin1String("s3cret")));
}

void TestDatabaseUrl::readsBackWhatItWrites_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"sqlite:/a/b c.effectif", "sqlite:/a/é%41?#.effectif", "postgresql://alice@host:5432/staff",
          "postgresql://a%40b@host:6000/s%3Ft?ca=/x%20y/%C3%A9.pem",
          "postgresql://alice@localhost/staff?host=/run/pg&ca=/x.pem"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestDatabaseUrl::readsBackWhatItWrites()
{
    QFETCH(QString, text);
    const Result<DatabaseUrl> url = DatabaseUrl::parse(text);
    QVERIFY(url);
    const Result<DatabaseUrl> again = DatabaseUrl::parse(url->toString());
    QVERIFY2(again, qPrintable(url->toString()));
    QVERIFY2(*again == *url, qPrintable(url->toString()));
    QCOMPARE(again->toString(), url->toString());
}

void TestDatabaseUrl::displayName()
{
    QCOMPARE(DatabaseUrl::sqlite(QStringLiteral("/a/Office.2026.effectif")).displayName(),
             QStringLiteral("Office.2026"));
    const QString name = DatabaseUrl::parse(QStringLiteral("postgresql://a@host/staff")).value().displayName();
    QVERIFY(name.contains(QLatin1String("staff")) && name.contains(QLatin1String("host")));
}

EFFECTIF_TEST(TestDatabaseUrl)
#include "tst_databaseurl.moc"
