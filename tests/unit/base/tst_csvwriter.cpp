// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/csvwriter.h"

#include "tests/support/testcase.h"
#include "tests/unit/base/csvreading.h"

#include <QRandomGenerator>

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {

QByteArray written(const QList<QStringList> &rows, char separator)
{
    QByteArray bytes;
    QBuffer device(&bytes);
    device.open(QIODevice::WriteOnly);
    CsvWriter writer(device, separator);
    for (const QStringList &row : rows) {
        if (!writer.row(row))
            return {};
    }
    return bytes;
}

/// A device that takes so many bytes and no more.
class FullDevice : public QIODevice
{
public:
    explicit FullDevice(qint64 room) : m_room(room) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        const qint64 taken = std::min(size, m_room);
        m_room -= taken;
        return taken;
    }

private:
    qint64 m_room;
};

} // namespace

class TestCsvWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formulas_data();
    void formulas();
    void writes();
    void writerDropsControlCharacters();
    void fullDisk();
    void readsBackWhatItWrites();
};

void TestCsvWriter::formulas_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<bool>("guarded");
    const auto row = [](const QString &cell, bool guarded) {
        QTest::newRow(qPrintable(QString(cell).replace(u'\r', u"\\r"_s).replace(u'\t', u"\\t"_s))) << cell << guarded;
    };
    for (const QString &cell : {u"=1+1"_s,
                                u"+33612345678"_s,
                                u"-2*3"_s,
                                u"@SUM(A1)"_s,
                                u"\t=1"_s,
                                u"\r=1"_s,
                                u"\n1"_s,
                                u" =1"_s,
                                u"＝1+1"_s,
                                u"\u200b=1"_s,
                                u"\ufeff \u00a0@x"_s,
                                u"＋1"_s,
                                u"－5"_s,
                                u"﹣5"_s,
                                u"＠a"_s,
                                u"=cmd|' /C calc'!A0"_s,
                                u"|x"_s,
                                u"%x"_s,
                                u"'=1"_s,
                                u"''+1"_s,
                                u"'-5"_s,
                                u"-"_s,
                                u"-1-1"_s,
                                u"-1,2,3"_s,
                                u"-,5"_s,
                                u"--1"_s,
                                u" -5"_s,
                                u"-1234567890123456"_s,
                                u"-٣"_s})
        row(cell, true);
    for (const QString &cell :
         {u""_s, u"normal"_s, u"l'été; \"x\""_s, u"12"_s, u"-12"_s, u"-12,5"_s, u"-0.25"_s, u"−5"_s, u"\";=1;\""_s,
          u"'"_s, u"'t Hooft"_s, u"'06"_s, u"a=b"_s, u"  "_s, u"1-2"_s, u"œ"_s})
        row(cell, false);
}

void TestCsvWriter::formulas()
{
    QFETCH(QString, cell);
    QFETCH(bool, guarded);
    QCOMPARE(safeCell(cell), guarded ? u'\'' + cell : cell);
    QCOMPARE(plainCell(safeCell(cell)), cell);
}

void TestCsvWriter::writes()
{
    const QList<QStringList> rows = {
        {u"Nom"_s, u"Prénom"_s}, {u"O;\"x\""_s, u"a\nb"_s}, {u" c"_s, u"=1"_s}, {u"1,5"_s, QString()}, {QString()}};
    QCOMPARE(written(rows, ';'), QByteArray("\xef\xbb\xbf"
                                            "Nom;Pr\xc3\xa9nom\r\n"
                                            "\"O;\"\"x\"\"\";\"a\nb\"\r\n"
                                            "\" c\";'=1\r\n"
                                            "\"1,5\";\r\n"
                                            "\"\"\r\n"));
}

void TestCsvWriter::writerDropsControlCharacters()
{
    QCOMPARE(written({{QString(u"a"_s + QChar(0) + QChar(0x85)), QString(QChar(1) + u"=1"_s)}}, ','),
             QByteArray("\xef\xbb\xbf"
                        "a,'=1\r\n"));
}

void TestCsvWriter::fullDisk()
{
    FullDevice device(20);
    CsvWriter writer(device);
    QVERIFY(writer.row({u"abc"_s}));
    const Result<void> second = writer.row({QString(100, u'x')});
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Unavailable);
}

void TestCsvWriter::readsBackWhatItWrites()
{
    const QString alphabet = u"ab1;,|\t\"'\r\n =+-@%é€œ’＝\u200b\ufeff\u00a0𠀋"_s;
    const QList<uint> characters = alphabet.toUcs4();
    for (quint32 seed = 0; seed < 5000; ++seed) {
        QRandomGenerator random(seed);
        QList<QStringList> rows(random.bounded(1, 6));
        const int columns = random.bounded(1, 6);
        for (QStringList &row : rows) {
            for (int column = 0; column < columns; ++column) {
                QString cell;
                for (int n = random.bounded(7); n > 0; --n)
                    cell += QChar::fromUcs4(characters.at(random.bounded(characters.size())));
                row << cell;
            }
        }
        const char separator = ";,\t|"[random.bounded(4)];
        test::Reading result = test::readCsv(written(rows, separator));
        for (QStringList &row : result.rows) {
            for (QString &cell : row)
                cell = plainCell(cell);
        }
        QVERIFY2(result.errors.isEmpty() && result.rows == rows,
                 qPrintable(u"seed %1: %2"_s.arg(seed).arg(QString::fromUtf8(written(rows, separator)))));
        QVERIFY(columns == 1 || result.format.separator == separator);
    }
}

EFFECTIF_TEST(TestCsvWriter)
#include "tst_csvwriter.moc"
