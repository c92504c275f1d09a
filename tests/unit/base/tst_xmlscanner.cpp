// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/xmlscanner.h"

#include "tests/support/testcase.h"

#include <QBuffer>

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
/// What is read, as one text: "<a", attribute x in brackets, texts in quotes, ">" for an end, "!" for an error.
QString flat(QByteArray xml)
{
    QBuffer device(&xml);
    device.open(QIODevice::ReadOnly);
    XmlScanner scanner(device);
    QString words;
    for (int steps = 0; steps < 1000; ++steps) {
        switch (scanner.next()) {
        case XmlScanner::Token::Start:
            words += u'<' + QString::fromUtf8(scanner.name().toByteArray());
            if (!scanner.attribute("x").isEmpty())
                words += u'[' + QString::fromUtf8(scanner.attribute("x").toByteArray()) + u']';
            break;
        case XmlScanner::Token::End:
            words += u'>';
            break;
        case XmlScanner::Token::Text: {
            QString text;
            if (!scanner.appendText(text))
                return words + u'?';
            words += u'"' + text + u'"';
            break;
        }
        case XmlScanner::Token::EndOfDocument:
            return words;
        case XmlScanner::Token::Error:
            return scanner.errorString().isEmpty() ? u"no reason"_s : words + u'!';
        }
    }
    return u"no end"_s;
}
} // namespace

class TestXmlScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documents_data();
    void documents();
    void piecesAcrossChunks();
};

void TestXmlScanner::documents_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nested") << QByteArray("<?xml version=\"1.0\"?>\n<a><b>c</b><d/></a>\n") << u"<a<b\"c\"><d>>"_s;
    QTest::newRow("prefixes and attributes") << QByteArray("<p:a y='1' x=\"2 > 1\"><p:b x = '3'/></p:a>") << u"<a[2 > 1]<b[3]>>"_s;
    QTest::newRow("entities") << QByteArray("<a>&lt;&amp;&#233;&#x1F600;&quot;</a>") << u"<a\"<&é😀\"\">"_s;
    QTest::newRow("raw text") << QByteArray("<a><![CDATA[<b>&amp;]]]]></a>") << u"<a\"<b>&amp;]]\">"_s;
    QTest::newRow("comments") << QByteArray("<!-- <x> --><a><!----><!-- - -- -->é</a><!-- z -->") << u"<a\"é\">"_s;
    QTest::newRow("mark and line ends") << QByteArray("\xef\xbb\xbf<a>1\r\n2</a>") << u"<a\"1\n2\">"_s;
    QTest::newRow("not closed") << QByteArray("<a><b></b>") << u"<a<b>!"_s;
    QTest::newRow("closed crosswise") << QByteArray("<a><b></a></b>") << u"<a<b!"_s;
    QTest::newRow("two documents") << QByteArray("<a/><b/>") << u"<a>!"_s;
    QTest::newRow("text outside") << QByteArray("<a/>b") << u"<a>!"_s;
    QTest::newRow("a type of its own") << QByteArray("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>") << u"!"_s;
    QTest::newRow("an unknown entity") << QByteArray("<a>&b;</a>") << u"<a?"_s;
    QTest::newRow("half a character") << QByteArray("<a>\xc3</a>") << u"<a?"_s;
    QTest::newRow("a tag without end") << QByteArray("<a") << u"!"_s;
    QTest::newRow("an attribute without end") << QByteArray("<a x=\"1>") << u"!"_s;
    QTest::newRow("nothing") << QByteArray() << u"!"_s;
    QTest::newRow("too deep") << QByteArray("<a>").repeated(200) << u"<a"_s.repeated(100) + u'!';
}

void TestXmlScanner::documents()
{
    QFETCH(QByteArray, xml);
    QFETCH(QString, expected);
    QCOMPARE(flat(xml), expected);
}

/// Whatever stands where one read of the device ends and the next begins.
void TestXmlScanner::piecesAcrossChunks()
{
    const QByteArray piece = "<b x=\"1\">é&amp;</b><!--c--><![CDATA[]]]>";
    for (int pad = 0; pad < piece.size() + 2; ++pad) {
        QByteArray xml = "<a>" + QByteArray(256 * 1024 - 3 - pad, 'z') + piece + "</a>";
        const QString words = flat(xml);
        QVERIFY2(words.endsWith(u"\"<b[1]\"é&\">\"]\">"_s), qPrintable(QString::number(pad) + words.right(40)));
    }
    QVERIFY(flat("<a>" + QByteArray(3 * 1024 * 1024, 'z') + "</a>").endsWith(u'!'));
    QVERIFY(flat("<a x=\"" + QByteArray(512 * 1024, 'z') + "\"/>").endsWith(u'!'));
}

EFFECTIF_TEST(TestXmlScanner)
#include "tst_xmlscanner.moc"
