// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/tablefile.h"
#include "models/base/xlsxstyles.h"

#include "tests/support/testcase.h"
#include "tests/support/workbookfile.h"

using namespace effectif;
using effectif::test::WorkbookFile;
using namespace Qt::StringLiterals;

namespace {
TablePreview read(const QByteArray &bytes, const QString &sheet = {}, int rows = 100)
{
    TableInput input;
    input.bytes = bytes;
    input.format.sheet = sheet;
    const auto preview = previewTable(input, rows);
    if (!preview)
        qWarning("%s (%s)", qPrintable(preview.error().message), qPrintable(preview.error().detail));
    return preview ? *preview : TablePreview();
}

QString flat(const QList<QStringList> &rows)
{
    QStringList lines;
    for (const QStringList &row : rows)
        lines << row.join(u'¦');
    return lines.join(u'¶');
}

Error refusalOf(const QByteArray &bytes)
{
    TableInput input;
    input.bytes = bytes;
    const auto preview = previewTable(input, 100000);
    return preview ? Error{} : preview.error();
}
} // namespace

/// Files in the format of Excel, as programs write them, as the standard allows them, and as nobody should.
class TestWorkbooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asProgramsWriteThem_data();
    void asProgramsWriteThem();
    void sheetsAreChosenHiddenOnesAreNot();
    void numbersByTheirFormat_data();
    void numbersByTheirFormat();
    void cellsOfEveryKind();
    void headerCellsMergedBothWays();
    void missingCellsStayInTheirColumns();
    void hostileOrForeignFilesAreRefusedInWords_data();
    void hostileOrForeignFilesAreRefusedInWords();
    void damageInTheMiddleIsToldWithItsRow();
};

void TestWorkbooks::asProgramsWriteThem_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("born");
    for (const char *file : {"openpyxl", "libreoffice", "excel", "excelinline"})
        QTest::newRow(file) << QString::fromLatin1(file) << u"1900-01-15"_s;
    QTest::newRow("openpyxl1904") << u"openpyxl1904"_s << QString(); // before 1904 that calendar has no days
    QTest::newRow("excel1904") << u"excel1904"_s << u"1904-01-15"_s;
}

void TestWorkbooks::asProgramsWriteThem()
{
    QFETCH(QString, file);
    QFETCH(QString, born);
    TableInput input;
    input.path = QFINDTESTDATA(u"workbooks/"_s + file + u".xlsx"_s);
    const auto preview = previewTable(input, 10);
    QVERIFY2(preview, qPrintable(preview ? QString() : preview.error().message + preview.error().detail));
    QCOMPARE(preview->header, QStringList({u"Nom"_s, u"Prénom"_s, u"Né(e) le"_s, u"Portable"_s, u"CP"_s, u"Permis"_s, u"Vu le"_s}));
    QCOMPARE(*preview->used.headerRow, 3);
    QCOMPARE(preview->above.first().first(), u"Liste du personnel"_s);
    QCOMPARE(preview->rows.size(), 2);
    QCOMPARE(preview->rows.first().join(u'¦'), u"Durand¦Élodie¦1985-05-09¦0612345678¦01000¦TRUE¦2026-03-01 14:30"_s);
    if (!born.isEmpty())
        QCOMPARE(preview->rows.last().join(u'¦'), u"N’Diaye¦Amadou¦%1¦+33 6 98 76 54 32¦75011¦FALSE¦2026-12-31 08:05"_s.arg(born));
    QVERIFY(preview->isWhole);
}

void TestWorkbooks::sheetsAreChosenHiddenOnesAreNot()
{
    TableInput input;
    input.path = QFINDTESTDATA("workbooks/excel.xlsx");
    QCOMPARE(previewTable(input, 10)->sheets, QStringList({u"Personnel"_s, u"Sites"_s}));
    input.format.sheet = u"Sites"_s;
    const auto sites = previewTable(input, 10);
    QCOMPARE(sites->header, QStringList({u"Site"_s, u"Ville"_s}));
    QCOMPARE(sites->used.sheet, u"Sites"_s);
    input.format.sheet = u"Départs"_s;
    QVERIFY(previewTable(input, 10).error().message.contains(u"Départs"_s));
}

