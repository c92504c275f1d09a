// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs are given: workbooks and cards, read back by our own readers and by one that is not ours.
#include "models/base/tablefile.h"
#include "models/base/vcardwriter.h"
#include "models/base/xlsxwriter.h"
#include "models/base/zippackage.h"

#include "tests/support/testcase.h"

#include <QBuffer>
#include <QProcess>
#include <QTemporaryDir>

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
using Cell = XlsxWriter::Cell;

const QList<XlsxWriter::Column> kColumns{{u"Nom & prénom"_s, Cell::Text, 20}, {u"Jours"_s, Cell::Integer, 8}, {u"Heures"_s, Cell::Decimal, 8},
                                         {u"Entrée"_s, Cell::Date, 12},       {u"Vu"_s, Cell::DateTime, 17},  {u"Actif"_s, Cell::Boolean, 8}};

QByteArray workbook(const QList<XlsxWriter::Column> &columns, const QList<QList<QVariant>> &rows, int rowsOfSheet = XlsxWriter::kRowsOfSheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    XlsxWriter writer(buffer, u"L'équipe: [1/2] et bien plus que trente et une lettres"_s, columns, rowsOfSheet);
    for (const QList<QVariant> &row : rows) {
        if (!writer.row(row))
            qFatal("not written");
    }
    if (!writer.finish())
        qFatal("not finished");
    return bytes;
}

QString flat(const TablePreview &preview)
{
    QStringList lines{preview.header.join(u'|')};
    for (const QStringList &row : preview.rows)
        lines << row.join(u'|');
    return lines.join(u'\n');
}

QByteArray card(const ContactCard &of, VCardWriter::Version version)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!VCardWriter(buffer, version).write(of))
        qFatal("not written");
    return bytes;
}

ContactCard elodie()
{
    ContactCard result;
    result.lastName = u"Durand; fille"_s;
    result.firstName = u"Élodie"_s;
    result.fullName = u"Élodie Durand; fille"_s;
    result.title = u"Mme"_s;
    result.company = u"Exemple, SA"_s;
    result.department = u"Paie"_s;
    result.position = u"Chargée d’affaires \\ “grands comptes” de la direction régionale des Pays-de-la-Loire"_s;
    result.telephones = {{u"work"_s, u"+33472000000 poste 12"_s}, {u"cell"_s, u"+33612345678"_s}};
    result.emails = {{u"work"_s, u"elodie@exemple.fr"_s}};
    result.addresses = {{u"home"_s, {u"Bât. B"_s, u"12 rue de la Paix"_s, u"Lyon"_s, {}, u"01001"_s, u"France"_s}}};
    result.birthday = QDate(1985, 5, 9);
    result.note = u"un\ndeux; trois, END:VCARD"_s;
    result.photo = QByteArray(300, '\x7f');
    return result;
}
} // namespace

class TestExportFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWorkbookComesBack();
    void anotherReaderSeesTextsNumbersAndDates();
    void moreRowsThanASheetHolds();
    void whatASpreadsheetCannotHold();
    void aFullDiskIsTold();
    void cardsComeBack_data();
    void cardsComeBack();
    void linesAreFoldedBetweenCharacters();
};

void TestExportFiles::aWorkbookComesBack()
{
    const QByteArray bytes = workbook(kColumns, {{u"=1+1"_s, 12LL, 17.5, QDate(1985, 5, 9), QDateTime(QDate(2026, 3, 1), QTime(14, 30)), true},
                                                 {u"  <a> & \"b\"\n\tc\x01 00420 😀"_s, {}, -0.1, QDate(), QDateTime(), false},
                                                 {u"+33 6 12 34 56 78"_s, 999'999'999'999'999LL, 123456789.125, QDate(2024, 2, 29), QDateTime(), {}}});
    const auto preview = previewTable({{}, bytes, {}}, 10);
    QVERIFY2(preview, preview ? "" : qPrintable(preview.error().message));
    QCOMPARE(flat(*preview), u"Nom & prénom|Jours|Heures|Entrée|Vu|Actif\n"
                             "=1+1|12|17.5|1985-05-09|2026-03-01 14:30|TRUE\n"
                             "  <a> & \"b\"\n\tc 00420 😀||-0.1|||FALSE\n"
                             "+33 6 12 34 56 78|999999999999999|123456789.125|2024-02-29||"_s);
    QCOMPARE(preview->sheets, QStringList{u"L'équipe   1 2  et bien plus qu"_s});
}

