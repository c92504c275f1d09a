// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/xlsxwriter.h"

#include <QDateTime>

#include <cmath>
#include <optional>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kMarkupOfSheet = 3LL << 30; ///< a part of a zip file ends at 4 GiB
constexpr int kLongestName = 31;
constexpr qint64 kMillisecondsOfDay = 86'400'000;
constexpr double kLongestNumber = 1e15; ///< a spreadsheet keeps 15 digits
const QDate kDayZero(1899, 12, 30); ///< so that 1 March 1900 is day 61
const QDate kFirstDay(1900, 3, 1);  ///< before it spreadsheets count a day that never was

enum Style { Plain, Header, Day, DayAndTime };

constexpr const char *kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char *kStyles =
    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
    "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
    "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    "<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
    "<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
    "<xf numFmtId=\"22\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
    "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
constexpr const char *kRoot =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

/// Characters that XML has no place for are left out; a carriage return would be read as a line feed.
void appendEscaped(QByteArray &bytes, QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (pair) {
            plain += c;
            plain += text.at(++i);
        } else if (c == u'&') {
            plain += "&amp;"_L1;
        } else if (c == u'<') {
            plain += "&lt;"_L1;
        } else if (c == u'>') {
            plain += "&gt;"_L1;
        } else if (c == u'"') {
            plain += "&quot;"_L1;
        } else if (!c.isSurrogate() && (c >= u' ' || c == u'\n' || c == u'\t') && c.unicode() < 0xfffe) {
            plain += c;
        }
    }
    bytes += plain.toUtf8();
}

QByteArray columnName(qsizetype column)
{
    QByteArray name;
    for (qsizetype rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(static_cast<char>('A' + (rest - 1) % 26));
    return name;
}

/// Days since day zero; nothing for what spreadsheets cannot count.
std::optional<double> serial(const QDate &day, int milliseconds)
{
    if (!day.isValid() || day < kFirstDay || day.year() > 9999)
        return std::nullopt;
    return static_cast<double>(kDayZero.daysTo(day)) + static_cast<double>(milliseconds) / kMillisecondsOfDay;
}

QByteArray overrides(int sheets)
{
    QByteArray xml = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                     "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                     "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                     "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                     "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>";
    for (int i = 1; i <= sheets; ++i)
        xml += "<Override PartName=\"/xl/worksheets/sheet" + QByteArray::number(i)
            + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>";
    return xml + "</Types>";
}

QByteArray relations(int sheets)
{
    QByteArray xml = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId0\" "
                     "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>";
    for (int i = 1; i <= sheets; ++i)
        xml += "<Relationship Id=\"rId" + QByteArray::number(i)
            + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet" + QByteArray::number(i)
            + ".xml\"/>";
    return xml + "</Relationships>";
}
} // namespace

XlsxWriter::XlsxWriter(QIODevice &device, const QString &sheet, const QList<Column> &columns, int rowsOfSheet)
    : m_zip(device)
    , m_name(sheet)
    , m_columns(columns.first(std::min<qsizetype>(columns.size(), kMostColumns)))
    , m_rowsOfSheet(rowsOfSheet)
{
    for (const QChar c : u"[]:*?/\\"_s) // names may not hold them
        m_name.replace(c, u' ');
}

QString XlsxWriter::sheetName(int number) const
{
    const QString behind = number == 1 ? QString() : u" %1"_s.arg(number);
    return m_name.left(kLongestName - behind.size()) + behind;
}

Result<void> XlsxWriter::beginSheet()
{
    ++m_sheets;
    m_row = 0;
    m_bytes = 0;
    QByteArray head = QByteArray(kDeclaration)
        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews><sheetView workbookViewId=\"0\""
        + (m_sheets == 1 ? " tabSelected=\"1\"" : "")
        + "><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
          "<sheetFormatPr defaultRowHeight=\"15\"/><cols>";
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        head += "<col min=\"" + number + "\" max=\"" + number + "\" width=\"" + QByteArray::number(m_columns.at(i).width, 'f', 1) + "\" customWidth=\"1\"/>";
    }
    head += "</cols><sheetData>";
    if (auto begun = m_zip.begin("xl/worksheets/sheet" + QByteArray::number(m_sheets) + ".xml"); !begun)
        return begun;
    if (auto written = m_zip.write(head); !written)
        return written;
    m_line = "<row>";
    for (const Column &column : std::as_const(m_columns))
        appendText(column.name, Header);
    m_line += "</row>";
    ++m_row;
    return m_zip.write(m_line);
}

