// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/xlsxrows.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// The column of "AB12", from 0; -1 if it names none.
qsizetype columnOf(QStringView reference)
{
    qsizetype column = 0;
    qsizetype at = 0;
    for (; at < reference.size() && reference.at(at) >= u'A' && reference.at(at) <= u'Z' && at < 4; ++at)
        column = column * 26 + (reference.at(at).unicode() - u'A' + 1);
    return at == 0 || column > XlsxRows::kMostColumns ? -1 : column - 1;
}
} // namespace

XlsxRows::XlsxRows(std::unique_ptr<XlsxWorkbook> book, const XlsxWorkbook::Sheet &sheet, std::unique_ptr<QIODevice> device)
    : m_book(std::move(book))
    , m_sheet(sheet)
    , m_device(std::move(device))
    , m_xml(m_device.get())
    , m_size(m_book->package().sizeOf(sheet.part))
{
}

XlsxRows::~XlsxRows() = default;

Result<std::unique_ptr<XlsxRows>> XlsxRows::create(std::unique_ptr<XlsxWorkbook> book, const QString &sheet)
{
    const QList<XlsxWorkbook::Sheet> &sheets = book->sheets();
    auto found = sheet.isEmpty() ? std::ranges::find(sheets, false, &XlsxWorkbook::Sheet::hidden)
                                 : std::ranges::find(sheets, sheet, &XlsxWorkbook::Sheet::name);
    if (found == sheets.end() && sheet.isEmpty())
        found = sheets.begin(); // all are hidden
    if (found == sheets.end())
        return fail(ErrorKind::Invalid, QCoreApplication::translate("XlsxRows", "The workbook has no sheet “%1”. Choose one of its sheets.").arg(sheet));
    const XlsxWorkbook::Sheet chosen = *found;
    auto device = book->package().part(chosen.part, XlsxWorkbook::kMostSheetBytes);
    if (!device)
        return fail(device.error());
    return std::unique_ptr<XlsxRows>(new XlsxRows(std::move(book), chosen, std::move(*device)));
}

tl::unexpected<Error> XlsxRows::broken()
{
    m_broken = true;
    const Error cause = XlsxWorkbook::damaged(m_sheet.part, m_device->errorString() + u' ' + m_xml.errorString()).value();
    if (m_row == 0)
        return fail(cause);
    return fail(ErrorKind::Invalid,
                QCoreApplication::translate("XlsxRows", "The sheet is damaged behind row %1. Open it in a spreadsheet program, save it anew and try again.").arg(m_row),
                cause.detail);
}

Result<bool> XlsxRows::next(QStringList &cells)
{
    if (m_ended || m_broken)
        return false;
    while (!m_xml.atEnd()) {
        m_xml.readNext();
        if (XlsxWorkbook::isHostile(m_xml))
            return broken();
        if (m_xml.isEndElement() && m_xml.name() == "sheetData"_L1) {
            m_ended = true;
            return false;
        }
        if (!m_xml.isStartElement() || m_xml.name() != "row"_L1)
            continue;
        const qint64 number = m_xml.attributes().value("r"_L1).toLongLong();
        const qint64 row = number > 0 ? number : m_row + 1;
        if (!readRow(cells))
            return broken();
        m_row = row;
        if (!cells.isEmpty())
            return true;
    }
    if (m_xml.hasError())
        return broken();
    m_ended = true;
    return false;
}

bool XlsxRows::readRow(QStringList &cells)
{
    cells.clear();
    qsizetype column = 0;
    while (!m_xml.atEnd()) {
        m_xml.readNext();
        if (m_xml.isEndElement() && m_xml.name() == "row"_L1)
            break;
        if (XlsxWorkbook::isHostile(m_xml))
            return false;
        if (m_xml.isStartElement() && !(m_xml.name() == "c"_L1 ? readCell(cells, column) : (m_xml.skipCurrentElement(), true)))
            return false;
    }
    while (!cells.isEmpty() && cells.constLast().isEmpty())
        cells.removeLast();
    return !m_xml.hasError();
}

bool XlsxRows::readCell(QStringList &cells, qsizetype &column)
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    Cell cell;
    cell.type = attributes.value("t"_L1).toString();
    cell.style = attributes.value("s"_L1).toInt();
    if (const auto reference = attributes.value("r"_L1); !reference.isEmpty())
        column = columnOf(reference);
    if (column < 0 || column >= kMostColumns)
        return false;
    while (!m_xml.atEnd()) {
        m_xml.readNext();
        if (m_xml.isEndElement() && m_xml.name() == "c"_L1)
            break;
        if (!m_xml.isStartElement())
            continue;
        if (m_xml.name() == "v"_L1)
            cell.value = m_xml.readElementText();
        else if (m_xml.name() == "is"_L1)
            readInline(cell);
        else if (m_xml.name() == "f"_L1)
            cell.formula = m_xml.readElementText();
        else
            m_xml.skipCurrentElement();
    }
    QString text = textOf(cell);
    if (text.size() > kLongestCell)
        return false;
    if (!text.isEmpty()) {
        if (cells.size() <= column)
            cells.resize(column + 1);
        cells[column] = std::move(text);
    }
    ++column;
    return !m_xml.hasError();
}

void XlsxRows::readInline(Cell &cell)
{
    while (!m_xml.atEnd()) {
        m_xml.readNext();
        if (m_xml.isEndElement() && m_xml.name() == "is"_L1)
            return;
        if (!m_xml.isStartElement())
            continue;
        if (m_xml.name() == "rPh"_L1)
            m_xml.skipCurrentElement();
        else if (m_xml.name() == "t"_L1)
            cell.inlined += m_xml.readElementText();
    }
}

QString XlsxRows::textOf(const Cell &cell)
{
    if (cell.type == "s"_L1) {
        bool isNumber = false;
        const qsizetype index = cell.value.toLongLong(&isNumber);
        return isNumber && index >= 0 && index < m_book->texts().size() ? m_book->texts().at(index) : QString();
    }
    if (cell.type == "inlineStr"_L1)
        return XlsxWorkbook::unescaped(cell.inlined);
    if (cell.value.isEmpty() && !cell.formula.isEmpty()) // a program that does not calculate wrote it: shown, not swallowed
        return u'=' + cell.formula;
    if (cell.type == "b"_L1)
        return cell.value == "1"_L1 || cell.value == "true"_L1 ? u"TRUE"_s : u"FALSE"_s;
    if (cell.type == "d"_L1) // ISO 8601, as strict files write days
        return cell.value.endsWith("T00:00:00"_L1) ? cell.value.left(10) : QString(cell.value).replace(u'T', u' ');
    if (cell.type.isEmpty() || cell.type == "n"_L1)
        return cell.value.isEmpty() ? QString() : XlsxStyles::text(cell.value.trimmed(), m_book->styles().format(cell.style), m_book->isSince1904());
    return XlsxWorkbook::unescaped(cell.value); // texts of formulas, and errors as they are shown
}

} // namespace effectif
