// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/onetimecode.h"

#include <QRandomGenerator>

namespace effectif {

QString newOneTimeCode()
{
    constexpr char kLetters[] = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"; // 32: five bits each; no I, O, 0, 1
    constexpr int kGroups = 4;
    constexpr int kGroup = 5;
    QString code;
    for (int i = 0; i < kGroups * kGroup; ++i) {
        if (i > 0 && i % kGroup == 0)
            code += QLatin1Char('-');
        code += QLatin1Char(kLetters[QRandomGenerator::system()->bounded(32)]);
    }
    return code;
}

} // namespace effectif
