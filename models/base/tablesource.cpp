// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/tablesource.h"

#include "models/base/headerguess.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

namespace {
bool isBlankRow(const QStringList &cells)
{
    return std::ranges::all_of(cells, [](const QString &cell) {
        return std::ranges::all_of(cell, [](QChar c) { return c.isSpace(); });
    });
}
} // namespace

Result<std::unique_ptr<TableSource>> TableSource::create(std::unique_ptr<RowReader> rows, std::optional<int> headerRow)
{
    std::unique_ptr<TableSource> source(new TableSource(std::move(rows)));
    if (const auto read = source->lookAhead(); !read)
        return fail(read.error());
    source->takeHeader(headerRow);
    return source;
}

/// The next row that holds something: spreadsheets save hundreds of rows of nothing but separators.
Result<bool> TableSource::step(QStringList &cells)
{
    for (;;) {
        auto more = m_rows->next(cells);
        if (!more || !*more || !isBlankRow(cells))
            return more;
    }
}

Result<void> TableSource::lookAhead()
{
    std::optional<Error> trouble;
    while (m_ahead.size() < kRowsLookedAt) {
        QStringList cells;
        auto more = step(cells);
        if (!more && !trouble)
            trouble = more.error();
        if (more && !*more)
            break;
        m_ahead.push_back({more, std::move(cells), m_rows->line()});
        if (!more && m_rows->isBroken())
            break;
    }
    const bool any = std::ranges::any_of(m_ahead, [](const Ahead &row) { return row.answer.has_value(); });
    if (any)
        return {};
    if (trouble)
        return fail(*trouble);
    return fail(ErrorKind::Invalid, QCoreApplication::translate("TableSource", "There is nothing in this table. Choose another file or sheet."));
}

void TableSource::takeHeader(std::optional<int> headerRow)
{
    QList<QStringList> rows;
    for (const Ahead &row : m_ahead) {
        if (row.answer)
            rows << row.cells;
    }
    m_headerRow = std::clamp(headerRow.value_or(guessHeaderRow(rows)), 0, int(rows.size()));
    m_header = headerNames(rows, m_headerRow, tableWidth(rows, m_headerRow, m_rows->endsShort()));
    m_above = rows.first(std::max(0, m_headerRow - 1));
    for (int left = m_headerRow; left > 0; m_ahead.pop_front())
        left -= m_ahead.front().answer ? 1 : 0;
}

Result<bool> TableSource::next(QStringList &cells)
{
    Result<bool> more = false;
    if (!m_ahead.empty()) {
        Ahead &row = m_ahead.front();
        more = std::move(row.answer);
        cells.swap(row.cells);
        m_line = row.line;
        m_ahead.pop_front();
    } else {
        more = step(cells);
        m_line = m_rows->line();
    }
    if (more && *more && m_rows->endsShort()) {
        while (cells.size() < m_header.size())
            cells << QString();
    }
    return more;
}

} // namespace effectif
