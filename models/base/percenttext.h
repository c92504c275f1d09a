// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"

namespace effectif {

/// So many in a hundred.
double percentOf(qint64 count, qint64 of);
/// "62 %", whole; but somebody is never nobody, and nearly all are not all: "< 1 %", "> 99 %".
QString percentText(qint64 count, qint64 of, Language language);

} // namespace effectif
