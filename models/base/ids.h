// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace effectif {

/// Row ids are 32 bits wide in both engines: an id vector of a million rows is 4 MB. 0 is "none".
using RecordId = qint32;
using DepartmentId = qint32;
using UserId = qint32;

} // namespace effectif
