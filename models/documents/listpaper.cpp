// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/listpaper.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qreal kMm = paper::kMillimetre;
constexpr qreal kPad = 1.1 * kMm;  ///< left and right in a cell
constexpr qreal kAir = 0.8 * kMm;  ///< above and below
constexpr qreal kHair = 0.15 * kMm;
constexpr qreal kWidest = 62 * kMm;
constexpr qreal kNarrowest = 9 * kMm;
constexpr qreal kLongestWord = 34 * kMm; ///< longer ones are broken
constexpr qreal kGroupHeight = 7 * kMm;
constexpr qreal kBandLine = 4.5 * kMm;
constexpr int kMostLines = 4;
constexpr PaperFont kTitle{16, true};
constexpr PaperFont kCriteria{8.5, false};
constexpr PaperFont kGroup{9, true};

QString say(const char *text)
{
    return QCoreApplication::translate("Paper", text);
}

qreal sum(const QList<qreal> &numbers)
{
    return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}
} // namespace

ListPaper::ListPaper(PaperFrame frame, ListTitle title, QList<ListColumn> columns, int names)
    : m_frame(std::move(frame))
    , m_title(std::move(title))
    , m_columns(std::move(columns))
    , m_names(std::min(names, static_cast<int>(m_columns.size())))
{
    m_frame.title = m_title.title;
}

qreal ListPaper::lineHeight(PaperFonts &fonts) const
{
    return fonts.lineHeight(m_cell);
}

qreal ListPaper::rowHeight(PaperFonts &fonts, int row) const
{
    return lineHeight(fonts) * m_lines.value(row, 1) + 2 * kAir;
}

/// The widths at this size of letters, if the columns fit.
bool ListPaper::tryWidths(PaperFonts &fonts, qreal points, bool wraps)
{
    const PaperFont cell{points, false};
    const PaperFont head{points, true};
    const qreal room = PaperFlow(fonts, m_frame).width();
    QList<qreal> whole;
    QList<qreal> least;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        qreal text = kNarrowest;
        qreal word = kNarrowest;
        const auto look = [&](const QString &one, const PaperFont &font) {
            text = std::max(text, fonts.width(one, font) + 2 * kPad);
            for (const QString &part : one.split(u' '))
                word = std::max(word, std::min(fonts.width(part, font) + 2 * kPad, kLongestWord));
        };
        look(m_columns.at(i).label, head);
        for (const QStringList &row : std::as_const(m_sample))
            look(row.value(i), cell);
        whole << std::min(text, kWidest);
        least << std::min(word, whole.last());
    }
    m_cell.points = points;
    if (!wraps && sum(whole) > room) {
        m_widths = whole;
        return false;
    }
    if (wraps && sum(least) > room * 0.92) {
        for (qsizetype i = 0; i < whole.size(); ++i)
            whole[i] = std::max(least.at(i), std::min(whole.at(i), 42 * kMm));
        m_widths = whole;
        return false;
    }
    const QList<qreal> &from = wraps ? least : whole;
    m_widths = from;
    const qreal wish = wraps ? sum(whole) - sum(least) : sum(whole);
    const qreal spare = room - sum(from);
    for (qsizetype i = 0; i < whole.size(); ++i)
        m_widths[i] += spare * (wraps ? (whole.at(i) - least.at(i)) : whole.at(i)) / std::max(wish, 1.0);
    return true;
}

void ListPaper::fitColumns(const QList<QStringList> &someRows)
{
    PaperFonts fonts;
    m_sample = someRows;
    bool fits = false;
    for (const qreal points : {9.0, 8.5, 8.0, 7.5})
        fits = fits || tryWidths(fonts, points, false);
    for (const qreal points : {8.5, 8.0, 7.5, 7.0})
        fits = fits || tryWidths(fonts, points, true);
    m_bands.clear();
    if (fits)
        m_bands.append(QList<int>());
    else
        makeBands(fonts);
    if (fits) {
        for (int i = 0; i < m_columns.size(); ++i)
            m_bands.last().append(i);
    }
    m_sample.clear();
}