void TestWorkbooks::numbersByTheirFormat_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("shown");
    QTest::newRow("general") << u"General"_s << u"46082.5"_s << u"46082.5"_s;
    QTest::newRow("french day") << u"dd\\/mm\\/yyyy"_s << u"46082"_s << u"2026-03-01"_s;
    QTest::newRow("long day with locale") << u"[$-40C]d\\ mmmm\\ yyyy;@"_s << u"46082"_s << u"2026-03-01"_s;
    QTest::newRow("day and time") << u"dd/mm/yy hh:mm"_s << u"46082.604166666664"_s << u"2026-03-01 14:30"_s;
    QTest::newRow("day format, number with a time") << u"dd/mm/yyyy"_s << u"46082.604166666664"_s << u"2026-03-01 14:30"_s;
    QTest::newRow("time") << u"[h]:mm"_s << u"0.3368055555555556"_s << u"08:05"_s;
    QTest::newRow("month and year") << u"mmm\\-yy"_s << u"46082"_s << u"2026-03-01"_s;
    QTest::newRow("last day before the leap day that never was") << u"d/m/yyyy"_s << u"59"_s << u"1900-02-28"_s;
    QTest::newRow("the leap day that never was") << u"d/m/yyyy"_s << u"60"_s << u"60"_s;
    QTest::newRow("the day after it") << u"d/m/yyyy"_s << u"61"_s << u"1900-03-01"_s;
    QTest::newRow("no day of the calendar") << u"d/m/yyyy"_s << u"-4"_s << u"-4"_s;
    QTest::newRow("a word with d in quotes") << u"0\" days\""_s << u"3"_s << u"3"_s;
    QTest::newRow("a colour") << u"[Red]0.00"_s << u"3.5"_s << u"3.5"_s;
    QTest::newRow("postcode") << u"00000"_s << u"1000"_s << u"01000"_s;
    QTest::newRow("French telephone") << u"0#\" \"##\" \"##\" \"##\" \"##"_s << u"612345678"_s << u"0612345678"_s;
    QTest::newRow("money keeps its number") << u"#,##0.00\\ \"€\""_s << u"1234.5"_s << u"1234.5"_s;
    QTest::newRow("social-security number") << u"0"_s << u"1.85057501234512E14"_s << u"185057501234512"_s;
    QTest::newRow("binary fraction") << u"General"_s << u"0.30000000000000004"_s << u"0.3"_s;
    QTest::newRow("not a number") << u"d/m/yyyy"_s << u"hier"_s << u"hier"_s;
}

void TestWorkbooks::numbersByTheirFormat()
{
    QFETCH(QString, code);
    QFETCH(QString, number);
    QFETCH(QString, shown);
    QCOMPARE(XlsxStyles::text(number, XlsxStyles::formatOfCode(code), false), shown);
}

void TestWorkbooks::cellsOfEveryKind()
{
    WorkbookFile file;
    file.formats = {u"dd/mm/yyyy"_s};
    file.texts = u"<si><t>Prénom</t></si><si><r><rPr><b/></rPr><t xml:space=\"preserve\">Jean </t></r><r><t>Moulin</t></r><rPh><t>ジャン</t></rPh></si><si><t>a_x000D__x000A_b_x0041_</t></si>"_s;
    file.rows = u"<row><c t=\"s\"><v>0</v></c><c t=\"str\"><v>Né le</v></c><c t=\"inlineStr\"><is><r><t>Ac</t></r><r><t>tif</t></r></is></c><c t=\"inlineStr\"><is><t>Somme</t></is></c><c t=\"inlineStr\"><is><t>Faute</t></is></c><c t=\"inlineStr\"><is><t>Note</t></is></c></row>"
                 "<row><c t=\"s\"><v>1</v></c><c s=\"1\"><v>46082</v></c><c t=\"b\"><v>1</v></c><c><f>1+1</f><v>2</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"s\"><v>2</v></c></row>"
                 "<row><c t=\"s\"><v>999</v></c><c t=\"d\"><v>2026-03-01T00:00:00</v></c><c/><c><f>A1</f></c></row>"_s;
    const TablePreview preview = read(file.bytes());
    QCOMPARE(preview.header.join(u'¦'), u"Prénom¦Né le¦Actif¦Somme¦Faute¦Note"_s);
    QCOMPARE(flat(preview.rows), u"Jean Moulin¦2026-03-01¦TRUE¦2¦#N/A¦a\nbA¶¦2026-03-01¦¦=A1¦¦"_s);
}

