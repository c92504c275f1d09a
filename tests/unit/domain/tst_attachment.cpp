// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/attachment.h"

#include "models/domain/textlinks.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace Qt::StringLiterals;

class TestAttachment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validity_data()
    {
        QTest::addColumn<QDate>("expires");
        QTest::addColumn<int>("leadDays");
        QTest::addColumn<int>("validity");
        const QDate today(2026, 11, 21);
        const auto row = [](const char *name, const QDate &expires, int leadDays, Validity validity) {
            QTest::newRow(name) << expires << leadDays << static_cast<int>(validity);
        };
        row("no date", {}, 30, Validity::Unlimited);
        row("yesterday", today.addDays(-1), 30, Validity::Expired);
        row("its last day", today, 30, Validity::Expiring);
        row("last day, nobody wants to know before", today, 0, Validity::Expiring);
        row("tomorrow, nobody wants to know before", today.addDays(1), 0, Validity::Valid);
        row("first day of the warning", today.addDays(30), 30, Validity::Expiring);
        row("day before the warning", today.addDays(31), 30, Validity::Valid);
    }
    void validity()
    {
        QFETCH(QDate, expires);
        QFETCH(int, leadDays);
        QFETCH(int, validity);
        QCOMPARE(static_cast<int>(validityOf(expires, leadDays, QDate(2026, 11, 21))), validity);
        QCOMPARE(validityText(expires, leadDays, QDate(2026, 11, 21), Language::English).isEmpty(), !expires.isValid());
    }

    void endingOfTheNewVersion()
    {
        QCOMPARE(withEndingOf(u"Contrat.doc"_s, u"scan.PDF"_s), u"Contrat.PDF"_s);
        QCOMPARE(withEndingOf(u"Contrat.pdf"_s, u"scan.PDF"_s), u"Contrat.pdf"_s);
        QCOMPARE(withEndingOf(u"M. Martin signé par tous"_s, u"scan.pdf"_s), u"M. Martin signé par tous.pdf"_s);
        QCOMPARE(withEndingOf(u"Contrat.doc"_s, u"scan"_s), u"Contrat.doc"_s);
    }

    void programs()
    {
        QVERIFY(looksLikeProgram("MZ\x90"));
        QVERIFY(looksLikeProgram("\x7f" "ELF\x02"));
        QVERIFY(looksLikeProgram("#!/bin/sh"));
        QVERIFY(!looksLikeProgram("%PDF-1.7"));
        QVERIFY(!looksLikeProgram("PK\x03\x04"));
        QVERIFY(!looksLikeProgram({}));
    }

    void links_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("html");
        QTest::newRow("plain") << u"a < b & \"c\"\nd"_s << u"a &lt; b &amp; &quot;c&quot;<br>d"_s;
        QTest::newRow("page") << u"voir https://a.org/x?y=1&z=2."_s
                              << u"voir <a href=\"https://a.org/x?y=1&amp;z=2\">https://a.org/x?y=1&amp;z=2</a>."_s;
        QTest::newRow("www") << u"(www.a.org)"_s << u"(<a href=\"https://www.a.org\">www.a.org</a>)"_s;
        QTest::newRow("brackets of the link") << u"https://a.org/b_(c)"_s
                                              << u"<a href=\"https://a.org/b_(c)\">https://a.org/b_(c)</a>"_s;
        QTest::newRow("mail") << u"zoe@example.org!"_s << u"<a href=\"mailto:zoe@example.org\">zoe@example.org</a>!"_s;
        QTest::newRow("script") << u"javascript:alert(1)"_s << u"javascript:alert(1)"_s;
        QTest::newRow("file") << u"file:///etc/passwd"_s << u"file:///etc/passwd"_s;
        QTest::newRow("image") << u"<img src='/etc/passwd'>"_s << u"&lt;img src='/etc/passwd'&gt;"_s;
        QTest::newRow("out of the attribute") << u"https://a.org/\"onclick=x"_s
                                              << u"<a href=\"https://a.org/\">https://a.org/</a>&quot;onclick=x"_s;
        QTest::newRow("someone else's name in front") << u"https://bank.fr@evil.org"_s << u"https://bank.fr@evil.org"_s;
    }
    void links()
    {
        QFETCH(QString, text);
        QFETCH(QString, html);
        QCOMPARE(htmlWithLinks(text), html);
    }
};

EFFECTIF_TEST(TestAttachment)
#include "tst_attachment.moc"
