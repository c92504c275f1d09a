// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/headerguess.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kLongestName = 80;

bool isBlank(const QString &cell)
{
    return std::ranges::all_of(cell, [](QChar c) { return c.isSpace(); });
}

/// A cell that could name a column: letters, and none of what values are made of.
bool isWordy(const QString &cell)
{
    const QString text = cell.trimmed();
    if (text.size() > kLongestName || text.contains(u'@') || text.contains("://"_L1))
        return false;
    const auto letters = std::ranges::count_if(text, [](QChar c) { return c.isLetter(); });
    const auto digits = std::ranges::count_if(text, [](QChar c) { return c.isDigit(); });
    return letters > 0 && letters > digits;
}

int filled(const QStringList &row)
{
    return int(std::ranges::count_if(row, [](const QString &cell) { return !isBlank(cell); }));
}

/// How many cells a usual row fills: the median.
int usualWidth(const QList<QStringList> &rows)
{
    QList<int> widths;
    for (const QStringList &row : rows)
        widths << filled(row);
    std::ranges::sort(widths);
    return widths.isEmpty() ? 0 : widths.at(widths.size() / 2);
}

bool isWide(const QStringList &row, int usual)
{
    return usual <= 1 ? filled(row) >= 1 : filled(row) >= 2 && filled(row) * 10 >= usual * 6;
}

double wordShare(const QStringList &row)
{
    const int cells = filled(row);
    const auto words = std::ranges::count_if(row, [](const QString &cell) { return !isBlank(cell) && isWordy(cell); });
    return cells == 0 ? 0 : double(words) / cells;
}

/// The rows below hold something else than words in a column where this one holds a word.
bool differsFromBelow(const QList<QStringList> &rows, qsizetype at)
{
    const QStringList &row = rows.at(at);
    for (qsizetype column = 0; column < row.size(); ++column) {
        if (isBlank(row.at(column)) || !isWordy(row.at(column)))
            continue;
        int values = 0;
        int others = 0;
        for (qsizetype below = at + 1; below < rows.size(); ++below) {
            const QString cell = rows.at(below).value(column);
            if (isBlank(cell))
                continue;
            values += 1;
            others += isWordy(cell) ? 0 : 1;
        }
        if (others > 0 && others * 10 >= values * 6)
            return true;
    }
    return false;
}

/// A word of the row stands further down in its column too: then it is a value.
bool comesAgain(const QList<QStringList> &rows, qsizetype at)
{
    const QStringList &row = rows.at(at);
    for (qsizetype column = 0; column < row.size(); ++column) {
        for (qsizetype below = at + 1; below < rows.size(); ++below) {
            if (!isBlank(row.at(column)) && rows.at(below).value(column).trimmed() == row.at(column).trimmed())
                return true;
        }
    }
    return false;
}

/// The row below names what this one leaves open: groups above, names below.
bool isGroupRow(const QList<QStringList> &rows, qsizetype at)
{
    if (at + 2 >= rows.size()) // a header of two rows without data is none
        return false;
    const QStringList &row = rows.at(at);
    const QStringList &below = rows.at(at + 1);
    if (wordShare(below) < 0.9 || filled(below) == 0 || !differsFromBelow(rows, at + 1))
        return false;
    for (qsizetype column = 0; column < std::max(row.size(), below.size()); ++column) {
        if (isBlank(row.value(column)) && !isBlank(below.value(column)))
            return true;
    }
    return false;
}

QString groupAbove(const QStringList &above, int column)
{
    for (int at = column; at >= 0; --at) {
        if (!isBlank(above.value(at)))
            return above.at(at).simplified();
    }
    return {};
}
} // namespace

int guessHeaderRow(const QList<QStringList> &rows)
{
    const int usual = usualWidth(rows);
    for (qsizetype at = 0; at < rows.size(); ++at) {
        if (!isWide(rows.at(at), usual) && !(wordShare(rows.at(at)) >= 0.9 && filled(rows.at(at)) >= 2 && isGroupRow(rows, at)))
            continue;
        if (wordShare(rows.at(at)) < 0.7)
            return 0; // the first row as wide as the table is data
        if (isGroupRow(rows, at))
            return int(at) + 2;
        if (differsFromBelow(rows, at) || rows.size() == at + 1)
            return int(at) + 1;
        return comesAgain(rows, at) ? 0 : int(at) + 1;
    }
    return 0;
}

int tableWidth(const QList<QStringList> &rows, int headerRow, bool open)
{
    qsizetype width = headerRow > 0 ? rows.value(headerRow - 1).size() : 0;
    if (headerRow > 1 && filled(rows.at(headerRow - 2)) >= 2) // names that are merged downwards
        width = std::max(width, rows.at(headerRow - 2).size());
    if (headerRow == 0 || open) {
        for (const QStringList &row : rows.sliced(std::min<qsizetype>(headerRow, rows.size())))
            width = std::max(width, row.size());
    }
    const auto used = [&](qsizetype column) {
        return std::any_of(rows.begin() + std::max(0, headerRow - 2), rows.end(),
                           [column](const QStringList &row) { return !isBlank(row.value(column)); });
    };
    while (width > 1 && !used(width - 1))
        --width;
    return int(width);
}

QStringList headerNames(const QList<QStringList> &rows, int headerRow, int width)
{
    const QStringList row = headerRow > 0 ? rows.value(headerRow - 1) : QStringList();
    const QStringList above = headerRow > 1 ? rows.value(headerRow - 2) : QStringList();
    const bool grouped = filled(above) >= 2; // a single cell above is a title
    QStringList names;
    for (int column = 0; column < width; ++column) {
        QString name = row.value(column).simplified();
        if (name.isEmpty() && grouped)
            name = above.value(column).simplified();
        names << name.left(kLongestName * 2);
    }
    const QStringList plain = names;
    for (int column = 0; column < width; ++column) {
        if (names.at(column).isEmpty())
            names[column] = QCoreApplication::translate("TableSource", "Column %1").arg(column + 1);
        else if (const QString group = groupAbove(above, column); grouped && plain.count(plain.at(column)) > 1 && !group.isEmpty()
                 && group != plain.at(column))
            names[column] = group + u" – "_s + plain.at(column);
    }
    return names;
}

} // namespace effectif
