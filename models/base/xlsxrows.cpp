// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/xlsxrows.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// The column of "AB12", from 0; -1 if it names none.
qsizetype columnOf(QByteArrayView reference)
{
    qsizetype column = 0;
    qsizetype at = 0;
    for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && at < 4; ++at)
        column = column * 26 + (reference[at] - 'A' + 1);
    return at == 0 || column > XlsxRows::kMostColumns ? -1 : column - 1;
}
} // namespace

XlsxRows::XlsxRows(std::unique_ptr<XlsxWorkbook> book, const XlsxWorkbook::Sheet &sheet, std::unique_ptr<QIODevice> device)
    : m_book(std::move(book))
    , m_sheet(sheet)
    , m_device(std::move(device))
    , m_xml(*m_device)
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
    using Token = XmlScanner::Token;
    if (m_ended || m_broken)
        return false;
    for (;;) {
        const Token token = m_xml.next();
        if (token == Token::Error)
            return broken();
        if (token == Token::EndOfDocument || (token == Token::End && m_xml.is("sheetData"))) {
            m_ended = true;
            return false;
        }
        if (token != Token::Start || !m_xml.is("row"))
            continue;
        const qint64 number = m_xml.attribute("r").toLongLong();
        const qint64 row = number > 0 ? number : m_row + 1;
        if (!readRow(cells))
            return broken();
        m_row = row;
        if (!cells.isEmpty())
            return true;
    }
}

bool XlsxRows::readRow(QStringList &cells)
{
    using Token = XmlScanner::Token;
    for (QString &cell : cells) // their memory is used again
        cell.resize(0);
    qsizetype column = 0;
    qsizetype used = 0;
    for (;;) {
        const Token token = m_xml.next();
        if (token == Token::Error || token == Token::EndOfDocument)
            return false;
        if (token == Token::End)
            break;
        if (token != Token::Start)
            continue;
        if (!m_xml.is("c")) {
            if (!m_xml.skipElement())
                return false;
            continue;
        }
        if (!readCell(cells, column))
            return false;
        if (!cells.value(column - 1).isEmpty())
            used = std::max(used, column);
    }
    cells.resize(used);
    return true;
}

XlsxRows::Type XlsxRows::typeOf(QByteArrayView name)
{
    constexpr std::pair<QByteArrayView, Type> kTypes[] = {{"s", Type::Shared}, {"", Type::Number}, {"n", Type::Number}, {"inlineStr", Type::Inline},
                                                          {"str", Type::Formula}, {"b", Type::Truth}, {"d", Type::Day}, {"e", Type::Error}};
    for (const auto &[known, type] : kTypes) {
        if (name == known)
            return type;
    }
    return Type::Formula;
}

bool XlsxRows::readCell(QStringList &cells, qsizetype &column)
{
    m_cell.type = typeOf(m_xml.attribute("t"));
    m_cell.style = m_xml.attribute("s").toInt();
    if (const auto reference = m_xml.attribute("r"); !reference.isEmpty())
        column = columnOf(reference);
    if (column < 0 || column >= kMostColumns)
        return false;
    for (QString *part : {&m_cell.value, &m_cell.formula, &m_cell.inlined})
        part->resize(0);
    if (!readParts(m_cell))
        return false;
    QString text = textOf(m_cell);
    if (text.size() > kLongestCell)
        return false;
    if (!text.isEmpty()) {
        if (cells.size() <= column)
            cells.resize(column + 1);
        cells[column] = std::move(text);
    }
    ++column;
    return true;
}

bool XlsxRows::readParts(Cell &cell)
{
    using Token = XmlScanner::Token;
    for (;;) {
        const Token token = m_xml.next();
        if (token == Token::End)
            return true;
        if (token == Token::Text)
            continue;
        if (token != Token::Start)
            return false;
        const bool read = m_xml.is("v") ? readText(cell.value) : m_xml.is("is") ? readInline(cell.inlined) : m_xml.is("f") ? readText(cell.formula) : m_xml.skipElement();
        if (!read)
            return false;
    }
}

bool XlsxRows::readText(QString &text)
{
    using Token = XmlScanner::Token;
    for (;;) {
        const Token token = m_xml.next();
        if (token == Token::End)
            return true;
        const bool good = token == Token::Text ? m_xml.appendText(text) : token == Token::Start && m_xml.skipElement();
        if (!good || text.size() > kLongestCell)
            return false;
    }
}

bool XlsxRows::readInline(QString &text)
{
    using Token = XmlScanner::Token;
    for (int depth = 1; depth > 0;) {
        const Token token = m_xml.next();
        if (token == Token::Error || token == Token::EndOfDocument)
            return false;
        if (token == Token::End)
            --depth;
        if (token != Token::Start)
            continue;
        if (m_xml.is("r"))
            ++depth;
        else if (!(m_xml.is("t") ? readText(text) : m_xml.skipElement())) // of others, how it is read aloud
            return false;
    }
    return true;
}

QString XlsxRows::textOf(Cell &cell) const
{
    if (cell.type == Type::Shared) {
        bool isNumber = false;
        const qsizetype index = cell.value.toLongLong(&isNumber);
        return isNumber && index >= 0 && index < m_book->texts().size() ? m_book->texts().at(index) : QString();
    }
    if (cell.type == Type::Inline)
        return XlsxWorkbook::unescaped(cell.inlined);
    if (cell.value.isEmpty() && !cell.formula.isEmpty()) // a program that does not calculate wrote it: shown, not swallowed
        return u'=' + cell.formula;
    if (cell.value.isEmpty())
        return {};
    switch (cell.type) {
    case Type::Truth:
        return cell.value == "1"_L1 || cell.value == "true"_L1 ? u"TRUE"_s : u"FALSE"_s;
    case Type::Day: // ISO 8601, as strict files write days
        return cell.value.endsWith("T00:00:00"_L1) ? cell.value.left(10) : cell.value.replace(u'T', u' ');
    case Type::Number:
        return XlsxStyles::text(cell.value.trimmed(), m_book->styles().format(cell.style), m_book->isSince1904());
    default:
        return XlsxWorkbook::unescaped(cell.value); // texts of formulas, and errors as they are shown
    }
}

} // namespace effectif
