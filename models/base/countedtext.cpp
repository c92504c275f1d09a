// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/countedtext.h"

namespace effectif {

QString countedText(const QString &text, int count, Language language)
{
    constexpr int kGrouped = 1000;
    return count < kGrouped ? text : QString(text).replace(QString::number(count), localeOf(language).toString(count));
}

} // namespace effectif
