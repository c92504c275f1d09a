// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/mailreason.h"

#include "tests/support/testcase.h"

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
class TestMailReason : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// As servers in use say it.
    void saysInWordsWhatAServerMeans_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("means");
        QTest::newRow("Postfix, unknown") << 550 << u"5.1.1 <x@y.fr>: Recipient address rejected: User unknown in virtual mailbox table"_s
                                          << u"no such mailbox"_s;
        QTest::newRow("Gmail, unknown") << 550 << u"5.1.1 The email account that you tried to reach does not exist."_s << u"no such mailbox"_s;
        QTest::newRow("unknown, in words alone") << 550 << u"Requested action not taken: mailbox unavailable"_s << u"no such mailbox"_s;
        QTest::newRow("Exchange, unknown") << 550 << u"5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found"_s << u"after the @"_s;
        QTest::newRow("Exchange Online, unknown") << 550 << u"5.4.1 Recipient address rejected: Access denied."_s << u"no such mailbox"_s;
        QTest::newRow("no route yet") << 451 << u"4.4.1 Connection timed out"_s << u"did not answer"_s;
        QTest::newRow("domain") << 450 << u"4.1.2 <a@b.invalid>: Recipient address rejected: Domain not found"_s << u"after the @"_s;
        QTest::newRow("full") << 552 << u"5.2.2 Mailbox full"_s << u"is full"_s;
        QTest::newRow("full, for now") << 452 << u"4.2.2 The email account that you tried to reach is over quota."_s << u"is full"_s;
        QTest::newRow("closed") << 550 << u"5.2.1 The email account is disabled"_s << u"closed"_s;
        QTest::newRow("too large") << 552 << u"5.3.4 Message size exceeds fixed limit"_s << u"larger"_s;
        QTest::newRow("greylisted") << 450 << u"4.2.0 <x@y.fr>: Recipient address rejected: Greylisted, see http://postgrey"_s << u"unknown sender"_s;
        QTest::newRow("greylisted, 4.2.1") << 451 << u"4.2.1 Try again in five minutes"_s << u"unknown sender"_s;
        QTest::newRow("advertising") << 554 << u"5.7.1 Message rejected as spam"_s << u"by its rules"_s;
        QTest::newRow("Gmail, SPF") << 550 << u"5.7.26 This mail has been blocked because the sender is unauthenticated."_s << u"does not trust the domain"_s;
        QTest::newRow("DMARC in words") << 550 << u"5.7.1 Email rejected per DMARC policy"_s << u"does not trust the domain"_s;
        QTest::newRow("password") << 535 << u"5.7.8 Error: authentication failed"_s << u"user or the password"_s;
        QTest::newRow("Exchange without passwords") << 535 << u"5.7.139 Authentication unsuccessful, basic authentication is disabled."_s << u"Google or Microsoft"_s;
        QTest::newRow("not signed in") << 530 << u"5.7.0 Authentication Required"_s << u"who sends"_s;
        QTest::newRow("Exchange, whose address") << 554 << u"5.7.60 SMTP; Client does not have permissions to send as this sender"_s << u"under the sender's address"_s;
        QTest::newRow("Gmail, limit of a day") << 550 << u"5.4.5 Daily user sending limit exceeded."_s << u"no more messages for now"_s;
        QTest::newRow("Gmail, too quick") << 421 << u"4.7.0 Try again later, closing connection."_s << u"try later"_s;
        QTest::newRow("Gmail, too many") << 421 << u"4.7.28 Our system has detected an unusual rate of mail."_s << u"no more messages for now"_s;
        QTest::newRow("closing down") << 421 << u"Service not available, closing transmission channel"_s << u"busy"_s;
        QTest::newRow("later, nothing else") << 451 << u""_s << u"try later"_s;
        QTest::newRow("policy, other detail") << 550 << u"5.7.509 Access denied"_s << u"by its rules"_s;
        QTest::newRow("too late") << 0 << u"expired"_s << u"in time"_s;
        QTest::newRow("taken back") << 0 << u"withdrawn"_s << u"taken back"_s;
        QTest::newRow("sealed") << 0 << u"sealed"_s << u"new code"_s;
        QTest::newRow("gave up") << 0 << u"gave_up"_s << u"too many times"_s;
    }

    void saysInWordsWhatAServerMeans()
    {
        QFETCH(int, code);
        QFETCH(QString, text);
        QFETCH(QString, means);
        QVERIFY2(explain(code, text).contains(means), qPrintable(explain(code, text)));
    }

    void quotesWhatIsNotKnown()
    {
        QCOMPARE(explain(599, u"Bank holiday\r\nhere"_s), u"The mail server answered: “Bank holiday  here”"_s);
        QCOMPARE(explain(599, {}), u"The mail server answered with the code 599 only."_s);
        QCOMPARE(explain(0, u"The mail server cannot be reached."_s), u"The mail server cannot be reached."_s);
        QCOMPARE(explain(0, {}), QString());
        QVERIFY(explain(599, u"x"_s.repeated(10'000)).size() < 600);
    }

    void findsTheEnhancedCode()
    {
        QCOMPARE(enhancedCode(u"<x@y.fr>: 5.1.1 unknown"_s), u"5.1.1"_s);
        QCOMPARE(enhancedCode(u"see 15.1.1 or 5.1 or 5.1.1.2 or 192.4.1.1"_s), QString());
        QCOMPARE(enhancedCode(u"550-5.7.26 blocked."_s), u"5.7.26"_s);
        QCOMPARE(enhancedCode(u"rejected (5.7.1)."_s), u"5.7.1"_s);
    }
};
} // namespace

EFFECTIF_TEST(TestMailReason)
#include "tst_mailreason.moc"
