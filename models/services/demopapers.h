// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/record.h"
#include "models/services/servicecontext.h"

#include <QByteArray>

namespace effectif::demo {

/// Gives one in four of the first invented people some papers and a note, so that the demo shows documents that are
/// valid, expiring and expired. Part of the demo's transaction and Operation.
Result<void> plantPapers(ServiceContext &context, const Record &person, DepartmentId department, int index,
                         qint64 operation, const QByteArray &portrait);

} // namespace effectif::demo
