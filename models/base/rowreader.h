// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QStringList>

namespace effectif {

/// The rows of a file as they stand in it, one after another, in constant memory: title lines, header and data alike.
/// TableSource makes a table of them. Made and used in one thread.
class RowReader
{
public:
    virtual ~RowReader() = default;

    /// Reads the next row that is not wholly blank. False at the end. Invalid: this row cannot be read; unless isBroken()
    /// the next call goes on behind it. Unavailable: the file cannot be read on.
    virtual Result<bool> next(QStringList &cells) = 0;
    /// What follows the last row is lost.
    virtual bool isBroken() const = 0;
    /// Where the last row began in the file, 1-based: a line of text, a row of a sheet, a line of a card.
    virtual qint64 line() const = 0;
    /// How far the file has been read, of size().
    virtual qint64 position() const = 0;
    /// 0: not known.
    virtual qint64 size() const = 0;
    /// A row with fewer cells than the header is one whose last cells are blank, not one that lost a separator.
    virtual bool endsShort() const { return false; }
};

} // namespace effectif