/// openpyxl takes a cell as the file says it is; a formula would be of the type f.
void TestExportFiles::anotherReaderSeesTextsNumbersAndDates()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a.xlsx"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(workbook(kColumns, {{u"=1+1"_s, 12LL, 17.5, QDate(1985, 5, 9), QDateTime(QDate(2026, 3, 1), QTime(14, 30)), true},
                                   {u"@SUM(A1)"_s, {}, {}, {}, {}, {}}, {u"00420"_s, {}, {}, {}, {}, {}}}));
    file.close();
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {u"-c"_s, u"import openpyxl, sys\n"
                                                   "s = openpyxl.load_workbook(sys.argv[1]).active\n"
                                                   "print(s.freeze_panes, s.auto_filter.ref, s['A1'].font.b, s.column_dimensions['A'].width)\n"
                                                   "print(*(c.data_type + ':' + str(c.value) for c in s[2]), sep='|')\n"
                                                   "print(s['A3'].data_type, s['A3'].value, s['A4'].data_type, s['A4'].value)\n"_s,
                                         file.fileName()});
    QVERIFY(python.waitForFinished(60'000));
    const QString said = QString::fromUtf8(python.readAllStandardOutput());
    if (QString::fromUtf8(python.readAllStandardError()).contains(u"No module"_s))
        QSKIP("python3-openpyxl is not there");
    QCOMPARE(said, u"A2 A1:F4 True 20.0\n"
                   "s:=1+1|n:12|n:17.5|d:1985-05-09 00:00:00|d:2026-03-01 14:30:00|b:True\n"
                   "s @SUM(A1) s 00420\n"_s);
}

void TestExportFiles::moreRowsThanASheetHolds()
{
    QList<QList<QVariant>> rows;
    for (int i = 0; i < 7; ++i)
        rows << QList<QVariant>{QString::number(i)};
    const QByteArray bytes = workbook({{u"N"_s, Cell::Text, 8}}, rows, 4); // three and the header
    TableInput input{{}, bytes, {}};
    const auto first = previewTable(input, 10);
    QVERIFY(first);
    QCOMPARE(first->sheets.size(), 3);
    QCOMPARE(first->rows.size(), 3);
    input.format.sheet = first->sheets.last();
    QVERIFY(input.format.sheet.endsWith(u" 3"_s) && input.format.sheet.size() == 31);
    QCOMPARE(flat(*previewTable(input, 10)), u"N\n6"_s);
    const auto empty = previewTable({{}, workbook({{u"N"_s, Cell::Text, 8}}, {}), {}}, 10);
    QVERIFY(empty);
    QCOMPARE(flat(*empty), u"N"_s);
}

void TestExportFiles::whatASpreadsheetCannotHold()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    XlsxWriter writer(buffer, u"S"_s, {{u"T"_s, Cell::Text, 8}, {u"D"_s, Cell::Date, 8}, {u"I"_s, Cell::Integer, 8}});
    QVERIFY(writer.row({QString(40'000, u'x'), QDate(1789, 7, 14), 1'234'567'890'123'456'789LL}));
    QVERIFY(writer.finish());
    QCOMPARE(writer.cut(), 1);
    const auto preview = previewTable({{}, bytes, {}}, 10);
    QVERIFY(preview);
    QCOMPARE(preview->rows.first().first().size(), XlsxWriter::kLongestText);
    QCOMPARE(preview->rows.first().mid(1), (QStringList{u"1789-07-14"_s, u"1234567890123456789"_s}));
}

void TestExportFiles::aFullDiskIsTold()
{
    QFile full(u"/dev/full"_s);
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    XlsxWriter writer(full, u"S"_s, {{u"T"_s, Cell::Text, 8}});
    Result<void> done;
    for (int i = 0; i < 1'000'000 && done; ++i)
        done = writer.row({QString::number(i * 7919)});
    QVERIFY(!done);
    QVERIFY(done.error().message.contains(u"disk"_s));
    QCOMPARE(VCardWriter(full, VCardWriter::Version::V4).write(elodie()).error().kind, ErrorKind::Unavailable);
}

void TestExportFiles::cardsComeBack_data()
{
    QTest::addColumn<VCardWriter::Version>("version");
    QTest::newRow("3.0") << VCardWriter::Version::V3;
    QTest::newRow("4.0") << VCardWriter::Version::V4;
}

void TestExportFiles::cardsComeBack()
{
    QFETCH(VCardWriter::Version, version);
    ContactCard paul;
    paul.fullName = paul.lastName = u"Petit"_s;
    const QByteArray bytes = card(elodie(), version) + card(paul, version);
    const auto preview = previewTable({{}, bytes, {}}, 10);
    QVERIFY2(preview, preview ? "" : qPrintable(preview.error().message));
    QCOMPARE(preview->rows.size(), 2);
    QStringList filled;
    for (qsizetype i = 0; i < preview->header.size(); ++i) {
        if (const QString cell = preview->rows.first().value(i); !cell.isEmpty())
            filled << preview->header.at(i) + u'=' + cell;
    }
    QCOMPARE(filled.join(u'|').replace(u'\n', u'⏎'),
             u"Title=Mme|Last name=Durand; fille|First name=Élodie|Company=Exemple, SA|"
             "Position=Chargée d’affaires \\ “grands comptes” de la direction régionale des Pays-de-la-Loire|Mobile=+33612345678|"
             "Work telephone=+33472000000 poste 12|E-mail address=elodie@exemple.fr|Main address=12 rue de la Paix|Address, second line=Bât. B|Postcode=01001|City=Lyon|"
             "Country=France|Date of birth=1985-05-09|Notes=un⏎deux; trois, END:VCARD"_s);
    QVERIFY(bytes.contains(version == VCardWriter::Version::V3 ? "PHOTO;ENCODING=b;TYPE=JPEG:f39/" : "PHOTO:data:image/jpeg;base64,f39/"));
    QVERIFY(bytes.contains(version == VCardWriter::Version::V3 ? "TEL;TYPE=CELL:" : "TEL;TYPE=cell:"));
}

void TestExportFiles::linesAreFoldedBetweenCharacters()
{
    ContactCard wordy = elodie();
    for (int shift = 0; shift < 4; ++shift) {
        wordy.position = QString(shift, u'a') + QString::fromUtf8("é😀").repeated(60);
        const QByteArray bytes = card(wordy, VCardWriter::Version::V4);
        const QList<QByteArray> lines = bytes.split('\n');
        for (const QByteArray &line : lines) {
            QVERIFY2(line.size() <= 76, line.constData()); // and the carriage return
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
            QVERIFY2(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter), line.constData());
        }
        QVERIFY(QString::fromUtf8(QByteArray(bytes).replace("\r\n ", "")).contains(u"TITLE:"_s + wordy.position + u"\r\n"_s));
    }
}

EFFECTIF_TEST(TestExportFiles)
#include "tst_exportfiles.moc"
