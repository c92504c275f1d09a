// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/referenceservice.h"

#include <QJsonObject>

namespace effectif {

/// An act on reference data as it is kept beside its operation: enough to take it back days later.
QJsonObject toJson(const ReferenceChange &change);
/// Invalid: it is none, or a newer program wrote it. The operation's number is the caller's to know.
Result<ReferenceChange> referenceChangeFrom(const QJsonObject &json);

} // namespace effectif
