// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

class QXmlStreamReader;

namespace effectif {

/// What the number formats of a workbook make of a number. Rules: ECMA-376 part 1, 18.8.30 and 18.8.31.
class XlsxStyles
{
public:
    enum class Kind : quint8 { Number, Date, Time, DateTime };
    struct Format
    {
        Kind kind = Kind::Number;
        int digits = 0; ///< "00000": the number is shown with leading zeros up to so many digits
        bool operator==(const Format &) const = default;
    };

    /// Reads xl/styles.xml. What is damaged in it leaves the formats read so far.
    void read(QXmlStreamReader &xml);
    /// Of a cell's attribute `s`. A number without format is a number.
    Format format(int style) const { return m_cells.value(style); }

    static Format formatOfCode(const QString &code);
    static Format formatOfBuiltin(int id);
    /// What a cell with this number shows, in the same writing for every language: "2026-03-01", "2026-03-01 14:30",
    /// "14:30", "1234.5", "00123". The text itself if it is no number, or no day of the calendar.
    static QString text(const QString &number, const Format &format, bool since1904);

private:
    QList<Format> m_cells;
};

} // namespace effectif
