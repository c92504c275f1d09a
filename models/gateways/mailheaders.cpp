// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/gateways/mailheaders.h"

#include "models/domain/mailaddress.h"

#include <QList>

#include <algorithm>

namespace effectif::gateways {

namespace {
constexpr qsizetype kLine = 76; // RFC 2047, 2: a line with encoded words; RFC 5322 would like 78 at most
constexpr qsizetype kWordFrame = sizeof("=?utf-8?B?") - 1 + sizeof("?=") - 1;
constexpr qsizetype kOldName = 200; ///< longer file names stand there as RFC 2231 only
const QByteArray kFold = "\r\n ";

bool isPlain(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7F; })
        && !text.contains(QLatin1String("=?"));
}

/// The UTF-8 of the text in pieces of at most `first` bytes, then `most`, never cut within a character.
QList<QByteArray> pieces(const QString &text, qsizetype first, qsizetype most)
{
    QList<QByteArray> result;
    QByteArray piece;
    qsizetype limit = first;
    for (const char32_t c : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&c, 1).toUtf8();
        if (!piece.isEmpty() && piece.size() + bytes.size() > limit) {
            result << std::exchange(piece, {});
            limit = most;
        }
        piece += bytes;
    }
    return piece.isEmpty() ? result : result << piece;
}

/// Each of at most 75 characters, a line each; on the first line stand `used` characters already.
QByteArray encodedWords(const QString &text, qsizetype used)
{
    const auto room = [](qsizetype left) { return (left - kWordFrame) / 4 * 3; };
    QByteArray result;
    for (const QByteArray &piece : pieces(text, room(kLine - used), room(kLine - 1)))
        result += (result.isEmpty() ? QByteArray() : kFold) + "=?utf-8?B?" + piece.toBase64() + "?=";
    return result;
}

/// Plain text with breaks before blanks, nothing else changed; empty: a word is too long for a line.
QByteArray folded(const QByteArray &text, qsizetype used)
{
    QByteArray result;
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype end = at; // of the blanks and the word behind them
        while (end < text.size() && text[end] == ' ')
            ++end;
        while (end < text.size() && text[end] != ' ')
            ++end;
        if (end - at > kLine)
            return {};
        if (used + end - at > kLine && at > 0) {
            result += "\r\n";
            used = 0;
        }
        result += text.mid(at, end - at);
        used += end - at;
        at = end;
    }
    return result;
}

QByteArray quoted(QByteArray text)
{
    return '"' + text.replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

QByteArray percentEncoded(const QByteArray &bytes)
{
    return bytes.toPercentEncoding("!#$&+^`{|}", "*'%"); // RFC 2231, 7: attribute-char, besides what never is encoded
}

/// "; filename=..." in as many lines as it takes.
QByteArray parameter(const QByteArray &name, const QString &value)
{
    const QByteArray plain = isPlain(value) ? quoted(value.toLatin1()) : QByteArray();
    if (!plain.isEmpty() && name.size() + plain.size() + 2 < kLine)
        return ";" + kFold + name + "=" + plain;
    const QByteArray whole = percentEncoded(value.toUtf8());
    if (name.size() + whole.size() + 12 < kLine)
        return ";" + kFold + name + "*=UTF-8''" + whole;
    QByteArray result;
    int number = 0;
    for (const QByteArray &piece : pieces(value, 15, 15)) { // 45 characters once encoded
        result += ";" + kFold + name + "*" + QByteArray::number(number) + "*=" + (number == 0 ? "UTF-8''" : "") + percentEncoded(piece);
        ++number;
    }
    return result;
}

/// What a receiving program could take for a folder is none.
QString fileNameOf(const QString &name)
{
    QString line = headerLine(name);
    return line.replace(QLatin1Char('/'), QLatin1Char('_')).replace(QLatin1Char('\\'), QLatin1Char('_'));
}
} // namespace

QByteArray textHeader(const QByteArray &name, const QString &text)
{
    const QString line = headerLine(text);
    const qsizetype used = name.size() + 2;
    const QByteArray plain = isPlain(line) ? folded(line.toLatin1(), used) : QByteArray();
    return name + ": " + (plain.isEmpty() ? encodedWords(line, used) : plain) + "\r\n";
}

QByteArray mailboxHeader(const QByteArray &name, const QString &person, const QByteArray &address)
{
    const QString line = headerLine(person);
    if (line.isEmpty())
        return name + ": " + address + "\r\n";
    const qsizetype used = name.size() + 2;
    QByteArray phrase = isPlain(line) ? quoted(line.toLatin1()) : QByteArray();
    if (phrase.isEmpty() || used + phrase.size() > kLine)
        phrase = encodedWords(line, used);
    const qsizetype last = phrase.size() - std::max<qsizetype>(0, phrase.lastIndexOf('\n') + 1) + used;
    return name + ": " + phrase + (last + address.size() + 3 > kLine ? kFold : QByteArray(" ")) + "<" + address + ">\r\n";
}

QByteArray dispositionHeader(const QByteArray &disposition, const QString &fileName)
{
    const QString name = fileNameOf(fileName);
    return "Content-Disposition: " + disposition + (name.isEmpty() ? QByteArray() : parameter("filename", name)) + "\r\n";
}

QByteArray fileTypeHeader(const QByteArray &mime, const QString &fileName)
{
    const QString name = fileNameOf(fileName);
    QByteArray value;
    if (isPlain(name) && name.size() + 10 < kLine)
        value = quoted(name.toLatin1());
    else if (name.size() <= kOldName)
        value = '"' + encodedWords(name, 8) + '"';
    const bool isNamed = !name.isEmpty() && !value.isEmpty();
    return "Content-Type: " + mime + (isNamed ? ";" + kFold + "name=" + value : QByteArray()) + "\r\n";
}

} // namespace effectif::gateways
