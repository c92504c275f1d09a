// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace effectif::privatefile {

/// Makes the folder, for this person alone. Unavailable, with the system's words as detail.
Result<void> makeFolder(const QString &path);
/// For this person's eyes from its first byte on, on the disk when it answers, and never half. Unavailable.
Result<void> write(const QString &path, const QByteArray &bytes);

} // namespace effectif::privatefile
