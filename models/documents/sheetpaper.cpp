// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/sheetpaper.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qreal kMm = paper::kMillimetre;
constexpr qreal kHair = 0.15 * kMm;
constexpr qreal kGutter = 6 * kMm;  ///< between the two columns
constexpr qreal kLabel = 35 * kMm;  ///< where values begin
constexpr qreal kPadding = 1 * kMm; ///< above and below a line
constexpr int kHalfLines = 3;       ///< what needs more takes the whole width
constexpr qreal kPhotoHeight = 30 * kMm;
constexpr PaperFont kName{19, true};
constexpr PaperFont kFacts{9.5, false};
constexpr PaperFont kMark{8, true};
constexpr PaperFont kTab{9.5, true};
constexpr PaperFont kSection{9.5, true};
constexpr PaperFont kLabelFont{8, false};
constexpr PaperFont kValue{9, false};

QString say(const char *text)
{
    return QCoreApplication::translate("Paper", text);
}

/// One row of a section: one field over the whole width, or two beside each other.
struct Row
{
    QList<PaperItem> items;
    qreal height = 0;
};

struct Cell
{
    QStringList label;
    QStringList value;
    bool wide = false;
};

class SheetComposer
{
public:
    SheetComposer(const PrintedSheet &sheet, const PaperFrame &frame) : m_sheet(sheet), m_flow(m_fonts, frame) { }

    QList<PaperPage> compose()
    {
        addName();
        QString tab;
        for (const PrintedSection &section : m_sheet.sections) {
            addSection(section, section.tab != tab);
            tab = section.tab;
        }
        if (m_sheet.sections.isEmpty()) {
            QList<PaperItem> items;
            const qreal height = m_fonts.put(items, say(QT_TRANSLATE_NOOP("Paper", "Nothing is filled in on this sheet.")), kValue,
                                             paper::kMuted, {{0, 0, m_flow.width(), 0}});
            m_flow.add(items, height);
        }
        return m_flow.finish();
    }

private:
    void addName();
    void addSection(const PrintedSection &section, bool newTab);
    void addCut(const PrintedSection &section, const QList<Row> &rows);
    Row heading(const QString &title, const QString &tab);
    QList<Row> rowsOf(const PrintedSection &section);
    Cell cellOf(const PrintedField &field);
    Row rowOf(const Cell &left, const Cell &right);
    QList<Row> linesOf(const Cell &cell);
    qreal half() const { return (m_flow.width() - kGutter) / 2; }
    void putCell(Row &row, const Cell &cell, qreal x, qreal width);

    const PrintedSheet &m_sheet;
    PaperFonts m_fonts;
    PaperFlow m_flow;
};

QSizeF photoExtent(const QByteArray &jpeg)
{
    if (jpeg.isEmpty())
        return {};
    QByteArray copy = jpeg;
    QBuffer buffer(&copy);
    const QSizeF size = QImageReader(&buffer, "jpg").size();
    return size.isEmpty() ? QSizeF() : size.scaled(kPhotoHeight, kPhotoHeight, Qt::KeepAspectRatio);
}

void SheetComposer::addName()
{
    QList<PaperItem> items;
    const QSizeF photo = photoExtent(m_sheet.photo);
    const qreal width = m_flow.width() - (photo.isEmpty() ? 0 : photo.width() + 6 * kMm);
    if (!photo.isEmpty())
        items.append(PaperPicture{{{m_flow.width() - photo.width(), 0}, photo}, m_sheet.photo, 2 * kMm});
    const QString title = m_sheet.title.isEmpty() ? say(QT_TRANSLATE_NOOP("Paper", "(without a name)")) : m_sheet.title;
    qreal y = m_fonts.put(items, title, kName, paper::kInk, {{0, 0, width, 0}, Qt::AlignLeft, 3});
    y += m_fonts.put(items, m_sheet.facts.join(u"  ·  "_s), kFacts, paper::kMuted, {{0, y, width, 0}, Qt::AlignLeft, 3});
    QStringList marks;
    if (!m_sheet.situation.isEmpty())
        marks << m_sheet.situation;
    if (m_sheet.incomplete)
        marks << say(QT_TRANSLATE_NOOP("Paper", "Incomplete sheet"));
    y += 1.5 * kMm;
    qreal x = 0;
    for (const QString &mark : std::as_const(marks)) { // words in a soft box, as on the screen
        const QString text = m_fonts.fitted(mark, kMark, width / 2);
        const qreal wide = m_fonts.width(text, kMark) + 4 * kMm;
        const qreal high = m_fonts.lineHeight(kMark) + 0.8 * kMm;
        items.append(PaperBox{{x, y, wide, high}, paper::kSoft, high / 2});
        const bool warns = m_sheet.incomplete && mark == marks.last();
        m_fonts.put(items, text, kMark, warns ? paper::kWarning : paper::kInk, {{x + 2 * kMm, y + 0.4 * kMm, wide, 0}, Qt::AlignLeft, 1});
        x += wide + 2 * kMm;
    }
    if (!marks.isEmpty())
        y += m_fonts.lineHeight(kMark) + 1 * kMm;
    m_flow.add(items, std::max(y, photo.height()) + 4 * kMm);
}