/// Too many for one page, even with small letters: pages beside each other.
void ListPaper::makeBands(PaperFonts &fonts)
{
    tryWidths(fonts, 8, true);
    const qreal room = PaperFlow(fonts, m_frame).width();
    qreal used = room;
    const qreal names = sum(m_widths.mid(0, m_names));
    for (int i = m_names; i < m_columns.size(); ++i) {
        if (used + m_widths.at(i) > room) {
            m_bands.append(QList<int>());
            for (int name = 0; name < m_names; ++name)
                m_bands.last().append(name);
            used = names;
        }
        m_bands.last().append(i);
        used += m_widths.at(i);
    }
}

QList<qreal> ListPaper::widthsOf(const QList<int> &columns) const
{
    QList<qreal> widths;
    for (const int column : columns)
        widths << m_widths.at(column);
    const qreal room = m_frame.format.extent().width() - 2 * PaperFlow::kMargin;
    const qreal scale = room / std::max(sum(widths), 1.0);
    for (qreal &width : widths)
        width *= scale; // a page beside another is filled too
    return widths;
}

void ListPaper::measure(const QList<QStringList> &rows)
{
    PaperFonts fonts;
    QList<QList<qreal>> widths;
    for (const QList<int> &band : std::as_const(m_bands))
        widths << widthsOf(band);
    for (const QStringList &row : rows) {
        qsizetype most = 1;
        for (qsizetype band = 0; band < m_bands.size(); ++band) {
            for (qsizetype i = 0; i < m_bands.at(band).size(); ++i)
                most = std::max(most, fonts.lines(row.value(m_bands.at(band).at(i)), m_cell, widths.at(band).at(i) - 2 * kPad, kMostLines).size());
        }
        m_lines.append(static_cast<quint8>(most));
    }
}

qreal ListPaper::headHeight(PaperFonts &fonts, const QList<int> &columns) const
{
    const QList<qreal> widths = widthsOf(columns);
    qsizetype most = 1;
    for (qsizetype i = 0; i < columns.size(); ++i)
        most = std::max(most, fonts.lines(m_columns.at(columns.at(i)).label, {m_cell.points, true}, widths.at(i) - 2 * kPad, 3).size());
    return lineHeight(fonts) * static_cast<qreal>(most) + 2 * kAir + (bands() > 1 ? kBandLine : 0);
}

qreal ListPaper::putTitle(PaperFonts &fonts, QList<PaperItem> &items) const
{
    const qreal width = m_frame.format.extent().width() - 2 * PaperFlow::kMargin;
    qreal y = fonts.put(items, m_title.title, kTitle, paper::kInk, {{0, 0, width, 0}, Qt::AlignLeft, 2});
    for (const QString &line : m_title.criteria)
        y += fonts.put(items, line, kCriteria, paper::kMuted, {{0, y, width, 0}, Qt::AlignLeft, 4});
    y += fonts.put(items, m_title.count, kCriteria, paper::kMuted, {{0, y, width, 0}, Qt::AlignLeft, 1});
    return y + 3 * kMm;
}

void ListPaper::breakPages(const QList<qint32> &groups)
{
    PaperFonts fonts;
    m_groupSizes = groups;
    m_groupStarts.clear();
    qint32 start = 0;
    for (const qint32 size : groups) {
        m_groupStarts << start;
        start += size;
    }
    qreal head = 0;
    for (const QList<int> &band : std::as_const(m_bands))
        head = std::max(head, headHeight(fonts, band));
    QList<PaperItem> title;
    const qreal later = PaperFlow(fonts, m_frame, true).room() - head;
    qreal room = PaperFlow(fonts, m_frame).room() - head - putTitle(fonts, title);
    m_ranges.clear();
    int from = 0;
    for (int row = 0; row < m_lines.size(); ++row) {
        const bool begins = std::binary_search(m_groupStarts.begin(), m_groupStarts.end(), row);
        qreal height = rowHeight(fonts, row) + (begins ? kGroupHeight : 0);
        if (height > room && row > from) {
            m_ranges.append({from, row});
            from = row;
            room = later;
            if (!begins && !m_groupStarts.isEmpty())
                height += kGroupHeight; // its group is named again
        }
        room -= height;
    }
    m_ranges.append({from, static_cast<int>(m_lines.size())});
}

