// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace effectif {

/// The field of a sheet that says whether it holds a licence (K08).
inline const auto kLicenceField = QStringLiteral("licence");

/// How many licences an office has, and how many of them sheets hold (K27).
struct LicencePool
{
    std::optional<int> size; ///< empty: as many as one likes
    int used = 0;
    std::optional<int> free() const { return size ? std::optional(*size - used) : std::nullopt; }
    bool operator==(const LicencePool &) const = default;
};

/// A licence was given to a sheet, or taken back.
struct LicenceEvent
{
    QDateTime at;
    UserId user = 0;
    QString userName;
    RecordId record = 0;
    QString title;
    bool given = false;
};

} // namespace effectif
