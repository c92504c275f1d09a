// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/csvwriter.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

namespace {

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// True if a spreadsheet would evaluate the text, or might after taking leading blanks away.
bool looksLikeFormula(QStringView text)
{
    constexpr QStringView kStarts = u"=+-@|%\t\r\n";
    if (text.isEmpty() || (text.front() < QChar(0x80) && text.front().isLetterOrNumber()))
        return false;
    if (kStarts.contains(text.front()))
        return true;
    const auto passedOver = [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format; };
    const auto first = std::find_if_not(text.begin(), text.end(), passedOver);
    if (first == text.end())
        return false;
    const QString plain = QString(*first).normalized(QString::NormalizationForm_KC); // full-width = is a =
    return kStarts.contains(plain.front());
}

/// +41 79 123 45 67: digits parted by blanks are no formula to anybody, and stay as they are. Not +41791234567: a spreadsheet
/// would make a number of it, without its plus sign.
bool isPartedTelephone(QStringView text)
{
    if (!text.startsWith(u'+') || !isAsciiDigit(text.back()))
        return false;
    qsizetype digits = 0;
    qsizetype blanks = 0;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (isAsciiDigit(text.at(i)))
            ++digits;
        else if (text.at(i) == u' ' && isAsciiDigit(text.at(i - 1)))
            ++blanks;
        else
            return false;
    }
    return blanks > 0 && digits >= 6 && digits <= 15;
}

/// -12 or -12,5: a spreadsheet makes a number of it, which is what it is.
bool isPlainNumber(QStringView text)
{
    if (!text.startsWith(u'-'))
        return false;
    qsizetype digits = 0;
    qsizetype marks = 0;
    for (const QChar c : text.sliced(1)) {
        if (isAsciiDigit(c))
            ++digits;
        else if (c == u',' || c == u'.')
            ++marks;
        else
            return false;
    }
    return digits > 0 && digits <= 15 && marks <= 1 && isAsciiDigit(text.back()) && isAsciiDigit(text.at(1));
}

QStringView withoutApostrophes(QStringView text)
{
    const auto first = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u'\''; });
    return text.sliced(first - text.begin());
}

/// Control characters that CsvReader, and most other readers, refuse.
bool isUnwritable(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit < 0x20 && unit != u'\t' && unit != u'\r' && unit != u'\n') || (unit >= 0x7f && unit < 0xa0);
}

/// Every character that some reader may take for a separator counts, so that nobody's guess goes wrong.
bool needsQuotes(const QString &cell)
{
    return std::any_of(cell.begin(), cell.end(), [](QChar c) { return QStringView(u"\";,\t|\r\n").contains(c); }) ||
           cell.front().isSpace() || cell.back().isSpace() || cell.startsWith(QLatin1String("sep="));
}

} // namespace

QString safeCell(const QString &cell)
{
    const QStringView bare = withoutApostrophes(cell);
    // An apostrophe that already stands before a formula gets a second one, so that plainCell() gives it back.
    if (!looksLikeFormula(bare) || (bare.size() == cell.size() && (isPlainNumber(bare) || isPartedTelephone(bare))))
        return cell;
    return u'\'' + cell;
}

QString plainCell(const QString &cell)
{
    return cell.startsWith(u'\'') && looksLikeFormula(withoutApostrophes(cell)) ? cell.mid(1) : cell;
}

CsvWriter::CsvWriter(QIODevice &device, char separator, For reader) : m_device(device), m_separator(separator)
{
    if (reader == For::Programs)
        return;
    // If this fails, so does the first row, which tells.
    m_device.write("\xef\xbb\xbf", 3);
}

Result<void> CsvWriter::row(const QStringList &cells)
{
    // A row of nothing begins with a quoted nothing: else readers would pass over it as a blank line.
    const bool blank = std::all_of(cells.begin(), cells.end(), [](const QString &cell) { return cell.isEmpty(); });
    QString line = blank ? QStringLiteral("\"\"") : QString();
    bool first = true;
    for (const QString &cell : cells) {
        if (!first)
            line += QLatin1Char(m_separator);
        first = false;
        QString text = cell;
        if (std::any_of(text.cbegin(), text.cend(), isUnwritable))
            text.removeIf(isUnwritable); // first: what stands behind them may be a formula
        text = safeCell(text);
        if (!text.isEmpty() && needsQuotes(text))
            line += u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"';
        else
            line += text;
    }
    line += QLatin1String("\r\n");
    const QByteArray bytes = line.toUtf8();
    if (m_device.write(bytes) != bytes.size())
        return fail(ErrorKind::Unavailable,
                    QCoreApplication::translate("CsvWriter", "The file could not be written: the disk may be full. "
                                                             "Make room or choose another place, and try again."),
                    m_device.errorString());
    return {};
}

} // namespace effectif
