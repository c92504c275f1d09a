// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace effectif::test {

/// Makes workbooks cell by cell, as no spreadsheet program would, and zip files of any parts.
class WorkbookFile
{
public:
    /// XML of `<sheetData>`'s rows.
    QString rows;
    /// XML of the shared texts: "<si><t>A</t></si>".
    QString texts;
    /// Codes of number formats; a cell with s="1" has the first.
    QList<QString> formats;
    QString workbookPr; ///< attributes
    QString behindRows; ///< XML behind sheetData
    QString prolog = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    QByteArray bytes() const;

    using Parts = QList<std::pair<QString, QByteArray>>;
    Parts parts() const;
    static QByteArray zipped(const Parts &parts);
    /// A cell of text in place, escaped.
    static QString cell(const QString &text);
};

} // namespace effectif::test
