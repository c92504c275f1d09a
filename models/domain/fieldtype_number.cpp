// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The family of numbers: whole numbers, decimals, amounts of euros. They are read into an integer count of the
// smallest unit (15 digits at most), so that no value depends on binary fractions.
#include "models/domain/builtinfieldtypes.h"
#include "models/domain/fieldtype.h"

#include <QCoreApplication>
#include <QVarLengthArray>

#include <array>
#include <cmath>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kMaxTyped = 40;
constexpr std::array<double, 5> kPowers{1, 10, 100, 1000, 10000};

QString say(const char *text)
{
    return QCoreApplication::translate("FieldTypes", text);
}

/// The parts of a typed number: digits, and where marks stand among them.
struct Marks
{
    QVarLengthArray<char, kMaxTyped> chars; ///< digits, '.', ',' and '_' for a blank or an apostrophe
    qsizetype decimalMark = -1;             ///< index into chars, -1: none
};

bool isGroupBlank(char16_t c)
{
    return c == u' ' || c == u'\u00A0' || c == u'\u202F' || c == u'\u2009' || c == u'\'' || c == u'\u2019';
}

bool readMarks(QStringView text, Marks &marks)
{
    if (text.isEmpty() || text.size() > kMaxTyped)
        return false;
    for (const QChar c : text) {
        if (const int digit = c.digitValue(); digit >= 0 && c.isDigit())
            marks.chars.append(static_cast<char>('0' + digit));
        else if (c == u'.' || c == u',')
            marks.chars.append(static_cast<char>(c.unicode()));
        else if (isGroupBlank(c.unicode()))
            marks.chars.append('_');
        else
            return false;
    }
    return true;
}

/// Which mark parts the decimals off. Of two kinds the last; one that comes twice is a group mark. A single comma is
/// a group mark only in English and only before three digits ("1,234"); a single point never is (files write 1.234).
void findDecimalMark(Marks &marks, Language language)
{
    const auto &chars = marks.chars;
    const auto count = [&](char c) { return std::count(chars.begin(), chars.end(), c); };
    const auto last = [&](char c) {
        return static_cast<qsizetype>(std::distance(chars.begin(), std::find(chars.rbegin(), chars.rend(), c).base()))
            - 1;
    };
    const auto dots = count('.');
    const auto commas = count(',');
    if (dots > 0 && commas > 0) {
        marks.decimalMark = std::max(last('.'), last(','));
    } else if (dots == 1) {
        marks.decimalMark = last('.');
    } else if (commas == 1) {
        const qsizetype at = last(',');
        const bool groupOfThree = chars.size() - at == 4 && at >= 1 && at <= 3 && chars.front() != '0'
            && count('_') == 0;
        if (language != Language::English || !groupOfThree)
            marks.decimalMark = at;
    }
}

/// The digits before the decimal mark without leading zeros; false unless groups are of three digits.
bool readInteger(const Marks &marks, QVarLengthArray<char, kMaxTyped> &digits)
{
    const qsizetype end = marks.decimalMark < 0 ? marks.chars.size() : marks.decimalMark;
    const char decimal = marks.decimalMark < 0 ? '\0' : marks.chars[marks.decimalMark];
    qsizetype inGroup = 0;
    bool grouped = false;
    for (qsizetype i = 0; i < end; ++i) {
        const char c = marks.chars[i];
        if (c >= '0' && c <= '9') {
            ++inGroup;
            if (c != '0' || !digits.isEmpty())
                digits.append(c);
            continue;
        }
        if (c == decimal || inGroup == 0 || inGroup > 3 || (grouped && inGroup != 3))
            return false;
        grouped = true;
        inGroup = 0;
    }
    return !grouped || inGroup == 3;
}

struct Limits
{
    int decimals;
    int integerDigits;
    const char *sentence; ///< what to write instead of something that is no such number
};

