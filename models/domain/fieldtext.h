// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace effectif {

/// The canonical form of one line of typed text: trimmed, NFC (Macs type decomposed letters), without the invisible
/// characters that copying brings along (zero-width blanks, text direction marks, BOM). May be empty.
/// Invalid: line breaks and control characters inside, halves of surrogate pairs, more than `maxLength` UTF-16 units.
Result<QString> cleanLine(const QString &text, qsizetype maxLength);

/// The same for text of several lines, which end with \n; tabs are kept.
Result<QString> cleanLines(const QString &text, qsizetype maxLength);

} // namespace effectif
