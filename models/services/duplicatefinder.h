// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/fieldtype.h"
#include "models/domain/record.h"

#include <span>

namespace effectif {

/// Who is probably the same person as somebody who has no number in common with them.
class DuplicateFinder
{
public:
    struct Found
    {
        Reference sheet; ///< id 0: nobody
        QString reason;  ///< for the person: "Same name, same date of birth, other address."
    };

    virtual ~DuplicateFinder() = default;
    /// For each of the records, which are not saved yet, one answer in their order. Reads only, and only what the person at
    /// work sees.
    virtual Result<QList<Found>> find(std::span<const Record *const> records) = 0;
};

} // namespace effectif
