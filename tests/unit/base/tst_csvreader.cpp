// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/csvreader.h"

#include "tests/support/testcase.h"
#include "tests/unit/base/csvreading.h"

#include <QStringConverter>

using namespace effectif;
using effectif::test::readCsv;
using effectif::test::Reading;
using namespace Qt::StringLiterals;

namespace {

/// Rows as one readable text: cells between ¦, rows between ¶.
QString flat(const QList<QStringList> &rows)
{
    QStringList lines;
    for (const QStringList &row : rows)
        lines << row.join(u'¦');
    return lines.join(u'¶');
}

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder.encode(text);
}

/// A device that fails in the middle, as a share that is gone does.
class BrokenDevice : public QIODevice
{
public:
    BrokenDevice() { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    bool atEnd() const override { return false; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void separators_data();
    void separators();
    void encodings_data();
    void encodings();
    void lineNumbers();
    void refusesWhatIsNoText_data();
    void refusesWhatIsNoText();
    void unterminatedQuote();
    void overlongRow();
    void controlCharactersCostTheirRowOnly();
    void lateWindows1252();
    void chunkBorders();
    void progress();
    void brokenDevice();
};

void TestCsvReader::rows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &rows) {
        QTest::newRow(name) << bytes << rows;
    };
    row("LF", "a;b\nc;d\n", u"a¦b¶c¦d"_s);
    row("CRLF", "a;b\r\nc;d\r\n", u"a¦b¶c¦d"_s);
    row("CR", "a;b\rc;d\r", u"a¦b¶c¦d"_s);
    row("mixed, CR CR LF", "a;b\r\r\nc;d\ne;f", u"a¦b¶c¦d¶e¦f"_s);
    row("no last line break", "a;b\nc;d", u"a¦b¶c¦d"_s);
    row("empty cells", "a;b;c\n;;\nd;;e\n;f;", u"a¦b¦c¶¦¦¶d¦¦e¶¦f¦"_s);
    row("ragged", "a;b;c\nd\ne;f;g;h", u"a¦b¦c¶d¶e¦f¦g¦h"_s);
    row("blank lines", "\n\na;b\n  \t\n\r\nc;d\n\n", u"a¦b¶c¦d"_s);
    row("one column", "a\nb\n\"\"\nc", u"a¶b¶¶c"_s);
    row("blanks kept", " a ;\tb\n", u" a ¦\tb"_s);
    row("quoted", "\"a\";\"b;c\"\n\"\";d", u"a¦b;c¶¦d"_s);
    row("doubled quotes", "\"say \"\"hé\"\"\";\"\"\"\"\n", u"say \"hé\"¦\""_s);
    row("line breaks in cells", "\"a\nb\";\"c\r\nd\"\n\"e\rf\";g", u"a\nb¦c\r\nd¶e\rf¦g"_s);
    row("quote inside", "a\"b\";5\" pipe\nc;d", u"a\"b\"¦5\" pipe¶c¦d"_s);
    row("text behind the quote", "\"a\"b;\"c \"\"d\" e\nf;g", u"ab¦c \"d e¶f¦g"_s);
    row("quoted last cell", "a;\"b\"", u"a¦b"_s);
    row("Excel's own line", "sep=,\r\na,b\r\n1;2,c", u"a¦b¶1;2¦c"_s);
    row("a header only", "nom;prénom", u"nom¦prénom"_s);
}

void TestCsvReader::rows()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, rows);
    const Reading result = readCsv(bytes);
    QVERIFY(result.errors.isEmpty());
    QCOMPARE(flat(result.rows), rows);
}

void TestCsvReader::separators_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<char>("separator");
    const auto row = [](const char *name, const QByteArray &bytes, char separator) {
        QTest::newRow(name) << bytes << separator;
    };
    row("semicolon", "a;b;c\n1;2;3\n", ';');
    row("comma", "a,b,c\n1,2,3\n", ',');
    row("tab", "a\tb\tc\n1\t2\t3\n", '\t');
    row("bar", "a|b|c\n1|2|3\n", '|');
    row("decimal commas", "nom;montant;taux\nA;1,5;2,5\nB;2,5;3,5\n", ';');
    row("commas in every cell", "x, y;z, t\n1, 2;3, 4\n", ',');
    row("commas in quotes", "\"A, B\";\"C, D, E\"\n\"F, G\";\"H, I, J\"\n", ';');
    row("commas in quotes once", "a;b\n\"1,2,3,4\";2\n", ';');
    row("semicolons in notes", "a,b,c\n1,2,x; y\n1,2,x\n", ',');
    row("most cells", "a;b|c|d\n1;2|3|4\n", '|');
    row("one row is longer", "a;b;c\n1;2;3\n1;2;3;4\n1;2;3\n", ';');
    row("one column", "nom\nDupont\n", ';');
    row("quoted line breaks", "a,b\n\"1;2;3\n4;5;6\n7;8\",2\n", ',');
}

