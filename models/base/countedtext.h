// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"

namespace effectif {

/// A text with the number `count` in it as people read it: Qt writes %n without group separators.
QString countedText(const QString &text, int count, Language language);

} // namespace effectif
