// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/clock.h"
#include "models/services/sendersecret.h"
#include "models/services/sendersetup.h"
#include "tests/support/testcase.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

/// What makes a machine a sender, as it is kept; and what is sealed for it.
class TestSenderSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWasKept();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void onlyTheSenderOpensWhatIsSealedForIt();
    void whatWasChangedDoesNotOpen();
    void anAccessTokenIsFetchedBeforeItEnds();
    void anAccessTokenThatIsRefusedIsFetchedAnew();
    void aPasswordIsWhatItIs();
    void whatTheProviderSaysIsPassedOn();

private:
    static SenderSetup setup()
    {
        SenderSetup made = SenderSetup::fresh({u"smtp.example.org"_s, 465, SmtpAccount::Security::Tls, SmtpAccount::SignIn::Google,
                                               u"zoé@example.org"_s, u"/etc/ca.pem"_s, u"client"_s});
        made.secret = u"a refresh token"_s;
        made.clientSecret = u"public secret"_s;
        made.databasePassword = u"Ünlucky"_s;
        return made;
    }
};

void TestSenderSetup::comesBackAsItWasKept()
{
    const SenderSetup made = setup();
    const auto back = SenderSetup::fromJson(made.toJson());
    QVERIFY(back.has_value());
    QCOMPARE(back->machine, made.machine);
    QCOMPARE(back->keys.publicKey, made.keys.publicKey);
    QCOMPARE(back->keys.secretKey, made.keys.secretKey);
    QVERIFY(back->account == made.account);
    QCOMPARE(back->secret, made.secret);
    QCOMPARE(back->clientSecret, made.clientSecret);
    QCOMPARE(back->databasePassword, made.databasePassword);
    QVERIFY(SenderSetup::fresh({}).machine != SenderSetup::fresh({}).machine);
}

void TestSenderSetup::saysWhatIsMissing_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no identity") << u"machine"_s << QJsonValue(u"me"_s);
    QTest::newRow("half a key") << u"secretKey"_s << QJsonValue(u"c2hvcnQ="_s);
    QTest::newRow("no server") << u"host"_s << QJsonValue(QString());
    QTest::newRow("no port") << u"port"_s << QJsonValue(70'000);
    QTest::newRow("security by another word") << u"security"_s << QJsonValue(u"opportunistic"_s);
    QTest::newRow("sign-in by another word") << u"signIn"_s << QJsonValue(u"kerberos"_s);
    QTest::newRow("nobody signs in") << u"user"_s << QJsonValue(QString());
    QTest::newRow("no password") << u"secret"_s << QJsonValue(QString());
}

void TestSenderSetup::saysWhatIsMissing()
{
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    QJsonObject object = QJsonDocument::fromJson(setup().toJson()).object();
    object.insert(key, value);
    const auto read = SenderSetup::fromJson(QJsonDocument(object).toJson());
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Invalid);
    QVERIFY2(read.error().message.contains(u"“%1”"_s.arg(key)), qPrintable(read.error().message));
    QVERIFY(!SenderSetup::fromJson("half a fi").has_value());
}

void TestSenderSetup::onlyTheSenderOpensWhatIsSealedForIt()
{
    const boxes::KeyPair sender = boxes::newPair();
    const QByteArray box = boxes::lockedFor(sender.publicKey, "K7RM-2XQD");
    QVERIFY(!box.contains("K7RM"));
    QCOMPARE(boxes::unlockedBy(sender, box), QByteArray("K7RM-2XQD"));
    QVERIFY(!boxes::unlockedBy(boxes::newPair(), box));
    QVERIFY(!boxes::unlockedBy({sender.publicKey, {}}, box));
    QVERIFY(boxes::lockedFor(sender.publicKey, "K7RM-2XQD") != box); // nobody sees that two are the same
}

