// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/builtinfieldtypes.h"
#include "models/domain/fieldtype.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kShortest = 15;
constexpr qsizetype kLongest = 34;

struct Country
{
    QLatin1StringView code;
    qsizetype length;
};

// SWIFT, IBAN Registry (the registration authority of ISO 13616).
constexpr std::array kCountries{
    Country{"AD"_L1, 24}, Country{"AE"_L1, 23}, Country{"AL"_L1, 28}, Country{"AT"_L1, 20}, Country{"AZ"_L1, 28},
    Country{"BA"_L1, 20}, Country{"BE"_L1, 16}, Country{"BG"_L1, 22}, Country{"BH"_L1, 22}, Country{"BI"_L1, 27},
    Country{"BR"_L1, 29}, Country{"BY"_L1, 28}, Country{"CH"_L1, 21}, Country{"CR"_L1, 22}, Country{"CY"_L1, 28},
    Country{"CZ"_L1, 24}, Country{"DE"_L1, 22}, Country{"DJ"_L1, 27}, Country{"DK"_L1, 18}, Country{"DO"_L1, 28},
    Country{"EE"_L1, 20}, Country{"EG"_L1, 29}, Country{"ES"_L1, 24}, Country{"FI"_L1, 18}, Country{"FK"_L1, 18},
    Country{"FO"_L1, 18}, Country{"FR"_L1, 27}, Country{"GB"_L1, 22}, Country{"GE"_L1, 22}, Country{"GI"_L1, 23},
    Country{"GL"_L1, 18}, Country{"GR"_L1, 27}, Country{"GT"_L1, 28}, Country{"HR"_L1, 21}, Country{"HU"_L1, 28},
    Country{"IE"_L1, 22}, Country{"IL"_L1, 23}, Country{"IQ"_L1, 23}, Country{"IS"_L1, 26}, Country{"IT"_L1, 27},
    Country{"JO"_L1, 30}, Country{"KW"_L1, 30}, Country{"KZ"_L1, 20}, Country{"LB"_L1, 28}, Country{"LC"_L1, 32},
    Country{"LI"_L1, 21}, Country{"LT"_L1, 20}, Country{"LU"_L1, 20}, Country{"LV"_L1, 21}, Country{"LY"_L1, 25},
    Country{"MC"_L1, 27}, Country{"MD"_L1, 24}, Country{"ME"_L1, 22}, Country{"MK"_L1, 19}, Country{"MN"_L1, 20},
    Country{"MR"_L1, 27}, Country{"MT"_L1, 31}, Country{"MU"_L1, 30}, Country{"NI"_L1, 28}, Country{"NL"_L1, 18},
    Country{"NO"_L1, 15}, Country{"OM"_L1, 23}, Country{"PK"_L1, 24}, Country{"PL"_L1, 28}, Country{"PS"_L1, 29},
    Country{"PT"_L1, 25}, Country{"QA"_L1, 29}, Country{"RO"_L1, 24}, Country{"RS"_L1, 22}, Country{"RU"_L1, 33},
    Country{"SA"_L1, 24}, Country{"SC"_L1, 31}, Country{"SD"_L1, 18}, Country{"SE"_L1, 24}, Country{"SI"_L1, 19},
    Country{"SK"_L1, 24}, Country{"SM"_L1, 27}, Country{"SO"_L1, 23}, Country{"ST"_L1, 25}, Country{"SV"_L1, 28},
    Country{"TL"_L1, 23}, Country{"TN"_L1, 24}, Country{"TR"_L1, 26}, Country{"UA"_L1, 29}, Country{"VA"_L1, 22},
    Country{"VG"_L1, 24}, Country{"XK"_L1, 20}, Country{"YE"_L1, 30},
};

