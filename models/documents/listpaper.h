// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/paperflow.h"

#include <QStringList>

#include <utility>

namespace effectif {

struct ListColumn
{
    QString label;
    bool number = false; ///< stands at the right
};

/// What is above the rows of a list: what it is, what it was cut down to, how many there are.
struct ListTitle
{
    QString title;
    QStringList criteria;
    QString count;
};

/// A list of any length on paper. Columns are as wide as what stands in them, as far as that fits: letters become smaller,
/// then words go on in the next line, and at last the columns go over several pages beside each other, each of which begins
/// with the names. Of a row it keeps a byte until it is drawn: rows are shown twice, first to measure them.
class ListPaper
{
public:
    /// The first `names` columns stand on every page.
    ListPaper(PaperFrame frame, ListTitle title, QList<ListColumn> columns, int names);

    /// Finds how wide the columns are; once, before the rest.
    void fitColumns(const QList<QStringList> &someRows);
    void measure(const QList<QStringList> &rows);
    /// Parts what was measured into pages; groups: how many rows each has, empty for none.
    void breakPages(const QList<qint32> &groups);

    int pageCount() const { return static_cast<int>(m_ranges.size()) * bands(); }
    /// The first row of a page and the one behind its last.
    std::pair<int, int> rowsOn(int page) const { return m_ranges.value(page / bands()); }
    /// Rows as rowsOn() says. With groups a row has one more cell, the name of its group.
    PaperPage page(int page, const QList<QStringList> &rows) const;

private:
    int bands() const { return std::max(1, static_cast<int>(m_bands.size())); }
    qreal lineHeight(PaperFonts &fonts) const;
    qreal rowHeight(PaperFonts &fonts, int row) const;
    bool tryWidths(PaperFonts &fonts, qreal points, bool wraps);
    void makeBands(PaperFonts &fonts);
    qreal putTitle(PaperFonts &fonts, QList<PaperItem> &items) const;
    qreal headHeight(PaperFonts &fonts, const QList<int> &columns) const;
    void addHead(PaperFonts &fonts, PaperFlow &flow, const QList<int> &columns, int band) const;
    void addRow(PaperFonts &fonts, PaperFlow &flow, const QList<int> &columns, const QStringList &cells, int row) const;
    void addGroup(PaperFonts &fonts, PaperFlow &flow, const QString &name, qint32 size, bool continued) const;
    QList<qreal> widthsOf(const QList<int> &columns) const;

    PaperFrame m_frame;
    ListTitle m_title;
    QList<ListColumn> m_columns;
    int m_names;
    PaperFont m_cell{8.5, false};
    QList<QStringList> m_sample;
    QList<qreal> m_widths;
    QList<QList<int>> m_bands; ///< the columns of each page beside another
    QList<quint8> m_lines;     ///< of each row
    QList<qint32> m_groupStarts;
    QList<qint32> m_groupSizes;
    QList<std::pair<int, int>> m_ranges;
};

} // namespace effectif