void ListPaper::addHead(PaperFonts &fonts, PaperFlow &flow, const QList<int> &columns, int band) const
{
    QList<PaperItem> items;
    const QList<qreal> widths = widthsOf(columns);
    const qreal above = bands() > 1 ? kBandLine : 0;
    const qreal height = headHeight(fonts, columns);
    if (bands() > 1)
        fonts.put(items, say(QT_TRANSLATE_NOOP("Paper", "Columns, part %1 of %2")).arg(band + 1).arg(bands()), {7.5, false}, paper::kMuted,
                    {{0, 0, flow.width(), 0}, Qt::AlignLeft, 1});
    items.append(PaperBox{{0, above, flow.width(), height - above}, paper::kSoft, 0.8 * kMm});
    qreal x = 0;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const ListColumn &column = m_columns.at(columns.at(i));
        fonts.put(items, column.label, {m_cell.points, true}, paper::kInk,
                    {{x + kPad, above + kAir, widths.at(i) - 2 * kPad, 0}, column.number ? Qt::AlignRight : Qt::AlignLeft, 3});
        x += widths.at(i);
    }
    flow.add(items, height);
}

void ListPaper::addRow(PaperFonts &fonts, PaperFlow &flow, const QList<int> &columns, const QStringList &cells, int row) const
{
    QList<PaperItem> items;
    const QList<qreal> widths = widthsOf(columns);
    qreal x = 0;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const bool number = m_columns.at(columns.at(i)).number;
        fonts.put(items, cells.value(columns.at(i)), m_cell, paper::kInk,
                    {{x + kPad, kAir, widths.at(i) - 2 * kPad, 0}, number ? Qt::AlignRight : Qt::AlignLeft, kMostLines});
        x += widths.at(i);
    }
    const qreal height = rowHeight(fonts, row);
    items.append(PaperBox{{0, height - kHair, flow.width(), kHair}, paper::kRule});
    flow.add(items, height);
}

void ListPaper::addGroup(PaperFonts &fonts, PaperFlow &flow, const QString &name, qint32 size, bool continued) const
{
    QList<PaperItem> items;
    const QString shown = name.isEmpty() ? say(QT_TRANSLATE_NOOP("Paper", "(no value)")) : name;
    const QString text = continued ? say(QT_TRANSLATE_NOOP("Paper", "%1 (continued)")).arg(shown)
                                   : u"%1  ·  %2"_s.arg(shown, localeOf(m_frame.language).toString(size));
    fonts.put(items, text, kGroup, paper::kAccent, {{kPad, 1.8 * kMm, flow.width() - 2 * kPad, 0}, Qt::AlignLeft, 1});
    items.append(PaperBox{{0, kGroupHeight - 2 * kHair, flow.width(), 2 * kHair}, paper::kAccent});
    flow.add(items, kGroupHeight);
}

PaperPage ListPaper::page(int page, const QList<QStringList> &rows) const
{
    PaperFonts fonts;
    const int band = page % bands();
    const QList<int> columns = m_bands.value(band);
    const auto [from, to] = rowsOn(page);
    PaperFlow flow(fonts, m_frame, page > 0);
    if (page == 0) {
        QList<PaperItem> title;
        const qreal height = putTitle(fonts, title);
        flow.add(title, height);
    }
    addHead(fonts, flow, columns, band);
    for (int row = from; row < to; ++row) {
        const QStringList cells = rows.value(row - from);
        const auto next = std::upper_bound(m_groupStarts.begin(), m_groupStarts.end(), row);
        if (next != m_groupStarts.begin()) {
            const auto group = static_cast<qsizetype>(next - m_groupStarts.begin()) - 1;
            const bool begins = m_groupStarts.at(group) == row;
            if (begins || row == from)
                addGroup(fonts, flow, cells.value(m_columns.size()), m_groupSizes.at(group), !begins);
        }
        addRow(fonts, flow, columns, cells, row);
    }
    return flow.finish(page + 1, pageCount()).first();
}

} // namespace effectif
