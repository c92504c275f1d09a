// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace effectif {

/// What a French social-security number (NIR) says of whoever has it. Décret n° 82-103 of 22 January 1982, article 4: sex,
/// year, month, place, rank.
struct SocialSecurityNumber
{
    static constexpr qsizetype kDigits = 13; ///< characters without the key
    static constexpr qsizetype kWhole = 15;

    bool woman = false;
    int year = 0;     ///< of the century: 0 to 99
    int month = 0;    ///< 1 to 12; 0: the papers did not say
    bool provisional = false; ///< begins with 7 or 8
    int key = 0;      ///< that belongs to these digits
    int written = -1; ///< the key that stands there; -1: none

    /// Reads 13 or 15 characters without blanks, as they are stored; the key is not compared. Nothing if sex, month, place or
    /// rank is none. Sex is 1 or 2, 3 or 4 for people being registered, 7 or 8 for provisional numbers. Months above 12 stand
    /// for incomplete papers: 20 to 42 and 50 to 99 are given. The place begins with a department, 2A or 2B in Corsica, or 99
    /// abroad.
    static std::optional<SocialSecurityNumber> read(QByteArrayView text);
    /// Of 13 characters: 97 less the rest of the number divided by 97. 2A counts as 19 and 2B as 18: the letter read as 0, less
    /// 1,000,000 or 2,000,000 (INSEE, by the same decree).
    static int keyOf(QByteArrayView digits);
};

} // namespace effectif
