// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace effectif {

/// A telephone number. Libphonenumber stands behind it; plain French numbers, overseas ones included, are read
/// without it (an import reads millions).
struct PhoneNumber
{
    /// E.164 ("+33612345678"), or the digits as typed (3 to 15) if no country's plan has them.
    QString number;
    QString extension; ///< digits, mostly empty

    /// Reads a typed number. `region` is the ISO 3166 region of numbers written nationally; French overseas numbers
    /// (0692...) and metropolitan ones are told apart wherever in France they are read.
    /// Invalid: words, fewer than 3 or more than 15 digits.
    static Result<PhoneNumber> parse(const QString &text, const QString &region);
    /// Reads toString() back. No checks.
    static PhoneNumber fromCanonical(const QString &text);

    /// "+33612345678", "+33123456789;ext=12".
    QString toString() const;
    /// National if it is a number of the region's own country, else international; without the extension.
    QString shown(const QString &region) const;
    /// Digits as dialled within the number's own country; empty if that is unknown.
    QString nationalDigits() const;
    /// False for what no known numbering plan has: merely doubtful, for plans change faster than programs.
    bool isPlausible() const;
    bool operator==(const PhoneNumber &) const = default;
};

} // namespace effectif
