// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/zipwriter.h"

#include <QStringList>
#include <QVariant>

namespace effectif {

/// Writes a workbook of one table row by row, in constant memory: bold header that stays in sight, a filter on each column,
/// widths, dates as dates and numbers as numbers. Text is text, whatever it begins with: no cell is ever a formula, and leading
/// zeros stay. More rows than a sheet holds go on, with their header, in further sheets (ECMA-376, part 1).
class XlsxWriter
{
public:
    enum class Cell { Text, Integer, Decimal, Date, DateTime, Boolean };
    struct Column
    {
        QString name;
        Cell cell = Cell::Text;
        double width = 12; ///< in digits of the usual font
    };
    static constexpr int kRowsOfSheet = 1'048'576; ///< the header among them
    static constexpr int kMostColumns = 16'384;
    static constexpr int kLongestText = 32'767; ///< characters that a cell holds

    /// The device is open for writing and outlives the writer. `sheet`: its name, 31 characters at most; `rowsOfSheet`: fewer
    /// than there may be, for tests.
    XlsxWriter(QIODevice &device, const QString &sheet, const QList<Column> &columns, int rowsOfSheet = kRowsOfSheet);

    /// As many values as there are columns: QString, a number, QDate, QDateTime (shown in its own time zone), bool; null is an
    /// empty cell. Answers: Unavailable if the device takes no more (disk full).
    Result<void> row(const QList<QVariant> &values);
    /// After the last row; a table without rows has its header.
    Result<void> finish();
    /// Texts that were longer than a cell, and cut.
    int cut() const { return m_cut; }

private:
    Result<void> beginSheet();
    Result<void> endSheet();
    void appendText(const QString &text, int style = 0);
    void appendCell(const QVariant &value, Cell cell);
    QString sheetName(int number) const;

    ZipWriter m_zip;
    QString m_name;
    QList<Column> m_columns;
    int m_rowsOfSheet;
    int m_sheets = 0;
    int m_row = 0; ///< of the sheet, 1-based
    qint64 m_bytes = 0; ///< of the sheet's markup
    QByteArray m_line;
    int m_cut = 0;
};

} // namespace effectif
