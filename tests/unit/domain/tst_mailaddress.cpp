// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/mailaddress.h"

#include "tests/support/testcase.h"

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
class TestMailAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheEnvelopesMailbox_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("envelope");
        QTest::newRow("plain") << u"prenom.nom@exemple.fr"_s << QByteArray("prenom.nom@exemple.fr");
        QTest::newRow("blanks around") << u"  a@b.fr "_s << QByteArray("a@b.fr");
        QTest::newRow("the server may tell capitals apart before the @") << u"Zoe@EXEMPLE.FR"_s << QByteArray("Zoe@exemple.fr");
        QTest::newRow("signs") << u"zoe.o'brien+rh=x@e-x.co.uk"_s << QByteArray("zoe.o'brien+rh=x@e-x.co.uk");
        QTest::newRow("accents in the domain") << u"accueil@mairie-évry.fr"_s << QByteArray("accueil@xn--mairie-vry-h7a.fr");
        QTest::newRow("decomposed, as Macs type") << u"accueil@mairie-e\u0301vry.fr"_s << QByteArray("accueil@xn--mairie-vry-h7a.fr");
        QTest::newRow("in ASCII already") << u"a@xn--vry-9la.fr"_s << QByteArray("a@xn--vry-9la.fr");
        QTest::newRow("254 characters")
            << u"a@"_s + (u"b"_s.repeated(49) + u'.').repeated(5) + u"fr"_s << "a@" + (QByteArray(49, 'b') + '.').repeated(5) + "fr";
    }

    void namesTheEnvelopesMailbox()
    {
        QFETCH(QString, typed);
        const auto envelope = envelopeAddress(typed);
        QVERIFY2(envelope, envelope ? "" : qPrintable(envelope.error().message));
        QTEST(*envelope, "envelope");
    }

    void refusesWhatIsNoMailboxAndSaysWhatToDo_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("says");
        const QString type = u"Type an e-mail address"_s;
        const QString line = u"on one line"_s;
        const QString hidden = u"does not show"_s;
        const QString domain = u"after the @"_s;
        const QString tooLong = u"longer"_s;
        QTest::newRow("nothing") << u""_s << type;
        QTest::newRow("no @") << u"zoe.exemple.fr"_s << type;
        QTest::newRow("nobody") << u"@exemple.fr"_s << type;
        QTest::newRow("two") << u"a@b.fr, c@d.fr"_s << u"one e-mail address only"_s;
        QTest::newRow("a name beside it") << u"Zoe <a@b.fr>"_s << type;
        QTest::newRow("angle brackets") << u"<a@b.fr>"_s << type;
        QTest::newRow("quotes") << u"\"a b\"@c.fr"_s << type;
        QTest::newRow("a quote closed too early") << u"a\"@c.fr"_s << type;
        QTest::newRow("comment") << u"a(x)@c.fr"_s << type;
        QTest::newRow("comma") << u"a,b@c.fr"_s << type;
        QTest::newRow("blank") << u"a b@c.fr"_s << type;
        QTest::newRow("dots") << u"a..b@c.fr"_s << type;
        QTest::newRow("line break and a header") << u"a@b.fr\r\nBcc: c@d.fr"_s << line;
        QTest::newRow("line feed") << u"a\n@b.fr"_s << line;
        QTest::newRow("line break behind it") << u"a@b.fr\n"_s << line;
        QTest::newRow("carriage return before it") << u"\ra@b.fr"_s << line;
        QTest::newRow("NUL") << u"a@b.fr"_s + QChar(0) + u".evil.org"_s << line;
        QTest::newRow("tab") << u"a\t@b.fr"_s << line;
        QTest::newRow("line separator") << u"a@b.fr\u2028c"_s << line;
        QTest::newRow("direction turned") << u"a\u202Erf.knab@b.fr"_s << hidden;
        QTest::newRow("direction turned in the domain") << u"a@b\u2066.fr"_s << hidden;
        QTest::newRow("blank without width") << u"a@ban\u200Bque.fr"_s << hidden;
        QTest::newRow("accents before the @") << u"zoé@exemple.fr"_s << u"no accents"_s;
        QTest::newRow("no domain") << u"zoe@"_s << domain;
        QTest::newRow("no dot") << u"zoe@exemple"_s << domain;
        QTest::newRow("dot at its end") << u"zoe@exemple.fr."_s << domain;
        QTest::newRow("underscore") << u"zoe@ex_emple.fr"_s << domain;
        QTest::newRow("hyphen first") << u"zoe@-exemple.fr"_s << domain;
        QTest::newRow("numbers of a machine") << u"root@127.0.0.1"_s << domain;
        QTest::newRow("machine in brackets") << u"root@[127.0.0.1]"_s << domain;
        QTest::newRow("another @") << u"a＠b.fr"_s << type;
        QTest::newRow("another @ in the domain") << u"a@b＠c.fr"_s << domain;
        QTest::newRow("65 before the @") << u"a"_s.repeated(65) + u"@b.fr"_s << tooLong;
        QTest::newRow("255 in all") << u"aa@"_s + (u"b"_s.repeated(49) + u'.').repeated(5) + u"fr"_s << tooLong;
        QTest::newRow("longer in ASCII") << u"aa@"_s + (u"é"_s.repeated(45) + u'.').repeated(5) + u"fr"_s << tooLong;
        QTest::newRow("10,000") << u"a"_s.repeated(10'000) + u"@b.fr"_s << tooLong;
        QTest::newRow("10,000 in the domain") << u"a@"_s + u"b."_s.repeated(5'000) + u"fr"_s << tooLong;
    }

    void refusesWhatIsNoMailboxAndSaysWhatToDo()
    {
        QFETCH(QString, typed);
        QFETCH(QString, says);
        const auto address = checkMailAddress(typed);
        QVERIFY(!address);
        QCOMPARE(address.error().kind, ErrorKind::Invalid);
        QVERIFY2(address.error().message.contains(says), qPrintable(address.error().message));
        QVERIFY(!envelopeAddress(typed));
    }

    void showsWhomAnAddressCouldBeMistakenFor_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("shown");
        const auto itself = [](const QString &address) { QTest::newRow(qPrintable(address)) << address << address; };
        itself(u"zoe@exemple.fr"_s);
        itself(u"accueil@mairie-évry.fr"_s);
        itself(u"x@straße-24.de"_s);
        itself(u"x@почта.рф"_s);
        itself(u"x@例え.jp"_s);
        itself(u"nobody"_s);
        QTest::newRow("a Cyrillic a among Latin letters") << u"x@b\u0430nque.fr"_s << u"x@xn--bnque-4ve.fr"_s;
        QTest::newRow("wholly Cyrillic, but for the end") << u"x@\u0430\u0440\u0440\u04CF\u0435.com"_s << u"x@xn--80ak6aa92e.com"_s;
        QTest::newRow("Greek o") << u"x@g\u03BFgle.com"_s << u"x@xn--ggle-0nd.com"_s;
        QTest::newRow("a g of phonetics") << u"x@\u0261oogle.com"_s << u"x@xn--oogle-qmc.com"_s;
        QTest::newRow("turned around") << u"x\u202Efr.eun@bank.fr"_s << u"x\uFFFDfr.eun@bank.fr"_s;
    }

    void showsWhomAnAddressCouldBeMistakenFor()
    {
        QFETCH(QString, address);
        QTEST(displayOf(address), "shown");
    }

    void headersStayOneLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("line");
        QTest::newRow("plain") << u"Bienvenue, Zoé"_s << 0 << u"Bienvenue, Zoé"_s;
        QTest::newRow("a header inside") << u"Bonjour\r\nBcc: x@y.fr"_s << 0 << u"Bonjour  Bcc: x@y.fr"_s;
        QTest::newRow("other breaks") << u"a\u0085b\u2028c\u2029d\ve"_s << 0 << u"a b c d e"_s;
        QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s << 0 << u"a b"_s;
        QTest::newRow("direction turned") << u"facture\u202Efdp.exe"_s << 0 << u"facturefdp.exe"_s;
        QTest::newRow("half of a character") << u"a"_s + QChar(0xD83D) + u"b"_s << 0 << u"ab"_s;
        QTest::newRow("a family stays one") << u"👩‍👧 ok"_s << 0 << u"👩‍👧 ok"_s;
        QTest::newRow("10,000 uncut") << u"é"_s.repeated(10'000) << 0 << u"é"_s.repeated(10'000);
        QTest::newRow("cut") << u"é"_s.repeated(10'000) << 5 << u"éééé…"_s;
        QTest::newRow("cut before a whole sign") << u"abc😀d"_s << 5 << u"abc…"_s;
        QTest::newRow("just fits") << u"abcde"_s << 5 << u"abcde"_s;
    }

    void headersStayOneLine()
    {
        QFETCH(QString, text);
        QFETCH(int, most);
        QTEST(headerLine(text, most), "line");
    }
};
} // namespace

EFFECTIF_TEST(TestMailAddress)
#include "tst_mailaddress.moc"
