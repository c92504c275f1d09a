// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/credentials.h"

#include "tests/support/testcase.h"
#include "tests/support/fakekeyring.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLocalServer>
#include <QTemporaryDir>

using namespace effectif;
using namespace Qt::StringLiterals;

class TestCredentials : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aServiceThatNeverAnswersIsGivenUp(); // first: a process asks for its bus once
    void keepsReadsAndForgets();
    void keepsApartByAddress();
    void answersNoOneWhoDied();
    void storesEvenIfTheDialogIsGone();
    void aDeniedKeyringStaysDenied();
    void aPassphraseOpensTheFileAndNothingElseDoes();
    void withoutSecretService_data();
    void withoutSecretService();

private:
    static DatabaseUrl url(const QString &name = u"staff"_s)
    {
        return *DatabaseUrl::parse(u"postgresql://camille@db.example.org:5432/"_s + name);
    }
    static Result<QString> read(Credentials &credentials, const DatabaseUrl &url);
    static Result<void> wait(std::function<void(QObject *, Credentials::Done)> start, int patience = test::kPatience);
};

Result<QString> TestCredentials::read(Credentials &credentials, const DatabaseUrl &url)
{
    std::optional<Result<QString>> answer;
    QObject context;
    credentials.read(url, &context, [&answer](Result<QString> got) { answer = std::move(got); });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, test::kPatience))
        return fail(ErrorKind::Internal, u"no answer"_s);
    return *answer;
}

Result<void> TestCredentials::wait(std::function<void(QObject *, Credentials::Done)> start, int patience)
{
    std::optional<Result<void>> answer;
    QObject context;
    start(&context, [&answer](Result<void> got) { answer = std::move(got); });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, patience))
        return fail(ErrorKind::Internal, u"no answer"_s);
    return *answer;
}

void TestCredentials::keepsReadsAndForgets()
{
    Credentials credentials(std::make_shared<test::FakeKeyring>());
    QCOMPARE(read(credentials, url()).error().kind, ErrorKind::NotFound);
    QVERIFY(wait(
        [&](QObject *context, Credentials::Done done) { credentials.store(url(), u"Été à Paris"_s, context, done); }));
    QCOMPARE(*read(credentials, url()), u"Été à Paris"_s);
    QVERIFY(wait([&](QObject *context, Credentials::Done done) { credentials.forget(url(), context, done); }));
    QCOMPARE(read(credentials, url()).error().kind, ErrorKind::NotFound);
}

void TestCredentials::keepsApartByAddress()
{
    Credentials credentials(std::make_shared<test::FakeKeyring>());
    credentials.store(url(), u"one"_s, nullptr);
    credentials.store(url(u"other"_s), u"two"_s, nullptr);
    QTRY_COMPARE(read(credentials, url(u"other"_s)).value_or(QString()), u"two"_s);
    QCOMPARE(*read(credentials, url()), u"one"_s);
    DatabaseUrl trusted = url();
    trusted.caFile = u"/etc/other.crt"_s;
    QVERIFY(!read(credentials, trusted)); // another authority vouches for that server
}

void TestCredentials::answersNoOneWhoDied()
{
    Credentials credentials(std::make_shared<test::FakeKeyring>());
    bool called = false;
    {
        QObject context;
        credentials.check(&context, [&called](const Result<void> &) { called = true; });
        credentials.read(url(), &context, [&called](const Result<QString> &) { called = true; });
    }
    QVERIFY(wait([&](QObject *context, Credentials::Done done) { credentials.check(context, done); }));
    QVERIFY(!called);
}

void TestCredentials::storesEvenIfTheDialogIsGone()
{
    const auto keyring = std::make_shared<test::FakeKeyring>();
    Credentials credentials(keyring);
    {
        QObject context;
        credentials.store(url(), u"kept"_s, &context);
    }
    QTRY_COMPARE(keyring->secrets.value(url().toString()), u"kept"_s);
}

