// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Days, and moments. Both languages of the interface write day/month/year; a year first is ISO 8601.
#include "models/domain/builtinfieldtypes.h"
#include "models/domain/fieldtype.h"

#include <QCoreApplication>
#include <QDateTime>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kFirstYear = 1850;
constexpr int kLastYear = 2200;
constexpr int kTwoDigitPivot = 30; ///< 30..99 are 1930..1999, 00..29 are 2000..2029

/// Reads a text from left to right.
class Scanner
{
public:
    explicit Scanner(QStringView text) : m_text(text) {}

    bool atEnd() const { return m_at == m_text.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }
    bool skipBlanks()
    {
        const qsizetype from = m_at;
        while (!atEnd() && m_text[m_at].isSpace())
            ++m_at;
        return m_at > from;
    }
    bool take(QStringView oneOf)
    {
        if (atEnd() || !oneOf.contains(m_text[m_at]))
            return false;
        ++m_at;
        return true;
    }
    /// The number at this place and how many digits it has; 0 digits if there is none.
    std::pair<int, int> number()
    {
        int value = 0;
        int digits = 0;
        for (; !atEnd() && m_text[m_at] >= u'0' && m_text[m_at] <= u'9' && digits < 9; ++m_at, ++digits)
            value = value * 10 + (m_text[m_at].unicode() - u'0');
        return {value, digits};
    }
    /// What parts the numbers of a date: one of / . - or blanks. Null if there is nothing of the kind.
    QChar dateSeparator()
    {
        const bool blanks = skipBlanks();
        const QChar mark = peek();
        if (!take(u"/.-"))
            return blanks ? QChar(u' ') : QChar();
        skipBlanks();
        return mark;
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

bool inRange(const QDate &date)
{
    return date.isValid() && date.year() >= kFirstYear && date.year() <= kLastYear;
}

/// The date at this place; invalid if there is none or it does not exist.
QDate scanDate(Scanner &scanner)
{
    const auto [first, firstDigits] = scanner.number();
    const QChar mark = scanner.dateSeparator();
    const auto [month, monthDigits] = scanner.number();
    if (mark.isNull() || scanner.dateSeparator() != mark)
        return {};
    const auto [last, lastDigits] = scanner.number();
    if (monthDigits < 1 || monthDigits > 2)
        return {};
    if (firstDigits == 4)
        return lastDigits == 1 || lastDigits == 2 ? QDate(first, month, last) : QDate();
    if (firstDigits < 1 || firstDigits > 2 || (lastDigits != 2 && lastDigits != 4))
        return {};
    const int year = lastDigits == 4 ? last : last + (last < kTwoDigitPivot ? 2000 : 1900);
    return QDate(year, month, first);
}

/// "14:30", "14h30", "14:30:05.123"; invalid if there is none.
QTime scanTime(Scanner &scanner)
{
    const auto [hour, hourDigits] = scanner.number();
    scanner.skipBlanks();
    if (hourDigits < 1 || hourDigits > 2 || !scanner.take(u":hH"))
        return {};
    scanner.skipBlanks();
    const auto [minute, minuteDigits] = scanner.number();
    if (minuteDigits != 2)
        return {};
    int seconds = 0;
    if (scanner.take(u":")) {
        const auto [value, digits] = scanner.number();
        if (digits != 2)
            return {};
        seconds = value;
        if (scanner.take(u".,"))
            scanner.number(); // moments are kept in whole seconds
    }
    return QTime(hour, minute, seconds);
}

QString twoDigits(int value)
{
    return (value < 10 ? u"0"_s : QString()) + QString::number(value);
}

QString shownDate(const QDate &date)
{
    return twoDigits(date.day()) + u'/' + twoDigits(date.month()) + u'/' + QString::number(date.year());
}

class DateType final : public FieldType
{
    Q_DECLARE_TR_FUNCTIONS(FieldTypes)
public:
    QString id() const override { return u"date"_s; }
    QString displayName() const override { return tr("Date"); }
    StorageKind storageKind() const override { return StorageKind::Date; }
    Result<QVariant> parse(const QString &text, const FieldContext &) const override
    {
        const QStringView view = QStringView(text).trimmed();
        if (view.isEmpty())
            return QVariant();
        Scanner scanner(view);
        const QDate date = scanDate(scanner);
        // Spreadsheets write days as "2026-11-21 00:00:00".
        const bool dayOnly = scanner.atEnd()
            || ((scanner.skipBlanks() || scanner.take(u"T")) && scanTime(scanner) == QTime(0, 0) && scanner.atEnd());
        if (!date.isValid() || !dayOnly)
            return fail(ErrorKind::Invalid,
                        tr("This is not a date. Write day/month/year, for example 21/11/2026."));
        if (!inRange(date))
            return fail(ErrorKind::Invalid, tr("The year must be between 1850 and 2200. Check it."));
        return QVariant(date);
    }
    QString format(const QVariant &value, const FieldContext &) const override
    {
        const QDate date = value.toDate();
        return date.isValid() ? shownDate(date) : QString();
    }
    QString exchange(const QVariant &value, const FieldContext &) const override
    {
        return value.toDate().toString(Qt::ISODate);
    }
    QList<FieldSample> samples() const override
    {
        return {{u"21/11/2026"_s, true}, {u"1985-05-09"_s, true}, {u"31/02/2026"_s, false}};
    }
};

class DateTimeType final : public FieldType
{
    Q_DECLARE_TR_FUNCTIONS(FieldTypes)
public:
    QString id() const override { return u"datetime"_s; }
    QString displayName() const override { return tr("Date and time"); }
    StorageKind storageKind() const override { return StorageKind::DateTime; }
    Result<QVariant> parse(const QString &text, const FieldContext &) const override
    {
        const QStringView view = QStringView(text).trimmed();
        if (view.isEmpty())
            return QVariant();
        const QDateTime moment = read(view);
        if (!moment.isValid())
            return fail(ErrorKind::Invalid,
                        tr("This is not a date and time. Write them as in 21/11/2026 14:30."));
        if (!inRange(moment.date()))
            return fail(ErrorKind::Invalid, tr("The year must be between 1850 and 2200. Check it."));
        return QVariant(moment);
    }
    /// In local time. In the hour that comes twice in autumn the distance from UTC follows.
    QString format(const QVariant &value, const FieldContext &) const override
    {
        const QDateTime moment = value.toDateTime();
        if (!moment.isValid())
            return {};
        const QDateTime local = moment.toLocalTime();
        const QTime time = local.time();
        QString result = shownDate(local.date()) + u' ' + twoDigits(time.hour()) + u':' + twoDigits(time.minute());
        if (time.second() != 0)
            result += u':' + twoDigits(time.second());
        if (read(result) != moment) {
            const int minutes = local.offsetFromUtc() / 60;
            result += (minutes < 0 ? u" -"_s : u" +"_s) + twoDigits(std::abs(minutes) / 60) + u':'
                + twoDigits(std::abs(minutes) % 60);
        }
        return result;
    }
    /// Also in one: digits that are typed one after the other are searched as one number.
    QString searchText(const QVariant &value, const FieldContext &context) const override
    {
        const QString text = format(value, context);
        if (text.isEmpty())
            return {};
        QString digits = text;
        return text + u' ' + digits.removeIf([](QChar c) { return !c.isDigit(); });
    }
    QString exchange(const QVariant &value, const FieldContext &) const override
    {
        const QDateTime moment = value.toDateTime();
        return moment.isValid() ? moment.toUTC().toString(Qt::ISODate) : QString();
    }
    QList<FieldSample> samples() const override
    {
        return {{u"21/11/2026 14:30"_s, true}, {u"2026-07-01T08:05:09Z"_s, true}, {u"21/11/2026 25:00"_s, false}};
    }

private:
    /// The moment in UTC; invalid if the text names none, or an hour that spring skips.
    static QDateTime read(QStringView text)
    {
        Scanner scanner(text);
        const QDate date = scanDate(scanner);
        if (!date.isValid())
            return {};
        if (scanner.atEnd())
            return QDateTime(date, QTime(0, 0)).toUTC();
        if (!scanner.skipBlanks() && !scanner.take(u"T"))
            return {};
        const QTime time = scanTime(scanner);
        if (!time.isValid())
            return {};
        scanner.skipBlanks();
        if (scanner.atEnd()) {
            const QDateTime local(date, time); // in the hour that spring skips: invalid, or moved by Qt 6.7
            return local.isValid() && local.toUTC().toLocalTime().time() == time ? local.toUTC() : QDateTime();
        }
        return withOffset(QDateTime(date, time, Qt::UTC), scanner);
    }
    static QDateTime withOffset(const QDateTime &moment, Scanner &scanner)
    {
        if (scanner.take(u"Zz"))
            return scanner.atEnd() ? moment : QDateTime();
        const bool west = scanner.peek() == u'-' || scanner.peek() == u'\u2212';
        if (!scanner.take(u"+-\u2212"))
            return {};
        auto [hours, digits] = scanner.number();
        int minutes = 0;
        if (digits == 4) {
            minutes = hours % 100;
            hours /= 100;
        } else if (scanner.take(u":")) {
            minutes = scanner.number().first;
        }
        if (!scanner.atEnd() || hours > 14 || minutes > 59)
            return {};
        return moment.addSecs((west ? 1 : -1) * (hours * 3600 + minutes * 60));
    }
};
} // namespace

const FieldType &dateFieldType()
{
    static const DateType kType;
    return kType;
}

const FieldType &dateTimeFieldType()
{
    static const DateTimeType kType;
    return kType;
}

} // namespace effectif
