// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/csvreader.h"
#include "models/base/tablesource.h"

#include <QJsonObject>

namespace effectif {

/// How a file is to be read. What is not said is guessed. A value: it crosses threads and is kept with saved mappings.
struct TableFormat
{
    enum class Kind { Guess, Csv, Xlsx, VCard };
    Kind kind = Kind::Guess;
    CsvChoice csv;                ///< of text files
    QString sheet;                ///< of a workbook; empty: the first that is not hidden
    std::optional<int> headerRow; ///< 1-based among the rows that are not blank; 0: the table has no header
    bool operator==(const TableFormat &) const = default;
};

QJsonObject toJson(const TableFormat &format);
TableFormat tableFormatFromJson(const QJsonObject &object);

/// A file of this machine, or the bytes of what was pasted.
struct TableInput
{
    QString path;
    QByteArray bytes; ///< used where there is no path
    TableFormat format;

    /// Of the file; empty for what was pasted.
    QString name() const;
};

/// What a file is by its first bytes; reads none of them away. Invalid: something that holds no table, with what to do instead.
Result<TableFormat::Kind> tableKind(QIODevice &device);

/// Opens the table for reading once; open it again for reading it again. What it is, is found by its content, whatever its
/// name says. Invalid: not a table that can be read, or damaged, with a sentence that says what to do instead.
/// Unavailable: the file cannot be read.
Result<std::unique_ptr<TableSource>> openTable(const TableInput &input);

/// The beginning of a table, for whoever decides how it is to be read.
struct TablePreview
{
    TableFormat used; ///< everything said: as given, else as guessed
    QStringList sheets; ///< of a workbook, those that are not hidden
    QList<QStringList> above; ///< rows above the header
    QStringList header;
    QList<QStringList> rows; ///< of data, at most as many as were asked for
    QStringList problems; ///< sentences about rows that cannot be read
    bool isWhole = false; ///< there are no more rows
};

Result<TablePreview> previewTable(const TableInput &input, int rows);

} // namespace effectif
