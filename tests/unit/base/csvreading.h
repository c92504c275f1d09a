// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/csvreader.h"

#include <QBuffer>

namespace effectif::test {

/// All that CsvReader gives of a file held in memory.
struct Reading
{
    QList<QStringList> rows;
    QList<qint64> lines;
    CsvFormat format;
    QList<Error> errors;
};

inline Reading readCsv(QByteArray bytes)
{
    Reading result;
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    const Result<std::unique_ptr<CsvReader>> reader = CsvReader::create(device);
    if (!reader) {
        result.errors.append(reader.error());
        return result;
    }
    result.format = (*reader)->format();
    QStringList cells;
    for (;;) {
        const Result<bool> row = (*reader)->next(cells);
        if (row && !*row)
            break;
        if (row) {
            result.rows.append(cells);
            result.lines.append((*reader)->lineNumber());
        } else {
            result.errors.append(row.error());
        }
    }
    return result;
}

} // namespace effectif::test
