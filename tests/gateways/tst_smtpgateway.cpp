// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the gateway says of a message, for everything that can go wrong at a mail server.
#include "tests/gateways/letters.h"
#include "tests/support/testcase.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <thread>

using namespace effectif;
using namespace effectif::gateways;
using namespace effectif::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = MailVerdict::Kind;
using At = SmtpFault::At;
using Deed = SmtpFault::Deed;

Q_DECLARE_METATYPE(effectif::gateways::MailVerdict::Kind)
Q_DECLARE_METATYPE(effectif::test::SmtpFault)

namespace {
/// For servers that say nothing: others get the time that a busy machine may need.
constexpr SmtpPatience kShort{.connect = 2s, .signIn = 3s, .whole = 4s, .answer = 1s};

class TestSmtpGateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<SmtpServer>(); }
    void init()
    {
        const QByteArray function = QTest::currentTestFunction();
        if (function != "faultsBecomeVerdicts" || function != m_function) // between its rows it changes no options
            m_server->start({});
        m_function = function;
        m_before = total();
    }

    void sendsManyOverOneConnection()
    {
        SmtpGateway gateway(accountOf(*m_server), secretOf(*m_server));
        for (int i = 0; i < 20; ++i)
            QCOMPARE(gateway.send(someLetter(), {}).kind, Kind::Accepted);
        QCOMPARE(m_server->connections(), 1);
        QCOMPARE(m_server->logins(), 1);
        QCOMPARE(kept(), 20);
    }

    void signsInByEveryWay_data()
    {
        QTest::addColumn<QString>("security");
        QTest::addColumn<QString>("token");
        QTest::addColumn<bool>("isKnown");
        for (const char *security : {"starttls", "tls", "none"}) {
            QTest::addRow("%s, password", security) << QString::fromLatin1(security) << u""_s << true;
            QTest::addRow("%s, token", security) << QString::fromLatin1(security) << u"ya29.a0Af_token~+/="_s << true;
            QTest::addRow("%s, nobody", security) << QString::fromLatin1(security) << u""_s << false;
        }
    }

    void signsInByEveryWay()
    {
        QFETCH(QString, security);
        QFETCH(QString, token);
        QFETCH(bool, isKnown);
        SmtpServer::Options options;
        options.security = security;
        options.token = token;
        if (!token.isEmpty())
            options.password.clear();
        if (!isKnown)
            options.user.clear();
        m_server->start(options);
        SmtpGateway gateway(accountOf(*m_server), secretOf(*m_server));
        const MailVerdict probed = gateway.probe();
        QVERIFY2(probed.kind == Kind::Accepted, qPrintable(probed.text));
        QCOMPARE(kept(), 0);
        QCOMPARE(gateway.send(someLetter(), {}).kind, Kind::Accepted);
        const SmtpReceived mail = m_server->received(m_before).value(0);
        QCOMPARE(mail.user, options.user);
        QCOMPARE(mail.wasEncrypted, security != "none"_L1);
    }

    void faultsBecomeVerdicts_data()
    {
        QTest::addColumn<SmtpFault>("fault");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("kept");
        const auto answer = [](const char *name, At at, const QByteArray &text, Kind kind) {
            QTest::newRow(name) << SmtpFault{at, Deed::Answer, text} << kind << text.first(3).toInt() << 0;
        };
        answer("too many guests", At::Connect, "421 4.3.2 Too many connections", Kind::Unable);
        answer("no mail here", At::Connect, "554 No SMTP service here", Kind::Unable);
        answer("wrong password", At::Login, "535 5.7.8 Username and Password not accepted", Kind::Unable);
        answer("sign-in fails for now", At::Login, "454 4.7.0 Temporary authentication failure", Kind::Unable);
        answer("nothing for now", At::Mail, "451 4.3.0 Try later", Kind::Unable);
        answer("no room for anything", At::Mail, "452 4.3.1 Insufficient system storage", Kind::Unable);
        answer("too large for now", At::Mail, "452 4.3.4 Message too big for now", Kind::Deferred);
        answer("closing", At::Mail, "421 4.3.2 Shutting down", Kind::Unable);
        answer("sender not ours", At::Mail, "553 5.7.1 Sender address rejected: not owned by user", Kind::Unable);
        answer("nobody has signed in", At::Mail, "530 5.7.0 Authentication Required", Kind::Unable);
        answer("too large, told beforehand", At::Mail, "552 5.3.4 Message size exceeds fixed limit", Kind::Refused);
        answer("limit of the day", At::Mail, "550 5.4.5 Daily user sending limit exceeded", Kind::Unable);
        answer("greylisted", At::Rcpt, "450 4.2.0 Greylisted", Kind::Deferred);
        answer("mailbox unknown", At::Rcpt, "550 5.1.1 No such user", Kind::Refused);
        answer("closing at the recipient", At::Rcpt, "421 4.3.2 Shutting down", Kind::Unable);
        answer("no relaying", At::Rcpt, "554 5.7.1 <x@y.fr>: Relay access denied", Kind::Deferred);
        answer("several lines", At::Rcpt, "550-5.1.1 No such user\r\n550-here\r\n550 ever", Kind::Refused);
        answer("data for now", At::Data, "451 4.3.2 Try later", Kind::Deferred);
        answer("closing at the data", At::Data, "421 4.3.2 Shutting down", Kind::Unable);
        answer("data never", At::Data, "554 5.5.1 No valid recipients", Kind::Refused);
        answer("end for now", At::End, "451 4.7.1 Greylisted", Kind::Deferred);
        answer("end, closing", At::End, "421 4.3.2 Shutting down", Kind::Deferred);
        answer("end never", At::End, "550 5.7.1 Spam", Kind::Refused);
        const auto broken = [](const char *name, At at, Deed deed, Kind kind, int kept) {
            QTest::newRow(name) << SmtpFault{at, deed, {}, -1, 1, 30'000} << kind << 0 << kept;
        };
        broken("cut before the greeting", At::Connect, Deed::Drop, Kind::Unable, 0);
        broken("cut at sign-in", At::Login, Deed::Drop, Kind::Unable, 0);
        broken("cut at MAIL", At::Mail, Deed::Drop, Kind::Deferred, 0);
        broken("cut at RCPT", At::Rcpt, Deed::Drop, Kind::Deferred, 0);
        broken("cut at DATA", At::Data, Deed::Drop, Kind::Deferred, 0);
        broken("cut before it was kept", At::End, Deed::Drop, Kind::Uncertain, 0);
        broken("cut after it was kept", At::End, Deed::KeepAndDrop, Kind::Uncertain, 1);
        broken("no greeting", At::Connect, Deed::Stall, Kind::Unable, 0);
        broken("silent at sign-in", At::Login, Deed::Stall, Kind::Unable, 0);
        broken("silent at RCPT", At::Rcpt, Deed::Stall, Kind::Deferred, 0);
        broken("silent at the end", At::End, Deed::Stall, Kind::Uncertain, 0);
        broken("silent at the end, and kept", At::End, Deed::KeepAndStall, Kind::Uncertain, 1);
    }

    void faultsBecomeVerdicts()
    {
        QFETCH(SmtpFault, fault);
        const bool isSilent = fault.deed == Deed::Stall || fault.deed == Deed::KeepAndStall;
        SmtpGateway gateway(accountOf(*m_server), secretOf(*m_server), isSilent ? kShort : SmtpPatience());
        m_server->setFaults({fault});
        const MailVerdict verdict = gateway.send(someLetter(), {});
        QTEST(verdict.kind, "kind");
        QTEST(verdict.code, "code");
        QTEST(kept(), "kept");
        QVERIFY(!verdict.text.isEmpty());
        if (fault.deed == Deed::Answer && !fault.answer.contains("\r\n"))
            QCOMPARE(verdict.text, QString::fromLatin1(fault.answer.mid(4)));
        m_server->setFaults({});
        const MailVerdict next = gateway.send(someLetter(), {});
        QVERIFY2(next.kind == Kind::Accepted, qPrintable(next.text)); // it is none the worse
    }

    void whatAnotherMessageMeetsTooIsTheAccounts_data()
    {
        QTest::addColumn<SmtpFault>("fault");
        const auto answer = [](const char *name, At at, const QByteArray &text) { QTest::newRow(name) << SmtpFault{at, Deed::Answer, text}; };
        answer("no relaying", At::Rcpt, "554 5.7.1 <x@y.fr>: Relay access denied");
        answer("this computer is on a list", At::Rcpt, "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.example");
        answer("this computer, for now", At::Rcpt, "450 4.7.1 Client host rejected: cannot find your hostname");
        answer("limit of the day", At::End, "550 5.4.5 Daily user sending limit exceeded");
        answer("whose address", At::End, "554 5.7.60 Client does not have permissions to send as this sender");
    }

    void whatAnotherMessageMeetsTooIsTheAccounts()
    {
        QFETCH(SmtpFault, fault);
        SmtpGateway gateway(accountOf(*m_server), secretOf(*m_server));
        m_server->setFaults({fault});
        const MailLetter first = someLetter();
        const MailLetter second = someLetter();
        QCOMPARE(gateway.send(first, {}).kind, Kind::Deferred);
        QCOMPARE(gateway.send(first, {}).kind, Kind::Deferred); // nothing new
        const MailVerdict verdict = gateway.send(second, {});
        QCOMPARE(verdict.kind, Kind::Unable);
        QCOMPARE(verdict.code, fault.answer.first(3).toInt());
        m_server->setFaults({});
        QCOMPARE(gateway.send(second, {}).kind, Kind::Accepted);
        m_server->setFaults({fault});
        QCOMPARE(gateway.send(someLetter(), {}).kind, Kind::Deferred); // a story of its own
    }

    void noMessageHoldsUpTheOthersForEver()
    {
        // As an outbox hands them over: what is deferred goes behind the others, what made sending impossible stays first.
        MailLetter good = someLetter();
        good.to.address = u"good@exemple.org"_s;
        QList<MailLetter> waiting{someLetter(), someLetter(), someLetter(), someLetter(), good};
        m_server->setFaults({{At::Rcpt, Deed::Answer, "554 5.7.1 Relay access denied", -1, 1, 0, someLetter().to.address}});
        SmtpGateway gateway(accountOf(*m_server), secretOf(*m_server));
        int pauses = 0;
        for (int i = 0; i < 40 && kept() == 0; ++i) {
            const Kind kind = gateway.send(waiting.first(), {}).kind;
            QVERIFY(kind == Kind::Accepted || kind == Kind::Deferred || kind == Kind::Unable);
            pauses += kind == Kind::Unable ? 1 : 0;
            if (kind == Kind::Deferred)
                waiting.append(waiting.takeFirst());
        }
        QCOMPARE(kept(), 1);
        QCOMPARE(pauses, 6); // none, one, two, three: the more of them, the more likely it is the account after all
    }

    void whatARecipientsServerSaidIsNotTheAccountsFault_data()
    {
        QTest::addColumn<SmtpFault>("fault");
        QTest::addColumn<Kind>("kind");
        const auto answer = [](const char *name, At at, const QByteArray &text, Kind kind) {
            QTest::newRow(name) << SmtpFault{at, Deed::Answer, text} << kind;
        };
        answer("asked, and blocked there", At::Rcpt,
               "450 4.1.1 <x@y.fr>: Recipient address rejected: unverified address: host mx.y.fr[192.0.2.7] said: 550 5.7.1 Client host "
               "[192.0.2.1] blocked using zen.example", Kind::Deferred);
        answer("asked, and our address unknown there", At::Rcpt,
               "550 <x@y.fr>: Recipient address rejected: undeliverable address: host mx.y.fr[192.0.2.7] said: 550 5.1.8 Sender unknown", Kind::Refused);
        answer("another way to quote", At::Rcpt, "550 Verification failed, response: 554 5.7.1 Relay access denied", Kind::Refused);
        answer("of the mailbox, for now", At::Rcpt, "450 4.2.1 Relaying denied to this mailbox for now", Kind::Deferred);
        answer("at the end", At::End, "554 5.0.0 Not delivered: mx.y.fr said: 550 5.4.5 Daily sending limit exceeded", Kind::Refused);
    }

    void whatARecipientsServerSaidIsNotTheAccountsFault()
    {
        QFETCH(SmtpFault, fault);
        SmtpGateway gateway(accountOf(*m_server), secretOf(*m_server));
        m_server->setFaults({fault});
        for (int i = 0; i < 3; ++i)
            QTEST(gateway.send(someLetter(), {}).kind, "kind");
    }

    void linesOfAnAnswerAreOneText()
    {
        m_server->setFaults({{At::Rcpt, Deed::Answer, "550-5.1.1 No such user\r\n550-here\r\n550 ever"}});
        QCOMPARE(SmtpGateway(accountOf(*m_server), secretOf(*m_server)).send(someLetter(), {}).text, u"5.1.1 No such user here ever"_s);
    }

    void aWrongPasswordIsNotTheMessagesFault()
    {
        SmtpGateway gateway(accountOf(*m_server), [] { return Result<QString>(u"wrong"_s); });
        for (const MailVerdict &verdict : {gateway.probe(), gateway.send(someLetter(), {})}) {
            QCOMPARE(verdict.kind, Kind::Unable);
            QCOMPARE(verdict.code, 535);
        }
        SmtpGateway noSecret(accountOf(*m_server), [] { return Result<QString>(fail(ErrorKind::Unavailable, u"No token."_s)); });
        QCOMPARE(noSecret.send(someLetter(), {}).kind, Kind::Unable);
        QCOMPARE(noSecret.send(someLetter(), {}).text, u"No token."_s);
        QCOMPARE(m_server->logins(), 0);
    }

    void anExpiredTokenIsNotTheMessagesFault()
    {
        SmtpServer::Options options;
        options.token = u"fresh"_s;
        m_server->start(options);
        SmtpGateway gateway(accountOf(*m_server), [] { return Result<QString>(u"expired"_s); });
        QCOMPARE(gateway.send(someLetter(), {}).kind, Kind::Unable);
        QCOMPARE(gateway.probe().code, 535);
        QVERIFY2(gateway.probe().text.contains(u"Sign in again"_s), qPrintable(gateway.probe().text));
    }

    void aRefusedTokenIsFetchedAnewOnce()
    {
        SmtpServer::Options options;
        options.token = u"fresh"_s;
        m_server->start(options);
        QString token = u"withdrawn"_s;
        int asked = 0;
        SmtpGateway gateway(accountOf(*m_server), [&] { return Result<QString>(token); });
        gateway.setRenewal([&] {
            ++asked;
            token = asked == 1 ? u"still wrong"_s : u"fresh"_s;
            return asked < 3;
        });
        QCOMPARE(gateway.probe().code, 535);
        QCOMPARE(asked, 1);
        const MailVerdict verdict = gateway.send(someLetter(), {});
        QVERIFY2(verdict.kind == Kind::Accepted, qPrintable(verdict.text));
        QCOMPARE(asked, 2);
        token = u"withdrawn"_s;
        QCOMPARE(gateway.probe().code, 535); // there is no other one
        QCOMPARE(asked, 3);
        QCOMPARE(m_server->logins(), 1);
    }

    void trustsNobodyWithoutAProof_data()
    {
        QTest::addColumn<QString>("security");
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<bool>("knowsAuthority");
        for (const char *security : {"starttls", "tls"}) {
            QTest::addRow("%s, foreign", security) << QString::fromLatin1(security) << u"foreign"_s << true;
            QTest::addRow("%s, of another name", security) << QString::fromLatin1(security) << u"othername"_s << true;
            QTest::addRow("%s, authority unknown here", security) << QString::fromLatin1(security) << u"ours"_s << false;
        }
    }

    void trustsNobodyWithoutAProof()
    {
        QFETCH(QString, certificate);
        QFETCH(bool, knowsAuthority);
        SmtpServer::Options options;
        QFETCH(QString, security);
        options.security = security;
        options.certificate = certificate;
        m_server->start(options);
        SmtpAccount account = accountOf(*m_server);
        if (!knowsAuthority)
            account.caFile.clear();
        SmtpGateway gateway(account, secretOf(*m_server));
        for (const MailVerdict &verdict : {gateway.probe(), gateway.send(someLetter(), {})}) {
            QCOMPARE(verdict.kind, Kind::Unable);
            QVERIFY2(verdict.text.contains(u"cannot prove"_s), qPrintable(verdict.text));
        }
        QCOMPARE(m_server->logins(), 0);
    }

    void demandsEncryption()
    {
        SmtpServer::Options options;
        options.security = u"none"_s;
        m_server->start(options);
        SmtpAccount account = accountOf(*m_server);
        account.security = SmtpAccount::Security::StartTls;
        const MailVerdict stripped = SmtpGateway(account, secretOf(*m_server)).send(someLetter(), {});
        QCOMPARE(stripped.kind, Kind::Unable);
        QVERIFY2(stripped.text.contains(u"no encryption"_s), qPrintable(stripped.text));
        account.security = SmtpAccount::Security::Tls;
        const MailVerdict plain = SmtpGateway(account, secretOf(*m_server), kShort).send(someLetter(), {});
        QCOMPARE(plain.kind, Kind::Unable);
        account.security = SmtpAccount::Security::None;
        account.host = u"mail.exemple.fr"_s; // it is not even looked for
        const MailVerdict outside = SmtpGateway(account, secretOf(*m_server)).send(someLetter(), {});
        QCOMPARE(outside.kind, Kind::Unable);
        QVERIFY2(outside.text.contains(u"STARTTLS"_s), qPrintable(outside.text));
        QCOMPARE(m_server->connections(), 2);
        QCOMPARE(m_server->logins(), 0);
    }

    void noProxyGetsWhatStaysOnThisMachine()
    {
        SmtpServer::Options options;
        options.security = u"none"_s;
        m_server->start(options);
        qputenv("ALL_PROXY", "http://127.0.0.1:1");
        const MailVerdict verdict = SmtpGateway(accountOf(*m_server), secretOf(*m_server)).send(someLetter(), {});
        qunsetenv("ALL_PROXY");
        QVERIFY2(verdict.kind == Kind::Accepted, qPrintable(verdict.text));
    }

    void saysWhichServerIsNotThere()
    {
        SmtpAccount account = accountOf(*m_server);
        m_server->stop();
        const MailVerdict closed = SmtpGateway(account, secretOf(*m_server)).send(someLetter(), {});
        QCOMPARE(closed.kind, Kind::Unable);
        QVERIFY2(closed.text.contains(QString::number(account.port)), qPrintable(closed.text));
        for (const QString &host : {u"keiner.invalid"_s, u""_s, u"a b"_s, u"a@b"_s, u"x/../y"_s}) {
            account.host = host;
            const MailVerdict unknown = SmtpGateway(account, secretOf(*m_server), kShort).probe();
            QCOMPARE(unknown.kind, Kind::Unable);
            QVERIFY(unknown.text.contains(u"name"_s));
        }
        account.host = u"localhost"_s;
        account.caFile = u"/nowhere.pem"_s;
        QVERIFY(SmtpGateway(account, secretOf(*m_server)).probe().text.contains(u"certificates"_s));
    }

    void takesAnotherConnectionWhenTheServerIsDoneWithOne()
    {
        SmtpServer::Options options;
        options.messagesPerConnection = 3;
        m_server->start(options);
        SmtpGateway gateway(accountOf(*m_server), secretOf(*m_server));
        for (int i = 0; i < 10; ++i)
            QCOMPARE(gateway.send(someLetter(), {}).kind, Kind::Accepted);
        QCOMPARE(kept(), 10);
        QCOMPARE(m_server->connections(), 4);
        m_server->start(options); // switched off and on
        QCOMPARE(gateway.send(someLetter(), {}).kind, Kind::Accepted);
        m_server->setFaults({{At::Mail, Deed::Drop, {}, 1}}); // closed just now
        QCOMPARE(gateway.send(someLetter(), {}).kind, Kind::Accepted);
        QCOMPARE(kept(), 12);
    }

    void isNotSentTwiceOverTwoConnections()
    {
        SmtpGateway gateway(accountOf(*m_server), secretOf(*m_server));
        QCOMPARE(gateway.send(someLetter(), {}).kind, Kind::Accepted);
        m_server->setFaults({{At::End, Deed::KeepAndDrop, {}, 1}});
        QCOMPARE(gateway.send(someLetter(), {}).kind, Kind::Uncertain);
        QCOMPARE(kept(), 2);
    }

    void givesUpBeforeTheLastLineWhenItIsTooLate()
    {
        SmtpGateway gateway(accountOf(*m_server), secretOf(*m_server), {.answer = 1s});
        const auto in = [](int ms) { return QDateTime::currentDateTimeUtc().addMSecs(ms); };
        QCOMPARE(gateway.send(someLetter(), in(-1)).kind, Kind::Deferred);
        QCOMPARE(gateway.send(someLetter(), in(900)).kind, Kind::Deferred); // less than what an answer may take
        QCOMPARE(m_server->connections(), 0);
        QCOMPARE(gateway.send(someLetter(), in(30'000)).kind, Kind::Accepted);
        m_server->setFaults({{At::Data, Deed::Stall, {}, 1, 1, 1'500}});
        const MailVerdict late = gateway.send(someLetter(), in(2'000));
        QCOMPARE(late.kind, Kind::Deferred);
        QVERIFY2(late.text.contains(u"in time"_s), qPrintable(late.text));
        QCOMPARE(kept(), 1);
        QCOMPARE(gateway.send(someLetter(), in(30'000)).kind, Kind::Accepted);
        m_server->setFaults({{At::End, Deed::KeepAndStall, {}, 1, 1, 30'000}});
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(gateway.send(someLetter(), in(2'000)).kind, Kind::Uncertain);
        QVERIFY2(timer.elapsed() < 4'000, qPrintable(QString::number(timer.elapsed())));
    }

    /// Whatever goes wrong: what is Accepted is there once, what is Refused, Deferred or Unable is not, and what is Uncertain
    /// came not more than once. EFFECTIF_FAULT_ROUNDS makes it longer.
    void verdictsAreTrueWhateverGoesWrong()
    {
        QList<SmtpFault> faults{{At::Connect, Deed::Answer, "421 4.3.2 Busy"}, {At::Login, Deed::Drop},
                                {At::End, Deed::KeepAndDrop},                  {At::End, Deed::Stall, {}, -1, 1, 50},
                                {At::End, Deed::KeepAndStall, {}, -1, 1, 50}};
        for (const At at : {At::Mail, At::Rcpt, At::Data, At::End}) {
            faults << SmtpFault{at, Deed::Answer, "451 4.3.0 Later"} << SmtpFault{at, Deed::Answer, "550 5.1.1 Never"};
            faults << SmtpFault{at, Deed::Answer, "421 4.3.2 Closing"} << SmtpFault{at, Deed::Drop};
        }
        for (SmtpFault &fault : faults)
            fault.chance = 0.03;
        SmtpServer::Options options;
        options.messagesPerConnection = 7;
        m_server->start(options);
        const int rounds = std::max(1, qEnvironmentVariableIntValue("EFFECTIF_FAULT_ROUNDS"));
        const quint32 seed = QRandomGenerator::global()->generate();
        m_server->setFaults(faults, seed);
        SmtpGateway gateway(accountOf(*m_server), secretOf(*m_server));
        QHash<QString, Kind> verdicts;
        for (int i = 0; i < 150 * rounds; ++i) {
            const MailLetter letter = someLetter();
            verdicts.insert(letter.messageId, gateway.send(letter, {}).kind);
        }
        const QHash<QString, int> counts = m_server->counts();
        QMap<Kind, int> kinds;
        int lost = 0; // answers, of messages that were kept
        for (auto each = verdicts.begin(); each != verdicts.end(); ++each) {
            const int count = counts.value(each.key());
            const QByteArray what = "seed " + QByteArray::number(seed) + ", verdict " + QByteArray::number(static_cast<int>(*each));
            const bool isTrue = *each == Kind::Accepted ? count == 1 : *each == Kind::Uncertain ? count <= 1 : count == 0;
            QVERIFY2(isTrue, what.constData());
            lost += *each == Kind::Uncertain ? count : 0;
            ++kinds[*each];
        }
        qInfo("%lld messages: %d accepted, %d put off, %d refused, %d uncertain (%d of them kept), %d no way", static_cast<long long>(verdicts.size()),
              kinds[Kind::Accepted], kinds[Kind::Deferred], kinds[Kind::Refused], kinds[Kind::Uncertain], lost, kinds[Kind::Unable]);
        QVERIFY(kinds[Kind::Accepted] > 0 && kinds.size() > 2); // the faults were made
    }

    void comesBackWhenInterrupted()
    {
        SmtpGateway gateway(accountOf(*m_server), secretOf(*m_server));
        m_server->setFaults({{At::Rcpt, Deed::Stall, {}, 1, 1, 30'000}});
        QElapsedTimer timer;
        timer.start();
        std::thread other([&] {
            std::this_thread::sleep_for(300ms);
            gateway.interrupt();
        });
        const MailVerdict verdict = gateway.send(someLetter(), {});
        other.join();
        QCOMPARE(verdict.kind, Kind::Deferred);
        QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
        gateway.interrupt();
        QCOMPARE(gateway.send(someLetter(), {}).kind, Kind::Deferred);
        QCOMPARE(gateway.send(someLetter(), {}).kind, Kind::Accepted);
    }

    void leavesAServerThatDoesNotListen()
    {
        // Its connection is cut off from the server, so that nobody answers to QUIT.
        QElapsedTimer timer;
        {
            SmtpGateway gateway(accountOf(*m_server), secretOf(*m_server));
            QCOMPARE(gateway.send(someLetter(), {}).kind, Kind::Accepted);
            m_server->freeze();
            timer.start();
        }
        const qint64 passed = timer.elapsed();
        m_server->thaw();
        QVERIFY2(passed < 20'000, qPrintable(QString::number(passed)));
    }

    void whatIsLargeHasMoreTime()
    {
        QCOMPARE(patienceFor(0), 60s);
        QCOMPARE(patienceFor(3'600'000), 160s);
        QCOMPARE(patienceFor(100'000'000), 600s);
        MailLetter letter = someLetter();
        letter.parts = {{u"plan.bin"_s, u"application/octet-stream"_s, QByteArray(1024 * 1024, 'x'), {}}};
        SmtpGateway gateway(accountOf(*m_server), secretOf(*m_server), {.whole = 2s, .answer = 1s});
        m_server->setFaults({{At::Data, Deed::Stall, {}, 1, 1, 3'000}});
        QCOMPARE(gateway.send(letter, {}).kind, Kind::Accepted);
        // Less than it could need is no reason not to try.
        QCOMPARE(gateway.send(letter, QDateTime::currentDateTimeUtc().addSecs(10)).kind, Kind::Accepted);
        QCOMPARE(kept(), 2);
    }

    void noRoomForWhatIsLargeMayBeRoomForOthers()
    {
        MailLetter letter = someLetter();
        letter.parts = {{u"plan.bin"_s, u"application/octet-stream"_s, QByteArray(2 * 1024 * 1024, 'x'), {}}};
        m_server->setFaults({{At::Mail, Deed::Answer, "452 4.3.1 Insufficient system storage"}});
        QCOMPARE(SmtpGateway(accountOf(*m_server), secretOf(*m_server)).send(letter, {}).kind, Kind::Deferred);
    }

    void sendsWhatIsLarge()
    {
        MailLetter letter = someLetter();
        letter.parts = {{u"plan.bin"_s, u"application/octet-stream"_s, QByteArray(6 * 1024 * 1024, 'x'), {}}};
        SmtpGateway gateway(accountOf(*m_server), secretOf(*m_server));
        QCOMPARE(gateway.send(letter, {}).kind, Kind::Accepted);
        QCOMPARE(m_server->received(m_before).value(0).parts.value(1).bytes, letter.parts.first().bytes);
        SmtpServer::Options options;
        options.largest = 1024 * 1024;
        m_server->start(options);
        const MailVerdict verdict = gateway.send(letter, {});
        QCOMPARE(verdict.kind, Kind::Refused);
        QCOMPARE(verdict.code, 552);
    }

private:
    int total()
    {
        int sum = 0;
        for (const int count : m_server->counts())
            sum += count;
        return sum;
    }
    int kept() { return total() - m_before; }

    std::unique_ptr<SmtpServer> m_server;
    QByteArray m_function;
    int m_before = 0;
};
} // namespace

EFFECTIF_TEST(TestSmtpGateway)
#include "tst_smtpgateway.moc"
