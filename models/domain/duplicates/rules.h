// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/duplicates/paircomparison.h"

#include <QStringList>

namespace effectif::duplicates {

/// The office's rules of what makes two sheets one person's: how much each trait counts, which own fields are compared
/// besides, and from which score on a pair is shown. What is not said is as usual.
struct Rules
{
    static constexpr double kUsualThreshold = 50;

    Strengths strengths = usualStrengths();
    QStringList added; ///< keys of own fields that are compared though their configuration does not say so
    double threshold = kUsualThreshold; ///< 0 to 100

    /// Without the threshold, which is a setting of its own.
    QString toText() const;
    /// What cannot be read, or a newer program wrote, is as usual.
    static Rules fromText(const QString &text, const QString &threshold);
    bool operator==(const Rules &) const = default;
};

/// How much a trait may count, for the administrator to choose: not at all, little, as usual, much.
inline constexpr double kStrengthSteps[] = {0, 0.5, 1, 1.5};

/// Stable ids of traits, for what is stored.
const char *traitId(Trait trait);

/// Whether an own field of this type may be compared: a telephone, an e-mail address, a bank account, a code.
bool canBeKey(const QString &type);

} // namespace effectif::duplicates
