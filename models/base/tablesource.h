// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/rowreader.h"

#include <deque>
#include <memory>
#include <optional>

namespace effectif {

/// A table in a file: the names of its columns, and its rows one after another. Lines of title above the header are passed
/// over, headers in two rows become one, columns without a name get one. Made and used in one thread.
class TableSource
{
public:
    static constexpr int kRowsLookedAt = 60; ///< for finding the header

    /// `headerRow`: 1-based among the rows that are not blank; 0: the table has none; nothing: guessed (headerguess.h).
    /// Invalid: there is no row, or none can be read. Unavailable: the file cannot be read.
    static Result<std::unique_ptr<TableSource>> create(std::unique_ptr<RowReader> rows, std::optional<int> headerRow);

    /// As many names as the table has columns; none is empty, two may be the same.
    const QStringList &header() const { return m_header; }
    /// Where the header stands, counted as for create(); 0: nowhere, the names are made up.
    int headerRow() const { return m_headerRow; }
    /// The rows above the table, as they stand in the file.
    const QList<QStringList> &above() const { return m_above; }

    /// Reads the next row of data. False at the end. Invalid: this row cannot be read; unless isBroken() the next call goes
    /// on behind it. A row may have more or fewer cells than the header where a separator is too many or too few.
    /// Handing in the same list again spares its cells' memory.
    Result<bool> next(QStringList &cells);
    bool isBroken() const { return m_ahead.empty() && m_rows->isBroken(); }
    /// Where the last row began in the file, 1-based.
    qint64 line() const { return m_line; }
    /// How far the file has been read, of size(); size 0: not known.
    qint64 position() const { return m_rows->position(); }
    qint64 size() const { return m_rows->size(); }
    RowReader &rows() { return *m_rows; }

private:
    struct Ahead
    {
        Result<bool> answer;
        QStringList cells;
        qint64 line = 0;
    };

    explicit TableSource(std::unique_ptr<RowReader> rows) : m_rows(std::move(rows)) { }
    Result<void> lookAhead();
    void takeHeader(std::optional<int> headerRow);
    Result<bool> step(QStringList &cells);

    std::unique_ptr<RowReader> m_rows;
    std::deque<Ahead> m_ahead; ///< read for finding the header, not handed out yet
    QStringList m_header;
    QList<QStringList> m_above;
    int m_headerRow = 0;
    qint64 m_line = 0;
};

} // namespace effectif