/// The number in units of 10^-decimals.
Result<qint64> readNumber(QStringView text, const Limits &limits, Language language)
{
    Marks marks;
    QVarLengthArray<char, kMaxTyped> digits;
    if (!readMarks(text, marks))
        return fail(ErrorKind::Invalid, say(limits.sentence));
    findDecimalMark(marks, language);
    if (!readInteger(marks, digits))
        return fail(ErrorKind::Invalid, say(limits.sentence));
    if (digits.size() > limits.integerDigits)
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("FieldTypes", "This number is too large: %1 digits are allowed before the "
                                                        "decimals. Check it."))
                        .arg(limits.integerDigits));

    qint64 units = 0;
    for (const char c : std::as_const(digits))
        units = units * 10 + (c - '0');
    const qsizetype first = marks.decimalMark + 1;
    const qsizetype decimals = marks.decimalMark < 0 ? 0 : marks.chars.size() - first;
    // "1.000" as a whole number: a thousand or one? Nobody can tell.
    if (marks.decimalMark >= 0 && (decimals == 0 || (limits.decimals == 0 && decimals == 3)))
        return fail(ErrorKind::Invalid, say(limits.sentence));
    for (qsizetype i = 0; i < std::max<qsizetype>(decimals, limits.decimals); ++i) {
        const char c = i < decimals ? marks.chars[first + i] : '0';
        if (c < '0' || c > '9')
            return fail(ErrorKind::Invalid, say(limits.sentence));
        if (i < limits.decimals)
            units = units * 10 + (c - '0');
        else if (c != '0')
            return fail(ErrorKind::Invalid, say(limits.sentence));
    }
    return units;
}

/// Takes a sign off the front of the text.
bool takeMinus(QStringView &text)
{
    const bool minus = text.startsWith(u'-') || text.startsWith(u'\u2212');
    if (minus || text.startsWith(u'+'))
        text = text.mid(1).trimmed();
    return minus;
}

QChar groupMark(Language language)
{
    return language == Language::French ? QChar(0x202F) : QChar(u',');
}

/// Writes the units with `decimals` decimals; `group` is null for none.
QString written(qint64 units, int decimals, bool trimZeros, QChar group, QChar point)
{
    const bool negative = units < 0;
    QString digits = QString::number(std::abs(units)).rightJustified(decimals + 1, u'0');
    QString fraction = digits.right(decimals);
    digits.chop(decimals);
    while (trimZeros && fraction.endsWith(u'0'))
        fraction.chop(1);
    if (!group.isNull()) {
        for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
            digits.insert(at, group);
    }
    if (!fraction.isEmpty())
        digits += point + fraction;
    return negative ? u'-' + digits : digits;
}

class IntegerType final : public FieldType
{
    Q_DECLARE_TR_FUNCTIONS(FieldTypes)
public:
    QString id() const override { return u"integer"_s; }
    QString displayName() const override { return tr("Whole number"); }
    StorageKind storageKind() const override { return StorageKind::Integer; }
    Result<QVariant> parse(const QString &text, const FieldContext &context) const override
    {
        static const Limits kLimits{
            0, 15, QT_TRANSLATE_NOOP("FieldTypes", "This is not a whole number. Write digits only, such as 1234.")};
        QStringView view = QStringView(text).trimmed();
        if (view.isEmpty())
            return QVariant();
        const bool minus = takeMinus(view);
        return readNumber(view, kLimits, context.language).map([minus](qint64 units) {
            return QVariant::fromValue<qlonglong>(minus ? -units : units);
        });
    }
    QString format(const QVariant &value, const FieldContext &context) const override
    {
        return value.isNull() ? QString()
                              : written(value.toLongLong(), 0, false, groupMark(context.language), u',');
    }
    QString exchange(const QVariant &value, const FieldContext &) const override
    {
        return value.isNull() ? QString() : QString::number(value.toLongLong());
    }
    QString searchText(const QVariant &value, const FieldContext &context) const override
    {
        return exchange(value, context);
    }
    QList<FieldSample> samples() const override
    {
        return {{u"1\u202F234"_s, true}, {u"-7"_s, true}, {u"0"_s, true}, {u"12,5"_s, false}};
    }
};