void TestWorkbooks::headerCellsMergedBothWays()
{
    const auto row = [](std::initializer_list<QString> cells) {
        QString xml;
        for (const QString &cell : cells)
            xml += WorkbookFile::cell(cell);
        return u"<row>"_s + xml + u"</row>"_s;
    };
    WorkbookFile file;
    file.rows = row({u"Nom"_s, u"Privé"_s, {}, u"Bureau"_s, {}, u"Né le"_s}) + row({{}, u"Téléphone"_s, u"E-mail"_s, u"Téléphone"_s, u"E-mail"_s, {}})
        + row({u"Durand"_s, u"0612345678"_s, u"a@exemple.fr"_s, u"0472000000"_s, u"b@exemple.fr"_s, u"09/05/1985"_s});
    file.behindRows = u"<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"D1:E1\"/><mergeCell ref=\"F1:F2\"/></mergeCells>"_s;
    const TablePreview preview = read(file.bytes());
    QCOMPARE(preview.header.join(u'¦'), u"Nom¦Privé – Téléphone¦Privé – E-mail¦Bureau – Téléphone¦Bureau – E-mail¦Né le"_s);
    QCOMPARE(preview.rows.size(), 1);
}

void TestWorkbooks::missingCellsStayInTheirColumns()
{
    WorkbookFile file;
    file.rows = u"<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Nom</v></c><c r=\"B1\" t=\"str\"><v>Ville</v></c><c r=\"C1\" t=\"str\"><v>Âge</v></c></row>"
                 "<row r=\"7\"><c r=\"A7\" t=\"str\"><v>Durand</v></c><c r=\"C7\"><v>41</v></c></row><row r=\"9\"><c r=\"B9\" t=\"str\"><v>Lyon</v></c></row>"_s;
    TableInput input;
    input.bytes = file.bytes();
    const auto table = openTable(input);
    QVERIFY(table);
    QStringList cells;
    QVERIFY(*(*table)->next(cells));
    QCOMPARE(cells, QStringList({u"Durand"_s, {}, u"41"_s}));
    QCOMPARE((*table)->line(), 7);
    QVERIFY(*(*table)->next(cells));
    QCOMPARE(cells, QStringList({{}, u"Lyon"_s, {}}));
    QCOMPARE((*table)->line(), 9);
    QVERIFY(!*(*table)->next(cells));
}

void TestWorkbooks::hostileOrForeignFilesAreRefusedInWords_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    WorkbookFile laughs;
    laughs.prolog += u"<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>"_s;
    laughs.rows = u"<row><c t=\"str\"><v>&c;</v></c></row>"_s;
    QTest::newRow("entities that grow") << laughs.bytes() << u"damaged"_s;
    WorkbookFile secret;
    secret.prolog += u"<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"_s;
    QTest::newRow("entities of other files") << secret.bytes() << u"damaged"_s;
    WorkbookFile bomb;
    bomb.rows = u"<row><c t=\"str\"><v>"_s + QString(30 * 1024 * 1024, u'a') + u"</v></c></row>"_s;
    QTest::newRow("a text without end") << bomb.bytes() << u"damaged"_s;
    WorkbookFile wide;
    wide.rows = u"<row><c r=\"ZZZZ1\" t=\"str\"><v>a</v></c></row>"_s;
    QTest::newRow("a column that there is not") << wide.bytes() << u"damaged"_s;
    QTest::newRow("a zip of other things") << WorkbookFile::zipped({{u"lisezmoi.txt"_s, "bonjour"}}) << u"damaged"_s;
    QTest::newRow("a document of LibreOffice") << WorkbookFile::zipped({{u"content.xml"_s, "<a/>"}}) << u"OpenDocument"_s;
    QTest::newRow("an old or locked workbook") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") + QByteArray(600, 'x') << u"password"_s;
    QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n...") << u"PDF"_s;
    QTest::newRow("cut off") << WorkbookFile().bytes().left(700) << u"damaged"_s;
    QTest::newRow("an empty sheet") << WorkbookFile().bytes() << u"nothing in this table"_s;
    QTest::newRow("an empty file") << QByteArray() << u"empty"_s;
}

void TestWorkbooks::hostileOrForeignFilesAreRefusedInWords()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const Error error = refusalOf(bytes);
    QVERIFY2(error.message.contains(word), qPrintable(error.message + u" / "_s + error.detail));
    QCOMPARE(error.kind, ErrorKind::Invalid);
}

void TestWorkbooks::damageInTheMiddleIsToldWithItsRow()
{
    WorkbookFile file;
    file.rows = u"<row><c t=\"str\"><v>Nom</v></c></row><row><c t=\"str\"><v>Durand</v></c></row><row><c t=\"str\"><w>"_s;
    TableInput input;
    input.bytes = file.bytes();
    const auto table = openTable(input);
    QVERIFY(table);
    QStringList cells;
    QVERIFY(*(*table)->next(cells));
    const auto broken = (*table)->next(cells);
    QVERIFY(!broken);
    QVERIFY2(broken.error().message.contains(u"row 2"_s), qPrintable(broken.error().message));
    QVERIFY((*table)->isBroken());
}

EFFECTIF_TEST(TestWorkbooks)
#include "tst_workbooks.moc"
