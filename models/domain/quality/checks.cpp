// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/quality/checks.h"

#include <algorithm>
#include <array>

namespace effectif::quality {

std::span<const Check *const> checks()
{
    static const std::array kChecks{
        &ssnIdentityCheck(),     &ssnKeyCheck(),          &contractEndedCheck(), &documentExpiredCheck(), &documentExpiringCheck(),
        &mandatoryCheck(),       &phoneInvalidCheck(),    &phoneSharedCheck(),   &emailSharedCheck(),     &contractDatesCheck(),
        &birthDateCheck(),       &managerCheck(),         &photoCheck(),
    };
    return kChecks;
}

const Check *check(const QString &id)
{
    const auto all = checks();
    const auto found = std::ranges::find_if(all, [&](const Check *one) { return id == QLatin1StringView(one->id); });
    return found == all.end() ? nullptr : *found;
}

} // namespace effectif::quality
