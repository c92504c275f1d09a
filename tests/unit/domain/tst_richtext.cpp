// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The small subset of HTML of signatures and announcements: whatever comes in, nothing else comes out.
#include "models/domain/richtext.h"
#include "tests/support/testcase.h"

#include <QRegularExpression>

using namespace effectif;
using namespace Qt::StringLiterals;

class TestRichText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundTextStaysAsItIs_data()
    {
        QTest::addColumn<QString>("html");
        QTest::newRow("paragraphs") << u"<p>Zoé</p><p>Petit</p>"_s;
        QTest::newRow("lines") << u"<p>Zoé<br/>Petit</p>"_s;
        QTest::newRow("marks") << u"<p>a <b>b</b> <i>c</i> <u>d</u> <b><i><u>e</u></i></b></p>"_s;
        QTest::newRow("links") << u"<p><a href=\"https://www.exemple.fr/?a=1&amp;b=2\">ici</a> <a href=\"mailto:a@b.fr\"><b>moi</b></a></p>"_s;
        QTest::newRow("points") << u"<p>avant</p><ul><li>un</li><li><b>deux</b></li></ul><p>après</p>"_s;
        QTest::newRow("signs") << u"<p>1 &lt; 2 &amp; 3 &gt; 2 &quot;oui&quot;</p>"_s;
        QTest::newRow("nothing") << QString();
    }
    void soundTextStaysAsItIs()
    {
        QFETCH(QString, html);
        QCOMPARE(richtext::sanitised(html), html);
        QCOMPARE(richtext::sanitised(richtext::forEditor(html)), html); // through an editor and back
    }

    void otherSpellingsAreUnderstood_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("strong") << u"<STRONG>a</STRONG><em>b</em>"_s << u"<p><b>a</b><i>b</i></p>"_s;
        QTest::newRow("spans") << u"<p><span style=\" font-weight:700; font-style:italic; text-decoration: underline;\">a</span></p>"_s
                               << u"<p><b><i><u>a</u></i></b></p>"_s;
        QTest::newRow("an editor's lines") << u"<p style=\" margin-top:0px; margin-bottom:0px;\">a</p><p style=\"margin-top:0px;\">b</p>"_s
                                           << u"<p>a<br/>b</p>"_s;
        QTest::newRow("an editor's empty line")
            << u"<p style=\" margin-top:0px;\">a</p><p style=\"-qt-paragraph-type:empty; margin-top:0px;\"><br /></p><p style=\"margin-top:0px;\">b</p>"_s
            << u"<p>a</p><p>b</p>"_s;
        QTest::newRow("an editor's link") << u"<a href=\"https://a.fr\"><span style=\" text-decoration: underline; color:#0000ff;\">a</span></a>"_s
                                          << u"<p><a href=\"https://a.fr\">a</a></p>"_s;
        QTest::newRow("numbered") << u"<ol><li>a</li><li>b</li></ol>"_s << u"<ul><li>a</li><li>b</li></ul>"_s;
        QTest::newRow("p in li") << u"<ul><li><p>a</p></li></ul>"_s << u"<ul><li>a</li></ul>"_s;
        QTest::newRow("blanks") << u"<p>  a \n  b  </p>\n<p> </p>"_s << u"<p>a b </p>"_s;
        QTest::newRow("no tag") << u"a < b && c"_s << u"<p>a &lt; b &amp;&amp; c</p>"_s;
        QTest::newRow("entities") << u"&eacute;&#233;&#xE9;&nbsp;x"_s << u"<p>&amp;eacute;éé\u00a0x</p>"_s;
    }
    void otherSpellingsAreUnderstood()
    {
        QFETCH(QString, html);
        QFETCH(QString, wanted);
        QCOMPARE(richtext::sanitised(html), wanted);
    }

    void hostileTextIsDisarmed_data()
    {
        QTest::addColumn<QString>("html");
        for (const char *html :
             {"<script>alert(1)</script>x", "<img src=file:///etc/passwd>x", "<img src='x' onerror='alert(1)'>x", "<a href='javascript:alert(1)'>x</a>",
              "<a href='file:///etc/passwd'>x</a>", "<a href='https://bank.fr@evil.org'>x</a>", "<a href=\"java\nscript:alert(1)\">x</a>",
              "<a href='&#106;avascript:alert(1)'>x</a>", "<iframe src='https://a.fr'></iframe>x", "<style>p{background:url(file:///a)}</style>x",
              "<p style=\"background:url('file:///a')\">x</p>", "<svg onload=alert(1)>x</svg>x", "<body onload=alert(1)>x", "<!-- <p> -->x",
              "<p onclick='a'>x</p>", "x<scr<script>ipt>alert(1)</scr</script>ipt>", "<table background='file:///a'><tr><td>x</td></tr></table>",
              "<base href='file:///'>x", "<link rel=stylesheet href=file:///a>x", "x<![CDATA[<script>alert(1)</script>]]>", "<a href='\\\\host\\share'>x</a>",
              "<object data='file:///a'></object>x", "<p title='\"><script>alert(1)</script>'>x</p>", "<math><mi xlink:href='javascript:a'>x</mi></math>",
              "<textarea><script>alert(1)</script></textarea>x", "x<img alt=\"<p>\" src=file:///a"})
            QTest::newRow(html) << QString::fromLatin1(html);
    }
    void hostileTextIsDisarmed()
    {
        QFETCH(QString, html);
        const QString sound = richtext::sanitised(html);
        QVERIFY2(sound.contains(u'x'), qPrintable(sound));
        static const QRegularExpression kAllowed(u"^(?:</?(?:p|b|i|u|ul|li)>|<br/>|<a href=\"(?:https?://|mailto:)[^\"<>@]*\">|</a>|[^<>])*$"_s);
        QVERIFY2(kAllowed.match(sound).hasMatch(), qPrintable(sound));
        QVERIFY2(!sound.contains(u"<script"_s) && !sound.contains(u"file:"_s) && !sound.contains(u"href=\"java"_s), qPrintable(sound));
        QCOMPARE(richtext::sanitised(sound), sound);
    }

    void bitsOfTextAreNeverTooMuch()
    {
        QCOMPARE(richtext::sanitised(u"<b>"_s.repeated(20000) + u"x"_s), u"<p><b>x</b></p>"_s);
        QVERIFY(richtext::sanitised(u"<p>x"_s.repeated(20000)).size() < 200000);
        QCOMPARE(richtext::sanitised(u"a\u202egnp.exe\u0000b"_s), u"<p>agnp.exeb</p>"_s);
        for (const QString &cut : {u"<"_s, u"</"_s, u"<p"_s, u"<a href=\""_s, u"<!--"_s, u"&#"_s, u"&#x110000;"_s, u"&#xD800;"_s})
            (void)richtext::sanitised(u"x"_s + cut);
    }

    void plainTextTellsLinksAndPoints()
    {
        QCOMPARE(richtext::plainText(u"<p><b>Zoé</b><br/>Petit</p><p>B</p>"_s), u"Zoé\nPetit\n\nB"_s);
        QCOMPARE(richtext::plainText(u"<p>À faire</p><ul><li>un</li><li>deux</li></ul><p>fin</p>"_s), u"À faire\n– un\n– deux\nfin"_s);
        QCOMPARE(richtext::plainText(u"<a href=\"https://www.exemple.fr/\">le site</a>"_s), u"le site (https://www.exemple.fr/)"_s);
        QCOMPARE(richtext::plainText(u"<a href=\"https://www.exemple.fr/\">www.exemple.fr</a> <a href=\"mailto:a@b.fr\">a@b.fr</a>"_s),
                 u"www.exemple.fr a@b.fr"_s);
        QCOMPARE(richtext::plainText(richtext::fromPlainText(u"a <b>\nc\n\n\nd & e"_s)), u"a <b>\nc\n\nd & e"_s);
    }

    void blankIsWhatHasNoLetter()
    {
        for (const QString &blank : {QString(), u" "_s, u"<p><br/></p>"_s, u"<p style=\"-qt-paragraph-type:empty\"><br /></p>"_s, u"<b> </b>"_s, u"<!-- a -->"_s})
            QVERIFY2(richtext::isBlank(blank), qPrintable(blank));
        QVERIFY(!richtext::isBlank(u"<p>.</p>"_s));
    }
};

EFFECTIF_TEST(TestRichText)
#include "tst_richtext.moc"
