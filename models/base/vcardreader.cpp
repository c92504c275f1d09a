// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/vcardreader.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kLongestLine = 64 * 1024;   ///< what is longer is a picture
constexpr qsizetype kLongestCard = 1024 * 1024;
constexpr int kMostLines = 2000; ///< of a card

QStringList splitEscaped(const QString &value, QChar separator)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value.at(i);
        if (c == u'\\' && i + 1 < value.size()) {
            const QChar escaped = value.at(++i);
            parts.last() += escaped == u'n' || escaped == u'N' ? QChar(u'\n') : escaped;
        } else if (!separator.isNull() && c == separator) {
            parts << QString();
        } else {
            parts.last() += c;
        }
    }
    return parts;
}

QByteArray fromQuotedPrintable(const QByteArray &text)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool isHex = false;
        const int code = text.at(i) == '=' ? text.mid(i + 1, 2).toInt(&isHex, 16) : 0;
        if (isHex && i + 2 < text.size()) {
            bytes += char(code);
            i += 2;
        } else {
            bytes += text.at(i);
        }
    }
    return bytes;
}

QString decoded(const QByteArray &bytes)
{
    return QUtf8StringView(bytes.constData(), bytes.size()).isValidUtf8() ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes);
}

/// What a line says before its colon; a colon between quotation marks belongs to a parameter.
qsizetype colonOf(const QByteArray &line)
{
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line.at(i) == '"')
            quoted = !quoted;
        else if (line.at(i) == ':' && !quoted)
            return i;
    }
    return -1;
}

/// The line taken apart; an empty name if it is none.
CardLine lineOf(const QByteArray &line)
{
    CardLine result;
    const qsizetype colon = colonOf(line);
    if (colon <= 0)
        return result;
    const QStringList head = decoded(line.first(colon)).split(u';');
    result.name = head.first().section(u'.', -1).toUpper().trimmed();
    bool quotedPrintable = false;
    for (const QString &parameter : head.sliced(1)) {
        const QString key = parameter.section(u'=', 0, 0).toUpper();
        const QString value = QString(parameter.contains(u'=') ? parameter.section(u'=', 1) : parameter).remove(u'"').toLower();
        quotedPrintable = quotedPrintable || value == "quoted-printable"_L1;
        if (key == "TYPE"_L1 || !parameter.contains(u'='))
            result.types << value.split(u',', Qt::SkipEmptyParts);
        else if (key == "PREF"_L1)
            result.types << u"pref"_s;
    }
    const QByteArray value = line.mid(colon + 1);
    result.value = decoded(quotedPrintable ? fromQuotedPrintable(value) : value).trimmed();
    if (quotedPrintable) // what is encoded is not escaped besides: line breaks are
        result.value.replace("\r\n"_L1, "\\n"_L1).replace(u'\n', "\\n"_L1);
    return result;
}

bool isQuotedPrintable(const QByteArray &line)
{
    const qsizetype colon = colonOf(line);
    return colon > 0 && line.first(colon).toUpper().contains("QUOTED-PRINTABLE");
}
} // namespace

QStringList CardLine::parts() const
{
    return splitEscaped(value, u';');
}

QString CardLine::text() const
{
    return splitEscaped(value, {}).first();
}

QByteArray VCardReader::physicalLine()
{
    if (m_hasAhead) {
        m_hasAhead = false;
        ++m_line;
        return std::move(m_ahead);
    }
    QByteArray line = m_device.readLine(kLongestLine);
    if (line.isEmpty())
        return line;
    while (!line.endsWith('\n') && !m_device.atEnd()) { // the rest of a picture
        if (m_device.readLine(kLongestLine).endsWith('\n'))
            break;
    }
    ++m_line;
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (m_line == 1 && line.startsWith("\xef\xbb\xbf"))
        line.remove(0, 3);
    return line.isNull() ? QByteArray("") : line;
}

/// With the lines that go on with it: they begin with a blank, or follow a "=" at the end of quoted-printable.
QByteArray VCardReader::logicalLine()
{
    QByteArray line = physicalLine();
    for (;;) {
        const bool soft = line.endsWith('=') && isQuotedPrintable(line);
        if (m_device.atEnd())
            return line;
        m_ahead = physicalLine();
        if (!soft && !m_ahead.startsWith(' ') && !m_ahead.startsWith('\t')) {
            m_hasAhead = true;
            --m_line;
            return line;
        }
        if (soft)
            line.chop(1);
        if (line.size() < kLongestLine)
            line += soft ? m_ahead : m_ahead.mid(1);
    }
}

Result<bool> VCardReader::next(QList<CardLine> &lines)
{
    lines.clear();
    bool inside = false;
    qsizetype size = 0;
    while (m_hasAhead || !m_device.atEnd()) {
        const CardLine line = lineOf(logicalLine());
        if (line.name == "BEGIN"_L1 && line.value.compare("VCARD"_L1, Qt::CaseInsensitive) == 0) {
            inside = true;
            lines.clear();
            size = 0;
            m_cardLine = m_line;
        } else if (inside && line.name == "END"_L1) {
            return true;
        } else if (inside && !line.name.isEmpty() && line.name != "PHOTO"_L1 && line.name != "LOGO"_L1 && line.name != "SOUND"_L1 && line.name != "KEY"_L1) {
            size += line.value.size();
            if (size > kLongestCard || lines.size() >= kMostLines)
                return fail(ErrorKind::Invalid, QCoreApplication::translate("VCardReader", "The card that begins on line %1 is too long. Take it out of the file.").arg(m_cardLine));
            lines << line;
        }
    }
    if (inside)
        return fail(ErrorKind::Invalid, QCoreApplication::translate("VCardReader", "The file ends within the card that begins on line %1. Save it anew.").arg(m_cardLine));
    return false;
}

} // namespace effectif
