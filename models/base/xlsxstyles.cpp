// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/xlsxstyles.h"

#include <QDateTime>
#include <QXmlStreamReader>

#include <cmath>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMostStyles = 100'000;
constexpr double kWhole = 1e15; ///< up to here a double tells whole numbers apart
constexpr int kLastDay = 2'958'465; ///< 31/12/9999
constexpr qint64 kSecondsOfDay = 86'400;

/// The code of positive numbers without its texts: "literals", escaped and padding characters, colours and conditions in
/// brackets. Elapsed times ([h]) stay.
QString bareCode(const QString &code)
{
    QString bare;
    for (qsizetype i = 0; i < code.size() && code.at(i) != u';'; ++i) {
        const QChar c = code.at(i);
        if (c == u'"') {
            i = code.indexOf(u'"', i + 1);
            if (i < 0)
                break;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', i);
            if (end < 0)
                break;
            const QString inside = code.sliced(i + 1, end - i - 1).toLower();
            if (!inside.isEmpty() && (inside.count(u'h') == inside.size() || inside.count(u'm') == inside.size() || inside.count(u's') == inside.size()))
                bare += u'h';
            i = end;
        } else {
            bare += c.toLower();
        }
    }
    return bare;
}

int forcedDigits(const QString &bare)
{
    int digits = 0;
    for (const QChar c : bare) {
        if (c == u'0' || (c == u'#' && digits > 0))
            ++digits;
        else if (c == u'.' || c == u',' || c == u'%' || c == u'e' || c == u'/' || c == u'?' || c == u'@')
            return 0;
    }
    return digits >= 2 ? digits : 0;
}

/// A double as a person would write it: no exponent, no binary fraction's tail.
QString plainNumber(double value)
{
    if (std::abs(value) < kWhole && value == std::floor(value))
        return QString::number(static_cast<qint64>(value));
    QString text = QString::number(value, 'g', 15);
    return text.contains(u'e') && std::abs(value) < 1e30 && std::abs(value) > 1e-9 ? QString::number(value, 'f', std::abs(value) < 1 ? 12 : 0) : text;
}

QString timeText(qint64 seconds)
{
    const QTime time = QTime(0, 0).addSecs(int(seconds));
    return time.toString(time.second() == 0 ? u"HH:mm"_s : u"HH:mm:ss"_s);
}

/// The day of a serial number. 1900 is taken for a leap year by the format, so its first two months are one day off.
QDate dayOf(qint64 serial, bool since1904)
{
    if (since1904)
        return QDate(1904, 1, 1).addDays(serial);
    if (serial == 60) // 29/02/1900, which there never was
        return {};
    return QDate(1899, 12, serial < 60 ? 31 : 30).addDays(serial);
}
} // namespace

void XlsxStyles::read(QXmlStreamReader &xml)
{
    QHash<int, Format> codes;
    bool inCells = false;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == "cellXfs"_L1)
            inCells = false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == "numFmt"_L1) {
            if (codes.size() < kMostStyles)
                codes.insert(attributes.value("numFmtId"_L1).toInt(), formatOfCode(attributes.value("formatCode"_L1).toString()));
        } else if (xml.name() == "cellXfs"_L1) {
            inCells = true;
        } else if (inCells && xml.name() == "xf"_L1 && m_cells.size() < kMostStyles) {
            const int id = attributes.value("numFmtId"_L1).toInt();
            m_cells << (codes.contains(id) ? codes.value(id) : formatOfBuiltin(id));
        }
    }
}

XlsxStyles::Format XlsxStyles::formatOfBuiltin(int id)
{
    // 27 to 36 and 50 to 58 are dates in East Asian programs, and in others unused
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58)
        return {Kind::Date, 0};
    if (id == 22)
        return {Kind::DateTime, 0};
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 || id == 56)
        return {Kind::Time, 0};
    return {};
}

XlsxStyles::Format XlsxStyles::formatOfCode(const QString &code)
{
    if (code.compare("General"_L1, Qt::CaseInsensitive) == 0 || code.compare("Standard"_L1, Qt::CaseInsensitive) == 0)
        return {};
    const QString bare = bareCode(code);
    const bool time = bare.contains(u'h') || bare.contains(u's');
    // without hours and seconds an m is a month
    const bool date = bare.contains(u'y') || bare.contains(u'd') || (bare.contains(u'm') && !time);
    if (bare.contains(u'0') && !time && !bare.contains(u'y') && !bare.contains(u'd'))
        return {Kind::Number, forcedDigits(bare)};
    if (date)
        return {time ? Kind::DateTime : Kind::Date, 0};
    return {time ? Kind::Time : Kind::Number, 0};
}

QString XlsxStyles::text(const QString &number, const Format &format, bool since1904)
{
    bool isNumber = false;
    const double value = number.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return number;
    if (format.kind == Kind::Number) {
        QString text = plainNumber(value);
        if (format.digits > text.size() && value >= 0 && !text.contains(u'.'))
            text.prepend(QString(format.digits - text.size(), u'0'));
        return text;
    }
    if (value < 0 || value > kLastDay)
        return plainNumber(value);
    // the nearest second: a time of day is a fraction that binary numbers do not have
    const qint64 seconds = std::llround(value * kSecondsOfDay);
    const qint64 days = seconds / kSecondsOfDay;
    const qint64 rest = seconds % kSecondsOfDay;
    if (format.kind == Kind::Time && days == 0)
        return timeText(rest);
    const QDate day = dayOf(days, since1904);
    if (!day.isValid())
        return plainNumber(value);
    return rest == 0 ? day.toString(Qt::ISODate) : day.toString(Qt::ISODate) + u' ' + timeText(rest);
}

} // namespace effectif
