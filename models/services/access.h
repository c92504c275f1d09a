// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/services/servicecontext.h"

namespace effectif {

/// What the services ask before they read or write for the person at work. Whoever may not, and what is not there, get
/// one answer: nobody learns what exists elsewhere.
namespace access {

/// Denied unless an administrator is at work.
Result<void> administrator(const ServiceContext &context);
/// Those of the sheets that may be seen, in the order given.
Result<QList<RecordId>> seen(const ServiceContext &context, const QString &kind, const QList<RecordId> &ids);
/// Whether one may.
Result<bool> sees(const ServiceContext &context, const QString &kind, RecordId id);
/// Denied unless all of these may be changed.
Result<void> change(const ServiceContext &context, const QString &kind, const QList<RecordId> &ids);
/// The same, for managers only: what cannot be taken back.
Result<void> erase(const ServiceContext &context, const QString &kind, const QList<RecordId> &ids);
/// Denied unless a sheet may go from one department to the other; 0 is none (K25).
Result<void> moveTo(const ServiceContext &context, DepartmentId from, DepartmentId to);
/// Denied unless sheets may be made in this department.
Result<void> fileUnder(const ServiceContext &context, DepartmentId department);

} // namespace access
} // namespace effectif