Row SheetComposer::heading(const QString &title, const QString &tab)
{
    Row row;
    if (!tab.isEmpty()) {
        const qreal high = 6.6 * kMm;
        row.items.append(PaperBox{{0, 0, m_flow.width(), high}, paper::kSoft, 1.2 * kMm});
        m_fonts.put(row.items, tab, kTab, paper::kInk, {{2.5 * kMm, 1.1 * kMm, m_flow.width() - 5 * kMm, 0}, Qt::AlignLeft, 1});
        row.height = high + 2 * kMm;
    }
    row.height += m_fonts.put(row.items, title, kSection, paper::kAccent, {{0, row.height, m_flow.width(), 0}, Qt::AlignLeft, 1});
    row.height += 0.6 * kMm;
    row.items.append(PaperBox{{0, row.height, m_flow.width(), 2 * kHair}, paper::kAccent});
    row.height += 0.6 * kMm;
    return row;
}

Cell SheetComposer::cellOf(const PrintedField &field)
{
    Cell cell;
    cell.label = m_fonts.lines(field.label, kLabelFont, kLabel - 2 * kMm, 3);
    cell.value = m_fonts.lines(field.value, kValue, half() - kLabel);
    cell.wide = field.wide || cell.value.size() > kHalfLines;
    if (cell.wide)
        cell.value = m_fonts.lines(field.value, kValue, m_flow.width() - kLabel);
    return cell;
}

void SheetComposer::putCell(Row &row, const Cell &cell, qreal x, qreal width)
{
    // both stand on the first line of the value
    const qreal drop = (m_fonts.lineHeight(kValue) - m_fonts.lineHeight(kLabelFont)) * 0.62;
    const qreal label = m_fonts.putLines(row.items, cell.label, kLabelFont, paper::kMuted, {{x, kPadding + drop, kLabel, 0}});
    const qreal value = m_fonts.putLines(row.items, cell.value, kValue, paper::kInk, {{x + kLabel, kPadding, width - kLabel, 0}});
    const qreal height = std::max(label + drop, value) + 2 * kPadding;
    row.height = std::max(row.height, height);
}

Row SheetComposer::rowOf(const Cell &left, const Cell &right)
{
    Row row;
    const bool pair = !left.wide;
    putCell(row, left, 0, pair ? half() : m_flow.width());
    if (!right.label.isEmpty())
        putCell(row, right, half() + kGutter, half());
    row.items.append(PaperBox{{0, row.height - kHair, pair ? half() : m_flow.width(), kHair}, paper::kRule});
    if (pair)
        row.items.append(PaperBox{{half() + kGutter, row.height - kHair, half(), kHair}, paper::kRule});
    return row;
}

QList<Row> SheetComposer::rowsOf(const PrintedSection &section)
{
    QList<Row> rows;
    Cell waiting;
    const auto flush = [&] {
        if (!waiting.label.isEmpty())
            rows.append(rowOf(waiting, {}));
        waiting = {};
    };
    for (const PrintedField &field : section.fields) {
        const Cell cell = cellOf(field);
        if (cell.wide) {
            flush();
            const bool tall = m_fonts.lineHeight(kValue) * static_cast<qreal>(cell.value.size()) > m_flow.wholeRoom() / 3;
            rows += tall ? linesOf(cell) : QList<Row>{rowOf(cell, {})};
        } else if (waiting.label.isEmpty()) {
            waiting = cell;
        } else {
            rows.append(rowOf(waiting, cell));
            waiting = {};
        }
    }
    flush();
    return rows;
}

/// A value that may not fit on a page: a row a line, so that it can go on where a page ends.
QList<Row> SheetComposer::linesOf(const Cell &cell)
{
    QList<Row> rows;
    for (qsizetype i = 0; i < cell.value.size(); ++i) {
        Cell line = cell;
        line.value = {cell.value.at(i)};
        if (i > 0)
            line.label.clear();
        Row row;
        putCell(row, line, 0, m_flow.width());
        row.height -= i + 1 < cell.value.size() ? kPadding : 0;
        if (i > 0) {
            for (PaperItem &item : row.items)
                item = moved(item, {0, -kPadding});
            row.height -= kPadding;
        }
        rows.append(row);
    }
    return rows;
}

void SheetComposer::addSection(const PrintedSection &section, bool newTab)
{
    const QList<Row> rows = rowsOf(section);
    const Row head = heading(section.title, newTab ? section.tab : QString());
    qreal height = head.height;
    for (const Row &row : rows)
        height += row.height;
    if (height > m_flow.wholeRoom()) {
        if (m_flow.room() < m_flow.wholeRoom() / 2) // it is cut anyway, but not for the sake of some lines
            m_flow.newPage();
        m_flow.add(head.items, head.height);
        return addCut(section, rows);
    }
    if (height > m_flow.room())
        m_flow.newPage();
    m_flow.add(head.items, head.height);
    for (const Row &row : rows)
        m_flow.add(row.items, row.height);
    m_flow.skip(4 * kMm);
}

void SheetComposer::addCut(const PrintedSection &section, const QList<Row> &rows)
{
    const Row again = heading(say(QT_TRANSLATE_NOOP("Paper", "%1 (continued)")).arg(section.title), {});
    for (const Row &row : rows) {
        if (row.height > m_flow.room()) {
            m_flow.newPage();
            m_flow.add(again.items, again.height);
        }
        m_flow.add(row.items, row.height);
    }
    m_flow.skip(4 * kMm);
}
} // namespace

QList<PaperPage> composeSheet(const PrintedSheet &sheet, PaperFrame frame)
{
    frame.title = sheet.title;
    frame.sensitive = sheet.sensitive;
    return SheetComposer(sheet, frame).compose();
}

} // namespace effectif
