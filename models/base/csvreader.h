// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringList>

#include <memory>
#include <optional>

namespace effectif {

/// What a CSV file is written with. Guessed by CsvReader; each part can be given instead.
struct CsvFormat
{
    enum class Encoding { Utf8, Windows1252, Utf16LE, Utf16BE };
    Encoding encoding = Encoding::Utf8;
    char separator = ';';
    bool operator==(const CsvFormat &) const = default;
};

/// What a person says of a file, in the place of what would be guessed.
struct CsvChoice
{
    std::optional<CsvFormat::Encoding> encoding;
    std::optional<char> separator;
    bool operator==(const CsvChoice &) const = default;
};

/// Streams the rows of a CSV file (RFC 4180: quoted cells, doubled quotes, line breaks in cells; CRLF, LF or CR
/// between rows) in constant memory. Encoding and separator are guessed from the beginning of the file: a BOM, else
/// UTF-8 if it decodes, else Windows-1252 (own table: Qt need not have ICU); of ; , tab and | the one that cuts the
/// first rows into the same number of cells, most cells first. A first line "sep=;" names it.
class CsvReader
{
public:
    /// The device is open for reading, stays the caller's and outlives the reader.
    /// Invalid: an empty file, NUL characters (not a text file).
    static Result<std::unique_ptr<CsvReader>> create(QIODevice &device, const CsvChoice &choice = {});
    ~CsvReader();

    CsvFormat format() const;
    /// Reads the next row into `cells`. False at the end. Invalid, with the line's number: a quote that is never
    /// closed, a row over 1 MiB, or control characters. Wholly blank lines are passed over.
    /// After control characters the next call goes on with the next row; after the others the file is at its end.
    /// Handing in the same list again spares its cells' memory.
    Result<bool> next(QStringList &cells);
    /// True after a row that could not be read to its end: what follows it is lost.
    bool isBroken() const;
    /// The 1-based number of the line on which the last row read began.
    qint64 lineNumber() const;
    /// Bytes read so far, for progress.
    qint64 position() const;

private:
    struct Private;
    explicit CsvReader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace effectif
