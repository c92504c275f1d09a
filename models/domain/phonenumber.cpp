// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/phonenumber.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <array>

namespace effectif {

using namespace Qt::StringLiterals;
using LibraryNumber = i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {
constexpr qsizetype kMinDigits = 3;
constexpr qsizetype kMaxDigits = 15; // ITU-T E.164, 6.1

struct Block
{
    int national; ///< the first three digits after the trunk 0
    int country;
};

// ARCEP, plan national de numérotation: blocks of the French overseas departments, each with its own country code.
constexpr std::array kOverseas{Block{262, 262}, Block{263, 262}, Block{269, 262}, Block{639, 262}, Block{692, 262}, Block{693, 262}, Block{590, 590},
                               Block{690, 590}, Block{691, 590}, Block{594, 594}, Block{694, 594}, Block{596, 596}, Block{696, 596}, Block{697, 596}};

/// Nine digits of a French subscriber number, without the trunk 0: not the special services in 8.
bool isFrenchSubscriber(QStringView digits)
{
    return digits.size() == 9 && digits[0] >= u'1' && digits[0] <= u'9' && digits[0] != u'8';
}

/// The number that three digits make; -1: they are none.
int threeDigits(QStringView text)
{
    int result = 0;
    for (qsizetype i = 0; i < 3; ++i) {
        if (i >= text.size() || text[i] < u'0' || text[i] > u'9')
            return -1;
        result = 10 * result + (text[i].unicode() - u'0');
    }
    return result;
}

const Block *overseasBlock(QStringView digits)
{
    const auto it = std::ranges::find(kOverseas, threeDigits(digits), &Block::national);
    // ARCEP keeps 06 39 98 for films and the like; nobody in Mayotte has it
    return it == kOverseas.end() || digits.startsWith(u"63998") ? nullptr : &*it;
}

bool isFrenchRegion(const QString &region)
{
    static const QStringList kRegions{u"FR"_s, u"RE"_s, u"YT"_s, u"GP"_s, u"MQ"_s, u"GF"_s, u"BL"_s, u"MF"_s};
    return kRegions.contains(region);
}

/// The country code and the nine digits of a French number in E.164, else an empty country.
std::pair<QStringView, QStringView> frenchParts(QStringView e164)
{
    if (e164.startsWith(u"+33") && isFrenchSubscriber(e164.mid(3)) && !overseasBlock(e164.mid(3)))
        return {e164.mid(1, 2), e164.mid(3)};
    if (e164.size() != 13 || e164[0] != u'+')
        return {};
    const Block *block = overseasBlock(e164.mid(4));
    return block && threeDigits(e164.mid(1)) == block->country ? std::pair{e164.mid(1, 3), e164.mid(4)}
                                                                : std::pair<QStringView, QStringView>();
}

/// E.164 of a plain French number given as digits ("0612345678"), else empty.
QString frenchE164(const QString &digits)
{
    if (digits.size() != 10 || digits[0] != u'0' || !isFrenchSubscriber(QStringView(digits).mid(1)))
        return {};
    const Block *block = overseasBlock(QStringView(digits).mid(1));
    return u'+' + (block ? QString::number(block->country) : u"33"_s) + digits.mid(1);
}

std::string utf8(const QString &text)
{
    return text.toStdString();
}

PhoneNumberUtil &library()
{
    return *PhoneNumberUtil::GetInstance(); // made once, used by all threads
}

bool readByLibrary(const QString &text, const QString &region, LibraryNumber &number)
{
    return library().Parse(utf8(text), utf8(region), &number) == PhoneNumberUtil::NO_PARSING_ERROR;
}

QString written(const LibraryNumber &number, PhoneNumberUtil::PhoneNumberFormat format)
{
    std::string result;
    library().Format(number, format, &result);
    return QString::fromStdString(result);
}

/// Takes ";ext=12", "poste 12", "ext. 12", "x12" or "#12" off the end.
QString takeExtension(QString &text)
{
    static const QRegularExpression kExtension(
        u"\\s*(?:;ext=|(?<![a-z])(?:postes?|extension|extn?|x)|#)\\s*[.:]?\\s*([0-9]{1,7})\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = kExtension.match(text);
    if (!match.hasMatch())
        return {};
    text.truncate(match.capturedStart());
    return match.captured(1);
}

tl::unexpected<Error> invalid(const char *sentence)
{
    return fail(ErrorKind::Invalid, QCoreApplication::translate("FieldTypes", sentence));
}

/// Digits, with a leading + if there is one. Marks that people put between digits are dropped.
Result<QString> digitsOf(QStringView text)
{
    QString digits;
    digits.reserve(text.size());
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
        else if ((c == u'+' || c == u'\uFF0B') && digits.isEmpty())
            digits += u'+';
        else if (c.isLetter() || c == u'@' || c == u'+')
            return invalid(QT_TRANSLATE_NOOP("FieldTypes", "A telephone number has digits only. Put words into the "
                                                           "notes."));
        else if (c == u'\n' || c == u'\r' || c.unicode() == 0)
            return invalid(QT_TRANSLATE_NOOP("FieldTypes", "Write one telephone number on one line."));
    }
    return digits;
}

QString internationalPrefixRead(QString digits, bool french)
{
    if (french && digits.startsWith("00"_L1) && digits.size() > 6)
        digits.replace(0, 2, u"+"_s);
    if (digits.startsWith("+330"_L1) && digits.size() == 13) // +33 (0)6...: the trunk 0 written as a reminder
        digits.remove(3, 1);
    return digits;
}

/// E.164 if a numbering plan has room for it, else the digits.
QString canonicalByLibrary(const QString &digits, const QString &region)
{
    LibraryNumber number;
    if (!readByLibrary(digits, region, number)
        || library().IsPossibleNumberWithReason(number) != PhoneNumberUtil::IS_POSSIBLE)
        return digits;
    return written(number, PhoneNumberUtil::E164);
}
} // namespace

Result<PhoneNumber> PhoneNumber::parse(const QString &text, const QString &region)
{
    PhoneNumber result;
    QString typed = text.trimmed();
    if (typed.startsWith("tel:"_L1, Qt::CaseInsensitive))
        typed.remove(0, 4);
    const bool marked = std::any_of(typed.cbegin(), typed.cend(), [](QChar c) { return c.isLetter() || c == u'#'; });
    if (marked)
        result.extension = takeExtension(typed);
    const bool french = isFrenchRegion(region);
    auto digits = digitsOf(typed);
    if (!digits)
        return fail(digits.error());
    *digits = internationalPrefixRead(*digits, french);
    const qsizetype count = digits->size() - (digits->startsWith(u'+') ? 1 : 0);
    if (count < kMinDigits)
        return invalid(QT_TRANSLATE_NOOP("FieldTypes", "This is not a telephone number: it has fewer than 3 digits. "
                                                       "Write it such as 06 12 34 56 78."));
    if (count > kMaxDigits)
        return invalid(QT_TRANSLATE_NOOP("FieldTypes", "This telephone number has more than 15 digits. Write one "
                                                       "number only."));
    if (french)
        result.number = frenchE164(*digits);
    if (result.number.isEmpty() && !frenchParts(*digits).first.isEmpty())
        result.number = *digits;
    if (result.number.isEmpty())
        result.number = canonicalByLibrary(*digits, region);
    return result;
}

PhoneNumber PhoneNumber::fromCanonical(const QString &text)
{
    const qsizetype mark = text.indexOf(";ext="_L1);
    return mark < 0 ? PhoneNumber{text, {}} : PhoneNumber{text.left(mark), text.mid(mark + 5)};
}

QString PhoneNumber::toString() const
{
    return extension.isEmpty() ? number : number + u";ext="_s + extension;
}

QString PhoneNumber::shown(const QString &region) const
{
    if (const auto [country, digits] = frenchParts(number); !country.isEmpty()) {
        const bool overseas = country != u"33";
        const qsizetype head = overseas ? 3 : 1;
        const bool own = overseas ? library().GetCountryCodeForRegion(utf8(region)) == country.toInt()
                                  : region == "FR"_L1;
        QString result = own ? u"0"_s : u'+' + country.toString() + u' ';
        result += digits.left(head);
        for (qsizetype i = head; i < digits.size(); i += 2)
            result.append(u' ').append(digits.mid(i, 2));
        return result;
    }
    LibraryNumber parsed;
    if (!number.startsWith(u'+') || !readByLibrary(number, u"ZZ"_s, parsed))
        return number;
    const bool own = library().GetCountryCodeForRegion(utf8(region)) == parsed.country_code();
    return written(parsed, own ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL);
}

QString PhoneNumber::nationalDigits() const
{
    if (const auto [country, digits] = frenchParts(number); !country.isEmpty())
        return u'0' + digits.toString();
    LibraryNumber parsed;
    if (!number.startsWith(u'+') || !readByLibrary(number, u"ZZ"_s, parsed))
        return {};
    QString result = written(parsed, PhoneNumberUtil::NATIONAL);
    result.removeIf([](QChar c) { return !c.isDigit(); });
    return result;
}

bool PhoneNumber::isPlausible() const
{
    if (!frenchParts(number).first.isEmpty())
        return true;
    LibraryNumber parsed;
    return number.startsWith(u'+') && readByLibrary(number, u"ZZ"_s, parsed) && library().IsValidNumber(parsed);
}

} // namespace effectif