/// Decimals and money: the same arithmetic, other decimals and dress.
class DecimalType : public FieldType
{
    Q_DECLARE_TR_FUNCTIONS(FieldTypes)
public:
    QString id() const override { return u"decimal"_s; }
    QString displayName() const override { return tr("Decimal number"); }
    StorageKind storageKind() const override { return StorageKind::Decimal; }
    Result<QVariant> parse(const QString &text, const FieldContext &context) const override
    {
        static const Limits kLimits{4, 11,
                                    QT_TRANSLATE_NOOP("FieldTypes", "This is not a number with up to 4 decimals. "
                                                                    "Write it such as 1234.5.")};
        QStringView view = QStringView(text).trimmed();
        if (view.isEmpty())
            return QVariant();
        const bool minus = takeMinus(view);
        return valueFrom(readNumber(view, kLimits, context.language), minus, kLimits.decimals);
    }
    QString format(const QVariant &value, const FieldContext &context) const override
    {
        const QChar point = context.language == Language::French ? u',' : u'.';
        return value.isNull() ? QString() : written(unitsOf(value, 4), 4, true, groupMark(context.language), point);
    }
    QString exchange(const QVariant &value, const FieldContext &) const override
    {
        return value.isNull() ? QString() : written(unitsOf(value, 4), 4, true, QChar(), u'.');
    }
    QString searchText(const QVariant &value, const FieldContext &context) const override
    {
        return exchange(value, context);
    }
    QList<FieldSample> samples() const override
    {
        return {{u"35,5"_s, true}, {u"-1234.0625"_s, true}, {u"1,23456"_s, false}};
    }

protected:
    static Result<QVariant> valueFrom(const Result<qint64> &units, bool minus, int decimals)
    {
        // Both operands are exact in a double, so the quotient is the double nearest to the decimal typed.
        return units.map([=](qint64 n) {
            return QVariant(static_cast<double>(minus ? -n : n) / kPowers.at(static_cast<size_t>(decimals)));
        });
    }
    static qint64 unitsOf(const QVariant &value, int decimals)
    {
        const double units = value.toDouble() * kPowers.at(static_cast<size_t>(decimals));
        return std::abs(units) < 1e16 ? std::llround(units) : 0; // false for what is no number
    }
};

class MoneyType final : public DecimalType
{
    Q_DECLARE_TR_FUNCTIONS(FieldTypes)
public:
    QString id() const override { return u"money"_s; }
    QString displayName() const override { return tr("Amount in euros"); }
    Result<QVariant> parse(const QString &text, const FieldContext &context) const override
    {
        static const Limits kLimits{2, 11,
                                    QT_TRANSLATE_NOOP("FieldTypes", "This is not an amount in euros. Write it such "
                                                                    "as 1234.50.")};
        QStringView view = QStringView(text).trimmed();
        if (view.isEmpty())
            return QVariant();
        bool minus = takeMinus(view);
        view = withoutCurrency(view);
        if (!minus)
            minus = takeMinus(view);
        return valueFrom(readNumber(view, kLimits, context.language), minus, kLimits.decimals);
    }
    QString format(const QVariant &value, const FieldContext &context) const override
    {
        if (value.isNull())
            return {};
        const qint64 units = unitsOf(value, 2);
        if (context.language == Language::French)
            return written(units, 2, false, groupMark(context.language), u',') + u"\u00A0€"_s;
        return (units < 0 ? u"-€"_s : u"€"_s)
            + written(std::abs(units), 2, false, groupMark(context.language), u'.');
    }
    QString exchange(const QVariant &value, const FieldContext &) const override
    {
        return value.isNull() ? QString() : written(unitsOf(value, 2), 2, false, QChar(), u'.');
    }
    QList<FieldSample> samples() const override
    {
        return {{u"1 234,50 €"_s, true}, {u"12"_s, true}, {u"-0.99"_s, true}, {u"5 $"_s, false}};
    }

private:
    static QStringView withoutCurrency(QStringView text)
    {
        for (const QStringView mark : {QStringView(u"€"), QStringView(u"EUR"), QStringView(u"euros"),
                                       QStringView(u"euro")}) {
            if (text.endsWith(mark, Qt::CaseInsensitive))
                return text.chopped(mark.size()).trimmed();
            if (text.startsWith(mark, Qt::CaseInsensitive))
                return text.mid(mark.size()).trimmed();
        }
        return text;
    }
};
} // namespace

const FieldType &integerFieldType()
{
    static const IntegerType kType;
    return kType;
}

const FieldType &decimalFieldType()
{
    static const DecimalType kType;
    return kType;
}

const FieldType &moneyFieldType()
{
    static const MoneyType kType;
    return kType;
}

} // namespace effectif
