// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/tablefile.h"

#include "tests/support/testcase.h"
#include "tests/support/workbookfile.h"

#include <QRandomGenerator>
#include <QStringConverter>

using namespace effectif;
using effectif::test::WorkbookFile;
using namespace Qt::StringLiterals;

namespace {
TablePreview read(const QByteArray &bytes, const TableFormat &format = {})
{
    const auto preview = previewTable({{}, bytes, format}, 100);
    if (!preview)
        qWarning("%s", qPrintable(preview.error().message));
    return preview ? *preview : TablePreview();
}
} // namespace

/// Finding the table in a file, whatever the file is.
class TestTableFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerIsFound_data();
    void headerIsFound();
    void whatIsSaidWinsOverWhatIsGuessed();
    void encodingsOfOneText_data();
    void encodingsOfOneText();
    void formatIsKept();
    void mutatedTextFiles();
    void mutatedWorkbooks();
};

void TestTableFile::headerIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("header");
    QTest::addColumn<int>("headerRow");
    QTest::addColumn<int>("rows");
    QTest::newRow("usual") << u"Nom;Prénom;Né le\nDurand;Élodie;09/05/1985\n"_s << u"Nom|Prénom|Né le"_s << 1 << 1;
    QTest::newRow("titles above") << u"Liste du personnel\n\nSociété : Exemple\nNom;Prénom;Né le\nDurand;Élodie;09/05/1985\nPetit;Paul;01/02/1990\n"_s << u"Nom|Prénom|Né le"_s << 3 << 2;
    QTest::newRow("titles padded by the spreadsheet") << u"Liste du personnel;;\n;;\nNom;Prénom;Né le\nDurand;Élodie;09/05/1985\nPetit;Paul;01/02/1990\n;;\n;;\n"_s << u"Nom|Prénom|Né le"_s << 2 << 2;
    QTest::newRow("no header") << u"Durand;Élodie;09/05/1985;elodie@exemple.fr\nPetit;Paul;01/02/1990;paul@exemple.fr\n"_s << u"Column 1|Column 2|Column 3|Column 4"_s << 0 << 2;
    QTest::newRow("no header, all words") << u"Durand;Élodie;Lyon\nPetit;Paul;Lyon\n"_s << u"Column 1|Column 2|Column 3"_s << 0 << 2;
    QTest::newRow("all words") << u"Nom;Prénom;Ville\nDurand;Élodie;Lyon\nPetit;Paul;Lyon\n"_s << u"Nom|Prénom|Ville"_s << 1 << 2;
    QTest::newRow("only a header") << u"Nom;Prénom;Ville\n"_s << u"Nom|Prénom|Ville"_s << 1 << 0;
    QTest::newRow("unnamed column and blank ones at the end") << u"Nom;;Ville;;\nDurand;12;Lyon;;\n"_s << u"Nom|Column 2|Ville"_s << 1 << 1;
    QTest::newRow("one column") << u"Nom\nDurand\nPetit\n"_s << u"Nom"_s << 1 << 2;
    QTest::newRow("two columns of one name") << u"Privé;;Bureau;\nNom;Tél;Tél;Né le\nDurand;0612345678;0472000000;09/05/1985\n"_s << u"Nom|Privé – Tél|Bureau – Tél|Né le"_s << 2 << 1;
}

void TestTableFile::headerIsFound()
{
    QFETCH(QString, text);
    QFETCH(QString, header);
    QFETCH(int, headerRow);
    QFETCH(int, rows);
    const TablePreview preview = read(text.toUtf8());
    QCOMPARE(preview.header.join(u'|'), header);
    QCOMPARE(*preview.used.headerRow, headerRow);
    QCOMPARE(preview.rows.size(), rows);
    QVERIFY(preview.problems.isEmpty());
}

void TestTableFile::whatIsSaidWinsOverWhatIsGuessed()
{
    const QByteArray bytes = QString(u"Titre\nNom;Prénom, usuel\nDurand;Élodie, Zoé\n"_s).toUtf8();
    TableFormat format;
    format.csv.separator = ',';
    format.headerRow = 0;
    const TablePreview preview = read(bytes, format);
    QCOMPARE(preview.header.size(), 2);
    QCOMPARE(preview.rows.size(), 3);
    QCOMPARE(preview.used.csv.separator, std::optional<char>(','));
    format.csv.encoding = CsvFormat::Encoding::Windows1252;
    format.headerRow = 2;
    QCOMPARE(read(bytes, format).header.at(0), u"Nom;PrÃ©nom"_s);
    format.headerRow = 40; // there are fewer
    QVERIFY(read(bytes, format).rows.isEmpty());
}

void TestTableFile::encodingsOfOneText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<std::optional<CsvFormat::Encoding>>("said");
    using Encoding = CsvFormat::Encoding;
    const QString text = u"Nom\tPrénom\tNé le\r\nL’Œuf\tÉlodie\t09/05/1985\r\n"_s;
    const auto none = std::optional<Encoding>();
    QTest::newRow("UTF-8") << text.toUtf8() << none;
    QTest::newRow("UTF-8 with mark") << QByteArray("\xef\xbb\xbf") + text.toUtf8() << none;
    QByteArray windows = text.toUtf8();
    windows.replace("’", "\x92").replace("Œ", "\x8c").replace("É", "\xc9").replace("é", "\xe9");
    QTest::newRow("Windows-1252") << windows << none;
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        const bool little = encoding == QStringConverter::Utf16LE;
        const QByteArray bare = QStringEncoder(encoding).encode(text);
        QTest::addRow("UTF-16 %s with mark", little ? "LE" : "BE") << QByteArray(little ? "\xff\xfe" : "\xfe\xff") + bare << none;
        QTest::addRow("UTF-16 %s, said", little ? "LE" : "BE") << bare << std::optional(little ? Encoding::Utf16LE : Encoding::Utf16BE);
    }
}

