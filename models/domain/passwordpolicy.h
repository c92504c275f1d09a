// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace effectif {

/// How hard a password is to guess, as the CNIL counts (délibération 2022-100): length times the bits of the signs that
/// it draws from (26 small letters, 26 capitals, 10 digits, 37 others). What only repeats or counts on ("aaaa", "1234")
/// adds nothing.
int passwordBits(const QString &password);
/// Whether it is among the passwords that everybody tries first, also with digits or signs behind.
bool isCommonPassword(const QString &password);

/// Which passwords an office accepts (D18). Nothing is ever cut off a password, and no kinds of signs are forced on a
/// long one.
struct PasswordPolicy
{
    static constexpr int kFloor = 6;    ///< of the source product (M15): with letters and digits; on files only
    static constexpr int kUsual = 12;
    static constexpr int kPhrase = 15;  ///< from here on length alone will do
    static constexpr int kStrong = 80;  ///< bits for a password that stands alone
    static constexpr int kLongest = 1000;

    int length = kUsual;

    /// The policy of an administrator's wish; never under the floor, on a server never under the usual.
    static PasswordPolicy of(int length, bool server);

    /// True for what the CNIL asks of a password that stands alone.
    bool conforms() const { return length >= kUsual; }
    /// Why this is refused, for the person; empty: it is not. `personal` is what nobody should build a password from:
    /// name and e-mail address.
    QString problem(const QString &password, const QStringList &personal = {}) const;
    /// What is asked for, as a sentence.
    QString description() const;
};

} // namespace effectif
