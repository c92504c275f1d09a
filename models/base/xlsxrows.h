// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/rowreader.h"
#include "models/base/xlsxworkbook.h"
#include "models/base/xmlscanner.h"

namespace effectif {

/// The rows of one sheet of a workbook. Of a cell with a formula it is the result; cells that are merged hold their text in
/// the first of them.
class XlsxRows final : public RowReader
{
public:
    static constexpr qsizetype kMostColumns = 16'384;        ///< of the format
    static constexpr qsizetype kLongestCell = 1024 * 1024;   ///< as of a CSV row; programs write 32767 characters at most

    /// An empty name is the first sheet that is not hidden. Invalid: there is no such sheet.
    static Result<std::unique_ptr<XlsxRows>> create(std::unique_ptr<XlsxWorkbook> book, const QString &sheet);
    ~XlsxRows() override;

    const XlsxWorkbook &book() const { return *m_book; }
    const QString &sheet() const { return m_sheet.name; }

    Result<bool> next(QStringList &cells) override;
    bool isBroken() const override { return m_broken; }
    qint64 line() const override { return m_row; }
    qint64 position() const override { return m_xml.position(); }
    qint64 size() const override { return m_size; }
    bool endsShort() const override { return true; }

private:
    enum class Type { Number, Shared, Inline, Formula, Truth, Day, Error };
    struct Cell
    {
        Type type = Type::Number;
        int style = 0;
        QString value;
        QString formula;
        QString inlined;
    };

    XlsxRows(std::unique_ptr<XlsxWorkbook> book, const XlsxWorkbook::Sheet &sheet, std::unique_ptr<QIODevice> device);
    bool readRow(QStringList &cells);
    bool readCell(QStringList &cells, qsizetype &column);
    bool readParts(Cell &cell);
    bool readInline(QString &text);
    /// The text of the element that was begun; false on an error.
    bool readText(QString &text);
    QString textOf(Cell &cell) const;
    static Type typeOf(QByteArrayView name);
    tl::unexpected<Error> broken();

    std::unique_ptr<XlsxWorkbook> m_book;
    XlsxWorkbook::Sheet m_sheet;
    Cell m_cell; ///< the one being read: its memory is used again
    std::unique_ptr<QIODevice> m_device;
    XmlScanner m_xml;
    qint64 m_size;
    qint64 m_row = 0;
    bool m_broken = false;
    bool m_ended = false;
};

} // namespace effectif
