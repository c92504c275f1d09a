// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/builtinfieldtypes.h"
#include "models/domain/fieldtype.h"
#include "models/domain/socialsecuritynumber.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kNumber = SocialSecurityNumber::kDigits;
constexpr qsizetype kWhole = SocialSecurityNumber::kWhole;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
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

/// Nothing but ASCII stands in what compact() made, and a canonical value with anything else is none.
std::optional<SocialSecurityNumber> read(const QString &number)
{
    return SocialSecurityNumber::read(number.toLatin1());
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
        const auto known = number.size() == kNumber ? read(number) : std::nullopt;
        if (known)
            number += u"%1"_s.arg(known->key, 2, 10, QChar(u'0'));
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
        const auto known = read(number);
        if (!known || known->written < 0)
            return tr("This is not a social-security number: sex, year, month or place does not fit. Compare it with "
                      "the Vitale card.");
        if (known->written != known->key)
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
