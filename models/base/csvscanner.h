// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <vector>

namespace effectif {

/// Finds the cells of one CSV row in a buffer of bytes without copying or decoding them. Belongs to CsvReader.
/// The bytes are of any encoding in which the ASCII characters are themselves (UTF-8, Windows-1252).
class CsvScanner
{
public:
    /// Points into the scanned buffer.
    struct Cell
    {
        const char *begin = nullptr;
        qsizetype size = 0;
        bool ascii = true;
        bool raw = false; ///< the quotes still stand in it: see unquoted()
    };

    enum class Outcome {
        Row,         ///< cells() holds it
        Blank,       ///< a line without anything but blanks
        NeedMore,    ///< the row goes on behind the buffer
        Unterminated ///< the file ends within quotes
    };

    explicit CsvScanner(char separator);

    /// Scans the row at `begin`. `last`: nothing follows `end`.
    Outcome scan(const char *begin, const char *end, bool last);

    const std::vector<Cell> &cells() const { return m_cells; }
    /// Where the next row begins.
    const char *next() const { return m_next; }
    /// Lines of the file that the row takes.
    int lines() const { return m_lines; }
    /// Control characters other than tab and line breaks stand in the row.
    bool hasControls() const { return m_hasControls; }
    /// Quotes stand elsewhere than around cells: the separator is probably another one.
    bool isMisquoted() const { return m_isMisquoted; }

    /// The text of a raw cell: `"say ""hello"" "` without its quotes, the doubled ones single.
    static QByteArray unquoted(const Cell &cell);

private:
    const char *quotedCell(const char *begin, const char *end, Cell &cell);
    const char *plainCell(const char *p, const char *end, Cell &cell);
    Outcome endRow(const char *breakAt, const char *end, bool last);

    std::array<quint8, 256> m_class{};
    std::vector<Cell> m_cells;
    const char *m_next = nullptr;
    int m_lines = 0;
    bool m_hasControls = false;
    bool m_isMisquoted = false;
};

} // namespace effectif
