// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QIODevice>
#include <QStringList>

namespace effectif {

/// The cell with a leading apostrophe if a spreadsheet would take it for a formula (= + - @ | % TAB CR LF, also
/// behind blanks, zero-width or full-width forms): OWASP ASVS 5.0, 1.2.10. CsvReader's users undo it by
/// plainCell(). A plain number such as -12,5 is left alone, and so is a telephone number in groups.
QString safeCell(const QString &cell);
/// What safeCell() was given.
QString plainCell(const QString &cell);

/// Writes CSV that opens right in a French and an English Excel: UTF-8 with BOM, CRLF, cells quoted where needed and
/// made safe.
class CsvWriter
{
public:
    /// Programs take a BOM for a part of the first column's name.
    enum class For { Spreadsheets, Programs };
    /// The device is open for writing and outlives the writer. Writes the BOM, but for programs.
    explicit CsvWriter(QIODevice &device, char separator = ';', For reader = For::Spreadsheets);
    /// Unavailable if the device takes no more (disk full).
    Result<void> row(const QStringList &cells);

private:
    QIODevice &m_device;
    char m_separator;
};

} // namespace effectif
