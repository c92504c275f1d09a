// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace effectif {

/// How the value of a "choices" field lies in a text column: "|a|b|", so that one code is found by LIKE '%|a|%'.
/// Empty for an empty list. Codes never hold a bar.
QString choicesToText(const QStringList &codes);
/// What choicesToText() was given.
QStringList choicesFromText(const QString &text);

} // namespace effectif