void TestCsvReader::separators()
{
    QFETCH(QByteArray, bytes);
    QFETCH(char, separator);
    QCOMPARE(readCsv(bytes).format.separator, separator);
}

void TestCsvReader::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<CsvFormat::Encoding>("encoding");
    using Encoding = CsvFormat::Encoding;
    const QString text = u"prénom;œuvre\nNoël;L’été à 5 €\n"_s;
    QTest::newRow("UTF-8") << text.toUtf8() << Encoding::Utf8;
    QTest::newRow("UTF-8 with BOM") << "\xef\xbb\xbf" + text.toUtf8() << Encoding::Utf8;
    QTest::newRow("Windows-1252") << QByteArray("pr\xe9nom;\x9cuvre\nNo\xebl;L\x92\xe9t\xe9 \xe0 5 \x80\n")
                                  << Encoding::Windows1252;
    QTest::newRow("UTF-16 LE") << utf16(text, QStringConverter::Utf16LE) << Encoding::Utf16LE;
    QTest::newRow("UTF-16 BE") << utf16(text, QStringConverter::Utf16BE) << Encoding::Utf16BE;
}

void TestCsvReader::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(CsvFormat::Encoding, encoding);
    const Reading result = readCsv(bytes);
    QVERIFY(result.errors.isEmpty());
    QCOMPARE(result.format.encoding, encoding);
    QCOMPARE(flat(result.rows), u"prénom¦œuvre¶Noël¦L’été à 5 €"_s);
}

void TestCsvReader::lineNumbers()
{
    const Reading result = readCsv("a;b\n\n\"c\nd\r\ne\rf\";g\r\nh;i\rj;k\n");
    QCOMPARE(result.lines, (QList<qint64>{1, 3, 7, 8}));
    QCOMPARE(readCsv("sep=;\na;b\n").lines, QList<qint64>{2});
}

void TestCsvReader::refusesWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("BOM only") << QByteArray("\xef\xbb\xbf");
    QTest::newRow("UTF-16 BOM only") << QByteArray("\xff\xfe");
    QTest::newRow("blank") << QByteArray(" \r\n\t\n");
    QTest::newRow("NUL") << QByteArray("a;b\0c\n", 6);
    QTest::newRow("UTF-16 without BOM") << QByteArray("a\0;\0b\0\n\0", 8);
    QTest::newRow("workbook") << QByteArray("PK\3\4\0\0\0\0xl/workbook.xml", 23);
}

void TestCsvReader::refusesWhatIsNoText()
{
    QFETCH(QByteArray, bytes);
    const Reading result = readCsv(bytes);
    QVERIFY(result.rows.isEmpty());
    QCOMPARE(result.errors.size(), 1);
    QCOMPARE(result.errors.first().kind, ErrorKind::Invalid);
}

void TestCsvReader::unterminatedQuote()
{
    const Reading result = readCsv("a;b\nc;d\n\ne;\"f\ng;h\n");
    QCOMPARE(flat(result.rows), u"a¦b¶c¦d"_s);
    QCOMPARE(result.errors.size(), 1);
    QCOMPARE(result.errors.first().kind, ErrorKind::Invalid);
    QVERIFY2(result.errors.first().message.contains(u'4'), qPrintable(result.errors.first().message));
}

