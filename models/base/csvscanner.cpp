// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/csvscanner.h"

#include <algorithm>

namespace effectif {

namespace {
// What a byte is; several are or-ed together over a cell.
constexpr quint8 kQuote = 1;
constexpr quint8 kHigh = 2;
constexpr quint8 kControl = 4;
constexpr quint8 kBreak = 8;
constexpr quint8 kSeparator = 16;

bool isBlank(const CsvScanner::Cell &cell)
{
    return !cell.raw && std::all_of(cell.begin, cell.begin + cell.size, [](char c) { return c == ' ' || c == '\t'; });
}
} // namespace

CsvScanner::CsvScanner(char separator)
{
    for (std::size_t c = 0; c < m_class.size(); ++c)
        m_class[c] = c >= 0x80 ? kHigh : (c < 0x20 || c == 0x7f) ? kControl : quint8(0);
    m_class['\t'] = 0;
    m_class['\n'] = kBreak;
    m_class['\r'] = kBreak;
    m_class['"'] = kQuote;
    m_class[static_cast<uchar>(separator)] = kSeparator;
}

CsvScanner::Outcome CsvScanner::scan(const char *begin, const char *end, bool last)
{
    m_cells.clear();
    m_lines = 1;
    m_hasControls = false;
    m_isMisquoted = false;
    bool quoted = false;
    const char *p = begin;
    for (;;) {
        Cell cell;
        cell.begin = p;
        if (p != end && *p == '"') {
            quoted = true;
            p = quotedCell(p, end, cell);
            if (!p || (p == end && !last)) // at the end of the buffer a closing quote may be half of a doubled one
                return last ? Outcome::Unterminated : Outcome::NeedMore;
        } else {
            p = plainCell(p, end, cell);
        }
        m_cells.push_back(cell);
        if (p == end || (m_class[static_cast<uchar>(*p)] & kBreak) != 0)
            break;
        ++p; // the separator
    }
    const Outcome outcome = endRow(p, end, last);
    if (outcome == Outcome::Row && !quoted && m_cells.size() == 1 && isBlank(m_cells.front()))
        return Outcome::Blank;
    return outcome;
}

CsvScanner::Outcome CsvScanner::endRow(const char *breakAt, const char *end, bool last)
{
    m_next = breakAt;
    if (breakAt == end)
        return last ? Outcome::Row : Outcome::NeedMore;
    ++m_next;
    if (*breakAt == '\r') {
        if (m_next == end && !last)
            return Outcome::NeedMore;
        if (m_next != end && *m_next == '\n')
            ++m_next;
    }
    return Outcome::Row;
}

/// Takes `p` to the separator or line break behind the cell.
const char *CsvScanner::plainCell(const char *p, const char *end, Cell &cell)
{
    quint8 seen = 0;
    for (; p != end; ++p) {
        const quint8 c = m_class[static_cast<uchar>(*p)];
        if ((c & (kSeparator | kBreak)) != 0)
            break;
        seen |= c;
    }
    cell.size = p - cell.begin;
    if ((seen & kHigh) != 0)
        cell.ascii = false;
    m_hasControls = m_hasControls || (seen & kControl) != 0;
    m_isMisquoted = m_isMisquoted || (seen & kQuote) != 0;
    return p;
}

/// The same for a cell that begins with a quote; null if its closing quote is not in the buffer.
const char *CsvScanner::quotedCell(const char *begin, const char *end, Cell &cell)
{
    const char *p = begin + 1;
    quint8 seen = 0;
    bool doubled = false;
    for (;; ++p) {
        if (p == end)
            return nullptr;
        const quint8 c = m_class[static_cast<uchar>(*p)];
        seen |= c;
        if ((c & kQuote) != 0) {
            if (p + 1 == end || p[1] != '"')
                break;
            doubled = true;
            ++p;
        } else if ((c & kBreak) != 0 && (*p == '\n' || p + 1 == end || p[1] != '\n')) {
            ++m_lines;
        }
    }
    const char *const closing = p++;
    if ((seen & kHigh) != 0)
        cell.ascii = false;
    m_hasControls = m_hasControls || (seen & kControl) != 0;
    const bool tail = p != end && (m_class[static_cast<uchar>(*p)] & (kSeparator | kBreak)) == 0;
    if (tail) {
        m_isMisquoted = true;
        p = plainCell(p, end, cell);
    }
    cell.raw = doubled || tail;
    cell.begin = cell.raw ? begin : begin + 1;
    cell.size = cell.raw ? p - begin : closing - cell.begin;
    return p;
}

QByteArray CsvScanner::unquoted(const Cell &cell)
{
    QByteArray result;
    result.reserve(cell.size);
    const char *const end = cell.begin + cell.size;
    bool inside = true;
    for (const char *p = cell.begin + 1; p != end; ++p) {
        if (inside && *p == '"') {
            if (p + 1 != end && p[1] == '"')
                ++p;
            else {
                inside = false; // what follows the closing quote is taken as it stands
                continue;
            }
        }
        result += *p;
    }
    return result;
}

} // namespace effectif