void TestCredentials::aPassphraseOpensTheFileAndNothingElseDoes()
{
    QTemporaryDir folder;
    const SealedPasswords sealed(folder.filePath(u"new/passwords"_s));
    QCOMPARE(sealed.read(u"db"_s, u"passphrase"_s).error().kind, ErrorKind::NotFound);
    QVERIFY(sealed.store(u"db"_s, u"Été à Paris"_s, u"pass\u0065\u0301phrase"_s));
    QVERIFY(sealed.has(u"db"_s) && !sealed.has(u"other"_s));
    QCOMPARE(sealed.read(u"db"_s, u"pass\u00e9phrase"_s).value_or(QString()), u"Été à Paris"_s); // another keyboard
    QCOMPARE(sealed.read(u"db"_s, u"passphrase"_s).error().kind, ErrorKind::Denied);
    const QFileInfoList files = QDir(folder.filePath(u"new/passwords"_s)).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QCOMPARE(int(files.first().permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup)), 0);
    QFile file(files.first().filePath());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray bytes = file.readAll();
    QVERIFY(!bytes.contains("Paris"));
    for (const qsizetype size : {qsizetype(0), qsizetype(10), bytes.size() - 1}) { // half a file
        QVERIFY(file.resize(size));
        QCOMPARE(sealed.read(u"db"_s, u"pass\u00e9phrase"_s).error().kind, ErrorKind::Denied);
    }
    sealed.forget(u"db"_s);
    QVERIFY(!sealed.has(u"db"_s));
}

void TestCredentials::aDeniedKeyringStaysDenied()
{
    const auto keyring = std::make_shared<test::FakeKeyring>();
    keyring->problem = Error{ErrorKind::Denied, u"locked"_s, {}, {}};
    Credentials credentials(keyring);
    QCOMPARE(read(credentials, url()).error().kind, ErrorKind::Denied);
    const auto stored =
        wait([&](QObject *context, Credentials::Done done) { credentials.store(url(), u"x"_s, context, done); });
    QCOMPARE(stored.error().message, u"locked"_s);
    QVERIFY(keyring->secrets.isEmpty());
}

void TestCredentials::withoutSecretService_data()
{
    QTest::addColumn<QByteArray>("bus");
    QTest::newRow("no socket there") << QByteArray("unix:path=/nonexistent/bus");
    QTest::newRow("no valid address") << QByteArray("nonsense");
}

void TestCredentials::withoutSecretService()
{
    QFETCH(QByteArray, bus);
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
    Credentials credentials;
    QElapsedTimer clock;
    clock.start();
    const auto there = wait([&](QObject *context, Credentials::Done done) { credentials.check(context, done); });
    QVERIFY(!there);
    QCOMPARE(there.error().kind, ErrorKind::Unavailable);
    QVERIFY(there.error().message.contains(u"asks for them each time"_s));
    QCOMPARE(read(credentials, url()).error().kind, ErrorKind::Unavailable);
    const auto stored =
        wait([&](QObject *context, Credentials::Done done) { credentials.store(url(), u"secret"_s, context, done); });
    QCOMPARE(stored.error().kind, ErrorKind::Unavailable);
    const auto forgotten =
        wait([&](QObject *context, Credentials::Done done) { credentials.forget(url(), context, done); });
    QCOMPARE(forgotten.error().kind, ErrorKind::Unavailable);
    QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
}

/// A session bus that accepts and says nothing: the person must not wait for it either.
void TestCredentials::aServiceThatNeverAnswersIsGivenUp()
{
    QTemporaryDir folder;
    auto mute = std::make_unique<QLocalServer>();
    QVERIFY(mute->listen(folder.filePath(u"bus"_s)));
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder.filePath(u"bus"_s).toUtf8());
    Credentials credentials;
    QElapsedTimer clock;
    clock.start();
    qint64 longestTurn = 0; // of the event loop: the interface must stay alive meanwhile
    qint64 last = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] {
        longestTurn = qMax(longestTurn, clock.elapsed() - last);
        last = clock.elapsed();
    });
    heart.start(10);
    const auto there = wait([&](QObject *context, Credentials::Done done) { credentials.check(context, done); });
    QCOMPARE(there.error().kind, ErrorKind::Unavailable);
    QVERIFY2(clock.elapsed() > 2500 && clock.elapsed() < 4500, qPrintable(QString::number(clock.elapsed())));
    QVERIFY2(longestTurn < 500, qPrintable(QString::number(longestTurn)));
    mute.reset(); // the thread that waited goes on
    QVERIFY(!wait([&](QObject *context, Credentials::Done done) { credentials.check(context, done); }));
}

EFFECTIF_TEST(TestCredentials)
#include "tst_credentials.moc"