void TestCsvReader::overlongRow()
{
    const QByteArray big(2 * 1024 * 1024, 'x');
    for (const QByteArray &row : {big, "\"" + big + "\"", "\"" + QByteArray(big).replace('x', '\n')}) {
        const Reading result = readCsv("a;b\nc;" + row + "\ne;f\n");
        QCOMPARE(flat(result.rows), u"a¦b"_s);
        QCOMPARE(result.errors.size(), 1);
        QVERIFY2(result.errors.first().message.contains(u'2'), qPrintable(result.errors.first().message));
    }
    const QByteArray large(1000 * 1000, 'y');
    QCOMPARE(readCsv("a;b\n\"" + large + "\";d\n").rows.at(1).at(0).size(), large.size());
}

void TestCsvReader::controlCharactersCostTheirRowOnly()
{
    QByteArray bytes("a;b\nc;\1d\ne;f\ng;\"\x1bh\"\ni;\x7f\nj;\xc2\x85\nk;l\n");
    const Reading result = readCsv(bytes);
    QCOMPARE(flat(result.rows), u"a¦b¶e¦f¶k¦l"_s);
    QCOMPARE(result.errors.size(), 4);
    QVERIFY(result.errors.first().message.contains(u'2'));
    // NUL far behind the beginning that create() looks at
    bytes = "a;b\n" + QByteArray("c;d\n").repeated(400000) + QByteArray("e;\0f\n", 5) + "g;h\n";
    const Reading late = readCsv(bytes);
    QCOMPARE(late.errors.size(), 1);
    QCOMPARE(late.rows.size(), 400002);
}

void TestCsvReader::lateWindows1252()
{
    // The first megabyte is ASCII, so nothing tells the encoding before the first accent.
    const Reading result = readCsv("a;b\n" + QByteArray("c;d\n").repeated(400000) + "No\xebl;5 \x80\n");
    QVERIFY(result.errors.isEmpty());
    QCOMPARE(result.rows.last().join(u'¦'), u"Noël¦5 €"_s);
}

void TestCsvReader::chunkBorders()
{
    // Every kind of row on every offset to the border of a chunk, and of the part that create() looks at.
    const QByteArray rows = "1;\"a \"\"b\"\"\";\xc3\xa9\r\n\"2\r\n\";\"\";x\r\n";
    const QString expected = u"1¦a \"b\"¦é¶2\r\n¦¦x"_s;
    for (const qsizetype border : {256 * 1024, 1024 * 1024, 1280 * 1024}) {
        for (qsizetype before = 0; before <= rows.size(); ++before) {
            QByteArray bytes("h;i;j\r\n");
            const QByteArray filler = "0;" + QByteArray(991, 'x') + ";y\r\n";
            while (bytes.size() + filler.size() + 100 < border - before)
                bytes += filler;
            bytes += "0;" + QByteArray(border - before - bytes.size() - 6, 'x') + ";y\r\n";
            QCOMPARE(bytes.size(), border - before);
            const Reading result = readCsv(bytes + rows);
            QVERIFY(result.errors.isEmpty());
            QCOMPARE(flat(result.rows.last(2)), expected);
        }
    }
    // A character of two UTF-16 units across a border, and the same text whole.
    const QString wide = u"é;𠀋\n"_s.repeated(150000);
    const Reading result = readCsv(utf16(u"a"_s + wide, QStringConverter::Utf16LE));
    QCOMPARE(result.rows.size(), 150000);
    QVERIFY(std::all_of(result.rows.begin() + 1, result.rows.end(), [](const QStringList &row) {
        return row == QStringList{u"é"_s, u"𠀋"_s};
    }));
}

void TestCsvReader::progress()
{
    QByteArray bytes("\xef\xbb\xbf"
                     "a;b\r\nc;d\r\n");
    QBuffer device(&bytes);
    QVERIFY(device.open(QIODevice::ReadOnly));
    const auto reader = CsvReader::create(device);
    QVERIFY(reader);
    QStringList cells;
    QVERIFY((*reader)->next(cells).value());
    QCOMPARE((*reader)->position(), 8);
    QVERIFY((*reader)->next(cells).value());
    QCOMPARE((*reader)->position(), bytes.size());
    QVERIFY(!(*reader)->next(cells).value());
    QVERIFY(!(*reader)->next(cells).value());
}

void TestCsvReader::brokenDevice()
{
    BrokenDevice device;
    const auto reader = CsvReader::create(device);
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, ErrorKind::Unavailable);
}

EFFECTIF_TEST(TestCsvReader)
#include "tst_csvreader.moc"
