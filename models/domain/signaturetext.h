// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace effectif {

/// What a text under a mail tells of its writer: keys of fields of staff and texts, in the order in which it was found.
/// Empty if neither a name nor a way to reach somebody is in it. Understood are names, positions, companies, telephone
/// numbers with or without a word in front, mail addresses and French postal addresses.
QList<std::pair<QString, QString>> readSignature(const QString &text);

} // namespace effectif