/// The length of the country's accounts; 0 for a country that is not in the registry.
qsizetype lengthOf(QStringView iban)
{
    const QStringView code = iban.left(2);
    const auto it = std::find_if(kCountries.begin(), kCountries.end(),
                                 [code](const Country &country) { return code == country.code; });
    return it == kCountries.end() ? 0 : it->length;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isCapital(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

/// ISO 13616-1 with ISO 7064 MOD 97-10: the first four characters go to the end, letters count 10 to 35, and the
/// whole leaves 1 when divided by 97.
bool checksOut(QStringView iban)
{
    int rest = 0;
    for (qsizetype i = 0; i < iban.size(); ++i) {
        const QChar c = iban[(i + 4) % iban.size()];
        rest = isDigit(c) ? (rest * 10 + c.unicode() - u'0') % 97 : (rest * 100 + c.unicode() - u'A' + 10) % 97;
    }
    return rest == 1;
}

QString compact(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (!c.isSpace() && c != u'-' && c != u'.')
            result += c.toUpper();
    }
    return result.startsWith("IBAN"_L1) ? result.mid(result.startsWith("IBAN:"_L1) ? 5 : 4) : result;
}

class IbanType final : public FieldType
{
    Q_DECLARE_TR_FUNCTIONS(FieldTypes)
public:
    QString id() const override { return u"iban"_s; }
    QString displayName() const override { return tr("Bank account (IBAN)"); }
    StorageKind storageKind() const override { return StorageKind::Text; }
    Result<QVariant> parse(const QString &text, const FieldContext &) const override
    {
        const QStringView view = QStringView(text).trimmed();
        if (view.isEmpty())
            return QVariant();
        const QString iban = compact(view);
        if (const QString wrong = mistake(iban); !wrong.isEmpty())
            return fail(ErrorKind::Invalid, wrong);
        return QVariant(iban);
    }
    QString format(const QVariant &value, const FieldContext &) const override
    {
        const QString iban = value.toString();
        QString result;
        for (qsizetype i = 0; i < iban.size(); i += 4)
            result += (i ? u" "_s : QString()) + iban.mid(i, 4);
        return result;
    }
    QString exchange(const QVariant &value, const FieldContext &) const override { return value.toString(); }
    std::optional<FieldIssue> validate(const QVariant &value, const FieldContext &context) const override
    {
        if (value.isNull())
            return std::nullopt;
        const QString iban = value.toString();
        if (const QString wrong = mistake(iban); !wrong.isEmpty())
            return issue(context, FieldIssue::Severity::Error, wrong);
        if (lengthOf(iban) == 0)
            return issue(context, FieldIssue::Severity::Warning,
                         tr("The country %1 is not known for IBANs. Check the account with the bank.")
                             .arg(iban.left(2)));
        return std::nullopt;
    }
    QString searchText(const QVariant &value, const FieldContext &) const override { return value.toString(); }
    QList<FieldSample> samples() const override
    {
        return {{u"FR14 2004 1010 0505 0001 3M02 606"_s, true}, {u"de89370400440532013000"_s, true},
                {u"FR14 2004 1010 0505 0001 3M02 607"_s, false}};
    }

private:
    static QString mistake(const QString &iban)
    {
        const bool shape = iban.size() >= kShortest && iban.size() <= kLongest && isCapital(iban.at(0))
            && isCapital(iban.at(1)) && isDigit(iban.at(2)) && isDigit(iban.at(3))
            && std::all_of(iban.cbegin(), iban.cend(), [](QChar c) { return isDigit(c) || isCapital(c); });
        if (!shape)
            return tr("This is not an IBAN. It begins with two letters and two digits, such as FR76; copy it from "
                      "the bank's paper.");
        if (const qsizetype length = lengthOf(iban); length != 0 && length != iban.size())
            return tr("This IBAN has %1 characters; one of %2 has %3. Copy it again from the bank's paper.")
                .arg(iban.size())
                .arg(iban.left(2))
                .arg(length);
        if (!checksOut(iban))
            return tr("A character of this IBAN is wrong or out of place. Compare it with the bank's paper.");
        return {};
    }
};
} // namespace

const FieldType &ibanFieldType()
{
    static const IbanType kType;
    return kType;
}

} // namespace effectif