Result<void> XlsxWriter::endSheet()
{
    const QByteArray range = "A1:" + columnName(std::max<qsizetype>(m_columns.size() - 1, 0)) + QByteArray::number(m_row);
    return m_zip.write("</sheetData><autoFilter ref=\"" + range + "\"/></worksheet>");
}

void XlsxWriter::appendText(const QString &text, int style)
{
    QStringView shown = text;
    if (shown.size() > kLongestText) {
        shown = shown.first(kLongestText);
        ++m_cut;
    }
    m_line += "<c t=\"inlineStr\"";
    if (style != Plain)
        m_line += " s=\"" + QByteArray::number(style) + '"';
    m_line += "><is><t xml:space=\"preserve\">";
    appendEscaped(m_line, shown);
    m_line += "</t></is></c>";
}

void XlsxWriter::appendCell(const QVariant &value, Cell cell)
{
    const auto number = [this](const QByteArray &digits, int style) {
        m_line += style == Plain ? QByteArray("<c><v>") : "<c s=\"" + QByteArray::number(style) + "\"><v>";
        m_line += digits + "</v></c>";
    };
    if (value.isNull()) {
        m_line += "<c/>";
    } else if (cell == Cell::Boolean) {
        m_line += value.toBool() ? "<c t=\"b\"><v>1</v></c>" : "<c t=\"b\"><v>0</v></c>";
    } else if (cell == Cell::Integer && std::abs(value.toDouble()) < kLongestNumber) {
        number(QByteArray::number(value.toLongLong()), Plain);
    } else if (cell == Cell::Decimal) {
        number(QByteArray::number(value.toDouble(), 'g', 15), Plain);
    } else if (cell == Cell::Date || cell == Cell::DateTime) {
        const QDateTime time = value.toDateTime();
        const auto days = cell == Cell::Date ? serial(value.toDate(), 0) : serial(time.date(), time.time().msecsSinceStartOfDay());
        if (days)
            number(QByteArray::number(*days, 'g', 15), cell == Cell::Date ? Day : DayAndTime);
        else
            appendText(cell == Cell::Date ? value.toDate().toString(Qt::ISODate) : time.toString(Qt::ISODate));
    } else {
        appendText(value.toString());
    }
}

Result<void> XlsxWriter::row(const QList<QVariant> &values)
{
    if (m_sheets == 0 || m_row >= m_rowsOfSheet || m_bytes >= kMarkupOfSheet) {
        auto done = m_sheets == 0 ? Result<void>() : endSheet();
        if (done)
            done = beginSheet();
        if (!done)
            return done;
    }
    m_line.resize(0);
    m_line += "<row>";
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        appendCell(values.at(i), m_columns.at(i).cell);
    m_line += "</row>";
    m_bytes += m_line.size();
    ++m_row;
    return m_zip.write(m_line);
}

Result<void> XlsxWriter::finish()
{
    auto done = m_sheets == 0 ? beginSheet() : Result<void>();
    if (done)
        done = endSheet();
    QByteArray book = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>";
    for (int i = 1; i <= m_sheets; ++i) {
        book += "<sheet name=\"";
        appendEscaped(book, sheetName(i));
        book += "\" sheetId=\"" + QByteArray::number(i) + "\" r:id=\"rId" + QByteArray::number(i) + "\"/>";
    }
    book += "</sheets></workbook>";
    const std::pair<const char *, QByteArray> parts[] = {{"xl/styles.xml", kStyles},
                                                        {"xl/workbook.xml", book},
                                                        {"xl/_rels/workbook.xml.rels", relations(m_sheets)},
                                                        {"_rels/.rels", kRoot},
                                                        {"[Content_Types].xml", overrides(m_sheets)}};
    for (const auto &[name, xml] : parts) {
        if (done)
            done = m_zip.begin(name);
        if (done)
            done = m_zip.write(kDeclaration + xml);
    }
    return done ? m_zip.finish() : done;
}

} // namespace effectif
