// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/builtinfieldtypes.h"
#include "models/domain/fieldtype.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kNumber = 13; ///< characters without the key
constexpr qsizetype kWhole = 15;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

int pairAt(QStringView text, qsizetype at)
{
    return (text[at].unicode() - u'0') * 10 + (text[at + 1].unicode() - u'0');
}

/// Drops what people write between the groups, and makes capitals. Null if there is anything else.
QString compact(QStringView text)
{
    QString result;
    result.reserve(kWhole);
    for (const QChar c : text) {
        if (isDigit(c))
            result += c;
        else if (c == u'a' || c == u'A' || c == u'b' || c == u'B')
            result += c.toUpper();
        else if (!c.isSpace() && !QStringView(u".-/_").contains(c))
            return {};
    }
    return result;
}

/// Décret n° 82-103 of 22 January 1982, article 4: sex, year, month, place, rank. Sex is 1 or 2, 3 or 4 for people
/// being registered, 7 or 8 for provisional numbers. Months above 12 stand for incomplete papers: 20 to 42 and 50 to
/// 99 are given. The place begins with a department, 2A or 2B in Corsica, or 99 abroad.
bool isNumber(QStringView text)
{
    for (qsizetype i = 0; i < kNumber; ++i) {
        const bool corsica = i == 6 && text[5] == u'2' && (text[6] == u'A' || text[6] == u'B');
        if (!isDigit(text[i]) && !corsica)
            return false;
    }
    if (!QStringView(u"123478").contains(text[0]))
        return false;
    const int month = pairAt(text, 3);
    const bool monthOk = (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
    return monthOk && text.mid(5, 2) != u"00" && text.mid(10, 3) != u"000";
}

/// The key is 97 minus the rest of the number divided by 97. 2A counts as 19 and 2B as 18: the letter read as 0, less
/// 1,000,000 or 2,000,000 (INSEE, by the same decree).
int keyOf(QStringView text)
{
    qint64 number = 0;
    for (qsizetype i = 0; i < kNumber; ++i)
        number = number * 10 + (isDigit(text[i]) ? text[i].unicode() - u'0' : 0);
    if (text[6] == u'A')
        number -= 1'000'000;
    else if (text[6] == u'B')
        number -= 2'000'000;
    return static_cast<int>(97 - number % 97);
}

class SsnType final : public FieldType
{
    Q_DECLARE_TR_FUNCTIONS(FieldTypes)
public:
    QString id() const override { return u"ssn"_s; }
    QString displayName() const override { return tr("Social-security number"); }
    StorageKind storageKind() const override { return StorageKind::Text; }
    Result<QVariant> parse(const QString &text, const FieldContext &) const override
    {
        const QStringView view = QStringView(text).trimmed();
        if (view.isEmpty())
            return QVariant();
        QString number = compact(view);
        if (number.size() != kNumber && number.size() != kWhole)
            return fail(ErrorKind::Invalid,
                        tr("A social-security number has 13 characters, or 15 with its key. Copy it from the Vitale "
                           "card."));
        if (number.size() == kNumber && isNumber(number))
            number += u"%1"_s.arg(keyOf(number), 2, 10, QChar(u'0'));
        if (const QString wrong = mistake(number); !wrong.isEmpty())
            return fail(ErrorKind::Invalid, wrong);
        return QVariant(number);
    }
    QString format(const QVariant &value, const FieldContext &) const override
    {
        const QString text = value.toString();
        if (text.size() != kWhole)
            return text;
        QString result = text.left(1);
        qsizetype at = 1;
        for (const qsizetype width : {2, 2, 2, 3, 3, 2}) {
            result += u' ' + text.mid(at, width);
            at += width;
        }
        return result;
    }
    QString exchange(const QVariant &value, const FieldContext &) const override { return value.toString(); }
    std::optional<FieldIssue> validate(const QVariant &value, const FieldContext &context) const override
    {
        if (value.isNull())
            return std::nullopt;
        const QString number = value.toString();
        if (const QString wrong = mistake(number); !wrong.isEmpty())
            return issue(context, FieldIssue::Severity::Error, wrong);
        if (number.at(0) == u'7' || number.at(0) == u'8')
            return issue(context, FieldIssue::Severity::Warning,
                         tr("This is a provisional number. Ask for the final one when the person has it."));
        return std::nullopt;
    }
    QString searchText(const QVariant &value, const FieldContext &) const override { return value.toString(); }
    QList<FieldSample> samples() const override
    {
        return {{u"1 85 05 78 006 084 91"_s, true}, {u"2 55 08 2A 004 025"_s, true},
                {u"1 85 05 78 006 084 92"_s, false}};
    }

private:
    /// What is wrong with a canonical number; empty if nothing is. Never names the right key: the digits may be wrong.
    static QString mistake(const QString &number)
    {
        if (number.size() != kWhole || !isNumber(number) || !isDigit(number.at(13)) || !isDigit(number.at(14)))
            return tr("This is not a social-security number: sex, year, month or place does not fit. Compare it with "
                      "the Vitale card.");
        if (pairAt(number, kNumber) != keyOf(number))
            return tr("This social-security number and its key do not fit together. Compare every digit with the "
                      "Vitale card.");
        return {};
    }
};
} // namespace

const FieldType &ssnFieldType()
{
    static const SsnType kType;
    return kType;
}

} // namespace effectif
