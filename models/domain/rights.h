// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"

#include <QList>
#include <QSet>
#include <QString>

namespace effectif {

/// Ids of what an account may be allowed besides its role. They stand in databases.
namespace capability {
inline const auto kSensitive = QStringLiteral("sensitive");   ///< reading and writing sensitive fields
inline const auto kDuplicates = QStringLiteral("duplicates"); ///< looking for duplicates in all departments
inline const auto kSender = QStringLiteral("sender");         ///< taking what waits in the outbox, and sending it (D24)
} // namespace capability

/// What the person at work may do. On a server the server itself holds to it, whatever program asks; on a file this is
/// what the services obey (D25). Unless said otherwise: everything, as where there are no accounts.
struct Rights
{
    QString role = QStringLiteral("administrator"); ///< see roles.h
    QList<DepartmentId> departments;                ///< whose sheets are seen; of an administrator: all, whatever this says
    QSet<QString> capabilities{capability::kSensitive, capability::kDuplicates};
    QString sheetKind; ///< of the person's own sheet
    RecordId sheet = 0;

    bool isAdministrator() const { return role == QLatin1String("administrator"); }
    bool isManager() const { return isAdministrator() || role == QLatin1String("manager"); }
    /// A staff member sees the own sheet, and changes none. So does a role that only a newer program knows.
    bool isStaff() const { return !isManager() && role != QLatin1String("user"); }
    bool sees(DepartmentId department) const
    {
        return isAdministrator() || (!isStaff() && departments.contains(department));
    }
    bool has(const QString &what) const { return capabilities.contains(what); }
    bool operator==(const Rights &) const = default;
};

} // namespace effectif