void TestSenderSetup::whatWasChangedDoesNotOpen()
{
    const QByteArray key = boxes::newKey();
    const QByteArray box = boxes::lockedWith(key, "content");
    QCOMPARE(boxes::unlockedWith(key, box), QByteArray("content"));
    for (qsizetype i = 0; i < box.size(); ++i) {
        QByteArray changed = box;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        QVERIFY(!boxes::unlockedWith(key, changed));
        QVERIFY(!boxes::unlockedWith(key, box.left(i)));
    }
    QVERIFY(!boxes::unlockedWith("short", box));
}

namespace {
struct HandClock final : Clock
{
    QDateTime now() const override { return time; }
    QDateTime time = QDateTime(QDate(2026, 11, 22), QTime(8, 0), Qt::UTC);
};
} // namespace

void TestSenderSetup::anAccessTokenIsFetchedBeforeItEnds()
{
    HandClock clock;
    int fetched = 0;
    QStringList kept;
    QStringList shown;
    SenderSecret secret(setup(), clock, [&](const SenderSetup &now) { kept << now.secret; },
                        [&](const SenderSetup &now, const std::atomic_bool &) -> Result<SenderSecret::Access> {
                            shown << now.secret;
                            ++fetched;
                            return SenderSecret::Access{u"token %1"_s.arg(fetched), clock.time.addSecs(3600),
                                                        fetched == 1 ? u"another refresh token"_s : QString()};
                        });
    QCOMPARE(secret.current().value(), u"token 1"_s);
    clock.time = clock.time.addSecs(3000);
    QCOMPARE(secret.current().value(), u"token 1"_s);
    clock.time = clock.time.addSecs(500); // it would end within the message
    QCOMPARE(secret.current().value(), u"token 2"_s);
    QCOMPARE(kept, QStringList{u"another refresh token"_s}); // once: an empty one changes nothing
    QCOMPARE(shown, (QStringList{u"a refresh token"_s, u"another refresh token"_s}));
}

void TestSenderSetup::anAccessTokenThatIsRefusedIsFetchedAnew()
{
    const HandClock clock;
    int fetched = 0;
    SenderSecret secret(setup(), clock, {}, [&](const SenderSetup &, const std::atomic_bool &) -> Result<SenderSecret::Access> {
        return SenderSecret::Access{u"token %1"_s.arg(++fetched), clock.time.addSecs(3600), {}};
    });
    QCOMPARE(secret.current().value(), u"token 1"_s);
    QVERIFY(secret.refused());
    QVERIFY(!secret.refused()); // nothing was fetched since
    QCOMPARE(secret.current().value(), u"token 2"_s);
    QCOMPARE(secret.current().value(), u"token 2"_s);
}

void TestSenderSetup::aPasswordIsWhatItIs()
{
    const HandClock clock;
    SenderSetup made = setup();
    made.account.signIn = SmtpAccount::SignIn::Password;
    SenderSecret secret(made, clock, {}, [](const SenderSetup &, const std::atomic_bool &) -> Result<SenderSecret::Access> {
        return fail(ErrorKind::Internal, u"nobody is asked"_s);
    });
    QCOMPARE(secret.current().value(), made.secret);
    QVERIFY(!secret.refused()); // there is no other one
}

void TestSenderSetup::whatTheProviderSaysIsPassedOn()
{
    const HandClock clock;
    bool stopped = false;
    SenderSecret secret(setup(), clock, {}, [&](const SenderSetup &, const std::atomic_bool &stop) -> Result<SenderSecret::Access> {
        stopped = stop;
        return fail(ErrorKind::Denied, u"sign in again"_s);
    });
    QCOMPARE(secret.current().error().kind, ErrorKind::Denied);
    QVERIFY(!stopped);
    secret.stop();
    QCOMPARE(secret.current().error().message, u"sign in again"_s);
    QVERIFY(stopped);
}

EFFECTIF_TEST(TestSenderSetup)
#include "tst_sendersetup.moc"
