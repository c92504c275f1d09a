// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace effectif {

/// What people call the shipped fields in their files, in French and English: columnName() of the word to the key.
const QHash<QString, QString> &usualColumnWords();
/// Words that may stand beside such a word without changing it ("Téléphone du salarié").
bool isColumnFiller(const QString &word);

} // namespace effectif