void TestTableFile::encodingsOfOneText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(std::optional<CsvFormat::Encoding>, said);
    TableFormat format;
    format.csv.encoding = said;
    const TablePreview preview = read(bytes, format);
    QCOMPARE(preview.header.join(u'|'), u"Nom|Prénom|Né le"_s);
    QCOMPARE(preview.rows.value(0).join(u'|'), u"L’Œuf|Élodie|09/05/1985"_s);
}

void TestTableFile::formatIsKept()
{
    TableFormat format;
    format.kind = TableFormat::Kind::Xlsx;
    format.csv = {CsvFormat::Encoding::Utf16LE, '|'};
    format.sheet = u"Personnel"_s;
    format.headerRow = 3;
    QVERIFY(tableFormatFromJson(toJson(format)) == format);
    QVERIFY(tableFormatFromJson({}) == TableFormat());
}

namespace {
/// Changes some bytes of it, cuts it, or puts a piece of it in twice.
QByteArray mutated(QByteArray bytes, QRandomGenerator &random)
{
    const int changes = 1 + random.bounded(6);
    for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
        const qsizetype at = random.bounded(bytes.size());
        switch (random.bounded(6)) {
        case 0:
            bytes[at] = char(random.bounded(256));
            break;
        case 1:
            bytes.truncate(at);
            break;
        case 2:
            bytes.remove(at, 1 + random.bounded(20));
            break;
        case 3:
            bytes.insert(at, bytes.mid(random.bounded(bytes.size()), random.bounded(60)));
            break;
        case 4:
            bytes.insert(at, "\";\n,\t\r|<>&=\0"[random.bounded(13)]);
            break;
        default:
            bytes[at] = char(bytes.at(at) ^ (1 << random.bounded(8)));
        }
    }
    return bytes;
}

/// Reads it to its end: it is refused in words, or every row is there or refused in words.
int readThrough(const QByteArray &bytes)
{
    const auto table = openTable({{}, bytes, {}});
    if (!table)
        return table.error().message.isEmpty() ? -1 : 0;
    QStringList cells;
    for (int steps = 0; steps < 10000; ++steps) {
        const auto more = (*table)->next(cells);
        if (!more && more.error().message.isEmpty())
            return -1;
        if (more && !*more)
            return 1;
    }
    return -1; // it goes on for ever
}
} // namespace

void TestTableFile::mutatedTextFiles()
{
    QRandomGenerator random(20261123);
    const QByteArray samples[] = {
        QString(u"Nom;Prénom;Note\r\n\"Durand; \"\"Dédé\"\"\";Élodie;\"deux\nlignes\"\r\nPetit;Paul;\r\n"_s).toUtf8(),
        QByteArray("\xff\xfe") + QByteArray(QStringEncoder(QStringConverter::Utf16LE).encode(u"Nom\tPrénom\nDurand\tÉlodie\n"_s)),
        "sep=,\nNom,Pr\xe9nom\nDurand,\xc9lodie\n",
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Durand;Elodie\r\nTEL;CELL:0612345678\r\nNOTE;ENCODING=QUOTED-PRINTABLE:=C3=A9t=\r\n=C3=A9\r\nEND:VCARD\r\n",
    };
    int whole = 0;
    for (int i = 0; i < 7000; ++i) {
        const QByteArray bytes = mutated(samples[i % 4], random);
        const int outcome = readThrough(bytes);
        QVERIFY2(outcome >= 0, bytes.toPercentEncoding().constData());
        whole += outcome;
    }
    QVERIFY(whole > 1000);
}

void TestTableFile::mutatedWorkbooks()
{
    QRandomGenerator random(20261124);
    WorkbookFile file;
    file.formats = {u"dd/mm/yyyy"_s};
    file.texts = u"<si><t>Nom</t></si><si><t>Né le</t></si><si><r><t>Du</t></r><r><t>rand</t></r></si>"_s;
    file.rows = u"<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                 "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\" s=\"1\"><v>31176</v></c></row>"_s;
    const auto parts = file.parts();
    const QByteArray bytes = file.bytes();
    int whole = 0;
    for (int i = 0; i < 3000; ++i) {
        QByteArray changed;
        if (i % 3 == 0) { // the zip itself
            changed = mutated(bytes, random);
        } else { // what is in it, packed soundly
            auto copy = parts;
            auto &part = copy[random.bounded(copy.size())];
            part.second = mutated(part.second, random);
            changed = WorkbookFile::zipped(copy);
        }
        const int outcome = readThrough(changed);
        QVERIFY2(outcome >= 0, changed.toPercentEncoding().constData());
        whole += outcome;
    }
    QVERIFY(whole > 100);
}

EFFECTIF_TEST(TestTableFile)
#include "tst_tablefile.moc"
