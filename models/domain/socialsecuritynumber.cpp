// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/socialsecuritynumber.h"

namespace effectif {

namespace {
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int pairAt(QByteArrayView text, qsizetype at)
{
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

bool isNumber(QByteArrayView text)
{
    for (qsizetype i = 0; i < SocialSecurityNumber::kDigits; ++i) {
        const bool corsica = i == 6 && text[5] == '2' && (text[6] == 'A' || text[6] == 'B');
        if (!isDigit(text[i]) && !corsica)
            return false;
    }
    if (!QByteArrayView("123478").contains(text[0]))
        return false;
    const int month = pairAt(text, 3);
    const bool monthOk = (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
    return monthOk && text.sliced(5, 2) != QByteArrayView("00") && text.sliced(10, 3) != QByteArrayView("000");
}
} // namespace

int SocialSecurityNumber::keyOf(QByteArrayView digits)
{
    qint64 number = 0;
    for (qsizetype i = 0; i < kDigits; ++i)
        number = number * 10 + (isDigit(digits[i]) ? digits[i] - '0' : 0);
    if (digits[6] == 'A')
        number -= 1'000'000;
    else if (digits[6] == 'B')
        number -= 2'000'000;
    return static_cast<int>(97 - number % 97);
}

std::optional<SocialSecurityNumber> SocialSecurityNumber::read(QByteArrayView text)
{
    if ((text.size() != kDigits && text.size() != kWhole) || !isNumber(text))
        return std::nullopt;
    if (text.size() == kWhole && (!isDigit(text[kDigits]) || !isDigit(text[kDigits + 1])))
        return std::nullopt;
    SocialSecurityNumber number;
    number.woman = (text[0] - '0') % 2 == 0;
    number.provisional = text[0] == '7' || text[0] == '8';
    number.year = pairAt(text, 1);
    const int month = pairAt(text, 3);
    number.month = month <= 12 ? month : 0;
    number.key = keyOf(text);
    if (text.size() == kWhole)
        number.written = pairAt(text, kDigits);
    return number;
}

} // namespace effectif
