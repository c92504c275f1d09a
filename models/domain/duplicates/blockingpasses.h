// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/duplicates/rarity.h"

#include <array>
#include <vector>

namespace effectif::duplicates {

/// What brings sheets together: those that share a key of a pass are compared with each other.
struct BlockingPass
{
    static constexpr size_t kMostKeys = 4;
    using Keys = std::array<quint64, kMostKeys>;
    enum class Filter : quint8 {
        None,
        Letters, ///< only those that share letters of their names
        Traces,  ///< only those that have something else in common
    };

    /// Writes the sheet's keys, 0 for none, and says how many.
    size_t (*keys)(const PersonSketch &, const NameTable &, const Rarity &, Keys &);
    quint32 mostInABlock; ///< what more sheets share is no trace of a person
    bool counts = false;  ///< how many share it is worth knowing: Rarity::noteShared()
    Filter filter = Filter::None;
};

/// Of numbers, telephones, mails, addresses, birth dates and names; the first ones count.
const std::vector<BlockingPass> &blockingPasses();

} // namespace effectif::duplicates
