// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/rights.h"

namespace effectif::storage {

class Connection;

/// Which sheets of a kind somebody sees, as a condition on the kind's own table under that alias: "r.department_id = 3".
/// Empty: all of them. A server asks the same by policies of its own; said here too, it stays a condition of the index.
QString seenCondition(const Rights &rights, const QString &kind, const QString &alias = QStringLiteral("r"));
/// Where sheets of several departments are seen: a condition on the table of departments, under that alias, for what is
/// read of one department after the other. Empty: of one, or of none.
QString seenDepartments(const Rights &rights, const QString &alias = QStringLiteral("d"));
/// Those of the records that are seen, in the order given.
Result<QList<RecordId>> seenAmong(Connection &connection, const Rights &rights, const QString &kind,
                                  const QList<RecordId> &ids);

} // namespace effectif::storage
